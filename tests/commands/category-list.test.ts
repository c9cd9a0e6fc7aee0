/** categories.json: what the publisher calls topics holds, before and after articles came. */
import { expect, test } from "vitest";
import { openSqlite } from "../../src/store/sqlite.ts";
import { article, items, nashra, pathOf, served, taken, write } from "./publication.ts";

const list = (topics: unknown) => write("categories.json", JSON.stringify(topics));
const tags = async () => (await items()).map((one) => one.tags);
const located = (path: string) =>
  served(async (get) => {
    const { status, headers } = await get(path);
    return [status, decodeURI(headers.get("Location") ?? "")];
  });

test("an alias leads articles to the topic, those that are there and those that come", async () => {
  article("a", "بورصة الأسماك، ميناء");
  article("b", "سوق السمك");
  taken();
  const before = await items();
  list([{ label: "سوق السمك", aliases: ["بورصة الأسماك", "حلقة السمك"] }]);
  article("c", "حلقة السمك");
  expect(taken().err).not.toContain("error");
  expect(await tags()).toEqual([["سوق السمك", "ميناء"], ["سوق السمك"], ["سوق السمك"]]);
  expect((await items()).slice(0, 2).map(({ id, url, date_published }) => [id, url, date_published])).toEqual(
    before.map(({ id, url, date_published }) => [id, url, date_published]),
  );
  expect(await located("/categories/بورصة-الأسماك/feed.xml")).toEqual([
    301,
    "/categories/سوق-السمك/feed.xml",
  ]);
});

test("an article shows the label of its own language, the feed that of the publication", async () => {
  list([{ label: { en: "Fish market", ar: "سوق السمك" }, slug: "fish", aliases: ["بورصة الأسماك"] }]);
  article("a", "بورصة الأسماك");
  article("b", "Fish market", {
    title: "Boats return",
    body: "The boats returned to the harbour before midnight, and none of the crew was hurt.",
  });
  taken();
  expect((await tags()).flat().sort()).toEqual(["Fish market", "سوق السمك"]);
  await served(async (get) => {
    expect(await (await get("/categories/fish/feed.json")).json()).toMatchObject({
      title: "سوق السمك · مرفأ",
      items: [{}, {}],
    });
  });
});

test("a slug of the publisher's own takes the place of the one given, and the old address leads there", async () => {
  article("a", "سوق السمك");
  taken();
  const [before] = await items();
  list([{ label: "سوق السمك", slug: "fish" }]);
  expect(nashra("categories").out).toContain("/categories/fish");
  expect(await located("/categories/سوق-السمك/atom.xml")).toEqual([301, "/categories/fish/atom.xml"]);
  expect((await located("/categories/fish/atom.xml"))[0]).toBe(200);
  const [after] = await items();
  expect(after).toEqual(before);
});

test("two topics that wordings had made one are two where the list names both", async () => {
  article("a", "العلاقات التركية الروسية");
  article("b", "العلاقات الروسية التركية");
  taken();
  expect(await tags()).toEqual([["العلاقات التركية الروسية"], ["العلاقات التركية الروسية"]]);
  list([{ label: "العلاقات التركية الروسية" }, { label: "العلاقات الروسية التركية" }]);
  nashra("categories");
  expect(await tags()).toEqual([["العلاقات التركية الروسية"], ["العلاقات الروسية التركية"]]);
  expect((await located("/categories/العلاقات-الروسية-التركية/feed.xml"))[0]).toBe(200);
  list([{ label: "العلاقات التركية الروسية", aliases: ["العلاقات الروسية التركية"] }]);
  nashra("categories");
  expect(await tags()).toEqual([["العلاقات التركية الروسية"], ["العلاقات التركية الروسية"]]);
  expect((await located("/categories/العلاقات-الروسية-التركية/feed.xml"))[0]).toBe(301);
});

test("another look changes nothing", async () => {
  list([{ label: { ar: "سوق السمك", en: "Fish market" }, slug: "fish", aliases: ["بورصة الأسماك"] }]);
  article("a", "بورصة الأسماك");
  taken();
  const generation = () => {
    const db = openSqlite(pathOf("nashra.sqlite"));
    try {
      return db.generation();
    } finally {
      db.close();
    }
  };
  const before = generation();
  expect(taken().out).toContain("1 unchanged");
  nashra("categories");
  expect(generation()).toBe(before);
});

test("what the list names is not renamed or merged beside it", () => {
  list([{ label: "سوق السمك" }]);
  article("a", "سوق السمك، ميناء");
  taken();
  const renamed = nashra("categories", "rename", "سوق السمك", "أسماك");
  expect([renamed.status, renamed.err]).toEqual([1, expect.stringContaining("change its label there")]);
  expect(nashra("categories", "merge", "سوق السمك", "ميناء").status).toBe(1);
  expect(nashra("categories", "merge", "ميناء", "سوق السمك").status).toBe(0);
});

test("a label for one language is given by the command", async () => {
  article("a", "سوق السمك");
  article("b", "سوق السمك", {
    title: "Boats return",
    body: "The boats returned to the harbour before midnight, and none of the crew was hurt.",
  });
  taken();
  expect(nashra("categories", "rename", "سوق السمك", "Fish market", "--lang", "en").status).toBe(0);
  expect((await tags()).flat().sort()).toEqual(["Fish market", "سوق السمك"]);
  expect(nashra("categories", "rename", "سوق السمك", "Fish", "--lang", "English").status).toBe(2);
});

test.each([
  ["{", "is not JSON"],
  ['{ "label": "أ" }', "holds no JSON array"],
  ['[{ "label": "" }]', "entry 1, label: "],
  ['[{ "labels": "سمك" }]', "entry 1, label: "],
  ['[{ "label": "سمك", "alias": [] }]', "“alias” is not known here"],
  ['[{ "label": { "arabic": "سمك" } }]', "entry 1, label"],
  [
    '[{ "label": "سمك" }, { "label": "ميناء", "aliases": ["سَمَك"] }]',
    "entry 2, label: “سَمَك” is already in the topic 1",
  ],
  ['[{ "label": "سمك", "slug": "A b" }]', "entry 1, slug: must be letters, digits and hyphens"],
  ['[{ "label": "سمك", "slug": "x" }, { "label": "ميناء", "slug": "x" }]', "entry 2, slug: “x” is already"],
])("the list %s is refused with its place, and nothing is done", (content, message) => {
  article("a", "سمك");
  write("categories.json", content);
  const { status, out, err } = taken();
  expect([status, out]).toEqual([2, ""]);
  expect(err).toContain("categories.json: ");
  expect(err).toContain(message);
});
