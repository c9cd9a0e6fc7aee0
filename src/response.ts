/** A document as an HTTP answer: validators and conditions (RFC 9110 §8.8, §13), encodings, caching. */

/** What an address answers with at a moment. Validators are known before the body is made. */
export interface Representation {
  readonly type: string;
  /** Entity tag without quotes. */
  readonly tag: string;
  /** Unix seconds; 0 where it is not known. */
  readonly modified: number;
  /** Unix seconds at which it may change without a write. */
  readonly nextDue?: number | undefined;
  /** More headers, sent with 200 and 304 alike. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: () => Promise<Uint8Array>;
}

/** Seconds that a cache may answer by itself, and may go on while it asks again, and while the origin fails. */
const FRESH = 60;
const REVALIDATING = 300;
const FAILING = 86_400;

/** `Cache-Control` of what may change on its own at `nextDue`: no cache answers past that, unless the origin fails. */
export function cacheControl(now: number, nextDue: number | undefined): string {
  const left = nextDue === undefined ? Number.POSITIVE_INFINITY : Math.max(0, nextDue - now);
  const fresh = Math.min(FRESH, left);
  const revalidating = Math.min(REVALIDATING, left - fresh);
  const stale = revalidating > 0 ? `, stale-while-revalidate=${revalidating}` : "";
  return `public, max-age=${fresh}${stale}, stale-if-error=${FAILING}`;
}

/**
 * Whether a conditional GET or HEAD is answered 304 (RFC 9110 §13.2.2): If-None-Match alone decides where it is
 * sent, by weak comparison; otherwise If-Modified-Since, unless it lies in the future or is no date.
 */
export function notModified(
  ifNoneMatch: string | null | undefined,
  ifModifiedSince: string | null | undefined,
  tag: string,
  modified: number,
  now: number,
): boolean {
  if (ifNoneMatch !== null && ifNoneMatch !== undefined) return matches(ifNoneMatch, tag);
  if (!ifModifiedSince) return false;
  const since = httpDate(ifModifiedSince);
  return since !== undefined && since <= now && modified <= since;
}

function matches(list: string, tag: string): boolean {
  if (list.trim() === "*") return true;
  // What nearly every reader sends, without the cost of reading a list: our own tag and nothing else.
  const start = list.startsWith('W/"') ? 3 : 1;
  if (list.length === start + tag.length + 1 && list.endsWith('"') && list.startsWith(`"${tag}`, start - 1))
    return true;
  // RFC 9110 §8.8.3: an entity tag may hold commas, so that the list is read tag by tag.
  for (const match of list.matchAll(/\s*(?:W\/)?"([\x21\x23-\x7e\x80-\uffff]*)"\s*(?:,|$)|[^,]*(?:,|$)/g))
    if (match[1] === tag) return true;
  return false;
}

const IMF =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;
const RFC850 =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (\d{2})-([A-Z][a-z]{2})-(\d{2}) (\d{2}:\d{2}:\d{2}) GMT$/;
const ASCTIME = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) ([A-Z][a-z]{2}) ([ \d]\d) (\d{2}:\d{2}:\d{2}) (\d{4})$/;

/** Unix seconds of an HTTP-date (RFC 9110 §5.6.7, its obsolete forms too); undefined for anything else. */
export function httpDate(text: string): number | undefined {
  const value = text.trim();
  const old = RFC850.exec(value);
  const asc = ASCTIME.exec(value);
  let parsed = Number.NaN;
  if (IMF.test(value)) parsed = Date.parse(value);
  // Two digits of a year mean the past fifty years; feeds are younger than 1970.
  else if (old)
    parsed = Date.parse(`${old[1]} ${old[2]} ${Number(old[3]) < 70 ? 20 : 19}${old[3]} ${old[4]} GMT`);
  else if (asc) parsed = Date.parse(`${asc[2]?.trim()} ${asc[1]} ${asc[4]} ${asc[3]} GMT`);
  return Number.isNaN(parsed) ? undefined : parsed / 1000;
}

export type Encoding = "br" | "gzip";

/** The encoding to answer with: of those offered the one with the highest q, br before gzip (RFC 9110 §12.5.3). */
export function acceptedEncoding(header: string | null | undefined): Encoding | undefined {
  if (!header) return undefined;
  const q = new Map<string, number>();
  for (const part of header.toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";").map((one) => one.trim());
    const weight = parameters.find((one) => one.startsWith("q="));
    q.set(name, weight ? Number(weight.slice(2)) || 0 : 1);
  }
  const of = (name: string) =>
    q.get(name) ?? (name === "gzip" ? q.get("x-gzip") : undefined) ?? q.get("*") ?? 0;
  const best = of("br") >= of("gzip") ? "br" : "gzip";
  return of(best) > 0 && of(best) >= (q.get("identity") ?? 0) ? best : undefined;
}

/** What a request says that an answer depends on. */
export interface Conditions {
  readonly ifNoneMatch: string | undefined;
  readonly ifModifiedSince: string | undefined;
  readonly acceptEncoding: string | undefined;
}

export type Compress = (body: Uint8Array, encoding: Encoding) => Uint8Array;

/** Answers of one representation, each encoding compressed once. `at` is in Unix seconds. */
export interface Answers {
  readonly representation: Representation;
  answer(conditions: Conditions, at: number): Response | Promise<Response>;
  /** Bytes kept. */
  size(): number;
}

/** Bodies below this many bytes go out as they are. */
const WORTH_COMPRESSING = 512;

export function answersOf(representation: Representation, compress: Compress | undefined): Answers {
  const bodies = new Map<Encoding | "identity", Uint8Array>();
  let headers = new Map<string, Record<string, string>>();
  let second = -1;

  const kept = (name: string, make: () => Record<string, string>) => {
    const found = headers.get(name);
    if (found) return found;
    const made = make();
    headers.set(name, made);
    return made;
  };
  const shared = (encoding: Encoding | undefined, at: number) =>
    kept(`304 ${encoding}`, () => sharedHeaders(representation, at, encoding));
  const make = async (encoding: Encoding | undefined) => {
    const plain = bodies.get("identity") ?? (await representation.body());
    bodies.set("identity", plain);
    if (encoding && compress)
      bodies.set(encoding, plain.length < WORTH_COMPRESSING ? plain : compress(plain, encoding));
  };
  const ready = (body: Uint8Array, encoding: Encoding | undefined, at: number) => {
    const full = kept(encoding ?? "identity", () => ({
      "Content-Type": representation.type,
      ...(encoding && body !== bodies.get("identity") ? { "Content-Encoding": encoding } : {}),
      "Content-Length": String(body.length),
      ...sharedHeaders(representation, at, encoding),
    }));
    return new Response(body as Uint8Array<ArrayBuffer>, { headers: full });
  };
  return {
    representation,
    size: () => [...bodies.values()].reduce((sum, body) => sum + body.length, 2000),
    answer(conditions, at) {
      if (at !== second && (second < 0 || changes(representation, at, second))) headers = new Map();
      second = at;
      const encoding = compress && acceptedEncoding(conditions.acceptEncoding);
      if (
        notModified(
          conditions.ifNoneMatch,
          conditions.ifModifiedSince,
          representation.tag,
          representation.modified,
          at,
        )
      )
        return new Response(null, { status: 304, headers: shared(encoding, at) });
      const body = bodies.get(encoding ?? "identity");
      if (body) return ready(body, encoding, at);
      return make(encoding).then(() =>
        ready(bodies.get(encoding ?? "identity") ?? new Uint8Array(), encoding, at),
      );
    },
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
    "Cache-Control": cacheControl(now, it.nextDue),
    Vary: "Accept-Encoding",
    "X-Content-Type-Options": "nosniff",
    ...it.headers,
  };
}
