/** What the article's text says of the words of its keyword line: which stand together there, and how often. */
import { type Evidence, lengthCue, shareCue } from "./evidence.ts";
import { definiteStem, keeping, type Word, wordKey } from "./word.ts";

/** Enough of an article to tell which words stand together. */
const MUCH_TEXT = 20_000;
const TOKEN = /[\p{L}\p{N}]+(?:[-'’.&][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}"'’«»“”()]/gu;
const LETTER = /[\p{L}\p{N}]/u;
const PREFIXES = [..."وفبلك"].map((letter) => letter.charCodeAt(0));

interface TextIndex {
  /** Words folded, and an empty one for each mark that parts them. */
  readonly tokens: readonly string[];
  readonly stems: readonly string[];
}

const stemOfToken = keeping(definiteStem);

// Lines of one article come one behind the other.
let last: { readonly text: string; readonly index: TextIndex } | undefined;

function indexOf(text: string): TextIndex {
  if (last?.text === text) return last.index;
  const tokens = (wordKey(text.slice(0, MUCH_TEXT)).match(TOKEN) ?? []).map((token) =>
    token.length > 1 || LETTER.test(token) ? token : "",
  );
  // What و joins in front of a word parts it from the word before.
  const stems = tokens.map((token) => (token === "" || /^[وف]ال/.test(token) ? "" : stemOfToken(token)));
  last = { text, index: { tokens, stems } };
  return last.index;
}

/** Where each of the wanted words stands, also behind a joined و, ب or ل: it begins phrases there. */
function positionsOf(tokens: readonly string[], wanted: ReadonlySet<string>): Map<string, number[]> {
  const found = new Map<string, number[]>();
  const put = (key: string, position: number) => {
    if (!wanted.has(key)) return;
    const positions = found.get(key);
    if (positions) positions.push(position);
    else found.set(key, [position]);
  };
  for (const [position, token] of tokens.entries()) {
    put(token, position);
    if (PREFIXES.includes(token.charCodeAt(0)))
      for (const bare of withoutPrefixes(token)) put(bare, position);
  }
  return found;
}

/** The words that may stand behind a joined و, ف, ب, ل or ك. */
function withoutPrefixes(token: string): readonly string[] {
  if (token.length < 4) return [];
  const bare = [token.slice(1)];
  if (/^و?لل/.test(token)) bare.push(token.replace(/^و?لل/, "ال"));
  else if (/^[وف][بلك]/.test(token)) bare.push(token.slice(2));
  return bare;
}

/** The gaps, by the stem before them, whose stems stand side by side in the text. */
function pairsIn(text: readonly string[], stems: readonly string[]): Set<number> {
  const gaps = new Map<string, number[]>();
  for (const [at, stem] of stems.slice(0, -1).entries()) gaps.set(stem, [...(gaps.get(stem) ?? []), at]);
  const found = new Set<number>();
  for (const [position, stem] of text.entries())
    for (const at of gaps.get(stem) ?? []) if (text[position + 1] === stems[at + 1]) found.add(at);
  return found;
}

const adjacentShare = shareCue("in text together");
const wholeOnce = lengthCue("in text once");
const wholeOften = lengthCue("in text often");
const broken = lengthCue("in text in parts");

/** What the text says of a run's words. */
export function textEvidence(text: string, words: readonly Word[]): Evidence {
  const index = indexOf(text);
  const keys = words.map((word) => word.key);
  const stems = keys.map(definiteStem);
  const positions = positionsOf(index.tokens, new Set(keys));
  const found = keys.map((key) => positions.get(key) ?? []);
  /** How often the words from `from` to before `to` stand together. */
  const together = (from: number, to: number) => {
    let count = 0;
    for (const start of found[from] ?? []) {
      let at = from + 1;
      while (at < to && index.tokens[start + at - from] === keys[at]) at += 1;
      if (at === to) count += 1;
    }
    return count;
  };
  const pairs = words.slice(1).map((_, at) => together(at, at + 2));
  const stemPairs = pairsIn(index.stems, stems);
  return {
    gap: (at, emit) => {
      const [left, right, both] = [found[at]?.length ?? 0, found[at + 1]?.length ?? 0, pairs[at] ?? 0];
      if (both > 0) return adjacentShare(both, Math.min(left, right), emit);
      if (stemPairs.has(at)) emit("in text together in other forms", 1);
      else if (left > 0 && right > 0)
        emit(Math.min(left, right) > 1 ? "in text far apart" : "in text apart", 1);
      else emit(left > 0 || right > 0 ? "in text only one" : "not in the text", 1);
    },
    phrase: (from, to, emit) => {
      const length = to - from;
      const whole = length === 2 ? (pairs[from] ?? 0) : together(from, to);
      if (whole > 0) emit(whole > 1 ? wholeOften(length) : wholeOnce(length), 1);
      else if (length > 2 && pairs.slice(from, to - 1).every((count) => count > 0)) emit(broken(length), 1);
    },
  };
}
