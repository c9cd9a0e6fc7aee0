/** Flipboard: what it asks of publishers' feeds. */
import {
  atLeast,
  feedHas,
  hostOf,
  named,
  pictured,
  plainTitle,
  pushed,
  storyHas,
  summaryOf,
  wholeText,
} from "./common.ts";
import { eachStory, type FeedRule } from "./rule.ts";

const GUIDE = "https://about.flipboard.com/rss-spec/";
const FIELDS = "https://flipboard.helpshift.com/hc/en/1-flipboard/faq/1023-resubmit-an-rss-feed/";
const must = { degree: "must", source: FIELDS } as const;
const should = { degree: "should", source: FIELDS } as const;

export const flipboard: readonly FeedRule[] = [
  ...feedHas({ degree: "must", source: GUIDE }, "title", "link", "description", "language"),
  ...storyHas(must, "title", "link", "summary", "published", "id"),
  named(must),
  plainTitle(must),
  pictured(must, 500, "smaller"),
  summaryOf(should, 300),
  {
    ...should,
    asks: "links that lead to the host of the feed",
    fix: "serve the feed from the host of its articles",
    lacks: eachStory(({ link }, { address }) =>
      link !== "" && hostOf(address) !== "" && hostOf(link) !== hostOf(address)
        ? `it leads to ${hostOf(link)}, and the feed is at ${hostOf(address)}`
        : undefined,
    ),
  },
  atLeast(should, 20),
  wholeText({ degree: "should", source: GUIDE }),
  pushed({ degree: "should", source: GUIDE }),
];
