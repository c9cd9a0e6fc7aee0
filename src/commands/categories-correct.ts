/** An editor's corrections: `nashra categories accept|split|merge|rename`. */

import { canonicalTag } from "../ingest/category-list.ts";
import { cutLine, mergeCategories, renameCategory } from "../ingest/corrections.ts";
import { cutFrom } from "../ingest/knowledge.ts";
import { categoryKey, splitListed } from "../keywords/index.ts";
import { categoryNamed, type StoredCategory } from "../store/categories.ts";
import { doubts } from "../store/corrections.ts";
import { cleanLine, cleanText, lettersOf } from "../text.ts";
import { UsageError } from "./options.ts";
import type { Publisher } from "./publisher.ts";
import { isolated, refuse, remark, say } from "./terminal.ts";

/** Proposed cuts are right: those of these files, or all. */
export async function acceptCuts(
  publisher: Publisher,
  files: readonly string[],
  all: boolean,
): Promise<number> {
  if (!all && files.length === 0)
    throw new UsageError("“nashra categories accept” lacks its FILE, or --all", { action: "accept" });
  const open = await doubts(publisher.db);
  const chosen = open.filter(({ source, guid }) => all || files.includes(source) || files.includes(guid));
  const unknown = files.filter((file) => !open.some(({ source, guid }) => file === source || file === guid));
  for (const file of unknown)
    refuse(`${file} is no file with a doubtful line; right would be one that “nashra categories” lists`);
  for (const { line, phrases } of chosen)
    await cutLine(publisher, line, cutFrom(line, JSON.parse(phrases) as string[]));
  say(`${chosen.length} accepted`);
  return unknown.length > 0 ? 1 : 0;
}

/** A line of keywords is cut so, now and later. */
export async function splitLine(publisher: Publisher, line: string, cut: string): Promise<number> {
  const phrases = splitListed(cut).filter((phrase) => phrase !== "");
  if (lettersOf(phrases.join("")) !== lettersOf(line)) {
    refuse(`“${cut}” has other words than “${line}”; right would be the same words with ، between phrases`);
    return 1;
  }
  const changed = await cutLine(publisher, cleanText(line).trim(), phrases);
  if (changed === 0)
    remark(`no article has the line “${line}”; the cut is learned for those that come with it`);
  say(`${isolated(phrases.join(" | "))}: ${articles(changed)}`);
  return 0;
}

/** Two categories become one. */
export async function mergeNamed(publisher: Publisher, from: string, into: string): Promise<number> {
  const [one, other] = [await found(publisher, from), await found(publisher, into)];
  if (!one || !other) return 1;
  if (one.key === other.key) {
    remark(`“${from}” and “${into}” are one category already`);
    return 1;
  }
  const listed = topicOf(publisher, one);
  if (listed) return told(listed.label, `add “${other.label}” to its aliases, or take it out`);
  const changed = await mergeCategories(publisher, one, other);
  say(`${isolated(one.label)} → ${isolated(other.label)}: ${articles(changed)}`);
  return 0;
}

const RENAMING = { action: "rename" } as const;

/** A category gets a label of the editor's, in one language where `language` names it. */
export async function renameNamed(
  publisher: Publisher,
  name: string,
  label: string,
  language: string | undefined,
): Promise<number> {
  const clean = cleanLine(label);
  if (!/[\p{L}\p{N}]/u.test(clean) || clean.length > 100)
    throw new UsageError(
      `“${label}” is no label; right would be a text with a letter, of at most 100 characters`,
      RENAMING,
    );
  const tag = language === undefined ? undefined : canonicalTag(language);
  if (language !== undefined && tag === undefined)
    throw new UsageError(`“${language}” is no language; right would be a tag such as ar or en`, RENAMING);
  const category = await found(publisher, name);
  if (!category) return 1;
  const listed = topicOf(publisher, category);
  if (listed) return told(listed.label, "change its label there");
  const other =
    language === undefined ? await categoryNamed(publisher.db, "", categoryKey(clean)) : undefined;
  if (other && other.key !== category.key) {
    refuse(
      `“${clean}” is another category already (/categories/${other.slug}); right would be “nashra categories merge”, which makes them one`,
    );
    return 1;
  }
  await renameCategory(publisher, category, clean, tag);
  const where = language === undefined ? "" : ` in articles in ${language}`;
  say(`${isolated(category.label)} → ${isolated(clean)}${where}: /categories/${category.slug} stays`);
  return 0;
}

const articles = (count: number) => (count === 1 ? "1 article changed" : `${count} articles changed`);

async function found({ db }: Publisher, name: string): Promise<StoredCategory | undefined> {
  const named = await categoryNamed(db, name, categoryKey(name));
  if (!named) refuse(`“${name}” is no category; right would be a label or the end of an address`);
  return named;
}

/** The topic of categories.json that a category is: what the file says would come back at the next start. */
const topicOf = ({ settings }: Publisher, { key, named }: StoredCategory) =>
  settings.topics.find(({ keys, label }) => keys.includes(key) && label === named);

function told(label: string, instead: string): number {
  refuse(`categories.json names “${label}”; right would be to ${instead}`);
  return 1;
}
