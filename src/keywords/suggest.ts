/** Phrases that an article is perhaps about, by how much more often it says them than others do (tf-idf). */
import { categoryKey } from "./key.ts";
import { PHRASE_END } from "./mentions.ts";

export interface Suggestion {
  /** As the article first writes it. */
  readonly phrase: string;
  readonly score: number;
}

/** How many of `documents` other articles hold a phrase, by its normal form. */
export interface Background {
  readonly documents: number;
  readonly holding: ReadonlyMap<string, number>;
}

/** Longest phrase in words, most words of a text, most suggestions. */
const LONGEST = 4;
const MOST_WORDS = 3000;
const MOST = 8;

/** Words that begin and end no topic, in Arabic, English and French. */
const SMALL = new Set(
  `في من على عن الى إلى بين مع منذ حتى خلال بعد قبل عند لدى ضد نحو دون غير كل بعض اي أي هذا هذه ذلك تلك هؤلاء الذي التي الذين هو هي هم
  كان كانت يكون تكون ليس ليست لم لن لا ما قد لقد سوف انه أنه انها أنها ان أن إن كما حيث حين عندما كي لكي او أو ثم بل لكن قال قالت
  وقال وقالت اضاف أضاف وأضاف اكد أكد وأكد يقول تقول حول اكثر أكثر اقل عام اليوم امس أمس غدا أول اول كذلك ايضا أيضا به بها له لها فيه فيها منه منها عليه عليها
  a an the of in on at to for from by with as is are was were be been being it its this that these those and or but not no he she they we you i his her their our your
  has have had will would can could may might should said says after before over under about into than then there when where which who what how more most other some any all also
  le la les un une des du de d l à au aux en dans sur sous par pour avec sans ce cet cette ces il elle ils elles on nous vous je et ou mais ne pas plus est sont était étaient être été a ont avait qui que quoi dont où se sa son ses leur leurs comme après avant entre selon`
    .split(/\s+/)
    .map(categoryKey),
);

/** A phrase of a text, and how often it stands there. */
interface Found {
  readonly phrase: string;
  readonly words: number;
  readonly first: number;
  count: number;
}

/** The phrases of a text by their normal forms: those of its title, and those that it says twice and more. */
export function candidatesIn(title: string, text: string): ReadonlyMap<string, Found> {
  const found = new Map<string, Found>();
  const titled = new Set<string>();
  let at = 0;
  for (const [i, part] of [title, ...text.split("\n")].entries())
    for (const run of part.split(PHRASE_END)) {
      const words = run.split(/\s+/).filter((word) => word !== "");
      const keys = words.map(categoryKey);
      for (let start = 0; start < words.length && at < MOST_WORDS; start++, at++)
        for (let length = 1; length <= Math.min(LONGEST, words.length - start); length++) {
          const [first = "", last = ""] = [keys[start], keys[start + length - 1]];
          if (SMALL.has(first) || SMALL.has(last) || !/\p{L}{3}/u.test(first) || !/\p{L}{3}/u.test(last))
            continue;
          const phrase = words.slice(start, start + length).join(" ");
          const key = categoryKey(phrase);
          if (i === 0) titled.add(key);
          const known = found.get(key);
          if (known) known.count += 1;
          else found.set(key, { phrase, words: length, first: at, count: 1 });
        }
    }
  for (const [key, { count }] of found) if (count < 2 && !titled.has(key)) found.delete(key);
  return found;
}

/** A word alone is a topic if it is surely a noun or a name: with ال, or with a capital. */
const isNoun = (phrase: string) => /\s/.test(phrase) || /^(?:ال\p{L}{3}|\p{Lu})/u.test(phrase);

/** The likeliest topics among a text's phrases, none of them part of another, the best first. */
export function suggestions(
  candidates: ReadonlyMap<string, Found>,
  { documents, holding }: Background,
): readonly Suggestion[] {
  const scored = [...candidates]
    .map(([key, { phrase, words, first, count }]) => ({
      key,
      phrase,
      score:
        count *
        Math.log((documents + 1) / ((holding.get(key) ?? 0) + 0.5)) *
        // Longer phrases say more; what stands early matters more.
        Math.sqrt(words) *
        (1 + 1 / (1 + first / 50)),
    }))
    .filter(({ score, phrase }) => score > 0 && isNoun(phrase))
    .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
  const chosen: typeof scored = [];
  for (const one of scored) {
    if (chosen.length === MOST) break;
    const padded = ` ${one.key} `;
    if (!chosen.some(({ key }) => ` ${key} `.includes(padded) || padded.includes(` ${key} `)))
      chosen.push(one);
  }
  return chosen.map(({ phrase, score }) => ({ phrase, score }));
}
