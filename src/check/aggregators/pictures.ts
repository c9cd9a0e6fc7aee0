/** The pictures of an item or entry. */
import { tagsOf } from "../html.ts";
import { attributeOf, childrenOf, type Element } from "../tree.ts";
import type { File } from "./story.ts";

const MEDIA = "http://search.yahoo.com/mrss/";

/** A picture, and its size in pixels where the feed says it. */
export interface Picture {
  readonly url: string;
  readonly width: number | undefined;
  readonly height: number | undefined;
}

/** The pictures that it names, and those in its HTML. */
export function picturesOf(element: Element, enclosures: readonly File[], html: string): readonly Picture[] {
  const pixels = (value: string | undefined) => (value && /^\d+$/.test(value) ? Number(value) : undefined);
  const groups = childrenOf(element, "group", MEDIA);
  const named = [element, ...groups]
    .flatMap((one) => childrenOf(one, "content", MEDIA))
    .filter((one) => /^image/.test(attributeOf(one, "medium") ?? attributeOf(one, "type") ?? ""))
    .map((one) => ({
      url: attributeOf(one, "url") ?? "",
      width: pixels(attributeOf(one, "width")),
      height: pixels(attributeOf(one, "height")),
    }));
  const others = [
    ...enclosures.filter(({ type }) => type.startsWith("image/")).map(({ url }) => url),
    ...[...tagsOf(html)]
      .filter(({ name }) => name === "img")
      .map(({ attributes }) => attributes.find(([name]) => name === "src")?.[1] ?? ""),
  ];
  const unnamed = others.filter((url) => !named.some((one) => one.url === url));
  return [...named, ...unnamed.map((url) => ({ url, width: undefined, height: undefined }))];
}
