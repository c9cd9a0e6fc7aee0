/** What crosses from one store to another: all of it, exactly, once. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Draft } from "../../src/article.ts";
import { within } from "../../src/copies/comparing.ts";
import { type Copy, copyOf } from "../../src/copies/copy.ts";
import { givenAfter } from "../../src/copies/giving.ts";
import { takeCopies } from "../../src/copies/taking.ts";
import { mergeCategories, renameCategory } from "../../src/ingest/corrections.ts";
import { retract } from "../../src/ingest/retract.ts";
import { categoryNamed } from "../../src/store/categories.ts";
import { beginning, type Point } from "../../src/store/copies.ts";
import type { Database } from "../../src/store/database.ts";
import { restore } from "../../src/store/retractions.ts";
import { draft, type Publishing, publishing } from "./publishing.ts";

const NOW = () => new Date("2026-05-02T12:00:00Z");
const seconds = (time: string) => Date.parse(time) / 1000;

/** Everything after a point, as lines, and where that ends. */
async function given(db: Database, after?: Point): Promise<{ lines: string[]; point: Point }> {
  const lines: string[] = [];
  let point = after ?? (await beginning(db));
  for (;;) {
    const some = await givenAfter(db, point);
    lines.push(...some.lines);
    point = some.point;
    if (!some.hasMore) return { lines, point };
  }
}

function copies(lines: readonly string[]): readonly Copy[] {
  return lines.map((line) => {
    const copy = copyOf(line);
    if ("faults" in copy) throw new Error(`${line}: ${copy.faults}`);
    return copy;
  });
}

const take = async (db: Database, lines: readonly string[]) =>
  (await takeCopies({ db, now: NOW }, copies(lines))).map(({ result }) => result);

/** All that a store shows of its articles. */
async function shown({ db, text }: Pick<Publishing, "db" | "text">) {
  const { results } = await db
    .prepare("SELECT key, slug, label, named, labels, articles FROM category WHERE articles > 0 ORDER BY key")
    .bind()
    .all();
  const authors = await db.prepare("SELECT key, slug, name, articles FROM author ORDER BY key").bind().all();
  return {
    articles: await within(db, { after: "" }),
    categories: results,
    authors: authors.results,
    retractions: (
      await db
        .prepare(
          "SELECT guid, slug, source, language, published_at, retracted_at, reason FROM retraction ORDER BY guid",
        )
        .bind()
        .all()
    ).results,
    months: (await db.prepare("SELECT * FROM search_month ORDER BY month").bind().all()).results,
    feed: await text("/feed.json"),
    search: await text("/search/feed.json?q=%D9%86%D8%B5"),
  };
}

const later = { now: () => new Date("2026-05-01T13:00:00Z") };

/** A publication with all that one can have. */
async function rich(): Promise<Publishing> {
  const it = await publishing();
  await it.publish(
    draft("a", { keywords: ["Sea", "Land"], authors: [{ name: "Salma", email: "s@marfa.example" }] }),
    draft("b", { keywords: ["SEA"], authors: [{ name: "salma" }], addresses: ["/?p=12"], slug: "bee" }),
    draft("c", { keywords: ["Sea", "Ocean"], published: { at: "2027-01-01T00:00:00Z", hasTime: true } }),
    draft("d", { keywords: ["Ocean", "البحر الأحمر"], related: ["عنوان"], credit: "وكالات" }),
    draft("e", { keywordLine: "الصيد البحري سوق السمك", image: { url: "/boat.jpg", alt: "قارب" } }),
  );
  await it.publish(draft("a2", { title: "مقال a", keywords: ["Land"] }));
  const [ocean, sea] = [await categoryNamed(it.db, "ocean", ""), await categoryNamed(it.db, "sea", "")];
  if (!ocean || !sea) throw new Error("the categories are missing");
  await mergeCategories({ db: it.db, ...later }, ocean, sea);
  const land = await categoryNamed(it.db, "land", "");
  if (land) await renameCategory({ db: it.db, ...later }, land, "اليابسة", "ar");
  await it.publish(draft("a", { keywords: ["Land"], content: "<p>نص آخر</p>" }));
  const { results } = await it.db
    .prepare("SELECT guid FROM article WHERE source = 'd.txt'")
    .bind()
    .all<{ guid: string }>();
  await retract(it.db, results[0]?.guid ?? "", { now: seconds("2026-05-01T12:30:00Z"), reason: "خطأ" });
  return it;
}

test("an empty store has everything that the other has: articles, categories, authors, retractions, old addresses", async () => {
  const source = await rich();
  const before = await shown(source);
  const { lines } = await given(source.db);
  const target = await publishing();
  expect(await take(target.db, lines)).toEqual(expect.arrayContaining(["created", "retracted"]));
  expect(await shown(target)).toEqual(before);
  expect((await target.get("/?p=12")).headers.get("Location")).toBe("/articles/bee");
  expect((await target.get("/categories/ocean")).status).toBe(301);
});

test("what crosses twice changes nothing, and moves no validator", async () => {
  const { lines } = await given((await rich()).db);
  const target = await publishing();
  await take(target.db, lines);
  const before = await target.get("/feed.xml");
  const generation = async () =>
    (await target.db.prepare("SELECT generation FROM state").bind().all()).results;
  const counted = await generation();
  expect(new Set(await take(target.db, lines))).toEqual(new Set(["unchanged"]));
  expect(await generation()).toEqual(counted);
  const after = await target.get("/feed.xml");
  expect([after.headers.get("ETag"), after.headers.get("Last-Modified")]).toEqual([
    before.headers.get("ETag"),
    before.headers.get("Last-Modified"),
  ]);
});

test("after a point comes only what changed since, and nothing where nothing did", async () => {
  const it = await rich();
  const { point } = await given(it.db);
  expect((await given(it.db, point)).lines).toEqual([]);
  await it.publish(draft("b", { keywords: ["SEA"], authors: [{ name: "salma" }], content: "<p>تصحيح</p>" }));
  const { lines, point: next } = await given(it.db, point);
  expect(copies(lines).map((one) => ("article" in one ? one.source : ""))).toEqual(["b.txt"]);
  expect((await given(it.db, next)).lines).toEqual([]);
});

test("the later state of an article stays, whichever way it crosses", async () => {
  const it = await rich();
  const { lines } = await given(it.db);
  const target = await publishing();
  await take(target.db, lines);
  target.at("2026-05-02T09:00:00Z");
  const article = draft("b", { keywords: ["SEA"], content: "<p>أحدث</p>" });
  expect((await target.publish(article)).outcomes[0]?.result).toBe("updated");
  const [result] = await takeCopies(
    { db: target.db, now: NOW },
    copies(lines.filter((line) => line.includes('"b.txt"'))),
  );
  expect(result).toMatchObject({ result: "left out", reason: expect.stringContaining("later state") });
  expect(await target.text("/feed.json")).toContain("أحدث");
});

test("an article that was let in again is there again at the other side", async () => {
  const source = await rich();
  const sent = await given(source.db);
  const { results } = await source.db.prepare("SELECT guid FROM retraction").bind().all<{ guid: string }>();
  await restore(source.db, results[0]?.guid ?? "");
  source.at("2026-05-01T14:00:00Z");
  await source.publish(
    draft("d", { keywords: ["Ocean", "البحر الأحمر"], related: ["عنوان"], credit: "وكالات" }),
  );
  const more = await given(source.db, sent.point);
  const before = await shown(source);
  const target = await publishing();
  await take(target.db, sent.lines);
  expect(await take(target.db, more.lines)).toEqual(["created"]);
  expect(await shown(target)).toEqual(before);
});

test("a slug or a second that another article has here is left to it, and the copy gets its own", async () => {
  const source = await publishing();
  await source.publish(draft("x", { title: "عنوان واحد" }));
  const { lines } = await given(source.db);
  const target = await publishing();
  await target.publish(draft("y", { title: "عنوان واحد", content: "<p>هنا</p>" }));
  expect(await take(target.db, lines)).toEqual(["created"]);
  expect(await target.text("/articles/عنوان-واحد")).toContain("هنا");
  const { results } = await target.db
    .prepare("SELECT COUNT(DISTINCT slug) AS slugs, COUNT(DISTINCT updated_at) AS seconds FROM article")
    .bind()
    .all();
  expect(results).toEqual([{ slugs: 2, seconds: 2 }]);
});

test("a line that is no copy is refused with the field that is wrong, and unsafe mark-up does not get in", () => {
  const article = {
    ...{ id: "x", slug: "x", updated: "2026-01-01T00:00:00Z", title: "T", summary: "", content: "<p>x</p>" },
    ...{
      published: { at: "2026-01-01T00:00:00Z", hasTime: true },
      language: "en",
      authors: [],
      keywords: [],
    },
  };
  const line = (more: object) =>
    copyOf(
      JSON.stringify({
        article: { ...article, ...more },
        source: "x",
        addresses: [],
        categories: [],
        leads: [],
        authors: [],
      }),
    );
  for (const [more, field] of [
    [{ slug: "../x" }, "article.slug"],
    [{ updated: "yesterday" }, "article.updated"],
    [{ title: "a\nb" }, "article.title"],
    [{ link: "javascript:alert(1)" }, "article.link"],
    [{ language: "arabic" }, "article.language"],
    [{ surprise: 1 }, "surprise"],
  ] as const)
    expect(JSON.stringify(line(more)), field).toContain(field);
  const copy = line({ content: '<p onclick="x()">x</p><script>y</script>' });
  expect(JSON.stringify(copy)).not.toMatch(/onclick|script/);
  expect(copyOf("{")).toMatchObject({ faults: ["the line is no JSON"] });
});

test("whatever happened to a store, another has the same after each crossing", async () => {
  const words = ["بحر", "نهر", "Sea", "SEA", "River"];
  const step = fc.oneof(
    fc.record({
      publish: fc.constantFrom("a", "b", "c", "d"),
      keywords: fc.uniqueArray(fc.constantFrom(...words), { maxLength: 3 }),
      text: fc.constantFrom("واحد", "اثنان"),
    }),
    fc.record({ retract: fc.constantFrom("a", "b", "c") }),
    fc.record({ cross: fc.constant(true) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const source = await publishing();
      const crossings: string[][] = [];
      let point: Point | undefined;
      let minute = 0;
      const cross = async () => {
        const { lines, point: next } = await given(source.db, point);
        crossings.push(lines);
        point = next;
      };
      for (const one of steps) {
        minute += 1;
        source.at(new Date(Date.UTC(2026, 4, 1, 13, minute)).toISOString());
        if ("publish" in one) {
          const { publish, keywords, text } = one;
          await source.publish(draft(publish, { keywords, content: `<p>${text}</p>` } as Partial<Draft>));
        } else if ("retract" in one) {
          const sql = "SELECT guid FROM article WHERE source = ?1";
          const { results } = await source.db.prepare(sql).bind(`${one.retract}.txt`).all<{ guid: string }>();
          if (results[0])
            await retract(source.db, results[0].guid, { now: Date.UTC(2026, 4, 1, 13, minute) / 1000 });
        } else await cross();
      }
      await cross();
      const { articles, categories, retractions } = await shown(source);
      const target = await publishing();
      for (const lines of crossings) await take(target.db, lines);
      const there = await shown(target);
      expect(there.articles).toEqual(articles);
      expect(there.categories).toEqual(categories);
      expect(there.retractions).toEqual(retractions);
    }),
    { numRuns: navigator.userAgent === "Cloudflare-Workers" ? 5 : 12 },
  );
});
