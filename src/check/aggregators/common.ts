/** What several aggregators ask for, each in its own measure. */
import { shown } from "../finding.ts";
import { tagsOf } from "../html.ts";
import type { Picture } from "./pictures.ts";
import { lengthOf, readable } from "./reading.ts";
import { eachStory, type FeedRule, ofFeed } from "./rule.ts";
import type { Story } from "./story.ts";

type Said = Pick<FeedRule, "degree" | "source">;

/** Texts that the feed itself must have. */
export const feedHas = (said: Said, ...names: readonly ("title" | "link" | "description" | "language")[]) =>
  names.map(
    (name): FeedRule => ({
      ...said,
      asks: `a ${name} of the feed`,
      fix: `give the feed a ${name}`,
      lacks: ofFeed((told) => (told[name] === "" ? `the feed has no ${name}` : undefined)),
    }),
  );

const WORDS: Readonly<Record<string, string>> = {
  id: "guid",
  published: "date of publication",
  summary: "description",
};

/** Texts that every article must have. */
export const storyHas = (
  said: Said,
  ...names: readonly ("title" | "link" | "id" | "published" | "summary")[]
) =>
  names.map((name): FeedRule => {
    const word = WORDS[name] ?? name;
    return {
      ...said,
      asks: `a ${word} of every article`,
      fix: `give it a ${word}`,
      lacks: eachStory((story) => (story[name] === "" ? `it has no ${word}` : undefined)),
    };
  });

/** A title of that many characters. */
export const titleOf = (said: Said, least: number, most: number): FeedRule => ({
  ...said,
  asks: `titles of ${least} to ${most} characters`,
  fix: `write a title of ${least} to ${most} characters`,
  lacks: eachStory(({ title }) => {
    const length = lengthOf(title);
    return length > 0 && (length < least || length > most) ? `its title has ${length} characters` : undefined;
  }),
});

/** No HTML in titles. */
export const plainTitle = (said: Said): FeedRule => ({
  ...said,
  asks: "titles without HTML",
  fix: "write the title as plain text",
  lacks: eachStory(({ title }) => {
    const tag = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?>/i.exec(title)?.[0];
    return tag === undefined ? undefined : `its title holds ${shown(tag)}`;
  }),
});

/** A description of at least so many characters, as a person reads it. */
export const summaryOf = (said: Said, least: number): FeedRule => ({
  ...said,
  asks: `descriptions of at least ${least} characters`,
  fix: "write a longer description; a profile for the aggregator takes the beginning of the text",
  lacks: eachStory(({ summary }) => {
    const length = lengthOf(readable(readable(summary)));
    return length > 0 && length < least ? `its description has ${length} characters` : undefined;
  }),
});

/** The whole text of every article. */
export const wholeText = (said: Said): FeedRule => ({
  ...said,
  asks: "the whole text of every article",
  fix: "put the article's HTML into content:encoded",
  lacks: eachStory(({ content, summary }) =>
    content === "" && !/<(?:p|div)[\s>]/i.test(summary) && lengthOf(readable(summary)) < 500
      ? "it has no more than a description"
      : undefined,
  ),
});

/** Someone who wrote it. */
export const named = (said: Said): FeedRule => ({
  ...said,
  asks: "an author of every article",
  fix: "name its author in dc:creator",
  lacks: eachStory(({ authors }) => (authors.length === 0 ? "it names no author" : undefined)),
});

/** At least so many articles. */
export const atLeast = (said: Said, least: number): FeedRule => ({
  ...said,
  asks: `at least ${least} articles`,
  fix: `let the feed hold the newest ${least}`,
  lacks: ofFeed(({ stories }) => (stories.length < least ? `the feed holds ${stories.length}` : undefined)),
});

/** That a hub is named (WebSub). */
export const pushed = (said: Said): FeedRule => ({
  ...said,
  asks: "updates pushed by a hub (WebSub)",
  fix: 'name one: <atom:link rel="hub" href="…"/>',
  lacks: ofFeed(({ hubs }) => (hubs.length === 0 ? "the feed names no hub" : undefined)),
});

/** A picture of every article. */
export const anyPicture = (said: Said): FeedRule => ({
  ...said,
  asks: "a picture of every article",
  fix: "add a picture",
  lacks: eachStory(({ pictures }) => (pictures.length === 0 ? "it has no picture" : undefined)),
});

/** One whose smaller side, or whose larger one, has so many pixels. What has no size stated is believed. */
export const pictured = (said: Said, least: number, side: "smaller" | "larger"): FeedRule => ({
  ...said,
  asks: `a picture of every article, its ${side} side at least ${least} pixels`,
  fix: `add a picture whose ${side} side has ${least} pixels or more`,
  lacks: eachStory(({ pictures }) => {
    if (pictures.length === 0) return "it has no picture";
    if (pictures.some((one) => !isSmall(one, least, side))) return undefined;
    const sizes = pictures.map(({ width, height }) => `${width} × ${height}`);
    return `its largest picture has ${sizes.sort((one, other) => area(other) - area(one))[0]} pixels`;
  }),
});

const area = (size: string) => size.split(" × ").reduce((product, one) => product * Number(one), 1);

function isSmall({ width, height }: Picture, least: number, side: "smaller" | "larger"): boolean {
  if (width === undefined || height === undefined) return false;
  return (side === "smaller" ? Math.min(width, height) : Math.max(width, height)) < least;
}

/** The HTML in which an article's text stands. */
export const bodyOf = ({ content, summary }: Story): string => content || summary;

/** The elements in an article's HTML that are not in the list, each once. */
export function* elementsBeyond(story: Story, allowed: ReadonlySet<string>): Generator<string> {
  const seen = new Set<string>();
  for (const { name } of tagsOf(bodyOf(story)))
    if (!allowed.has(name) && !seen.has(name)) {
      seen.add(name);
      yield name;
    }
}

/** The host of an address; empty where it is none. */
export const hostOf = (address: string): string => URL.parse(address)?.host ?? "";

/** The first part of a language tag, in small letters. */
export const baseOf = (language: string): string => language.toLowerCase().split("-")[0] ?? "";
