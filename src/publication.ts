/** A publication from its settings, which are right: publication-schema.ts tells. The worker has no room for that. */
import type { Author, Publication, RemoteSource } from "./article.ts";

/** `publication.json` as it may be written; only the title is required. */
export interface GivenPublication {
  readonly title: string;
  readonly description?: string | undefined;
  readonly url?: string | undefined;
  readonly id?: string | undefined;
  readonly language?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly topicsFromText?: boolean | undefined;
  readonly feedSize?: number | undefined;
  readonly author?: GivenAuthor | undefined;
  readonly authors?: readonly GivenAuthor[] | undefined;
  readonly copyright?: string | undefined;
  readonly image?: string | undefined;
  readonly favicon?: string | undefined;
  readonly ttl?: number | undefined;
  readonly hubs?: readonly string[] | undefined;
  readonly sources?: readonly GivenSource[] | undefined;
  readonly audience?: boolean | undefined;
}

export interface GivenSource {
  readonly url: string;
  /** Such as `15m`, `2h` or `1d`. */
  readonly every?: string | undefined;
  readonly language?: string | undefined;
}

export type GivenAuthor =
  | string
  | { readonly name: string; readonly email?: string | undefined; readonly link?: string | undefined };

/**
 * The publication with everything that was left out. Equal settings give equal JSON, in whatever order they are
 * written: every entity tag depends on it. Throws TypeError where an address is none.
 */
export function publicationOf(given: GivenPublication): Publication {
  const { title, id, language, timeZone, topicsFromText, feedSize, author, authors } = given;
  const { copyright, image, favicon, ttl, hubs } = given;
  const url = webAddress(given.url ?? "http://localhost:8787").replace(/\/+$/, "");
  const stated = {
    title: title.trim(),
    description: given.description?.trim() ?? "",
    url,
    ...(id === undefined ? {} : { id }),
    ...(language === undefined ? {} : { language }),
    timeZone: timeZone ?? "UTC",
    ...(topicsFromText === undefined ? {} : { topicsFromText }),
    feedSize: feedSize ?? 50,
    ...(author === undefined ? {} : { author: authorOf(author) }),
    ...(authors === undefined ? {} : { authors: authors.map(authorOf) }),
    ...(copyright === undefined ? {} : { copyright: copyright.trim() }),
    ...(image === undefined ? {} : { image: pictureAddress(image) }),
    ...(favicon === undefined ? {} : { favicon: pictureAddress(favicon) }),
    ...(ttl === undefined ? {} : { ttl }),
    ...(hubs === undefined || hubs.length === 0 ? {} : { hubs: [...new Set(hubs.map(webAddress))] }),
  };
  return {
    ...stated,
    id: id ?? url,
    language: language ?? (/\p{Script=Arabic}/u.test(stated.title) ? "ar" : "en"),
    authors: stated.authors ?? (stated.author ? [stated.author] : []),
  };
}

const MINUTES: Readonly<Record<string, number>> = { m: 1, h: 60, d: 1440 };
const EVERY = "30m";

/** The feeds of others that are taken in. They are no part of the publication: no entity tag depends on them. */
export function sourcesOf({ sources = [] }: Pick<GivenPublication, "sources">): readonly RemoteSource[] {
  return sources.map(({ url, every = EVERY, language }) => ({
    url: webAddress(url),
    every: Number.parseInt(every, 10) * (MINUTES[every.trim().slice(-1)] ?? 1),
    ...(language === undefined ? {} : { language }),
  }));
}

/** Whether it is counted who reads the feeds, which is no part of the publication either. */
export const isCounted = ({ audience = true }: Pick<GivenPublication, "audience">): boolean => audience;

function authorOf(given: GivenAuthor): Author {
  if (typeof given === "string") return { name: given.trim() };
  const { name, email, link } = given;
  return { name: name.trim(), ...(email ? { email } : {}), ...(link ? { link: webAddress(link) } : {}) };
}

/** As it goes over the wire: letters of other scripts as punycode and percent-encoded. */
const webAddress = (address: string) => new URL(address.trim()).href;

/** Of a picture of the publication itself, or anywhere. */
const pictureAddress = (address: string) =>
  address.startsWith("/") ? encodeURI(decoded(address)) : webAddress(address);

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
