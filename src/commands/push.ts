/** `nashra push` and `nashra pull`: what changed since the last time, to another nashra or from it. */

import { unixSeconds } from "../clock.ts";
import { type Copy, copyOf, type Taken } from "../copies/copy.ts";
import { givenAfter } from "../copies/giving.ts";
import { takeCopies } from "../copies/taking.ts";
import { beginning, exchangeWith, noteExchange, type Point, pointIn, type Way } from "../store/copies.ts";
import { comparedWith } from "./comparing.ts";
import { FileError, parsedBy, UsageError } from "./options.ts";
import { generationOf, linesOf, type OtherStore, otherStore } from "./other-store.ts";
import { takeOwn } from "./own.ts";
import { showProgress } from "./progress.ts";
import { openPublisher, type Publisher, problemLines } from "./publisher.ts";
import { stopping } from "./stopping.ts";
import { counted, remark, say } from "./terminal.ts";

/** Takes PATHs in (else the publication's own articles) and sends what changed. Exit status as of `import`. */
export async function pushCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parsedBy("push", args);
  if (!values.to) throw new UsageError("“nashra push” lacks --to and an address");
  return exchange("push", values.to, values, async (publisher) => {
    if (positionals.length === 0) return takeOwn(publisher);
    const tally = await publisher.take(positionals);
    for (const line of problemLines(tally)) remark(line);
    return tally.errors;
  });
}

/** Takes over what changed there. */
export async function pullCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parsedBy("pull", args);
  if (!values.from || positionals.length > 0)
    throw new UsageError("“nashra pull” is called with --from and an address");
  return exchange("pull", values.from, values, async () => 0);
}

type Counts = Record<Taken["result"], number>;

interface Work {
  readonly publisher: Publisher;
  readonly other: OtherStore;
  readonly stopped: () => boolean;
  /** Counts what became of copies, whose lines had so many characters. */
  readonly count: (taken: readonly Taken[], characters: number) => void;
  /** Notes how far all is done. */
  readonly reached: (point: Point) => Promise<void>;
}

async function exchange(
  way: Way,
  address: string,
  { again = false, verify = false }: { readonly again?: boolean; readonly verify?: boolean },
  before: (publisher: Publisher) => Promise<number>,
): Promise<number> {
  const other = otherStore(address, process.env.NASHRA_TOKEN);
  const publisher = openPublisher();
  const { db, now } = publisher;
  const stop = stopping();
  const progress = showProgress();
  try {
    const errors = await before(publisher);
    const theirs = await generationOf(other);
    const known = again ? undefined : await exchangeWith(db, other.url, way);
    // An older generation than was seen there is that of another store, or of an old copy of it.
    const isSame = known !== undefined && theirs >= known.theirs;
    if (known && !isSame)
      remark(`${other.url} has another store than last time; all of it is compared again`);
    const counts: Counts = { created: 0, updated: 0, unchanged: 0, retracted: 0, "left out": 0, refused: 0 };
    let characters = 0;
    const work: Work = {
      ...{ publisher, other, stopped: () => stop.status !== undefined },
      count(taken, more) {
        for (const { id, result, reason } of taken) {
          counts[result] += 1;
          if (reason) remark(`${id}: ${result}: ${reason}`);
        }
        characters += more;
        progress.done(characters, sumOf(counts));
      },
      reached: async (point) => noteExchange(db, other.url, way, { ...point, theirs }, unixSeconds(now())),
    };
    await (way === "push" ? pushFrom : pullFrom)(work, isSame ? known : undefined);
    progress.stop();
    say(summaryOf(way, other.url, counts));
    if (stop.status !== undefined) {
      remark("stopped; the same command goes on from here");
      return stop.status;
    }
    const isEqual = !verify || (await verified(publisher, other));
    return errors + counts.refused > 0 || !isEqual ? 1 : 0;
  } finally {
    progress.stop();
    stop.listenNoMore();
    db.close();
  }
}

/** Sends batch after batch. The point moves when the other side has answered for each line of one. */
async function pushFrom(
  { publisher: { db }, other, stopped, count, reached }: Work,
  known: Point | undefined,
) {
  let point = known ?? (await beginning(db));
  while (!stopped()) {
    const { lines, ids, point: next, hasMore } = await givenAfter(db, point);
    if (lines.length > 0) {
      const taken = takenIn(other.url, await other.post(lines), ids);
      count(taken, lines.join("").length);
    }
    if (next.changed !== point.changed || next.article_id !== point.article_id) await reached(next);
    point = next;
    if (!hasMore) return;
  }
}

/** What became of each line that was sent. Throws FileError where the answer does not say it of all. */
function takenIn(url: string, lines: readonly string[], ids: readonly string[]): readonly Taken[] {
  try {
    const taken = lines.map((line) => JSON.parse(line) as Taken);
    if (taken.length === ids.length && taken.every(({ id }, i) => id === ids[i])) return taken;
  } catch {
    // What is no JSON is no answer either.
  }
  throw new FileError(
    `${url}: it did not answer for every article that was sent; the same command sends them again`,
  );
}

async function pullFrom({ publisher, other, stopped, count, reached }: Work, known: Point | undefined) {
  let after = known ? `?after=${known.changed}.${known.article_id}` : "";
  while (!stopped()) {
    const answer = await other.get(`/api/changes${after}`);
    const point = pointIn(answer.headers.get("Nashra-Point"));
    if (!point)
      throw new FileError(
        `${other.url}: it did not answer as a nashra does; right would be the address of one`,
      );
    const lines = await linesOf(answer);
    const read = lines.map(copyOf);
    const refused = read.flatMap((one): Taken[] =>
      "faults" in one ? [{ id: one.id || other.url, result: "refused", reason: one.faults.join("; ") }] : [],
    );
    const copies = read.filter((one): one is Copy => !("faults" in one));
    count([...refused, ...(await takeCopies(publisher, copies))], lines.join("").length);
    const next = `?after=${point.changed}.${point.article_id}`;
    if (next !== after) await reached(point);
    after = next;
    if (!answer.headers.has("Link")) return;
  }
}

const sumOf = (counts: Counts) => Object.values(counts).reduce((sum, one) => sum + one);

function summaryOf(way: Way, url: string, counts: Counts): string {
  if (sumOf(counts) === 0) return `${url}: nothing has changed since the last ${way}`;
  const more = (["retracted", "left out"] as const).filter((name) => counts[name] > 0);
  const names = ["created", "updated", "unchanged", "refused", ...more] as const;
  return `${url}: ${names.map((name) => counted(name === "refused" ? "error" : "good", counts[name], `${counts[name]} ${name}`)).join(", ")}`;
}

async function verified({ db, hash }: Publisher, other: OtherStore): Promise<boolean> {
  const { compared, different, named } = await comparedWith(db, other, hash);
  for (const line of named) remark(line);
  say(
    different === 0
      ? `both stores are equal: ${compared} articles and retractions`
      : `${different} of ${compared} articles and retractions differ; “--again” compares and sends all`,
  );
  return different === 0;
}
