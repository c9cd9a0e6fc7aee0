/** English and French words as all wordings of a topic share them: one spelling, in the singular. */
import { singular } from "./key.ts";
import { ENGLISH_VARIANTS, LATIN_SPELLINGS } from "./lexicon/topics.ts";

/** The first word of each group stands for the rest. */
const VARIANTS = new Map(
  `${ENGLISH_VARIANTS}|${LATIN_SPELLINGS}`
    .trim()
    .split("|")
    .map((group) => group.trim().split(" "))
    .flatMap(([first = "", ...rest]) => rest.map((one) => [one, first] as const)),
);
/** French words that only the accent of their last letter, or their hat, tells from others: marché, marche. */
const ACCENTED = /^(?:marché|péché|pâté|tâche|jeûne|côté|curé|mûr|prêtre|salarié|congé|taché)s?$/;

/** What British English spells otherwise within a word: behaviour, anaesthetic, travelling. */
const OUR =
  /(?<=behavi|neighb|hon|col|fav|lab|harb|hum|rum|arm|vap|tum|flav|od|sav|endeav|parl|splend|rig|cand|glam|val|ferv|ard|clam)our/;
const DOUBLED =
  /(?<=travel|cancel|model|label|signal|fuel|counsel|marvel|level|quarrel|total|channel|tunnel|dial|rival|equal|initial|panel|funnel|jewel)l(?=ed|ing|er|ous|or)/;
const GREEK = /a(?=esth|eco|emi)|(?<=p)a(?=ed)|(?<=h)a(?=em)|(?<=arch)a(?=eo)|o(?=estr)/;

/** A word as all who write English or French spell it, in the singular. */
export function plainLatin(word: string): string {
  if (/^\p{Lu}/u.test(word)) return word;
  if (ACCENTED.test(word)) return word.replace(/s$/, "");
  const letters = word
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/œ/g, "oe");
  const local = VARIANTS.get(letters) ?? letters;
  const one = singularOf(local);
  return (VARIANTS.get(one) ?? one)
    .replace(OUR, "or")
    .replace(DOUBLED, "")
    .replace(GREEK, "")
    .replace("plough", "plow")
    .replace(/(?<=[a-z]{3})is(?=(?:e|ed|ing|er|ation)$)/, "iz")
    .replace(/(?<=[a-z]{3})yse(?=[dr]?$)/, "yze")
    .replace(/(?<=[a-z]{4})(?:ie|yy|iy|iyy)$/, "y");
}

function singularOf(word: string): string {
  if (/(?:eau|eu)x$/.test(word)) return word.slice(0, -1);
  if (word.length > 4 && word.endsWith("aux")) return `${word.slice(0, -3)}al`;
  return singular(word);
}
