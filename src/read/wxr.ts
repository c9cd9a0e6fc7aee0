/** WordPress exports (WXR), read as they come. */

import type { Problem } from "../article.ts";
import { detached } from "../text.ts";
import type { Moved, ReadContext, ReadResult, ReadStream, StoredStream } from "./reader.ts";
import { channelOf, renamed, type WxrChannel } from "./wxr-channel.ts";
import { type WxrArticle, type WxrTerm, wxrItem } from "./wxr-item.ts";
import { WaitingPosts } from "./wxr-waiting.ts";
import { xmlElement } from "./xml-element.ts";
import { type XmlPart, xmlParts } from "./xml-items.ts";

/** In characters. WordPress itself stops long before at both. */
const LONGEST = { head: 32_000_000, item: 16_000_000 };
/** Characters of bodies that wait for a picture. */
const WAITING = 24_000_000;
const EXPORT = "an export of WordPress, made with Tools → Export";

/**
 * Reads an export. A featured picture is an attachment, an item of its own that mostly stands a little behind its post:
 * WordPress writes items in the order of their numbers, and those of all pictures last when only posts are exported. A post whose
 * picture has not come yet waits, and those behind it wait with it, so that the order stays; when `WAITING` is
 * reached, the first of them goes without its picture, and a warning says so.
 */
export const readWxr: ReadStream = (document, context) => wxrWithin(document, context, WAITING);

/** The same with another bound for what waits. */
export async function* wxrWithin(
  document: StoredStream,
  context: ReadContext,
  waiting: number,
): AsyncGenerator<ReadResult> {
  const reading = new Reading(document.path, context, waiting);
  for await (const part of xmlParts(document.text, LONGEST)) {
    yield* reading.take(part);
    if (reading.refused) return;
  }
  yield* reading.end();
}

class Reading {
  refused = false;
  readonly #file: string;
  readonly #context: ReadContext;
  readonly #waiting: WaitingPosts;
  #channel: WxrChannel | undefined;
  /** Ids, and the lines in which they first stand. */
  readonly #seen = new Map<string, number>();
  readonly #counts = { "left out": new Map<string, number>(), unpublished: new Map<string, number>() };
  readonly #terms = new Map<string, WxrTerm>();
  #controls = 0;
  #controlsLine = 0;
  #items = 0;

  constructor(file: string, context: ReadContext, most: number) {
    this.#file = file;
    this.#context = context;
    this.#waiting = new WaitingPosts(file, most);
  }

  *take(part: XmlPart): Generator<ReadResult> {
    const { kind, line } = part;
    if (!this.#channel) yield this.#head(part);
    else if (kind === "item") yield* this.#item(part.xml, line);
    else if (kind === "long")
      yield this.#told(
        "error",
        line,
        "the item that begins here is too long",
        `at most ${LONGEST.item} characters`,
      );
    else if (kind === "cut" || !/<\/rss\s*>/.test(part.xml)) {
      yield* this.#waiting.given(true);
      const where = kind === "cut" ? "within the item that begins here" : "before </rss>";
      yield this.#told("error", line, `the export ends ${where}: it is cut off`, "the whole export");
    }
  }

  #head({ kind, xml, line }: XmlPart): ReadResult {
    const { element, fault, controls } = kind === "head" ? xmlElement(xml, true) : xmlElement("");
    if (controls > 0) this.#control(controls, 1);
    this.#channel = channelOf(element);
    if (fault || ![...this.#channel.prefixes.values()].includes("wp")) {
      this.refused = true;
      if (kind !== "head")
        return this.#told("error", line, "what stands before the first item is too long", EXPORT);
      return fault
        ? this.#told("error", fault.line, fault.what, fault.instead)
        : this.#told("error", 1, "is not an export of WordPress: its namespace wp is missing", EXPORT);
    }
    return { drafts: [], problems: [], moved: this.#channel.moved };
  }

  *#item(xml: string, line: number): Generator<ReadResult> {
    const { element, fault, controls } = xmlElement(xml);
    this.#items++;
    if (controls > 0) this.#control(controls, line);
    const item = element.children.find(({ name }) => name === "item");
    if (fault || !item || !this.#channel) {
      const what = fault?.what ?? "is no item";
      yield this.#told(
        "error",
        line + (fault?.line ?? 1) - 1,
        `the item in line ${line} ${what}`,
        fault?.instead ?? EXPORT,
      );
      return;
    }
    const read = wxrItem(renamed(item, this.#channel.prefixes), this.#channel, this.#context.timeZone);
    if (read.kind === "refused") yield this.#told("error", line, read.fault.what, read.fault.instead);
    else if (read.kind === "attachment") yield* this.#waiting.came(read.id, read.media);
    else if (read.kind === "article") yield* this.#article(read, line);
    else {
      const counts = this.#counts[read.kind];
      counts.set(read.as, (counts.get(read.as) ?? 0) + 1);
    }
  }

  *#article(article: WxrArticle, line: number): Generator<ReadResult> {
    const id = detached(article.draft.id ?? article.postId);
    const earlier = this.#seen.get(id);
    if (earlier !== undefined) {
      const what = `the post in line ${earlier} has the same id “${id.slice(0, 200)}”`;
      yield this.#told("error", line, what, "an id of its own for each post");
      return;
    }
    this.#seen.set(id, line);
    for (const term of article.terms) {
      const key = `${term.kind}/${term.nicename}`;
      if (term.nicename && !this.#terms.has(key))
        this.#terms.set(detached(key), {
          ...term,
          nicename: detached(term.nicename),
          name: detached(term.name),
        });
    }
    yield* this.#waiting.add(article, line);
  }

  *end(): Generator<ReadResult> {
    yield* this.#waiting.given(true);
    const problems: Problem[] = [];
    const tell = (what: string, instead: string, line?: number) =>
      problems.push({ severity: "warning", file: this.#file, ...(line ? { line } : {}), what, instead });
    if (this.#items === 0) tell("the export has no items", EXPORT);
    const [others, hidden] = [listed(this.#counts["left out"]), listed(this.#counts.unpublished)];
    if (others) tell(`left out, being no posts: ${others}`, "nothing, if they are to stay out");
    if (hidden) tell(`not published, and left out: ${hidden}`, "nothing, if they are to stay out");
    if (this.#controls > 0)
      tell(
        `${this.#controls} control characters, which XML forbids, are left out here and below`,
        "texts without them",
        this.#controlsLine,
      );
    yield { drafts: [], problems, moved: this.#termsMoved() };
  }

  /** Topics that only the posts name: exports of a part of a blog do not list them. */
  #termsMoved(): Moved[] {
    const known = new Set(
      this.#channel?.moved.flatMap(({ from, to }) =>
        to.kind === "category" ? [from.split("/").at(-1)] : [],
      ),
    );
    return [...this.#terms.values()]
      .filter(({ nicename }) => !known.has(nicename))
      .map(({ kind, nicename, name }) => ({
        from: `${this.#channel?.base ?? ""}/${kind}/${nicename}`,
        to: { kind: "category", name },
      }));
  }

  #control(count: number, line: number): void {
    if (this.#controls === 0) this.#controlsLine = line;
    this.#controls += count;
  }

  #told(severity: Problem["severity"], line: number, what: string, instead: string): ReadResult {
    return { drafts: [], problems: [{ severity, file: this.#file, line, what, instead }] };
  }
}

function listed(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([name, count]) => `${count} ${name}`).join(", ");
}
