/** RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, read as they come. */
import type { Draft, Problem } from "../article.ts";
import { detached } from "../text.ts";
import { BLOGGER_FEEDS, bloggerEntry, bloggerLabels } from "./feed-blogger.ts";
import { draftOfEntry } from "./feed-entry.ts";
import { FeedHead } from "./feed-head.ts";
import { entryOf } from "./feed-item.ts";
import type { Moved, ReadContext, ReadResult, ReadStream } from "./reader.ts";
import { type XmlElement, type XmlFinding, XmlParts } from "./xml-parts.ts";

const ROOTS = new Set(["rss:rss", "rdf:rdf", "rss:rdf", "atom:feed", "rss:feed", "rss:channel"]);
/** The elements that hold entries. */
export const FRAMES = new Set([...ROOTS, "atom:channel", "rss:items"]);
/** The entries. */
export const ITEMS = new Set(["rss:item", "atom:entry", "rss:entry", "atom:item"]);
const ROOT = "an RSS, RDF or Atom feed";

/** Reads a feed, entry by entry. */
export const streamFeed: ReadStream = (document, context) => {
  const reading = new FeedReading(document.path, context);
  return reading.results(document.text);
};

class FeedReading {
  readonly #file: string;
  readonly #context: ReadContext;
  readonly #parts = new XmlParts((name) => FRAMES.has(name));
  readonly #head = new FeedHead();
  readonly #moved = new Set<string>();
  #entries = 0;
  #others = 0;

  constructor(file: string, context: ReadContext) {
    this.#file = file;
    this.#context = context;
  }

  async *results(text: AsyncIterable<string>): AsyncGenerator<ReadResult> {
    for await (const piece of text) {
      for (const { parts, findings } of this.#parts.write(piece)) yield this.#taken(parts, findings);
      if (this.#parts.fault || this.#isForeign()) break;
    }
    if (!this.#isForeign())
      for (const { parts, findings } of this.#parts.end()) yield this.#taken(parts, findings);
    yield { drafts: [], problems: this.#end() };
  }

  #isForeign(): boolean {
    const { root } = this.#parts;
    return root !== undefined && !ROOTS.has(root.name);
  }

  #taken(parts: readonly XmlElement[], findings: readonly XmlFinding[]): ReadResult {
    if (this.#isForeign()) return { drafts: [], problems: [] };
    const drafts: Draft[] = [];
    const moved: Moved[] = [];
    const problems = findings.map((one): Problem => this.#problem(one.isLoss ? "error" : "warning", one));
    for (const part of parts) {
      if (!ITEMS.has(part.name)) {
        this.#head.learn(part);
        continue;
      }
      const read = this.#article(part);
      drafts.push(...read.drafts);
      problems.push(...read.problems);
      moved.push(...(read.moved ?? []));
    }
    return { drafts, problems, ...(moved.length > 0 ? { moved } : {}) };
  }

  #article(item: XmlElement): ReadResult {
    this.#entries++;
    const blogger = bloggerEntry(item);
    if (blogger && blogger.kind !== "post") {
      this.#others++;
      return { drafts: [], problems: [] };
    }
    if (blogger?.isDraft) {
      const draft = {
        line: item.line,
        what: "not published: it is a draft",
        instead: "nothing, if it is to stay out",
      };
      return { drafts: [], problems: [this.#problem("warning", draft)] };
    }
    const root = this.#parts.root;
    const found = entryOf(item, this.#head.link ?? root?.base);
    const entry = blogger?.path ? { ...found, addresses: [blogger.path] } : found;
    const { draft, problems } = draftOfEntry(entry, this.#head.over(item), this.#file, this.#context);
    const moved = [...(blogger ? BLOGGER_FEEDS : []), ...bloggerLabels(item)].filter(({ from }) => {
      const isNew = !this.#moved.has(from);
      this.#moved.add(detached(from));
      return isNew;
    });
    return { drafts: draft ? [draft] : [], problems, ...(moved.length > 0 ? { moved } : {}) };
  }

  #end(): Problem[] {
    const { root, fault } = this.#parts;
    const problems: Problem[] = [];
    if (this.#isForeign())
      problems.push(
        this.#problem("error", {
          line: root?.line ?? 1,
          what: `the document is no feed: it begins with <${root?.name.replace(/^(?:x|rss|):/, "")}>`,
          instead: ROOT,
        }),
      );
    else if (fault) problems.push(this.#problem("error", fault));
    else if (this.#entries === 0)
      problems.push(
        this.#problem("warning", { line: 1, what: "the feed has no entries", instead: "<item> or <entry>" }),
      );
    if (this.#others > 0)
      problems.push(
        this.#problem("warning", {
          line: 1,
          what: `${this.#others} entries that are no posts (comments, pages, settings, templates) were left out`,
          instead: "nothing, if they are to stay out",
        }),
      );
    return problems;
  }

  #problem(severity: Problem["severity"], { line, what, instead }: Omit<XmlFinding, "isLoss">): Problem {
    return { severity, file: this.#file, line, what, instead };
  }
}
