/** Aggregators by name, and what a document lacks of what they ask for. */
import { decode } from "../encoding.ts";
import { type Finding, type Known, type Report, startReport } from "../finding.ts";
import { parseXml } from "../xml.ts";
import { apple } from "./apple.ts";
import { feedly } from "./feedly.ts";
import { flipboard } from "./flipboard.ts";
import { msn } from "./msn.ts";
import { newsPage, newsPageOf } from "./news-page.ts";
import { newsSitemap } from "./news-sitemap.ts";
import { isShow, podcasts } from "./podcasts.ts";
import type { AggregatorRule, FeedRule } from "./rule.ts";
import { type Told, toldBy } from "./story.ts";

interface Aggregator {
  readonly title: string;
  readonly rules: readonly FeedRule[];
  /** Whether a feed is anything for it, where that is not said by asking for it alone. */
  readonly isFor?: (told: Told) => boolean;
}

const OF_FEEDS = {
  apple: { title: "Apple News", rules: apple },
  feedly: { title: "Feedly", rules: feedly },
  flipboard: { title: "Flipboard", rules: flipboard },
  msn: { title: "MSN", rules: msn },
  podcasts: { title: "Apple Podcasts", rules: podcasts, isFor: isShow },
} as const satisfies Record<string, Aggregator>;
const GOOGLE = "Google News";

export type AggregatorName = keyof typeof OF_FEEDS | "google-news";

/** Every aggregator whose rules are known. */
export const AGGREGATORS: readonly AggregatorName[] = [
  ...(Object.keys(OF_FEEDS) as (keyof typeof OF_FEEDS)[]),
  "google-news",
];

export interface Asked {
  readonly findings: readonly Finding[];
  /** A news sitemap or an article's page, to which the standards of feeds say nothing. */
  readonly isNoFeed: boolean;
}

/**
 * What these aggregators would refuse (errors) or advise (warnings) about a document, with the article, their own page
 * that says so, and the fix. `ifFitting`: none is asked about a document of a kind that it does not take.
 */
export function checkFor(
  body: string | Uint8Array,
  names: readonly AggregatorName[],
  known: Known = {},
  ifFitting = false,
): Asked {
  const report = startReport(known);
  const text = decode(body, startReport(known));
  const asksGoogle = names.includes("google-news");
  const noFeed = (): Asked => ({ findings: report.findings(), isNoFeed: asksGoogle });
  if (text === undefined) return { findings: [], isNoFeed: false };
  if (/^\s*(?:<!doctype\s+html|<html[\s>])/i.test(text)) {
    if (asksGoogle) apply(GOOGLE, newsPage, newsPageOf(text), report);
    return noFeed();
  }
  const root = /^\s*</.test(text) ? parseXml(text, startReport(known))?.root : undefined;
  if (root?.local === "urlset") {
    if (asksGoogle) apply(GOOGLE, newsSitemap, root, report);
    return noFeed();
  }
  const told = root && toldBy(root, known.address);
  for (const [name, { title, rules, isFor }] of Object.entries(OF_FEEDS) as [AggregatorName, Aggregator][])
    if (told && names.includes(name) && (!ifFitting || (isFor?.(told) ?? true)))
      apply(title, rules, told, report);
  if (!ifFitting) otherKinds(names, told, report);
  return { findings: report.findings(), isNoFeed: false };
}

function apply<Subject>(
  title: string,
  rules: readonly AggregatorRule<Subject>[],
  subject: Subject,
  report: Report,
): void {
  for (const { degree, asks, source, fix, lacks } of rules)
    for (const { place, what } of lacks(subject, report.known)) {
      const severity = degree === "must" ? "error" : "warning";
      report.add(place, [{ severity, what, instead: fix }], `${title} asks for ${asks}: ${source}`);
    }
}

/** Who was asked about a document of a kind that they do not take. */
function otherKinds(names: readonly AggregatorName[], told: Told | undefined, report: Report): void {
  const add = (what: string, instead: string, rule: string) =>
    report.add({ where: "document" }, [{ severity: "warning", what, instead }], rule);
  if (names.includes("google-news"))
    add(
      "Google News reads no feeds",
      "check the news sitemap and the pages of articles",
      "https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap",
    );
  if (!told && names.some((name) => name !== "google-news"))
    add("aggregators take RSS 2.0 or Atom 1.0", "check a feed of one of these", "nashra check, formats");
}
