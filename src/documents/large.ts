/** A document that is too large to be held: taken in while it is read, and gone on with where it was left. */
import { setImmediate as turn } from "node:timers/promises";
import type { Stored } from "../read/stored.ts";
import { Account } from "./account.ts";
import { Batch } from "./batch.ts";
import type { ReadingBeside } from "./beside.ts";
import type { Found } from "./found.ts";
import type { Entry } from "./journal.ts";
import { pass, passable, type Scan } from "./passing.ts";
import { faultOf, type PreparedResult, preparedResults, streamed } from "./reading.ts";

/** Drafts that are looked for in the store together. */
const LOOKED = 500;

/** Bytes on disk from which on a thread of its own is worth its start. */
const WORTH = 4 * 1024 * 1024;

type Read = (stored: Stored) => AsyncIterable<PreparedResult>;

/** Takes a document in; `progress` is told of the bytes of it that have been read. */
export async function importLarge(
  found: Found,
  scan: Scan,
  beside: ReadingBeside,
  progress: (bytes: number) => void,
): Promise<void> {
  if (found.mark !== undefined && scan.seen?.get(found.file) === found.mark) return;
  const entry = (await scan.journal.entries([found.path])).get(found.path);
  const articles = entry && (await passable(found, entry, [], scan));
  if (entry && articles) return pass(found, entry, articles, scan);
  const mark = scan.journal.mark(found);
  const isBegun = scan.believed && entry?.mark === mark && mark !== "" && entry.origin === found.origin;
  const account = new Account(found, entry);
  const read = (stored: Stored) =>
    found.size > WORTH ? beside.results(stored) : preparedResults(stored, scan);
  const resumed = new LargeImport(account, scan, mark, read, progress);
  try {
    if (entry && isBegun && !entry.whole && (await resumed.goOn(entry))) return;
    await new LargeImport(new Account(found, entry), scan, mark, read, progress).go();
  } catch (error) {
    if (scan.stopped?.()) return;
    scan.tell({ source: found.path, result: "refused", problems: [faultOf(found, error)] });
  }
}

/** One reading of a document, from its beginning or from where the last one was left. */
class LargeImport {
  readonly #account: Account;
  readonly #scan: Scan;
  readonly #mark: string;
  readonly #read: Read;
  readonly #progress: (bytes: number) => void;
  readonly #batch: Batch;
  #bytes = 0;

  constructor(account: Account, scan: Scan, mark: string, read: Read, progress: (bytes: number) => void) {
    this.#account = account;
    this.#read = read;
    this.#scan = scan;
    this.#mark = mark;
    this.#progress = progress;
    this.#batch = new Batch(scan);
  }

  /** From the beginning. */
  async go(): Promise<void> {
    await this.#rest(this.#results());
  }

  /** From where it was left, if what was taken in until then is in the store as it was; otherwise false. */
  async goOn(entry: Entry): Promise<boolean> {
    const results = this.#results();
    try {
      let looked: string[] = [];
      for (let at = 1; at <= entry.results; at++) {
        const { value, done } = await results.next();
        if (done) return false;
        for (const draft of value.drafts) {
          looked.push(draft.source);
          this.#account.drafted(draft, this.#scan.now());
        }
        if (looked.length < LOOKED && at < entry.results) continue;
        const kept = [...(await this.#scan.journal.articlesAt(looked)).values()].flat();
        for (const { guid, source } of kept) this.#scan.claimed.set(guid, source);
        this.#account.keep(kept);
        looked = [];
        this.#progress(this.#bytes);
        await turn();
        if (this.#scan.stopped?.()) return true;
      }
      const { articles, revisions } = this.#account;
      if (articles !== entry.articles || revisions !== entry.revisions) return false;
      this.#account.resume(entry);
      pass(this.#account.found, entry, articles, this.#scan);
      await this.#rest(results);
      return true;
    } finally {
      await results.return(undefined);
    }
  }

  async #rest(results: AsyncGenerator<PreparedResult>): Promise<void> {
    try {
      for (let next = await results.next(); !next.done; next = await results.next()) {
        this.#batch.add(this.#account, next.value);
        if (!this.#batch.full) continue;
        await this.#take(false);
        if (this.#scan.stopped?.()) return;
      }
    } catch (error) {
      await this.#take(false);
      throw error;
    }
    await this.#take(true);
    const { file, mark } = this.#account.found;
    if (mark !== undefined) this.#scan.seen?.set(file, mark);
  }

  async #take(whole: boolean): Promise<void> {
    await this.#batch.take();
    await this.#scan.journal.note(this.#account.entry(this.#mark, whole));
    this.#progress(this.#bytes);
    await turn();
  }

  #results() {
    return streamed(this.#account.found, this.#read, (bytes) => {
      this.#bytes += bytes;
    });
  }
}
