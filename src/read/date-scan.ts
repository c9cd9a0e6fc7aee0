/** The pieces of dates in a text: days, times, zones, labels; and the words beside them. */
import { type Day, dayAt } from "./date-day.ts";
import { type Finding, type Time, timeAt, zoneAt } from "./date-time.ts";
import { fold, phraseAt, type Token, tokens } from "./date-tokens.ts";
import { BEFORE_TIME, DAY_PARTS, FILLERS, HOUR_WORDS, LABELS, WEEKDAYS, ZONES } from "./date-words.ts";

/** One piece of a date. */
export type Piece =
  | { readonly kind: "day"; readonly day: Day }
  | { readonly kind: "time"; readonly time: Time; zone?: number | string }
  | { readonly kind: "label"; readonly label: "published" | "updated" };

/** What a text holds of dates, and what is none. */
export interface Scan {
  readonly pieces: readonly Piece[];
  readonly weekdays: readonly number[];
  readonly errors: readonly Finding[];
  readonly rest: readonly string[];
}

/** `Sat Feb 8 23:31:00 GMT 2020`, as Unix writes it, with the year beside its month. */
function yearLast(text: string): string {
  if (!/\d{4}$/.test(text)) return text;
  return text.replace(
    /^([^\d]*\p{L}+ +\d{1,2}) +(\d{1,2}:\d{2}(?::\d{2})?(?: *[ap]m)?(?: +[A-Z]{3,4})?) +(\d{4})$/iu,
    "$1 $3 $2",
  );
}

const OPENINGS = new Set(
  [BEFORE_TIME, DAY_PARTS, FILLERS, HOUR_WORDS, LABELS, WEEKDAYS, ZONES].flatMap((table) => [
    ...table.openings,
  ]),
);

/** Whether a text is worth a scan: one without a digit holds no day, and is a time only if it begins as one. */
export function mayHoldDate(text: string): boolean {
  if (/\p{Nd}/u.test(text)) return true;
  const first = fold(/\p{L}[\p{L}\p{M}\p{Cf}\u0640'’]*/u.exec(text)?.[0] ?? "");
  return first === "" || OPENINGS.has(first);
}

/** Every piece of a date in a text, in order, and the words that are none. */
export function scan(text: string): Scan {
  const list = tokens(yearLast(text.replace(/\n/g, " | ")));
  const pieces: Piece[] = [];
  const weekdays: number[] = [];
  const errors: Finding[] = [];
  const rest = new Rest();
  let strayZone: number | string | undefined;
  for (let i = 0; i < list.length; ) {
    const time = timeAt(list, i);
    const day = time ? undefined : dayAt(list, i);
    const zone = time || day ? undefined : zoneAt(list, i);
    const label = time || day || zone ? undefined : phraseAt(LABELS, list, i);
    const weekday = time || day || zone || label ? undefined : phraseAt(WEEKDAYS, list, i);
    const found = time ?? day ?? zone ?? label ?? weekday;
    const filler = found ? undefined : phraseAt(FILLERS, list, i);
    if (time) {
      pieces.push({ kind: "time", time: time.time, ...(strayZone === undefined ? {} : { zone: strayZone }) });
      strayZone = undefined;
      if (time.time.error) errors.push(time.time.error);
    } else if (day) {
      if ("day" in day) pieces.push({ kind: "day", day: day.day });
      else errors.push(day.error);
    } else if (zone) {
      const last = pieces.at(-1);
      if (last?.kind === "time" && last.zone === undefined) last.zone = zone.zone;
      else strayZone = zone.zone;
    } else if (label) pieces.push({ kind: "label", label: label.value });
    else if (weekday) weekdays.push(weekday.value);
    if (found) rest.cut();
    else rest.add(list, i, filler?.next ?? i + 1, filler !== undefined);
    i = found?.next ?? filler?.next ?? i + 1;
  }
  rest.cut();
  return { pieces, weekdays, errors, rest: rest.segments };
}

/** Gathers the words that belong to no date. */
class Rest {
  readonly segments: string[] = [];
  #words = "";
  #meant = false;

  add(list: readonly Token[], from: number, to: number, filler: boolean): void {
    for (const [i, token] of list.slice(from, to).entries()) {
      const tight = token.glued && list[from + i + 1]?.glued;
      if (token.kind === "mark" && ("|,؛;".includes(token.text) || ("-/".includes(token.text) && !tight)))
        this.cut();
      else this.#words += token.glued ? token.raw : ` ${token.raw}`;
      if (token.kind !== "mark" && !filler) this.#meant = true;
    }
  }

  cut(): void {
    const words = this.#words.replace(/^[\s:.()[\]]+|[\s:([\]]+$/g, "");
    if (this.#meant && words !== "") this.segments.push(words);
    this.#words = "";
    this.#meant = false;
  }
}
