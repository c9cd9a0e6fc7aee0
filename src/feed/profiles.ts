/**
 * Feeds that aggregators are given instead of `/feed.xml`, as one table of what differs. What a change here writes
 * differently raises DOCUMENT_VERSION, as with the formats.
 */
import type { Publication } from "../article.ts";
import type { Extension, Item } from "../document/index.ts";
import { absolute, type ProfileName } from "../urls.ts";

export interface Profile {
  readonly name: ProfileName;
  /** Articles, at most. */
  readonly size: number;
  /** The articles in the publication's language alone. */
  readonly oneLanguage?: true;
  /** Where the whole text stands: in content:encoded beside a summary, or in the description alone. */
  readonly text: "content" | "description";
  /** Characters that the summary has at least, as far as the text goes. */
  readonly summary?: number;
  /** Pixels of its smaller side from which on the picture stands before recordings, as the enclosure. */
  readonly picture?: number;
  /** The elements that stay of the HTML; of others only what stands in them. */
  readonly elements?: ReadonlySet<string>;
  /** Every article names its author in dc:creator: where it has none, the publication. */
  readonly creators?: true;
  /** Declared at the root: prefix → name. */
  readonly namespaces: Readonly<Record<string, string>>;
  readonly head?: (publication: Publication) => readonly Extension[];
  readonly item?: (item: Item) => readonly Extension[];
}

/** By name; what they follow is what `nashra check --for NAME` asks (src/check/aggregators/). */
export const PROFILES: Readonly<Record<ProfileName, Profile>> = {
  apple: { name: "apple", size: 50, text: "description", namespaces: {} },
  feedly: {
    name: "feedly",
    size: 50,
    text: "content",
    namespaces: { webfeeds: "http://webfeeds.org/rss/1.0" },
    head: branding,
  },
  flipboard: {
    name: "flipboard",
    size: 30,
    text: "content",
    summary: 300,
    picture: 500,
    creators: true,
    namespaces: {},
  },
  msn: {
    name: "msn",
    size: 20,
    oneLanguage: true,
    text: "content",
    elements: new Set(
      "b i em strong sub sup small h1 h2 h3 h4 h5 a img table thead tbody tfoot tr td th col caption colgroup ul ol li p div span br blockquote".split(
        " ",
      ),
    ),
    namespaces: { dcterms: "http://purl.org/dc/terms/" },
    item: ({ date, published = date }) =>
      date.getTime() === published.getTime() ? [] : [text("dcterms:modified", date.toISOString())],
  },
};

const text = (name: string, _text: string): Extension => ({ name, objects: { _text } });

/** The pictures that the publication has, in Feedly's words. */
function branding({ url, image, favicon }: Publication): readonly Extension[] {
  const picture = image && absolute(url, image);
  const icon = favicon ? absolute(url, favicon) : picture;
  return [
    ...(picture ? [{ name: "webfeeds:cover", objects: { _attributes: { image: picture } } }] : []),
    ...(icon ? [text("webfeeds:icon", icon)] : []),
    ...(picture ? [text("webfeeds:logo", picture)] : []),
    { name: "webfeeds:related", objects: { _attributes: { layout: "card", target: "browser" } } },
  ];
}
