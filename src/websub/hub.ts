/** The hub of a publication's own feeds (W3C WebSub): who subscribes, and who is owed what (decision 0019). */
import type { Publication } from "../article.ts";
import { unixSeconds } from "../clock.ts";
import type { Hmac } from "../hmac.ts";
import { kept } from "../kept.ts";
import type { Outgoing } from "../outgoing.ts";
import { type Refusal, refusalFor } from "../reach.ts";
import type { Database, Statement } from "../store/database.ts";
import { pointAt } from "../store/debts.ts";
import { type Cursor, moveCursor } from "../store/hub-cursor.ts";
import { claimPings, pinged } from "../store/pings.ts";
import {
  type Claimed,
  claimOwed,
  delivered,
  dropExpired,
  ended,
  freeAhead,
  isWaiting,
  nextWork,
  putBack,
  undelivered,
} from "../store/subscriptions.ts";
import { answered, claimAsked, type Limits, type Verification } from "../store/verifications.ts";
import { absolute } from "../urls.ts";
import { deliver } from "./delivering.ts";
import { withHub } from "./discovery.ts";
import { ChangedMeanwhile, type News, newsOf } from "./news.ts";
import { MOST_SUBJECTS, ping, pingsOf } from "./pings.ts";
import { answerTo } from "./requests.ts";
import { createRounds, type Task } from "./rounds.ts";
import { verify } from "./verifying.ts";

export interface HubDeps {
  readonly db: Database;
  readonly publication: Publication;
  readonly now: () => Date;
  readonly outgoing: Outgoing;
  /** Why a callback may not be asked; names of the public internet alone may, unless it is given. */
  readonly refusal?: Refusal;
  readonly limits?: Partial<Limits>;
  /** How bodies are signed; by Web Crypto, unless it is given. */
  readonly hmac?: Hmac;
  /** When the next request may begin, and how many are claimed at once: a claim holds the thread where the store is in it. */
  readonly turn?: () => Promise<void>;
  readonly claimed?: number;
  /** Requests at a time, and in all that one call of `work` begins. */
  readonly pool?: number;
  readonly most?: number;
  readonly report?: (error: unknown) => void;
}

export interface Hub {
  /** Answers a request to the hub's address. `keep` is given what goes on after the answer. */
  answer(request: Request, keep: (work: Promise<unknown>) => void): Promise<Response>;
  /** Finds out what changed and begins to tell: when there is something to do again (Unix seconds), and when all this is done. */
  work(): Promise<{ readonly next: number | undefined; readonly done: Promise<void> }>;
  /** Drops what has run out, and frees what a wrong clock put off. */
  tidy(): Promise<void>;
}

const LIMITS: Limits = { subscriptions: 100_000, pending: 1000, perHost: 100 };
const POOL = 250;
/** Requests to one host at a time, of those that failed before. */
const RETRIES = 4;
/** Seconds until something that was in the way is tried again. */
const SOON = 2;
/** Bytes of rendered items, and documents that are kept while they are delivered. */
const ITEMS = 8 * 1024 * 1024;
const DOCUMENTS = 12;

export function createHub(deps: HubDeps): Hub {
  const { db, now, outgoing, report = console.error } = deps;
  const publication = withHub(deps.publication);
  const [own = "", ...others] = publication.hubs ?? [];
  const news = { db, publication, items: kept<Uint8Array>(ITEMS, (bytes) => bytes.length) };
  const documents = new Map<string, Promise<News | undefined>>();
  const retrying = new Map<string, number>();
  const seconds = () => unixSeconds(now());
  let cursor: Cursor | undefined;
  const rounds = createRounds(db, claim, {
    pool: deps.pool ?? POOL,
    most: deps.most ?? Number.POSITIVE_INFINITY,
    turn: deps.turn,
    claimed: deps.claimed,
    report,
  });

  async function mark(isAsked = false): Promise<Cursor> {
    const moved = await moveCursor(db, seconds(), {
      named: others.length > 0 ? MOST_SUBJECTS : 0,
      beside: (changed) => pingsOf(db, others, changed),
      always: isAsked || others.length > 0,
    });
    if (moved.round !== cursor?.round) documents.clear();
    cursor = moved;
    return moved;
  }

  async function claim(most: number): Promise<readonly Task[]> {
    const at = seconds();
    if (!(await isWaiting(db, at))) return [];
    const asked = await claimAsked(db, at, most);
    const owed = asked.length < most ? await claimOwed(db, at, most - asked.length) : [];
    const room = most - asked.length - owed.length;
    const pings = others.length > 0 && room > 0 ? await claimPings(db, at, room) : [];
    return [
      ...asked.map((one) => ({ run: () => confirm(one) })),
      ...owed.map((one) => ({ run: () => tell(one) })),
      ...pings.map((one) => ({
        run: async () => pinged(db, one, await ping(outgoing, publication, one), seconds()),
      })),
    ];
  }

  async function confirm(one: Verification): Promise<readonly Statement[]> {
    const topic = one.mode === "denied" ? one.topic : absolute(publication.url, one.topic);
    const isConfirmed = await verify(outgoing, one, topic).catch(() => false);
    return answered(db, one, isConfirmed, seconds());
  }

  async function tell(one: Claimed): Promise<readonly Statement[]> {
    if (one.failures === 0) return told(one);
    const count = retrying.get(one.host) ?? 0;
    if (count >= RETRIES) return [putBack(db, one, seconds() + SOON)];
    retrying.set(one.host, count + 1);
    try {
      return await told(one);
    } finally {
      const left = (retrying.get(one.host) ?? 1) - 1;
      if (left > 0) retrying.set(one.host, left);
      else retrying.delete(one.host);
    }
  }

  async function told(one: Claimed): Promise<readonly Statement[]> {
    // Where another process has marked it meanwhile, our own cursor stands before what it is owed.
    const until = cursor && cursor.round >= one.owed ? cursor : await mark();
    let found: News | undefined;
    try {
      found = await documentFor(one, until);
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile)) throw error;
      return [putBack(db, one, seconds() + SOON)];
    }
    const next = found?.next ?? pointAt(until);
    const isAll = next.sent === until.changed && next.sent_id === next.due_id && next.sent_at === until.at;
    const round = isAll ? until.round : undefined;
    // Nothing is sent without news: of an archive's page mostly, or of a category that is gone.
    if (!found?.body) return [delivered(db, one, next, round, one.took)];
    const began = now().getTime();
    const topic = absolute(publication.url, one.topic);
    const { type, body } = found;
    const how = await deliver(outgoing, { ...one, type, body, hub: own, topic }, deps.hmac);
    const took = Math.max(0, now().getTime() - began);
    if (how === "gone") return [ended(db, one)];
    if (how === "taken") return [delivered(db, one, next, round, took)];
    return [undelivered(db, one, seconds(), took, how.failure)];
  }

  /** One document for all who are at one point of a topic. */
  function documentFor(one: Claimed, until: Cursor): Promise<News | undefined> {
    const key = [one.topic, one.sent, one.sent_id, one.sent_at, one.due_id, until.round].join(" ");
    const found = documents.get(key);
    if (found) return found;
    if (documents.size >= DOCUMENTS) documents.clear();
    const made = newsOf(news, one.topic, one, until);
    documents.set(key, made);
    made.catch(() => documents.delete(key));
    return made;
  }

  return {
    answer: (request, keep) =>
      answerTo(
        {
          db,
          publication,
          seconds,
          mark: () => mark(true),
          limits: { ...LIMITS, ...deps.limits },
          refusal: deps.refusal ?? refusalFor,
        },
        request,
        () => keep(rounds.drain().catch(report)),
      ),
    async work() {
      await mark();
      const done = rounds.drain();
      done.catch(() => {});
      return { next: await nextWork(db, seconds()), done };
    },
    async tidy() {
      await db.batch([dropExpired(db, seconds()), ...freeAhead(db, seconds())]);
    },
  };
}
