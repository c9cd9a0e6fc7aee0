/** The pictures and recordings that stand in a body. */
import type { Media } from "../article.ts";

/** What a body shows; addresses as they stand there. */
export interface BodyMedia {
  readonly recordings: readonly Media[];
  /** What each picture says to those who cannot see it, by its address. */
  readonly alts: ReadonlyMap<string, string>;
  /** Paths of the publication's own files, each once. */
  readonly own: readonly string[];
}

// As html.ts writes them: no sign of mark-up stands within a value.
const TAG = /<(\/?(?:img|audio|video|source))((?: [a-z]+="[^"<>]*")*)(?: \/)?>/g;
const REFERENCES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&" };

/** Looks through safe HTML. Of several forms of one recording, the first counts. */
export function mediaIn(content: string): BodyMedia {
  const recordings: Media[] = [];
  const alts = new Map<string, string>();
  const own = new Set<string>();
  let open: { readonly medium: "audio" | "video"; found: boolean } | undefined;
  if (!/<(?:img|audio|video)/.test(content)) return { recordings, alts, own: [] };
  for (const [, name = "", attributes = ""] of content.matchAll(TAG)) {
    const [url, poster] = [said(attributes, "src"), said(attributes, "poster")];
    for (const one of [url, poster]) if (one?.startsWith("/")) own.add(one);
    if (name === "img") {
      const alt = said(attributes, "alt");
      if (url && alt) alts.set(url, alts.get(url) ?? alt);
    } else if (name === "audio" || name === "video") open = { medium: name, found: false };
    else if (name.startsWith("/")) open = undefined;
    if (!url || !open || open.found || name === "img") continue;
    const type = name === "source" ? said(attributes, "type") : undefined;
    recordings.push({ url, medium: open.medium, ...(type ? { type } : {}) });
    open.found = true;
  }
  return { recordings, alts, own: [...own] };
}

function said(attributes: string, name: string): string | undefined {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1];
  return value?.replace(/&(lt|gt|quot|amp);/g, (whole, sign: string) => REFERENCES[sign] ?? whole);
}
