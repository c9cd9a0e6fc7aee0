/** Dates as the formats write them: whole seconds, in the offset where the event was dated. */

const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const two = (n: number) => (n < 10 ? `0${n}` : `${n}`);

/** `+03:00` → 180; `Z` → 0. */
export function offsetOf(rfc3339: string): number {
  const match = /([+-])(\d\d):?(\d\d)$/.exec(rfc3339);
  return match ? (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) : 0;
}

function zone(offset: number, colon: string): string {
  const size = Math.abs(offset);
  return `${offset < 0 ? "-" : "+"}${two(Math.floor(size / 60))}${colon}${two(size % 60)}`;
}

const shifted = (date: Date, offset: number) => {
  if (Number.isNaN(date.getTime())) throw new RangeError("a date of the feed is not a date");
  return new Date(date.getTime() + offset * 60_000);
};

/** RFC 822 §5 with a four-digit year, as RSS 2.0 asks; `offset` in minutes east of UTC. */
export function rfc822(date: Date, offset = 0): string {
  const d = shifted(date, offset);
  const day = `${DAYS[d.getUTCDay()]}, ${two(d.getUTCDate())} ${MONTHS[d.getUTCMonth()]} ${year(d)}`;
  const time = `${two(d.getUTCHours())}:${two(d.getUTCMinutes())}:${two(d.getUTCSeconds())}`;
  return `${day} ${time} ${offset === 0 ? "GMT" : zone(offset, "")}`;
}

/** RFC 3339 §5.6, as RFC 4287 §3.3 and JSON Feed ask; `offset` in minutes east of UTC. */
export function rfc3339(date: Date, offset = 0): string {
  const d = shifted(date, offset);
  const day = `${year(d)}-${two(d.getUTCMonth() + 1)}-${two(d.getUTCDate())}`;
  const time = `${two(d.getUTCHours())}:${two(d.getUTCMinutes())}:${two(d.getUTCSeconds())}`;
  return `${day}T${time}${offset === 0 ? "Z" : zone(offset, ":")}`;
}

const year = (d: Date) => String(d.getUTCFullYear()).padStart(4, "0");
