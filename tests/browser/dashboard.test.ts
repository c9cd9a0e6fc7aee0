/** The dashboard in a real browser, as whoever keeps a publication uses it. */
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SECRET } from "../shared/desk.ts";
import { isThere, launch, openPage, stickingOut, whyLeftOut } from "./chromium.ts";
import { LINE, type ServedDesk, servedDesk } from "./desk-served.ts";

const NARROW = 320;
const PATHS = [
  ...["", "/articles", "/articles?state=scheduled", "/articles?state=retracted", "/articles?q=nosuchword"],
  ...[
    "/article?id=n0",
    "/article?id=n3",
    "/article?id=hostile",
    "/article?id=gone",
    "/article?id=none",
    "/keywords",
  ],
];

describe.skipIf(!isThere)(`the dashboard in Chromium${whyLeftOut}`, () => {
  let browser: Browser;
  const sites = {} as Record<"ar" | "en", ServedDesk>;

  beforeAll(async () => {
    [browser, sites.ar, sites.en] = await Promise.all([launch(), servedDesk("ar"), servedDesk("en")]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await Promise.all(Object.values(sites).map((site) => site.stop()));
  });

  async function loggedIn(site: ServedDesk, width: number, options: Parameters<typeof openPage>[3] = {}) {
    const opened = await openPage(browser, site, width, options);
    await opened.page.goto(`${site.address}/dashboard`);
    await opened.page.fill("#token", SECRET);
    await opened.page.press("#token", "Enter");
    await opened.page.waitForSelector(".counts");
    return opened;
  }
  const feed = async ({ address }: ServedDesk) => (await fetch(`${address}/feed.xml`)).text();

  test("an editor corrects keywords, schedules one article, retracts another, and logs out", async () => {
    const site = sites.en;
    const { page, wrong } = await loggedIn(site, 1000, { javaScriptEnabled: false });
    await page.click("nav >> text=Keywords");
    expect(await page.inputValue("#cut-0")).toBe("شباك قوارب، ميناء بحر، عواصف صيادون");
    await page.fill("#cut-0", LINE.replaceAll(" ", "، "));
    await page.click("text=Accept or correct");
    await page.waitForSelector("text=The cut is saved and learned.");
    expect(await feed(site)).toContain(">عواصف</category>");

    await page.click("nav >> text=Articles");
    await page.click("text=Fish prices fall");
    await page.fill("#keywords", "Fish market\nPrices");
    await page.click("text=Preview");
    await page.waitForSelector(".preview >> text=Prices");
    expect(await feed(site)).not.toContain(">Prices</category>");
    await page.fill("#day", "2026-05-09");
    await page.fill("#time", "10:00");
    await page.click("button:text-is('Save')");
    await page.waitForSelector("text=The article is saved.");
    expect(await feed(site)).not.toContain("Fish prices fall");
    site.desk.at("2026-05-09T07:00:00Z");
    expect(await feed(site)).toMatch(/Fish prices fall[\s\S]*>Prices<\/category>/);

    // The token's session ended meanwhile; what was typed comes back with the login.
    await page.goto(`${site.address}/dashboard`);
    await page.fill("#token", SECRET);
    await page.press("#token", "Enter");
    await page.click("text=Boats of dawn");
    await page.fill("#keywords", "Boats");
    site.desk.at("2026-05-10T12:00:00Z");
    await page.click("button:text-is('Save')");
    await page.waitForSelector("text=Log in again");
    await page.fill("#token", SECRET);
    await page.press("#token", "Enter");
    expect(await page.inputValue("#keywords")).toBe("Boats");
    await page.click("button:text-is('Save')");
    await page.waitForSelector("text=The article is saved.");

    const address = await page.getAttribute("text=Its page on the site", "href");
    await page.click("summary:text('Retract')");
    await page.fill("#reason", "A hoax.");
    await page.click("text=Retract it");
    await page.waitForSelector("text=The article is retracted.");
    expect((await fetch(address ?? "")).status).toBe(410);
    expect(await feed(site)).not.toContain("Boats of dawn");
    await page.click("text=Give it back");
    await page.waitForSelector("text=back as it was");
    expect((await fetch(address ?? "")).status).toBe(200);

    await page.click("text=Log out");
    await page.waitForSelector("text=You are logged out.");
    await page.goto(`${site.address}/dashboard/articles`);
    expect(page.url()).toContain("/dashboard/login");
    expect(wrong.filter((one) => !/\b403\b/.test(one))).toEqual([]);
  });

  test("a link on another site leads whoever is logged in to its page, and others to the login", async () => {
    const site = sites.en;
    const follow = async (page: Page) => {
      // For browsers another site: its name is another.
      await page.goto(`${site.address.replace("127.0.0.1", "localhost")}/`);
      await page.evaluate((to) => {
        const link = Object.assign(document.createElement("a"), { href: to });
        document.body.append(link);
        link.click();
      }, `${site.address}/dashboard/article?id=n2`);
    };
    const { page } = await loggedIn(site, 1000);
    await follow(page);
    await page.waitForSelector("#keywords");
    const { page: other } = await openPage(browser, site, 1000);
    await follow(other);
    await other.waitForSelector("#token");
    expect(other.url()).toContain("login?to=");
  });

  test("all of it can be done with the keyboard alone", async () => {
    const site = sites.ar;
    const { page, wrong } = await openPage(browser, site, 1000);
    await page.goto(`${site.address}/dashboard`);
    await tabTo(page, "#token");
    await page.keyboard.type(SECRET);
    await page.keyboard.press("Enter");
    await page.waitForSelector(".counts");
    await tabTo(page, 'nav a[href="/dashboard/articles"]');
    await page.keyboard.press("Enter");
    await page.waitForSelector("#q");
    await tabTo(page, 'a.title[href$="id=n2"]');
    await page.keyboard.press("Enter");
    await page.waitForSelector("#keywords");
    await tabTo(page, "#keywords");
    await page.keyboard.press("Control+A");
    await page.keyboard.type("المرفأ القديم");
    await tabTo(page, 'button[value="save"]');
    await page.keyboard.press("Enter");
    await page.waitForSelector("text=حُفظت المادة.");
    expect(await feed(site)).toContain(">المرفأ القديم</category>");
    await tabTo(page, ".session button");
    await page.keyboard.press("Enter");
    await page.waitForSelector("text=خرجت");
    expect(wrong).toEqual([]);
  });

  test.each([
    ["ar", "light", PATHS.slice(5)],
    ["en", "dark", PATHS],
  ] as const)(
    "no page sticks out at 320 pixels, says anything in the console, or displeases axe, %s, %s",
    async (name, colorScheme, paths) => {
      const site = sites[name];
      const { page, wrong } = await loggedIn(site, NARROW, { colorScheme });
      // The checks are a script, which the pages' own policy refuses: they have a context of their own.
      const checked = await loggedIn(site, 900, { colorScheme, bypassCSP: true });
      const against = async () => {
        await checked.page.evaluate(axe.source);
        const found = await checked.page.evaluate(() =>
          (globalThis as unknown as { axe: typeof axe }).axe.run({ resultTypes: ["violations"] }),
        );
        return found.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
      };
      for (const path of paths) {
        const answer = await page.goto(`${site.address}/dashboard${path}`);
        expect([path, await stickingOut(page)]).toEqual([path, []]);
        expect((await answer?.body())?.length).toBeLessThan(100_000);
        await checked.page.goto(`${site.address}/dashboard${path}`);
        expect([path, await against()]).toEqual([path, []]);
      }
      await checked.page.goto(`${site.address}/dashboard/article?id=n0`);
      await checked.page.fill("#keywords", "x".repeat(200));
      await checked.page.click('button[value="save"]');
      expect(await against()).toEqual([]);
      await checked.page.fill("#keywords", "One\nأخرى");
      await checked.page.click('button[value="preview"]');
      for (const one of await checked.page.$$("summary")) await one.click();
      expect(await against()).toEqual([]);
      // What another has saved or retracted meanwhile: 412, and 410.
      for (const [id, meanwhile] of [
        ["n0", "save"],
        ["n3", "retract"],
      ]) {
        const editor = `${site.address}/dashboard/article?id=${id}`;
        await checked.page.goto(editor);
        await page.goto(editor);
        await page.fill("#keywords", `Meanwhile ${id}`);
        if (meanwhile === "retract") for (const one of await page.$$("summary")) await one.click();
        await page.click(`button[value="${meanwhile}"]`);
        await checked.page.fill("#keywords", "Too late");
        const [late] = await Promise.all([
          checked.page.waitForResponse((one) => one.request().method() === "POST"),
          checked.page.click('button[value="save"]'),
        ]);
        expect(late.status()).toBe(meanwhile === "save" ? 412 : 410);
        expect(await against()).toEqual([]);
      }
      await checked.page.setViewportSize({ width: NARROW, height: 700 });
      expect(await stickingOut(checked.page)).toEqual([]);
      await checked.page.click(".session button");
      expect(await against()).toEqual([]);
      expect(await stickingOut(checked.page)).toEqual([]);
      expect(wrong.filter((one) => !/\b404\b/.test(one))).toEqual([]);
    },
  );
});

/** Goes on by Tab until the focus is there. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`Tab does not lead to ${selector}`);
}
