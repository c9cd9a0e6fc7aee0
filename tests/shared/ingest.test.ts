/** What a publisher may rely on when articles are taken in again, changed, or wrong. */
import { describe, expect, test } from "vitest";
import type { Draft } from "../../src/article.ts";
import { at, draft, publishing } from "./publishing.ts";

const rows = async (db: Awaited<ReturnType<typeof publishing>>["db"]) => {
  const tables = [
    "article",
    "category",
    "category_key",
    "spelling",
    "article_category",
    "author",
    "article_author",
    "state",
  ];
  return Promise.all(
    tables.map(async (table) => (await db.prepare(`SELECT * FROM ${table}`).bind().all()).results),
  );
};
const folder: Draft[] = [
  draft("a", { keywords: ["الصيد البحري", "ميناء"], authors: [{ name: "سلمى" }] }),
  draft("b", { keywordLine: "الصيد البحري أسعار السمك" }),
  draft("c", { id: "https://old.example/?p=3", title: "مقال a" }),
];

test("the same folder taken in twice changes nothing: no row, no date, no byte", async () => {
  const it = await publishing();
  await it.publish(...folder);
  const before = [
    await rows(it.db),
    await it.text("/feed.xml"),
    await it.text("/atom.xml"),
    await it.text("/feed.json"),
  ];
  it.at("2026-06-01T00:00:00Z");
  const again = await it.publish(...folder);
  expect(again.outcomes.map((one) => one.result)).toEqual(["unchanged", "unchanged", "unchanged"]);
  expect([
    await rows(it.db),
    await it.text("/feed.xml"),
    await it.text("/atom.xml"),
    await it.text("/feed.json"),
  ]).toEqual(before);
});

test("of two spellings that are as common the first one seen stays the label, however much came with it", async () => {
  const it = await publishing();
  const many = Array.from({ length: 60 }, (_, i) =>
    draft(`many-${i}`, {
      keywords: Array.from({ length: 39 }, (_, j) => `${"topic of the day ".repeat(3)} ${i} ${j}`),
    }),
  );
  await it.publish(...many, draft("first", { keywords: ["Fish Market"] }));
  await it.publish(draft("second", { keywords: ["fish market"] }));
  const { results } = await it.db
    .prepare("SELECT label FROM category WHERE key = 'fish market'")
    .bind()
    .all();
  expect(results).toEqual([{ label: "Fish Market" }]);
});

test("a category of very many articles takes another spelling only when that is twice as common", async () => {
  const it = await publishing();
  const label = async () =>
    (await it.db.prepare("SELECT label FROM category WHERE key = 'fish market'").bind().all()).results;
  const spelled = (spelling: string, ...names: string[]) =>
    it.publish(...names.map((name) => draft(name, { keywords: [spelling] })));
  await spelled("Fish Market", "a", "b");
  // As many as would take an hour to publish here.
  await it.db.batch([it.db.prepare("UPDATE category SET articles = 500000").bind()]);
  await spelled("fish market", "c", "d", "e");
  expect(await label()).toEqual([{ label: "Fish Market" }]);
  await spelled("fish market", "f");
  expect(await label()).toEqual([{ label: "fish market" }]);
});

test("an edit keeps id, address and date of publishing, and moves updated", async () => {
  const it = await publishing();
  await it.publish(...folder);
  const item = async () =>
    (
      (await (await it.get("/feed.json")).json()) as {
        items: { id: string; url: string; title: string; date_published: string; date_modified: string }[];
      }
    ).items.find((one) => one.url.endsWith("-a"));
  const before = await item();
  it.at("2026-06-01T00:00:00Z");
  await it.publish(draft("a", { title: "عنوان آخر" }));
  const after = await item();
  expect(after).toMatchObject({
    id: before?.id,
    url: before?.url,
    date_published: before?.date_published,
    title: "عنوان آخر",
    date_modified: "2026-06-01T03:00:00+03:00",
  });
});

test("an edit within the same second still moves updated", async () => {
  const it = await publishing();
  it.at("2026-04-01T06:00:00Z");
  await it.publish(draft("a"));
  await it.publish(draft("a", { title: "ب" }));
  await it.publish(draft("a"));
  expect(await it.text("/atom.xml")).toContain("<updated>2026-04-01T09:00:02+03:00</updated>");
});

test("of an archive that reaches back before 1970, each article is called updated when it was published", async () => {
  const it = await publishing();
  const old = { at: "1956-07-26T12:00:00+03:00", hasTime: true };
  await it.publish(draft("a", { published: old }), draft("b", { published: old }));
  const atom = await it.text("/atom.xml");
  for (const second of ["00", "01"])
    expect(atom).toContain(`<updated>1956-07-26T12:00:${second}+03:00</updated>`);
});

test("an imported id is kept as it is; an id of our own is the same in every store", async () => {
  const [one, other] = [await publishing(), undefined];
  await one.publish(...folder);
  const first = await one.text("/feed.xml");
  expect(first).toContain('<guid isPermaLink="false">https://old.example/?p=3</guid>');
  expect(first).toMatch(
    /<guid isPermaLink="false">urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}<\/guid>/,
  );
  expect(other).toBeUndefined();
  const again = await publishing();
  await again.publish(...folder);
  expect(await again.text("/feed.xml")).toBe(first);
});

test("a second document with an id that is taken is refused by name, the rest goes on", async () => {
  const it = await publishing();
  const done = await it.publish(draft("a", { id: "urn:x:1" }), draft("b", { id: "urn:x:1" }), draft("c"));
  expect(done.outcomes.map((one) => one.result)).toEqual(["created", "refused", "created"]);
  expect(done.problems).toEqual([
    expect.objectContaining({
      severity: "error",
      file: "b.txt",
      what: "the id “urn:x:1” is already that of a.txt",
    }),
  ]);
});

test("an article with an id may move to another document", async () => {
  const it = await publishing();
  await it.publish(draft("a", { id: "urn:x:1" }));
  const done = await it.publish(draft("b", { id: "urn:x:1", title: "مقال a", content: "<p>نص a.</p>" }));
  expect(done.outcomes.map((one) => one.result)).toEqual(["unchanged"]);
});

test("an impossible article is refused, and nothing of it is stored", async () => {
  const it = await publishing();
  const done = await it.publish(
    draft("empty", { title: " \u200f" }),
    draft("never", at("not a date")),
    draft("huge", { content: `<p>${"x".repeat(700_000)}</p>` }),
  );
  expect(done.outcomes.map((one) => one.result)).toEqual(["refused", "refused", "refused"]);
  expect(done.problems.map((one) => `${one.file}: ${one.what}`)).toEqual([
    "empty.txt: the title is empty",
    "never.txt: the date not a date cannot be written in a feed",
    expect.stringMatching(/^huge\.txt: the body has 7000\d\d characters$/),
  ]);
  expect(
    (await it.db.prepare("SELECT COUNT(*) AS n FROM article").bind().all<{ n: number }>()).results,
  ).toEqual([{ n: 0 }]);
});

test("articles of one title have addresses of their own that stay", async () => {
  const it = await publishing();
  const same = Array.from({ length: 12 }, (_, i) => draft(`${i}`, { title: "أسعار السمك اليوم" }));
  await it.publish(...same);
  const slugs = (
    await it.db.prepare("SELECT slug FROM article ORDER BY article_id").bind().all<{ slug: string }>()
  ).results.map((row) => row.slug);
  expect(slugs.slice(0, 3)).toEqual([
    "أسعار-السمك-اليوم",
    "أسعار-السمك-اليوم-2026-04-01",
    "أسعار-السمك-اليوم-2026-04-01-2",
  ]);
  expect(new Set(slugs).size).toBe(12);
});

test("two imports at once lose nothing", async () => {
  const it = await publishing();
  await Promise.all([
    it.publish(draft("a", { keywords: ["بحر"] })),
    it.publish(draft("b", { keywords: ["بحر"] })),
    it.publish(draft("c", { keywords: ["بحر"] })),
  ]);
  const feed = (await (await it.get(`/categories/${encodeURIComponent("بحر")}/feed.json`)).json()) as {
    items: unknown[];
  };
  expect(feed.items.length).toBe(3);
});

test("a keyword line keeps its phrases though the publication has learned others since", async () => {
  const it = await publishing();
  await it.publish(draft("a", { keywordLine: "ميناء الصيد القديم أسعار السمك" }));
  const tags = async () =>
    ((await (await it.get("/feed.json")).json()) as { items: { url: string; tags: string[] }[] }).items.find(
      (one) => one.url.endsWith("-a"),
    )?.tags;
  const before = await tags();
  await it.publish(draft("b", { keywords: ["القديم أسعار", "ميناء"] }));
  expect(
    (await it.publish(draft("a", { keywordLine: "ميناء الصيد القديم أسعار السمك" }))).outcomes[0]?.result,
  ).toBe("unchanged");
  expect(await tags()).toEqual(before);
});

const BOATS = { id: "X1", title: "قوارب", content: "<p>عادت القوارب.</p>" };

test("an article with an id that was renamed is not written over by a new one under its old name", async () => {
  const it = await publishing();
  await it.publish(draft("today", BOATS));
  const renamed = await it.publish(draft("yesterday", BOATS));
  expect(renamed.outcomes.map((one) => one.result)).toEqual(["unchanged"]);
  const next = await it.publish(draft("today", { title: "سوق السمك" }), draft("yesterday", BOATS));
  expect(next.outcomes.map((one) => one.result)).toEqual(["created", "unchanged"]);
  const feed = await it.text("/feed.xml");
  expect(feed).toContain("قوارب");
  expect(feed).toContain("سوق السمك");
});

test("renaming and writing anew in one import keeps both too", async () => {
  const it = await publishing();
  await it.publish(draft("today", BOATS));
  const next = await it.publish(draft("today", { title: "سوق السمك" }), draft("yesterday", BOATS));
  expect(next.outcomes.map((one) => one.result)).toEqual(["created", "unchanged"]);
});

test.each(["a  b", "a\u00A0b", "\u200Fa", "e\u0301"])(
  "the id %j is found again under another name",
  async (id) => {
    const it = await publishing();
    await it.publish(draft("a", { id, title: "قوارب" }));
    const again = await it.publish(draft("b", { id, title: "مراكب" }));
    expect(again.outcomes.map((one) => one.result)).toEqual(["updated"]);
    const feed = JSON.parse(await it.text("/feed.json")) as { items: { url: string }[] };
    for (const { url } of feed.items) expect((await it.get(new URL(url).pathname)).status).toBe(200);
  },
);

test("a page of text for a name, and a crowd of authors, are left out with a warning", async () => {
  const it = await publishing();
  const crowd = Array.from({ length: 60 }, (_, i) => ({ name: `كاتب ${i}` }));
  const { outcomes, problems } = await it.publish(
    draft("a", { authors: [{ name: "\uFDFA".repeat(200_000) }, { name: "سلمى" }] }),
    draft("b", { authors: crowd }),
  );
  expect(outcomes.map((one) => one.result)).toEqual(["created", "created"]);
  expect(problems.map((one) => one.what.slice(0, 40))).toEqual([
    expect.stringContaining("an author's name has 200000 characters"),
    expect.stringContaining("60 authors are named, and 50 kept"),
  ]);
  const feed = JSON.parse(await it.text("/feed.json")) as { items: { authors: { name: string }[] }[] };
  expect(feed.items.map((one) => one.authors.length).sort()).toEqual([1, 50]);
});

test("a title of long letters without a space has an address, and every document answers", async () => {
  const it = await publishing();
  await it.publish(
    draft("a", { title: "\u{1E900}".repeat(81), authors: [{ name: "\u{1E900}".repeat(85) }] }),
  );
  for (const path of ["/feed.xml", "/atom.xml", "/feed.json", "/"])
    expect((await it.get(path)).status).toBe(200);
  const feed = JSON.parse(await it.text("/feed.json")) as { items: { url: string }[] };
  expect((await it.get(new URL(feed.items[0]?.url ?? "").pathname)).status).toBe(200);
});

test("texts beside the body have a limit, and what is cut is said", async () => {
  const it = await publishing();
  const { problems } = await it.publish(
    draft("a", {
      summary: "س".repeat(9000),
      credit: "م".repeat(900),
      translator: "ت".repeat(900),
      related: Array.from({ length: 500 }, (_, i) => `عنوان ${i}`),
      attachments: Array.from({ length: 500 }, (_, i) => ({ url: `https://a.example/${i}.mp3` })),
    }),
  );
  expect(problems.map(({ what }) => what).sort()).toEqual([
    expect.stringContaining("500 attachments"),
    expect.stringContaining("500 related headlines"),
    expect.stringContaining("of 100 files, among them “https://a.example/0.mp3”, no type is known"),
    expect.stringContaining("the credit has 900"),
    expect.stringContaining("the summary has 9000"),
    expect.stringContaining("the translator has 900"),
  ]);
  expect((await it.text("/feed.json")).length).toBeLessThan(40_000);
});

test("a picture's path names no other host, and an id that is no address is none in Atom", async () => {
  const it = await publishing();
  await it.publish(
    draft("a", { image: { url: "/.//evil.example/x.png" }, id: "http://[bad" }),
    draft("b", { id: "http://x/%zz" }),
  );
  const atom = await it.text("/atom.xml");
  expect(atom).not.toMatch(/"\/\/evil|"https?:\/\/evil/);
  for (const [, id] of atom.matchAll(/<id>([^<]*)<\/id>/g)) expect(URL.canParse(id ?? ""), id).toBe(true);
  expect(atom).not.toContain("%zz<");
});

test.each([
  ["authors", { authors: [{ name: `a${" ".repeat(300_000)}b` }] }],
  ["an e-mail address", { authors: [{ name: "a", email: `a@${".".repeat(300_000)} ` }] }],
  ["marks on a letter", { content: `<p>a${"\u0323\u0301".repeat(300_000)}</p>` }],
])("hostile %s take no long time", async (_, more) => {
  const it = await publishing();
  const start = performance.now();
  await it.publish(draft("a", more));
  expect(performance.now() - start).toBeLessThan(5000);
});

describe("wordings of one topic are one category", () => {
  const EAST = "العلاقات التركية الروسية";
  const WEST = "العلاقات الروسية التركية";
  const categories = async (it: Awaited<ReturnType<typeof publishing>>) =>
    (await it.db.prepare("SELECT key FROM category ORDER BY category_id").bind().all()).results.length;

  test.each([
    [EAST, WEST],
    ["العلاقات بين تركيا وروسيا", EAST],
    ["Turkey–Russia relations", "Russia-Turkey relations"],
  ])("%s and %s, in whatever order they come", async (one, other) => {
    for (const [first, second] of [
      [one, other],
      [other, one],
    ]) {
      const it = await publishing();
      await it.publish(draft("a", { keywords: [first ?? ""] }));
      await it.publish(draft("b", { keywords: [second ?? ""] }));
      expect(await categories(it)).toBe(1);
      const opml = await it.text("/categories.opml");
      const path = /xmlUrl="https:\/\/marfa\.example(\/categories\/[^"]*feed\.xml)"/.exec(opml)?.[1] ?? "";
      expect((await it.text(path)).match(/<item>/g)).toHaveLength(2);
    }
  });

  test("but two that one article lists side by side were told apart by its publisher", async () => {
    const it = await publishing();
    const article = draft("a", { keywords: [EAST, WEST, "تسوية إدلب"] });
    await it.publish(article);
    expect(await categories(it)).toBe(3);
    const feed = JSON.parse(await it.text("/feed.json")) as { items: { tags: string[] }[] };
    expect(feed.items[0]?.tags).toEqual([EAST, WEST, "تسوية إدلب"]);
    const before = await rows(it.db);
    await it.publish(article);
    expect(await rows(it.db)).toEqual(before);
  });

  test("an edit that leaves a topic by another wording leaves it", async () => {
    const it = await publishing();
    await it.publish(draft("a", { keywords: [EAST] }), draft("b", { keywords: [WEST] }));
    await it.publish(draft("b", { keywords: ["سوق السمك"] }));
    const feed = JSON.parse(await it.text("/feed.json")) as { items: { tags: string[] }[] };
    expect(feed.items.map(({ tags }) => tags).sort()).toEqual([["سوق السمك"], [EAST]].sort());
    const { results } = await it.db
      .prepare("SELECT spelling, uses FROM spelling ORDER BY spelling")
      .bind()
      .all();
    expect(results).toEqual(
      [
        { spelling: EAST, uses: 1 },
        { spelling: "سوق السمك", uses: 1 },
      ].sort((a, b) => (a.spelling < b.spelling ? -1 : 1)),
    );
  });

  test("different topics stay apart", async () => {
    const it = await publishing();
    await it.publish(
      draft("a", { keywords: ["العراق", "العراقية", "السفير الروسي", "السفير في روسيا"] }),
      draft("b", { keywords: ["عمان", "علي سلمان", "سلمان علي"] }),
    );
    expect(await categories(it)).toBe(7);
  });
});
