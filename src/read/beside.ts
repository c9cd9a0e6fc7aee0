/** Files that lie beside a document: where the publication serves them from. */
import type { Draft, Media } from "../article.ts";
import { escapeHtml } from "../text.ts";
import type { FilePlace } from "./markdown-place.ts";

const MEDIA =
  /(<(?:img|source|audio|video)\s(?:[^<>]{0,2000}?\s)?(?:src|poster)=")((?![a-z][a-z\d+.-]{0,30}:|[/#?])[^"]{1,2000})/gi;
const LINK = /(<a\s(?:[^<>]{0,2000}?\s)?href=")((?![a-z][a-z\d+.-]{0,30}:|[/#?])[^"]{1,2000})/gi;
const RELATIVE = /^(?![a-z][a-z\d+.-]{0,30}:|[/#?])/i;

/**
 * The draft of a file, in whose body pictures without a slash before their address lie beside the file, as Markdown and
 * saved pages have it.
 * In front matter that is so where they begin with a dot, or where the file is the `index` of its own folder; others
 * are paths of the whole site, as Hugo and Jekyll have it. What was first published elsewhere keeps its addresses.
 */
export function withFiles(draft: Draft, { bundle, folder }: Pick<FilePlace, "bundle" | "folder">): Draft {
  const here = folder.replace(/[%?#\\]/g, (sign) => encodeURIComponent(sign));
  const placed = (media: Media): Media =>
    RELATIVE.test(media.url) && (bundle !== undefined || media.url.startsWith("."))
      ? { ...media, url: joined(here, media.url) }
      : media;
  const inBody = (_: string, before: string, address: string) => before + joined(escapeHtml(here), address);
  let { content } = draft;
  if (bundle !== undefined || draft.link === undefined) content = content.replace(MEDIA, inBody);
  if (bundle !== undefined) content = content.replace(LINK, inBody);
  return {
    ...draft,
    content,
    ...(draft.image ? { image: placed(draft.image) } : {}),
    ...(draft.attachments ? { attachments: draft.attachments.map(placed) } : {}),
  };
}

/** An address from a folder; steps up end at the site's own root. */
function joined(folder: string, address: string): string {
  const [path = "", rest = ""] = [/^[^?#]*/.exec(address)?.[0] ?? "", /[?#].*$/s.exec(address)?.[0]];
  const parts: string[] = [];
  for (const part of `${folder}${path}`.split("/").slice(1))
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  return `/${parts.join("/")}${rest}`;
}
