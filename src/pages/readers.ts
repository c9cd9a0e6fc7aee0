/** Readers of feeds, and the address at which each takes a subscription. */

export interface Reader {
  readonly name: string;
  /** Where a person who reads there subscribes to the feed at an absolute address. */
  readonly subscribe: (feed: string) => string;
}

/** Only those whose address is known from what is named beside them. */
export const READERS: readonly Reader[] = [
  // What Feedly's own maker of buttons writes, and Google's RSS Subscription Extension (Chromium) has.
  {
    name: "Feedly",
    subscribe: (feed) => `https://feedly.com/i/subscription/feed%2F${encodeURIComponent(feed)}`,
  },
  // Google's RSS Subscription Extension (Chromium), among the readers that it knows from the start.
  { name: "Inoreader", subscribe: (feed) => `https://www.inoreader.com/feed/${encodeURIComponent(feed)}` },
  // theoldreader/i18n, locales/en.yml: what it tells its readers to set up.
  {
    name: "The Old Reader",
    subscribe: (feed) => `https://theoldreader.com/feeds/subscribe?url=${encodeURIComponent(feed)}`,
  },
  // samuelclay/NewsBlur, reader_goodies.js: “Custom Add Site URL”.
  { name: "NewsBlur", subscribe: (feed) => `https://www.newsblur.com/?url=${encodeURIComponent(feed)}` },
  // feedbin/feedbin, _register_protocol_handlers.html.erb.
  { name: "Feedbin", subscribe: (feed) => `https://feedbin.com/?subscribe=${encodeURIComponent(feed)}` },
  // Athou/commafeed, FeedREST.java: GET /rest/feed/subscribe.
  {
    name: "CommaFeed",
    subscribe: (feed) => `https://www.commafeed.com/rest/feed/subscribe?url=${encodeURIComponent(feed)}`,
  },
];

/**
 * Opens an app on the device, such as NetNewsWire and Thunderbird: `feed:` and the whole address, as registered with
 * IANA (uri-schemes/prov/feed).
 */
export const inAnApp = (feed: string): string => `feed:${feed}`;
