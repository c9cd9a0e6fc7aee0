/** The namespaces that feeds borrow elements from, as tables. */
import { absolute, language, mediaType, reference, webAddress } from "./addresses.ts";
import { rfc3339, w3cdtf } from "./dates.ts";
import { first, shown, type Test, warning } from "./finding.ts";
import { html } from "./html.ts";
import { media } from "./media.ts";
import { itunes } from "./podcast.ts";
import { decimal, filled, form, integer, oneOf, plain } from "./values.ts";
import type { ElementRule, Extension } from "./vocabulary.ts";

const DC = "Dublin Core elements 1.1";
const any = (rule: string, ...names: readonly string[]): Record<string, ElementRule> =>
  Object.fromEntries(names.map((name) => [name, { rule, many: true, children: "any" } as const]));

const dc = {
  ...any(
    DC,
    "title",
    "publisher",
    "contributor",
    "type",
    "format",
    "identifier",
    "source",
    "relation",
    "coverage",
    "rights",
  ),
  creator: { rule: DC, many: true, text: filled },
  subject: { rule: DC, many: true, text: plain },
  description: { rule: DC },
  date: { rule: DC, text: w3cdtf },
  language: { rule: DC, text: language },
} satisfies Record<string, ElementRule>;

const SY = "RSS 1.0 module Syndication";
const sy = {
  updatePeriod: { rule: SY, text: oneOf("hourly", "daily", "weekly", "monthly", "yearly") },
  updateFrequency: { rule: SY, text: integer(1) },
  updateBase: { rule: SY, text: w3cdtf },
} satisfies Record<string, ElementRule>;

const SLASH = "RSS 1.0 module Slash";
const slash = {
  section: { rule: SLASH },
  department: { rule: SLASH },
  comments: { rule: SLASH, text: integer(0) },
  hit_parade: {
    rule: SLASH,
    text: form(/^\d+(?:\s*,\s*\d+)*$/, "a list of numbers", "write it like 12,7,3"),
  },
} satisfies Record<string, ElementRule>;

const GEO = "W3C Basic Geo";
const geo = {
  lat: { rule: GEO, text: decimal(-90, 90) },
  long: { rule: GEO, text: decimal(-180, 180) },
  alt: { rule: GEO, text: decimal(-500_000, 1e9) },
  Point: { rule: GEO, children: "any" },
} satisfies Record<string, ElementRule>;

const coordinates = (least: number): Test => {
  const list = new RegExp(`^[+-]?[\\d.]+(?:[\\s,]+[+-]?[\\d.]+){${least - 1},}$`);
  return first(form(list, "a list of coordinates", "write latitude, space, longitude"), (value) =>
    value.includes(",") ? warning(`${shown(value)} has commas`, "put spaces between the numbers") : [],
  );
};
const GEORSS = "GeoRSS Simple";
const georss = {
  ...any(
    GEORSS,
    "where",
    "featuretypetag",
    "featureTypeTag",
    "relationshiptag",
    "relationshipTag",
    "featurename",
    "featureName",
    "elev",
    "floor",
    "radius",
  ),
  point: { rule: GEORSS, text: coordinates(2) },
  line: { rule: GEORSS, text: coordinates(4) },
  polygon: { rule: GEORSS, text: coordinates(8) },
  box: { rule: GEORSS, text: coordinates(4) },
} satisfies Record<string, ElementRule>;

const THR = "RFC 4685 (Atom threading)";
const thr = {
  "in-reply-to": {
    rule: `${THR} §3`,
    many: true,
    children: "any",
    attributes: {
      ref: { required: true, test: absolute },
      href: { test: reference },
      type: { test: mediaType },
      source: { test: reference },
    },
  },
  total: { rule: `${THR} §5`, text: integer(0) },
} satisfies Record<string, ElementRule>;

const FH = "RFC 5005 (feed paging and archiving)";
const fh = {
  complete: { rule: `${FH} §2` },
  archive: { rule: `${FH} §4` },
} satisfies Record<string, ElementRule>;

const AT = "RFC 6721 (Atom deleted-entry)";
const at = {
  "deleted-entry": {
    rule: `${AT} §3`,
    many: true,
    children: "any",
    attributes: { ref: { required: true, test: absolute }, when: { required: true, test: rfc3339 } },
  },
} satisfies Record<string, ElementRule>;

const BURNER = "FeedBurner namespace";
const burnt: ElementRule = { rule: BURNER, text: absolute };
const feedburner = {
  ...any(BURNER, "info"),
  awareness: burnt,
  origLink: burnt,
  origEnclosureLink: burnt,
  feedburnerHostname: burnt,
  browserFriendly: { rule: BURNER, text: plain },
  emailServiceId: { rule: BURNER },
  feedFlare: {
    rule: BURNER,
    many: true,
    attributes: { href: { test: reference }, src: { test: reference } },
  },
} satisfies Record<string, ElementRule>;

const link = (rule: string): ElementRule => ({ rule, text: webAddress });
const place = (rule: string) => ({
  latitude: { rule, text: decimal(-90, 90) },
  longitude: { rule, text: decimal(-180, 180) },
});
const ITEMS = ["item", "entry"];
const trackback = {
  ping: { ...link("TrackBack module"), within: ITEMS },
  about: { ...link("TrackBack module"), many: true, within: ITEMS },
} satisfies Record<string, ElementRule>;

const ADMIN = "RSS 1.0 module Admin";
const admin = {
  errorReportsTo: { rule: ADMIN, children: "any" },
  generatorAgent: { rule: ADMIN, children: "any" },
} satisfies Record<string, ElementRule>;

const BLOG = "blogChannel module";
const blog: ElementRule = { ...link(BLOG), within: ["channel"] };
const blogChannel = { blogRoll: blog, mySubscriptions: blog, blink: blog, changes: blog } satisfies Record<
  string,
  ElementRule
>;

/** Every namespace whose name is known; those with a table have their elements checked. */
export const EXTENSIONS: readonly Extension[] = [
  { uri: "http://purl.org/dc/elements/1.1/", prefix: "dc", elements: dc },
  { uri: "http://purl.org/dc/terms/", prefix: "dcterms" },
  {
    uri: "http://purl.org/rss/1.0/modules/content/",
    prefix: "content",
    elements: {
      encoded: { rule: "RSS 1.0 module Content", text: html },
      items: { rule: "RSS 1.0 module Content", children: "any" },
    },
  },
  { uri: "http://purl.org/rss/1.0/modules/slash/", prefix: "slash", elements: slash },
  { uri: "http://purl.org/rss/1.0/modules/syndication/", prefix: "sy", elements: sy },
  { uri: "http://purl.org/rss/1.0/modules/threading/", prefix: "threading" },
  {
    uri: "http://wellformedweb.org/CommentAPI/",
    prefix: "wfw",
    elements: {
      comment: link("Comment API"),
      commentRss: link("Comment API"),
      commentRSS: link("Comment API"),
    },
  },
  { uri: "http://www.w3.org/2005/Atom", prefix: "atom" },
  { uri: "http://www.w3.org/1999/xhtml", prefix: "xhtml" },
  { uri: "http://www.w3.org/2003/01/geo/wgs84_pos#", prefix: "geo", elements: geo },
  { uri: "http://www.georss.org/georss", prefix: "georss", elements: georss },
  { uri: "http://www.opengis.net/gml", prefix: "gml" },
  { uri: "http://purl.org/syndication/thread/1.0", prefix: "thr", elements: thr },
  { uri: "http://purl.org/syndication/history/1.0", prefix: "fh", elements: fh },
  { uri: "http://purl.org/atompub/tombstones/1.0", prefix: "at", elements: at },
  { uri: "http://www.w3.org/2007/app", prefix: "app" },
  { uri: "http://search.yahoo.com/mrss/", prefix: "media", elements: media },
  { uri: "http://www.itunes.com/dtds/podcast-1.0.dtd", prefix: "itunes", elements: itunes },
  { uri: "https://podcastindex.org/namespace/1.0", prefix: "podcast" },
  { uri: "http://www.google.com/schemas/play-podcasts/1.0", prefix: "googleplay" },
  {
    uri: "http://backend.userland.com/creativeCommonsRssModule",
    prefix: "creativeCommons",
    elements: {
      license: { ...link("Creative Commons RSS module"), many: true, text: first(filled, absolute) },
    },
  },
  { uri: "http://web.resource.org/cc/", prefix: "cc" },
  { uri: "http://webns.net/mvcb/", prefix: "admin", elements: admin },
  { uri: "http://backend.userland.com/blogChannelModule", prefix: "blogChannel", elements: blogChannel },
  { uri: "http://rssnamespace.org/feedburner/ext/1.0", prefix: "feedburner", elements: feedburner },
  { uri: "http://madskills.com/public/xml/rss/module/trackback/", prefix: "trackback", elements: trackback },
  { uri: "http://geourl.org/rss/module/", prefix: "geourl", elements: place("GeoURL module") },
  { uri: "http://postneo.com/icbm", prefix: "icbm", elements: place("ICBM module") },
  { uri: "http://webfeeds.org/rss/1.0", prefix: "webfeeds" },
  { uri: "http://source.scripting.com/", prefix: "source" },
  { uri: "http://www.w3.org/1999/02/22-rdf-syntax-ns#", prefix: "rdf" },
  { uri: "http://a9.com/-/spec/opensearch/1.1/", prefix: "opensearch" },
];
