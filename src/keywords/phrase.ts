/** What speaks for and against a run of words being one phrase: named cues, weighed in `weights.ts`. */
import type { Emit, Evidence } from "./evidence.ts";
import { type Kind, keeping, type Word } from "./word.ts";

/** A longer run is never one phrase. */
export const LONGEST_PHRASE = 6;

/** Words to be cut into phrases, with what is known of them together. */
export interface Run {
  readonly words: readonly Word[];
  /** For each gap, by the word before it. */
  readonly gaps: readonly Gap[];
  /** Nothing in it binds words: no adjective, article, preposition or title; it may be single words in a row. */
  readonly isPlain: boolean;
  /** What the article's text, and whoever else is asked, says. */
  readonly evidence: readonly Evidence[];
}

/** What the writer's marks and the tables of names say of two neighbours. */
export interface Gap {
  /** Both stand inside one pair of quotes or brackets. */
  readonly enclosed?: boolean;
  /** A pair of quotes opens or closes here. */
  readonly edge?: boolean;
  /** Both belong to a name of several words that the tables know. */
  readonly inName?: boolean;
}

// Made once each: a new string for every run of words would cost more than all else here.
const cueNamer = (place: string) => {
  const cues = new Map<string | number, string>();
  return (what: string | number): string => {
    const known = cues.get(what) ?? `${place} ${what}`;
    cues.set(what, known);
    return known;
  };
};
const alone = cueNamer("alone");
const opens = cueNamer("opens");
const ends = cueNamer("ends");
const wordCount = cueNamer("words");
const after = cueNamer("after");
const before = cueNamer("before");
const behindName = cueNamer("behind a known name");
const pairNamer = (before: string) => {
  const pairs = new Map<string, (what: string) => string>();
  return (left: string, right: string): string => {
    const named = pairs.get(left) ?? cueNamer(before + left);
    pairs.set(left, named);
    return named(right);
  };
};
const pairOf = pairNamer("");
const plainPairOf = pairNamer("plain ");
const on = keeping((word) => `on ${word}`);
const toWord = keeping((word) => `to ${word}`);
/** What single words do is learned with more caution than what their kinds do. */
const OF_ITS_OWN = 0.7;
const CASES = {
  capital: { capital: "capital then capital", small: "capital then small" },
  small: { capital: "small then capital", small: "small then small" },
} as const;

const isAdjective = (word: Word) =>
  word.kind === "theAdjective" || word.kind === "theDemonym" || word.kind === "adjective";
const mayDescribe = (word: Word) => word.kind === "theWord" || word.kind === "theParticiple";
const differ = (left: Word, right: Word) =>
  left.gender !== "any" && right.gender !== "any" && left.gender !== right.gender;
const isNoun = (word: Word) =>
  word.kind === "noun" || word.kind === "governor" || word.kind === "theNoun" || word.kind === "theWord";

const SINGLE: ReadonlySet<Kind> = new Set<Kind>([
  "noun",
  "stem",
  "bare",
  "latin",
  "place",
  "first",
  "family",
  "name",
]);

/** Whether none of these words says how it is bound to others. */
export function arePlain(words: readonly Word[]): boolean {
  return words.every((word) => SINGLE.has(word.kind));
}

/** All that speaks for or against phrases of a run. */
export const cuesOf = (run: Run): Evidence => ({
  gap: (at, emit) => gapCues(run, at, emit),
  phrase: (from, to, emit) => phraseCues(run, from, to, emit),
});

/** Names every cue of the gap behind the word `at` that speaks for or against joining there, whatever the phrase. */
export function gapCues(run: Run, at: number, emit: Emit): void {
  const left = run.words[at];
  const right = run.words[at + 1];
  const gap = run.gaps[at];
  if (!left || !right) return;
  emit(pairOf(left.kind, right.kind), 1);
  if (run.isPlain) emit(plainPairOf(left.kind, right.kind), 1);
  emit(on(left.key), OF_ITS_OWN);
  emit(toWord(right.key), OF_ITS_OWN);
  emit(after(left.kind), 1);
  emit(before(right.kind), 1);
  if (gap?.enclosed) emit("enclosed together", 1);
  if (gap?.edge) emit("crosses a quote", 1);
  if (gap?.inName) emit("inside a known name", 1);
  // West Bank settlements, World Cup stadiums: but Real Madrid, transfers.
  else if (run.gaps[at - 1]?.inName) emit(behindName(right.kind), 1);
  if (left.letterCase && right.letterCase) emit(CASES[left.letterCase][right.letterCase], 1);
  for (const one of run.evidence) one.gap(at, emit);
}

/** Names every other cue of the phrase that the words from `from` to before `to` would be. */
export function phraseCues(run: Run, from: number, to: number, emit: Emit): void {
  const length = to - from;
  const first = run.words[from];
  const last = run.words[to - 1];
  if (!first || !last) return;
  if (length === 1) emit(alone(first.kind), 1);
  else {
    emit(opens(first.kind), 1);
    emit(ends(last.kind), 1);
    emit(wordCount(Math.max(2, length - bindersIn(run.words, from, to))), 1);
    for (let at = from + 1; at < to; at++) wordCues(run.words, from, at, emit);
  }
  if (isNoun(first) && run.words.some((word, i) => i !== from && word.key === first.key))
    emit("opens with a noun that returns", 1);
  for (const one of run.evidence) one.phrase(from, to, emit);
}

/** عبد العزيز, محمد بن سلمان and آل ثاني are no longer names for it: such words are not counted. */
function bindersIn(words: readonly Word[], from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const kind = words[at]?.kind;
    if (kind === "opener" || kind === "link" || kind === "joining" || kind === "article") count += 1;
  }
  return count;
}

/** What the word `at` is to the words of its phrase before it. */
function wordCues(words: readonly Word[], from: number, at: number, emit: Emit): void {
  const left = words[at - 1];
  const right = words[at];
  if (!left || !right) return;
  if (isAdjective(right)) {
    emit(agrees(words, from, at) ? "adjective agrees" : "adjective disagrees", 1);
    if (left.kind === "place" || left.kind === "name")
      emit(
        agrees(words, from, at - 1 > from ? at : from) && at - 1 > from && agreesWith(words, from, at)
          ? "over a place agrees"
          : "over a place disagrees",
        1,
      );
  } else if (mayDescribe(right) && (isNoun(left) || isAdjective(left)))
    emit(agrees(words, from, at) ? "unknown agrees" : "unknown disagrees", 1);
  // Behind an adjective comes another of the same noun, which it is like, or a new phrase: القرن الأفريقي، المجاعة.
  if (isAdjective(left) && (isAdjective(right) || mayDescribe(right)))
    emit(
      left.gender === right.gender ? "like the adjective" : differ(left, right) ? "unlike the adjective" : "",
      1,
    );
  if (words.slice(from, at).some((word) => word.key === right.key)) emit("repeats a word", 1);
}

const agreesWith = (words: readonly Word[], from: number, at: number) =>
  words
    .slice(from, at - 1)
    .some(
      (noun) =>
        isNoun(noun) &&
        (noun.gender === "any" || words[at]?.gender === "any" || noun.gender === words[at]?.gender),
    );

/** An adjective agrees with some noun before it in its phrase: محكمة العدل الدولية, مجلس الأمن الدولي. */
function agrees(words: readonly Word[], from: number, at: number): boolean {
  const gender = words[at]?.gender;
  for (let i = from; i < at; i++) {
    const noun = words[i];
    if (noun && !isAdjective(noun) && (noun.gender === gender || noun.gender === "any" || gender === "any"))
      return true;
  }
  return false;
}
