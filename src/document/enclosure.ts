/** The pictures and recordings of an item. */
import type { Enclosure, Item } from "./model.ts";

export interface Media extends Enclosure {
  readonly medium: "image" | "audio" | "video" | "document";
}

// Only for objects that name no type: `feed` would write image/jpg or audio/mp3, which are no registered types.
const TYPES: Readonly<Record<string, string>> = {
  avif: "image/avif",
  gif: "image/gif",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  png: "image/png",
  svg: "image/svg+xml",
  webp: "image/webp",
  aac: "audio/aac",
  flac: "audio/flac",
  m4a: "audio/mp4",
  mp3: "audio/mpeg",
  oga: "audio/ogg",
  ogg: "audio/ogg",
  opus: "audio/ogg",
  wav: "audio/wav",
  m4v: "video/mp4",
  mov: "video/quicktime",
  mp4: "video/mp4",
  ogv: "video/ogg",
  webm: "video/webm",
  pdf: "application/pdf",
};

/** The type that a file of this name usually has. */
export function typeByName(url: string): string | undefined {
  const ending = /\.([A-Za-z0-9]{2,5})(?:[?#]|$)/.exec(url)?.[1]?.toLowerCase();
  return ending ? TYPES[ending] : undefined;
}

/**
 * Every medium of an item, the one that RSS may name first: its validators warn of a second `<enclosure>`.
 * That is the video, else the audio, else the picture, else the plain enclosure, as in `feed`.
 */
export function mediaOf(item: Item): readonly Media[] {
  const media: Media[] = [];
  const add = (one: string | Enclosure | undefined, medium: Media["medium"]) => {
    if (!one) return;
    const enclosure = typeof one === "string" ? { url: one } : one;
    media.push({ ...enclosure, medium });
  };
  add(item.video, "video");
  add(item.audio, "audio");
  add(item.image, "image");
  add(item.enclosure, mediumOf(item.enclosure));
  for (const one of item.attachments ?? []) add(one, mediumOf(one));
  return media.filter((one, i) => media.findIndex((other) => other.url === one.url) === i);
}

function mediumOf(enclosure: Enclosure | undefined): Media["medium"] {
  const type = enclosure?.type ?? typeByName(enclosure?.url ?? "") ?? "";
  const kind = type.split("/")[0];
  return kind === "image" || kind === "audio" || kind === "video" ? kind : "document";
}
