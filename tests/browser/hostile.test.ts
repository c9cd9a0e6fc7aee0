/** What breaks other people's pages: texts of any length, script and malice in every place that takes one. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { retract } from "../../src/ingest/retract.ts";
import { at, draft } from "../shared/publishing.ts";
import { isThere, launch, openPage, stickingOut, whyLeftOut } from "./chromium.ts";
import { type Serving, serving } from "./served.ts";

const EVIL = `"'></title></textarea></script><script>done()</script><img src=x onerror=done()><svg onload=done()>`;
const LONG = "averylongwordwithoutanyplacetobreak".repeat(14);
const SCRIPTS = "قوارب الفجر boats of dawn סירות השחר 黎明的船 лодки рассвета नावें 🚣‍♂️".repeat(3);
const ALLAH = "بِسْمِ ٱللَّٰهِ".repeat(30);
const TURNED = "\u202Eturned round\u2066 and never\u2067 back";
const TEXTS = {
  evil: EVIL,
  long: LONG,
  scripts: SCRIPTS,
  marks: ALLAH,
  turned: TURNED,
  none: "؟!؟",
  one: "x",
};
const MANY = 10_000;

/** One article for each text, which stands in every place that takes one. */
const DRAFTS = Object.entries(TEXTS).map(([name, text], n) =>
  draft(name, {
    slug: name,
    title: text,
    summary: name === "none" ? "" : text.repeat(3),
    content: `<h2>${name === "evil" ? "h" : text}</h2><p>${name === "evil" ? EVIL : text}</p><table><tr>${`<td>${LONG}</td>`.repeat(9)}</tr></table>
<ul><li><ul><li><ul><li>${LONG}</li></ul></li></ul></li></ul><figure><img src="/none.png" alt="${LONG}"><figcaption>${LONG}</figcaption></figure><pre>${LONG}</pre>`,
    keywords: [text.slice(0, 90), "harbour"],
    authors: Array.from({ length: 12 }, (_, k) => ({ name: `${text.slice(0, 150)} ${k}` })),
    credit: text,
    translator: text,
    related: [text, text],
    image: { url: `/${name}/none.png`, alt: text, ...(n % 2 === 0 ? { width: 60_000, height: 3 } : {}) },
    attachments: [
      { url: `/${LONG}.mp3`, type: "audio/mpeg" },
      { url: `/${LONG}.mp4`, type: "video/mp4" },
      { url: `/${encodeURIComponent(text)}.pdf`, type: "application/pdf" },
    ],
    ...at(`2026-04-${10 + n}T09:00:00Z`),
  }),
);
describe.skipIf(!isThere)(`bad input in Chromium${whyLeftOut}`, () => {
  let browser: Browser;
  const sites = {} as Record<"ar" | "en", Serving>;

  beforeAll(async () => {
    const settings = { title: EVIL, description: LONG, copyright: EVIL + LONG, feedSize: 50 };
    [browser, sites.ar, sites.en] = await Promise.all([
      launch(),
      serving("ar", DRAFTS, settings),
      serving("en", DRAFTS, { ...settings, title: LONG.slice(0, 290), description: EVIL }),
    ]);
    const { db } = sites.ar;
    const run = (sql: string) => db.prepare(sql).bind();
    const numbers = `WITH RECURSIVE n(i) AS (SELECT 1001 UNION ALL SELECT i + 1 FROM n WHERE i < ${MANY + 1000})`;
    await db.batch([
      run(
        `INSERT INTO category (category_id, key, slug, label, modified, articles) ${numbers} SELECT i, 'k' || i, 'موضوع-' || i, 'موضوع من موضوعات الميناء ' || i, 1, 1 FROM n`,
      ),
    ]);
    const { results } = await db
      .prepare("SELECT guid FROM article WHERE slug = 'one'")
      .bind()
      .all<{ guid: string }>();
    await retract(db, results[0]?.guid ?? "", {
      now: Date.parse("2026-05-01T11:00:00Z") / 1000,
      reason: EVIL + LONG,
    });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await Promise.all(Object.values(sites).map((site) => site.stop()));
  });

  /** Addresses on a page that begin so. */
  const linksOf = async (address: string, beginning: string) =>
    [...(await (await fetch(address)).text()).matchAll(/href="([^"]*)"/g)]
      .map(([, path = ""]) => path)
      .filter((path) => path.startsWith(beginning));

  const queried = (of: Readonly<Record<string, string>>) => new URLSearchParams(of).toString();

  test.each(["ar", "en"] as const)(
    "no page is wider than a telephone, longer than 100 KB or runs a script of theirs, %s",
    async (name) => {
      const site = sites[name];
      // Without the pages' own policy, which would keep a script from running that an article has got into one.
      const { page, wrong } = await openPage(browser, site, 320, { bypassCSP: true });
      const ran: string[] = [];
      await page.exposeFunction("done", () => ran.push(page.url()));
      const [author = ""] = await linksOf(`${site.address}/all/authors`, "/authors/");
      const [topic = ""] = await linksOf(
        `${site.address}/articles/${name === "ar" ? "evil" : "long"}`,
        "/categories/",
      );
      if (name === "ar") {
        // As many categories as there is room for, and where the others are.
        const listed = await linksOf(`${site.address}/categories`, "/");
        const ours = `/categories/${encodeURIComponent("موضوع")}`;
        expect(listed.filter((path) => path.startsWith(ours)).length).toBeGreaterThan(250);
        expect(listed).toContain("/all/categories");
      }
      for (const path of [
        ...["/", "/archive/2026/04", author, topic, `${topic}/feed.xml?profile=flipboard`],
        ...Object.keys(TEXTS)
          .filter((slug) => name === "ar" || /^(?:evil|long|scripts)$/.test(slug))
          .map((slug) => `/articles/${slug}`),
        `/search?${queried({ q: `"${EVIL}"` })}`,
        ...(name === "en"
          ? []
          : [
              ...[
                "/categories",
                "/all/categories",
                "/all/authors",
                "/archive/1",
                "/search",
                "/articles/large",
              ],
              ...[
                `/search?${queried({ q: LONG.slice(0, 190), category: EVIL })}`,
                `/${encodeURIComponent(EVIL)}`,
              ],
              ...["/feed.xml", `/search/atom.xml?q=${LONG.slice(0, 190)}`],
            ]),
      ]) {
        const answer = await page.goto(site.address + path);
        const type = answer?.headers()["content-type"];
        expect([path, type]).toEqual([path, "text/html; charset=utf-8"]);
        expect([path, await stickingOut(page)]).toEqual([path, []]);
        expect([path, ((await answer?.body())?.length ?? 0) < 100_000]).toEqual([path, true]);
      }
      expect(ran).toEqual([]);
      // What is not there: pictures, and pages that say so.
      expect(wrong.filter((one) => !/ (?:400|404|410)$|status of (?:400|404|410)/.test(one))).toEqual([]);
      // A script that got into a page would have been noticed.
      await page.evaluate(() => {
        document.body.innerHTML = "<img src=x onerror=done()>";
      });
      await expect.poll(() => ran).toHaveLength(1);
    },
  );
});
