/** Local times of a place as RFC 3339, by the rules of its time zone. */

const MINUTE = 60_000;
const DAY = 86_400_000;
const formatters = new Map<string, Intl.DateTimeFormat>();
const midnights = new Map<string, Map<number, number>>();
/** Days that are kept for a zone: what an import meets, and no more memory whatever comes. */
const KEPT = 4000;

function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formatters.set(timeZone, made);
  return made;
}

/** Milliseconds since 1970 of a civil time read as if it were UTC; years below 100 stay what they are. */
export function utc(year: number, month: number, day: number, hour = 0, minute = 0, second = 0): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.setUTCHours(hour, minute, second);
}

function offsetAt(instant: number, timeZone: string): number {
  const part: Record<string, number> = {};
  for (const { type, value } of formatter(timeZone).formatToParts(instant)) part[type] = Number(value);
  const local = utc(
    part.year ?? 0,
    part.month ?? 1,
    part.day ?? 1,
    part.hour ?? 0,
    part.minute ?? 0,
    part.second ?? 0,
  );
  // Before the zones, places kept solar time with odd seconds; RFC 3339 has whole minutes.
  return Math.round((local - Math.floor(instant / 1000) * 1000) / MINUTE);
}

/** The offset at the UTC midnight that begins a day, counted from 1970: kept, as asking for it takes long. */
function offsetOn(day: number, timeZone: string): number {
  const known = midnights.get(timeZone) ?? new Map<number, number>();
  const kept = known.get(day);
  if (kept !== undefined) return kept;
  const offset = offsetAt(day * DAY, timeZone);
  if (known.size >= KEPT) known.clear();
  midnights.set(timeZone, known.set(day, offset));
  return offset;
}

/** RFC 3339 for an instant at an offset in minutes. */
function stamp(instant: number, offset: number): string {
  const local = new Date(instant + offset * MINUTE).toISOString().slice(0, 19);
  const two = (n: number) => String(n).padStart(2, "0");
  const away = Math.abs(offset);
  return `${local}${offset < 0 ? "-" : "+"}${two(Math.floor(away / 60))}:${two(away % 60)}`;
}

/**
 * A civil time of a zone (an IANA name, or minutes east of UTC) as RFC 3339.
 * A time that a change of the clock skips moves forward; of one that comes twice, the first is meant.
 */
export function zoned(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  timeZone: string | number,
): string {
  const local = utc(year, month, day, hour, minute, second);
  if (typeof timeZone === "number") return stamp(local - timeZone * MINUTE, timeZone);
  const today = Math.floor(local / DAY);
  const usual = offsetOn(today - 1, timeZone);
  // No place has changed its clock twice within three days.
  if (usual === offsetOn(today + 2, timeZone)) return stamp(local - usual * MINUTE, usual);
  const before = offsetAt(local - DAY, timeZone);
  const after = offsetAt(local + DAY, timeZone);
  for (const offset of [Math.max(before, after), Math.min(before, after)]) {
    const instant = local - offset * MINUTE;
    if (offsetAt(instant, timeZone) === offset) return stamp(instant, offset);
  }
  const instant = local - before * MINUTE;
  return stamp(instant, offsetAt(instant, timeZone));
}
