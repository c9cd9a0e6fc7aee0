/** What a request asks for beside its address: conditions (RFC 9110 §13) and encodings (§12.5.3). */

/** What a request says that an answer depends on. */
export interface Conditions {
  readonly ifNoneMatch: string | undefined;
  readonly ifModifiedSince: string | undefined;
  readonly acceptEncoding: string | undefined;
  /** Sec-Fetch-Dest: what a browser asks for (Fetch Metadata §2.1); programs that read feeds do not send it. */
  readonly destination?: string | undefined;
}

/** Whether a person opens the address in a browser (decision 0025). */
export const isOpened = ({ destination }: Pick<Conditions, "destination">): boolean =>
  destination === "document";

/**
 * Whether a conditional GET or HEAD is answered 304 (RFC 9110 §13.2.2): If-None-Match alone decides where it is
 * sent, by weak comparison; otherwise If-Modified-Since, unless it lies in the future or is no date. `modified` is 0
 * where it is not known, and says nothing then.
 */
export function notModified(
  { ifNoneMatch, ifModifiedSince }: Pick<Conditions, "ifNoneMatch" | "ifModifiedSince">,
  tag: string,
  modified: number,
  now: number,
): boolean {
  if (ifNoneMatch !== undefined) return matches(ifNoneMatch, tag);
  if (!ifModifiedSince) return false;
  const since = httpDate(ifModifiedSince);
  return since !== undefined && since <= now && modified > 0 && modified <= since;
}

function matches(list: string, tag: string): boolean {
  // What nearly every reader sends, without the cost of reading a list.
  if (list === `"${tag}"` || list === `W/"${tag}"` || list.trim() === "*") return true;
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

/** Headers that were read, with their answer: programs send few different ones. */
const read = new Map<string, Encoding | undefined>();
const MOST_READ = 200;
const LONGEST_READ = 100;

/** The encoding to answer with: of those offered the one with the highest q, br before gzip (RFC 9110 §12.5.3). */
export function acceptedEncoding(header: string | undefined): Encoding | undefined {
  if (!header) return undefined;
  if (read.has(header)) return read.get(header);
  const encoding = readAccepted(header);
  if (read.size >= MOST_READ) read.clear();
  if (header.length <= LONGEST_READ) read.set(header, encoding);
  return encoding;
}

function readAccepted(header: string): Encoding | undefined {
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
