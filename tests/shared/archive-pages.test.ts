/** A person walks from a page to the oldest article by following links, and back. */
import { describe, expect, test } from "vitest";
import type { Draft } from "../../src/article.ts";
import { whole } from "../pages/reading.ts";
import { at, draft, type Publishing, publishing } from "./publishing.ts";

const many = (count: number): Draft[] =>
  Array.from({ length: count }, (_, i) =>
    draft(`n${i}`, {
      keywords: ["ميناء"],
      authors: [{ name: "ليلى" }],
      ...at(`2026-0${1 + (i % 4)}-${10 + (i % 19)}T09:00:00Z`),
    }),
  );

/** Where the link of these words leads, if there is one. */
const led = (page: string, words: string) =>
  new RegExp(`<a (?:rel="\\w+" )?href="([^"]*)">${words}</a>`).exec(page)?.[1];
const titles = (page: string) =>
  [...page.matchAll(/<h2><a href="[^"]*">([^<]*)</g)].map(([, title = ""]) => title);

/** Every page from `path` on, by the link of these words. */
async function walk(it: Publishing, path: string, words: string): Promise<string[]> {
  const pages: string[] = [];
  for (let next: string | undefined = path; next !== undefined; ) {
    const page = await it.text(next);
    whole(page);
    pages.push(page);
    next = led(page, words);
  }
  return pages;
}

describe.each(["/", "/categories/ميناء", "/authors/ليلى"])("from %s", (path) => {
  test("the link to older articles leads to every article once, and newer ones back", async () => {
    const it = await publishing();
    await it.publish(...many(123));
    const [newest = "", ...older] = await walk(it, path, "مواد أقدم");
    expect([titles(newest).length, ...older.map((page) => titles(page).length)]).toEqual([5, 23, 50, 50]);
    expect(new Set(older.flatMap(titles)).size).toBe(123);
    const oldest = path === "/" ? "/archive/1" : `${path}/archive/1`;
    const back = await walk(it, oldest, "مواد أحدث");
    expect(back.map((page) => titles(page).length)).toEqual([50, 50, 23]);
    for (const page of back) expect(decodeURI(led(page, "أحدث المواد") ?? "")).toBe(path);
  });
});

test("where the page shows everything, it leads to nothing older", async () => {
  const it = await publishing();
  await it.publish(...many(5));
  expect(led(await it.text("/"), "مواد أقدم")).toBeUndefined();
});

test("the last page leads to no page that has nothing on it yet", async () => {
  const it = await publishing();
  await it.publish(...many(100));
  expect(led(await it.text("/archive/2"), "مواد أحدث")).toBeUndefined();
  await it.publish(draft("one more"));
  expect(led(await it.text("/archive/2"), "مواد أحدث")).toBe("/archive/3");
});

test("an English publication's say so in English, under its own path", async () => {
  const it = await publishing({ url: "https://quay.example/news", title: "Quay", language: "en" });
  await it.publish(...many(60));
  expect(led(await it.text("/"), "Older articles")).toBe("/news/archive/2");
  const page = await it.text("/archive/2");
  expect(page).toMatch(/<h1[^>]*>Archive, page 2<\/h1>/);
  expect(page).toContain('<link rel="canonical" href="https://quay.example/news/archive/2">');
  expect(led(page, "Older articles")).toBe("/news/archive/1");
});

test("what is scheduled is on no page of the archive before its time", async () => {
  const it = await publishing();
  await it.publish(...many(10), draft("due", at("2026-05-01T13:00:00Z")));
  expect(titles(await it.text("/archive/1"))).not.toContain("مقال due");
  it.at("2026-05-01T13:00:00Z");
  expect(titles(await it.text("/archive/1"))).toContain("مقال due");
});

test.each(["/archive/0", "/archive/4", "/archive/x", "/categories/none/archive/1"])(
  "%s is no page",
  async (path) => {
    const it = await publishing();
    await it.publish(...many(60));
    expect((await it.get(path)).status).toBe(404);
  },
);
