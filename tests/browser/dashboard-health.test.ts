/** The dashboard's figures in a real browser: readable in Arabic and English, in the dark, on a telephone, and by axe. */
import axe from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createNoting } from "../../src/audience/noting.ts";
import { dayOf } from "../../src/clock.ts";
import { AGENTS } from "../fixtures/agents.ts";
import { SECRET } from "../shared/desk.ts";
import { isThere, launch, openPage, stickingOut, whyLeftOut } from "./chromium.ts";
import { type ServedDesk, servedDesk } from "./desk-served.ts";

const NARROW = 320;
const NOW = Date.parse("2026-05-01T12:00:00Z") / 1000;
const PATHS = [
  ...[
    "/audience?days=90",
    "/audience?days=7&feed=nothing",
    "/feeds",
    "/deliveries",
    "/check?what=/feed.xml&for=all",
  ],
];

/** Readers on ten days, a job and deliveries that failed, a source that is gone. */
async function filled({ desk }: ServedDesk): Promise<void> {
  const entries = AGENTS.filter((_, n) => n % 5 === 0).flatMap(([agent]) =>
    ["/feed.xml", "/atom.xml", `/categories/${encodeURIComponent("قسم طويل ".repeat(15))}/feed.xml`].map(
      (feed) => ({
        ...{ feed, agent, address: "192.0.2.1", requests: 12_345, unchanged: 9999, bytes: 123_456_789 },
      }),
    ),
  );
  for (let day = dayOf(NOW) - 9; day <= dayOf(NOW); day++)
    await createNoting()(desk.db, { day, entries, beyond: 3 });
  await desk.db.batch([
    ...[0, 1].map((paused) =>
      desk.db
        .prepare(
          `INSERT INTO subscription (callback, topic, kind, slug, host, expires_at, sent, sent_id, sent_at, due_id, owed, failures, failing_since, failure, next_at, paused)
           VALUES (?1, '/feed.xml', 'all', '', 'x', ?2, 0, 0, 0, 0, 1, 9, ?2, 'it answered 503', ?2, ?3)`,
        )
        .bind(`https://reader.example/${"push".repeat(40)}/${paused}`, NOW + 3600, paused),
    ),
    desk.db
      .prepare(
        "INSERT INTO job (name, slot, run, started, ended, failed, failure) VALUES ('rescan', 1, 1, ?1, ?2, ?2, ?3)",
      )
      .bind(NOW * 1000 - 2000, NOW * 1000 - 1000, "EACCES: permission denied, scandir articles"),
    desk.db
      .prepare(
        "INSERT INTO source (url, address, next, asked, failures, failure, gone) VALUES ('https://agency.example/rss', 'x', ?1, ?1, 3, 'it answered 410', ?1)",
      )
      .bind(NOW),
  ]);
}

/** Cells of tables that have to be scrolled to, are cut off, or stand without their heading. */
const hiddenIn = (page: Awaited<ReturnType<typeof openPage>>["page"]) =>
  page.$$eval(".figures tbody :is(th, td, td *)", (all) =>
    all
      .filter((one) => {
        const { left, right, width } = one.getBoundingClientRect();
        const label = one.matches("td") ? getComputedStyle(one, "::before").content : "x";
        return width > 0 && (left < 0 || right > innerWidth || label === "none" || /^""/.test(label));
      })
      .map((one) => one.outerHTML.slice(0, 80)),
  );

describe.skipIf(!isThere)(`the dashboard's figures in Chromium${whyLeftOut}`, () => {
  let browser: Browser;
  const sites = {} as Record<"ar" | "en", ServedDesk>;
  beforeAll(async () => {
    browser = await launch();
    for (const name of ["ar", "en"] as const) {
      sites[name] = await servedDesk(name);
      await filled(sites[name]);
    }
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await Promise.all(Object.values(sites).map((site) => site.stop()));
  });

  async function loggedIn(site: ServedDesk, width: number, options: Parameters<typeof openPage>[3] = {}) {
    const opened = await openPage(browser, site, width, options);
    await opened.page.goto(`${site.address}/dashboard/audience`);
    await opened.page.fill("#token", SECRET);
    await opened.page.press("#token", "Enter");
    await opened.page.waitForSelector(".plot");
    return opened;
  }

  test.each([
    ["ar", "dark", PATHS.slice(0, 1)],
    ["en", "light", PATHS.slice(1)],
  ] as const)(
    "no page sticks out at 320 pixels, says anything in the console, or displeases axe, %s, %s",
    async (name, colorScheme, checkedPaths) => {
      const site = sites[name];
      const { page, wrong } = await loggedIn(site, NARROW, { colorScheme });
      // The checks are a script, which the pages' own policy refuses: they have a context of their own.
      const checked = await loggedIn(site, 900, { colorScheme, bypassCSP: true });
      for (const path of PATHS) {
        const answer = await page.goto(`${site.address}/dashboard${path}`);
        expect([path, await stickingOut(page)]).toEqual([path, []]);
        expect([path, await hiddenIn(page)]).toEqual([path, []]);
        expect((await answer?.body())?.length).toBeLessThan(100_000);
        if (!checkedPaths.includes(path)) continue;
        await checked.page.goto(`${site.address}/dashboard${path}`);
        for (const one of await checked.page.$$("summary")) await one.click();
        await checked.page.evaluate(axe.source);
        const { violations } = await checked.page.evaluate(() =>
          (globalThis as unknown as { axe: typeof axe }).axe.run({ resultTypes: ["violations"] }),
        );
        expect([path, ...violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)]).toEqual([path]);
      }
      expect(wrong).toEqual([]);
    },
  );

  test.each(["ar", "en"] as const)(
    "bars stand on their line, in the order in which days are read, and in colours that differ in lightness, %s",
    async (name) => {
      const { page } = await loggedIn(sites[name], 1000);
      const bars = await page.$$eval(".plot .first:not(.key *)", (all) =>
        all.map((one) => {
          const { left, bottom } = one.getBoundingClientRect();
          return [Math.round(left), Math.round(bottom)] as const;
        }),
      );
      const line = await page.$eval(".plot line", (one) => Math.round(one.getBoundingClientRect().bottom));
      expect(bars.length).toBe(10);
      for (const [, bottom] of bars) expect(Math.abs(bottom - line)).toBeLessThanOrEqual(1);
      const lefts = bars.map(([left]) => left);
      expect(lefts).toEqual(lefts.toSorted((a, b) => (name === "ar" ? b - a : a - b)));
      for (const scheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme: scheme });
        const [one = 0, other = 0] = await page.$$eval(".plot .key rect", (all) =>
          all.map((rect) => {
            const [r = 0, g = 0, b = 0] = (getComputedStyle(rect).fill.match(/\d+/g) ?? []).map((part) => {
              const value = Number(part) / 255;
              return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
            });
            return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
          }),
        );
        expect(Math.max(one, other) / Math.min(one, other)).toBeGreaterThan(1.8);
      }
    },
  );

  test("a feed is checked with the keyboard and without a script", async () => {
    const site = sites.en;
    const { page, wrong } = await loggedIn(site, 1000, { javaScriptEnabled: false });
    await page.click("nav >> text=Check");
    await page.selectOption("#for-ours", "flipboard");
    await page.press("#what", "Enter");
    await page.waitForSelector("#checked");
    expect(await page.textContent("#checked")).toContain("/feed.xml?profile=flipboard");
    expect(await page.locator(".findings .title").first().textContent()).not.toBe("");
    expect(wrong).toEqual([]);
  });
});
