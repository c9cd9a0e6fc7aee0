/** Documents into the store, group by group: each is whole in the store and in the journal before the next. */
import { setImmediate as turn } from "node:timers/promises";
import { Account } from "./account.ts";
import { Batch } from "./batch.ts";
import { ReadingBeside } from "./beside.ts";
import type { Finding, Found } from "./found.ts";
import type { Entry, Kept } from "./journal.ts";
import { importLarge } from "./large.ts";
import { pass, passable, type Scan } from "./passing.ts";
import { type Reading, readPacked } from "./reading.ts";
import { ReadingThreads } from "./threads.ts";

/** Documents of a group, and their bytes. What makes a group depends on the documents alone, not on what is known. */
const GROUP = 400;
const GROUP_BYTES = 4 * 1024 * 1024;
/** Groups that are read before the one that is taken in. */
const AHEAD = 2;
/** Larger documents are taken in while they are read. */
const LARGE = 1024 * 1024;

/** Takes documents in. When it is stopped, it finishes the group under way; the rest stays for the next time. */
export async function importDocuments(findings: AsyncIterable<Finding>, scan: Scan): Promise<void> {
  const threads = new ReadingThreads(scan);
  const beside = new ReadingBeside(scan);
  const groups = new Groups(scan, threads);
  try {
    for await (const finding of findings) {
      if (scan.stopped?.()) break;
      if ("problem" in finding) {
        const { problem } = finding;
        const result = problem.severity === "error" ? "refused" : "left out";
        scan.tell({ source: problem.file, result, problems: [problem] });
      } else if (isLarge(finding)) {
        await groups.end();
        const done = groups.done;
        const { size } = finding;
        await importLarge(finding, scan, beside, (bytes) => scan.progress?.(done + Math.min(bytes, size)));
        groups.done += size;
      } else await groups.add(finding);
    }
    await groups.end();
    await scan.journal.write();
  } finally {
    await threads.end();
    await beside.end();
    scan.opened.handOver()();
  }
}

/** What comes compressed and does not say how long it is may be far longer than its file. */
const isLarge = ({ size, length, mark }: Found) => mark === undefined || (length ?? size * 8) > LARGE;

/** Small documents in groups: while one is taken in, the next ones are read. */
class Groups {
  /** Bytes of what has been taken in. */
  done = 0;
  readonly #scan: Scan;
  readonly #threads: ReadingThreads;
  #group: Found[] = [];
  #bytes = 0;
  #ahead: { readonly group: Promise<Group>; readonly bytes: number }[] = [];

  constructor(scan: Scan, threads: ReadingThreads) {
    this.#scan = scan;
    this.#threads = threads;
  }

  async add(found: Found): Promise<void> {
    this.#group.push(found);
    this.#bytes += found.size;
    if (this.#group.length === GROUP || this.#bytes > GROUP_BYTES) await this.#next();
  }

  /** Takes in all that was added, or what is under way if the import is stopped. */
  async end(): Promise<void> {
    const stopped = () => this.#scan.stopped?.() === true;
    if (!stopped()) await this.#next();
    do await this.#take();
    while (this.#ahead.length > 0 && !stopped());
    this.#scan.opened.handOver()();
  }

  /** Begins to read what was added, and takes in the first of the groups before it. */
  async #next(): Promise<void> {
    const documents = this.#group;
    if (documents.length > 0) {
      const before = this.#ahead.at(-1)?.group;
      const group = readGroup(documents, this.#scan, this.#threads);
      this.#ahead.push({ group, bytes: this.#bytes });
      const close = this.#scan.opened.handOver();
      Promise.all([before, group]).then(close, close);
    }
    this.#group = [];
    this.#bytes = 0;
    if (this.#ahead.length > AHEAD) await this.#take();
  }

  async #take(): Promise<void> {
    const first = this.#ahead.shift();
    if (!first) return;
    await takeGroup(await this.#threads.readingAlong(first.group), this.#scan);
    this.done += first.bytes;
    this.#scan.progress?.(this.done);
    await turn();
  }
}

/** Documents and what is known of them: either the articles that they need not be read for, or what they gave. */
interface Group {
  readonly documents: readonly {
    readonly found: Found;
    readonly entry: Entry | undefined;
    readonly articles?: readonly Kept[] | undefined;
    readonly reading?: Reading | undefined;
  }[];
}

async function readGroup(all: readonly Found[], scan: Scan, threads: ReadingThreads): Promise<Group> {
  const found = all.filter(({ file, mark }) => scan.seen?.get(file) !== mark || mark === undefined);
  if (found.length === 0) return { documents: [] };
  const paths = found.map((one) => one.path);
  const entries = await scan.journal.entries(paths);
  const alone = await scan.journal.articlesAt(paths);
  const known = await Promise.all(
    found.map(async (one) => {
      const entry = entries.get(one.path);
      const articles = entry && (await passable(one, entry, alone.get(one.path) ?? [], scan));
      return { found: one, entry, articles };
    }),
  );
  const unread = known.filter(({ articles }) => !articles).map((one) => one.found);
  const plain = unread.filter((one) => one.plain);
  const readings = new Map<Found, Reading>();
  const read = await threads.read(
    plain.map(({ path, file }) => ({ path, file, whole: scan.whole?.get(file) })),
  );
  for (const [i, one] of plain.entries()) {
    const reading = read[i];
    if (reading) readings.set(one, reading);
  }
  for (const one of unread) if (!one.plain) readings.set(one, await readPacked(one, scan));
  return { documents: known.map((one) => ({ ...one, reading: readings.get(one.found) })) };
}

async function takeGroup({ documents }: Group, scan: Scan): Promise<void> {
  const batch = new Batch(scan);
  const done: (() => Promise<void>)[] = [];
  for (const { found, entry, articles, reading } of documents) {
    if (entry && articles) pass(found, entry, articles, scan);
    if (!reading) continue;
    const account = new Account(found, entry);
    for (const result of reading.results) {
      batch.add(account, result);
      if (batch.full) await batch.take();
    }
    const { mark, fresh = false } = reading;
    if (mark === undefined) continue;
    done.push(async () => {
      scan.seen?.set(found.file, mark);
      await scan.journal.note(account.entry(scan.journal.mark({ mark, fresh }), true));
    });
  }
  // Requests that came while this was read do not wait for the write too.
  await turn();
  await batch.take();
  for (const note of done) await note();
}
