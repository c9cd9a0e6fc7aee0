/** When a cron line is due: minutes and hours of UTC, every day. Days and months have no job of ours. */

const MINUTE = 60;
const DAY = 86_400;

/** The newest minute (Unix seconds) until `now` in which a line is due. Throws RangeError where the line is not understood. */
export const lastDue = (line: string, now: number): number => stepping(line, floor(now), -MINUTE);

/** The first minute (Unix seconds) after `now` in which a line is due. */
export const nextDue = (line: string, now: number): number => stepping(line, floor(now) + MINUTE, MINUTE);

const floor = (time: number) => Math.floor(time / MINUTE) * MINUTE;

function stepping(line: string, from: number, step: number): number {
  const [minute, hour, ...rest] = line.split(" ");
  if (rest.join(" ") !== "* * *") throw new RangeError(`“${line}”: right would be “MINUTE HOUR * * *”`);
  for (let at = from; Math.abs(at - from) < DAY; at += step)
    if (matches(minute, (at / 60) % 60) && matches(hour, Math.floor(at / 3600) % 24)) return at;
  throw new RangeError(`“${line}” is never due`);
}

function matches(field: string | undefined, value: number): boolean {
  const found = /^(?:(?<one>\d+)|\*(?:\/(?<every>[1-9]\d*))?)$/.exec(field ?? "")?.groups;
  if (!found) throw new RangeError(`“${field}”: right would be a number, * or */NUMBER`);
  return found.one ? Number(found.one) === value : value % Number(found.every ?? 1) === 0;
}
