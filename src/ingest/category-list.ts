/** `categories.json`: topics as the publisher names them. Labels by language, other wordings, slugs. */
import * as z from "zod";
import { categoryKey } from "../keywords/key.ts";
import { slugOf } from "../slug.ts";
import { cleanLine } from "../text.ts";

/** Most topics, most other wordings of one, and the longest of them in characters. */
const MOST_TOPICS = 10_000;
const MOST_ALIASES = 500;
const LONGEST = 100;

const wording = z
  .string()
  .transform(cleanLine)
  .pipe(
    z
      .string()
      .max(LONGEST)
      .refine((text) => /[\p{L}\p{N}]/u.test(categoryKey(text)), "must hold a letter or a digit"),
  );
const language = z
  .string()
  .refine((tag) => canonicalTag(tag) !== undefined, "must be a BCP 47 language tag such as ar or en")
  .transform((tag) => canonicalTag(tag) ?? tag);

/** A language tag as articles carry it (`ar-SA`); undefined for what is none. */
export function canonicalTag(tag: string): string | undefined {
  try {
    // By its form alone `arabic` would be one.
    return /^[a-z]{2,3}(?:-|$)/i.test(tag) ? Intl.getCanonicalLocales(tag)[0] : undefined;
  } catch {
    return undefined;
  }
}

const TopicSchema = z.strictObject({
  label: z.union(
    [
      wording,
      z.record(language, wording).refine((labels) => Object.keys(labels).length > 0, "must not be empty"),
    ],
    'must be a text, or texts by language such as { "ar": "اليمن", "en": "Yemen" }',
  ),
  aliases: z.array(wording).max(MOST_ALIASES).default([]),
  slug: z
    .string()
    .refine(
      (slug) => slug !== "" && slugOf(slug, "") === slug,
      "must be letters, digits and hyphens in lower case",
    )
    .optional(),
});

/** A topic of the list. */
export interface Topic {
  readonly label: string;
  /** By BCP 47 language; none where the topic has one label for all. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly slug?: string;
  /** Everything that it is called, the label first. */
  readonly wordings: readonly string[];
  /** The wordings' normal forms, each once, the label's first. */
  readonly keys: readonly string[];
}

/** The list as zod checks it; `wording` that two topics share is an error of the second. */
export const categoryListSchema = (publicationLanguage: string) =>
  z
    .array(TopicSchema)
    .max(MOST_TOPICS)
    .transform((given) => given.map((one) => topicOf(one, publicationLanguage)))
    .superRefine((topics, context) => {
      const owners = new Map<string, number>();
      const slugs = new Map<string, number>();
      for (const [i, { wordings, slug }] of topics.entries()) {
        for (const text of wordings) {
          const key = categoryKey(text);
          const other = owners.get(key) ?? i;
          owners.set(key, other);
          if (other !== i) context.addIssue(taken([i, "label"], `“${text}”`, other));
        }
        if (slug === undefined) continue;
        const other = slugs.get(slug) ?? i;
        slugs.set(slug, other);
        if (other !== i) context.addIssue(taken([i, "slug"], `“${slug}”`, other));
      }
    });

const taken = (path: (string | number)[], what: string, other: number) => ({
  code: "custom" as const,
  path,
  message: `${what} is already in the topic ${other + 1}; a wording and a slug belong to one topic`,
});

function topicOf({ label, aliases, slug }: z.output<typeof TopicSchema>, language: string): Topic {
  const labels = typeof label === "string" ? undefined : label;
  const primary = language.split("-")[0] ?? language;
  const shown =
    typeof label === "string" ? label : (label[language] ?? label[primary] ?? Object.values(label)[0] ?? "");
  const wordings = [...new Set([shown, ...Object.values(labels ?? {}), ...aliases])];
  return {
    label: shown,
    ...(labels ? { labels } : {}),
    ...(slug === undefined ? {} : { slug }),
    wordings,
    keys: [...new Set(wordings.map(categoryKey))],
  };
}
