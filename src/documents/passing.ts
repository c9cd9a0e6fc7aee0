/** Documents that are as they were when they were taken in, and so are their articles: told of without being read. */
import type { BatchDeps } from "./batch.ts";
import type { Found } from "./found.ts";
import { agrees, type Entry, type Kept } from "./journal.ts";
import type { ReadOptions } from "./reading.ts";
import type { OpenArchives } from "./zip.ts";

/** All that one import works with. */
export interface Scan extends BatchDeps, ReadOptions {
  readonly opened: OpenArchives;
  /** Ids of articles and whose they are, in this import. */
  readonly claimed: Map<string, string>;
  /** How files looked when they were last read: what looks the same is passed over without a word. */
  readonly seen?: Map<string, string>;
  /** Files that were moved to their places, by file, and how they looked then: they need not stand still. */
  readonly whole?: ReadonlyMap<string, string>;
  /** Whether the journal is believed; otherwise all is read again. */
  readonly believed: boolean;
  /** Told of the bytes that are done. */
  readonly progress?: (bytes: number) => void;
  /** Whether to end after what is under way. */
  readonly stopped?: () => boolean;
}

/** The articles of a document that need not be read; `alone` are those at its path. */
export async function passable(
  found: Found,
  entry: Entry,
  alone: readonly Kept[],
  { journal, believed }: Scan,
): Promise<readonly Kept[] | undefined> {
  const mark = journal.mark(found);
  if (!believed || !entry.whole || mark === "" || entry.mark !== mark || entry.origin !== found.origin)
    return undefined;
  if (agrees(entry, alone)) return alone;
  const many = await journal.articlesWithin(found.path);
  return agrees(entry, many) ? many : undefined;
}

/** Tells of a document, or of its beginning, that was not read; `articles` are its own, or their number. */
export function pass(found: Found, entry: Entry, articles: readonly Kept[] | number, scan: Scan): void {
  const { problems, refused, whole } = entry;
  const source = found.path;
  const count = typeof articles === "number" ? articles : articles.length;
  if (typeof articles !== "number") for (const one of articles) scan.claimed.set(one.guid, one.source);
  if (count > 0) scan.tell({ source, result: "unchanged", problems: refused > 0 ? [] : problems, count });
  if (refused > 0) scan.tell({ source, result: "refused", problems, count: refused });
  if (count === 0 && refused === 0 && problems.length > 0)
    scan.tell({ source, result: "left out", problems });
  if (found.mark !== undefined && whole) scan.seen?.set(found.file, found.mark);
}
