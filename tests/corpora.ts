/**
 * Reads other people's test documents, which are not in this repository, and compares what is found in them with
 * what python3-feedparser finds: `node tests/corpora.ts FOLDER…`. The documents that are not feeds are only read.
 */
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { decodeHTMLStrict } from "entities/decode";
import type { Entry } from "./corpora-entries.ts";
import type { Found } from "./corpora-reader.ts";

/** Milliseconds that are told of, and after which a document is given up. */
const SLOW = 1000;
const TOO_SLOW = 10_000;

function filesIn(folder: string): string[] {
  if (statSync(folder).isFile()) return [folder];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:xml|rss|atom|rdf|json|html?|xhtml)$/i.test(name))
    .map((name) => join(folder, name))
    .filter((name) => statSync(name).isFile())
    .sort();
}

const begin = () => new Worker(new URL("./corpora-reader.ts", import.meta.url));
let thread = begin();

/** What is found in a document; nothing when it takes too long, and the thread is ended with it. */
async function read(file: string): Promise<Found | undefined> {
  thread.postMessage(file);
  try {
    const [found] = await once(thread, "message", { signal: AbortSignal.timeout(TOO_SLOW) });
    return found as Found;
  } catch {
    await thread.terminate();
    thread = begin();
    return undefined;
  }
}

interface Theirs {
  readonly file: string;
  readonly bozo?: boolean;
  readonly version?: string;
  readonly error?: string;
  readonly entries?: readonly (Omit<Entry, "refused"> & { html: boolean; written?: string })[];
}

const files = process.argv.slice(2).flatMap(filesIn);
const python = spawnSync("/usr/bin/python3", [join(import.meta.dirname, "corpora.py")], {
  input: files.join("\n"),
  maxBuffer: 1 << 30,
  encoding: "utf8",
});
const theirs = new Map(
  python.stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Theirs)
    .map((one) => [one.file, one]),
);

const counts = new Map<string, number>();
const count = (name: string, by = 1) => counts.set(name, (counts.get(name) ?? 0) + by);
const disagreements = new Map<string, string[]>();
/** Their titles are HTML, whatever the feed says; ours are plain. */
const words = (text: string | null | undefined) =>
  decodeHTMLStrict(text ?? "")
    .replace(/[\s\u00a0]+/g, " ")
    .trim()
    .normalize("NFC");
const untagged = (text: string | null | undefined) => words((text ?? "").replace(/<[^<>]*>/g, ""));
/** As a browser writes it; an id that is no web address is no link, though they put it there. */
const webAddress = (text: string | null | undefined) =>
  /^https?:/i.test(text ?? "") ? (URL.parse(text ?? "")?.href ?? "") : "";

for (const file of files) {
  count("files");
  const found = await read(file);
  if (!found || found.crash) {
    count(found ? "CRASHED" : "HUNG");
    console.log(`${found ? "crash" : "hang"}: ${file}: ${found?.crash ?? ""}`);
    continue;
  }
  const { drafts, errors, problems, milliseconds } = found;
  if (milliseconds > SLOW) console.log(`slow: ${file}: ${Math.round(milliseconds)} ms`);
  if (drafts > 0) count(errors > 0 ? "files imported in part" : "files imported");
  else if (errors > 0) count("files refused with a reason");
  else if (problems > 0) count("files without an entry, which is said");
  else {
    count("files with nothing and NO REASON");
    console.log(`silent: ${file}`);
  }
  count("articles", drafts);

  const other = theirs.get(file);
  if (!other || other.error) {
    count(`feedparser fails on the file`);
    continue;
  }
  if (other.bozo || !other.version || !other.entries?.length) continue;
  const ours = found.entries;
  count("entries compared", Math.max(ours.length, other.entries.length));
  // Where the numbers differ, those of one title are set side by side, and the rest have no partner.
  const partners = partnersOf(ours, other.entries);
  const without = Math.max(ours.length, other.entries.length) - partners.length;
  if (without > 0) {
    note("number of entries", file, `${ours.length} against ${other.entries.length}`);
    count("entries that differ", without);
  }
  for (const [mine, its] of partners) {
    if (mine.refused) {
      // What they lack too is no article for a reader of theirs either; a title of nothing but mark-up is none.
      const alike = mine.refused.filter((what) => !(/no date/.test(what) ? its.date : untagged(its.title)));
      const reasons = mine.refused.join(", ");
      if (alike.length === 0)
        note("refused, though they find what we miss", file, `${reasons}; ${its.written}`);
      else count(`entries refused because ${alike.join(", and ")}, and feedparser finds none either`);
    }
    if (its.link && !webAddress(its.link)) count("entries whose link they give is no web address");
    const title = words(mine.title) === untagged(its.title) ? untagged(its.title) : words(its.title);
    const differing = [
      ["title", words(mine.title), title],
      ["link", webAddress(mine.link), webAddress(its.link)],
      ["date", mine.date ?? "", its.date ?? ""],
      ["categories", listed(mine.tags), listed(its.tags)],
    ].filter(([, a, b]) => a !== b);
    if (differing.length > 0) count("entries that differ");
    for (const [name = "", a, b] of differing)
      note(
        name,
        file,
        `${JSON.stringify(a)} against ${JSON.stringify(b)}${name === "date" ? ` of ${its.written}` : ""}`,
      );
  }
}

type TheirEntry = NonNullable<Theirs["entries"]>[number];

function partnersOf(ours: readonly Entry[], theirs: readonly TheirEntry[]): [Entry, TheirEntry][] {
  if (ours.length === theirs.length)
    return ours.flatMap((one, i) => (theirs[i] ? [[one, theirs[i]] satisfies [Entry, TheirEntry]] : []));
  return ours.flatMap((one) => {
    const its = theirs.find((other) => words(other.title) === words(one.title));
    return its ? [[one, its] satisfies [Entry, TheirEntry]] : [];
  });
}

function listed(tags: readonly string[]): string {
  return [...new Set(tags.map(untagged).filter(Boolean))].sort().join(" | ");
}

function note(kind: string, file: string, what: string): void {
  disagreements.set(kind, [
    ...(disagreements.get(kind) ?? []),
    `${file.split("/").slice(-3).join("/")}: ${what}`,
  ]);
}

await thread.terminate();
for (const [kind, list] of disagreements) {
  console.log(`\n${kind} (${list.length}), ours against feedparser's:`);
  for (const one of list) console.log(`  ${one.slice(0, 400)}`);
}
console.log();
for (const [name, number] of counts) console.log(`${String(number).padStart(6)} ${name}`);
const compared = counts.get("entries compared") ?? 0;
const differ = counts.get("entries that differ") ?? 0;
if (compared > 0) console.log(`${((100 * (compared - differ)) / compared).toFixed(2)} % of entries agree`);
