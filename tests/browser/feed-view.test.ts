/** A feed's address opened in a real browser: what a person sees, copies, follows and prints. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import decodeQr from "qr/decode.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { READERS } from "../../src/pages/readers.ts";
import { type Site, serveCopy } from "../serving.ts";
import { isThere, launch, openPage, stickingOut, whyLeftOut } from "./chromium.ts";

const AXE = createRequire(import.meta.url).resolve("axe-core");
const DATA = join(import.meta.dirname, "../../data");
const NAMES = ["ar", "en"] as const;

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

describe.skipIf(!isThere)(`a feed in Chromium${whyLeftOut}`, () => {
  let browser: Browser;
  const sites = {} as Record<"ar" | "en", Site>;
  /** A category's feed, whose address is long in Arabic. */
  let category = "";

  beforeAll(async () => {
    browser = await launch();
    const folder = mkdtempSync(join(tmpdir(), "nashra-view-"));
    cpSync(DATA, folder, { recursive: true, filter: (path) => !path.includes(".sqlite") });
    sites.ar = await serveCopy(folder);
    writeFileSync(
      join(folder, "publication.json"),
      JSON.stringify({ title: "Coast Echo", description: "News of a harbour", image: "/images/logo.png" }),
    );
    sites.en = await serveCopy(folder);
    rmSync(folder, { recursive: true, force: true });
    const list = await (await fetch(`${sites.ar.address}/categories.opml`)).text();
    const address = /xmlUrl="([^"]*\/categories\/%D8[^"]*)"/.exec(list)?.[1] ?? "";
    category = address.slice(sites.ar.address.length);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await Promise.all(Object.values(sites).map((site) => site.stop()));
  });

  test.each(NAMES)(
    "the address is copied with one press, and readers are given it whole, %s",
    async (name) => {
      const site = sites[name];
      const { page, wrong } = await openPage(browser, site, 1100, {
        permissions: ["clipboard-read", "clipboard-write"],
      });
      const feed = `${site.address}${category}`;
      await page.goto(feed);
      await page.locator("#copy").click();
      await expect.poll(() => page.locator("#copied").textContent()).not.toBe("");
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(feed);
      const links = await page.$$eval(".readers a", (all) => all.map((one) => one.getAttribute("href")));
      expect(links).toEqual([...READERS.map(({ subscribe }) => subscribe(feed)), `feed:${feed}`]);
      expect(wrong).toEqual([]);
    },
  );

  test("a camera that looks at the code reads the address", async () => {
    const { page } = await openPage(browser, sites.ar, 800);
    await page.goto(sites.ar.address + category);
    const side = 212;
    const seen = await page.locator(".qr").evaluate(async (code, side) => {
      const svg = code.cloneNode(true) as SVGElement;
      svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
      for (const name of ["width", "height"]) svg.setAttribute(name, String(side));
      const image = new Image();
      image.src = `data:image/svg+xml,${encodeURIComponent(svg.outerHTML)}`;
      await image.decode();
      const context = Object.assign(document.createElement("canvas"), {
        width: side,
        height: side,
      }).getContext("2d");
      context?.drawImage(image, 0, 0);
      const { data = [] } = context?.getImageData(0, 0, side, side) ?? {};
      return Array.from(data, (value, at) => (at % 4 > 0 ? "" : value > 127 ? "1" : "0")).join("");
    }, side);
    const data = Uint8Array.from([...seen].flatMap((one) => Array(4).fill(one === "1" ? 255 : 0)));
    expect(decodeQr({ width: side, height: side, data })).toBe(sites.ar.address + category);
  });

  test("where the clipboard is refused, the address is copied all the same, or stands selected", async () => {
    const { page, wrong } = await openPage(browser, sites.en, 800);
    await page.goto(`${sites.en.address}/feed.xml`);
    await page.evaluate(() =>
      Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject() } }),
    );
    await page.locator("#copy").click();
    expect(await page.evaluate(() => String(getSelection()))).toBe(`${sites.en.address}/feed.xml`);
    expect(wrong).toEqual([]);
  });

  test.each(NAMES)("nothing sticks out on a small telephone, %s", async (name) => {
    const { page, wrong } = await openPage(browser, sites[name], 320);
    for (const path of [category, "/archive/1/feed.json", "/feed.xml?profile=flipboard"]) {
      await page.goto(sites[name].address + path);
      expect(await page.locator("#address").count()).toBe(1);
      expect(await stickingOut(page)).toEqual([]);
    }
    // Nor is anything squeezed into a column where there is room.
    await page.setViewportSize({ width: 1000, height: 800 });
    for (const told of await page.locator(".feed > *").all())
      expect((await told.boundingBox())?.width).toBeGreaterThan(600);
    expect(wrong).toEqual([]);
  });

  test.each([
    ["ar", "light", (): string => category],
    ["en", "dark", (): string => "/archive/1/feed.xml"],
    ["ar", "dark", (): string => "/feed.xml?profile=msn"],
  ] as const)("axe finds nothing that keeps anybody out, %s, %s", async (name, colorScheme, path) => {
    // The policy of the page keeps scripts of others out, axe too.
    const { page } = await openPage(browser, sites[name], 700, { colorScheme, bypassCSP: true });
    await page.goto(sites[name].address + path());
    await page.addScriptTag({ path: AXE });
    const found = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
      return (await axe.run()).violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
    });
    expect(found).toEqual([]);
  });

  test("without JavaScript it is whole: no button that does nothing, and the source is one press away", async () => {
    const { page, wrong } = await openPage(browser, sites.ar, 800, { javaScriptEnabled: false });
    await page.goto(`${sites.ar.address}/feed.xml`);
    expect(await page.locator("#copy").isVisible()).toBe(false);
    expect(await page.locator("#address").inputValue()).toBe(`${sites.ar.address}/feed.xml`);
    expect(await page.locator(".articles h2 a").count()).toBe(20);
    expect(await page.locator(".qr").isVisible()).toBe(true);
    expect(wrong).toEqual([]);
    // Plain text names no icon, so that the browser may ask for one that is not there.
    await page.locator('a[href$="view=source"]').click();
    expect(await page.locator("body").textContent()).toMatch(/^<\?xml version="1.0"/);
  });

  test("on paper are the address and the code, and nothing to press", async () => {
    const { page } = await openPage(browser, sites.en, 800);
    await page.goto(`${sites.en.address}/feed.xml`);
    await page.emulateMedia({ media: "print" });
    const seen = (selector: string) => page.locator(selector).first().isVisible();
    expect([await seen("#address"), await seen(".qr"), await seen("#copy"), await seen(".readers")]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test("a browser's own cache never gives a script the page, nor a person the feed", async () => {
    const { page } = await openPage(browser, sites.en, 800);
    const asked = () => page.evaluate(async () => (await fetch("/feed.xml")).headers.get("content-type"));
    const shown = async () => (await page.goto(`${sites.en.address}/feed.xml`))?.headers()["content-type"];
    // Pages refuse what scripts ask for; text does not.
    await page.goto(`${sites.en.address}/feed.xml?view=source`);
    const [feed, view] = ["application/rss+xml; charset=utf-8", "text/html; charset=utf-8"];
    expect(await asked()).toBe(feed);
    expect(await asked()).toBe(feed);
    expect(await shown()).toBe(view);
    await page.goto(`${sites.en.address}/feed.xml?view=source`);
    expect(await asked()).toBe(feed);
    expect(await shown()).toBe(view);
    expect(await shown()).toBe(view);
  });
});
