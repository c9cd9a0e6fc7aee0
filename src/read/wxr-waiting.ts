/** Posts of a WordPress export that wait for their pictures, which are items of their own. */
import type { Draft, Media, Problem } from "../article.ts";
import { detached, escapeHtml } from "../text.ts";
import type { ReadResult } from "./reader.ts";
import type { WxrArticle } from "./wxr-item.ts";

interface Waiting {
  readonly article: WxrArticle;
  readonly line: number;
  readonly missing: Set<string>;
}

/**
 * Keeps posts in their order until the pictures of the first have come. Those behind it wait with it; when the
 * bodies of all have more than `most` characters, the first goes without its picture.
 */
export class WaitingPosts {
  readonly #file: string;
  readonly #most: number;
  readonly #attachments = new Map<string, Media>();
  /** From `#first` on; what has been given is cut off in steps. */
  #posts: Waiting[] = [];
  #first = 0;
  #characters = 0;
  /** The posts that miss an attachment, by its number. */
  readonly #missed = new Map<string, Set<Waiting>>();

  constructor(file: string, most: number) {
    this.#file = file;
    this.#most = most;
  }

  /** A post has been read, whose body begins in that line. */
  *add(article: WxrArticle, line: number): Generator<ReadResult> {
    const wanted = [...(article.thumbnail ? [article.thumbnail] : []), ...article.gallery];
    const missing = new Set(wanted.filter((one) => !this.#attachments.has(one)));
    const post = { article, line, missing };
    for (const one of missing) {
      const others = this.#missed.get(one);
      if (others) others.add(post);
      else this.#missed.set(detached(one), new Set([post]));
    }
    this.#posts.push(post);
    this.#characters += article.draft.content.length;
    yield* this.given(false);
  }

  /** An attachment has been read. */
  *came(id: string, media: Media): Generator<ReadResult> {
    this.#attachments.set(id, media);
    for (const post of this.#missed.get(id) ?? []) post.missing.delete(id);
    this.#missed.delete(id);
    yield* this.given(false);
  }

  /** Gives the posts that wait for nothing any more; at the end, all. */
  *given(atEnd: boolean): Generator<ReadResult> {
    for (let post = this.#posts[this.#first]; post; post = this.#posts[this.#first]) {
      if (!atEnd && post.missing.size > 0 && this.#characters <= this.#most) break;
      this.#first++;
      this.#characters -= post.article.draft.content.length;
      for (const one of post.missing) this.#missed.get(one)?.delete(post);
      yield this.#finished(post, atEnd);
    }
    if (this.#first < 1000 && this.#first < this.#posts.length) return;
    this.#posts = this.#posts.slice(this.#first);
    this.#first = 0;
  }

  #finished({ article, line, missing }: Waiting, atEnd: boolean): ReadResult {
    const { draft, thumbnail } = article;
    const place = { file: this.#file, line };
    const image = thumbnail ? this.#attachments.get(thumbnail) : undefined;
    const whole: Draft = {
      ...draft,
      source: `${this.#file}#${draft.id ?? article.postId}`,
      place,
      content: article.gallery.length > 0 ? this.#withPictures(draft.content) : draft.content,
      ...(image ? { image } : {}),
    };
    const problems = article.warnings.map((one): Problem => ({ severity: "warning", ...place, ...one }));
    if (missing.size > 0)
      problems.push({
        severity: "warning",
        ...place,
        what: `its pictures with the numbers ${[...missing].slice(0, 10).join(", ")} are not in the export${atEnd ? "" : ", or too far behind"}`,
        instead: "an export of all content, media with it",
      });
    return { drafts: [whole], problems };
  }

  #withPictures(content: string): string {
    return content.replace(/<!--attachment (\d{1,12})-->/g, (_, id: string) => {
      const picture = this.#attachments.get(id);
      const alt = escapeHtml(picture?.alt ?? "");
      return picture ? `<figure><img src="${escapeHtml(picture.url)}" alt="${alt}"></figure>` : "";
    });
  }
}
