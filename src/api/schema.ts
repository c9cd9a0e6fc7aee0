/** Articles as the API takes and gives them. One schema checks, and describes itself in the OpenAPI document. */
import * as z from "zod";

const person = z.union([
  z.string(),
  z.object({ name: z.string(), email: z.string().optional(), link: z.string().optional() }),
]);
const media = z.union([
  z.string(),
  z.looseObject({
    url: z.string().describe("absolute, or a path of the publication"),
    type: z.string().optional().describe("media type"),
    length: z.number().nonnegative().optional().describe("bytes"),
    duration: z.number().nonnegative().optional().describe("seconds"),
    alt: z.string().optional(),
  }),
]);

/** What may be sent. More fields and other spellings are taken as `nashra import` takes them (docs/article-schema.md). */
export const ArticleInput = z.looseObject({
  title: z.string().min(1),
  published: z
    .string()
    .describe("RFC 3339, or any date that newsrooms write; one to come is shown from then on"),
  id: z.string().optional(),
  updated: z.string().optional().describe("RFC 3339; without it the time of the change"),
  language: z.string().optional().describe("BCP 47"),
  summary: z.string().optional(),
  content: z.string().optional().describe("HTML; content_text and content_markdown are taken too"),
  authors: z.union([z.string(), z.array(person)]).optional(),
  keywords: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .describe("a list, or a line of keywords as it stands under an article"),
  image: media.optional(),
  attachments: z.array(media).optional(),
  credit: z.string().optional(),
  translator: z.string().optional(),
  related: z.array(z.string()).optional(),
  link: z.string().optional().describe("where it was published first"),
  slug: z.string().optional().describe("the wished last part of its address"),
});

/** What is given back. */
export const ArticleOutput = z.looseObject({
  id: z.string(),
  url: z.string(),
  slug: z.string(),
  title: z.string(),
  published: z.string(),
  updated: z.string(),
  language: z.string(),
  summary: z.string(),
  content: z.string().describe("HTML"),
  authors: z.array(z.object({ name: z.string(), email: z.string().optional(), link: z.string().optional() })),
  keywords: z.array(z.string()),
  categories: z.array(z.object({ slug: z.string(), label: z.string() })),
});

export const Outcome = z.object({
  id: z.string().optional(),
  source: z.string(),
  result: z.enum(["created", "updated", "unchanged", "refused", "left out"]),
  problems: z.array(
    z.object({
      severity: z.enum(["error", "warning"]),
      line: z.number().optional(),
      what: z.string(),
      instead: z.string(),
    }),
  ),
});

export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  errors: z
    .array(z.object({ pointer: z.string().optional(), line: z.number().optional(), detail: z.string() }))
    .optional(),
});
