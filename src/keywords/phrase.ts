/** What speaks for and against a run of words being one phrase: named cues, weighed in `weights.ts`. */
import type { Word } from "./word.ts";

/** A longer run is never one phrase. */
export const LONGEST_PHRASE = 6;

/** Words to be cut into phrases, with what is known of them together. */
export interface Run {
  readonly words: readonly Word[];
  /** For each gap, by the word before it. */
  readonly gaps: readonly Gap[];
  /** How well the publication knows the words from `from` to before `to` as one phrase: 0 is not at all. */
  known(from: number, to: number): number;
}

/** What the writer's marks and the article's text say of two neighbours. */
export interface Gap {
  /** Both stand inside one pair of quotes or brackets. */
  readonly enclosed?: boolean;
  /** A pair of quotes opens or closes here. */
  readonly edge?: boolean;
  /** Both belong to a name of several words that the tables know. */
  readonly inName?: boolean;
  readonly inText?: "adjacent" | "apart";
}

/** Takes a cue and how often (or how strongly) it is there. */
export type Emit = (cue: string, times: number) => void;

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

const isAdjective = (word: Word) =>
  word.kind === "theAdjective" || word.kind === "theDemonym" || word.kind === "adjective";
const isNoun = (word: Word) => word.kind === "noun" || word.kind === "theNoun" || word.kind === "theWord";

/** Names every cue of the gap behind the word `at` that speaks for or against joining there, whatever the phrase. */
export function gapCues(run: Run, at: number, emit: Emit): void {
  const left = run.words[at];
  const right = run.words[at + 1];
  const gap = run.gaps[at];
  if (!left || !right) return;
  emit(`${left.kind} ${right.kind}`, 1);
  emit(`after ${left.kind}`, 1);
  emit(`before ${right.kind}`, 1);
  if (gap?.enclosed) emit("enclosed together", 1);
  if (gap?.edge) emit("crosses a quote", 1);
  if (gap?.inName) emit("inside a known name", 1);
  if (gap?.inText) emit(`${gap.inText} in the text`, 1);
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
    emit(wordCount(length), 1);
    for (let at = from + 1; at < to; at++) wordCues(run.words, from, at, emit);
  }
  if (isNoun(first) && run.words.some((word, i) => i !== from && word.key === first.key))
    emit("opens with a noun that returns", 1);
  const known = run.known(from, to);
  if (known > 0)
    emit(length === 1 ? "is a known word" : "is a known phrase", known * Math.max(1, length - 1));
}

/** What the word `at` is to the words of its phrase before it. */
function wordCues(words: readonly Word[], from: number, at: number, emit: Emit): void {
  const left = words[at - 1];
  const right = words[at];
  if (!left || !right) return;
  if (isAdjective(right)) emit(agrees(words, from, at) ? "adjective agrees" : "adjective disagrees", 1);
  if (right.kind === "theWord" && isNoun(left))
    emit(agrees(words, from, at) ? "unknown agrees" : "unknown disagrees", 1);
  if (words.slice(from, at).some((word) => word.key === right.key)) emit("repeats a word", 1);
}

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
