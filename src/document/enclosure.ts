/** The pictures and recordings of an item. */
import type { Enclosure, Item } from "./model.ts";

export interface Media extends Omit<Enclosure, "medium"> {
  readonly medium: "image" | "audio" | "video" | "document" | undefined;
}

// Only for objects of `feed`'s own shape that name no type: `feed` takes one from the name, too, and writes image/jpg or
// audio/mp3, which are no registered types. What nashra itself publishes says that it is as stated, and keeps clear of this.
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
function typeByName(url: string): string | undefined {
  const ending = /\.([A-Za-z0-9]{2,5})(?:[?#]|$)/.exec(url)?.[1]?.toLowerCase();
  return ending ? TYPES[ending] : undefined;
}

/**
 * Every medium of an item, with the type that is said of it. The recordings come first, the video before the audio:
 * RSS names one as its enclosure, for its validators warn of a second, and `feed` names the same.
 */
export function mediaOf(item: Item): readonly Media[] {
  const media: Media[] = [];
  const add = (one: string | Enclosure | undefined, as?: Media["medium"]) => {
    if (!one) return;
    const enclosure = typeof one === "string" ? { url: one } : one;
    const type = enclosure.type ?? (enclosure.asStated ? undefined : typeByName(enclosure.url));
    const unknown = type === undefined && enclosure.asStated ? undefined : "document";
    const medium = as ?? mediumOf(type) ?? enclosure.medium ?? unknown;
    media.push({ ...enclosure, type, medium });
  };
  add(item.first);
  add(item.video, "video");
  add(item.audio, "audio");
  const attachments = item.attachments ?? [];
  const isRecording = ({ type, medium }: Enclosure) => /^(?:audio|video)/.test(type ?? medium ?? "");
  for (const one of attachments) if (isRecording(one)) add(one);
  add(item.image, "image");
  add(item.enclosure);
  for (const one of attachments) if (!isRecording(one)) add(one);
  return media.filter((one, i) => media.findIndex((other) => other.url === one.url) === i);
}

function mediumOf(type: string | undefined): "image" | "audio" | "video" | undefined {
  const kind = type?.split("/")[0];
  return kind === "image" || kind === "audio" || kind === "video" ? kind : undefined;
}
