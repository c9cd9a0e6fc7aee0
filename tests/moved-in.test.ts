/** Files that are handed over to `nashra serve` while it runs: what the feeds show of them. */
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Site, serveCopy } from "./serving.ts";

let site: Site;
let source: string;

beforeAll(async () => {
  source = mkdtempSync(join(tmpdir(), "nashra-moved-"));
  mkdirSync(join(source, "articles"));
  writeFileSync(join(source, "publication.json"), JSON.stringify({ title: "Harbour", feedSize: 500 }));
  site = await serveCopy(source);
}, 60_000);
afterAll(async () => {
  await site.stop();
  rmSync(source, { recursive: true, force: true });
});

const FIRST =
  "\n\n8 February 2026 11:31\n\nThe boats came home before midnight, and the first part ends here.\n";
const REST = "\nThe second part says that the catch was rich.\n";
const article = (name: string) => join(site.folder, "articles", name);
const beside = (name: string) => join(site.folder, name);

interface Shown {
  readonly title: string;
  readonly content_html: string;
}

async function shown(): Promise<readonly Shown[]> {
  const response = await fetch(`${site.address}/feed.json`);
  return ((await response.json()) as { items: readonly Shown[] }).items;
}
const bodyOf = async (title: string) => (await shown()).find((one) => one.title === title)?.content_html;
const shows = (title: string, text: string) =>
  vi.waitFor(async () => expect(await bodyOf(title)).toContain(text), { timeout: 20_000, interval: 20 });

test("a file that is moved in is in the feed whole", async () => {
  writeFileSync(beside("moved.txt"), `Boats moved in${FIRST}${REST}`);
  renameSync(beside("moved.txt"), article("moved.txt"));
  await shows("Boats moved in", "the catch was rich");
});

test("a file that is written in pieces is shown as it is in the end", async () => {
  const file = openSync(article("pieces.txt"), "w");
  writeSync(file, `Boats in pieces${FIRST}`);
  for (let piece = 0; piece < 10; piece++) {
    await after(10);
    writeSync(file, "And on.\n");
  }
  writeSync(file, REST);
  closeSync(file);
  await shows("Boats in pieces", "the catch was rich");
});

test("a moved file to which its writer adds is shown as it is in the end", async () => {
  const file = openSync(beside("added.txt"), "w");
  writeSync(file, `Boats added${FIRST}`);
  renameSync(beside("added.txt"), article("added.txt"));
  writeSync(file, REST);
  closeSync(file);
  await shows("Boats added", "the catch was rich");
});

test("a file that is moved over one that was just written in place is shown, and not that one", async () => {
  writeFileSync(article("over.txt"), `Boats in place${FIRST}`);
  writeFileSync(beside("over.txt"), `Boats over it${FIRST}${REST}`);
  renameSync(beside("over.txt"), article("over.txt"));
  await shows("Boats over it", "the catch was rich");
  expect(await bodyOf("Boats in place")).toBeUndefined();
});

test("hundreds of files that are moved in one after the other are all in the feed", async () => {
  const titles = Array.from({ length: 300 }, (_, i) => `Boat number ${i}`);
  for (const [i, title] of titles.entries()) writeFileSync(beside(`boat-${i}.txt`), title + FIRST);
  for (const i of titles.keys()) renameSync(beside(`boat-${i}.txt`), article(`boat-${i}.txt`));
  await vi.waitFor(
    async () => {
      const found = (await shown())
        .map((one) => one.title)
        .filter((title) => title.startsWith("Boat number"));
      expect(new Set(found)).toEqual(new Set(titles));
    },
    { timeout: 60_000, interval: 100 },
  );
}, 90_000);
