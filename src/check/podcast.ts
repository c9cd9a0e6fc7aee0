/** Apple's podcast namespace (itunes) as a table. */
import { email, webAddress } from "./addresses.ts";
import { error, type Test } from "./finding.ts";
import { boolean, filled, form, integer, oneOfAnyCase } from "./values.ts";
import type { ElementRule } from "./vocabulary.ts";

const ITUNES = "Apple Podcasts RSS";
function atMost(most: number): Test {
  return (value) =>
    value.trim().length <= most
      ? []
      : error(`it has ${value.trim().length} characters`, `write at most ${most}`);
}

/** The elements of itunes. */
export const itunes = {
  author: { rule: ITUNES, many: true },
  subtitle: { rule: ITUNES, many: true, text: atMost(255) },
  summary: { rule: ITUNES, many: true, text: atMost(4000) },
  keywords: { rule: ITUNES, many: true, text: atMost(255) },
  title: { rule: ITUNES, many: true },
  applepodcastsverify: { rule: ITUNES },
  block: { rule: ITUNES, text: oneOfAnyCase("yes", "no") },
  explicit: { rule: ITUNES, text: boolean },
  complete: { rule: ITUNES, text: oneOfAnyCase("yes", "no") },
  type: { rule: ITUNES, text: oneOfAnyCase("episodic", "serial") },
  episodeType: { rule: ITUNES, text: oneOfAnyCase("full", "trailer", "bonus") },
  episode: { rule: ITUNES, text: integer(1) },
  season: { rule: ITUNES, text: integer(1) },
  order: { rule: ITUNES, text: integer(0) },
  isClosedCaptioned: { rule: ITUNES, text: oneOfAnyCase("yes", "no") },
  duration: {
    rule: ITUNES,
    text: form(
      /^(?:\d+|(?:\d+:)?[0-5]?\d:[0-5]\d)$/,
      "a duration",
      "write seconds, or hours:minutes:seconds",
    ),
  },
  "new-feed-url": { rule: ITUNES, text: webAddress },
  image: { rule: ITUNES, many: true, attributes: { href: { required: true, test: webAddress } } },
  category: {
    rule: ITUNES,
    many: true,
    attributes: { text: { required: true, test: filled } },
    children: "any",
  },
  owner: {
    rule: ITUNES,
    children: { name: { rule: ITUNES }, email: { rule: ITUNES, required: true, text: email } },
  },
} satisfies Record<string, ElementRule>;
