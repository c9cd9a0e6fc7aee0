/** A store of an older nashra, whose articles have no places in archives and stand in no index yet. */
import { expect, test } from "vitest";
import { catchUp } from "../../src/ingest/catch-up.ts";
import type { Database } from "../../src/store/database.ts";
import { at, draft, type Publishing, publishing } from "./publishing.ts";

const COUNT = 130;
const articles = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) =>
    draft(`n${from + i}`, {
      id: `urn:x-test:${from + i}`,
      ...at(`2026-0${1 + ((from + i) % 4)}-10T08:00:00Z`),
      keywords: (from + i) % 3 === 0 ? ["الصيد البحري"] : ["سوق السمك", "الصيد البحري"],
      authors: [{ name: (from + i) % 2 === 0 ? "ليلى" : "سلمى" }],
    }),
  );

const rows = async (db: Database, sql: string) => (await db.prepare(sql).bind().all<object>()).results;

/** Takes away what migration 0007 found missing, and leaves what it made of that. */
async function older(db: Database): Promise<void> {
  await db.batch(
    [
      "UPDATE article_category SET place = NULL",
      "UPDATE article_author SET place = NULL",
      "UPDATE category SET places = 0",
      "UPDATE author SET places = 0",
      "INSERT INTO search(search) VALUES ('delete-all')",
      "DELETE FROM search_word",
      "INSERT INTO catching_up SELECT 0, MAX(article_id) FROM article",
      "UPDATE state SET generation = generation + 1",
    ].map((sql) => db.prepare(sql).bind()),
  );
}

/** What archives, lists and searches are made of. */
const kept = async ({ db }: Publishing) => ({
  categories: await rows(db, "SELECT key, places, articles FROM category ORDER BY key"),
  authors: await rows(db, "SELECT key, places, articles FROM author ORDER BY key"),
  places: await rows(
    db,
    "SELECT article_id, category_id, position, place FROM article_category ORDER BY 1, 2",
  ),
  words: await rows(db, "SELECT word FROM search_word ORDER BY word"),
  months: await rows(db, "SELECT * FROM search_month WHERE articles > 0 ORDER BY month"),
  behind: await rows(db, "SELECT * FROM catching_up"),
});

async function both() {
  const now = () => new Date("2026-05-01T12:00:00Z");
  const it = await publishing();
  await it.publish(...articles(0, COUNT));
  const wished = { kept: await kept(it), archive: await it.text("/archive/1/feed.xml") };
  await older(it.db);
  return { it, wished, deps: { db: it.db, now } };
}

const MARKET = `/categories/${encodeURIComponent("سوق-السمك")}`;
const SEARCH = `/search/feed.json?${new URLSearchParams({ q: "n77" })}`;

test("its feeds are served without archives until every article has its places; then with them", async () => {
  const { it, deps } = await both();
  const before = await it.get("/atom.xml");
  expect(before.status).toBe(200);
  expect(await before.text()).not.toContain("prev-archive");
  expect((await it.get("/archive/1/feed.xml")).status).toBe(404);
  expect(await it.text("/categories")).toContain("سوق السمك");

  expect(await catchUp(deps, { most: 100 })).toBe(100);
  expect((await it.get("/archive/1/feed.xml")).status).toBe(404);
  const tag = before.headers.get("ETag") ?? "";
  expect((await it.get("/atom.xml", { "If-None-Match": tag })).status).toBe(304);

  expect(await catchUp(deps)).toBe(COUNT - 100);
  expect(await it.text("/atom.xml")).toContain("prev-archive");
  expect((await it.get("/atom.xml", { "If-None-Match": tag })).status).toBe(200);
  expect(await it.text(`${MARKET}/atom.xml`)).toContain("prev-archive");
  expect(((await (await it.get(SEARCH)).json()) as { items: unknown[] }).items).toHaveLength(1);
  expect(await catchUp(deps)).toBe(0);
});

test("it ends as a store that had all this from the first article on", async () => {
  const { it, wished, deps } = await both();
  await catchUp(deps);
  expect(await kept(it)).toEqual(wished.kept);
  expect(await it.text("/archive/1/feed.xml")).toBe(wished.archive);
});

test("what is written, changed and moved to other categories meanwhile is counted once", async () => {
  const { it, deps } = await both();
  await catchUp(deps, { most: 100 });
  const [first = draft("x"), last = draft("x")] = [articles(3, 4), articles(127, 128)].flat();
  await it.publish(
    { ...first, content: "<p>لؤلؤ</p>", keywords: ["أسعار اللؤلؤ"] },
    { ...last, content: "<p>لؤلؤ</p>", keywords: ["أسعار اللؤلؤ", "الصيد البحري"] },
    ...articles(COUNT, COUNT + 20),
  );
  await catchUp(deps);
  for (const kind of ["category", "author"]) {
    const wrong = await rows(
      it.db,
      `SELECT k.key FROM ${kind} k WHERE k.articles <> (SELECT COUNT(*) FROM article_${kind} m WHERE m.${kind}_id = k.${kind}_id)
         OR k.places <> COALESCE((SELECT MAX(place) FROM article_${kind} m WHERE m.${kind}_id = k.${kind}_id), k.places)`,
    );
    expect(wrong).toEqual([]);
    expect(await rows(it.db, `SELECT * FROM article_${kind} WHERE place IS NULL`)).toEqual([]);
  }
  const found = await it.get(`/search/feed.json?${new URLSearchParams({ q: "لؤلؤ" })}`);
  expect(((await found.json()) as { items: { id: string }[] }).items.map(({ id }) => id).sort()).toEqual([
    "urn:x-test:127",
    "urn:x-test:3",
  ]);
  const months = await rows(
    it.db,
    "SELECT month, articles FROM search_month WHERE articles > 0 ORDER BY month",
  );
  const counted = await rows(
    it.db,
    "SELECT CAST(strftime('%Y%m', published_at, 'unixepoch') AS INTEGER) AS month, COUNT(*) AS articles FROM article GROUP BY 1 ORDER BY 1",
  );
  expect(months).toEqual(counted);
});

test("it stops when it is told to, and goes on later from there", async () => {
  const { it, deps } = await both();
  expect(await catchUp(deps, { goOn: () => false })).toBe(100);
  expect(await rows(it.db, "SELECT after, until FROM catching_up")).toEqual([{ after: 100, until: COUNT }]);
  expect(await catchUp(deps)).toBe(COUNT - 100);
});
