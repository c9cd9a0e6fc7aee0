/** Media RSS as a table. */
import { absolute, language, mediaType, reference } from "./addresses.ts";
import { error, type Fault, type Report, shown } from "./finding.ts";
import { attributeOf, childrenOf, type Element } from "./tree.ts";
import { boolean, decimal, filled, form, integer, oneOf } from "./values.ts";
import type { AttributeRule, ElementRule } from "./vocabulary.ts";

const MEDIA = "Media RSS 1.5";
const whole: AttributeRule = { test: integer(1) };
const number: AttributeRule = { test: decimal(0, Number.MAX_SAFE_INTEGER) };
const scheme: AttributeRule = {
  test: (value, known) => (Object.hasOwn(RATINGS, value) ? [] : absolute(value, known)),
};
// RFC 2326 §3.6, normal play time.
const time: AttributeRule = {
  test: form(
    /^(?:now|\d+(?:\.\d*)?|\d+:[0-5]?\d:[0-5]?\d(?:\.\d*)?)$/,
    "a time",
    "write seconds, or hours:minutes:seconds",
  ),
};
const text = (type: AttributeRule = { test: oneOf("plain", "html") }): ElementRule => ({
  rule: MEDIA,
  attributes: { type },
});
const free: ElementRule = { rule: MEDIA, many: true, children: "any" };

// Words that a rating of that scheme may be.
const RATINGS: Readonly<Record<string, RegExp>> = {
  "urn:simple": /^(?:adult|nonadult)$/,
  "urn:mpaa": /^(?:g|pg|pg-13|r|nc-17|nr|x)$/i,
  "urn:v-chip": /^(?:tv-)?(?:y|y7|y7-fv|g|pg|14|ma)$/i,
  "urn:icra": /^r \((?:[cnlosv][a-z] [01](?: |(?=\))))+\)$/,
};
const HASHES: Readonly<Record<string, RegExp>> = { md5: /^[0-9a-f]{32}$/i, "sha-1": /^[0-9a-f]{40}$/i };

/** What may describe a channel, an item, a group or a content. */
const about: Readonly<Record<string, ElementRule>> = {
  title: text(),
  description: text(),
  keywords: { rule: MEDIA },
  thumbnail: {
    rule: MEDIA,
    many: true,
    attributes: { url: { required: true, test: absolute }, width: whole, height: whole, time },
  },
  category: { rule: MEDIA, many: true, text: filled, attributes: { scheme, label: {} } },
  copyright: { rule: MEDIA, attributes: { url: { test: reference } } },
  player: {
    rule: MEDIA,
    attributes: { url: { required: true, test: reference }, width: whole, height: whole },
  },
  credit: {
    rule: MEDIA,
    many: true,
    attributes: {
      role: { test: form(/^[^A-Z]+$/, "in small letters", "write roles in small letters") },
      scheme,
    },
  },
  text: {
    rule: MEDIA,
    many: true,
    attributes: { type: { test: oneOf("plain", "html") }, lang: { test: language }, start: time, end: time },
  },
  hash: {
    rule: MEDIA,
    many: true,
    attributes: { algo: { test: oneOf("md5", "sha-1") } },
    also: (element, report) =>
      matches(element, HASHES[attributeOf(element, "algo") ?? "md5"], "a hash of that kind", report),
  },
  rating: {
    rule: MEDIA,
    many: true,
    attributes: { scheme },
    also: (element, report) =>
      matches(
        element,
        RATINGS[attributeOf(element, "scheme") ?? "urn:simple"],
        "a rating of that scheme",
        report,
      ),
  },
  restriction: {
    rule: MEDIA,
    many: true,
    attributes: {
      relationship: { required: true, test: oneOf("allow", "deny") },
      type: { test: oneOf("country", "uri", "sharing") },
    },
    also: checkRestriction,
  },
  adult: { rule: MEDIA, text: boolean },
  ...Object.fromEntries(
    "community comments embed responses backLinks status price license subTitle peerLink location rights scenes"
      .split(" ")
      .map((name) => [name, free]),
  ),
};

const content: ElementRule = {
  rule: MEDIA,
  many: true,
  children: about,
  attributes: {
    url: { test: absolute },
    fileSize: whole,
    type: { test: mediaType },
    medium: { test: oneOf("image", "audio", "video", "document", "executable") },
    isDefault: { test: boolean },
    expression: { test: oneOf("sample", "full", "nonstop") },
    bitrate: number,
    framerate: number,
    samplingrate: number,
    channels: whole,
    duration: whole,
    height: whole,
    width: whole,
    lang: { test: language },
  },
};

const group: ElementRule = {
  rule: MEDIA,
  many: true,
  attributes: {},
  children: { ...about, content },
  also: (element, report) => {
    if (childrenOf(element, "content").length < 2)
      report.add(
        element,
        error("a group of fewer than two media:content", "put the one content into the item itself"),
        MEDIA,
      );
  },
};

/** The elements of Media RSS. */
export const media: Readonly<Record<string, ElementRule>> = { ...about, content, group };

function matches(element: Element, pattern: RegExp | undefined, is: string, report: Report): void {
  const value = element.text.trim();
  // An unknown scheme has words of its own.
  if (pattern === undefined || pattern.test(value)) return;
  report.add(element, error(`${shown(value)} is not ${is}`, "see the list in the specification"), MEDIA);
}

function checkRestriction(element: Element, report: Report): void {
  const type = attributeOf(element, "type");
  const value = element.text.trim();
  const words = value === "" ? [] : value.split(/\s+/);
  const faults: readonly Fault[] =
    type === "uri"
      ? words.flatMap((word) => absolute(word, report.known))
      : type === "country"
        ? words.flatMap(country)
        : type === undefined && value !== ""
          ? oneOf("all", "none")(value, report.known)
          : [];
  report.add(element, faults, MEDIA);
}

/** ISO 3166, two letters. */
function country(code: string): readonly Fault[] {
  const wrong = error(`${shown(code)} is not a country`, "write two letters of ISO 3166");
  if (!/^[a-z]{2}$/i.test(code)) return wrong;
  const name = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" }).of(code.toUpperCase());
  return name === undefined ? wrong : [];
}
