/** Blogger's exports, which are Atom: of posts, but of comments, settings and templates too. */
import type { Moved } from "./reader.ts";
import { childrenNamed, textOfChild, type XmlElement } from "./xml-parts.ts";

const KIND = /schemas\.google\.com\/g\/2005#kind$/;
const LABEL = /www\.blogger\.com\/atom\/ns#?$/;

/** What Blogger says of an entry. */
export interface BloggerEntry {
  /** `post`, `page`, `comment`, `settings`, `template` … */
  readonly kind: string;
  readonly isDraft: boolean;
  /** Its address as a path, in exports since 2024; earlier ones have links. */
  readonly path?: string;
}

/** What Blogger says of an entry of its own; undefined for an entry of anyone else. */
export function bloggerEntry(entry: XmlElement): BloggerEntry | undefined {
  const kind =
    textOfChild(entry, "blogger:type") ??
    childrenNamed(entry, "atom:category").find((one) => KIND.test(one.attributes.scheme ?? ""))?.attributes
      .term;
  if (kind === undefined) return undefined;
  const status = textOfChild(entry, "blogger:status") ?? "LIVE";
  const control = childrenNamed(entry, "app:control")[0];
  const path = textOfChild(entry, "blogger:filename");
  return {
    kind: kind.slice(kind.indexOf("#") + 1).toLowerCase(),
    isDraft: status !== "LIVE" || (control !== undefined && textOfChild(control, "app:draft") === "yes"),
    ...(path?.startsWith("/") ? { path } : {}),
  };
}

/** Whether a category is of Blogger's own making, and no label. */
export function isBloggerKind(category: XmlElement): boolean {
  return KIND.test(category.attributes.scheme ?? "");
}

/** Where Blogger serves the labels of an entry and their feeds. */
export function bloggerLabels(entry: XmlElement): Moved[] {
  return childrenNamed(entry, "atom:category")
    .filter((one) => LABEL.test(one.attributes.scheme ?? ""))
    .flatMap((one): Moved[] => {
      const name = one.attributes.term?.trim();
      if (!name) return [];
      const to = { kind: "category", name } as const;
      const encoded = encodeURIComponent(name.toWellFormed());
      return [
        { from: `/search/label/${encoded}`, to },
        { from: `/feeds/posts/default/-/${encoded}`, to },
      ];
    });
}

/** Where Blogger serves everything. */
export const BLOGGER_FEEDS: readonly Moved[] = ["/feeds/posts/default", "/feeds/posts/summary"].map(
  (from) => ({
    from,
    to: { kind: "all" },
  }),
);
