/**
 * What nashra keeps and what readers hand over: the words of docs/architecture.md as types.
 * Nothing here reads a clock, a file or the network.
 */

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

/** A feed of others that is taken in. */
export interface RemoteSource {
  readonly url: string;
  /** Minutes between two questions. */
  readonly every: number;
  /** BCP 47; of its articles that name none. */
  readonly language?: string;
}

/** The site: its title, address, language, time zone and authors. */
export interface Publication {
  readonly title: string;
  readonly description: string;
  /** Where it is served, without a path's last slash. */
  readonly url: string;
  /** What makes its articles' ids unique in the world; the address it started with, unless given. */
  readonly id: string;
  /** BCP 47. */
  readonly language: string;
  /** IANA; of dates that name none. */
  readonly timeZone: string;
  /** Articles without keywords stand in the categories that their title or lead names; `false`: in none. */
  readonly topicsFromText?: boolean;
  /** Articles in a feed. */
  readonly feedSize: number;
  readonly authors: readonly Author[];
  readonly copyright?: string;
  readonly image?: string;
  readonly favicon?: string;
  /** False where what is answered becomes files, which take no query: none answers a search, and profiles have files of their own. */
  readonly hasSearch?: false;
  /** Hubs that push the feeds (WebSub), absolute: those of others, and our own first where the feeds are served with it. */
  readonly hubs?: readonly string[];
  /** Minutes between two polls that the publication asks for (RSS `ttl`). */
  readonly ttl?: number;
}
