/** A line cut into numbers, words and marks, with every spelling of a digit, letter or dash made one. */

export interface Token {
  readonly kind: "number" | "word" | "mark";
  /** As written. */
  readonly raw: string;
  /** ASCII digits, a folded word, or one ASCII mark. */
  readonly text: string;
  /** No white space stands before it. */
  readonly glued: boolean;
}

const folded = new Map<string, string>();
/** Words that are kept folded: a language's common ones, and no more memory whatever comes. */
const KEPT = 20_000;

/** A word without case, marks, tatweel, and the hamza and final-letter variants that writers mix up. */
export function fold(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  const plain = word
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}\u0640\u0621'’]/gu, "")
    .replace(/\u0671/g, "\u0627")
    .replace(/[\u0649\u06CC]/g, "\u064A")
    .replace(/\u0629/g, "\u0647")
    .replace(/\u06A9/g, "\u0643")
    .toLowerCase();
  if (folded.size >= KEPT) folded.clear();
  if (word.length <= 40) folded.set(word, plain);
  return plain;
}

/** Arabic-Indic, Persian and full-width digits as ASCII ones. */
function asciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]/g, (digit) =>
    String((digit.codePointAt(0) ?? 0) & 0xf),
  );
}

const MARKS: readonly (readonly [RegExp, string])[] = [
  [/[\u2010-\u2015\u2212\uFF0D\u0640]/, "-"],
  [/[\u2236\uFF1A\uFE55]/, ":"],
  [/[\u2044\u2215\u060D\\]/, "/"],
  [/[\u060C\uFF0C\u066B]/, ","],
  [/[\u2022\u00B7\u06D4]/, "|"],
];

function plainMark(mark: string): string {
  if (mark < "\u0080" && mark !== "\\") return mark;
  return MARKS.find(([pattern]) => pattern.test(mark))?.[1] ?? mark;
}

const TOKEN = /(\p{Nd}+)|(\p{L}(?:[\p{L}\p{M}\u0640]|['’](?=\p{L}))*)|\S/gu;

/** The tokens of a text; letters and digits that touch (`28يناير`, `2020م`) come apart. */
export function tokens(text: string): Token[] {
  const visible = text
    .replace(/\p{Cf}/gu, "")
    .replace(/\b([ap])\.\s?m\b\.?/gi, "$1m")
    // Pages that are copied lose the space between two elements: `9/2/202011:31`.
    .replace(/(?<=[/.-])((?:19|20)\d{2})(?=\d{1,2}:\d{2})/g, "$1 ");
  const found: Token[] = [];
  let end = 0;
  for (const match of visible.matchAll(TOKEN)) {
    const raw = match[0];
    const glued = match.index === end && found.length > 0;
    end = match.index + raw.length;
    if (match[1] !== undefined) found.push({ kind: "number", raw, text: asciiDigits(raw), glued });
    else if (match[2] !== undefined && fold(raw) !== "")
      found.push({ kind: "word", raw, text: fold(raw), glued });
    else found.push({ kind: "mark", raw, text: plainMark(raw), glued });
  }
  return found;
}

/** Phrases and what each means; `openings` holds their first words, for a quick no. */
export interface Phrases<T> {
  readonly meanings: ReadonlyMap<string, T>;
  readonly openings: ReadonlySet<string>;
}

/** What the words that start at `at` mean: the longest phrase wins. */
export function phraseAt<T>(
  table: Phrases<T>,
  list: readonly Token[],
  at: number,
): { readonly value: T; readonly next: number } | undefined {
  const first = list[at];
  if (first?.kind !== "word" || !table.openings.has(first.text)) return undefined;
  const words: string[] = [];
  for (let i = at; i < at + 4 && list[i]?.kind === "word"; i++) words.push(list[i]?.text ?? "");
  for (let length = words.length; length > 0; length--) {
    const value = table.meanings.get(words.slice(0, length).join(" "));
    if (value !== undefined) return { value, next: at + length };
  }
  return undefined;
}

/** A table of phrases from rows of a meaning and `"phrase, phrase"`. */
export function phrases<T>(rows: readonly (readonly [T, string])[]): Phrases<T> {
  const meanings = new Map(
    rows.flatMap(([value, names]) =>
      names.split(",").map((name) => [name.trim().split(" ").map(fold).join(" "), value] as const),
    ),
  );
  return { meanings, openings: new Set([...meanings.keys()].map((phrase) => phrase.split(" ")[0] ?? "")) };
}
