/** A reader that takes the whole archive over HTTP by following links alone, while articles are added and changed. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { XMLParser } from "fast-xml-parser";
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

interface Link {
  readonly rel: string;
  readonly href: string;
}
interface Document {
  readonly feed: { readonly link: Link[]; readonly entry: { id: string; title: string }[] };
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "",
  isArray: (name) => name === "link" || name === "entry",
  stopNodes: ["*.content"],
});

/** Every entry of the archive documents, and how often each stood there. */
async function walk(start: string) {
  const times = new Map<string, number>();
  let documents = 0;
  let next: string | undefined = start;
  while (next !== undefined) {
    const response = await fetch(next);
    expect([next, response.status]).toEqual([next, 200]);
    const { feed } = parser.parse(await response.text()) as Document;
    if (next !== start) for (const { id } of feed.entry) times.set(id, (times.get(id) ?? 0) + 1);
    documents += 1;
    next = feed.link.find(({ rel }) => rel === "prev-archive")?.href;
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
    const { feed } = parser.parse(await (await fetch(page)).text()) as Document;
    expect(feed.entry.find(({ id }) => id === `urn:x-large:${old}`)?.title).toContain("Changed");
  } finally {
    await site.stop();
  }
}, 300_000);
