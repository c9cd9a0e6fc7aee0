import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AGGREGATORS, type AggregatorName, checkFor } from "../../src/check/aggregators/index.ts";
import { computed } from "../computed.ts";

const NOW = new Date("2026-11-27T12:00:00Z");
const NAMESPACES = `xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"
  xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:webfeeds="http://webfeeds.org/rss/1.0"`;
const LONG =
  "The boats came home before noon with more sardines than the quay had seen since spring. ".repeat(8);

const CHANNEL: Readonly<Record<string, string>> = {
  title: "<title>Tides</title>",
  link: "<link>https://a.example/</link>",
  description: "<description>News of the harbour</description>",
  language: "<language>en-GB</language>",
  hub: '<atom:link rel="hub" href="https://a.example/hub"/>',
  brand:
    '<webfeeds:cover image="https://a.example/cover.png"/><webfeeds:icon>https://a.example/icon.png</webfeeds:icon><webfeeds:logo>https://a.example/logo.svg</webfeeds:logo>',
};
const ITEM: Readonly<Record<string, string>> = {
  title: "<title>Sardines fill the old quay again</title>",
  link: "<link>https://a.example/1</link>",
  guid: '<guid isPermaLink="false">tag:a.example,2026:1</guid>',
  pubDate: "<pubDate>Thu, 26 Nov 2026 06:00:00 GMT</pubDate>",
  creator: "<dc:creator>Lubna</dc:creator>",
  description: `<description>${LONG}</description>`,
  content: `<content:encoded><![CDATA[<p>${LONG}</p>]]></content:encoded>`,
  picture: '<media:content url="https://a.example/1.jpg" medium="image" width="1200" height="800"/>',
};

/** A feed of twenty good articles, the first of them and the channel changed. */
function feed(item: Readonly<Record<string, string>> = {}, channel: Readonly<Record<string, string>> = {}) {
  const items = Array.from({ length: 20 }, (_, n) => {
    const text = Object.values({ ...ITEM, ...(n === 0 ? item : {}) }).join("");
    return `<item>${n === 0 ? text : text.replace(":1</guid>", `:${n + 1}</guid>`)}</item>`;
  });
  return `<rss version="2.0" ${NAMESPACES}><channel>${Object.values({ ...CHANNEL, ...channel }).join("")}${items.join("")}</channel></rss>`;
}
const address = "https://a.example/feed.xml";
const said = (body: string, ...names: readonly AggregatorName[]) =>
  checkFor(body, names, { address, now: NOW }).findings.map(({ severity, what }) => `${severity}: ${what}`);

test.each(["apple", "feedly", "flipboard", "msn"] as const)("a feed that has what %s asks for", (name) => {
  expect(said(feed(), name)).toEqual([]);
});

test("a finding names the article, what would be right, and where the aggregator says so", () => {
  const { findings } = checkFor(feed({ creator: "" }), ["flipboard"], { address });
  expect(findings).toEqual([
    {
      severity: "error",
      line: 3,
      where: "rss/channel/item[1]",
      what: "it names no author",
      instead: "name its author in dc:creator",
      rule: expect.stringMatching(/^Flipboard asks for an author of every article: https:\/\/flipboard\./),
      article: { title: "Sardines fill the old quay again", link: "https://a.example/1" },
    },
  ]);
});

const LACKS: readonly (readonly [AggregatorName, string, string, string])[] = [
  [
    "flipboard",
    "a short description",
    feed({ description: "<description>Sardines</description>" }),
    "warning: its description has 8 characters",
  ],
  [
    "flipboard",
    "a small picture",
    feed({
      picture: '<media:content url="https://a.example/1.jpg" medium="image" width="800" height="450"/>',
    }),
    "error: its largest picture has 800 × 450 pixels",
  ],
  ["flipboard", "no picture", feed({ picture: "" }), "error: it has no picture"],
  [
    "flipboard",
    "a link elsewhere",
    feed({ link: "<link>https://b.example/1</link>" }),
    "warning: it leads to b.example, and the feed is at a.example",
  ],
  ["flipboard", "no language", feed({}, { language: "" }), "error: the feed has no language"],
  ["flipboard", "no hub", feed({}, { hub: "" }), "warning: the feed names no hub"],
  ["msn", "a short title", feed({ title: "<title>Sardines</title>" }), "error: its title has 8 characters"],
  [
    "msn",
    "a title with HTML",
    feed({ title: "<title>Sardines &lt;b>fill&lt;/b> the old quay</title>" }),
    'error: its title holds "<b>"',
  ],
  [
    "msn",
    "an old article",
    feed({ pubDate: "<pubDate>Tue, 25 Nov 2025 06:00:00 GMT</pubDate>" }),
    "error: it is 367 days old",
  ],
  [
    "msn",
    "another language",
    feed({ language: "<dc:language>ar</dc:language>" }),
    'error: it is in "ar", the feed in "en-GB"',
  ],
  [
    "msn",
    "an id twice",
    feed({ guid: "<guid>tag:a.example,2026:2</guid>" }),
    'error: "tag:a.example,2026:2" is the id of another one too',
  ],
  [
    "msn",
    "a relative picture",
    feed({ content: `<content:encoded>x&lt;img src="/1.png"></content:encoded>` }),
    'error: its text holds the address "/1.png"',
  ],
  [
    "msn",
    "a figure",
    feed({ content: "<content:encoded>&lt;figure>x&lt;/figure>&lt;hr></content:encoded>" }),
    "warning: its text holds <figure> <hr>",
  ],
  [
    "msn",
    "a script",
    feed({ content: "<content:encoded>&lt;script>x&lt;/script></content:encoded>" }),
    "error: its text holds <script>",
  ],
  [
    "msn",
    "wrappers",
    feed({
      content: `<content:encoded>${"&lt;div>".repeat(11)}x${"&lt;/div>".repeat(11)}</content:encoded>`,
    }),
    "warning: its text is nested 11 deep",
  ],
  [
    "msn",
    "a small picture",
    feed({
      picture: '<media:content url="https://a.example/1.jpg" medium="image" width="600" height="450"/>',
    }),
    "warning: its largest picture has 600 × 450 pixels",
  ],
  [
    "apple",
    "a language without region",
    feed({}, { language: "<language>en</language>" }),
    "error: the feed's language is en, without a region",
  ],
  [
    "apple",
    "a long title",
    feed({ title: `<title>${"Sardines ".repeat(8)}</title>` }),
    "warning: its title has 71 characters",
  ],
  [
    "apple",
    "a link to read more",
    feed({
      description: `<description>${LONG}&lt;a href="https://a.example/1">Read more…&lt;/a></description>`,
    }),
    "warning: its description ends in one",
  ],
  [
    "apple",
    "a table in the description",
    feed({ description: `<description>${LONG}&lt;table>&lt;/table></description>` }),
    "warning: its description holds a table",
  ],
  [
    "apple",
    "an excerpt alone",
    feed({ content: "", description: "<description>Sardines</description>" }),
    "warning: it has no more than a description",
  ],
  [
    "feedly",
    "no logo",
    feed({}, { brand: CHANNEL.brand?.replace(/<webfeeds:logo>.*/, "") ?? "" }),
    "warning: the feed has no webfeeds:logo",
  ],
];
test.each(LACKS)("%s is told of %s", (name, _, body, finding) => {
  expect(said(body, name)).toEqual([finding]);
});

test("a magazine of nineteen articles is short of one", () => {
  expect(said(feed().replace(/<item>.*?<\/item>/s, ""), "flipboard")).toEqual(["warning: the feed holds 19"]);
});

test("an Atom feed is asked the same", () => {
  const entry = `<entry><id>tag:a.example,2026:1</id><title>Sardines</title><link href="https://a.example/1"/><published>2026-11-26T06:00:00Z</published><content type="html">&lt;p>${LONG}&lt;/p></content></entry>`;
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB"><title>Tides</title><link href="https://a.example/"/>${entry}</feed>`;
  expect(said(atom, "apple")).toEqual([
    "error: it has no description",
    "warning: its title has 8 characters",
  ]);
  expect(said(atom, "msn")).toEqual(["error: its title has 8 characters", "warning: it has no picture"]);
});

describe("a podcast", () => {
  const show = {
    podcast:
      '<itunes:image href="https://a.example/show.jpg"/><itunes:category text="News"/><itunes:explicit>false</itunes:explicit><itunes:author>Tides</itunes:author>',
  };
  const episode = (n: number) =>
    `<item>${ITEM.title}<guid>${n}</guid><enclosure url="https://a.example/${n}.mp3" length="9" type="audio/mpeg"/><itunes:duration>60</itunes:duration></item>`;
  const podcast = (changes: Readonly<Record<string, string>>, ...items: readonly string[]) =>
    `<rss version="2.0" ${NAMESPACES}><channel>${Object.values({ ...CHANNEL, ...show, ...changes }).join("")}${items.join("")}</channel></rss>`;

  test("that has what directories ask for", () => {
    expect(said(podcast({}, episode(1), episode(2)), "podcasts")).toEqual([]);
  });
  test("that lacks it", () => {
    const other = show.podcast.replace("News", "news").replace(/<itunes:explicit>.*?<\/itunes:explicit>/, "");
    const unnamed = episode(2).replace(
      /<enclosure.*?\/>/,
      '<enclosure url="https://a.example/مد.mp3" length=""/>',
    );
    expect(said(podcast({ podcast: other }, episode(1), unnamed, episode(1)), "podcasts")).toEqual([
      "error: the channel has no itunes:explicit",
      'error: the show\'s category is "news"',
      "error: its enclosure lacks length, type",
      'error: its enclosure "https://a.example/1.mp3" is another one\'s too',
      'error: its enclosure is at "https://a.example/مد.mp3"',
    ]);
  });
  test("is what a feed of articles is not held to be", () => {
    const all = (body: string) => checkFor(body, AGGREGATORS, { address, now: NOW }, true).findings;
    expect(all(feed())).toEqual([]);
    expect(all(podcast({}, episode(1))).length).toBeGreaterThan(0);
  });
});

describe("Google News", () => {
  const news = (date: string, more = "") =>
    `<url><loc>https://a.example/1</loc><n:news><n:publication><n:name>Tides</n:name><n:language>en</n:language></n:publication><n:publication_date>${date}</n:publication_date><n:title>Sardines</n:title>${more}</n:news></url>`;
  const sitemap = (...urls: readonly string[]) =>
    `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">${urls.join("")}</urlset>`;

  test("takes a sitemap of the last two days", () => {
    expect(said(sitemap(news("2026-11-26T06:00:00Z")), "google-news")).toEqual([]);
    expect(checkFor(sitemap(), ["google-news"]).isNoFeed).toBe(true);
  });
  test("is told of what is older, unnamed, or too much", () => {
    const one = news("2026-11-26T06:00:00Z");
    expect(said(sitemap(news("2026-11-24T06:00:00Z")), "google-news")).toEqual([
      "error: it is older than two days",
    ]);
    expect(said(sitemap(one.replace("<n:name>Tides</n:name>", "")), "google-news")).toEqual([
      "error: it has no news:name",
    ]);
    expect(said(sitemap(one.replace(">en<", ">en-GB<")), "google-news")).toEqual([
      'error: its language is "en-GB"',
    ]);
    expect(said(sitemap(news("26 November 2026")), "google-news")).toEqual([
      'error: its date is "26 November 2026"',
    ]);
    expect(said(sitemap(...Array.from({ length: 1001 }, () => one)), "google-news")).toEqual([
      "error: it lists 1001",
    ]);
  });
  test("reads the pages of articles", () => {
    const page = (data: string) =>
      `<!doctype html><title>Sardines</title><link rel="canonical" href="https://a.example/1"><script type="application/ld+json">${data}</script>`;
    const whole = {
      "@context": "https://schema.org",
      "@type": "NewsArticle",
      headline: "Sardines",
      datePublished: "2026-11-26T06:00:00Z",
      dateModified: "2026-11-26T06:00:00Z",
      author: [{ "@type": "Person", name: "Lubna" }],
      image: ["https://a.example/1.jpg"],
    };
    expect(said(page(JSON.stringify(whole)), "google-news")).toEqual([]);
    expect(
      said(page(JSON.stringify({ ...whole, image: [], datePublished: "2026-11-26" })), "google-news"),
    ).toEqual(["warning: its JSON-LD has no image", 'warning: its datePublished is "2026-11-26"']);
    expect(said(page("{"), "google-news")).toEqual(["warning: the page has none"]);
    expect(checkFor(page("{"), ["google-news"]).findings[0]?.article).toEqual({
      title: "Sardines",
      link: "https://a.example/1",
    });
  });
  test("reads no feeds", () => {
    expect(said(feed(), "google-news")).toEqual(["warning: Google News reads no feeds"]);
  });
});

test("an aggregator asked about a JSON Feed says what it takes", () => {
  expect(said('{"version":"https://jsonfeed.org/version/1.1"}', "msn")).toEqual([
    "warning: aggregators take RSS 2.0 or Atom 1.0",
  ]);
});

describe("hostile input", () => {
  test.each(["&lt;!--", "&lt;a ", "&lt;p>", '&lt;img src="', "&lt;/div"])(
    "%s without end ends quickly",
    (piece) => {
      const text = piece.repeat(30_000);
      const body = feed({ content: `<content:encoded>${text}</content:encoded>` });
      const start = computed();
      said(body, ...AGGREGATORS);
      expect(computed() - start).toBeLessThan(5_000);
    },
  );
  test("no text makes it throw", () => {
    const words = [
      "<rss>",
      "<channel>",
      "<item>",
      "<link>",
      "</link>",
      "<urlset>",
      "<url>",
      "<!doctype html>",
      "<html>",
    ];
    const more = [
      '<script type="application/ld+json">',
      '{"@type":{"toString":0}}</script>',
      "null",
      "[",
      "{",
      "&",
      "<",
      "</item>",
      "</channel>",
      "</rss>",
      "x",
    ];
    const texts = fc.array(fc.constantFrom(...words, ...more)).map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.oneof(texts, fc.uint8Array()), (body) => {
        expect(checkFor(body, AGGREGATORS, { now: NOW }).findings).toBeInstanceOf(Array);
      }),
      { numRuns: 300 },
    );
  });
});
