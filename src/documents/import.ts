/** Documents into the store, group by group: each is whole in the store and in the journal before the next. */
import { setImmediate as turn } from "node:timers/promises";
import { Account } from "./account.ts";
import { Batch } from "./batch.ts";
import type { Finding, Found } from "./found.ts";
import type { Entry } from "./journal.ts";
import { importLarge } from "./large.ts";
import { pass, passable, type Scan } from "./passing.ts";
import { readSmall } from "./reading.ts";

/** Documents of a group, and their bytes. What makes a group depends on the documents alone, not on what is known. */
const GROUP = 200;
const GROUP_BYTES = 4 * 1024 * 1024;
/** Larger documents are taken in while they are read. */
const LARGE = 1024 * 1024;
/** Milliseconds after which others get their turn. */
const LONG = 20;

/** Takes documents in. When it is stopped, it finishes the group under way; the rest stays for the next time. */
export async function importDocuments(findings: AsyncIterable<Finding>, scan: Scan): Promise<void> {
  let group: Found[] = [];
  let [bytes, done] = [0, 0];
  const flush = async () => {
    await importGroup(group, scan);
    done += bytes;
    group = [];
    bytes = 0;
    scan.opened.close();
    scan.progress?.(done);
    await turn();
  };
  for await (const finding of findings) {
    if (scan.stopped?.()) break;
    if ("problem" in finding) {
      const { problem } = finding;
      const result = problem.severity === "error" ? "refused" : "left out";
      scan.tell({ source: problem.file, result, problems: [problem] });
    } else if (isLarge(finding)) {
      await flush();
      const { size } = finding;
      await importLarge(finding, scan, (read) =>
        scan.progress?.(done + (size > 0 ? Math.min(read, size) : 0)),
      );
      done += size;
    } else {
      group.push(finding);
      bytes += finding.size;
      if (group.length === GROUP || bytes > GROUP_BYTES) await flush();
    }
  }
  if (!scan.stopped?.()) await flush();
  scan.opened.close();
  await scan.journal.write();
}

/** What comes compressed and does not say how long it is may be far longer than its file. */
const isLarge = ({ size, length, mark }: Found) => mark === undefined || (length ?? size * 8) > LARGE;

async function importGroup(all: readonly Found[], scan: Scan): Promise<void> {
  const group = all.filter(({ file, mark }) => scan.seen?.get(file) !== mark || mark === undefined);
  if (group.length === 0) return;
  const paths = group.map((one) => one.path);
  const entries = await scan.journal.entries(paths);
  const kept = await scan.journal.alone(paths);
  const rest: Found[] = [];
  for (const found of group) {
    const entry = entries.get(found.path);
    const articles = entry && (await passable(found, entry, kept.get(found.path) ?? [], scan));
    if (entry && articles) pass(found, entry, articles, scan);
    else rest.push(found);
  }
  await takeGroup(rest, entries, scan);
}

async function takeGroup(
  group: readonly Found[],
  entries: ReadonlyMap<string, Entry>,
  scan: Scan,
): Promise<void> {
  const batch = new Batch(scan);
  const done: (() => Promise<void>)[] = [];
  let began = performance.now();
  for (const found of group) {
    const account = new Account(found, entries.get(found.path));
    const reading = await readSmall(found, scan);
    for (const result of reading.results) {
      batch.add(account, result);
      if (batch.full) await batch.take();
    }
    done.push(async () => {
      const { mark, fresh = false } = reading;
      if (mark === undefined) return;
      scan.seen?.set(found.file, mark);
      await scan.journal.note(account.entry(scan.journal.mark({ mark, fresh }), true));
    });
    if (performance.now() - began > LONG) {
      await turn();
      began = performance.now();
    }
  }
  await batch.take();
  for (const note of done) await note();
}
