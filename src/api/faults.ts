/** What is wrong with an article that was sent, in words for whoever sent it. */
import type * as z from "zod";
import type { Problem } from "../article.ts";
import type { Fault, Said } from "./problem.ts";

/** What a field holds, said where something else was given. */
const RIGHT: Readonly<Record<string, Said>> = {
  title: { en: "a text that is not empty", ar: "نص غير فارغ" },
  published: {
    en: "a date such as 2026-02-08T23:31:00+03:00",
    ar: "تاريخ مثل ‪2026-02-08T23:31:00+03:00‬",
  },
  updated: {
    en: "a date such as 2026-02-08T23:31:00+03:00",
    ar: "تاريخ مثل ‪2026-02-08T23:31:00+03:00‬",
  },
  authors: {
    en: "a name, or a list of names or of objects with “name”",
    ar: "اسم، أو قائمة أسماء أو كائنات فيها ‪name‬",
  },
  keywords: { en: "a text, or a list of texts", ar: "نص، أو قائمة نصوص" },
  related: { en: "a list of texts", ar: "قائمة نصوص" },
  image: { en: "an address, or an object with “url”", ar: "عنوان، أو كائن فيه ‪url‬" },
  attachments: {
    en: "a list of addresses, or of objects with “url”",
    ar: "قائمة عناوين، أو كائنات فيها ‪url‬",
  },
};

const TEXT: Said = { en: "a text", ar: "نص" };
const OBJECT: Said = { en: "one object with “title” and “published”", ar: "كائن واحد فيه ‪title‬ و‪published‬" };

/** One fault for each issue that the schema finds in `value`. */
export function faultsOf(issues: readonly z.core.$ZodIssue[], value: unknown): readonly Fault[] {
  return issues.map(({ path }) => {
    const pointer = pointerTo(path);
    const right = path.length === 0 ? OBJECT : (RIGHT[String(path[0])] ?? TEXT);
    const given = givenAs(valueAt(value, path));
    return {
      pointer,
      detail: {
        en: `It is ${given.en}; right would be ${right.en}.`,
        ar: `القيمة هنا: ${given.ar}. والصواب: ${right.ar}.`,
      },
    };
  });
}

/** An object as JSON with each of its fields on a line of its own, from the second on: the line of a problem is its field. */
export const linedJson = (value: Readonly<Record<string, unknown>>): string =>
  `{\n${fieldsOf(value)
    .map((name) => `${JSON.stringify(name)}:${JSON.stringify(value[name])}`)
    .join(",\n")}}`;

const fieldsOf = (value: Readonly<Record<string, unknown>>) =>
  Object.keys(value).filter((name) => value[name] !== undefined);

/** What readers say of `value`, as `linedJson` writes it, by its fields. */
export function faultsIn(
  problems: readonly Problem[],
  value: Readonly<Record<string, unknown>>,
): readonly Fault[] {
  const names = fieldsOf(value);
  return problems.map(({ line = 0, what, instead }) => {
    const name = names[line - 2];
    const en = `${what}; right would be: ${instead}`;
    const right = name === undefined ? undefined : RIGHT[name];
    const given = name === undefined ? undefined : value[name];
    return {
      ...(name === undefined ? {} : { pointer: pointerTo([name]) }),
      detail:
        right && typeof given === "string"
          ? { en, ar: `القيمة هنا: «\u2068${given.slice(0, LONGEST)}\u2069». والصواب: ${right.ar}.` }
          : en,
    };
  });
}

/** Characters of a value that are said again. */
const LONGEST = 100;

/** RFC 6901 §3. */
const pointerTo = (path: readonly PropertyKey[]) =>
  path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === "object" && at !== null ? Reflect.get(at, key) : undefined),
    value,
  );
}

function givenAs(value: unknown): Said {
  if (value === undefined) return { en: "missing", ar: "غير موجودة" };
  if (value === "") return { en: "empty", ar: "فارغة" };
  if (value === null) return { en: "null", ar: "‪null‬" };
  if (Array.isArray(value)) return { en: "a list", ar: "قائمة" };
  if (typeof value === "object") return { en: "an object", ar: "كائن" };
  if (typeof value === "string") return { en: "a text", ar: "نص" };
  if (typeof value === "number") return { en: `the number ${value}`, ar: `العدد ${value}` };
  return { en: String(value), ar: `‪${value}‬` };
}
