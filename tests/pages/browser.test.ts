/** The pages in a real browser: what loads, what overflows, which way it runs, where its links lead. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isThere, launch, openPage, stickingOut, whyLeftOut } from "../browser/chromium.ts";
import { type Site, serveCopy } from "../serving.ts";

const DATA = join(import.meta.dirname, "../../data");

const EVERYTHING = `---
title: "Everything that an article can hold, averylongwordwithoutanyplacetobreakit"
date: 2025-06-01
author: Ann Marsh
tags: [boats]
---

A line of English with https://example.org/an/address/that/has/no/place/to/break/and/goes/on/and/on.html in it.

| a first column | another one | and a third that is wide | and the fourth |
|---|---|---|---|
| averylongwordwithoutaplacetobreak | averylongwordwithoutaplacetobreak | 3 | 4 |

\`\`\`
a line of code that is longer than any telephone is wide, whichever way it is held
\`\`\`

سطر عربي طويل فيه رابط https://example.org/a/long/address/without/any/place/to/break.html وكلام بعده.
`;

test.runIf(process.env.CI)("a browser is there where tests decide about a change", () => {
  expect(isThere).toBe(true);
});

describe.skipIf(!isThere)(`in Chromium${whyLeftOut}`, () => {
  let browser: Browser;
  const sites = {} as Record<"ar" | "en", Site>;

  beforeAll(async () => {
    browser = await launch();
    const folder = mkdtempSync(join(tmpdir(), "nashra-pages-"));
    cpSync(DATA, folder, { recursive: true, filter: (path) => !path.includes(".sqlite") });
    writeFileSync(join(folder, "articles/everything.md"), EVERYTHING);
    sites.ar = await serveCopy(folder);
    writeFileSync(
      join(folder, "publication.json"),
      JSON.stringify({ title: "Coast Echo", description: "News of a harbour", image: "/images/logo.png" }),
    );
    sites.en = await serveCopy(folder);
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await Promise.all(Object.values(sites).map((site) => site.stop()));
  });

  const open = (site: Site, width: number, colorScheme: "light" | "dark" = "light") =>
    openPage(browser, site, width, { colorScheme });

  const feedsOf = (page: Page) =>
    page.$$eval('link[rel="alternate"]', (links) =>
      links.map((link) => [link.getAttribute("href") ?? "", link.getAttribute("type") ?? ""] as const),
    );

  test.each([
    ["ar", "rtl"],
    ["en", "ltr"],
  ] as const)("from the front page to an article, its category and its feeds, %s", async (name, dir) => {
    const site = sites[name];
    const { page, wrong } = await open(site, 1100);
    await page.goto(`${site.address}/`);
    expect(await page.evaluate(() => [document.dir, document.compatMode])).toEqual([dir, "CSS1Compat"]);

    const link = page.locator(`.articles > li[lang="${name}"]:has(.categories) h2 a`).first();
    const title = await link.textContent();
    await link.click();
    expect(await page.locator("h1").textContent()).toBe(title);
    expect(await page.evaluate(() => document.dir)).toBe(dir);

    const category = page.locator(".categories a").first();
    const label = await category.textContent();
    await category.click();
    expect(await page.locator("h1").textContent()).toBe(label);
    expect(await page.locator(".articles h2").allTextContents()).toContain(title);

    const feeds = await feedsOf(page);
    expect(feeds.length).toBe(7);
    for (const [address, type] of feeds) {
      const response = await page.request.get(address);
      expect([response.status(), response.headers()["content-type"]]).toEqual([
        200,
        `${type}; charset=utf-8`,
      ]);
    }
    expect(await (await page.request.get(feeds[0]?.[0] ?? "")).text()).toContain(label);
    expect(wrong).toEqual([]);
  });

  test("nothing has to be scrolled sideways on a small telephone, in either direction and scheme", async () => {
    for (const [site, scheme] of [
      [sites.ar, "light"],
      [sites.en, "dark"],
    ] as const) {
      const { page, wrong } = await open(site, 320, scheme);
      await page.goto(`${site.address}/`);
      const articles = await page.$$eval(".articles h2 a", (links) =>
        links.map((link) => (link as HTMLAnchorElement).pathname),
      );
      const everything = articles.find((path) => path.includes("everything")) ?? "";
      const category = await page.$eval(".categories a", (one) => (one as HTMLAnchorElement).pathname);
      const search = "/search?q=a&after=2020-01-01";
      for (const path of [
        "/",
        "/categories",
        "/search",
        search,
        category,
        articles[0] ?? "",
        articles[2] ?? "",
        everything,
      ]) {
        await page.goto(site.address + path);
        expect(await stickingOut(page)).toEqual([]);
      }
      expect(wrong).toEqual([]);
    }
  });

  test("the keyboard finds the way past the header, and sees where it is", async () => {
    const { page } = await open(sites.ar, 800);
    await page.goto(`${sites.ar.address}/`);
    await page.keyboard.press("Tab");
    const skip = page.locator(".skip");
    expect(await skip.evaluate((link) => [document.activeElement === link, link.clientWidth > 40])).toEqual([
      true,
      true,
    ]);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    const [inside, outline] = await page.evaluate(() => {
      const at = document.activeElement;
      return [at?.closest("main") !== null, at ? getComputedStyle(at).outlineWidth : ""];
    });
    expect([inside, outline]).toEqual([true, "3px"]);
  });

  test("a search is narrowed by keyboard alone, without a script", async () => {
    const { page, wrong } = await open(sites.ar, 800);
    await page.goto(`${sites.ar.address}/search`);
    await page.locator("#q").focus();
    await page.keyboard.type("السمك");
    // Past the button, to the choices, which open.
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("category");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("author");
    await page.locator("#lang").selectOption("ar");
    await page.locator("#after").fill("2020-01-01");
    await page.locator("#q").focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/after=2020-01-01/);
    expect(await page.locator("h1").textContent()).toBe("مواد عن «السمك» باللغة العربية منذ 1 يناير 2020");
    expect(await page.locator("#lang").inputValue()).toBe("ar");
    // Each label stands above its field, and begins where that begins.
    const apart = await page.$$eval(".fields label", (labels) =>
      (labels as HTMLLabelElement[]).map((label) => {
        const field = document.getElementById(label.htmlFor)?.getBoundingClientRect() ?? new DOMRect();
        const { right, bottom } = label.getBoundingClientRect();
        return [Math.round(right - field.right), bottom <= field.top + 1];
      }),
    );
    expect(apart).toEqual(apart.map(() => [0, true]));
    expect(apart).toHaveLength(5);
    expect(wrong).toEqual([]);
  });

  test("an Arabic paragraph of an English article runs from right to left", async () => {
    const { page } = await open(sites.en, 800);
    const everything = "/articles/everything-that-an-article-can-hold-averylongwordwithoutanyplacetobreakit";
    await page.goto(sites.en.address + everything);
    const line = page.locator(".body p").last();
    expect(await line.evaluate((one) => getComputedStyle(one).direction)).toBe("rtl");
    expect(
      await page
        .locator(".body p")
        .first()
        .evaluate((one) => getComputedStyle(one).direction),
    ).toBe("ltr");
  });

  test("the dark scheme is dark", async () => {
    const { page } = await open(sites.ar, 800, "dark");
    await page.goto(`${sites.ar.address}/`);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      "rgb(21, 25, 28)",
    );
  });
});
