/** MSN (Microsoft Start): what its ingestion asks of feeds of articles. */
import { shown } from "../finding.ts";
import { tagsOf } from "../html.ts";
import { baseOf, bodyOf, elementsBeyond, pictured, plainTitle, storyHas, titleOf } from "./common.ts";
import { lengthOf, readable } from "./reading.ts";
import { eachStory, type FeedRule, type Lack, ofFeed } from "./rule.ts";

const SUPPORT = "https://support.microsoft.com/topic/";
const ITEMS = `${SUPPORT}msn-feed-item-metadata-requirements-0114c19c-36bb-4fef-8322-4a1ed6888329`;
const HTML = `${SUPPORT}msn-html-guidelines-and-tag-restrictions-2a12f610-f3da-43ea-8dc4-766f6df89e8d`;
const FAQ = `${SUPPORT}feed-management-faq-for-msn-partner-hub-4690c187-b7e3-4a1e-b738-c294959f009c`;
const FEEDS = "https://helpcenter.microsoftstart.com/kb/feed-specifications";
const must = { degree: "must", source: ITEMS } as const;
const DAY = 86_400_000;
const DEEPEST = 10;
const VOID = new Set(["br", "img", "col", "hr", "wbr", "source", "track", "input"]);

/** What MSN keeps of an article's HTML. */
export const MSN_ELEMENTS: ReadonlySet<string> = new Set(
  "b i em strong sub sup small h1 h2 h3 h4 h5 a img table thead tbody tfoot tr td th col caption colgroup ul ol li p div span br blockquote iframe".split(
    " ",
  ),
);
const REFUSED = new Set(["style", "script", "object", "embed", "param", "applet"]);

export const msn: readonly FeedRule[] = [
  ...storyHas(must, "id", "title", "published", "link"),
  {
    ...must,
    asks: "a body of every article",
    fix: "put the article's HTML into content:encoded",
    lacks: eachStory((story) => (readable(bodyOf(story)) === "" ? "it has no text" : undefined)),
  },
  titleOf(must, 21, 150),
  plainTitle(must),
  {
    ...must,
    asks: "articles that are published and younger than 365 days",
    fix: "leave it out of this feed: it is not taken in",
    lacks: eachStory(({ published }, _, { now }) => {
      const at = Date.parse(published);
      if (!now || Number.isNaN(at)) return undefined;
      const days = Math.floor((now.getTime() - at) / DAY);
      return days < 0 ? "it is dated in the future" : days >= 365 ? `it is ${days} days old` : undefined;
    }),
  },
  {
    ...must,
    asks: "ids that no two articles share",
    fix: "give each article an id of its own",
    lacks: ({ stories }): readonly Lack[] => {
      const seen = new Set<string>();
      return stories.flatMap((place) => {
        const isSecond = place.id !== "" && seen.has(place.id);
        seen.add(place.id);
        return isSecond ? [{ place, what: `${shown(place.id)} is the id of another one too` }] : [];
      });
    },
  },
  {
    degree: "must",
    source: FAQ,
    asks: "one language in a feed",
    fix: "leave articles of other languages out of this feed",
    lacks: eachStory(({ language }, feed) =>
      language !== "" && feed.language !== "" && baseOf(language) !== baseOf(feed.language)
        ? `it is in ${shown(language)}, the feed in ${shown(feed.language)}`
        : undefined,
    ),
  },
  {
    degree: "must",
    source: FEEDS,
    asks: "a feed at an https address",
    fix: "serve it by https",
    lacks: ofFeed(({ address }) => (/^http:/i.test(address) ? `it is at ${shown(address)}` : undefined)),
  },
  {
    degree: "must",
    source: HTML,
    asks: "HTML without style, script, object, embed, param and applet",
    fix: "leave them out",
    lacks: eachStory((story) => {
      const found = [...tagsOf(bodyOf(story))].find(({ name }) => REFUSED.has(name));
      return found && `its text holds <${found.name}>`;
    }),
  },
  {
    degree: "should",
    source: HTML,
    asks: "HTML of the elements that it lists alone",
    fix: "write it with others: what it does not list is taken out, and perhaps what stands in it",
    lacks: eachStory((story) => {
      const beyond = [...elementsBeyond(story, MSN_ELEMENTS)].filter((name) => !REFUSED.has(name));
      return beyond.length === 0
        ? undefined
        : `its text holds ${beyond.map((name) => `<${name}>`).join(" ")}`;
    }),
  },
  {
    degree: "must",
    source: HTML,
    asks: "addresses with scheme and host in links and pictures",
    fix: "write it as https://…",
    lacks: eachStory((story) => {
      for (const { name, attributes } of tagsOf(bodyOf(story)))
        for (const [attribute, value] of attributes)
          if (
            ((name === "a" && attribute === "href") || (name === "img" && attribute === "src")) &&
            !/^(?:https?:\/\/|mailto:)/i.test(value.trim())
          )
            return `its text holds the address ${shown(value)}`;
      return undefined;
    }),
  },
  {
    degree: "should",
    source: HTML,
    asks: `HTML nested at most ${DEEPEST} deep`,
    fix: "take away wrappers",
    lacks: eachStory((story) => {
      const depth = depthOf(bodyOf(story));
      return depth > DEEPEST ? `its text is nested ${depth} deep` : undefined;
    }),
  },
  {
    degree: "should",
    source: ITEMS,
    asks: "abstracts in plain text",
    fix: "write the description without HTML",
    lacks: eachStory(({ summary, content }) =>
      content !== "" && [...tagsOf(summary)].length > 0 && lengthOf(summary) > 0
        ? "its description holds HTML"
        : undefined,
    ),
  },
  pictured({ degree: "should", source: FEEDS }, 720, "larger"),
];

/** How deep elements stand in one another, at most. */
function depthOf(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, close, name = "", rest = ""] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)([^<>]*)>/gi)) {
    if (close) depth = Math.max(0, depth - 1);
    else if (!rest.endsWith("/") && !VOID.has(name.toLowerCase())) deepest = Math.max(deepest, ++depth);
  }
  return deepest;
}
