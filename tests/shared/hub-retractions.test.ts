/** What was withdrawn, as subscribers hear of it: in the words that feeds have for it (RFC 6721), and once. */
import { expect, test } from "vitest";
import { retract } from "../../src/ingest/retract.ts";
import { publishedAs, restore } from "../../src/store/retractions.ts";
import { at, draft } from "./publishing.ts";
import { callbackOf, SITE, type Subscribing, subscribing, titlesIn } from "./subscribing.ts";

const NOW = Date.parse("2026-05-01T12:00:00Z") / 1000;

async function withdraw({ db }: Subscribing, source: string): Promise<string> {
  const { guid = "" } = (await publishedAs(db, source)) ?? {};
  expect(await retract(db, guid, { now: NOW })).toBe(true);
  return guid;
}

async function subscribed(paths: readonly string[]) {
  const it = await subscribing();
  await it.publish(
    draft("a", { title: "A", keywords: ["Sea"], authors: [{ name: "Salma" }] }),
    draft("b", { title: "B", keywords: ["Sea", "Land"], authors: [{ name: "Salma" }] }),
  );
  await it.work();
  for (const path of paths) await it.subscribe(path, callbackOf(path.replaceAll(/\W+/g, "")));
  await it.work();
  return { it, got: (path: string) => it.got(callbackOf(path.replaceAll(/\W+/g, ""))) };
}

test("a retraction alone is pushed once to the Atom and JSON feeds that held the article, and to no other", async () => {
  const told = ["", "/categories/sea", "/authors/salma"];
  const atoms = told.map((base) => `${base}/atom.xml`);
  const jsons = told.map((base) => `${base}/feed.json`);
  const others = ["/categories/land/atom.xml", "/feed.xml", "/archive/1/atom.xml", "/search/atom.xml?q=a"];
  const { it, got } = await subscribed([...atoms, ...jsons, ...others]);
  const id = await withdraw(it, "a.txt");
  await it.work();
  await it.work();
  for (const path of atoms) {
    expect(got(path), path).toHaveLength(1);
    expect(got(path)[0]).toContain(`<at:deleted-entry ref="${id}" when="2026-05-01T12:00:00Z"/>`);
    expect(got(path).map(titlesIn)).toEqual([[]]);
  }
  for (const path of jsons)
    expect(got(path).map((text) => JSON.parse(text)._nashra.deleted)).toEqual([
      [expect.objectContaining({ id, date_deleted: "2026-05-01T12:00:00Z" })],
    ]);
  for (const path of others) expect(got(path), path).toEqual([]);
});

test("subscribers of a category that has lost its last article are told of that, and may subscribe anew", async () => {
  const path = "/categories/land/atom.xml";
  const { it, got } = await subscribed([path]);
  const id = await withdraw(it, "b.txt");
  await it.work();
  expect(got(path)).toHaveLength(1);
  expect(got(path)[0]).toContain(`<at:deleted-entry ref="${id}"`);
  await it.subscribe(path, callbackOf("new"));
  expect(it.sent.at(-1)?.url).toContain("hub.mode=subscribe");
});

test("subscribers are told of each of many retractions, also of more than a feed tells of", async () => {
  const { it, got } = await subscribed(["/feed.json"]);
  const names = Array.from({ length: 60 }, (_, n) => `many-${n}`);
  await it.publish(...names.map((name) => draft(name)));
  for (let round = 0; round < 20; round += 1) await it.work();
  it.sent.length = 0;
  for (const name of names) await withdraw(it, `${name}.txt`);
  await it.work();
  const told = got("/feed.json").flatMap((text) => JSON.parse(text)._nashra.deleted);
  expect(new Set(told.map(({ id }) => id)).size).toBe(60);
});

test("a push of news carries what was withdrawn meanwhile, and the one after it does not", async () => {
  const { it, got } = await subscribed(["/atom.xml"]);
  await withdraw(it, "a.txt");
  await it.publish(draft("c", { title: "C" }));
  await it.work();
  await it.publish(draft("d", { title: "D" }));
  await it.work();
  expect(got("/atom.xml").map((text) => [titlesIn(text), text.includes("deleted-entry")])).toEqual([
    [["C"], true],
    [["D"], false],
  ]);
});

test("who gets news in portions is told of a retraction once", async () => {
  const { it, got } = await subscribed(["/atom.xml"]);
  for (const name of ["c", "d", "e", "f"]) await it.publish(draft(name));
  await withdraw(it, "a.txt");
  for (const name of ["g", "h", "i", "j"]) await it.publish(draft(name));
  for (let round = 0; round < 3; round += 1) await it.work();
  const documents = got("/atom.xml");
  expect(documents.flatMap(titlesIn)).toHaveLength(8);
  expect(documents).toHaveLength(2);
  expect(documents.filter((text) => text.includes("deleted-entry"))).toHaveLength(1);
});

test("what came back before it was told of is pushed as an article alone", async () => {
  const { it, got } = await subscribed(["/atom.xml"]);
  await restore(it.db, await withdraw(it, "a.txt"));
  await it.publish(draft("a", { title: "A again" }));
  await it.work();
  expect(got("/atom.xml").map((text) => [titlesIn(text), text.includes("deleted-entry")])).toEqual([
    [["A again"], false],
  ]);
});

test("what was withdrawn before its time is told to nobody", async () => {
  const { it, got } = await subscribed(["/atom.xml"]);
  await it.publish(draft("later", at("2026-05-01T13:00:00Z")));
  await withdraw(it, "later.txt");
  await it.work();
  it.time("2026-05-01T14:00:00Z");
  await it.work();
  expect(got("/atom.xml")).toEqual([]);
});

test("hubs of others are told that the feeds have changed", async () => {
  const it = await subscribing({ hubs: ["https://hub.example/"] });
  await it.publish(draft("a", { keywords: ["Sea"] }), draft("b", { keywords: ["Land"] }));
  await it.work();
  it.sent.length = 0;
  await withdraw(it, "a.txt");
  await it.work();
  const bodies = it.sent.map(({ body }) => decodeURIComponent(new TextDecoder().decode(body)));
  expect(bodies.join("\n")).toContain(`${SITE}/atom.xml`);
  expect(bodies.join("\n")).toContain(`${SITE}/categories/sea/atom.xml`);
  expect(bodies.join("\n")).not.toContain("/categories/land/");
});
