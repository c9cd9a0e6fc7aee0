/**
 * What the serialisers take. The words, and every field that stands here without a note, are those of the npm
 * package `feed` (its `Feed` class fits as it is); the rest widens them where the formats can say more.
 * Serialisers read these values and never change them: equal input, equal bytes.
 */

export interface Author {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly link?: string | undefined;
  readonly avatar?: string | undefined;
}

export interface Category {
  /** What a person reads. */
  readonly name?: string | undefined;
  readonly domain?: string | undefined;
  readonly scheme?: string | undefined;
  readonly term?: string | undefined;
}

export interface Enclosure {
  readonly url: string;
  readonly type?: string | undefined;
  /** Bytes. */
  readonly length?: number | undefined;
  readonly title?: string | undefined;
  /** Seconds. */
  readonly duration?: number | undefined;
  /** Pixels; wider than `feed`. */
  readonly width?: number | undefined;
  /** Pixels; wider than `feed`. */
  readonly height?: number | undefined;
  /** What it is, where no type says so; wider than `feed`. */
  readonly medium?: "audio" | "video" | undefined;
  /** What is not said here is not known: no type is taken from the address's ending. Wider than `feed`. */
  readonly asStated?: boolean | undefined;
}

/** An element of another vocabulary: `{ _attributes, _text, _cdata, child: … }`, as xml-js writes it compactly. */
export interface Extension {
  readonly name: string;
  readonly objects: Readonly<Record<string, unknown>>;
}

export interface Item {
  /** Plain text. */
  readonly title: string;
  readonly id?: string | undefined;
  readonly link: string;
  /** When it last changed. */
  readonly date: Date;
  /** HTML. */
  readonly description?: string | undefined;
  /** HTML. */
  readonly content?: string | undefined;
  readonly category?: readonly Category[] | undefined;
  readonly guid?: string | undefined;
  readonly image?: string | Enclosure | undefined;
  readonly audio?: string | Enclosure | undefined;
  readonly video?: string | Enclosure | undefined;
  readonly enclosure?: Enclosure | undefined;
  /** What stands before its other media; wider than `feed`. */
  readonly first?: Enclosure | undefined;
  readonly author?: readonly Author[] | undefined;
  readonly contributor?: readonly Author[] | undefined;
  /** When it was first published; `date` where absent. */
  readonly published?: Date | undefined;
  readonly copyright?: string | undefined;
  readonly extensions?: readonly Extension[] | undefined;
  /** Plain text, said instead of `description`; wider than `feed`. */
  readonly summary?: string | undefined;
  /** BCP 47; wider than `feed`. */
  readonly language?: string | undefined;
  /** Minutes east of UTC in which its dates are written, 0 where absent; wider than `feed`. */
  readonly offset?: number | undefined;
  /** More recordings and documents; wider than `feed`. */
  readonly attachments?: readonly Enclosure[] | undefined;
  /** Whom it was taken from, as credited; wider than `feed`. */
  readonly source?: string | undefined;
  /** Where it was first published; wider than `feed`. */
  readonly via?: string | undefined;
}

/** The address of one thing in each format. */
export interface FormatLinks {
  readonly rss?: string | undefined;
  readonly atom?: string | undefined;
  readonly json?: string | undefined;
}

/** A document's place among those that together hold all items of a feed (RFC 5005 §4). */
export interface History {
  /** It is an archive document, and this the subscription document. */
  readonly current?: FormatLinks | undefined;
  /** The archive document with older items. */
  readonly previous?: FormatLinks | undefined;
  /** The archive document with newer items. */
  readonly next?: FormatLinks | undefined;
}

/** An item that was withdrawn (RFC 6721): RSS has no word for it. */
export interface Deleted {
  readonly id: string;
  readonly link: string;
  /** When it was. */
  readonly date: Date;
}

export interface FeedOptions {
  readonly id?: string | undefined;
  /** Plain text. */
  readonly title: string;
  /** The newest `date` of the items where absent. */
  readonly updated?: Date | undefined;
  readonly generator?: string | false | undefined;
  readonly language?: string | undefined;
  /** Minutes. */
  readonly ttl?: number | undefined;
  readonly stylesheet?: string | undefined;
  /** The feed's own address, in every format. */
  readonly feed?: string | undefined;
  readonly feedLinks?:
    | {
        readonly rss?: string | undefined;
        readonly atom?: string | undefined;
        readonly json?: string | undefined;
        readonly [key: string]: string | undefined;
      }
    | undefined;
  readonly hub?: string | undefined;
  /** Hubs besides it; wider than `feed`. */
  readonly hubs?: readonly string[] | undefined;
  readonly docs?: string | undefined;
  readonly podcast?: boolean | undefined;
  readonly category?: string | undefined;
  readonly author?: Author | undefined;
  /** The page that the feed is of. */
  readonly link?: string | undefined;
  /** Plain text. */
  readonly description?: string | undefined;
  readonly image?: string | undefined;
  readonly favicon?: string | undefined;
  readonly copyright?: string | undefined;
  /** Minutes east of UTC in which the feed's date is written, 0 where absent; wider than `feed`. */
  readonly offset?: number | undefined;
  /** Wider than `feed`. */
  readonly history?: History | undefined;
  /** Items that were in it and are withdrawn, the newest first; wider than `feed`. */
  readonly deleted?: readonly Deleted[] | undefined;
}

/** Every hub that a feed names (WebSub §4). */
export const hubsOf = ({ hub, hubs = [] }: FeedOptions): readonly string[] => (hub ? [hub, ...hubs] : hubs);

/** A selection of items with what is said of it as a whole. */
export interface Feed {
  readonly options: FeedOptions;
  readonly items: readonly Item[];
  readonly categories: readonly string[];
  readonly contributors: readonly Author[];
  readonly extensions: readonly Extension[];
}

/** What stands before the items of a document; it may depend on them only through `updated`. */
export type Head = Omit<Feed, "items">;

/** One format: a document is `head`, the items joined by `separator`, `tail`. Each item depends on itself alone. */
export interface Format {
  readonly type: string;
  readonly head: (feed: Head, updated: Date) => string;
  readonly item: (item: Item) => string;
  readonly separator: string;
  readonly tail: string;
}

/** When the feed last changed: as stated, else its newest item's date, else the start of time. Never the clock. */
export function feedUpdated(feed: Feed): Date {
  if (feed.options.updated) return feed.options.updated;
  return new Date(Math.max(0, ...feed.items.map((item) => item.date.getTime())));
}

/** The whole document of a feed in one format. */
export function render(feed: Feed, format: Format): string {
  return (
    format.head(feed, feedUpdated(feed)) + feed.items.map(format.item).join(format.separator) + format.tail
  );
}
