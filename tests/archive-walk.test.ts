/** A reader that takes the whole archive over HTTP by following links alone, while articles are added and changed. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { openSqlite } from "../src/store/sqlite.ts";
import { type Site, serveCopy } from "./serving.ts";
import { fill } from "./shared/large.ts";

const COUNT = 100_020;

async function largeSite(): Promise<Site> {
  const source = mkdtempSync(join(tmpdir(), "nashra-walk-"));
  mkdirSync(join(source, "articles"));
  writeFileSync(join(source, "publication.json"), JSON.stringify({ title: "مرفأ", timeZone: "UTC" }));
  const site = await serveCopy(source);
  rmSync(source, { recursive: true });
  const db = openSqlite(join(site.folder, "nashra.sqlite"));
  await fill(db, COUNT);
  await db.prepare("UPDATE state SET generation = generation + 1").bind().all();
  db.close();
  return site;
}

/** Adds an article and changes an old one, again and again, until it is stopped. */
function writing({ folder }: Site) {
  let isDone = false;
  const changed: number[] = [];
  const write = (name: string, id: string, title: string, second: number) =>
    writeFileSync(
      join(folder, "articles", `${name}.json`),
      JSON.stringify({ id, title, date: new Date(second * 1000).toISOString(), text: "نص جديد." }),
    );
  const work = async () => {
    for (let i = 0; !isDone; i++) {
      write(`new-${i}`, `urn:x-new:${i}`, `New ${i}`, 1_700_000_000 + i);
      const old = 1 + ((i * 7919) % COUNT);
      write(`n${old}`, `urn:x-large:${old}`, "Changed", 1_400_000_000 + old * 600);
      changed.push(old);
      await after(100);
    }
  };
  const working = work();
  return {
    changed,
    async stop() {
      isDone = true;
      await working;
    },
  };
}

interface Entry {
  id: string;
  title: string;
}

/** A feed's entries and the page before it, by a parser of streams: it is asked two thousand times. */
function readFeed(text: string) {
  const entries: Entry[] = [];
  let previous: string | undefined;
  let said = "";
  const within: string[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    within.push(name);
    said = "";
    if (name === "entry") entries.push({ id: "", title: "" });
    if (name === "link" && attributes.rel === "prev-archive") previous = attributes.href;
  });
  parser.on("text", (piece) => {
    said += piece;
  });
  parser.on("closetag", ({ name }) => {
    within.pop();
    const entry = within.at(-1) === "entry" ? entries.at(-1) : undefined;
    if (entry && (name === "id" || name === "title")) entry[name] = said;
  });
  parser.write(text).close();
  return { entries, previous };
}

/** Uncompressed: that answers are compressed well is shown elsewhere. */
async function fetched(address: string) {
  const response = await fetch(address, { headers: { "Accept-Encoding": "identity" } });
  expect([address, response.status]).toEqual([address, 200]);
  return readFeed(await response.text());
}

/** Every entry of the archive documents, and how often each stood there. */
async function walk(start: string) {
  const times = new Map<string, number>();
  let documents = 0;
  let next: string | undefined = start;
  while (next !== undefined) {
    const { entries, previous } = await fetched(next);
    if (next !== start) for (const { id } of entries) times.set(id, (times.get(id) ?? 0) + 1);
    documents += 1;
    next = previous;
  }
  return { times, documents };
}

test("a hundred thousand articles come once each by the links of the archive, while others arrive and change", async () => {
  const site = await largeSite();
  try {
    const writer = writing(site);
    const { times, documents } = await walk(`${site.address}/atom.xml`);
    await writer.stop();
    expect(documents).toBeGreaterThan(COUNT / 50);
    expect(writer.changed.length).toBeGreaterThan(20);
    const ids = Array.from({ length: COUNT }, (_, i) => `urn:x-large:${i + 1}`);
    expect(ids.filter((id) => times.get(id) !== 1)).toEqual([]);
    expect([...times].filter(([, count]) => count > 1)).toEqual([]);

    // What was changed meanwhile stands where it stood before.
    const old = writer.changed[0] ?? 1;
    const page = `${site.address}/archive/${Math.ceil(old / 50)}/atom.xml`;
    const { entries } = await fetched(page);
    expect(entries.find(({ id }) => id === `urn:x-large:${old}`)?.title).toContain("Changed");
  } finally {
    await site.stop();
  }
}, 300_000);
