/** Corrections as readers meet them: what an edit changes, and what stays as it was. */
import { expect, test } from "vitest";
import { draft, type Publishing, publishing } from "./publishing.ts";

const FILES = ["feed.xml", "atom.xml", "feed.json"];
const BEGAN = "2026-05-01T12:00:00Z";
const EDITED = "2026-05-01T13:00:00Z";
const A = `/articles/${encodeURIComponent("مقال-a")}`;

/** The answers of every format of some feeds, by path. */
async function feeds(it: Publishing, bases: readonly string[]) {
  const found = new Map<string, Response>();
  for (const base of bases)
    for (const file of FILES) found.set(`${base}/${file}`, await it.get(`${base}/${file}`));
  return found;
}

const tagsOf = (answers: ReadonlyMap<string, Response>) =>
  [...answers].map(([path, { headers }]) => [path, headers.get("ETag"), headers.get("Last-Modified")]);

const first = (more: object = {}) =>
  draft("a", { keywords: ["Sea", "Land"], authors: [{ name: "Salma" }], ...more });
const second = draft("b", {
  keywords: ["Sea", "Land", "Sky"],
  authors: [{ name: "Salma" }, { name: "Omar" }],
});

async function withTwo() {
  const it = await publishing({}, BEGAN);
  await it.publish(first(), second);
  it.at(EDITED);
  return it;
}

test("an edit keeps id, address and day, moves updated, and is in every format of every feed with the article", async () => {
  const it = await withTwo();
  const [before] = JSON.parse(await it.text("/feed.json")).items.filter((one: { url: string }) =>
    one.url.endsWith(A),
  );
  await it.publish(first({ content: "<p>corrected text</p>" }));
  for (const base of ["", "/categories/sea", "/categories/land", "/authors/salma", "/archive/1"])
    for (const file of FILES)
      expect(await it.text(`${base}/${file}`), base + file).toContain("corrected text");
  const [after] = JSON.parse(await it.text("/feed.json")).items.filter((one: { url: string }) =>
    one.url.endsWith(A),
  );
  expect(after).toMatchObject({ id: before.id, url: before.url, date_published: before.date_published });
  expect(Date.parse(after.date_modified)).toBe(Date.parse(EDITED));
  expect(await it.text(A)).toContain("corrected text");
  expect(await it.text("/search/feed.xml?q=corrected")).toContain("corrected text");
});

test("an edit changes the feeds that the article left and entered, and no other; no 304 hides it", async () => {
  const it = await withTwo();
  await it.publish(draft("c", { keywords: ["Space"], authors: [{ name: "Huda" }] }));
  const changed = [
    "",
    "/categories/land",
    "/categories/sky",
    "/categories/sea",
    "/authors/salma",
    "/authors/omar",
  ];
  const same = ["/categories/space", "/authors/huda"];
  const [before, kept] = [await feeds(it, changed), await feeds(it, same)];
  it.at("2026-05-01T14:00:00Z");
  await it.publish(first({ keywords: ["Sea", "Sky"], authors: [{ name: "Omar" }] }));
  it.at("2026-05-01T14:00:02Z");
  for (const [path, { headers }] of before)
    for (const [name, value] of [
      ["If-None-Match", headers.get("ETag") ?? ""],
      ["If-Modified-Since", headers.get("Last-Modified") ?? ""],
    ] as const)
      expect((await it.get(path, { [name]: value })).status, `${path} ${name}`).toBe(200);
  expect(tagsOf(await feeds(it, same))).toEqual(tagsOf(kept));
  for (const file of FILES) {
    for (const base of ["/categories/land", "/authors/salma"])
      expect(await it.text(`${base}/${file}`), base + file).not.toContain("نص a");
    for (const base of ["/categories/sky", "/authors/omar"])
      expect(await it.text(`${base}/${file}`), base + file).toContain("نص a");
  }
});

test("words that an edit took out find the article no longer", async () => {
  const it = await withTwo();
  await it.publish(first({ content: "<p>zeppelin</p>" }));
  expect(await it.text("/search/feed.xml?q=zeppelin")).toContain("zeppelin");
  await it.publish(first({ content: "<p>balloon</p>" }));
  expect(await it.text("/search/feed.xml?q=zeppelin")).not.toContain("<item>");
  expect(await it.text("/search/feed.xml?q=balloon")).toContain("balloon");
});

test("an archive page shows the correction of an article in it, at its place; other pages stay as they are", async () => {
  const it = await publishing({}, BEGAN);
  await it.publish(first());
  await it.publish(...Array.from({ length: 60 }, (_, i) => draft(`n${i}`)));
  it.at(EDITED);
  const [page, other] = [await feeds(it, ["/archive/1"]), await feeds(it, ["/archive/2"])];
  await it.publish(first({ content: "<p>corrected text</p>" }));
  it.at("2026-05-01T13:00:02Z");
  for (const [path, { headers }] of page) {
    const answer = await it.get(path, { "If-None-Match": headers.get("ETag") ?? "" });
    expect(answer.status, path).toBe(200);
    expect(await answer.text(), path).toContain("corrected text");
  }
  const etags = (answers: ReadonlyMap<string, Response>) =>
    tagsOf(answers).map(([path, etag]) => [path, etag]);
  expect(etags(await feeds(it, ["/archive/2"]))).toEqual(etags(other));
});

test("an edit that says the same changes nothing", async () => {
  const it = await withTwo();
  const bases = ["", "/categories/sea", "/authors/salma", "/archive/1"];
  const before = tagsOf(await feeds(it, bases));
  const { outcomes } = await it.publish(first(), second);
  expect(outcomes.map(({ result }) => result)).toEqual(["unchanged", "unchanged"]);
  expect(tagsOf(await feeds(it, bases))).toEqual(before);
});
