/** Pictures and recordings of an entry: enclosures, Media RSS, iTunes. */
import type { Media } from "../article.ts";
import { cleanLine, escapeHtml } from "../text.ts";
import { childrenNamed, textIn, textOfChild, type XmlElement } from "./xml-parts.ts";

/** The lead picture and the rest. */
export interface EntryMedia {
  readonly image?: Media;
  readonly attachments: readonly Media[];
}

type Found = Omit<Media, "medium"> & { readonly medium?: string; readonly isPreview?: boolean };

/** Narrower pictures are icons and previews, in pixels. */
const NARROWEST_LEAD = 200;
/** Pictures of writers, which WordPress.com lists among those of the article. */
const PORTRAITS = /^https?:\/\/(?:[\w-]+\.)?gravatar\.com\//i;

/** The media that an entry declares; a picture in its body, which is HTML, is not among them for that alone. */
export function mediaOf(
  entry: XmlElement,
  body: string,
  absolute: (address: string, at: XmlElement) => string | undefined,
): EntryMedia {
  const found: Found[] = [];
  const add = (address: string | undefined, at: XmlElement, more: Omit<Found, "url">) => {
    const url = address && absolute(address, at);
    if (!url || PORTRAITS.test(url)) return;
    const earlier = found.findIndex((one) => one.url === url);
    const known = found[earlier];
    if (known) found[earlier] = { ...more, ...known };
    else found.push({ url, ...more });
  };
  for (const one of childrenNamed(entry, "rss:enclosure"))
    add(one.attributes.url, one, declared(one, { length: "length" }));
  for (const one of childrenNamed(entry, "atom:link"))
    if (one.attributes.rel?.trim().toLowerCase() === "enclosure")
      add(one.attributes.href, one, declared(one, { length: "length", alt: "title" }));
  const groups = childrenNamed(entry, "media:group");
  for (const holder of [entry, ...groups]) addMediaRss(holder, entry, add);
  for (const one of childrenNamed(entry, "itunes:image"))
    add(one.attributes.href ?? textIn(one), one, { medium: "image" });
  for (const one of childrenNamed(entry, "rss:image"))
    add(textOfChild(one, "rss:url") ?? one.attributes["rdf:resource"], one, { medium: "image" });

  // What declares nothing is a picture where the body shows it as one.
  const isShown = ({ url }: Found) =>
    body.includes(`<img src="${escapeHtml(url)}"`) || body.includes(`<img src="${url}"`);
  const isPicture = (one: Found) =>
    one.medium === "image" || /^image\//.test(one.type ?? "") || (!one.type && !one.medium && isShown(one));
  const pictures = found.filter(isPicture);
  const wide = pictures.filter((one) => !one.width || one.width >= NARROWEST_LEAD);
  const lead = wide.find((one) => !one.isPreview) ?? wide[0];
  const rest = found.filter((one) => one !== lead && !one.isPreview);
  const duration = seconds(textOfChild(entry, "itunes:duration"));
  const recording = rest.find((one) => /^(?:audio|video)/.test(one.type ?? one.medium ?? ""));
  return {
    ...(lead ? { image: bare(lead) } : {}),
    attachments: rest
      .filter((one) => !pictures.includes(one) || !lead)
      .map((one) => bare(one === recording && duration ? { duration, ...one } : one)),
  };
}

type Add = (address: string | undefined, at: XmlElement, more: Omit<Found, "url">) => void;

function addMediaRss(holder: XmlElement, entry: XmlElement, add: Add): void {
  const told = (one: XmlElement) =>
    textOfChild(one, "media:description", "media:title") ??
    (holder === entry ? undefined : textOfChild(holder, "media:title"));
  for (const one of childrenNamed(holder, "media:content")) {
    const { medium } = one.attributes;
    const alt = told(one);
    add(one.attributes.url, one, {
      ...declared(one, { length: "fileSize" }),
      ...(medium ? { medium: medium.trim().toLowerCase() } : {}),
      ...(alt ? { alt: cleanLine(alt) } : {}),
    });
    addPreviews(one, add);
  }
  addPreviews(holder, add);
}

function addPreviews(holder: XmlElement, add: Add): void {
  for (const one of childrenNamed(holder, "media:thumbnail"))
    add(one.attributes.url ?? textIn(one), one, { ...declared(one, {}), medium: "image", isPreview: true });
}

/** Type, length and measures as the feed declares them; `names` says which attributes hold the others. */
function declared(one: XmlElement, names: { length?: string; alt?: string }): Omit<Media, "url" | "medium"> {
  const number = (name: string) => {
    const value = Number(one.attributes[name]?.trim() || Number.NaN);
    return Number.isSafeInteger(Math.round(value)) && value > 0 ? Math.round(value) : undefined;
  };
  const type = one.attributes.type?.trim().toLowerCase();
  const alt = names.alt && one.attributes[names.alt]?.trim();
  const values = {
    type: type?.includes("/") ? type : undefined,
    length: names.length ? number(names.length) : undefined,
    width: number("width"),
    height: number("height"),
    duration: number("duration"),
    alt: alt || undefined,
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** `3720`, `62:00`, `1:02:00` */
export function seconds(text: string | undefined): number | undefined {
  const match = /^(?:(?:(\d{1,3}):)?(\d{1,4}):)?(\d{1,7})(?:\.\d+)?$/.exec(text ?? "");
  if (!match) return undefined;
  return Number(match[1] ?? 0) * 3600 + Number(match[2] ?? 0) * 60 + Number(match[3]) || undefined;
}

function bare({ medium, isPreview: _isPreview, ...media }: Found): Media {
  return media.type === undefined && (medium === "audio" || medium === "video")
    ? { ...media, medium }
    : media;
}
