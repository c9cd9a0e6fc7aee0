/** What a person does from end to end: from a feed's address to a reader, an article, its topic, its author, and a search to subscribe to. */
import { parseRssFeed } from "feedsmith";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { at, draft } from "../shared/publishing.ts";
import { isThere, launch, openPage, whyLeftOut } from "./chromium.ts";
import { type Serving, serving } from "./served.ts";

const BOATS = "قوارب الفجر تعود بصيد وفير";
const DRAFTS = [
  draft("boats", {
    title: BOATS,
    content: "<p>عادت القوارب إلى المرفأ قبل منتصف الليل بسردين كثير.</p>",
    keywords: ["سوق السمك", "الميناء"],
    authors: [{ name: "ليث حمدان" }],
    image: { url: "/images/boats.png", alt: "قوارب" },
    ...at("2026-04-30T09:00:00+03:00"),
  }),
  draft("nets", {
    title: "Nets are mended by hand again",
    content: `<h2>Why</h2><p>The old ones hold better.</p><table><tr><td>knots</td><td>40</td></tr></table><pre>over, under</pre>`,
    keywords: ["Harbour crafts"],
    authors: [{ name: "Ann Marsh" }],
    attachments: [{ url: "/tape.mp3", type: "audio/mpeg" }],
    related: ["Rope is dear"],
    ...at("2026-04-29T09:00:00+03:00"),
  }),
  ...["سردين", "تونة", "مرجان"].map((fish, n) =>
    draft(fish, {
      title: `أسعار ال${fish} اليوم`,
      keywords: ["سوق السمك"],
      ...at(`2026-04-0${n + 1}T09:00:00Z`),
    }),
  ),
];
const FISH = encodeURIComponent("سوق-السمك");

/** By host, how a reader takes a subscription as it says itself (named in readers.ts), read backwards: to what. */
const TAKEN: Readonly<Record<string, (url: URL) => string | false | null>> = {
  "feedly.com": ({ href }) =>
    decodeURIComponent(/\/i\/subscription\/(.*)$/.exec(href)?.[1] ?? "").slice("feed/".length),
  "www.inoreader.com": ({ href }) => decodeURIComponent(/\/feed\/(.*)$/.exec(href)?.[1] ?? ""),
  "theoldreader.com": (url) => url.pathname === "/feeds/subscribe" && url.searchParams.get("url"),
  "www.newsblur.com": (url) => url.pathname === "/" && url.searchParams.get("url"),
  "feedbin.com": (url) => url.pathname === "/" && url.searchParams.get("subscribe"),
  "www.commafeed.com": (url) => url.pathname === "/rest/feed/subscribe" && url.searchParams.get("url"),
};

/** What a reader of feeds finds at an address. */
async function subscribed(address: string): Promise<readonly (string | undefined)[]> {
  const answer = await fetch(address, { headers: { "User-Agent": "a reader" } });
  expect([address, answer.status, answer.headers.get("content-type")]).toEqual([
    address,
    200,
    "application/rss+xml; charset=utf-8",
  ]);
  return (parseRssFeed(await answer.text()).items ?? []).map(({ title }) => title);
}

describe.skipIf(!isThere)(`a person in Chromium${whyLeftOut}`, () => {
  let browser: Browser;
  const sites = {} as Record<"ar" | "en", Serving>;

  beforeAll(async () => {
    [browser, sites.ar, sites.en] = await Promise.all([
      launch(),
      serving("ar", DRAFTS),
      serving("en", DRAFTS),
    ]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await Promise.all(Object.values(sites).map((site) => site.stop()));
  });

  const addressOn = (page: Page) => page.locator("#address").inputValue();

  /** Presses what leads on, and nothing else; returns the address of the search's feed. */
  async function read(page: Page, site: Serving): Promise<string> {
    await page.goto(`${site.address}/feed.xml`);
    expect(await addressOn(page)).toBe(`${site.address}/feed.xml`);
    expect(await subscribed(await addressOn(page))).toContain(BOATS);
    await page.locator(".articles h2 a", { hasText: BOATS }).click();
    expect(await page.locator("h1").textContent()).toBe(BOATS);
    await page.locator(".categories a", { hasText: "سوق السمك" }).click();
    expect(await page.locator("h1").textContent()).toBe("سوق السمك");
    expect(await page.locator(".articles h2").count()).toBe(4);
    await page.goBack();
    await page.locator('a[rel="author"]').click();
    expect(await page.locator("h1").textContent()).toBe("ليث حمدان");
    expect(await page.locator(".articles h2").allTextContents()).toEqual([BOATS]);
    await page.locator('nav a[href="/search"]').click();
    await page.locator("#q").fill("أسعار");
    await page.locator("summary").click();
    await page.locator("#category").selectOption({ label: "سوق السمك" });
    await page.locator("#after").fill("2026-04-02");
    await page.locator("form.search button").click();
    const found = await page.locator(".articles h2").allTextContents();
    expect(found).toEqual(["أسعار المرجان اليوم", "أسعار التونة اليوم"]);
    await page.locator('.subscribe a[href*="/search/feed.xml"]').click();
    expect(await page.locator(".articles h2").allTextContents()).toEqual(found);
    const address = await addressOn(page);
    expect(await subscribed(address)).toEqual(found);
    return address;
  }

  test("reads, looks for more and subscribes to the search with its address copied", async () => {
    const { page, wrong } = await openPage(browser, sites.en, 1000, {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const address = await read(page, sites.en);
    await page.locator("#copy").click();
    await expect.poll(() => page.locator("#copied").textContent()).not.toBe("");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
    expect(wrong).toEqual([]);
  });

  test("does all of it without JavaScript, but for the button that copies", async () => {
    const { page, wrong } = await openPage(browser, sites.ar, 320, { javaScriptEnabled: false });
    await read(page, sites.ar);
    expect(await page.locator("#copy").isVisible()).toBe(false);
    await page.locator("#address").selectText();
    expect(await page.evaluate(() => String(getSelection()))).toBe(await addressOn(page));
    expect(wrong).toEqual([]);
  });

  test("follows each reader's link, and that reader subscribes to the very feed", async () => {
    const { page } = await openPage(browser, sites.ar, 800);
    const asked: string[] = [];
    const { address } = sites.ar;
    await page.route(
      (url) => !url.href.startsWith(`${address}/`),
      (route) => {
        asked.push(route.request().url());
        return route.fulfill({ contentType: "text/html", body: "<title>a reader</title>" });
      },
    );
    const feed = `${address}/categories/${FISH}/feed.xml`;
    await page.goto(feed);
    const links = page.locator('.readers a[href^="https:"]');
    const count = await links.count();
    expect(count).toBe(Object.keys(TAKEN).length);
    for (let n = 0; n < count; n++) {
      await links.nth(n).click();
      await page.goBack();
    }
    expect(asked.map((one) => TAKEN[new URL(one).host]?.(new URL(one)))).toEqual(Array(count).fill(feed));
    // An app on the device takes what stands behind the scheme.
    const app = (await page.locator('.readers a[href^="feed:"]').getAttribute("href")) ?? "";
    expect(await subscribed(app.slice("feed:".length))).toHaveLength(4);
  });

  test("reaches everything on every page with the Tab key, in the order in which it stands, and sees where", async () => {
    const { page } = await openPage(browser, sites.ar, 320);
    await page.addInitScript(() => {
      const seen: [Element, string][] = [];
      // When the key comes up, the focus is where it goes to, and the page has been scrolled there.
      document.addEventListener("keyup", () => {
        const at = document.activeElement;
        if (!at || at === document.body || at === seen.at(-1)?.[0]) return;
        const { outlineStyle, outlineWidth } = getComputedStyle(at);
        const { top, bottom } = at.getBoundingClientRect();
        const isMarked = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
        const isInView = bottom > 0 && top < innerHeight;
        seen.push([at, `${isMarked ? "" : "not marked "}${isInView ? "" : "out of view"}`]);
      });
      Object.assign(globalThis, { seen });
    });
    for (const path of [
      ...["/", "/categories", "/all/categories", "/authors", "/all/authors", "/archive", "/archive/2026/04"],
      ...[
        "/archive/1",
        `/categories/${FISH}`,
        "/authors/ann-marsh",
        "/articles/nets-are-mended-by-hand-again",
      ],
      ...["/search", "/search?q=nosuchword&after=2026-04-01", "/search?q=a*", "/nothing"],
      ...[
        "/feed.xml",
        "/feed.xml?profile=flipboard",
        "/archive/1/atom.xml",
        "/search/feed.json?q=%D8%B3%D9%85%D9%83",
      ],
    ]) {
      await page.goto(sites.ar.address + path);
      const count = await page.evaluate(() => {
        const all = document.querySelectorAll(
          "a[href], button, input, select, textarea, summary, audio, video, [tabindex]",
        );
        const shown = [...all].filter((one) => one.checkVisibility());
        Object.assign(globalThis, { shown });
        // Parts of a day, and of what plays a recording, are places of their own.
        return shown.length + 5 * shown.filter((one) => one.matches("[type=date], audio, video")).length;
      });
      for (let n = 0; n < count; n++) await page.keyboard.press("Tab");
      const [stops, expected, skips] = await page.evaluate(() => {
        const { seen, shown } = globalThis as unknown as { seen: [Element, string][]; shown: Element[] };
        const told = (one?: Element, what = "") => `${one?.outerHTML.slice(0, 100)} ${what}`;
        const once = seen.slice(0, shown.length);
        return [
          once.map(([one, what]) => told(one, what)),
          shown.map((one) => told(one)),
          shown[0]?.matches(".skip"),
        ];
      });
      expect([path, skips, ...stops]).toEqual([path, true, ...expected]);
    }
  });
});
