/** What is wrong with an article that was sent, in words for whoever sent it. */
import type * as z from "zod";
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
    const pointer = path
      .map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`)
      .join("");
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
