/** Profiles at work: an article's item as one of them has it. */

import type { Publication } from "../article.ts";
import type { Enclosure, Item } from "../document/index.ts";
import type { ProfileName } from "../urls.ts";
import { PROFILES, type Profile } from "./profiles.ts";

/** A profile with what makes its items: loaded together, when one is asked for. */
export interface Profiled {
  readonly profile: Profile;
  /** Articles that are looked at: more than it shows where it leaves some out. */
  readonly reads: number;
  /** The item, or undefined where the profile leaves the article out. */
  readonly item: (item: Item, profile: Profile, publication: Publication) => Item | undefined;
  /** Whether it has articles in a language. */
  readonly takes: (language: string | undefined, publication: Publication) => boolean;
}

/** The profile of that name. */
export function profiledAs(name: ProfileName): Profiled {
  const profile = PROFILES[name];
  const reads = profile.oneLanguage ? profile.size * LOOKED_AT : profile.size;
  const takes: Profiled["takes"] = (language, publication) =>
    !profile.oneLanguage || base(language) === base(publication.language);
  return {
    profile,
    reads,
    item: (item, profile, publication) =>
      takes(item.language, publication) ? profiledItem(item, profile, publication) : undefined,
    takes,
  };
}

/** A publication in two languages has enough of one among so many times the articles that are shown. */
const LOOKED_AT = 3;

/** What stands for elements that a profile leaves out, where their text would run into the next. */
const INSTEAD: Readonly<Record<string, string>> = {
  h6: "h5",
  figcaption: "p",
  pre: "p",
  dt: "p",
  dd: "p",
  s: "span",
  u: "span",
};
// As html.ts writes tags: names in small letters, no `>` within attributes.
const TAG = /<(\/?)([a-z][a-z0-9]*)([^>]*)>/g;
const SUMMARY_ENDS = 100;
// What item.ts puts behind the body.
const CREDITS = /\n<div><small>.*<\/small><\/div><\/div>$/;

function profiledItem(item: Item, profile: Profile, publication: Publication): Item {
  const content = profile.elements ? withElements(item.content ?? "", profile.elements) : item.content;
  const summary = profile.summary === undefined ? item.summary : longer(item, profile.summary);
  const picture = pictureOf(item, profile.picture);
  return {
    ...item,
    ...(profile.text === "description"
      ? { description: content || item.summary, content: undefined, summary: undefined }
      : { content, summary }),
    ...(picture ? { first: picture } : {}),
    ...(profile.creators ? { author: creators(item, publication) } : {}),
    extensions: [...(item.extensions ?? []), ...(profile.item?.(item) ?? [])],
  };
}

const base = (language = "") => language.toLowerCase().split("-")[0];

/** HTML of these elements alone. */
function withElements(html: string, elements: ReadonlySet<string>): string {
  return html.replace(TAG, (tag, close: string, name: string, attributes: string) => {
    if (elements.has(name)) return tag;
    const other = INSTEAD[name];
    return other && elements.has(other) ? `<${close}${other}${close ? "" : kept(attributes)}>` : "";
  });
}

/** What an element that stands for another keeps: its language and direction. */
const kept = (attributes: string) => (attributes.match(/ (?:lang|dir)="[^"]*"/g) ?? []).join("");

/** The summary, or the beginning of the text where that says more: at least so many characters, up to a word's end. */
function longer({ summary = "", content = "" }: Item, least: number): string {
  if ([...summary].length >= least) return summary;
  const text = content
    .replace(CREDITS, "")
    .replace(/<[^>]*>/g, (tag) =>
      /^<\/?(?:a|abbr|b|bdi|bdo|code|em|i|s|small|span|strong|sub|sup|time|u)\b/.test(tag) ? "" : " ",
    )
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => MARKS[name] ?? "")
    .replace(/\s+/g, " ")
    .trim();
  const letters = [...text];
  if (letters.length <= [...summary].length) return summary;
  if (letters.length <= least + SUMMARY_ENDS) return text;
  const behind = letters.slice(least, least + SUMMARY_ENDS).indexOf(" ");
  return `${letters.slice(0, behind < 0 ? least : least + behind).join("")}…`;
}

const MARKS: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&" };

/** Its picture, where no side is known to be shorter. */
function pictureOf({ image }: Item, least: number | undefined): Enclosure | undefined {
  if (least === undefined || !image || typeof image === "string") return undefined;
  return Math.min(image.width ?? least, image.height ?? least) >= least ? image : undefined;
}

/** Names alone: one with an e-mail address would stand in `author`. */
function creators({ author = [] }: Item, { authors, title }: Publication) {
  const named = author.filter(({ name }) => name).map(({ name }) => ({ name }));
  return named.length > 0 ? named : [{ name: authors[0]?.name ?? title }];
}
