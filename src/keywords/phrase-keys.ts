/** Normal forms of many phrases made of the same words, each word's found once. */
import { categoryKey, singular } from "./key.ts";

/** Words that are normalised by themselves: Arabic letters, with their vowel signs; Latin ones in lower case. */
const ARABIC = /^[\u0621-\u063A\u0640-\u0652]+$/;
const LATIN = /^[A-Za-z][a-z]*$/;
/** Before another word, these may be one word with it (`عبد الله`). */
const BOUND = /^(?:عبد|ابو)$/;

/** What a word is within phrases. */
interface Word {
  readonly script: "arabic" | "latin" | "other";
  /** Anywhere but at the end of a phrase, and there. */
  readonly within: string;
  readonly last: string;
  readonly isBound: boolean;
}

export class PhraseKeys {
  readonly #words = new Map<string, Word>();

  /** The phrases that begin with `first`: alone, with the next word, and so on; each with its `categoryKey`. */
  *growing(
    first: string,
    next: readonly string[],
  ): Generator<{ readonly text: string; readonly key: string }> {
    let word = this.#word(first);
    let text = first;
    let before = "";
    let isSum = word.script !== "other";
    yield { text, key: isSum ? word.last : categoryKey(text) };
    for (const following of next) {
      const previous = word;
      word = this.#word(following);
      text += ` ${following}`;
      before += `${previous.within} `;
      isSum &&= word.script === previous.script && !previous.isBound;
      yield { text, key: isSum ? before + word.last : categoryKey(text) };
    }
  }

  #word(text: string): Word {
    const known = this.#words.get(text);
    if (known) return known;
    const word = wordOf(text);
    this.#words.set(text, word);
    return word;
  }
}

function wordOf(text: string): Word {
  const other = { script: "other", within: "", last: "", isBound: false } as const;
  if (LATIN.test(text)) {
    const within = text.toLowerCase();
    return { script: "latin", within, last: singular(within), isBound: false };
  }
  const key = ARABIC.test(text) ? categoryKey(text) : "";
  return key === "" ? other : { script: "arabic", within: key, last: key, isBound: BOUND.test(key) };
}
