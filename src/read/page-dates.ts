/** The dates of a page. */
import type { Draft, StatedDate } from "../article.ts";
import { readDate } from "./date.ts";
import { feedDate } from "./feed-dates.ts";
import type { visibleIn } from "./page-microdata.ts";
import type { PageSays, Report } from "./page-says.ts";
import type { ReadContext } from "./reader.ts";

type Visible = ReturnType<typeof visibleIn>;
const EXAMPLE = 'a date, such as <time datetime="2020-02-08T23:31:00+03:00">';

/** When a page's article was published and changed, by what it says, shows, or is called. */
export function datesOf(
  told: readonly PageSays[],
  seen: Visible,
  address: string,
  context: ReadContext,
  report: Report,
): Pick<Draft, "published" | "updated"> | undefined {
  const dated = (text: string | undefined): StatedDate | undefined => {
    const read = text ? feedDate(text, context.timeZone, context.now) : undefined;
    return read && "date" in read ? read.date : undefined;
  };
  const first = (texts: readonly (string | undefined)[]) => texts.map(dated).find((one) => one !== undefined);
  const updated = first(told.map((one) => one.updated));
  const published =
    first([...told.map((one) => one.published), ...seen.times]) ??
    visibleDate(seen, context, report) ??
    updated;
  if (published) {
    const changed = updated && Date.parse(updated.at) > Date.parse(published.at);
    return { published, ...(changed ? { updated: updated.at } : {}) };
  }
  const day = /(?:^|\D)((?:19|20)\d{2})[-_/](\d{1,2})[-_/](\d{1,2})(?=\D|$)/.exec(address);
  const found = day && dated(`${day[1]}-${day[2]?.padStart(2, "0")}-${day[3]?.padStart(2, "0")}`);
  if (found)
    report("warning", `there is no date; ${found.at.slice(0, 10)} was taken from the address`, EXAMPLE);
  else report("error", "the page has no date", EXAMPLE);
  return found ? { published: found } : undefined;
}

/** A date as a person sees it, near the headline or the byline. */
function visibleDate(seen: Visible, { timeZone, now }: ReadContext, report: Report): StatedDate | undefined {
  for (const text of [...seen.dates, ...seen.bylines])
    for (const line of text.split("\n")) {
      const read = readDate(line, timeZone, now);
      if (!read || "error" in read) continue;
      for (const { what, instead } of read.warnings) report("warning", what, instead);
      return read.date;
    }
  return undefined;
}
