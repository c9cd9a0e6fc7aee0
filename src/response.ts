/** A document as an HTTP answer: validators (RFC 9110 §8.8), encodings, caching. */
import { acceptedEncoding, type Conditions, type Encoding, notModified } from "./conditions.ts";

/** What an address answers with at a moment. Validators are known before the body is made. */
export interface Representation {
  readonly type: string;
  /** Entity tag without quotes. */
  readonly tag: string;
  /** Unix seconds; 0 where it is not known. */
  readonly modified: number;
  /** Unix seconds at which it may change without a write. */
  readonly nextDue?: number | undefined;
  /** It changes only when one of its articles is corrected. */
  readonly lasting?: boolean;
  /** More headers, sent with 200 and 304 alike. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: () => Promise<Uint8Array>;
}

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

export type Compress = (body: Uint8Array, encoding: Encoding) => Uint8Array;

/** What goes out, before it is anyone's Response. */
export interface Answer {
  readonly status: 200 | 304;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | null;
}

/** Answers of one representation, each encoding compressed once. `at` is in Unix seconds. */
export interface Answers {
  readonly representation: Representation;
  /** The answer for which nothing has to be made: a 304, or bytes that are at hand. */
  ready(conditions: Conditions, at: number): Answer | undefined;
  answer(conditions: Conditions, at: number): Promise<Answer>;
  /** Bytes kept. */
  size(): number;
}

/** Bodies below this many bytes go out as they are. */
const WORTH_COMPRESSING = 512;

export function answersOf(representation: Representation, compress: Compress | undefined): Answers {
  const bodies = new Map<Encoding | "identity", Uint8Array>();
  let found = new Map<string, Answer>();
  let second = -1;

  const make = async (encoding: Encoding | undefined) => {
    const plain = bodies.get("identity") ?? (await representation.body());
    bodies.set("identity", plain);
    if (encoding && compress)
      bodies.set(encoding, plain.length < WORTH_COMPRESSING ? plain : compress(plain, encoding));
  };
  const unchanged = (encoding: Encoding | undefined, at: number): Answer => ({
    status: 304,
    headers: sharedHeaders(representation, at, encoding),
    body: null,
  });
  const whole = (body: Uint8Array, encoding: Encoding | undefined, at: number): Answer => ({
    status: 200,
    headers: {
      "Content-Type": representation.type,
      ...(encoding && body !== bodies.get("identity") ? { "Content-Encoding": encoding } : {}),
      "Content-Length": String(body.length),
      ...sharedHeaders(representation, at, encoding),
    },
    body,
  });
  const ready: Answers["ready"] = (conditions, at) => {
    if (at !== second && (second < 0 || changes(representation, at, second))) found = new Map();
    second = at;
    const encoding = compress && acceptedEncoding(conditions.acceptEncoding);
    const isKnown = notModified(conditions, representation.tag, representation.modified, at);
    const name = `${isKnown ? 304 : 200} ${encoding}`;
    const kept = found.get(name);
    if (kept) return kept;
    const body = bodies.get(encoding ?? "identity");
    const made = isKnown ? unchanged(encoding, at) : body && whole(body, encoding, at);
    if (made) found.set(name, made);
    return made;
  };
  return {
    representation,
    ready,
    async answer(conditions, at) {
      const kept = ready(conditions, at);
      if (kept) return kept;
      const encoding = compress && acceptedEncoding(conditions.acceptEncoding);
      await make(encoding);
      return whole(bodies.get(encoding ?? "identity") ?? new Uint8Array(), encoding, at);
    },
    size: () => [...bodies.values()].reduce((sum, body) => sum + body.length, 2000),
  };
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
