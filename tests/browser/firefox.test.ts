/** The public pages in Firefox, which lays out, refuses and tells of feeds in its own way. */
import axe from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPage, stickingOut } from "./chromium.ts";
import { isThere, launch, whyLeftOut } from "./firefox.ts";
import { DRAFTS, type Serving, serving } from "./served.ts";

const SARDINES = "%D8%B3%D9%85%D9%83";
/** Each kind of page, and whether axe looks at it here too: in Chromium it looks at all of them. */
const PAGES: readonly (readonly [path: string, isLookedAt?: true])[] = [
  ["/"],
  ["/categories"],
  ["/archive/2026/04"],
  ["/categories/fish-market"],
  ["/articles/everything-that-an-article-can-hold", true],
  ["/articles/hostile"],
  ["/articles/scripts"],
  [`/search?q=${SARDINES}&after=2026-01-01`],
  ["/feed.xml", true],
  ["/feed.xml?profile=flipboard"],
  [`/search/feed.json?q=${SARDINES}`],
];

test.runIf(process.env.CI)("Firefox is there where tests decide about a change", () => {
  expect(isThere).toBe(true);
});

describe.skipIf(!isThere)(`in Firefox${whyLeftOut}`, () => {
  let browser: Browser;
  const sites = {} as Record<"ar" | "en", Serving>;

  beforeAll(async () => {
    [browser, sites.ar, sites.en] = await Promise.all([
      launch(),
      serving("ar", DRAFTS),
      serving("en", DRAFTS.slice(0, 2)),
    ]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await Promise.all(Object.values(sites).map((site) => site.stop()));
  });

  test("every page is whole, quiet and within 320 pixels, runs from right to left, and axe finds nothing against it", async () => {
    const { page, wrong } = await openPage(browser, sites.ar, 320);
    for (const [path, isLookedAt] of PAGES) {
      const answer = await page.goto(sites.ar.address + path);
      expect([path, answer?.status(), answer?.headers()["content-type"]]).toEqual([
        path,
        200,
        "text/html; charset=utf-8",
      ]);
      expect(await page.locator("h1").count()).toBe(1);
      expect([path, await stickingOut(page)]).toEqual([path, []]);
      const [mode, side] = await page.evaluate(() => {
        const name = document.querySelector(".name")?.getBoundingClientRect() ?? new DOMRect();
        return [document.compatMode, name.left > document.documentElement.clientWidth - name.right];
      });
      expect([path, mode, side]).toEqual([path, "CSS1Compat", true]);
      if (!isLookedAt) continue;
      await page.evaluate(axe.source);
      const found = await page.evaluate(() =>
        (globalThis as unknown as { axe: typeof axe }).axe.run({ resultTypes: ["violations"] }),
      );
      const told = found.violations.map(({ id, nodes }) =>
        [id, ...nodes.map(({ html }) => html)].slice(0, 4),
      );
      expect([path, told]).toEqual([path, []]);
    }
    // Pictures that are not there, as articles name them.
    expect(wrong.filter((one) => !/(?:missing|enormous)\.png 404$/.test(one))).toEqual([]);
  });

  test("of a list in two languages, each article begins on its own side", async () => {
    const { page } = await openPage(browser, sites.ar, 700);
    for (const [path, list] of [
      ["/", ".articles"],
      ["/archive/2026/04", ".titles"],
    ]) {
      await page.goto(sites.ar.address + path);
      for (const language of ["ar", "en"]) {
        const line = page.locator(`${list} > li[lang="${language}"]`).first();
        const [own, text] = [await line.boundingBox(), await line.locator("a").first().boundingBox()];
        const [left, right] = [(text?.x ?? 0) - (own?.x ?? 0), (own?.width ?? 0) - (text?.width ?? 0)];
        expect([path, language, Math.round(left)]).toEqual([
          path,
          language,
          language === "en" ? 0 : Math.round(right),
        ]);
        expect(right).toBeGreaterThan(50);
      }
    }
  });

  test("a feed's address shows a page and not XML, whose button copies the address", async () => {
    const { page, wrong } = await openPage(browser, sites.en, 1000);
    await page.goto(`${sites.en.address}/categories/fish-market/atom.xml`);
    expect(await page.locator("h1").textContent()).toBe("Fish Market");
    expect(await page.evaluate(() => document.contentType)).toBe("text/html");
    await page.locator("#copy").click();
    await expect.poll(() => page.locator("#copied").textContent()).toBe("The address is copied.");
    await page.locator(".articles h2 a").first().click();
    expect(page.url()).toContain("/articles/");
    expect(wrong).toEqual([]);
  });

  test("what a page's policy refuses would be noticed", async () => {
    const { page, wrong } = await openPage(browser, sites.en, 1000);
    await page.goto(`${sites.en.address}/`);
    await page.evaluate(() => {
      const script = Object.assign(document.createElement("script"), { textContent: "document.title = 'x'" });
      document.body.append(script);
    });
    await expect
      .poll(() => wrong)
      .toEqual([expect.stringMatching(/^Content-Security-Policy: .* blocked an inline script/)]);
    expect(await page.title()).not.toBe("x");
  });
});
