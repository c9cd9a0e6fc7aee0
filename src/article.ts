/**
 * What nashra keeps and what readers hand over: the words of docs/architecture.md as types.
 * Nothing here reads a clock, a file or the network.
 */
// The small zod: settings are parsed in the worker too.
import * as z from "zod/mini";

/** A person or organisation that wrote something (RFC 4287 §3.2: name, uri, email). */
export interface Author {
  readonly name: string;
  readonly email?: string;
  readonly link?: string;
}

/** A picture or a recording that belongs to an article. `url` may start with `/`: the publication's own. */
export interface Media {
  readonly url: string;
  /** Media type, only when it was read from the file or declared by the publisher; never guessed from a name. */
  readonly type?: string;
  /** What a recording is, as its publisher says, where no type does. */
  readonly medium?: "audio" | "video";
  /** Size in bytes, only when known. */
  readonly length?: number;
  readonly width?: number;
  readonly height?: number;
  /** Length in seconds of audio or video. */
  readonly duration?: number;
  /** What a person who cannot see it is told. */
  readonly alt?: string;
}

/** A moment as the publisher stated it: RFC 3339 with the offset of its place, whole seconds. */
export interface StatedDate {
  /** For example `2020-02-08T23:31:00+03:00`. */
  readonly at: string;
  /** False when only the day was stated; `at` is then midnight of that place. */
  readonly hasTime: boolean;
}

/** Something a person should know about a stored document. An `error` refuses the article, a `warning` does not. */
export interface Problem {
  readonly severity: "error" | "warning";
  /** The stored document, as the caller named it. */
  readonly file: string;
  /** 1-based line in that document, where one can be named. */
  readonly line?: number;
  /** What is wrong, with the text that is wrong. */
  readonly what: string;
  /** What would be right. */
  readonly instead: string;
}

/** What a reader of one input format found in a stored document: one article, not yet cleaned or kept. */
export interface Draft {
  /** Where it is stored: the document's path, and `#…` behind it for one article of several. Its identity for us. */
  readonly source: string;
  /** Where it begins in a document of several articles: for problems. */
  readonly place?: { readonly file: string; readonly line: number };
  /** The publisher's own id, kept for ever as the feed's guid. */
  readonly id?: string;
  /** Plain text. */
  readonly title: string;
  readonly published: StatedDate;
  /** RFC 3339, only when the publisher states it. */
  readonly updated?: string;
  /** BCP 47, only when the publisher states it. */
  readonly language?: string;
  /** Plain text, only when the publisher states it. */
  readonly summary?: string;
  /** HTML as the reader made it; ingest sanitises it. */
  readonly content: string;
  readonly authors: readonly Author[];
  /** Phrases that the document itself tells apart (a list). */
  readonly keywords: readonly string[];
  /** A line of keywords as written, which may have no delimiters: ingest segments it. */
  readonly keywordLine?: string;
  readonly image?: Media;
  /** Recordings and documents that go with it. */
  readonly attachments?: readonly Media[];
  /** Credit as written, for example `الخليج الجديد + وكالات`. */
  readonly credit?: string;
  /** Who translated it, as written. */
  readonly translator?: string;
  /** Headlines that the document lists beside itself; never part of the body. */
  readonly related?: readonly string[];
  /** Where it was first published, absolute. */
  readonly link?: string;
  /** The wished last part of its address. */
  readonly slug?: string;
  /** Where another system served it, absolute or as paths: these addresses lead to ours. */
  readonly addresses?: readonly string[];
}

/** A topic: one label, one slug. */
export interface Category {
  readonly slug: string;
  readonly label: string;
}

/** What we keep of an article and what every document shows; stored as it is. Texts are clean, content is safe HTML. */
export interface Article {
  /** guid of RSS, id of Atom and JSON Feed: given at first ingest, never recomputed. */
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly published: StatedDate;
  /** RFC 3339; later than every earlier `updated` of this article, and never before `published`. */
  readonly updated: string;
  readonly language: string;
  readonly summary: string;
  readonly content: string;
  readonly authors: readonly Author[];
  /** Its categories as it spells them, in order. */
  readonly keywords: readonly string[];
  /** The line that they were segmented from; while it stays, so do they. */
  readonly keywordLine?: string;
  /** It names no keywords; these are topics that its title or summary mentions. */
  readonly topicsFound?: true;
  readonly image?: Media;
  readonly attachments?: readonly Media[];
  readonly credit?: string;
  readonly translator?: string;
  readonly related?: readonly string[];
  readonly link?: string;
}

const LONGEST_ADDRESS = 1000;
/** As it goes over the wire: letters of other scripts as punycode and percent-encoded. */
const webAddress = z.pipe(
  z
    .url({ protocol: /^https?$/i, error: "must be an absolute http or https address" })
    .check(z.maxLength(LONGEST_ADDRESS)),
  z.transform((address) => new URL(address).href),
);
const siteAddress = z.pipe(
  webAddress.check(
    z.refine(
      (address) => !/[?#]|%(?![\da-f]{2})/i.test(address) && new URL(address).username === "",
      "must be a host and at most a path, such as https://paper.example or https://example.org/news",
    ),
  ),
  z.transform((address) => address.replace(/\/+$/, "")),
);
/** Of a picture of the publication itself. */
const pictureAddress = z.pipe(
  z.string().check(
    z.maxLength(LONGEST_ADDRESS),
    z.refine(
      (address) =>
        address.isWellFormed() &&
        (/^\/(?!\/)/.test(address) || /^https?:$/.test(URL.parse(address)?.protocol ?? "")),
      "must be a path such as /images/logo.png or an http(s) address",
    ),
  ),
  z.transform((address) => (address.startsWith("/") ? encodeURI(decoded(address)) : new URL(address).href)),
);
const line = (longest: number) => z.string().check(z.trim(), z.maxLength(longest));
const named = line(300).check(z.regex(/[\p{L}\p{N}\p{S}]/u, "must hold a letter"));
const author = z.pipe(
  z.union([
    named,
    z.looseObject({ name: named, email: z.optional(z.email()), link: z.optional(webAddress) }),
  ]),
  z.transform(
    (a): Author =>
      typeof a === "string"
        ? { name: a }
        : { name: a.name, ...(a.email ? { email: a.email } : {}), ...(a.link ? { link: a.link } : {}) },
  ),
);

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

const isTimeZone = (zone: string) => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
};
const isLanguage = (tag: string) => {
  try {
    // By its form alone `arabic` would be one (BCP 47 keeps five letters and more for codes that none has).
    return /^[a-z]{2,3}(?:-|$)/i.test(tag) && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};

/** The fields of `publication.json`. Only the title is required. */
const fields = z.object({
  title: named,
  description: z._default(line(5000), ""),
  /** Where it is served, without a path's last slash. */
  url: z._default(siteAddress, "http://localhost:8787"),
  /** What makes its articles' ids unique in the world; the address it started with, unless given. */
  id: z.optional(
    z.string().check(
      z.minLength(1),
      z.maxLength(LONGEST_ADDRESS),
      z.refine(
        (id) =>
          id.isWellFormed() && !/%(?![\da-f]{2})/i.test(id) && (!/^https?:/i.test(id) || URL.canParse(id)),
        "must be an address or a urn: that can be one",
      ),
    ),
  ),
  language: z.optional(
    z.string().check(z.refine(isLanguage, "must be a BCP 47 language tag such as ar, en or ar-SA")),
  ),
  timeZone: z._default(
    z.string().check(z.refine(isTimeZone, "must be an IANA time zone such as Asia/Riyadh")),
    "UTC",
  ),
  /** Articles without keywords stand in the categories that their title or lead names; `false`: in none. */
  topicsFromText: z.optional(z.boolean()),
  /** Articles in a feed. */
  feedSize: z._default(z.int().check(z.minimum(1), z.maximum(500)), 50),
  author: z.optional(author),
  authors: z.optional(z.array(author)),
  copyright: z.optional(line(1000)),
  image: z.optional(pictureAddress),
  favicon: z.optional(pictureAddress),
  /** Minutes between two polls that the publication asks for (RSS `ttl`). */
  ttl: z.optional(z.int().check(z.minimum(1), z.maximum(1440))),
});

/** The settings that there are. */
export const SETTING_NAMES: readonly string[] = Object.keys(fields.shape);

/** `publication.json`. */
export const PublicationSchema = z.pipe(
  fields,
  z.transform((p) => ({
    ...p,
    id: p.id ?? p.url,
    language: p.language ?? (/\p{Script=Arabic}/u.test(p.title) ? "ar" : "en"),
    authors: p.authors ?? (p.author ? [p.author] : []),
  })),
);

/** The site: its title, address, language, time zone and authors. */
export type Publication = z.output<typeof PublicationSchema>;
