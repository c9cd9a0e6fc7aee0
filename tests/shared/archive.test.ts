/** The archive as feeds (RFC 5005 §4): walked by following links alone, while articles arrive and change. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Draft } from "../../src/article.ts";
import { at, draft, type Publishing, publishing } from "./publishing.ts";

/** What a document says, read without any code of ours. */
function read(text: string, format: "rss" | "atom" | "json") {
  if (format === "json") {
    const feed = JSON.parse(text) as { next_url?: string; items: { id: string; title: string }[] };
    return {
      previous: feed.next_url,
      next: undefined,
      current: undefined,
      ids: feed.items.map(({ id }) => id),
    };
  }
  const link = (rel: string) =>
    new RegExp(`<(?:atom:)?link rel="${rel}"[^>]* href="([^"]+)"`).exec(text)?.[1]?.replaceAll("&amp;", "&");
  const ids = format === "rss" ? /<guid[^>]*>([^<]+)</g : /<entry[^>]*>\s*<id>([^<]+)</g;
  return {
    previous: link("prev-archive"),
    next: link("next-archive"),
    current: link("current"),
    isArchive: text.includes("<fh:archive/>"),
    ids: [...text.matchAll(ids)].map((match) => match[1] ?? ""),
  };
}

const FILES = { rss: "feed.xml", atom: "atom.xml", json: "feed.json" } as const;
const pathOf = (address: string) => address.replace("https://marfa.example", "");

/** Follows prev-archive from the subscription document to the end. `between` runs after each document. */
async function walk(it: Publishing, start: string, format: keyof typeof FILES, between = async () => {}) {
  const pages: string[][] = [];
  let path: string | undefined = `${start}/${FILES[format]}`;
  let current: string[] | undefined;
  while (path !== undefined) {
    const document = read(await it.text(path), format);
    if (current) pages.push(document.ids);
    else current = document.ids;
    path = document.previous && pathOf(document.previous);
    await between();
  }
  return { current: current ?? [], pages };
}

const many = (count: number, more: (i: number) => Partial<Draft> = () => ({})) =>
  Array.from({ length: count }, (_, i) =>
    draft(`n${i}`, {
      id: `urn:x-test:${i}`,
      ...at(`2026-0${1 + (i % 4)}-${10 + (i % 19)}T0${i % 10}:00:00Z`),
      ...more(i),
    }),
  );
const ids = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => `urn:x-test:${from + i}`).sort();

describe.each(["rss", "atom", "json"] as const)("the archive as %s", (format) => {
  test("has every article exactly once, in pages of fifty", async () => {
    const it = await publishing();
    await it.publish(...many(123));
    const { pages, current } = await walk(it, "", format);
    expect(pages.map((one) => one.length)).toEqual([23, 50, 50]);
    expect(pages.flat().sort()).toEqual(ids(0, 123));
    expect(current).toHaveLength(5);
  });

  test("of a category and of an author has theirs exactly once", async () => {
    const it = await publishing();
    await it.publish(
      ...many(130, (i) => ({
        keywords: i % 2 === 0 ? ["ميناء"] : ["سوق", "ميناء"],
        authors: [{ name: i % 13 === 0 ? "ليلى" : "سلمى" }],
      })),
    );
    const harbour = await walk(it, "/categories/ميناء", format);
    expect(harbour.pages.map((one) => one.length)).toEqual([30, 50, 50]);
    expect(harbour.pages.flat().sort()).toEqual(ids(0, 130));
    const market = await walk(it, "/categories/سوق", format);
    expect(market.pages.map((one) => one.length)).toEqual([15, 50]);
    const author = await walk(it, "/authors/ليلى", format);
    expect(author.pages.map((one) => one.length)).toEqual([10]);
  });

  test("is walked whole and without doubles while a writer adds and edits", async () => {
    const it = await publishing();
    const first = many(160, () => ({ keywords: ["ميناء"] }));
    await it.publish(...first);
    for (const start of ["", "/categories/ميناء"]) {
      let step = 0;
      const { pages } = await walk(it, start, format, async () => {
        step += 1;
        it.at(`2026-05-0${step % 9 || 1}T15:00:0${step % 10}Z`);
        const added = draft(`later ${start} ${step}`, { ...at("2026-04-30T10:00:00Z"), keywords: ["ميناء"] });
        const edited = first[(step * 37) % 160];
        await it.publish(added, { ...(edited ?? added), content: `<p>نص آخر ${start} ${step}</p>` });
      });
      const seen = pages.flat();
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toEqual(expect.arrayContaining(ids(0, 160)));
    }
  });
});

test("an archive document says that it is one, and where the current and its neighbours are", async () => {
  const it = await publishing();
  await it.publish(...many(101));
  for (const format of ["rss", "atom"] as const) {
    const middle = read(await it.text(`/archive/2/${FILES[format]}`), format);
    const address = (path: string) => `https://marfa.example${path}/${FILES[format]}`;
    expect(middle).toMatchObject({
      isArchive: true,
      current: address(""),
      previous: address("/archive/1"),
      next: address("/archive/3"),
    });
    const newest = read(await it.text(`/archive/3/${FILES[format]}`), format);
    expect([newest.next, newest.ids.length]).toEqual([undefined, 1]);
    const current = read(await it.text(`/${FILES[format]}`), format);
    expect(current).toMatchObject({
      isArchive: false,
      current: undefined,
      previous: `${address("/archive/3")}?until=101`,
    });
  }
});

test("a page that may still grow has another address each time the current feed names it", async () => {
  const it = await publishing();
  await it.publish(...many(60));
  const before = read(await it.text("/atom.xml"), "atom").previous;
  await it.publish(draft("one more"));
  const after = read(await it.text("/atom.xml"), "atom").previous;
  expect(before).not.toBe(after);
  expect(read(await it.text(pathOf(after ?? "")), "atom").ids).toHaveLength(11);
});

test("a feed that holds everything needs no archive", async () => {
  const it = await publishing();
  await it.publish(...many(5));
  for (const format of ["rss", "atom", "json"] as const)
    expect(read(await it.text(`/${FILES[format]}`), format).previous).toBeUndefined();
});

test("a full page keeps its bytes and may be kept for a year, until one of its own articles changes", async () => {
  const it = await publishing();
  await it.publish(...many(50, () => ({ keywords: ["ميناء"] })));
  for (const path of ["/archive/1/atom.xml", "/categories/ميناء/archive/1/feed.json"]) {
    const before = await it.get(path);
    const text = await before.text();
    expect(before.headers.get("cache-control")).toContain("stale-while-revalidate=31449600");
    await it.publish(...many(120, () => ({ keywords: ["ميناء"] })).slice(50));
    const same = await it.get(path);
    expect([same.headers.get("etag"), await same.text()]).toEqual([before.headers.get("etag"), text]);
    await it.publish(
      draft("n7", {
        id: "urn:x-test:7",
        ...at("2026-04-17T07:00:00Z"),
        title: `تصحيح ${path}`,
        keywords: ["ميناء"],
      }),
    );
    const changed = await it.get(path);
    expect(changed.headers.get("etag")).not.toBe(before.headers.get("etag"));
    expect(await changed.text()).toContain("تصحيح");
  }
});

test("an article that leaves a category leaves its archive page, and the others keep their places", async () => {
  const it = await publishing();
  await it.publish(...many(70, () => ({ keywords: ["ميناء"] })));
  const [, second = ""] = ids(0, 70);
  const number = Number(second.split(":").at(-1));
  await it.publish(draft(`n${number}`, { id: second, keywords: ["سوق"] }));
  const { pages } = await walk(it, "/categories/ميناء", "atom");
  expect(pages.map((one) => one.length)).toEqual([20, 49]);
  await it.publish(draft(`n${number}`, { id: second, keywords: ["ميناء"] }));
  const again = await walk(it, "/categories/ميناء", "atom");
  expect(again.pages.map((one) => one.length)).toEqual([21, 49]);
});

test("a scheduled article is on no archive page before its time, and then it is", async () => {
  const it = await publishing();
  await it.publish(...many(49), draft("due", { ...at("2026-05-01T13:00:00Z"), id: "urn:x-test:due" }));
  const before = await it.get("/archive/1/atom.xml");
  expect(await before.text()).not.toContain("urn:x-test:due");
  expect(before.headers.get("cache-control")).toContain("max-age=60");
  it.at("2026-05-01T13:00:00Z");
  const after = await it.get("/archive/1/atom.xml");
  expect(await after.text()).toContain("urn:x-test:due");
  expect(after.headers.get("cache-control")).toContain("max-age=86400");
});

test.each([
  "/archive/0/feed.xml",
  "/archive/4/feed.xml",
  "/archive/x/feed.xml",
  "/archive/99999999999/atom.xml",
])("%s is no page", async (path) => {
  const it = await publishing();
  await it.publish(...many(101));
  expect((await it.get(path)).status).toBe(404);
});

test("the page behind a full last one is there, and empty", async () => {
  const it = await publishing();
  await it.publish(...many(100));
  expect(read(await it.text("/archive/3/atom.xml"), "atom").ids).toEqual([]);
});

test("places stay as they were given, over random histories", async () => {
  const word = fc.constantFrom("ميناء", "سوق", "قوارب");
  const write = fc.record({
    name: fc.integer({ min: 0, max: 12 }),
    keywords: fc.uniqueArray(word, { maxLength: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(write, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
      async (history) => {
        const it = await publishing();
        const places = new Map<string, number>();
        for (const [step, writes] of history.entries()) {
          it.at(`2026-05-02T12:00:${10 + step}Z`);
          await it.publish(
            ...writes.map(({ name, keywords }) =>
              draft(`n${name}`, {
                keywords,
                content: `<p>${step}</p>`,
                ...at(`2026-04-${10 + ((name + step) % 9)}T09:00:00Z`),
              }),
            ),
          );
          const { results } = await it.db
            .prepare(
              `SELECT c.category_id || ' ' || a.source AS id, m.place, c.places, c.articles,
               (SELECT COUNT(*) FROM article_category o WHERE o.category_id = c.category_id) AS count, m.published_at = a.published_at AS dated
             FROM article_category m JOIN category c USING (category_id) JOIN article a USING (article_id)`,
            )
            .bind()
            .all<{
              id: string;
              place: number;
              places: number;
              articles: number;
              count: number;
              dated: number;
            }>();
          const now = new Map(results.map(({ id, place }) => [id, place]));
          for (const [id, place] of places) if (now.has(id)) expect([id, now.get(id)]).toEqual([id, place]);
          for (const { place, places: last, articles, count, dated } of results)
            expect([place <= last, articles, dated]).toEqual([true, count, 1]);
          places.clear();
          for (const [id, place] of now) places.set(id, place);
        }
      },
    ),
    { numRuns: 30 },
  );
});

test("a category or author whose only article is scheduled has no archive before its time", async () => {
  const it = await publishing();
  await it.publish(
    draft("a", {
      ...at("2026-06-01T00:00:00Z"),
      keywords: ["Takeover"],
      authors: [{ name: "Hidden Person" }],
    }),
  );
  const paths = ["/categories/takeover", "/authors/hidden-person"].flatMap((subject) => [
    `${subject}/archive/1/feed.xml`,
    `${subject}/archive/1/feed.json`,
  ]);
  const old = ["/tag/takeover", "/category/takeover/feed", "/author/hidden-person"];
  for (const path of [...paths, ...old]) expect([path, (await it.get(path)).status]).toEqual([path, 404]);
  it.at("2026-06-02T00:00:00Z");
  for (const path of paths) expect([path, (await it.get(path)).status]).toEqual([path, 200]);
  for (const path of old) expect([path, (await it.get(path)).status]).toEqual([path, 301]);
});
