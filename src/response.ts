/** A document as an HTTP answer: validators (RFC 9110 §8.8), encodings, caching. */
import { acceptedEncoding, type Conditions, type Encoding, notModified } from "./conditions.ts";
import type { Content, Contents } from "./contents.ts";
import { digest } from "./identity.ts";

/** What an address answers with at a moment. Validators are known before the body is made. */
export interface Representation {
  readonly type: string;
  /** Entity tag without quotes. */
  readonly tag: string;
  /** Unix seconds; 0 where it is not known. */
  readonly modified: number;
  /** Unix seconds at which it may change without a write. */
  readonly nextDue?: number | undefined;
  /** While this is the same in the store, and nothing comes due, so is all else of it but `nextDue`. */
  readonly mark?: string;
  /** It changes only when one of its articles is corrected. */
  readonly lasting?: boolean;
  /** More headers, sent with 200 and 304 alike. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The bytes, or what makes them and may throw Changed. */
  readonly body: Uint8Array | (() => Promise<Uint8Array>);
}

/** Characters of an address in a header: proxies take 4 KB of headers in all from what stands behind them. */
export const LONGEST_IN_HEADER = 1200;

/** An article changed between the look at the validators and the making of the body: look again. */
export class Changed extends Error {}

/** Feeds are open to scripts of any site, which then may see the validators too. */
export const CORS = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, Last-Modified, Link",
};

/** What the answer at a feed's address depends on: browsers get a page there (decision 0025). */
export const VARYING = "Accept-Encoding, Sec-Fetch-Dest";

/** What an answer that there is no feed depends on, which is not compressed. */
export const VARYING_REFUSAL = "Sec-Fetch-Dest";

const encoder = new TextEncoder();

/** What is made whole, with a tag of its text; `due` is when it may change by itself. */
export async function whole(
  type: string,
  text: string,
  due?: number,
  headers: Readonly<Record<string, string>> = {},
): Promise<Representation> {
  return { type, tag: await digest(text), modified: 0, nextDue: due, headers, body: encoder.encode(text) };
}

/** The bytes of a representation. Throws Changed. */
export const bodyOf = async ({ body }: Representation): Promise<Uint8Array> =>
  typeof body === "function" ? body() : body;

/** Seconds that a cache may answer by itself, and may go on while it asks again, and while the origin fails. */
const FRESH = 60;
const REVALIDATING = 300;
const FAILING = 86_400;

const DAY = 86_400;
const YEAR = 31_536_000;
/** Of what is corrected rarely: a cache may answer with it for a year, and asks again behind its back after a day. */
const LASTING = `public, max-age=${DAY}, stale-while-revalidate=${YEAR - DAY}, stale-if-error=${YEAR}`;

/** `Cache-Control` of what may change on its own at `nextDue`: no cache answers past that, unless the origin fails. */
export function cacheControl(now: number, nextDue: number | undefined): string {
  const left = nextDue === undefined ? Number.POSITIVE_INFINITY : Math.max(0, nextDue - now);
  const fresh = Math.min(FRESH, left);
  const revalidating = Math.min(REVALIDATING, left - fresh);
  const stale = revalidating > 0 ? `, stale-while-revalidate=${revalidating}` : "";
  return `public, max-age=${fresh}${stale}, stale-if-error=${FAILING}`;
}

/** What goes out, before it is anyone's Response. */
export interface Answer {
  readonly status: 200 | 304;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | null;
}

/** Answers to all that may be asked of one representation. `at` is in Unix seconds. */
export interface Answerer {
  /** The answer for which nothing has to be made: a 304, or bytes that are at hand. */
  ready(conditions: Conditions, at: number): Answer | undefined;
  /** Throws Changed. */
  answer(conditions: Conditions, at: number): Promise<Answer>;
}

/** `contents` are those of its version; `compresses` says whether they are given in encodings. */
export function answererOf(it: Representation, contents: Contents, compresses: boolean): Answerer {
  const unchanged = new Map<Encoding | undefined, Answer>();
  const whole = new Map<Encoding | undefined, Answer>();
  let second = -1;
  const encodingFor = ({ acceptEncoding }: Conditions) =>
    compresses ? acceptedEncoding(acceptEncoding) : undefined;

  const ready: Answerer["ready"] = (conditions, at) => {
    if (at !== second && (second < 0 || changes(it, at, second)))
      for (const kept of [unchanged, whole]) kept.clear();
    second = at;
    const encoding = encodingFor(conditions);
    const isKnown = notModified(conditions, it.tag, it.modified, at);
    const kept = (isKnown ? unchanged : whole).get(encoding);
    if (kept) return kept;
    const content = isKnown ? undefined : contents.found(encoding);
    if (!isKnown && !content) return undefined;
    const made = answerWith(it, content, encoding, at);
    (isKnown ? unchanged : whole).set(encoding, made);
    return made;
  };
  return {
    ready,
    async answer(conditions, at) {
      const kept = ready(conditions, at);
      if (kept) return kept;
      const encoding = encodingFor(conditions);
      return answerWith(it, await contents.make(encoding, () => bodyOf(it)), encoding, at);
    },
  };
}

/** A 200 with its content, or a 304 without one. */
function answerWith(
  it: Representation,
  content: Content | undefined,
  encoding: Encoding | undefined,
  at: number,
): Answer {
  if (!content) return { status: 304, headers: sharedHeaders(it, at, encoding), body: null };
  const headers = {
    "Content-Type": it.type,
    ...(content.encoding ? { "Content-Encoding": content.encoding } : {}),
    "Content-Length": String(content.bytes.length),
    ...sharedHeaders(it, at, encoding),
  };
  return { status: 200, headers, body: content.bytes };
}

/** Whether the headers differ between two seconds: near the next due article, and right after a change. */
function changes(it: Representation, at: number, before: number): boolean {
  return (
    it.modified >= Math.min(at, before) - 1 ||
    (it.nextDue !== undefined && it.nextDue - Math.max(at, before) <= FRESH + REVALIDATING)
  );
}

/** The headers that 200 and 304 share. */
function sharedHeaders(
  it: Representation,
  now: number,
  encoding: Encoding | undefined,
): Record<string, string> {
  return {
    // Each encoding has other bytes, so that only the plain ones keep a strong tag (RFC 9110 §8.8.3.3).
    ETag: encoding ? `W/"${it.tag}"` : `"${it.tag}"`,
    // RFC 9110 §8.8.2.1: never later than the answer's own date; left out where the clock has gone back.
    ...(it.modified > 0 && it.modified <= now + 1
      ? { "Last-Modified": new Date(Math.min(it.modified, now) * 1000).toUTCString() }
      : {}),
    "Cache-Control": it.lasting ? LASTING : cacheControl(now, it.nextDue),
    Vary: "Accept-Encoding",
    "X-Content-Type-Options": "nosniff",
    ...it.headers,
  };
}
