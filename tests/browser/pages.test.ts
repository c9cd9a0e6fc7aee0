/** Every public page in a real browser: complete without scripts, silent in its console, for everybody to use. */
import axe from "axe-core";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isThere, launch, whyLeftOut } from "./chromium.ts";
import { type Served, served } from "./served.ts";

/** Of the same kinds as others, with hundreds of lines more. */
const LONG = /^\/(?:articles\/large|categories|all\/categories)$/;

describe.skipIf(!isThere)(`in Chromium${whyLeftOut}`, () => {
  let browser: Browser;
  const sites = {} as Record<"ar" | "en", Served>;

  beforeAll(async () => {
    [browser, sites.ar, sites.en] = await Promise.all([launch(), served("ar"), served("en")]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await Promise.all(Object.values(sites).map((site) => site.stop()));
  });

  /** A page in a context of its own, and what went wrong on it. */
  async function opened(
    site: Served,
    options: Parameters<Browser["newContext"]>[0],
  ): Promise<{ readonly context: BrowserContext; readonly page: Page; readonly wrong: string[] }> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const wrong: string[] = [];
    page.on("console", (said) => {
      // What is not there is told of as an error of loading: pages that say so, and pictures of articles.
      const isMissing = /status of 4(?:00|04|10)/.test(said.text());
      if (/error|warning/.test(said.type()) && !isMissing) wrong.push(`${said.text()} ${page.url()}`);
    });
    page.on("pageerror", (error) => wrong.push(String(error)));
    page.on("request", (request) => {
      if (!request.url().startsWith(`${site.address}/`)) wrong.push(`asked ${request.url()}`);
    });
    return { context, page, wrong };
  }

  test.each([
    ["ar", "light"],
    ["en", "dark"],
  ] as const)(
    "every page is whole without scripts, quiet, below 100 KB and within 320 pixels, %s, %s",
    async (name, colorScheme) => {
      const site = sites[name];
      const { context, page, wrong } = await opened(site, {
        javaScriptEnabled: false,
        colorScheme,
        viewport: { width: 320, height: 700 },
      });
      for (const [path, status] of site.paths) {
        const answer = await page.goto(site.address + path);
        expect([path, answer?.status()]).toEqual([path, status]);
        if (!path.includes("/large")) expect((await answer?.body())?.length).toBeLessThan(100_000);
        const [headings, text, scrollWidth] = await page.evaluate(() => [
          document.querySelectorAll("h1").length,
          document.querySelector("main")?.textContent?.trim(),
          document.documentElement.scrollWidth,
        ]);
        expect(headings).toBe(1);
        expect(text).not.toBe("");
        expect(text).toBeDefined();
        expect([path, scrollWidth]).toEqual([path, 320]);
      }
      expect(wrong).toEqual([]);
      await context.close();
    },
  );

  test.each([
    ["ar", "light", /./],
    // In the other colours, each kind of page once.
    ["en", "dark", /^\/(?:archive.*\d|search\?q=%|articles\/(?:boats|everything|gone)|authors\/.*)?$/],
  ] as const)("axe finds nothing against any page, %s, %s", async (name, colorScheme, which) => {
    const site = sites[name];
    // The checks themselves are a script, which the pages' own policy would refuse.
    const { context, page } = await opened(site, { bypassCSP: true, colorScheme });
    await context.addInitScript(axe.source);
    for (const [path] of site.paths.filter(([path]) => which.test(path) && !LONG.test(path))) {
      await page.goto(site.address + path);
      const found = await page.evaluate(() =>
        (globalThis as unknown as { axe: typeof axe }).axe.run({ resultTypes: ["violations"] }),
      );
      const told = found.violations.map(({ id, nodes }) =>
        [id, ...nodes.map(({ html }) => html)].slice(0, 4),
      );
      expect([path, told]).toEqual([path, []]);
    }
    await context.close();
  });

  test("the pages' own policy lets an article say what it is, and refuses nothing of a page", async () => {
    const { context, page, wrong } = await opened(sites.ar, { viewport: { width: 1200, height: 800 } });
    for (const [path] of sites.ar.paths.filter(([path]) => !LONG.test(path))) {
      await page.goto(sites.ar.address + path);
      const said = await page.locator('script[type="application/ld+json"]').allTextContents();
      const isArticle = path.startsWith("/articles/") && !path.endsWith("/gone");
      expect([path, said.map((one) => JSON.parse(one)["@type"])]).toEqual([
        path,
        isArticle ? ["NewsArticle"] : [],
      ]);
    }
    expect(wrong).toEqual([]);
    await context.close();
  });

  test("what is printed is black on white, whole, and without what cannot be followed on paper", async () => {
    const { context, page } = await opened(sites.ar, {
      colorScheme: "dark",
      viewport: { width: 700, height: 900 },
    });
    await page.goto(`${sites.ar.address}/articles/everything-that-an-article-can-hold`);
    await page.emulateMedia({ media: "print" });
    const seen = await page.evaluate(() => [
      getComputedStyle(document.body).backgroundColor,
      getComputedStyle(document.body).color,
      ...["nav", "footer", "audio", ".body", "pre"].map((one) => {
        const found = document.querySelector(one) ?? document.body;
        return getComputedStyle(found).display !== "none" && found.scrollWidth <= found.clientWidth;
      }),
    ]);
    expect(seen).toEqual(["rgb(255, 255, 255)", "rgb(0, 0, 0)", false, false, false, true, true]);
    await context.close();
  });
});
