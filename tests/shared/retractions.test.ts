/** Corrections and retractions as readers meet them. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { check } from "../../src/check/index.ts";
import { retract } from "../../src/ingest/retract.ts";
import { restore, retractionsSince } from "../../src/store/retractions.ts";
import { at, draft, type Publishing, publishing } from "./publishing.ts";

const FILES = ["feed.xml", "atom.xml", "feed.json"];

const idOf = async ({ db }: Publishing, name: string): Promise<string> => {
  const sql =
    "SELECT guid FROM article WHERE source = ?1 UNION SELECT guid FROM retraction WHERE source = ?1";
  const { results } = await db.prepare(sql).bind(`${name}.txt`).all<{ guid: string }>();
  return results[0]?.guid ?? "";
};
const seconds = (time: string) => Date.parse(time) / 1000;
const pathOf = (name: string) => `/articles/${encodeURIComponent(`مقال-${name}`)}`;

async function withTwo() {
  const it = await publishing();
  await it.publish(
    draft("a", { keywords: ["Sea", "Land"], authors: [{ name: "Salma" }] }),
    draft("b", { keywords: ["Sea"], authors: [{ name: "Salma" }] }),
  );
  return it;
}

test("a retracted article is in no feed, page, list, search or archive", async () => {
  const it = await withTwo();
  expect(await retract(it.db, await idOf(it, "a"), { now: seconds("2026-05-01T12:00:10Z") })).toBe(true);
  it.at("2026-05-01T12:00:20Z");
  for (const base of ["", "/categories/sea", "/authors/salma", "/archive/1", "/categories/sea/archive/1"])
    for (const file of FILES) {
      const text = await it.text(`${base}/${file}`);
      expect(text, base + file).not.toContain("نص a");
      expect(text, base + file).toContain("نص b");
    }
  for (const path of [
    "/",
    "/categories/sea",
    "/authors/salma",
    "/search/feed.xml?q=%D9%85%D9%82%D8%A7%D9%84",
  ])
    expect(await it.text(path)).not.toContain("مقال a");
  expect(await it.text("/categories")).not.toContain("Land");
});

test("its address answers 410 in its language, and says when and why", async () => {
  const it = await withTwo();
  await it.publish(draft("en", { title: "Boats", language: "en" }));
  await retract(it.db, await idOf(it, "en"), { now: seconds("2026-05-01T12:00:10Z"), reason: "A hoax <b>." });
  await retract(it.db, await idOf(it, "a"), { now: seconds("2026-05-01T12:00:11Z") });
  const answer = await it.get("/articles/boats");
  expect(answer.status).toBe(410);
  expect(answer.headers.get("Cache-Control")).toMatch(/^public, max-age=60\b/);
  const text = await answer.text();
  expect(text).toContain("This article was withdrawn");
  expect(text).toContain("May 1, 2026");
  expect(text).toContain("A hoax &lt;b&gt;.");
  expect(text).not.toContain("Boats");
  expect((await it.get(pathOf("a"))).status).toBe(410);
  expect(await it.text(pathOf("a"))).toContain("سُحبت هذه المادة");
  expect((await it.get(pathOf("b"))).status).toBe(200);
});

test.each([
  ["Asia/Riyadh", "2026-05-02", "May 2, 2026"],
  ["America/New_York", "2026-05-01", "May 1, 2026"],
])("the day of it is the day in %s", async (timeZone, day, inWords) => {
  const it = await publishing({ timeZone, language: "en" });
  await it.publish(draft("a", { title: "Boats", language: "en" }));
  await retract(it.db, await idOf(it, "a"), { now: seconds("2026-05-01T22:30:00Z") });
  expect(await it.text("/articles/boats")).toContain(`<time datetime="${day}">${inWords}</time>`);
});

test("old addresses of it answer 410 too, and its address is given to nobody else", async () => {
  const it = await publishing();
  await it.publish(draft("a", { addresses: ["https://old.example/?p=12"] }));
  await retract(it.db, await idOf(it, "a"), { now: seconds("2026-05-01T12:00:10Z") });
  expect((await it.get("/?p=12")).status).toBe(410);
  await it.publish({ ...draft("a"), source: "another.txt" });
  expect((await it.get(pathOf("a"))).status).toBe(410);
  expect(await it.text("/feed.xml")).toContain(`${pathOf("a")}-2026-04-01`);
});

test("Atom and JSON Feed tell of it where it had stood, and are valid", async () => {
  const it = await withTwo();
  const id = await idOf(it, "a");
  await retract(it.db, id, { now: seconds("2026-05-01T12:00:10Z") });
  it.at("2026-05-01T12:00:20Z");
  for (const base of ["", "/categories/sea", "/authors/salma"]) {
    const atom = await it.text(`${base}/atom.xml`);
    expect(atom).toContain(`<at:deleted-entry ref="${id}" when="2026-05-01T12:00:10Z"/>`);
    expect(atom).toContain("<updated>2026-05-01T12:00:10Z</updated>");
    expect(check(atom).filter(({ severity }) => severity === "error")).toEqual([]);
    const json = JSON.parse(await it.text(`${base}/feed.json`));
    expect(json._nashra.deleted).toEqual([
      { id, url: `https://marfa.example${pathOf("a")}`, date_deleted: "2026-05-01T12:00:10Z" },
    ]);
    expect(await it.text(`${base}/feed.xml`)).not.toContain(id);
  }
  expect(await retractionsSince(it.db, 0, { kind: "category", slug: "land" })).toHaveLength(1);
});

test("a category or an author that has lost its last article stays, empty, and tells of it until that is back elsewhere", async () => {
  const it = await publishing();
  const a = draft("a", { keywords: ["Land"], authors: [{ name: "Huda" }] });
  await it.publish(a, draft("b", { keywords: ["Sea"] }));
  const id = await idOf(it, "a");
  await retract(it.db, id, { now: seconds("2026-05-01T12:00:10Z") });
  it.at("2027-05-01T12:00:00Z");
  for (const base of ["/categories/land", "/authors/huda"]) {
    expect(await it.text(`${base}/atom.xml`)).toContain(`<at:deleted-entry ref="${id}"`);
    const json = JSON.parse(await it.text(`${base}/feed.json`));
    expect([json.items, json._nashra.deleted.length]).toEqual([[], 1]);
    const rss = await it.text(`${base}/feed.xml`);
    expect(check(rss).filter(({ severity }) => severity === "error")).toEqual([]);
    expect(rss).not.toContain("نص a");
    expect((await it.get(base)).status).toBe(200);
    expect((await it.get(`${base}/archive/1/feed.xml`)).status).toBe(404);
  }
  for (const list of ["/categories", "/categories.opml"])
    expect(await it.text(list)).not.toMatch(/Land|Huda/);
  await restore(it.db, id);
  await it.publish({ ...a, keywords: ["Sea"], authors: [] });
  for (const base of ["/categories/land", "/authors/huda"])
    expect((await it.get(`${base}/atom.xml`)).status).toBe(404);
});

test("a category whose only article was withdrawn before its time is not there", async () => {
  const it = await publishing();
  await it.publish(draft("later", { keywords: ["Land"], ...at("2026-06-01T12:00:00Z") }));
  await retract(it.db, await idOf(it, "later"), { now: seconds("2026-05-01T12:00:10Z") });
  it.at("2026-07-01T12:00:00Z");
  expect((await it.get("/categories/land/atom.xml")).status).toBe(404);
});

test("no 304 hides a retraction, and Last-Modified moves", async () => {
  const it = await withTwo();
  const paths = ["", "/categories/sea", "/authors/salma"].flatMap((base) =>
    FILES.map((file) => `${base}/${file}`),
  );
  it.at("2026-05-01T13:00:00Z");
  const before = await Promise.all(paths.map((path) => it.get(path)));
  await retract(it.db, await idOf(it, "a"), { now: seconds("2026-05-01T13:00:00Z") });
  it.at("2026-05-01T13:00:02Z");
  for (const [i, path] of paths.entries()) {
    const headers = before[i]?.headers;
    expect((await it.get(path, { "If-None-Match": headers?.get("ETag") ?? "" })).status).toBe(200);
    expect((await it.get(path, { "If-Modified-Since": headers?.get("Last-Modified") ?? "" })).status).toBe(
      200,
    );
  }
});

test("its document does not bring it back, until it is let in again: under its id and address, after its retraction", async () => {
  const it = await withTwo();
  const id = await idOf(it, "a");
  await retract(it.db, id, { now: seconds("2026-05-01T12:00:10Z") });
  const again = () => it.publish(draft("a", { keywords: ["Land"], title: "عنوان آخر" }));
  const left = await again();
  expect(left.outcomes).toEqual([{ source: "a.txt", result: "left out" }]);
  expect(left.problems[0]?.what).toContain("retracted on 2026-05-01");
  expect((await it.get(pathOf("a"))).status).toBe(410);
  expect(await restore(it.db, id)).toBe(true);
  it.at("2026-05-01T12:05:00Z");
  expect((await again()).outcomes).toEqual([{ source: "a.txt", id, result: "created" }]);
  expect((await it.get(pathOf("a"))).status).toBe(200);
  expect(await idOf(it, "a")).toBe(id);
  for (const base of ["", "/categories/sea", "/authors/salma"])
    expect(await it.text(`${base}/atom.xml`)).not.toContain("deleted-entry");
  expect(await it.text("/atom.xml")).toContain("<updated>2026-05-01T12:05:00Z</updated>");
});

test("the place of the newest article is not given again", async () => {
  const it = await withTwo();
  await retract(it.db, await idOf(it, "b"), { now: seconds("2026-05-01T12:00:10Z") });
  await it.publish(draft("c"), draft("d"));
  const { results } = await it.db
    .prepare("SELECT source, article_id FROM article ORDER BY 2")
    .bind()
    .all<{ source: string; article_id: number }>();
  expect(results.map(({ source, article_id }) => [source, article_id])).toEqual([
    ["a.txt", 1],
    ["c.txt", 3],
    ["d.txt", 4],
  ]);
});

test("what was never published leaves nothing that could be seen", async () => {
  const it = await publishing();
  await it.publish(draft("later", at("2026-06-01T00:00:00Z")), draft("b"));
  await retract(it.db, await idOf(it, "later"), { now: seconds("2026-05-01T12:00:10Z") });
  expect((await it.get(pathOf("later"))).status).toBe(404);
  it.at("2026-06-02T00:00:00Z");
  expect(await it.text("/atom.xml")).not.toContain("deleted-entry");
  expect((await it.get(pathOf("later"))).status).toBe(404);
});

const NAMES = ["a", "b", "c", "d"];
const step = fc.oneof(
  fc.record({
    kind: fc.constant("publish" as const),
    name: fc.constantFrom(...NAMES),
    text: fc.constantFrom("x", "y"),
    keywords: fc.subarray(["Sea", "sea", "Land"]),
    author: fc.constantFrom("N", "M"),
  }),
  fc.record({
    kind: fc.constantFrom("retract" as const, "restore" as const),
    name: fc.constantFrom(...NAMES),
  }),
);

test("random edits, retractions and restorations: what is out is out, the rest stays, and all is counted", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (history) => {
      const it = await publishing();
      const standing = new Map<string, string>();
      const withdrawn = new Map<string, "out" | "let in">();
      const seen = new Map<string, string>();
      let time = Date.parse("2026-05-01T12:00:00Z");
      for (const one of history) {
        time += 1000;
        it.at(new Date(time).toISOString());
        const guid = await idOf(it, one.name);
        if (one.kind === "publish") {
          const content = `<p>${one.name} ${one.text}</p>`;
          await it.publish(
            draft(one.name, { content, keywords: one.keywords, authors: [{ name: one.author }] }),
          );
          if (withdrawn.get(one.name) !== "out") {
            standing.set(one.name, content);
            withdrawn.delete(one.name);
          }
        } else if (one.kind === "retract") {
          expect(await retract(it.db, guid, { now: time / 1000 })).toBe(standing.delete(one.name));
          if (!standing.has(one.name) && (await idOf(it, one.name)) && !withdrawn.has(one.name))
            withdrawn.set(one.name, "out");
        } else {
          expect(await restore(it.db, guid)).toBe(withdrawn.has(one.name));
          if (withdrawn.has(one.name)) withdrawn.set(one.name, "let in");
        }
        for (const file of FILES) {
          const answer = await it.get(`/${file}`);
          const text = await answer.text();
          for (const name of NAMES)
            expect(text.includes(`>مقال ${name}<`) || text.includes(`"مقال ${name}"`)).toBe(
              standing.has(name),
            );
          const tag = `${file} ${answer.headers.get("ETag")}`;
          expect(seen.get(tag) ?? text).toBe(text);
          seen.set(tag, text);
        }
        for (const name of NAMES)
          expect((await it.get(pathOf(name))).status).toBe(
            standing.has(name) ? 200 : withdrawn.has(name) ? 410 : 404,
          );
      }
      const wrong = await it.db.batch<object>(
        [
          "SELECT key FROM category k WHERE articles <> (SELECT COUNT(*) FROM article_category m WHERE m.category_id = k.category_id)",
          "SELECT key FROM author k WHERE articles <> (SELECT COUNT(*) FROM article_author m WHERE m.author_id = k.author_id)",
          "SELECT 1 FROM search_month GROUP BY 1 HAVING SUM(articles) <> (SELECT COUNT(*) FROM article)",
          "SELECT 1 FROM search_docsize WHERE (SELECT COUNT(*) FROM search_docsize) <> (SELECT COUNT(*) FROM article)",
          "SELECT 1 FROM spelling s GROUP BY 1 HAVING SUM(uses) <> (SELECT SUM(json_array_length(article, '$.keywords')) FROM article)",
        ].map((sql) => it.db.prepare(sql).bind()),
      );
      expect(wrong.map(({ results }) => results)).toEqual([[], [], [], [], []]);
    }),
    { numRuns: navigator.userAgent === "Cloudflare-Workers" ? 5 : 30 },
  );
}, 120_000);
