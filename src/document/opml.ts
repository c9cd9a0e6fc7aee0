/** OPML 2.0 (opml.org/spec2.opml): the list of feeds that a reader imports in one go. */
import { rfc822 } from "./dates.ts";
import { attr, element, text, uri } from "./xml.ts";

export interface Outline {
  readonly title: string;
  readonly xmlUrl: string;
  readonly htmlUrl: string;
  readonly description?: string;
}

/** A subscription list. `modified` is when the list last changed. */
export function opml(
  title: string,
  owner: string | undefined,
  modified: Date,
  outlines: readonly Outline[],
): string {
  return (
    '<?xml version="1.0" encoding="utf-8"?>\n<opml version="2.0">\n<head>\n' +
    `<title>${text(title)}</title>\n<dateModified>${rfc822(modified)}</dateModified>\n${element("ownerName", owner)}` +
    `</head>\n<body>\n${outlines.map(outline).join("")}</body>\n</opml>\n`
  );
}

const outline = (o: Outline) =>
  `<outline type="rss" version="RSS2"${attr("text", o.title)}${attr("title", o.title)}` +
  `${attr("xmlUrl", uri(o.xmlUrl))}${attr("htmlUrl", uri(o.htmlUrl))}${attr("description", o.description)}/>\n`;
