/** Feedly: what makes a feed look right there. */
import { attributeOf, childOf } from "../tree.ts";
import { anyPicture, pushed, storyHas, wholeText } from "./common.ts";
import { type FeedRule, ofFeed } from "./rule.ts";

const WEBFEEDS = "http://webfeeds.org/rss/1.0";
const TIPS = "https://blog.feedly.com/10-ways-to-optimize-your-feed-for-feedly/";
const should = { degree: "should", source: TIPS } as const;

const branded = (name: "cover" | "icon" | "logo", what: string): FeedRule => ({
  ...should,
  asks: `webfeeds:${name}, ${what}`,
  fix: `add it to the feed, in the namespace ${WEBFEEDS}; the profile feedly does`,
  lacks: ofFeed(({ element }) => {
    const found = childOf(element, name, WEBFEEDS);
    const value = found && (name === "cover" ? attributeOf(found, "image") : found.text.trim());
    return value ? undefined : `the feed has no webfeeds:${name}`;
  }),
});

export const feedly: readonly FeedRule[] = [
  ...storyHas(should, "id", "title", "link", "published"),
  wholeText(should),
  anyPicture(should),
  branded("cover", "a large picture of the publication"),
  branded("icon", "a small square picture"),
  branded("logo", "the picture beside every article"),
  pushed(should),
];
