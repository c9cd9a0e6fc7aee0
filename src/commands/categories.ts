/** `nashra categories`: topics, doubtful lines, and an editor's corrections of both. */
import { parseArgs } from "node:util";
import { cutLine, mergeCategories, renameCategory } from "../ingest/corrections.ts";
import { categoryKey, splitListed } from "../keywords/index.ts";
import { categoryNamed, type Doubt, doubts, type Named } from "../store/corrections.ts";
import { type Listed, listCategories } from "../store/listings.ts";
import { cleanText } from "../text.ts";
import { nearDuplicates } from "./near-duplicates.ts";
import { UsageError } from "./options.ts";
import { openPublisher, type Publisher } from "./publisher.ts";

const USAGE = `nashra categories [--json]                  topics, doubtful lines, likely duplicates
  nashra categories accept FILE…|--all        a proposed cut is right
  nashra categories split "LINE" "A، B، C"    cut a line of keywords so, now and later
  nashra categories merge FROM INTO           one topic: FROM's address leads to INTO's
  nashra categories rename CATEGORY "LABEL"   a label of your own`;

/** Lists topics, or corrects them. Exit status 1 when what is named is not there. */
export async function categoriesCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parsed(args);
  const [action, ...rest] = positionals;
  const [first = "", second = ""] = rest;
  const takes = (count: number) => {
    if (rest.length !== count) throw new UsageError(`“nashra categories ${action}” takes ${count} arguments`);
  };
  const publisher = openPublisher();
  try {
    if (action === undefined) return await list(publisher, values.json ?? false);
    if (action === "accept") return await accept(publisher, rest, values.all ?? false);
    if (action === "split") {
      takes(2);
      return await split(publisher, first, second);
    }
    if (action === "merge") {
      takes(2);
      return await merge(publisher, first, second);
    }
    if (action !== "rename") throw new UsageError(`“${action}” is nothing that “nashra categories” does`);
    takes(2);
    return await rename(publisher, first, second);
  } finally {
    publisher.db.close();
  }
}

function parsed(args: readonly string[]) {
  try {
    const options = { json: { type: "boolean" }, all: { type: "boolean" } } as const;
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}; right would be:\n  ${USAGE}`);
  }
}

const EVERY = Number.MAX_SAFE_INTEGER;

async function list({ db, now }: Publisher, json: boolean): Promise<number> {
  const topics = await listCategories(db, Math.floor(now().getTime() / 1000), EVERY);
  const open = await doubts(db);
  const near = nearDuplicates(topics);
  if (json) {
    for (const one of topics) console.log(JSON.stringify({ category: one }));
    for (const { phrases, ...one } of open)
      console.log(JSON.stringify({ doubt: { ...one, phrases: JSON.parse(phrases) } }));
    for (const [one, other] of near) console.log(JSON.stringify({ near: [one.slug, other.slug] }));
    return 0;
  }
  console.log(table(topics));
  if (open.length > 0)
    console.log(`\nDoubtful lines (accept FILE, or split):\n${open.map(doubtful).join("\n")}`);
  if (near.length > 0)
    console.log(
      `\nPerhaps one topic (merge):\n${near.map((pair) => pair.map(brief).join(" ~ ")).join("\n")}`,
    );
  if (topics.length === 0) console.log("There are no categories yet: articles get them from their keywords.");
  return 0;
}

const brief = ({ label, articles }: Listed) => `${label} (${articles})`;

/** Numbers first: labels of any script and direction then need no padding. */
function table(topics: readonly Listed[]): string {
  const width = String(topics[0]?.articles ?? "").length;
  return topics
    .map(({ articles, label, slug }) => `${String(articles).padStart(width)}  ${label}  /categories/${slug}`)
    .join("\n");
}

function doubtful({ source, line, phrases, confidence }: Doubt): string {
  const proposed = (JSON.parse(phrases) as string[]).join(" | ");
  return `${source}: ${Math.round(confidence * 100)} %\n  ${line}\n  ${proposed}`;
}

async function accept(publisher: Publisher, files: readonly string[], all: boolean): Promise<number> {
  const open = await doubts(publisher.db);
  const chosen = open.filter(({ source, guid }) => all || files.includes(source) || files.includes(guid));
  const unknown = files.filter((file) => !open.some(({ source, guid }) => file === source || file === guid));
  for (const file of unknown)
    console.error(
      `${file} is no file with a doubtful line; right would be one that “nashra categories” lists`,
    );
  if (!all && files.length === 0) throw new UsageError("“nashra categories accept” takes files, or --all");
  for (const { line, phrases } of chosen) await cutLine(publisher, line, JSON.parse(phrases) as string[]);
  console.log(`${chosen.length} accepted`);
  return unknown.length > 0 ? 1 : 0;
}

async function split(publisher: Publisher, line: string, cut: string): Promise<number> {
  const phrases = splitListed(cut).filter((phrase) => phrase !== "");
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");
  if (letters(phrases.join("")) !== letters(line)) {
    console.error(
      `“${cut}” has other words than “${line}”; right would be the same words with ، between phrases`,
    );
    return 1;
  }
  const changed = await cutLine(publisher, cleanText(line).trim(), phrases);
  console.log(`${phrases.join(" | ")}: ${changed} articles changed`);
  return 0;
}

async function found({ db }: Publisher, name: string): Promise<Named | undefined> {
  const named = await categoryNamed(db, name, categoryKey(name));
  if (!named) console.error(`“${name}” is no category; right would be a label or the end of an address`);
  return named;
}

async function merge(publisher: Publisher, from: string, into: string): Promise<number> {
  const [one, other] = [await found(publisher, from), await found(publisher, into)];
  if (!one || !other) return 1;
  if (one.key === other.key) {
    console.error(`“${from}” and “${into}” are one category already`);
    return 1;
  }
  const changed = await mergeCategories(publisher, one, other);
  console.log(`${one.label} → ${other.label}: ${changed} articles changed`);
  return 0;
}

async function rename(publisher: Publisher, name: string, label: string): Promise<number> {
  const category = await found(publisher, name);
  if (!category) return 1;
  if (!/[\p{L}\p{N}]/u.test(label) || label.length > 100)
    throw new UsageError("a label has a letter, and at most 100");
  await renameCategory(publisher, category, cleanText(label).trim());
  console.log(`${category.label} → ${label}: /categories/${category.slug} stays`);
  return 0;
}
