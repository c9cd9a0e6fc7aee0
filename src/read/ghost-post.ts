/** A row of Ghost's table of posts: an article, but for its authors and tags, or why it stays out. */
import type { Draft, StatedDate } from "../article.ts";
import type { Finding } from "./date.ts";
import { textOf } from "./ghost-cards.ts";
import { lexicalHtml } from "./ghost-lexical.ts";
import { mobiledocHtml } from "./ghost-mobiledoc.ts";
import { bodyHtml } from "./text-html.ts";
import { blocksOf, numberedLines } from "./text-lines.ts";

type Row = Readonly<Record<string, unknown>>;

/** What exports write for the site's own address. */
const OWN = "__GHOST_URL__";

export interface GhostPost {
  /** Its number or id in the export's other tables. */
  readonly key: string;
  readonly draft: Omit<Draft, "source" | "authors" | "keywords">;
  /** Of exports before there could be several. */
  readonly author: string;
  readonly warnings: readonly Finding[];
}
export type GhostRead =
  | { readonly kind: "article"; readonly post: GhostPost }
  | { readonly kind: "left out"; readonly as: string }
  | { readonly kind: "refused"; readonly fault: Finding };

/** A member that names something, as text: ids were numbers once. */
export function keyOf(row: Row, ...names: readonly string[]): string {
  for (const name of names) {
    const value = row[name];
    if (typeof value === "string" && value !== "") return value;
    if (typeof value === "number") return String(value);
  }
  return "";
}

/** What a post is. Its moments are told in UTC. */
export function ghostPost(row: Row): GhostRead {
  const type = textOf(row, "type") || (row.page === 1 || row.page === true ? "page" : "post");
  if (type !== "post") return { kind: "left out", as: type };
  const status = textOf(row, "status") || "published";
  if (status !== "published" && status !== "scheduled") return { kind: "left out", as: status };
  const visibility = textOf(row, "visibility") || "public";
  if (visibility !== "public") return { kind: "left out", as: `for ${visibility} alone` };

  const title = textOf(row, "title").trim();
  const refused = (what: string, instead: string): GhostRead => ({
    kind: "refused",
    fault: { what, instead },
  });
  const named = `“${(title || keyOf(row, "slug", "id")).slice(0, 100)}”`;
  if (!title) return refused(`the post ${named} has no title`, "a title");
  const published = momentOf(row.published_at);
  if (!published) return refused(`the post ${named} has no date`, "published_at: 2020-02-08T20:31:00.000Z");
  const updated = momentOf(row.updated_at);
  const { html, dropped } = bodyOf(row);
  const [slug, summary, link] = [
    textOf(row, "slug"),
    textOf(row, "custom_excerpt"),
    textOf(row, "canonical_url"),
  ];
  const picture = textOf(row, "feature_image", "image");
  const alt = textOf(row, "feature_image_alt");
  const warnings: Finding[] = [];
  if (dropped.length > 0)
    warnings.push({
      what: `of the post ${named}, cards that mean nothing here are left out: ${dropped.slice(0, 10).join(", ")}`,
      instead: "HTML cards in their place, if something is missing",
    });
  // Paths in a body are taken below its link, so that it cannot have both.
  const foreign = /^https?:\/\//.test(link);
  const isOwn = html.includes(OWN) || picture.startsWith(OWN);
  if (foreign && isOwn)
    warnings.push({
      what: `the canonical_url of the post ${named} is left out, as its pictures or links are the site's own`,
      instead: "whole addresses in the post, if the canonical_url is to stay",
    });
  return {
    kind: "article",
    post: {
      key: keyOf(row, "id"),
      author: keyOf(row, "author_id"),
      warnings,
      draft: {
        id: idOf(row),
        title,
        published,
        ...(updated && Date.parse(updated.at) > Date.parse(published.at) ? { updated: updated.at } : {}),
        ...(summary ? { summary } : {}),
        content: ownPaths(html),
        ...(picture ? { image: { url: ownPaths(picture), ...(alt ? { alt } : {}) } } : {}),
        ...(foreign && !isOwn ? { link } : {}),
        ...(slug ? { slug, addresses: [`/${slug}/`] } : {}),
      },
    },
  };
}

/** What Ghost's own feed has as guid: the id since 1.0, the uuid before, when ids were numbers. */
function idOf(row: Row): string {
  const id = keyOf(row, "id");
  return /^\d+$/.test(id) ? keyOf(row, "uuid") || id : id || keyOf(row, "uuid", "slug", "title");
}

function bodyOf(row: Row): { html: string; dropped: readonly string[] } {
  const html = textOf(row, "html");
  if (html) return { html, dropped: [] };
  const rendered = lexicalHtml(textOf(row, "lexical")) ?? mobiledocHtml(textOf(row, "mobiledoc"));
  if (rendered && rendered.html !== "") return rendered;
  const { blocks } = blocksOf(numberedLines(textOf(row, "plaintext")), () => false);
  return { html: bodyHtml(blocks), dropped: rendered?.dropped ?? [] };
}

/** Exports write the site's own address as a word; what lies below it is a path here. */
function ownPaths(text: string): string {
  return text.replaceAll(/__GHOST_URL__\/?/g, "/");
}

/** Ghost writes UTC: RFC 3339, the same without T and Z, or milliseconds since 1970. */
function momentOf(value: unknown): StatedDate | undefined {
  const written = typeof value === "string" ? value.trim() : "";
  const plain = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})/.exec(written);
  const time = typeof value === "number" ? value : Date.parse(plain ? `${plain[1]}T${plain[2]}Z` : written);
  if (!/^\d{4}-/.test(written) && typeof value !== "number") return undefined;
  if (Number.isNaN(time) || Math.abs(time) > 8e15) return undefined;
  const at = new Date(time).toISOString();
  return /^\d{4}-/.test(at) ? { at: `${at.slice(0, 19)}+00:00`, hasTime: true } : undefined;
}
