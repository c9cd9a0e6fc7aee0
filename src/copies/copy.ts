/** A line that crosses from one store to another: an article exactly as it stands, or that one was withdrawn. */
import * as z from "zod";
import type { Article } from "../article.ts";
import { sanitise } from "../html.ts";
import { canonicalTag } from "../ingest/category-list.ts";
import type { AuthorCopy, CategoryCopy, RetractionRow } from "../store/copies.ts";
import type { CategoryKey } from "../store/topics.ts";
import { cleanLine } from "../text.ts";

const LONGEST = 3000;
const LONGEST_BODY = 600_000;

const line = z
  .string()
  .max(LONGEST)
  .refine((text) => cleanLine(text) === text, "must be one clean line");
const name = line.min(1);
const slug = z.string().regex(/^[\p{L}\p{N}\p{M}-]{1,300}$/u, "must be letters, digits and hyphens");
const date = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/, "must be a date of RFC 3339 in whole seconds")
  .refine((text) => !Number.isNaN(Date.parse(text)), "must be a date");
const address = z
  .string()
  .max(LONGEST)
  .regex(/^(?:https?:\/\/|\/(?!\/))/i, "must be an address of the web");
const size = z.int().nonnegative();
const tag = z.string().refine((text) => canonicalTag(text) === text, "must be a BCP 47 language tag");
const media = z.strictObject({
  url: address,
  type: name.optional(),
  medium: z.enum(["audio", "video"]).optional(),
  length: size.optional(),
  width: size.optional(),
  height: size.optional(),
  duration: z.number().nonnegative().optional(),
  alt: z.string().max(LONGEST).optional(),
});
const unixSeconds = z.int().min(-62135596800).max(253402300799);

const ArticleCopy = z.strictObject({
  id: name,
  slug,
  updated: date,
  title: name,
  published: z.strictObject({ at: date, hasTime: z.boolean() }),
  language: tag,
  summary: z.string().max(LONGEST),
  content: z.string().max(LONGEST_BODY),
  authors: z.array(z.strictObject({ name, email: name.optional(), link: address.optional() })).max(50),
  keywords: z.array(name).max(1000),
  keywordLine: z.string().max(100_000).optional(),
  topicsFound: z.literal(true).optional(),
  image: media.optional(),
  attachments: z.array(media).max(1000).optional(),
  credit: line.optional(),
  translator: line.optional(),
  related: z.array(line).max(1000).optional(),
  link: address.optional(),
});

const addresses = z.array(z.string().max(LONGEST)).max(1000);

/** What may be sent, and is given. */
const ArticleSchema = z.strictObject({
  article: ArticleCopy,
  source: z.string().min(1).max(LONGEST).describe("where it is stored: the document it came from"),
  addresses: addresses.describe("where another system served it"),
  categories: z
    .array(
      z.strictObject({
        key: name.describe("the normal form under which spellings are one category"),
        slug,
        label: name,
        named: name.nullable().describe("the label that an editor gave"),
        labels: z.string().max(100_000).nullable().describe("JSON of labels by language"),
        addresses,
      }),
    )
    .max(1000),
  leads: z
    .array(z.strictObject({ key: name, owner: name, topic: z.string().max(LONGEST) }))
    .max(1000)
    .describe("the category that each of its phrases leads to"),
  authors: z.array(z.strictObject({ key: name, slug, name, addresses })).max(50),
});
const RetractedSchema = z.strictObject({
  retracted: z.strictObject({
    id: name,
    source: z.string().max(LONGEST),
    slug,
    language: tag,
    published_at: unixSeconds,
    retracted_at: unixSeconds,
    reason: z.string().max(LONGEST).nullable(),
  }),
});

export const CopySchema = z.union([ArticleSchema, RetractedSchema]);

/** An article as it stands, and what its categories and authors are called. */
export interface ArticleCopy {
  readonly article: Article;
  readonly source: string;
  readonly addresses: readonly string[];
  readonly categories: readonly CategoryCopy[];
  readonly leads: readonly CategoryKey[];
  readonly authors: readonly AuthorCopy[];
}

/** That an article was withdrawn, by the id that it had. */
export interface RetractionCopy extends Omit<RetractionRow, "article_id" | "guid"> {
  readonly id: string;
}

export type Copy = ArticleCopy | { readonly retracted: RetractionCopy };

/** What is no copy, and whose it seems to be. */
export interface Faulty {
  readonly id: string;
  readonly faults: readonly string[];
}

/** A line as a copy, its body as it may be shown, or what is wrong with it. */
export function copyOf(line: string): Copy | Faulty {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { id: "", faults: ["the line is no JSON"] };
  }
  const isRetraction = typeof value === "object" && value !== null && "retracted" in value;
  const { error } = (isRetraction ? RetractedSchema : ArticleSchema).safeParse(value);
  if (error)
    return {
      id: idOf(value),
      faults: error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`),
    };
  // As it was sent and not as the schema gives it back, which puts fields in another order: versions are hashes.
  const copy = value as Copy;
  if ("retracted" in copy) return copy;
  const { article } = copy;
  return { ...copy, article: { ...article, content: sanitise(article.content, "/") } };
}

function idOf(value: unknown): string {
  const { article, retracted } = (value ?? {}) as {
    article?: { id?: unknown };
    retracted?: { id?: unknown };
  };
  const id = article?.id ?? retracted?.id;
  return typeof id === "string" ? id.slice(0, LONGEST) : "";
}

export const TakenSchema = z.object({
  id: z.string(),
  result: z.enum(["created", "updated", "unchanged", "retracted", "left out", "refused"]),
  reason: z.string().optional().describe("why it was left out or refused"),
});

/** What became of one. */
export interface Taken {
  readonly id: string;
  readonly result: z.output<typeof TakenSchema>["result"];
  /** Why it was left out or refused. */
  readonly reason?: string;
}

/** The media type of its lines. */
export const COPIES_TYPE = "application/vnd.nashra.copies+jsonl";
