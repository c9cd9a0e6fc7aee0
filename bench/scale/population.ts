/** Who asks, how often, for what, from where. Where no source is named, it is an assumption. */
import { zipfShares } from "./random.ts";

export const KINDS = ["main", "category", "archive", "search", "page", "article"] as const;
/** What an address answers with: the feed of everything, a category's, an archive page, a search; two kinds of pages. */
export type Kind = (typeof KINDS)[number];

export interface Fetcher {
  readonly name: string;
  /** Its part of all requests. */
  readonly share: number;
  /** Seconds between two of its requests for one address. */
  readonly interval: number;
  /** Its part of requests that say what they have. */
  readonly conditional: number;
  readonly from: "clouds" | "people";
  /** Values of Accept-Encoding, and how common each is. */
  readonly encodings: Readonly<Record<string, number>>;
  readonly asks: Partial<Readonly<Record<Kind, number>>>;
}

const FEEDS = { main: 0.55, category: 0.44, search: 0.01 };

/** Intervals: 5 to 60 minutes are told by services, an hour is the usual of apps. Conditional: one weblog's day of feed requests had 56 % answered 304. */
export const FETCHERS: readonly Fetcher[] = [
  {
    name: "services that ask for many readers",
    share: 0.25,
    interval: 900,
    conditional: 0.95,
    from: "clouds",
    encodings: { "gzip, deflate, br": 0.4, gzip: 0.3, "gzip, deflate": 0.2, "gzip, deflate, br, zstd": 0.1 },
    asks: FEEDS,
  },
  {
    name: "apps that keep validators",
    share: 0.4,
    interval: 3600,
    conditional: 1,
    from: "people",
    encodings: { "gzip, deflate, br": 0.5, gzip: 0.3, "br, gzip": 0.1, "gzip, deflate": 0.1 },
    asks: FEEDS,
  },
  {
    name: "apps and scripts that keep none",
    share: 0.2,
    interval: 1800,
    conditional: 0,
    from: "people",
    encodings: { gzip: 0.4, "gzip, deflate": 0.3, identity: 0.2, "": 0.1 },
    asks: FEEDS,
  },
  {
    name: "crawlers",
    share: 0.1,
    interval: 86_400,
    conditional: 0.3,
    from: "clouds",
    encodings: { "gzip, deflate, br": 0.6, gzip: 0.3, "": 0.1 },
    asks: { main: 0.05, category: 0.2, archive: 0.3, search: 0.02, page: 0.13, article: 0.3 },
  },
  {
    name: "people in browsers",
    share: 0.05,
    interval: 7200,
    conditional: 0.3,
    from: "people",
    encodings: { "gzip, deflate, br, zstd": 0.8, "gzip, deflate, br": 0.2 },
    asks: { page: 0.45, article: 0.5, search: 0.05 },
  },
];

/** Documents in each format, as parts of requests for feeds. */
export const FORMATS = [0.7, 0.2, 0.1] as const;

export interface Publication {
  readonly name: string;
  readonly articles: number;
  /** Of all publications together. */
  readonly pollsADay: number;
  readonly newADay: number;
  readonly categoriesOfEach: number;
  /** How many addresses there are of each kind, and how steep their popularity falls (Zipf's exponent). */
  readonly addresses: Readonly<Record<Kind, { readonly count: number; readonly exponent: number }>>;
  /** Kinds whose addresses all belong to small publications of their own. */
  readonly publications: number;
}

export const LARGE: Publication = {
  name: "one large publication",
  articles: 10_000_000,
  pollsADay: 100_000_000,
  newADay: 2000,
  categoriesOfEach: 3,
  publications: 1,
  addresses: {
    main: { count: 1, exponent: 1 },
    category: { count: 5000, exponent: 1 },
    // 10 million / 50, and as many again for each of three categories.
    archive: { count: 800_000, exponent: 0.3 },
    search: { count: 100_000, exponent: 1 },
    page: { count: 5001, exponent: 1 },
    article: { count: 1_000_000, exponent: 0.8 },
  },
};

/** As many articles and polls, in 10,000 publications of 1,000 articles. */
export const SMALL: Publication = {
  name: "10,000 small publications",
  articles: 10_000_000,
  pollsADay: 100_000_000,
  newADay: 20_000,
  categoriesOfEach: 3,
  publications: 10_000,
  addresses: {
    main: { count: 10_000, exponent: 0.8 },
    category: { count: 300_000, exponent: 0.8 },
    archive: { count: 800_000, exponent: 0.3 },
    search: { count: 1_000_000, exponent: 0.8 },
    page: { count: 310_000, exponent: 0.8 },
    article: { count: 1_000_000, exponent: 0.8 },
  },
};

/** Cities with a data centre: Cloudflare speaks of more than 330. */
export const CITIES = 330;
/** Of these, those that clouds are in. */
const CLOUDS = 12;

/** What each data centre has of a kind of fetcher's requests: cities by Zipf's law, exponent 0.8. */
export function citiesOf(from: Fetcher["from"], cities = CITIES): Float64Array {
  const shares = new Float64Array(cities);
  shares.set(zipfShares(from === "clouds" ? Math.min(CLOUDS, cities) : cities, 0.8));
  return shares;
}

/** How often what an address of this rank (from 0) says changes, a day. */
export function changesADay(it: Publication, kind: Kind, share: number): number {
  const { newADay, publications, categoriesOfEach } = it;
  switch (kind) {
    case "main":
      return newADay / publications;
    case "category":
    case "page":
      return publications > 1
        ? newADay / publications / 10
        : Math.min(newADay, newADay * categoriesOfEach * share);
    case "search":
      return newADay / publications / 50;
    default:
      return 0;
  }
}
