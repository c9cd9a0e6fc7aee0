/** The fields of an article as people name and write them, in JSON and in front matter. docs/article-schema.md lists them. */
import * as z from "zod";
import { fold } from "./date-tokens.ts";

const text = z.union([z.string(), z.number()], { error: "a text" }).transform(String);
const count = z.preprocess(
  (value) => (typeof value === "string" && /^\s*\d+(\.\d+)?\s*$/.test(value) ? Number(value) : value),
  z.number({ error: "a number" }).nonnegative({ error: "a number of at least 0" }),
);
const seconds = z.preprocess((value) => {
  const clock = typeof value === "string" ? /^\s*(?:(\d+):)?(\d{1,2}):(\d{2})\s*$/.exec(value) : null;
  return clock ? Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3]) : value;
}, count);
const flag = z.union([z.boolean(), z.string(), z.number()], { error: "true or false" }).transform(String);
const paragraphs = z.preprocess(
  (value) =>
    Array.isArray(value) && value.every((one) => typeof one === "string") ? value.join("\n\n") : value,
  text,
);

/** An object's values under the names that `spellings` gives them; other values as they are. */
function spelt(spellings: Record<string, readonly string[]>, whenText: string) {
  return (value: unknown): unknown => {
    if (typeof value === "string" || typeof value === "number") return { [whenText]: String(value) };
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const given = new Map(Object.entries(value).map(([name, one]) => [name.toLowerCase(), one]));
    return Object.fromEntries(
      Object.entries(spellings).flatMap(([name, names]) => {
        const found = names
          .map((one) => given.get(one))
          .find((one) => one !== undefined && one !== null && one !== "");
        return found === undefined ? [] : [[name, found]];
      }),
    );
  };
}

const MEDIA = {
  url: ["url", "src", "image", "path", "href", "file", "feature", "contenturl", "@id"],
  type: ["type", "mime_type", "mimetype", "mime", "encodingformat"],
  length: ["length", "size", "size_in_bytes", "bytes", "filesize"],
  width: ["width"],
  height: ["height"],
  duration: ["duration", "duration_in_seconds"],
  medium: ["medium"],
  alt: ["alt", "alttext", "alt_text", "caption", "title", "description", "name"],
};
const media = z.preprocess(
  spelt(MEDIA, "url"),
  z.object(
    {
      url: text,
      type: z
        .string({ error: "a media type such as audio/mpeg" })
        .optional()
        .transform((type) => (type?.includes("/") ? type : undefined)),
      length: count.optional(),
      width: count.optional(),
      height: count.optional(),
      duration: seconds.optional(),
      alt: text.optional(),
      medium: z.enum(["audio", "video"]).optional().catch(undefined),
    },
    { error: "an address, or an object with url and alt" },
  ),
);
const author = z.preprocess(
  spelt(
    {
      name: ["name", "title", "displayname", "nickname"],
      email: ["email", "mail"],
      link: ["link", "url", "uri", "website", "homepage"],
    },
    "name",
  ),
  z.object(
    { name: text, email: text.optional(), link: text.optional() },
    { error: "a name, or an object with name, email and link" },
  ),
);
const named = z.preprocess(
  spelt({ name: ["name", "label", "title", "headline", "term", "tag", "value", "slug"] }, "name"),
  z.object({ name: text }, { error: "a text, or an object with name" }).transform((one) => one.name),
);
const asList = (value: unknown) =>
  Array.isArray(value) ? value.filter((one) => one !== null && one !== "") : [value];
const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);

/** Characters of a line of authors; a longer text is none, and is not looked through for names. */
const LONGEST_BYLINE = 2000;

/** `Name <name@example.org>` */
function personIn(text: string): unknown {
  if (text.length > LONGEST_BYLINE) return text;
  const { name, email } = /^(?<name>[^<]*\S)\s*<(?<email>[^<>\s]+@[^<>\s]+)>$/.exec(text)?.groups ?? {};
  return name ? { name, email } : text;
}
const authorList = (value: unknown) =>
  typeof value === "string" && value.length <= LONGEST_BYLINE
    ? value
        .split(/\s*[,،;؛|\n]\s*|\s+(?:and|&|و)\s+/i)
        .filter((one) => one.trim() !== "")
        .map(personIn)
    : asList(value).map((one: unknown) => (typeof one === "string" ? personIn(one) : one));

/** A text that marks cut into phrases is a list, and so is a single word; anything else is for ingest to segment. */
export const phraseList = (value: unknown): readonly unknown[] => {
  if (typeof value !== "string") return asList(value);
  const parts = value.split(/[،,;؛|#\n]/).filter((part) => part.trim() !== "");
  return parts.length === 1 && /\S\s+\S/.test(value.trim()) ? [{ line: value.trim() }] : parts;
};
/** Hosts whose addresses are pages with a player, and no recordings. */
const PLAYERS =
  /^(?:https?:)?\/\/(?:[\w-]+\.)*(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|soundcloud\.com|spotify\.com|podcasts\.apple\.com)\//i;

/** What a theme's switch says, which is no recording. */
const SWITCH = /^(?:true|false|yes|no|on|off)$/i;

/** The values of a name for recordings, which may say what they are; switches of a theme (`podcast: true`) are none. */
export function recordingList(name: string, value: unknown): readonly unknown[] {
  const folded = foldName(name);
  const medium = folded === "audio" || folded === "video" ? folded : undefined;
  return asList(value)
    .filter((one) => typeof one !== "boolean" && !(typeof one === "string" && SWITCH.test(one)))
    .map((one) => {
      if (medium === undefined || (typeof one === "string" && PLAYERS.test(one.trim()))) return one;
      if (typeof one === "string") return { url: one, medium };
      return typeof one === "object" && one !== null && !Array.isArray(one) ? { medium, ...one } : one;
    });
}
const phrase = z.union([z.strictObject({ line: z.string() }), named], {
  error: "a text, or an object with name",
});
const phrases = z.preprocess(phraseList, z.array(phrase));

/** What each field may hold. Only `title` and `published` are required, which the readers see to. */
export const ArticleSchema = z.object({
  id: text.optional(),
  title: text.optional(),
  published: text.optional(),
  updated: text.optional(),
  language: text.optional(),
  summary: text.optional(),
  content_html: paragraphs.optional(),
  content_markdown: paragraphs.optional(),
  content_text: paragraphs.optional(),
  content: paragraphs.optional(),
  authors: z.preprocess(authorList, z.array(author)).optional(),
  keywords: phrases.optional(),
  categories: phrases.optional(),
  image: z.preprocess(first, media).optional(),
  image_alt: text.optional(),
  attachments: z.preprocess(asList, z.array(media)).optional(),
  credit: z.preprocess(first, named).optional(),
  translator: z.preprocess(first, named).optional(),
  related: z
    .preprocess((value) => (typeof value === "string" ? value.split("\n") : asList(value)), z.array(named))
    .optional(),
  link: text.optional(),
  slug: text.optional(),
  draft: flag.optional(),
  shown: flag.optional(),
  retracted: flag.optional(),
  status: text.optional(),
});
export type ArticleFields = z.output<typeof ArticleSchema>;
export type FieldName = keyof ArticleFields;

/** The names of each field; where a document gives several, the first of them here counts. */
export const NAMES: Readonly<Record<FieldName, string>> = {
  id: "id, guid, uid, uuid, identifier, معرف, المعرف",
  title: "title, headline, العنوان, عنوان",
  published:
    "published, date_published, published_at, publish_date, pub_date, pub_datetime, publication_date, post_date, date, datetime, created_at, created, date_created, تاريخ النشر, التاريخ, تاريخ, نشر",
  updated:
    "updated, date_modified, updated_at, updated_date, last_modified, lastmod, last_updated, modified, modified_at, mod_datetime, تاريخ التحديث, آخر تحديث, التحديث",
  language: "language, lang, locale, in_language, اللغة, لغة",
  summary: "summary, description, excerpt, abstract, subtitle, الملخص, ملخص, الوصف, وصف, المقدمة",
  content_html: "content_html, html, body_html",
  content_markdown: "content_markdown, markdown, md",
  content_text: "content_text, text, plaintext, النص, نص",
  content: "content, body, article_body, المحتوى, محتوى, المتن",
  authors: "authors, author, creator, byline, writer, by, الكاتب, الكتاب, كاتب, المؤلف, المؤلفون, بقلم",
  keywords:
    "keywords, tags, tag, keyword, topics, الكلمات المفتاحية, كلمات مفتاحية, الوسوم, وسوم, كلمات دلالية, الكلمات الدلالية, العلامات",
  categories:
    "categories, category, section, article_section, التصنيفات, التصنيف, تصنيف, القسم, الأقسام, قسم",
  image:
    "image, featured_image, feature_image, cover, cover_image, hero_image, thumbnail, banner, banner_image, og_image, url_to_image, images, photo, picture, الصورة, صورة",
  image_alt: "image_alt, cover_alt, hero_image_alt, feature_image_alt, وصف الصورة, تعليق الصورة",
  attachments:
    "attachments, attachment, enclosure, enclosures, audio, video, podcast, podcast_file, المرفقات",
  credit: "credit, source, المصدر, مصدر",
  translator: "translator, translated_by, المترجم, ترجمة, مترجم",
  related: "related, related_articles, see_also, اقرأ أيضا, مقالات ذات صلة, ذات صلة",
  link: "link, canonical, canonical_url, original, original_url, source_url, url, external_url, permalink, الرابط, رابط",
  slug: "slug, الاسم اللطيف",
  draft: "draft, private, unlisted, مسودة",
  shown: "shown, publish, visible",
  retracted: "retracted, withdrawn, سحبت, مسحوبة",
  status: "status, state, الحالة",
};

/** A name of a field without case, marks and word separators: `pubDate`, `pub_date` and `Pub Date` are one. */
export function foldName(name: string): string {
  return fold(name).replace(/[\s_-]+/g, "");
}

/** The field and the rank of each folded name. */
export const FIELDS: ReadonlyMap<string, { readonly field: FieldName; readonly rank: number }> = new Map(
  (Object.entries(NAMES) as [FieldName, string][]).flatMap(([field, names]) =>
    names.split(", ").map((name, rank) => [foldName(name), { field, rank }] as const),
  ),
);
