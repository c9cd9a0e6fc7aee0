/** Apple Podcasts, which other podcast directories follow: what it asks of a show and of its episodes. */
import { shown } from "../finding.ts";
import { attributeOf, childOf, childrenOf, within } from "../tree.ts";
import { feedHas, storyHas } from "./common.ts";
import { eachStory, type FeedRule, type Lack, ofFeed } from "./rule.ts";
import { ITUNES, type Told } from "./story.ts";

const REQUIREMENTS = "https://podcasters.apple.com/support/823-podcast-requirements";
const TAGS = "https://help.apple.com/itc/podcasts_connect/#/itcb54353390";
const must = { degree: "must", source: REQUIREMENTS } as const;
const should = { degree: "should", source: TAGS } as const;
const CATEGORIES = new Set([
  "Arts",
  "Business",
  "Comedy",
  "Education",
  "Fiction",
  "Government",
  "Health & Fitness",
  "History",
  "Kids & Family",
  "Leisure",
  "Music",
  "News",
  "Religion & Spirituality",
  "Science",
  "Society & Culture",
  "Sports",
  "TV & Film",
  "Technology",
  "True Crime",
]);

/** Whether a feed is a show: it says something in Apple's words, or has a recording. */
export const isShow = ({ element, stories }: Told): boolean =>
  stories.some(({ enclosures }) => enclosures.some(({ type }) => /^(?:audio|video)\//.test(type))) ||
  [...within(element)].some(({ uri }) => uri === ITUNES);

const shows = (name: string, attribute?: string): FeedRule => ({
  ...must,
  asks: `itunes:${name} of the show`,
  fix: `add <itunes:${name}${attribute ? ` ${attribute}="…"/` : ""}> to the channel`,
  lacks: ofFeed(({ element }) => {
    const found = childOf(element, name, ITUNES);
    const value = found && (attribute ? attributeOf(found, attribute) : found.text.trim());
    return value ? undefined : `the channel has no itunes:${name}`;
  }),
});

export const podcasts: readonly FeedRule[] = [
  ...feedHas(must, "title", "description", "language"),
  shows("image", "href"),
  shows("category", "text"),
  shows("explicit"),
  {
    ...must,
    asks: "a category of Apple's list, capitals and all",
    fix: `write one of ${[...CATEGORIES].join(", ")}`,
    lacks: ofFeed(({ element }) => {
      const names = childrenOf(element, "category", ITUNES).map((one) => attributeOf(one, "text") ?? "");
      const other = names.find((name) => name !== "" && !CATEGORIES.has(name));
      return other === undefined ? undefined : `the show's category is ${shown(other)}`;
    }),
  },
  {
    ...should,
    asks: "an itunes:author of the show",
    fix: "add <itunes:author> to the channel",
    lacks: ofFeed(({ element }) =>
      childOf(element, "author", ITUNES) ? undefined : "the channel has no itunes:author",
    ),
  },
  ...storyHas(must, "title", "id"),
  {
    ...must,
    asks: "an enclosure of every episode, with url, length and type",
    fix: "add <enclosure> with all three",
    lacks: eachStory(({ enclosures }) => {
      const [file] = enclosures;
      if (!file) return "it has no enclosure";
      const missing = (["url", "length", "type"] as const).filter((name) => file[name] === "");
      return missing.length > 0 ? `its enclosure lacks ${missing.join(", ")}` : undefined;
    }),
  },
  {
    ...must,
    asks: "enclosures at addresses of their own",
    fix: "give each episode's file its own address: another with the same is ignored",
    lacks: ({ stories }): readonly Lack[] => {
      const seen = new Set<string>();
      return stories.flatMap((place) =>
        place.enclosures.flatMap(({ url }) => {
          const isSecond = seen.has(url);
          seen.add(url);
          return isSecond ? [{ place, what: `its enclosure ${shown(url)} is another one's too` }] : [];
        }),
      );
    },
  },
  {
    ...must,
    asks: "addresses of enclosures in ASCII",
    fix: "name the file with letters a to z and digits",
    lacks: eachStory(({ enclosures }) => {
      const other = enclosures.find(({ url }) => /[^\u0021-\u007E]/.test(url));
      return other && `its enclosure is at ${shown(other.url)}`;
    }),
  },
  {
    ...should,
    asks: "an itunes:duration of every episode",
    fix: "add <itunes:duration>, in seconds",
    lacks: eachStory(({ element }) =>
      childOf(element, "duration", ITUNES) ? undefined : "it has no itunes:duration",
    ),
  },
];
