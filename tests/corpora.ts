/**
 * Reads other people's test documents, which are not in this repository, and compares what is found in them with
 * what python3-feedparser finds: `node tests/corpora.ts FOLDER…`. The documents that are not feeds are only read.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { decodeHTMLStrict } from "entities/decode";
import type { Draft, Problem } from "../src/article.ts";
import { MAX_DOCUMENT_BYTES, readDocument, readerOf } from "../src/read/index.ts";
import type { ReadResult } from "../src/read/reader.ts";
import { type Entry, entriesOf } from "./corpora-entries.ts";

const context = { timeZone: "UTC", language: "en", now: new Date("2026-11-25T00:00:00Z") };
const SLOW = 1000;

function filesIn(folder: string): string[] {
  if (statSync(folder).isFile()) return [folder];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:xml|rss|atom|rdf|json|html?|xhtml)$/i.test(name))
    .map((name) => join(folder, name))
    .filter((name) => statSync(name).isFile())
    .sort();
}

/** The text by the byte order mark, else by what the XML declaration says, else as UTF-8. */
function textOf(bytes: Buffer): string {
  const start = bytes.subarray(0, 4).toString("hex");
  const sixteen = /^fffe|^3c00/.test(start) ? "utf-16le" : /^feff|^003c/.test(start) ? "utf-16be" : undefined;
  const declared = /^[^>]{0,100}encoding=["']([\w.-]+)/.exec(bytes.subarray(0, 200).toString("latin1"))?.[1];
  try {
    return new TextDecoder(sixteen ?? declared ?? "utf-8").decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

async function read(path: string, text: string): Promise<ReadResult> {
  const reader = readerOf({ path, text: text.slice(0, 65_536) });
  if (!reader || !("stream" in reader)) return readDocument({ path, text }, context);
  const drafts: Draft[] = [];
  const problems: Problem[] = [];
  for await (const one of reader.stream({ path, text: pieces(text) }, context)) {
    drafts.push(...one.drafts);
    problems.push(...one.problems);
  }
  return { drafts, problems };
}

async function* pieces(text: string) {
  for (let at = 0; at < text.length; at += 1000) yield text.slice(at, at + 1000);
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
  const bytes = readFileSync(file);
  if (bytes.length > MAX_DOCUMENT_BYTES) continue;
  const text = textOf(bytes).replace(/^\uFEFF/, "");
  count("files");
  const start = performance.now();
  let result: ReadResult;
  try {
    result = await read(file, text);
  } catch (error) {
    count("CRASHED");
    console.log(`crash: ${file}: ${error instanceof Error ? error.stack : error}`);
    continue;
  }
  const took = performance.now() - start;
  if (took > SLOW) console.log(`slow: ${file}: ${Math.round(took)} ms`);
  const errors = result.problems.filter((one) => one.severity === "error");
  if (result.drafts.length > 0) count(errors.length > 0 ? "files imported in part" : "files imported");
  else if (errors.length > 0) count("files refused with a reason");
  else if (result.problems.length > 0) count("files without an entry, which is said");
  else {
    count("files with nothing and NO REASON");
    console.log(`silent: ${file}`);
  }
  count("articles", result.drafts.length);

  const other = theirs.get(file);
  if (!other || other.error) {
    count(`feedparser fails on the file`);
    continue;
  }
  if (other.bozo || !other.version || !other.entries?.length) continue;
  const ours = entriesOf(file, text, context);
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
      const lacks = /no date/.test(mine.refused) ? its.date : its.title;
      if (lacks)
        note("refused, though they find what we miss", file, `${mine.refused}; ${lacks}, ${its.written}`);
      else count(`entries refused because ${mine.refused}, and feedparser finds none either`);
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

for (const [kind, list] of disagreements) {
  console.log(`\n${kind} (${list.length}), ours against feedparser's:`);
  for (const one of list) console.log(`  ${one.slice(0, 400)}`);
}
console.log();
for (const [name, number] of counts) console.log(`${String(number).padStart(6)} ${name}`);
const compared = counts.get("entries compared") ?? 0;
const differ = counts.get("entries that differ") ?? 0;
if (compared > 0) console.log(`${((100 * (compared - differ)) / compared).toFixed(2)} % of entries agree`);
