/** Feeds of others, asked when they are due, and taken in as an import would: what has not changed writes nothing. */
import type { Publication, RemoteSource } from "../article.ts";
import { unixSeconds } from "../clock.ts";
import { createIngest, type IngestDeps } from "../ingest/index.ts";
import { prepareAll } from "../ingest/prepare.ts";
import { type Outgoing, OutgoingError } from "../outgoing.ts";
import type { Database } from "../store/database.ts";
import { keepSource, listSources, type SourceRow } from "../store/sources.ts";
import { type Asked, ask } from "./asking.ts";
import { isBeyond, nextAsk } from "./pace.ts";
import { type RemoteFeed, readRemote } from "./remote-feed.ts";

export interface SourcesDeps extends Pick<IngestDeps, "phrases" | "knowledge" | "seenWords" | "hash"> {
  readonly db: Database;
  readonly publication: Publication;
  readonly sources: readonly RemoteSource[];
  readonly now: () => Date;
  readonly outgoing: Outgoing;
  /** From 0 to 1. */
  readonly random?: () => number;
  /** Sources, and pages of each one's archive, in one run. */
  readonly most?: number;
  readonly pages?: number;
  /** Told of each source that failed, or in which something was refused. */
  readonly report?: (url: string, what: string) => void;
}

const MOST = 20;
const PAGES = 10;
/** Seconds after which a run begins no more questions: it ends before the job's patience does, however slow sources are. */
const LONGEST_RUN = 480;
/** Pages of one archive, ever: one that leads in a circle ends. */
const LONGEST_ARCHIVE = 5000;
const ACCEPTED =
  "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5";

/** Asks the sources that are due, those that have waited longest first. One that fails does not keep the others. */
export async function pollSources(deps: SourcesDeps): Promise<void> {
  const rows = await listSources(deps.db);
  const now = unixSeconds(deps.now());
  const due = deps.sources
    .map((source) => ({ source, row: rows.get(source.url) ?? unasked(source.url) }))
    .filter(({ source, row }) => isDue(source, row, now))
    .sort((a, b) => a.row.next - b.row.next);
  for (const { source, row } of due.slice(0, deps.most ?? MOST))
    if (goesOn(deps, now)) await poll(deps, source, row, now);
}

const goesOn = (deps: SourcesDeps, began: number) => unixSeconds(deps.now()) < began + LONGEST_RUN;

const unasked = (url: string): SourceRow => ({
  ...{ url, address: url, etag: null, modified: null, next: 0, asked: null },
  ...{ older: null, walked: null, failures: 0, failure: null, gone: null },
});

const isDue = ({ every }: RemoteSource, row: SourceRow, now: number) =>
  row.gone === null &&
  (row.next <= now || isBeyond(row.next, now, every) || (row.older !== null && row.failures === 0));

async function poll(
  deps: SourcesDeps,
  source: RemoteSource,
  before: SourceRow,
  began: number,
): Promise<void> {
  const now = unixSeconds(deps.now());
  let row = before;
  try {
    if (row.next <= now || isBeyond(row.next, now, source.every)) {
      row = await fresh(deps, source, row, now);
      await keepSource(deps.db, row);
    }
    for (let page = 0; row.older !== null && page < (deps.pages ?? PAGES) && goesOn(deps, began); page++) {
      row = await walked(deps, source, row);
      await keepSource(deps.db, row);
    }
  } catch (error) {
    // Whatever else a feed makes go wrong is its own failure too, and keeps no other from being asked.
    const failures = row.failures + 1;
    const headers = error instanceof Unwelcome ? error.headers : {};
    const next = nextAsk({ now, every: source.every, headers, failures, random: deps.random ?? (() => 0.5) });
    const isGone = error instanceof Unwelcome && error.status === 410 && row.address === error.asked;
    const what = error instanceof Error ? error.message : String(error);
    const failure = isGone ? `${what}; it is not asked any more` : what;
    await keepSource(deps.db, { ...row, asked: now, next, failures, failure, gone: isGone ? now : null });
    deps.report?.(source.url, failure);
  }
}

/** An answer that is no feed. */
class Unwelcome extends OutgoingError {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly asked: string;

  constructor({ status, headers, address, at }: Asked) {
    super(`${at} answers ${status}`);
    this.status = status;
    this.headers = headers;
    this.asked = address;
  }
}

/** Asks for the feed itself, if it is another than the last time. */
async function fresh(
  deps: SourcesDeps,
  source: RemoteSource,
  row: SourceRow,
  now: number,
): Promise<SourceRow> {
  const asked = await ask(deps.outgoing, row.address, {
    Accept: ACCEPTED,
    "User-Agent": `nashra (+${deps.publication.url})`,
    ...(row.etag === null ? {} : { "If-None-Match": row.etag }),
    ...(row.modified === null ? {} : { "If-Modified-Since": row.modified }),
  });
  const { status, headers, address } = asked;
  if (status !== 304 && status !== 200) throw new Unwelcome(asked);
  const feed = status === 200 ? await take(deps, source, asked) : undefined;
  const random = deps.random ?? (() => 0.5);
  const next = nextAsk({ now, every: source.every, headers, ttl: feed?.ttl, failures: 0, random });
  const known = { ...row, address, next, asked: now, failures: 0, failure: null };
  if (!feed) return known;
  const validators = { etag: headers.etag ?? null, modified: headers["last-modified"] ?? null };
  // The first time all that it ever held is walked, from its newest page on.
  return {
    ...known,
    ...validators,
    ...(row.walked === null ? { walked: 0, older: olderOf(feed, asked) } : {}),
  };
}

/** Takes in one page of its archive, and goes on to the one before it. */
async function walked(deps: SourcesDeps, source: RemoteSource, row: SourceRow): Promise<SourceRow> {
  const asked = await ask(deps.outgoing, row.older ?? "", { Accept: ACCEPTED });
  if (asked.status !== 200) throw new Unwelcome(asked);
  const feed = await take(deps, source, asked);
  const count = (row.walked ?? 0) + 1;
  return { ...row, walked: count, older: count < LONGEST_ARCHIVE ? olderOf(feed, asked) : null };
}

const olderOf = ({ older }: RemoteFeed, { at }: Asked): string | null =>
  older === undefined ? null : (URL.parse(older, at)?.href ?? null);

/** Takes in what a feed holds. Throws OutgoingError where it holds none that can be read. */
async function take(deps: SourcesDeps, source: RemoteSource, { body, at }: Asked): Promise<RemoteFeed> {
  const { publication, now, report } = deps;
  const { url, language } = source;
  const context = { timeZone: publication.timeZone, language: language ?? publication.language, now: now() };
  const feed = await readRemote(url, body, context);
  const refused = feed.problems.find(({ severity }) => severity === "error");
  if (feed.drafts.length === 0 && refused) throw new OutgoingError(`${at}: ${refused.what}`);
  const ingest = await createIngest({
    ...deps,
    // Nobody else's feed puts its words in the place of an article of ours, or of another feed.
    holds: (stored) => !stored.startsWith(`${url}#`),
  });
  const { problems } = await ingest(await prepareAll(feed.drafts, { language: context.language }));
  for (const { severity, what } of [...feed.problems, ...problems])
    if (severity === "error") report?.(url, what);
  return feed;
}
