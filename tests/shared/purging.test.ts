/** Caches in front of us: after a run of the job they hold nothing that is no longer so, and what is still so stays. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { cacheTagsOf } from "../../src/cache-tags.ts";
import { retract } from "../../src/ingest/retract.ts";
import { runJobs } from "../../src/jobs.ts";
import type { Purge } from "../../src/purge.ts";
import { publishedAs, restore, retractionNamed } from "../../src/store/retractions.ts";
import { fill } from "./large.ts";
import { at, draft, type Publishing, publishing } from "./publishing.ts";

/** Runs the job at a time; what it purged. */
async function run({ db }: Publishing, time: string, purge?: Purge): Promise<string[]> {
  const purged: string[] = [];
  const failures: unknown[] = [];
  const note: Purge = async (tags) => {
    await purge?.(tags);
    purged.push(...(tags === "everything" ? ["everything"] : tags));
  };
  // Once for each minute: what the job does the second time within one is looked at as well.
  await db.prepare("DELETE FROM job").all();
  await runJobs({ db, now: () => new Date(time), purge: note }, (_, error) => failures.push(error));
  if (!purge) expect(failures).toEqual([]);
  return purged.sort();
}

test("an article purges its page, the feeds that it is in, and what lists them; twice, and then nothing", async () => {
  const it = await publishing();
  await it.publish(draft("a", { keywords: ["Sea"] }), draft("b", { keywords: ["Land"] }));
  expect(await run(it, "2026-05-01T12:00:30Z")).toEqual([]);
  await it.publish(draft("a", { keywords: ["Sea"], title: "New", authors: [{ name: "Salma" }] }));
  const slug = encodeURIComponent("مقال-a");
  const expected = [
    "all.1",
    "any",
    `article-${slug}`,
    "author-salma",
    "author-salma.1",
    "category-sea",
    "category-sea.1",
  ];
  expect(await run(it, "2026-05-01T12:01:00Z")).toEqual(expected);
  expect(await run(it, "2026-05-01T12:02:00Z")).toEqual(expected);
  expect(await run(it, "2026-05-01T12:03:00Z")).toEqual([]);
});

test("a scheduled article purges when its time has come, however many runs were missed or failed", async () => {
  const it = await publishing();
  await it.publish(
    draft("a", { keywords: ["Sea"] }),
    draft("later", { keywords: ["Land"], ...at("2026-05-01T13:00:00Z") }),
  );
  await run(it, "2026-05-01T12:00:00Z");
  expect(await run(it, "2026-05-01T12:59:00Z")).toEqual([]);
  const refused: Purge = () => Promise.reject(new Error("too many calls"));
  expect(await run(it, "2026-05-01T13:00:00Z", refused)).toEqual([]);
  const purged = await run(it, "2026-05-01T16:00:00Z");
  expect(purged).toContain("category-land");
  expect(purged).not.toContain("category-sea");
});

test("a retracted article purges its address and what held it; one that comes back, the same", async () => {
  const it = await publishing();
  const sea = draft("a", { keywords: ["Sea"], authors: [{ name: "Salma" }] });
  await it.publish(sea, draft("b", { keywords: ["Land"] }));
  await run(it, "2026-05-01T12:00:30Z");
  const { guid = "" } = (await publishedAs(it.db, "a.txt")) ?? {};
  await retract(it.db, guid, { now: Date.parse("2026-05-01T12:00:40Z") / 1000 });
  const withdrawn = await run(it, "2026-05-01T12:01:00Z");
  const held = ["all.1", "any", `article-${encodeURIComponent("مقال-a")}`, "author-salma", "category-sea"];
  expect(withdrawn).toEqual(expect.arrayContaining(held));
  expect(withdrawn.join(" ")).not.toContain("category-land");
  await run(it, "2026-05-01T12:02:00Z");
  expect(await run(it, "2026-05-01T12:03:00Z")).toEqual([]);
  await restore(it.db, guid);
  await it.publish(sea);
  const back = await run(it, "2026-05-01T12:04:00Z");
  expect(back).toEqual(expect.arrayContaining(held.filter((tag) => tag !== "all.1")));
  expect(back.join(" ")).not.toContain("category-land");
});

test("an article of an archive purges its page of that alone", async () => {
  const it = await publishing();
  await fill(it.db, 120);
  await run(it, "2026-05-01T12:00:00Z");
  await it.db.prepare("UPDATE article SET changed = 1 WHERE article_id = ?1").bind(70).all();
  const pages = (await run(it, "2026-05-01T12:01:00Z")).filter((tag) => /^(?:all|category-\w+)\./.test(tag));
  expect(pages).toEqual(["all.2", "category-even.1", "category-huge.2"]);
});

test("the article that fills a page purges the one behind it, which was not there", async () => {
  const it = await publishing();
  await fill(it.db, 49);
  await run(it, "2026-05-01T12:00:00Z");
  const behind = "/categories/huge/archive/2/feed.xml";
  expect([(await it.get(behind)).status, (await it.get("/archive/2/feed.xml")).status]).toEqual([404, 404]);
  await it.publish(draft("fiftieth", { keywords: ["huge"] }));
  expect([(await it.get(behind)).status, (await it.get("/archive/2/feed.xml")).status]).toEqual([200, 200]);
  expect(await run(it, "2026-05-01T12:01:00Z")).toEqual(
    expect.arrayContaining(["all.1", "all.2", "category-huge.1", "category-huge.2"]),
  );
});

test("more than can be named, or another database, purges everything", async () => {
  const it = await publishing();
  await fill(it.db, 500);
  await run(it, "2026-05-01T12:00:00Z");
  await it.db.prepare("UPDATE article SET changed = 7").bind().all();
  expect(await run(it, "2026-05-01T12:01:00Z")).toEqual(["everything"]);
  await it.db.prepare("UPDATE article SET changed = 3").bind().all();
  expect(await run(it, "2026-05-01T12:02:00Z")).toEqual(["everything"]);
});

test("what was told with a clock that was a year ahead keeps no scheduled article from being purged", async () => {
  const it = await publishing();
  await it.publish(draft("a"), draft("later", { keywords: ["Land"], ...at("2026-05-01T13:00:00Z") }));
  await run(it, "2026-05-01T12:00:00Z");
  await it.publish(draft("a", { title: "New" }));
  await run(it, "2027-05-01T12:00:00Z");
  expect(await run(it, "2026-05-01T12:01:00Z")).toEqual(["everything"]);
  expect(await run(it, "2026-05-01T12:02:00Z")).toEqual([]);
  expect(await run(it, "2026-05-01T13:00:00Z")).toContain("category-land");
});

const PATHS = [
  ...[
    "/",
    "/feed.xml",
    "/atom.xml",
    "/categories",
    "/categories.opml",
    "/authors",
    "/archive",
    "/archive/2026/05",
    "/sitemap.xml",
    "/news-sitemap.xml",
    "/search?q=x",
    "/archive/1/feed.json",
  ],
  ...["a", "b", "c"].map((name) => `/articles/${encodeURIComponent(`مقال-${name}`)}`),
  ...["sea", "land", "بحر"].flatMap((slug) => {
    const path = `/categories/${encodeURIComponent(slug)}`;
    return [path, `${path}/feed.xml`, `${path}/archive/1/atom.xml`];
  }),
  ...["n", "m"].flatMap((slug) => [`/authors/${slug}/feed.json`, `/authors/${slug}/archive/1/feed.xml`]),
];

const step = fc.oneof(
  fc.record({
    kind: fc.constant("publish" as const),
    name: fc.constantFrom("a", "b", "c"),
    text: fc.constantFrom("x", "y"),
    minute: fc.integer({ min: 0, max: 9 }),
    keywords: fc.subarray(["Sea", "sea", "Land", "بحر", "بَحر"]),
    author: fc.constantFrom("N", "M"),
  }),
  fc.record({ kind: fc.constant("wait" as const), seconds: fc.constantFrom(0, 1, 60, 300) }),
  fc.record({
    kind: fc.constantFrom("retract" as const, "restore" as const),
    name: fc.constantFrom("a", "b", "c"),
  }),
  fc.record({ kind: fc.constant("fill" as const) }),
  fc.record({ kind: fc.constant("run" as const) }),
);

test("no cache holds after a run what is no longer so, over random histories", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (history) => {
      const it = await publishing({ feedSize: 2 });
      const cache = new Map<string, string>();
      let time = Date.parse("2026-05-01T12:00:00Z");
      const answerAt = async (path: string) => {
        const answer = await it.app.request(path);
        return `${answer.status} ${await answer.text()}`;
      };
      const runs = async () => {
        const purged = new Set(await run(it, new Date(time).toISOString()));
        for (const path of cache.keys())
          if (
            purged.has("everything") ||
            cacheTagsOf(path)
              .split(",")
              .some((tag) => purged.has(tag))
          )
            cache.delete(path);
        for (const [path, kept] of cache) expect(await answerAt(path), path).toBe(kept);
      };
      await runs();
      for (const one of [...history, { kind: "run" as const }]) {
        if (one.kind === "wait") time += one.seconds * 1000;
        it.at(new Date(time).toISOString());
        if (one.kind === "publish")
          await it.publish(
            draft(one.name, {
              content: `<p>${one.text}</p>`,
              keywords: one.keywords,
              authors: [{ name: one.author }],
              ...at(`2026-05-01T12:0${one.minute}:00Z`),
            }),
          );
        if (one.kind === "retract") {
          const { guid } = (await publishedAs(it.db, `${one.name}.txt`)) ?? {};
          if (guid) await retract(it.db, guid, { now: Math.floor(time / 1000) });
        }
        if (one.kind === "restore") {
          const { guid } = (await retractionNamed(it.db, `${one.name}.txt`)) ?? {};
          if (guid) await restore(it.db, guid);
        }
        if (one.kind === "fill") for (const path of PATHS) cache.set(path, await answerAt(path));
        if (one.kind === "run") await runs();
      }
    }),
    { numRuns: navigator.userAgent === "Cloudflare-Workers" ? 5 : 30 },
  );
}, 120_000);
