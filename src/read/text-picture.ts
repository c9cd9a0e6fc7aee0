/** Lines that are a picture: an address alone, `صورة: …`, `[image: … | …]`, `![…](…)`. */
import type { Media } from "../article.ts";
import { labelOf, namesAgency } from "./text-labels.ts";

const FILE =
  /^(?:https?:\/\/\S+|\/?[^\s:|<>"]+(?:[ ][^\s:|<>"]+)*)\.(?:jpe?g|png|gif|webp|avif|svg|bmp)(?:[?#]\S*)?$/iu;

function address(text: string): string | undefined {
  const bare = text.trim().replace(/^<|>$/g, "");
  if (!FILE.test(bare)) return undefined;
  if (/^https?:/i.test(bare)) return bare;
  if (/(?:^|\/)\.\.(?:\/|$)/.test(bare)) return undefined;
  return `/${bare.replace(/^(?:\.?\/)+/, "")}`;
}

/** Begins as what stands under a picture does. */
const CAPTION = /^(?:صورة|صور|لقطة|مشهد|جانب من|photo|file photo|an? view)(?=\s)/iu;
const PHOTOGRAPHER =
  /^(?:تصوير|عدسة|بعدسة|الصورة|صورة|photo|photos|image|picture|photo credit|cr[ée]dit photo)\s*(?:[:|/–-]|by\s|par\s)/iu;
const ARCHIVE = /\s[-–—|(]\s*(?:صورة\s)?(?:أرشيفية|أرشيف|من الأرشيف|الأرشيف|file(?: photo)?|archives?)\)?$/iu;
const SUPPLIERS =
  /^(?:غيتي|getty|الجزيرة|العربي الجديد|إنترنت|الإنترنت|تويتر|فيسبوك|إكس|منصة إكس|مواقع التواصل|أرشيف|أرشيفية|خاص|DR|file|handout|courtesy)(?=$|\s|\/)/iu;

export const opensAsCaption = (text: string): boolean => CAPTION.test(text);

/** Says who made or supplied a picture, as the line under it does: `… (رويترز)`, `… - أرشيفية`, `تصوير: …`. */
export function isPictureCredit(text: string): boolean {
  const supplier = /\s\(([^()]{2,40})\)$/.exec(text)?.[1];
  return (
    PHOTOGRAPHER.test(text) ||
    ARCHIVE.test(text) ||
    (supplier !== undefined && (namesAgency(supplier) || SUPPLIERS.test(supplier)))
  );
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
