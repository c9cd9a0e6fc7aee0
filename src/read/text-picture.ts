/** Lines that are a picture: an address alone, `صورة: …`, `[image: … | …]`, `![…](…)`. */
import type { Media } from "../article.ts";
import { labelOf } from "./text-labels.ts";

const FILE =
  /^(?:https?:\/\/\S+|\/?[^\s:|<>"]+(?:[ ][^\s:|<>"]+)*)\.(?:jpe?g|png|gif|webp|avif|svg|bmp)(?:[?#]\S*)?$/iu;

function address(text: string): string | undefined {
  const bare = text.trim().replace(/^<|>$/g, "");
  if (!FILE.test(bare)) return undefined;
  if (/^https?:/i.test(bare)) return bare;
  if (/(?:^|\/)\.\.(?:\/|$)/.test(bare)) return undefined;
  return `/${bare.replace(/^(?:\.?\/)+/, "")}`;
}

/** The picture that a line is, and nothing when it is anything else. */
export function pictureIn(line: string): Media | undefined {
  const label = labelOf(line);
  if (label?.kind !== "image" && !/^(?:!?\[|http)/.test(line)) return undefined;
  const markdown = /^!\[([^\]]*)\]\(\s*(\S+?)(?:\s+"[^"]*")?\s*\)$/.exec(line);
  const bracketed =
    /^\[\s*(?:image|photo|img|صورة|الصورة)\s*[:|]\s*([^|\]]+?)\s*(?:\|\s*([^\]]*?)\s*)?\]$/iu.exec(line);
  const labelled = label?.kind === "image" ? label.value.split(/\s*\|\s*/) : undefined;
  const alone = /^https?:\/\/\S+$/.test(line) ? line : undefined;
  const url = address(markdown?.[2] ?? bracketed?.[1] ?? labelled?.[0] ?? alone ?? "");
  const alt = (markdown?.[1] ?? bracketed?.[2] ?? labelled?.[1] ?? "").trim();
  return url ? { url, ...(alt ? { alt } : {}) } : undefined;
}
