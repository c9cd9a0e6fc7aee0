/** What a subscriber's reader gets, from node:sqlite and from D1 alike. */
import { expect, test } from "vitest";
import { at, draft, publishing } from "./publishing.ts";

const titles = async (response: Response) =>
  ((await response.json()) as { items: { title: string }[] }).items.map((item) => item.title);

test("the newest articles come first, and no more than the publication wants", async () => {
  const it = await publishing();
  await it.publish(
    ...[1, 2, 3, 4, 5, 6, 7].map((day) => draft(`${day}`, at(`2026-04-0${day}T09:00:00+03:00`))),
  );
  expect(await titles(await it.get("/feed.json"))).toEqual([
    "مقال 7",
    "مقال 6",
    "مقال 5",
    "مقال 4",
    "مقال 3",
  ]);
});

test("a publication without articles has valid feeds", async () => {
  const it = await publishing();
  expect(await it.text("/feed.xml")).toContain(
    "<lastBuildDate>Fri, 01 May 2026 12:00:00 GMT</lastBuildDate>",
  );
  expect(await titles(await it.get("/feed.json"))).toEqual([]);
});

test("each category and each author has feeds in all formats", async () => {
  const it = await publishing();
  await it.publish(
    draft("a", { keywords: ["الصيد البحري", "Ports"], authors: [{ name: "سلمى رافع" }] }),
    draft("b", { keywords: ["Ports"], authors: [{ name: "Omar Adel" }] }),
  );
  for (const file of ["feed.xml", "atom.xml", "feed.json"]) {
    expect((await it.get(`/categories/${encodeURIComponent("الصيد-البحري")}/${file}`)).status).toBe(200);
    expect((await it.get(`/authors/omar-adel/${file}`)).status).toBe(200);
    expect((await it.get(`/categories/none/${file}`)).status).toBe(404);
  }
  expect(await titles(await it.get("/categories/ports/feed.json"))).toEqual(["مقال b", "مقال a"]);
  expect(await titles(await it.get(`/authors/${encodeURIComponent("سلمى-رافع")}/feed.json`))).toEqual([
    "مقال a",
  ]);
  const opml = await it.text("/categories.opml");
  expect(
    [...opml.matchAll(/xmlUrl="https:\/\/marfa\.example([^"]*)"/g)]
      .map(([, path = ""]) => decodeURI(path))
      .sort(),
  ).toEqual([
    "/authors/omar-adel/feed.xml",
    "/authors/سلمى-رافع/feed.xml",
    "/categories/ports/feed.xml",
    "/categories/الصيد-البحري/feed.xml",
    "/feed.xml",
  ]);
});

test("a category goes by its commonest spelling, in every article and feed that shows it", async () => {
  const it = await publishing();
  await it.publish(draft("a", { keywords: ["إدلب"] }));
  const before = await it.get("/feed.json");
  await it.publish(draft("b", { keywords: ["ادلب"] }), draft("c", { keywords: ["ادلب", "حلب"] }));
  const feed = (await (await it.get("/feed.json")).json()) as { items: { tags: string[] }[] };
  expect(feed.items.map((item) => item.tags[0])).toEqual(["ادلب", "ادلب", "ادلب"]);
  expect(await it.text(`/categories/${encodeURIComponent("إدلب")}/feed.xml`)).toContain(
    "<title>ادلب · مرفأ</title>",
  );
  expect((await it.get("/feed.json")).headers.get("etag")).not.toBe(before.headers.get("etag"));
});

test("a scheduled article is nowhere before its time and in every feed from it on", async () => {
  const it = await publishing();
  await it.publish(
    draft("now", { keywords: ["بحر"] }),
    draft("later", {
      ...at("2026-05-01T15:10:00+03:00"),
      keywords: ["بحر", "سر"],
      authors: [{ name: "Nadia" }],
    }),
  );
  const places = [
    "/feed.xml",
    "/atom.xml",
    "/feed.json",
    "/",
    "/categories",
    "/categories.opml",
    `/categories/${encodeURIComponent("بحر")}/feed.xml`,
  ];
  it.at("2026-05-01T12:09:59Z");
  for (const path of places) expect(await it.text(path), path).not.toMatch(/later|سر<|سر ·|Nadia/);
  for (const path of [
    `/categories/${encodeURIComponent("سر")}/feed.xml`,
    "/authors/nadia",
    "/authors/nadia/feed.json",
    `/articles/${encodeURIComponent("مقال-later")}`,
  ])
    expect((await it.get(path)).status, path).toBe(404);
  it.at("2026-05-01T12:10:00Z");
  for (const path of ["/feed.xml", "/atom.xml", "/feed.json", "/"])
    expect(await it.text(path), path).toContain("later");
  expect((await it.get("/authors/nadia/feed.json")).status).toBe(200);
});

test("no cache keeps an answer past the next article's time", async () => {
  const it = await publishing();
  await it.publish(draft("later", at("2026-05-01T12:00:20Z")));
  for (const path of ["/feed.xml", "/", "/categories", "/categories.opml", "/categories/none"])
    expect((await it.get(path)).headers.get("cache-control"), path).toBe(
      "public, max-age=20, stale-if-error=86400",
    );
  it.at("2026-05-01T12:00:20Z");
  expect((await it.get("/feed.xml")).headers.get("cache-control")).toBe(
    "public, max-age=60, stale-while-revalidate=300, stale-if-error=86400",
  );
});

test("every link in a feed leads to a page", async () => {
  const it = await publishing();
  await it.publish(
    draft("a", {
      title: "العنوان: «قوس» & <x>",
      keywords: ["C++", "!!!", "قسم"],
      authors: [{ name: "N. N." }],
    }),
  );
  const links = [
    ...(await it.text("/feed.xml")).matchAll(/(?:<link>|href=")(https:\/\/marfa\.example[^<"]*)/g),
  ].map((match) => match[1] ?? "");
  expect(links.length).toBeGreaterThan(2);
  for (const link of links) expect((await it.get(link)).status, link).toBe(200);
  const page = await it.text("/categories");
  const hrefs = [...page.matchAll(/href="(\/[^"]*)"/g)].map((match) => match[1] ?? "");
  expect(hrefs).toContain("/categories/c-plus-plus");
  for (const href of hrefs) expect((await it.get(href)).status, href).toBe(200);
});

test("two articles of one second are told apart by their updated, as validators ask", async () => {
  const it = await publishing();
  await it.publish(draft("a"), draft("b"), draft("c"));
  const updated = [...(await it.text("/atom.xml")).matchAll(/<entry[\s\S]*?<updated>(.*?)<\/updated>/g)].map(
    (match) => match[1],
  );
  expect(new Set(updated).size).toBe(3);
  expect(
    [...(await it.text("/atom.xml")).matchAll(/<published>(.*?)<\/published>/g)].map((match) => match[1]),
  ).toEqual(Array(3).fill("2026-04-01T09:00:00+03:00"));
});
