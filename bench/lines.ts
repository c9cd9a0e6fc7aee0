/** The lists in tests/fixtures/keywords, and lines and archives drawn from them with a fixed seed. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { categoryKey } from "../src/keywords/index.ts";

export type Line = readonly string[];
/** The lines below one `#` of a list. */
export type Topic = readonly Line[];

const FOLDER = join(import.meta.dirname, "../tests/fixtures/keywords");
const read = (name: string) => readFileSync(join(FOLDER, name), "utf8").split("\n");
const phrasesOf = (line: string) => line.split("|").map((phrase) => phrase.trim());

/** The phrases of each line of a list. */
export function goldLines(name: string): readonly Line[] {
  return read(name)
    .filter((line) => line.trim() && !line.startsWith("#"))
    .map(phrasesOf);
}

/** The lines of a list by topic. */
export function goldTopics(name: string): readonly Topic[] {
  const topics: Line[][] = [];
  for (const line of read(name).filter((one) => one.trim())) {
    if (line.startsWith("#")) topics.push([]);
    else topics.at(-1)?.push(phrasesOf(line));
  }
  return topics.filter((topic) => topic.length > 0);
}

/** An article of our own, its text, the keywords that are in it word for word, and those that are not. */
export interface GoldText {
  readonly text: string;
  readonly inText: readonly string[];
  readonly besides: readonly string[];
}

/** The articles of a list of texts: [keywords] in brackets, and a line that begins with `+`. */
export function goldTexts(name: string): readonly GoldText[] {
  const texts: GoldText[] = [];
  for (const block of read(name)
    .join("\n")
    .replace(/^#.*\n/gm, "")
    .split(/\n\s*\n/)) {
    const lines = block.split("\n").filter(Boolean);
    const marked = lines.filter((line) => !line.startsWith("+")).join("\n");
    if (!marked) continue;
    const inText = [...marked.matchAll(/\[([^\]]+)\]/g)].map((match) => match[1] ?? "");
    texts.push({
      text: marked.replace(/[[\]]/g, ""),
      inText: inText.filter((phrase, i) => inText.indexOf(phrase) === i),
      besides: lines.filter((line) => line.startsWith("+")).flatMap((line) => phrasesOf(line.slice(1))),
    });
  }
  return texts;
}

/** Keys of phrases that nothing may be fitted on. */
export function keptAside(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.flatMap((name) => goldLines(name).flat().map(categoryKey)));
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The same items in an order that `random` decides (Fisher and Yates). */
export function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const order = [...items];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] as Item, order[i] as Item];
  }
  return order;
}

/** Cuts shuffled phrases into lines of two to six. */
export function linesFrom(phrases: readonly string[], random: () => number): Line[] {
  const left = shuffled(phrases, random);
  const lines: Line[] = [];
  while (left.length >= 2) {
    const take = 2 + Math.floor(random() * 5);
    lines.push(left.splice(0, left.length - take < 2 ? Math.min(6, left.length) : take));
  }
  return lines;
}

/**
 * Lines as an archive would have them: some topics and some phrases of a topic come often, most seldom (Zipf); two to
 * five phrases a line, now and then one of another topic, in any order.
 */
export function archiveOf(topics: readonly Topic[], count: number, random: () => number): Line[] {
  const order = shuffled(topics, random).map((topic) => shuffled([...new Set(topic.flat())], random));
  const draw = (length: number) => Math.floor((length + 1) ** random()) - 1;
  const pick = <Item>(items: readonly Item[]) =>
    items[Math.min(items.length - 1, draw(items.length))] as Item;
  return Array.from({ length: count }, () => {
    const topic = pick(order);
    const line = new Set<string>();
    const length = 2 + Math.floor(random() * 4);
    for (let tries = 0; line.size < length && tries < 20; tries++)
      line.add(pick(random() < 0.15 ? pick(order) : topic));
    return shuffled([...line], random);
  });
}
