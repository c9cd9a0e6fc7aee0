/** Tests of plain values that several formats share. */
import { error, first, shown, type Test, warning } from "./finding.ts";

/** Something other than white space. */
export const filled: Test = (value) =>
  value.trim() === "" ? error("it is empty", "give it a text, or leave it out") : [];

/** The same as a warning, where the standard lets it be empty. */
export const betterFilled: Test = (value) =>
  value.trim() === "" ? warning("it is empty", "give it a text, or leave it out") : [];

/** A whole number from `least` to `most`. */
export function integer(least: number, most = Number.MAX_SAFE_INTEGER): Test {
  const range =
    most === Number.MAX_SAFE_INTEGER
      ? `a whole number from ${least}`
      : `a whole number from ${least} to ${most}`;
  return (value) => {
    const text = value.trim();
    const right = /^[+-]?\d+$/.test(text) && +text >= least && +text <= most;
    return right ? [] : error(`${shown(value)} is not ${range}`, `write ${range}`);
  };
}

/** A decimal number from `least` to `most`. */
export function decimal(least: number, most: number): Test {
  return (value) => {
    const text = value.trim();
    const right = /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(text) && +text >= least && +text <= most;
    return right
      ? []
      : error(
          `${shown(value)} is not a number from ${least} to ${most}`,
          `write a number from ${least} to ${most}`,
        );
  };
}

/** One of these words. */
export function oneOf(...words: readonly string[]): Test {
  return (value) => {
    if (words.includes(value.trim())) return [];
    return error(`${shown(value)} is not one of ${words.join(", ")}`, `write one of ${words.join(", ")}`);
  };
}

/** One of these words, in whatever case. */
export function oneOfAnyCase(...words: readonly string[]): Test {
  const test = oneOf(...words.map((word) => word.toLowerCase()));
  return (value, known) => test(value.toLowerCase(), known);
}

/** `true` or `false`. */
export const boolean: Test = oneOf("true", "false");

/** A value of that form. */
export function form(pattern: RegExp, is: string, instead: string): Test {
  return (value) => (pattern.test(value.trim()) ? [] : error(`${shown(value)} is not ${is}`, instead));
}

/** Text without tags or references: what a reader shows as it stands. */
export const plain: Test = (value) => {
  const tag = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|<!--/i.exec(value)?.[0];
  const reference = /&(?:#\d+|#x[0-9a-f]+|[a-z]{2,8}\d?);/i.exec(value)?.[0];
  const html = tag ?? reference;
  return html === undefined
    ? []
    : warning(`it contains HTML: ${shown(html)}`, "write plain text; readers show the mark-up itself");
};

/** A title: plain, and better not empty. */
export const title: Test = first(betterFilled, plain);
