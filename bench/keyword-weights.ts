/**
 * `node bench/keyword-weights.ts` fits the weights of src/keywords/weightTables.ts anew, from lists of our own alone.
 * First the cues of each language, on lines without anything else known; then, with those of one half of the topics
 * fixed, what texts and archives weigh on lines of the other half. The same lists give the same file.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { categoryKey, Vocabulary } from "../src/keywords/index.ts";
import type { Run } from "../src/keywords/phrase.ts";
import { type CueLanguage, readRun } from "../src/keywords/run.ts";
import * as priors from "./keyword-priors.ts";
import {
  archiveOf,
  goldTexts,
  goldTopics,
  keptAside,
  type Line,
  linesFrom,
  randomFrom,
  shuffled,
  type Topic,
} from "./lines.ts";
import { CueNames, type Example, exampleOf, fit, tellEvidence } from "./semi-markov.ts";

interface Fitted {
  readonly language: CueLanguage;
  readonly name: string;
  /** Parted by spaces. */
  readonly lists: string;
  readonly prior: Map<string, number>;
}

const ARABIC_LISTS = "tuning newsroom more desks beats other rounds";
const LANGUAGES: readonly Fitted[] = [
  { language: "ar", name: "arabic", lists: ARABIC_LISTS, prior: priors.ARABIC },
  { language: "en", name: "english", lists: "tuning newsroom desks other", prior: priors.ENGLISH },
  { language: "fr", name: "french", lists: "newsroom more desks other", prior: priors.FRENCH },
];

/** Nothing is fitted on a line that has a phrase of these lists. */
export const ASIDE = [
  ...["held-out", "unseen", "trial", "fresh"].flatMap((list) => [
    `arabic-${list}.txt`,
    `english-${list}.txt`,
  ]),
  "french-trial.txt",
  "french-fresh.txt",
];

const aside = keptAside(ASIDE);
const isFree = (line: Line) => !line.some((phrase) => aside.has(categoryKey(phrase)));
const EVIDENCE =
  /^(?:known phrase|told |goes on|follows it|both |ends lines|begins lines|variety |varied |stuck |in text|not in the text)/;
tellEvidence((cue) => EVIDENCE.test(cue));

const PULL_COLD = Number(process.env.PULL ?? 1.6);
const PULL_EVIDENCE = Number(process.env.PULL_E ?? 1);

/** The same lines as others write them: capitals everywhere or nowhere, accents left out. */
function* spellings(language: CueLanguage, line: Line): Generator<{ line: Line; weight: number }> {
  if (language === "ar") return yield { line, weight: 1 };
  const small = line.map((phrase) => phrase.toLowerCase());
  yield { line, weight: 0.5 };
  yield { line: small, weight: 0.3 };
  const capital = line.map((phrase) =>
    phrase.replace(/(?<=^|\s)\p{Ll}(?=\p{L}{3})/gu, (letter) => letter.toUpperCase()),
  );
  yield {
    line: language === "fr" ? small.map((one) => one.normalize("NFD").replace(/\p{M}/gu, "")) : capital,
    weight: 0.2,
  };
}

const startsOf = (line: Line) => {
  let words = 0;
  return line.map((phrase) => {
    words += phrase.split(" ").length;
    return words - phrase.split(" ").length;
  });
};

/** Lines of each topic: as written, and mixed. */
function linesOf(topics: readonly Topic[], random: () => number): Line[] {
  return topics.flatMap((topic) => [
    ...topic,
    ...linesFrom([...new Set(topic.flat())], random),
    ...linesFrom([...new Set(topic.flat())], random),
  ]);
}

function coldExamples(language: CueLanguage, lines: readonly Line[], names: CueNames): Example[] {
  return lines.flatMap((line) =>
    [...spellings(language, line)].map(({ line: spelled, weight }) =>
      exampleOf(
        readRun(spelled.join(" ").split(" "), "", language),
        startsOf(spelled),
        names,
        undefined,
        weight,
      ),
    ),
  );
}

function fitCold(language: CueLanguage, lines: readonly Line[], prior: ReadonlyMap<string, number>) {
  const names = new CueNames();
  const examples = coldExamples(language, lines, names);
  for (const name of prior.keys()) names.of(name);
  const weights = fit(examples, names, { rounds: 150, pull: PULL_COLD, prior });
  return new Map(names.names.map((name, i) => [name, weights[i] ?? 0]));
}

/** A run, with what earlier lines say of it. */
const beside = (run: Run, vocabulary: Vocabulary): Run =>
  vocabulary.isEmpty
    ? run
    : { ...run, evidence: [vocabulary.evidence(run.words.map(({ stem }) => stem)), ...run.evidence] };

/** Lines of topics behind archives of many sizes, told apart or not, and lines beside their articles. */
function evidenceExamples(
  language: CueLanguage,
  topics: readonly Topic[],
  cold: ReadonlyMap<string, number>,
  names: CueNames,
  random: () => number,
): Example[] {
  const examples: Example[] = [];
  const add = (line: Line, vocabulary: Vocabulary, text: string, weight: number) =>
    examples.push(
      exampleOf(
        beside(readRun(line.join(" ").split(" "), text, language), vocabulary),
        startsOf(line),
        names,
        cold,
        weight,
      ),
    );
  for (const [size, told, share] of [10, 30, 100, 300, 1000, 3000].flatMap(
    (n) =>
      [
        [n, 0, 0.85],
        [n, 1, 0.85],
        [n, 0.4, 0.85],
        [n * 2, 0, 0.3],
      ] as const,
  )) {
    // Some topics are left out of the archive, so that what is not known is met as well.
    const known = shuffled(topics, random).slice(0, Math.ceil(topics.length * share));
    const vocabulary = new Vocabulary();
    for (const line of archiveOf(known, size, random))
      if (random() < told) vocabulary.learnPhrases(line);
      else vocabulary.learnLine(line.join(" "));
    for (const line of archiveOf(topics, 60, random)) add(line, vocabulary, "", 1);
  }
  return examples;
}

function textExamples(
  language: CueLanguage,
  file: string,
  cold: ReadonlyMap<string, number>,
  names: CueNames,
  random: () => number,
): Example[] {
  const all = goldTexts(file);
  return all.flatMap(({ text, inText, besides }) =>
    // Long texts have a word again and again; a few of the others behind make one.
    [0, 3, 3, 8].flatMap((more) => {
      const long = [
        text,
        ...shuffled(all, random)
          .slice(0, more)
          .map((one) => one.text),
      ].join("\n");
      return [
        ...linesFrom(inText, random),
        ...linesFrom(inText, random),
        ...linesFrom([...shuffled(inText, random).slice(0, besides.length * 2), ...besides], random),
        ...linesFrom(besides, random),
      ]
        .filter(isFree)
        .map((line) =>
          exampleOf(readRun(line.join(" ").split(" "), long, language), startsOf(line), names, cold, 0.5),
        );
    }),
  );
}

const round = (weight: number) => Math.round(weight * 100) / 100;

/** A table of weights as source text: rows of kinds, then what has a name of its own. */
function tableOf(name: string, about: string, weights: ReadonlyMap<string, number>): string {
  const rows = new Map<string, string[]>();
  const others: string[] = [];
  for (const [cue, weight] of [...weights].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const value = round(weight);
    if (Math.abs(value) < 0.05 || EVIDENCE.test(cue)) continue;
    const [left = "", right = "", ...more] = cue.split(" ");
    if (more.length > 0 || !right || (["adjective", "unknown"].includes(left) && /agrees/.test(right)))
      others.push(`    ${JSON.stringify(cue)}: ${value},`);
    else rows.set(left, [...(rows.get(left) ?? []), `${right} ${value}`]);
  }
  const lines = [...rows].map(([left, cells]) => `${left}: ${cells.join(", ")}`);
  return `/** ${about} */\nexport const ${name} = {\n  rows: \`\n${lines.join("\n")}\n\`,\n  others: {\n${others.join("\n")}\n  },\n};\n`;
}

let source = `/** What each cue weighs. Written by \`node bench/keyword-weights.ts\` from lists of our own; not to be edited. */\n`;
const names = new CueNames();
const examples: Example[] = [];
for (const { language, name, lists, prior } of LANGUAGES) {
  const random = randomFrom(7);
  const topics = lists
    .split(" ")
    .flatMap((list) => goldTopics(`${name}-${list}.txt`))
    .map((topic) => topic.filter(isFree))
    .filter((topic) => topic.length > 0);
  const texts = goldTexts(`${name}-texts.txt`).map(({ inText, besides }) =>
    [inText, besides].filter((line) => line.length > 0 && isFree(line)),
  );
  const all = linesOf([...topics, ...texts], random);
  const cold = fitCold(language, all, prior);
  console.log(`${name}: ${topics.flat().length} lines, ${topics.length} topics, ${all.length} with mixtures`);
  source += `\n${tableOf(name.toUpperCase(), `For runs of ${name[0]?.toUpperCase()}${name.slice(1)}.`, cold)}`;
  // Small topics together, so that both halves have some of everything.
  const halves = [0, 1].map((half) => topics.filter((_, i) => i % 2 === half));
  for (const [half, mine] of halves.entries()) {
    const others = linesOf(halves[1 - half] ?? [], random);
    const coldOfOthers = fitCold(language, others, prior);
    examples.push(...evidenceExamples(language, mine, coldOfOthers, names, random));
    if (half === 0)
      examples.push(
        ...textExamples(
          language,
          `${name}-texts.txt`,
          fitCold(language, linesOf(topics, random), prior),
          names,
          random,
        ),
      );
  }
}
console.log(`${examples.length} lines beside texts and archives`);
const fitted = fit(examples, names, { rounds: 150, pull: PULL_EVIDENCE, prior: priors.EVIDENCE });
const evidence = names.names
  .map((name, i) => [name, round(fitted[i] ?? 0)] as const)
  .filter(([, weight]) => Math.abs(weight) >= 0.05)
  .sort(([a], [b]) => (a < b ? -1 : 1));
source += `\n/** What articles' texts and earlier lines weigh, whatever the language. */\nexport const EVIDENCE: Readonly<Record<string, number>> = {\n${evidence.map(([name, weight]) => `  ${JSON.stringify(name)}: ${weight},`).join("\n")}\n};\n`;
writeFileSync(join(import.meta.dirname, "../src/keywords/weightTables.ts"), source);
