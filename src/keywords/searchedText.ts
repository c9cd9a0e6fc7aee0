/** An Arabic line's words in their article's text, each looked for in it: cutting the text into words would take longer. */
import type { WordsInText } from "./articleText.ts";
import { definiteStem, type Word, wordKey } from "./word.ts";

const [LETTER, JOINER, APOSTROPHE, SPACE, MARK] = [1, 2, 3, 4, 5];
const CLASSES = new Uint8Array(0x10000);

/** Of a UTF-16 unit: of a word, joining what stands on both sides, parting words from each other, or phrases. */
function classOf(unit: number): number {
  const known = CLASSES[unit] ?? 0;
  if (known > 0) return known;
  const text = String.fromCharCode(unit);
  const found = /[\p{L}\p{N}]/u.test(text)
    ? LETTER
    : /[-.&]/.test(text)
      ? JOINER
      : /['’]/.test(text)
        ? APOSTROPHE
        : /[\s"«»“”()]/.test(text)
          ? SPACE
          : MARK;
  CLASSES[unit] = found;
  return found;
}

// Lines of one article come one behind the other.
let last: { readonly text: string; readonly folded: string } | undefined;

function foldedOf(text: string): string {
  if (last?.text !== text) last = { text, folded: wordKey(text) };
  return last.folded;
}

/** The words of a run in a text; no word has Latin letters. The same as `wordsByToken` gives. */
export function wordsBySearch(text: string, words: readonly Word[]): WordsInText {
  const folded = foldedOf(text);
  const keys = words.map(({ key }) => key);
  const ends = keys.map((key, at) => (keys.indexOf(key) < at ? [] : endsOf(folded, key)));
  const found = (at: number) => ends[keys.indexOf(keys[at] ?? "")] ?? [];
  return {
    standing: (at) => found(at).length,
    together(from, to) {
      let count = 0;
      for (const end of found(from)) {
        let [next, at] = [end, from + 1];
        for (; at < to; at++) {
          const start = nextStart(folded, next);
          const key = keys[at] ?? "";
          if (start < 0 || !folded.startsWith(key, start) || !endsWord(folded, start + key.length)) break;
          next = start + key.length;
        }
        if (at === to) count += 1;
      }
      return count;
    },
    stemsTogether: (at) =>
      stemsTogether(folded, definiteStem(keys[at] ?? ""), definiteStem(keys[at + 1] ?? "")),
  };
}

/** The ends of a word wherever it stands, also behind a joined و, ف, ب, ل or ك, and as للكتاب for الكتاب. */
function endsOf(text: string, key: string): readonly number[] {
  const ends: number[] = [];
  for (let at = text.indexOf(key); at !== -1; at = text.indexOf(key, at + 1)) {
    const end = at + key.length;
    if (endsWord(text, end) && (startsWord(text, at) || isJoined(text, at, end))) ends.push(end);
  }
  if (!key.startsWith("ال")) return ends;
  const joined = `لل${key.slice(2)}`;
  for (let at = text.indexOf(joined); at !== -1; at = text.indexOf(joined, at + 1)) {
    const end = at + joined.length;
    const start = text[at - 1] === "و" && !startsWord(text, at) ? at - 1 : at;
    if (endsWord(text, end) && startsWord(text, start) && end - start >= 4) ends.push(end);
  }
  return ends;
}

/** Whether what stands before `at` in its word is one joined letter, or two. */
function isJoined(text: string, at: number, end: number): boolean {
  const before = text[at - 1] ?? "";
  if (!/[وفبلك]/.test(before)) return false;
  if (startsWord(text, at - 1)) return end - at + 1 >= 4;
  const isTwo = /[بلك]/.test(before) && /[وف]/.test(text[at - 2] ?? "") && startsWord(text, at - 2);
  return isTwo && end - at + 2 >= 4 && !text.startsWith("ولل", at - 2);
}

function startsWord(text: string, at: number): boolean {
  if (at <= 0) return at === 0;
  const before = classOf(text.charCodeAt(at - 1));
  if (before === LETTER) return false;
  return !(isJoining(before) && at > 1 && classOf(text.charCodeAt(at - 2)) === LETTER);
}

function endsWord(text: string, at: number): boolean {
  if (at >= text.length) return true;
  const next = classOf(text.charCodeAt(at));
  if (next === LETTER) return false;
  return !(isJoining(next) && at + 1 < text.length && classOf(text.charCodeAt(at + 1)) === LETTER);
}

const isJoining = (kind: number) => kind === JOINER || kind === APOSTROPHE;

/** Where the word behind the end of another begins; -1 where a mark parts them. */
function nextStart(text: string, end: number): number {
  for (let at = end; at < text.length; at++) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === LETTER) return at;
    if (kind !== SPACE && kind !== APOSTROPHE) return -1;
  }
  return -1;
}

/** Whether two words with these stems stand side by side; a joined و parts what it joins. */
function stemsTogether(text: string, one: string, other: string): boolean {
  if (one === "" || other === "") return false;
  for (let at = text.indexOf(one); at !== -1; at = text.indexOf(one, at + 1)) {
    const end = at + one.length;
    if (!endsWord(text, end) || !isStemmed(text, at, end, one)) continue;
    const start = nextStart(text, end);
    if (start < 0) continue;
    const found = text.indexOf(other, start);
    // The article and what may be joined before it are at most four letters.
    if (found === -1 || found > start + 4) continue;
    const last = found + other.length;
    if (endsWord(text, last) && isStem(text.slice(start, last), other)) return true;
  }
  return false;
}

/** Whether the word that ends at `end` has this stem, which begins at `at`. */
function isStemmed(text: string, at: number, end: number, stem: string): boolean {
  for (let start = at; start >= 0 && start >= at - 4; start--)
    if (startsWord(text, start)) return isStem(text.slice(start, end), stem);
  return false;
}

const isStem = (word: string, stem: string) => !/^[وف]ال/.test(word) && definiteStem(word) === stem;
