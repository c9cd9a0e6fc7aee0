/** A line's words in their article's text, which is cut into words and kept for the next line. For any script. */
import type { WordsInText } from "./articleText.ts";
import { definiteStem, keeping, type Word, wordKey } from "./word.ts";

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
  const tokens = (wordKey(text).match(TOKEN) ?? []).map((token) =>
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

/** The words of a run in a text. */
export function wordsByToken(text: string, words: readonly Word[]): WordsInText {
  const index = indexOf(text);
  const keys = words.map(({ key }) => key);
  const positions = positionsOf(index.tokens, new Set(keys));
  const stemPairs = pairsIn(index.stems, keys.map(definiteStem));
  return {
    standing: (at) => positions.get(keys[at] ?? "")?.length ?? 0,
    together(from, to) {
      let count = 0;
      for (const start of positions.get(keys[from] ?? "") ?? []) {
        let at = from + 1;
        while (at < to && index.tokens[start + at - from] === keys[at]) at += 1;
        if (at === to) count += 1;
      }
      return count;
    },
    stemsTogether: (at) => stemPairs.has(at),
  };
}
