/** Exports of Ghost (JSON), read as they come. */
import type { Author, Draft, Problem } from "../article.ts";
import { textOf } from "./ghost-cards.ts";
import { type GhostPost, ghostPost, keyOf } from "./ghost-post.ts";
import { ghostRows } from "./ghost-rows.ts";
import type { Moved, ReadResult, ReadStream } from "./reader.ts";

/** Characters of bodies that are kept until the tables of tags and authors have come. */
const MOST = 120_000_000;
const EXPORT = "an export of Ghost, made under Settings → Import/Export";

type Row = Readonly<Record<string, unknown>>;

/**
 * Reads an export. Tags and authors are tables of their own behind the posts, so that articles are known only at its end: of
 * each post its one body is kept, and an export that is cut off gives nothing, rather than articles without topics.
 */
export const readGhost: ReadStream = async function* (document) {
  const reading = new Reading(document.path);
  for await (const one of ghostRows(document.text)) {
    if ("fault" in one) {
      yield reading.error(one.fault.what, one.fault.instead, one.line);
      return;
    }
    reading.take(one.table, one.row);
    if (reading.characters > MOST) {
      yield reading.error(`its posts have more than ${MOST} characters`, "an export of fewer posts");
      return;
    }
  }
  yield* reading.end();
};

class Reading {
  characters = 0;
  readonly #file: string;
  readonly #posts: GhostPost[] = [];
  readonly #problems: Problem[] = [];
  readonly #leftOut = new Map<string, number>();
  readonly #tags = new Map<string, { name: string; slug: string }>();
  readonly #users = new Map<string, Author & { slug: string }>();
  readonly #alts = new Map<string, string>();
  readonly #joins = { posts_tags: new Map<string, Join[]>(), posts_authors: new Map<string, Join[]>() };

  constructor(file: string) {
    this.#file = file;
  }

  take(table: string, row: Row): void {
    if (table === "posts") this.#post(row);
    else if (table === "tags") {
      const [name, slug] = [textOf(row, "name").trim(), textOf(row, "slug")];
      // Ghost's own mark for tags that are not shown.
      if (name && !name.startsWith("#") && row.visibility !== "internal")
        this.#tags.set(keyOf(row, "id"), { name, slug });
    } else if (table === "users") {
      const [name, slug, website] = [textOf(row, "name").trim(), textOf(row, "slug"), textOf(row, "website")];
      const link = /^https?:\/\//.test(website) ? { link: website } : {};
      if (name) this.#users.set(keyOf(row, "id"), { name, slug, ...link });
    } else if (table === "posts_meta") {
      const alt = textOf(row, "feature_image_alt");
      if (alt) this.#alts.set(keyOf(row, "post_id"), alt);
    } else if (table === "posts_tags" || table === "posts_authors") {
      const to = keyOf(row, "tag_id", "author_id");
      const joins = this.#joins[table];
      const post = keyOf(row, "post_id");
      const join = { to, order: Number(row.sort_order) || 0 };
      const others = joins.get(post);
      if (others) others.push(join);
      else joins.set(post, [join]);
    }
  }

  #post(row: Row): void {
    const read = ghostPost(row);
    if (read.kind === "left out") this.#leftOut.set(read.as, (this.#leftOut.get(read.as) ?? 0) + 1);
    else if (read.kind === "refused")
      this.#problems.push(this.#problem("error", read.fault.what, read.fault.instead));
    else {
      this.#posts.push(read.post);
      this.characters += read.post.draft.content.length;
      for (const { what, instead } of read.post.warnings)
        this.#problems.push(this.#problem("warning", what, instead));
    }
  }

  error(what: string, instead: string, line?: number): ReadResult {
    return { drafts: [], problems: [this.#problem("error", what, instead, line)] };
  }

  *end(): Generator<ReadResult> {
    yield { drafts: [], problems: this.#problems, moved: this.#moved() };
    const seen = new Set<string>();
    for (const post of this.#posts) {
      const id = post.draft.id ?? "";
      if (seen.has(id)) {
        const what = `the post “${post.draft.title.slice(0, 100)}” has the id “${id.slice(0, 100)}” of another`;
        yield this.error(what, "an id of its own for each post");
      } else yield { drafts: [this.#draft(post)], problems: [] };
      seen.add(id);
    }
    const counts = [...this.#leftOut].map(([as, count]) => `${count} ${as}`).join(", ");
    if (counts)
      yield {
        drafts: [],
        problems: [
          this.#problem(
            "warning",
            `not published, and left out: ${counts}`,
            "nothing, if they are to stay out",
          ),
        ],
      };
    else if (this.#posts.length === 0 && this.#problems.length === 0)
      yield { drafts: [], problems: [this.#problem("warning", "the export has no posts", EXPORT)] };
  }

  #draft({ key, draft, author }: GhostPost): Draft {
    const users = inOrder(this.#joins.posts_authors.get(key), this.#users);
    const first = this.#users.get(author);
    const writers = users.length > 0 ? users : first ? [first] : [];
    const alt = draft.image?.alt ?? this.#alts.get(key);
    return {
      ...draft,
      source: `${this.#file}#${draft.id}`,
      authors: writers.map(({ slug: _slug, ...writer }) => writer),
      keywords: inOrder(this.#joins.posts_tags.get(key), this.#tags).map(({ name }) => name),
      ...(draft.image ? { image: { ...draft.image, ...(alt ? { alt } : {}) } } : {}),
    };
  }

  #moved(): Moved[] {
    const below =
      (folder: string, kind: "category" | "author") =>
      (one: { name: string; slug: string }): Moved[] =>
        one.slug ? [{ from: `/${folder}/${one.slug}/`, to: { kind, name: one.name } }] : [];
    return [
      { from: "/", to: { kind: "all" } },
      ...[...this.#tags.values()].flatMap(below("tag", "category")),
      ...[...this.#users.values()].flatMap(below("author", "author")),
    ];
  }

  #problem(severity: Problem["severity"], what: string, instead: string, line?: number): Problem {
    return { severity, file: this.#file, ...(line ? { line } : {}), what, instead };
  }
}

interface Join {
  readonly to: string;
  readonly order: number;
}

/** What a post is joined with, in the order that its editor gave: the first tag is its primary one. */
function inOrder<T>(joins: readonly Join[] | undefined, table: ReadonlyMap<string, T>): T[] {
  return (joins ?? [])
    .toSorted((one, other) => one.order - other.order)
    .flatMap(({ to }) => table.get(to) ?? []);
}
