/** The recognised fields of a stored article → its draft. */
import type { Draft, Media, Problem, StatedDate } from "../article.ts";
import type { ArticleFields, FieldName } from "./article-schema.ts";
import { readDate } from "./date.ts";
import { type Fields, type Place, problemAt } from "./fields.ts";
import type { ReadContext, Withdrawn } from "./reader.ts";

/** One article at most: drafts that are not to be shown, and articles with errors, give only problems. */
export interface DraftRead {
  readonly draft?: Draft;
  /** What it says is not to be shown any more. */
  readonly withdrawn?: Withdrawn;
  readonly problems: readonly Problem[];
}

const LONGEST_DATE = 300;
/** Characters; a longer address is left out, and need not be looked through. */
const LONGEST_ADDRESS = 5000;
const EXAMPLE = "a date such as 2020-02-08T23:31:00+03:00 or 8 فبراير 2020 11:31 م";

/** The draft of an article, with the body that its reader made of it. */
export function draftOf(fields: Fields, content: string, place: Place, context: ReadContext): DraftRead {
  const { values } = fields;
  const problems: Problem[] = [...fields.problems];
  const report = (severity: Problem["severity"], field: FieldName, what: string, instead: string) =>
    problems.push(problemAt(place, severity, [fields.names.get(field) ?? field], what, instead));
  if (problems.length > 0) return { problems };

  const hidden = hiddenBy(fields);
  if (hidden) {
    report(
      "warning",
      hidden,
      `left out, since it says ${fields.names.get(hidden)}: ${values[hidden]}; an article that was published before is withdrawn`,
      `${fields.names.get(hidden)} left out, if it is to be published`,
    );
    const id = values.id?.trim();
    return { problems, withdrawn: { source: place.source, ...(id ? { id } : {}) } };
  }
  const date = (field: "published" | "updated") =>
    dateIn(values[field], context, (severity, what, instead) => report(severity, field, what, instead));
  if (!values.title?.trim()) report("error", "title", "there is no title", "title: and the headline");
  if (!values.published) report("error", "published", "there is no date", `published: and ${EXAMPLE}`);
  const published = date("published");
  const updated = date("updated");
  const language = languageTag(values.language);
  if (values.language && !language)
    report(
      "warning",
      "language",
      `the language “${values.language}” is left out`,
      "a BCP 47 tag such as ar or en-GB",
    );
  if (content.trim() === "" && !values.summary)
    report("warning", "content", "the article has no text", "a body");
  if (!published || !values.title || problems.some(({ severity }) => severity === "error"))
    return { problems };

  const phrases = [...(values.keywords ?? []), ...(values.categories ?? [])];
  const keywordLine = phrases.flatMap((one) => (typeof one === "string" ? [] : [one.line])).join("\n");
  const image = values.image && described(values.image, values.image_alt);
  const slug = values.slug?.split("/").findLast((part) => part.trim() !== "");
  return {
    problems,
    draft: {
      source: place.source,
      title: values.title.trim(),
      published,
      content,
      authors: (values.authors ?? []).map(({ name, email, link }) => ({
        name,
        ...(email ? { email } : {}),
        ...(link ? { link } : {}),
      })),
      keywords: phrases
        .flatMap((one) => (typeof one === "string" ? [one.trim().replace(/^#+\s*/, "")] : []))
        .filter((one) => one !== ""),
      ...(keywordLine ? { keywordLine } : {}),
      ...given({
        id: values.id?.trim(),
        updated: updated?.at,
        language,
        summary: values.summary,
        credit: values.credit,
        translator: values.translator,
        link: absoluteLink(values.link),
        slug,
      }),
      ...(image ? { image } : {}),
      ...(values.attachments?.length ? { attachments: values.attachments.map((one) => described(one)) } : {}),
      ...(values.related?.length ? { related: values.related } : {}),
    },
  };
}

const NO = /^(?:false|no|off|0)$/i;

function hiddenBy({ values }: Fields): "draft" | "shown" | "retracted" | "status" | undefined {
  if (values.retracted && !NO.test(values.retracted)) return "retracted";
  if (values.draft && !NO.test(values.draft)) return "draft";
  if (values.shown && NO.test(values.shown)) return "shown";
  if (values.status && isHidden(values.status)) return "status";
  return undefined;
}

/** Whether a status keeps an article from being shown. */
export function isHidden(status: string): boolean {
  return /^(?:draft|private|pending|unpublished|trash|hidden|scheduled|withdrawn|retracted|archived|deleted|مسودة|محذوف)$/i.test(
    status.trim(),
  );
}

type Report = (severity: Problem["severity"], what: string, instead: string) => void;

function dateIn(text: string | undefined, context: ReadContext, report: Report): StatedDate | undefined {
  if (text === undefined) return undefined;
  if (text.length > LONGEST_DATE) {
    report("error", `“${text.slice(0, 100)}…” is not a date`, EXAMPLE);
    return undefined;
  }
  const stamp = /^\s*(\d{10})(\d{3})?(?:\.\d+)?\s*$/.exec(text);
  if (stamp) {
    const at = new Date(Number(stamp[1]) * 1000).toISOString();
    report("warning", `the number ${text} was read as the seconds since 1970 of ${at}`, EXAMPLE);
    return readDated(at, context, report);
  }
  // JavaScript and java.time write the zone's name behind its offset.
  return readDated(text.replace(/\s*(?:\[[^\]]*\]|\([^)]*\))\s*$/, ""), context, report);
}

function readDated(text: string, { timeZone, now }: ReadContext, report: Report): StatedDate | undefined {
  const found = readDate(text, timeZone, now);
  if (!found) report("error", `“${text.slice(0, 100)}” is not a date`, EXAMPLE);
  else if ("error" in found) report("error", found.error.what, found.error.instead);
  else {
    for (const warning of found.warnings) report("warning", warning.what, warning.instead);
    if (found.rest.length > 0)
      report("warning", `“${found.rest.join(" ")}” beside the date was left out`, EXAMPLE);
    return found.date;
  }
  return undefined;
}

const LANGUAGES = new Map(
  Object.entries({
    arabic: "ar",
    العربية: "ar",
    عربي: "ar",
    english: "en",
    الإنجليزية: "en",
    french: "fr",
    الفرنسية: "fr",
  }),
);

function languageTag(language: string | undefined): string | undefined {
  const tag = language?.trim().replaceAll("_", "-") ?? "";
  // Most documents name none, and an error costs as much as a page of text.
  if (tag === "") return undefined;
  try {
    return LANGUAGES.get(tag.toLowerCase()) ?? Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** A path of the generator that wrote the file (`url: /news/1/`) is no address of ours. */
function absoluteLink(link: string | undefined): string | undefined {
  return link?.trim().startsWith("/") ? undefined : link?.trim();
}

function described(media: NonNullable<ArticleFields["image"]>, alt = media.alt): Media {
  const { url, type, length, width, height, duration, medium } = media;
  // Obsidian embeds a picture as `[[boat.png]]`.
  return {
    url: (url.length > LONGEST_ADDRESS ? url.slice(0, LONGEST_ADDRESS + 1) : url)
      .trim()
      .replace(/^!?\[\[(.+?)(?:\|.*)?\]\]$/, "$1"),
    ...given({ type, length, width, height, duration, medium, alt }),
  };
}

/** The values that there are. */
function given<T extends Record<string, unknown>>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== ""),
  ) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
