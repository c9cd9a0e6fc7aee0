/** Apple News: what its guide for RSS and Atom asks. */
import { tagsOf } from "../html.ts";
import { feedHas, plainTitle, storyHas, titleOf, wholeText } from "./common.ts";
import { readable } from "./reading.ts";
import { eachStory, type FeedRule, ofFeed } from "./rule.ts";

const GUIDE = "https://support.apple.com/guide/news-publisher/apdc2c7520ff/icloud";
const must = { degree: "must", source: GUIDE } as const;
const should = { degree: "should", source: GUIDE } as const;
const MORE =
  /(?:read (?:more|on|(?:the )?(?:full|original) (?:story|article))|continue(?: reading)?|اقرأ (?:المزيد|أيضا)|المزيد|تابع القراءة)\s*[.…»>→]*$/i;

export const apple: readonly FeedRule[] = [
  ...feedHas(must, "title", "link", "language"),
  {
    ...must,
    asks: "a language of the feed with its region, such as en-GB",
    fix: "write the region into the feed's language (`language` in publication.json), such as ar-SA",
    lacks: ofFeed(({ language }) =>
      language !== "" && !/-(?:[a-z]{2}|\d{3})\b/i.test(language)
        ? `the feed's language is ${language}, without a region`
        : undefined,
    ),
  },
  ...storyHas(must, "title", "link", "summary"),
  titleOf(should, 15, 60),
  plainTitle(should),
  wholeText(should),
  {
    ...should,
    asks: "descriptions without tables",
    fix: "say it in words: tables are not shown",
    lacks: eachStory(({ summary }) =>
      [...tagsOf(summary)].some(({ name }) => name === "table") ? "its description holds a table" : undefined,
    ),
  },
  {
    ...should,
    asks: "descriptions that do not end in a link to read more",
    fix: "leave it out: Apple News adds its own",
    lacks: eachStory(({ summary }) =>
      /<a\b/i.test(summary) && MORE.test(readable(summary)) ? "its description ends in one" : undefined,
    ),
  },
];
