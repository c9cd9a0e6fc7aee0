/**
 * What a publication's own keywords teach: phrases that were told apart (lists, `keywords.txt`), and lines that were
 * not, of which only what words stand together and how varied their neighbours are is kept.
 */
import { Counts } from "./counts.ts";
import { type Emit, type Evidence, lengthCue, shareCue } from "./evidence.ts";
import { type Less, lessOf, NOTHING_LESS } from "./ownLine.ts";
import { stemOf } from "./word.ts";

/** Words are numbered; three numbers make a key below 2^53. */
const MOST_WORDS = 1 << 17;
const MOST_PHRASES = 100_000;
const PAIR_SLOTS = 1 << 19;
const TRIPLE_SLOTS = 1 << 20;
const LINE_SLOTS = 1 << 18;
/** What is past them in a line is not learned. */
const MOST_IN_LINE = 200;

// Columns of the counts of a word …
const [STARTS, ENDS, TOLD, SEEN, FIRST, LAST, LEFT, RIGHT] = [0, 1, 2, 3, 4, 5, 6, 7];
// … and of two words side by side. LEFT and RIGHT count different neighbours; a line's border is always another one.
const [INSIDE, BETWEEN, PAIR_SEEN, PAIR_LEFT, PAIR_RIGHT] = [0, 1, 2, 3, 4];
const WORD_COLUMNS = ["", "", "", "word seen", "word first", "word last", "word left", "word right"];
const PAIR_COLUMNS = ["", "", "pair seen", "pair left", "pair right"];

const knownPhrase = lengthCue("known phrase");
const toldTogether = shareCue("told together");
const toldToGoOn = shareCue("told to go on");
const toldToFollow = shareCue("told to follow");
const goesOn = shareCue("goes on with it");
const follows = shareCue("follows it");
const bothGoOn = shareCue("both go on with it");
const bothFollow = shareCue("both follow it");
const endsLines = shareCue("ends lines");
const beginsLines = shareCue("begins lines");
const varietyBehind = shareCue("variety behind");
const varietyBefore = shareCue("variety before");
const variedPhrase = lengthCue("varied phrase");
const stuckPhrase = lengthCue("stuck phrase");

/** Learned lines, each in time that its length asks for, in memory that has an end (docs/keywords.md). */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #phrases = new Map<string, number>();
  readonly #words = new Counts(8, MOST_WORDS * 2);
  readonly #pairs = new Counts(5, PAIR_SLOTS);
  readonly #triples = new Counts(1, TRIPLE_SLOTS);
  readonly #lines = new Counts(1, LINE_SLOTS);

  /** Nothing was learned. */
  get isEmpty(): boolean {
    return this.#ids.size === 0;
  }

  /** Bytes of the flat arrays, and how many words and phrases are kept beside them. */
  get size(): { readonly bytes: number; readonly words: number; readonly phrases: number } {
    const bytes = this.#words.bytes + this.#pairs.bytes + this.#triples.bytes + this.#lines.bytes;
    return { bytes, words: this.#ids.size, phrases: this.#phrases.size };
  }

  /** Phrases that stand behind each other in one list, each as written. A list counts once, however often it comes. */
  learnPhrases(phrases: readonly string[]): void {
    if (!this.#isNew(`|${phrases.join("|")}`)) return;
    let before = -1;
    for (const phrase of phrases) {
      const stems = stemsOf(phrase);
      if (stems.length === 0) continue;
      const key = phraseKey(stems);
      if (this.#phrases.has(key) || this.#phrases.size < MOST_PHRASES)
        this.#phrases.set(key, (this.#phrases.get(key) ?? 0) + 1);
      const ids = stems.slice(0, MOST_IN_LINE).map((stem) => this.#id(stem));
      for (const [at, id] of ids.entries()) {
        if (id < 0) continue;
        this.#words.add(id, TOLD);
        if (at === 0) this.#words.add(id, STARTS);
        if (at === ids.length - 1) this.#words.add(id, ENDS);
        const left = at === 0 ? before : (ids[at - 1] ?? -1);
        if (left >= 0) this.#pairs.add(pair(left, id), at === 0 ? BETWEEN : INSIDE);
      }
      before = ids.at(-1) ?? -1;
    }
  }

  /** A line without delimiters. The same line counts once: an editor's habit is no proof. */
  learnLine(line: string): void {
    const stems = stemsOf(line).slice(0, MOST_IN_LINE);
    if (!this.#isNew(stems.join(" "))) return;
    const ids = stems.map((stem) => this.#id(stem));
    for (const [at, c] of ids.entries()) {
      const b = ids[at - 1] ?? -1;
      const a = ids[at - 2] ?? -1;
      if (c < 0) continue;
      this.#words.add(c, SEEN);
      if (at === 0) this.#words.add(c, FIRST);
      if (at === ids.length - 1) this.#words.add(c, LAST);
      if (at === 0) this.#words.add(c, LEFT);
      if (at === ids.length - 1) this.#words.add(c, RIGHT);
      if (b < 0) continue;
      if (this.#pairs.add(pair(b, c), PAIR_SEEN) === 1) {
        this.#words.add(b, RIGHT);
        this.#words.add(c, LEFT);
      }
      if (at === 1) this.#pairs.add(pair(b, c), PAIR_LEFT);
      if (at === ids.length - 1) this.#pairs.add(pair(b, c), PAIR_RIGHT);
      if (a < 0) continue;
      if (this.#triples.add(triple(a, b, c), 0) === 1) {
        this.#pairs.add(pair(a, b), PAIR_RIGHT);
        this.#pairs.add(pair(b, c), PAIR_LEFT);
      }
    }
  }

  /** What was learned of words in a row (their stems), but for what the run itself, were it a line, has taught. */
  evidence(stems: readonly string[]): Evidence {
    const ids = stems.map((stem) => this.#ids.get(stem) ?? -1);
    const less = this.#lessOf(stems, ids);
    const id = (at: number) => ids[at] ?? -1;
    const word = (at: number, column: number) =>
      this.#words.get(id(at), column) - less(id(at), WORD_COLUMNS[column] ?? "");
    const two = (at: number, column: number) => {
      if (id(at) < 0 || id(at + 1) < 0) return 0;
      const key = pair(id(at), id(at + 1));
      return this.#pairs.get(key, column) - less(key, PAIR_COLUMNS[column] ?? "");
    };
    const three = (at: number) => {
      if (id(at) < 0 || id(at + 1) < 0 || id(at + 2) < 0) return 0;
      const key = triple(id(at), id(at + 1), id(at + 2));
      return this.#triples.get(key, 0) - less(key, "triple");
    };
    return {
      gap: (at, emit) => {
        if (id(at) >= 0) this.#leftCues(at, word, emit);
        if (id(at + 1) >= 0) this.#rightCues(at, word, emit);
        if (id(at) < 0 || id(at + 1) < 0) return;
        toldTogether(two(at, INSIDE), two(at, INSIDE) + two(at, BETWEEN), emit);
        goesOn(two(at, PAIR_SEEN), word(at, SEEN), emit);
        follows(two(at, PAIR_SEEN), word(at + 1, SEEN), emit);
        if (at > 0) bothGoOn(three(at - 1), two(at - 1, PAIR_SEEN), emit);
        bothFollow(three(at), two(at + 1, PAIR_SEEN), emit);
      },
      phrase: (from, to, emit) => {
        const length = to - from;
        const told = this.#phrases.get(phraseKey(stems.slice(from, to)));
        if (told) emit(knownPhrase(length), Math.min(4, Math.log2(1 + told)));
        if (length === 1) return variedCue(1, word(from, SEEN), word(from, LEFT), word(from, RIGHT), emit);
        let seen = two(from, PAIR_SEEN);
        for (let at = from; at < to - 2; at++) seen = Math.min(seen, three(at));
        variedCue(length, seen, two(from, PAIR_LEFT), two(to - 2, PAIR_RIGHT), emit);
      },
    };
  }

  #leftCues(at: number, word: (at: number, column: number) => number, emit: Emit): void {
    toldToGoOn(word(at, TOLD) - word(at, ENDS), word(at, TOLD), emit);
    endsLines(word(at, LAST), word(at, SEEN), emit);
    varietyBehind(word(at, RIGHT), word(at, SEEN), emit);
  }

  #rightCues(at: number, word: (at: number, column: number) => number, emit: Emit): void {
    toldToFollow(word(at + 1, TOLD) - word(at + 1, STARTS), word(at + 1, TOLD), emit);
    beginsLines(word(at + 1, FIRST), word(at + 1, SEEN), emit);
    varietyBefore(word(at + 1, LEFT), word(at + 1, SEEN), emit);
  }

  #lessOf(stems: readonly string[], ids: readonly number[]): Less {
    if (stems.length > MOST_IN_LINE || this.#lines.get(hash(stems.join(" ")), 0) === 0) return NOTHING_LESS;
    return lessOf(ids, {
      pair,
      triple,
      pairSeen: (key) => this.#pairs.get(key, PAIR_SEEN),
      tripleSeen: (key) => this.#triples.get(key, 0),
    });
  }

  #id(stem: string): number {
    const known = this.#ids.get(stem);
    if (known !== undefined) return known;
    if (this.#ids.size >= MOST_WORDS) return -1;
    this.#ids.set(stem, this.#ids.size);
    return this.#ids.size - 1;
  }

  #isNew(line: string): boolean {
    return this.#lines.add(hash(line), 0) === 1;
  }
}

/** Seen at least twice, with how varied its neighbours are on the side where they are least so. */
function variedCue(length: number, seen: number, left: number, right: number, emit: Emit): void {
  if (seen < 2) return;
  const variety = Math.min(left, right, seen);
  if (variety < 2) emit(stuckPhrase(length), 1);
  else emit(variedPhrase(length), Math.min(4, Math.log2(variety)));
}

const pair = (a: number, b: number) => a * MOST_WORDS + b;
const triple = (a: number, b: number, c: number) => (a * MOST_WORDS + b) * MOST_WORDS + c;

/** Two hashes side by side, 52 bits. */
function hash(text: string): number {
  let [a, b] = [0x811c9dc5, 0x9747b28c];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995) ^ (b >>> 15);
  }
  return (a >>> 0) * (1 << 20) + (b >>> 12);
}

function stemsOf(text: string): string[] {
  return text
    .split(/[\s_]+/)
    .map((token) => stemOf(token))
    .filter((stem) => stem !== "");
}

/** عبد الله is often written عبدالله. */
function phraseKey(stems: readonly string[]): string {
  const key = stems.join(" ");
  return key.includes("عبد ") ? key.replace(/(?<=^| )عبد (?=ال)/g, "عبد") : key;
}

/** A vocabulary of phrases as people write them. */
export function vocabularyOf(phrases: Iterable<string>): Vocabulary {
  const vocabulary = new Vocabulary();
  for (const phrase of phrases) vocabulary.learnPhrases([phrase]);
  return vocabulary;
}

/** A vocabulary that knows nothing; nobody teaches it. */
export const NO_VOCABULARY = new Vocabulary();
