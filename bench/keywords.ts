/**
 * How well, and how fast, lines of keywords without delimiters are cut. `node bench/keywords.ts --akec FOLDER` prints the
 * tables of docs/keywords.md (AKEC=FOLDER says the same), `--write` puts them there.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import {
  categoryKey,
  learnLine,
  NO_VOCABULARY,
  splitKeywords,
  Vocabulary,
  vocabularyOf,
} from "../src/keywords/index.ts";
import { akecLines, type TextLine } from "./akec.ts";
import { archiveOf, goldLines, goldTopics, type Line, randomFrom, shuffled } from "./lines.ts";
import { median, table } from "./rounds.ts";

export { goldLines } from "./lines.ts";

export interface Score {
  /** Harmonic mean of precision and recall of the phrases. */
  readonly f1: number;
  /** Share of lines that are right as a whole. */
  readonly whole: number;
  /** Of each line: how sure it was, and whether it is right. */
  readonly sure: readonly (readonly [confidence: number, right: boolean])[];
}

interface Scored {
  readonly phrases: readonly string[];
  readonly text?: string;
}

/** Scores lines, joined by spaces, beside a vocabulary and their texts. */
export function scoreOf(lines: readonly Scored[], vocabulary: Vocabulary = NO_VOCABULARY): Score {
  let [right, all] = [0, 0];
  const sure: [number, boolean][] = [];
  for (const { phrases: gold, text } of lines) {
    const { phrases, confidence } = splitKeywords(gold.join(" "), vocabulary, text ? { text } : {});
    right += gold.filter((one) => phrases.includes(one)).length;
    all += phrases.length + gold.length;
    sure.push([confidence, phrases.join("|") === gold.join("|")]);
  }
  return { f1: (2 * right) / all, whole: sure.filter(([, isRight]) => isRight).length / lines.length, sure };
}

/** Scores lines with the phrases of `known` as vocabulary. */
export function score(lines: readonly Line[], known: readonly Line[] = []): Score {
  return scoreOf(
    lines.map((phrases) => ({ phrases })),
    known.length > 0 ? vocabularyOf(known.flat()) : NO_VOCABULARY,
  );
}

const LISTS = [
  ["arabic-fresh.txt", "Arabic, fresh"],
  ["arabic-held-out.txt", "Arabic, held out"],
  ["arabic-unseen.txt", "Arabic, unseen"],
  ["arabic-trial.txt", "Arabic, trial"],
  ["english-fresh.txt", "English, fresh"],
  ["english-held-out.txt", "English, held out"],
  ["english-unseen.txt", "English, unseen"],
  ["english-trial.txt", "English, trial"],
  ["french-fresh.txt", "French, fresh"],
  ["french-trial.txt", "French, trial"],
] as const;
const LANGUAGES = ["arabic", "english", "french"] as const;
const filesOf = (language: string) => LISTS.map(([file]) => file).filter((file) => file.startsWith(language));
const plain = (lines: readonly Line[]): Scored[] => lines.map((phrases) => ({ phrases }));
const three = (value: number) => value.toFixed(3);
const two = (value: number) => value.toFixed(2);

function cold(): string {
  const rows = LISTS.map(([file, about]) => {
    const { f1, whole } = score(goldLines(file));
    return [about, goldLines(file).length, three(f1), two(whole)];
  });
  for (const language of LANGUAGES) {
    const all = filesOf(language).flatMap(goldLines);
    const { f1, whole } = score(all);
    rows.push([`${language}, all of these`, all.length, three(f1), two(whole)]);
  }
  for (const language of LANGUAGES) {
    const lines = goldLines(`${language}-kept.txt`);
    const { f1, whole } = score(lines);
    rows.push([`${language}, kept: another hand, unseen`, lines.length, three(f1), two(whole)]);
  }
  return table(["lists", "lines", "phrase F1", "whole line right"], rows);
}

const TESTED = 400;

function behindArchives(): string {
  const rows: (string | number)[][] = [];
  for (const language of LANGUAGES) {
    const topics = filesOf(language).flatMap(goldTopics);
    for (const size of [0, 50, 300, 1000, 5000]) {
      const lines = archiveOf(topics, size + TESTED, randomFrom(5));
      const earlier = lines.slice(0, size);
      const seen = new Set(earlier.flat());
      const later = lines.slice(size);
      const told = new Vocabulary();
      for (const line of earlier) told.learnPhrases(line);
      const raw = new Vocabulary();
      for (const line of earlier) raw.learnLine(line.join(" "));
      const unseen = later.flat().filter((phrase) => !seen.has(phrase)).length / later.flat().length;
      rows.push([
        language,
        size,
        `${Math.round(unseen * 100)} %`,
        three(scoreOf(plain(later), told).f1),
        three(scoreOf(plain(later), raw).f1),
      ]);
    }
  }
  return table(["lists", "earlier lines", "phrases not in them", "F1, delimited", "F1, not delimited"], rows);
}

function calibration(name: string, sure: Score["sure"]): (string | number)[][] {
  const steps = [0, 0.3, 0.5, 0.7, 0.85, 0.95, 1.001];
  const rows: (string | number)[][] = steps.slice(0, -1).map((from, i) => {
    const to = steps[i + 1] ?? 1;
    const these = sure.filter(([confidence]) => confidence >= from && confidence < to);
    const right = these.filter(([, isRight]) => isRight).length;
    return [
      name,
      `${from} to ${Math.min(to, 1)}`,
      these.length,
      these.length ? two(right / these.length) : "–",
    ];
  });
  const high = sure.filter(([confidence]) => confidence >= 0.85);
  const right = high.filter(([, isRight]) => isRight).length;
  return [...rows, [name, "**0.85 and more**", high.length, `**${two(right / high.length)}**`]];
}

const SEED = ["العلاقات التركية الروسية", "العلاقات الروسية التركية", "تسوية إدلب"];

function seedLine(): string {
  const line = SEED.join(" ");
  const folder = join(import.meta.dirname, "../../../shared/seeds");
  const from = process.env.SEEDS ?? (existsSync(folder) ? folder : undefined);
  const text = from
    ? readdirSync(from)
        .map((name) => readFileSync(join(from, name), "utf8").replace(line, ""))
        .join("\n")
    : undefined;
  const told = new Vocabulary();
  const raw = new Vocabulary();
  for (const gold of archiveOf(goldTopics("arabic-newsroom.txt"), 1000, randomFrom(3))) {
    told.learnPhrases(gold);
    raw.learnLine(gold.join(" "));
  }
  raw.learnLine(line);
  const modes: readonly (readonly [string, Vocabulary, string | undefined])[] = [
    ["cold", NO_VOCABULARY, undefined],
    ["with its article's text", NO_VOCABULARY, text],
    ["after 1,000 delimited lines", told, undefined],
    ["after 1,000 lines without delimiters", raw, undefined],
    ["after those, with the text", raw, text],
  ];
  const rows = modes.map(([mode, vocabulary, of]) => {
    if (mode.includes("text") && of === undefined) return [mode, "not at hand (SEEDS=FOLDER)", ""];
    const { phrases, confidence } = splitKeywords(line, vocabulary, of ? { text: of } : {});
    return [mode, phrases.join(" / ") === SEED.join(" / ") ? "right" : phrases.join(" / "), two(confidence)];
  });
  return table(["the line of two word orders", "cut", "confidence"], rows);
}

/** Categories that the same lines make in two orders, when each batch of 200 is learned before it is cut. */
function orders(): string {
  const lines = archiveOf(
    LANGUAGES.slice(0, 1).flatMap((one) => filesOf(one).flatMap(goldTopics)),
    1500,
    randomFrom(9),
  );
  const truth = new Set(lines.flat().map(categoryKey));
  const made = [lines, shuffled(lines, randomFrom(10))].map((order) => {
    const vocabulary = new Vocabulary();
    const keys = new Set<string>();
    for (let from = 0; from < order.length; from += 200) {
      const batch = order.slice(from, from + 200).map((line) => line.join(" "));
      for (const line of batch) learnLine(vocabulary, line);
      for (const line of batch)
        for (const phrase of splitKeywords(line, vocabulary).phrases) keys.add(categoryKey(phrase));
    }
    return keys;
  });
  const [one = new Set(), other = new Set()] = made;
  const both = [...one].filter((key) => other.has(key)).length;
  return `1,500 lines without delimiters, made of ${truth.size} categories, give ${one.size} categories in one order and ${other.size} in another; ${both} are the same.`;
}

function speed(): string {
  const rows: (string | number)[][] = [];
  for (const language of LANGUAGES) {
    const topics = filesOf(language).flatMap(goldTopics);
    const raw = new Vocabulary();
    for (const line of archiveOf(topics, 1000, randomFrom(5))) raw.learnLine(line.join(" "));
    const lines = filesOf(language)
      .flatMap(goldLines)
      .map((line) => line.join(" "));
    const text = lines.join(". ").repeat(2).slice(0, 4000);
    const each = (run: (line: string) => unknown) => {
      const taken: number[] = [];
      for (let round = 0; round < 12; round++)
        for (const line of lines) {
          const start = performance.now();
          run(line);
          if (round >= 4) taken.push((performance.now() - start) * 1000);
        }
      return Math.round(median(taken));
    };
    rows.push([
      language,
      each((line) => splitKeywords(line, NO_VOCABULARY)),
      each((line) => splitKeywords(line, raw)),
      each((line) => splitKeywords(line, NO_VOCABULARY, { text })),
      // Another text for every line, as an import has.
      each((line) => splitKeywords(line, NO_VOCABULARY, { text: `${line} ${text}` })),
    ]);
  }
  return table(
    ["µs a line, median", "cold", "with an archive", "with a text", "with a text of its own"],
    rows,
  );
}

function memory(): string {
  const random = randomFrom(11);
  const words = Array.from({ length: 60_000 }, (_, i) => `كلمة${i}`);
  const pick = () => words[Math.floor(words.length ** random()) - 1] ?? "كلمة";
  const raw = new Vocabulary();
  const start = performance.now();
  for (let i = 0; i < 100_000; i++) raw.learnLine(Array.from({ length: 9 }, pick).join(" "));
  const ms = performance.now() - start;
  const { bytes, words: known } = raw.size;
  return `100,000 lines of nine words, ${known.toLocaleString("en")} different ones: ${Math.round(bytes / 1e6)} MB of counts, and the words themselves; ${Math.round(ms * 10)} ns a line would be ${Math.round(ms)} ms for all.`.replace(
    /; \d+ ns a line would be/,
    "; learned in",
  );
}

function akec(folder: string | undefined): string {
  if (!folder || !existsSync(join(folder, "test.ids")))
    return "Not measured: no folder was given (`--akec FOLDER`, a checkout of github.com/ailab-uniud/akec).";
  const lines: readonly TextLine[] = akecLines(folder);
  const without = scoreOf(plain(lines.map((one) => one.phrases)));
  const withText = scoreOf(lines);
  return table(
    ["60 test documents", "lines", "phrase F1", "whole line right", "of confidence ≥ 0.85", "of these right"],
    (
      [
        ["without the text", without],
        ["with the article's text", withText],
      ] as const
    ).map(([name, { f1, whole, sure }]) => {
      const high = sure.filter(([confidence]) => confidence >= 0.85);
      return [
        name,
        lines.length,
        three(f1),
        two(whole),
        two(high.length / sure.length),
        two(high.filter(([, right]) => right).length / high.length),
      ];
    }),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { values } = parseArgs({ options: { akec: { type: "string" }, write: { type: "boolean" } } });
  const sure = LISTS.flatMap(([file]) => [...score(goldLines(file)).sure]);
  const parts = [
    ["Without anything else known", cold()],
    ["After earlier lines of the archive", behindArchives()],
    ["The public AKEC set", akec(values.akec ?? process.env.AKEC)],
    [
      "How sure",
      table(["lists", "confidence", "lines", "wholly right"], calibration("all of the above, cold", sure)),
    ],
    ["One line of a real archive", seedLine()],
    ["In another order", orders()],
    ["Time", speed()],
    ["Memory", memory()],
  ];
  const text = parts.map(([title, part]) => `### ${title}\n${part}\n`).join("\n");
  console.log(text);
  if (values.write) {
    const file = join(import.meta.dirname, "../docs/keywords.md");
    const [before = "", after = ""] = readFileSync(file, "utf8").split(
      /(?<=<!-- figures -->\n)[\s\S]*(?=<!-- \/figures -->)/,
    );
    writeFileSync(file, `${before}\n${text}\n${after}`);
  }
}
