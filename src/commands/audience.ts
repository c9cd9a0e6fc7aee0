/** `nashra audience`: who reads each feed. */
import { dateOf, subscribersOf, sumOf } from "../audience/reporting.ts";
import { dayOf, unixSeconds } from "../clock.ts";
import { type ReaderReport, readReaders, readUncounted } from "../store/audience-reports.ts";
import { parsedBy, UsageError } from "./options.ts";
import { openPublisher } from "./publisher.ts";
import { megabytes } from "./store-file.ts";
import type { Cell, Column } from "./table.ts";
import { list, remark, say } from "./terminal.ts";

const DAYS = 30;
const MOST_DAYS = 400;
const MOST_ROWS = 100_000;

/** Tells of readers, feed by feed, as a table or as one JSON object a line. */
export async function audienceCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parsedBy("audience", args);
  if (positionals.length > 0) throw new UsageError("“nashra audience” takes no arguments");
  const days = daysOf(values.days);
  const { db, now, settings } = openPublisher();
  try {
    const since = dayOf(unixSeconds(now())) - days + 1;
    const read = await readReaders(db, since, MOST_ROWS + 1);
    const reports = read.slice(0, MOST_ROWS);
    const { beyond, uncounted } = await readUncounted(db, since);
    if (values.json) for (const one of reports) console.log(JSON.stringify(plain(one)));
    else if (reports.length === 0)
      say(
        settings.audience
          ? `nobody has asked for a feed since ${dateOf(since)}; “nashra serve” counts who does, and notes it every ten seconds`
          : "publication.json says “audience”: false, so that nothing is counted",
      );
    else await tell(reports, since);
    if (read.length > MOST_ROWS)
      remark(
        `warning: there are more than ${number(MOST_ROWS)} rows, and the others are not here${days > 1 ? `; right would be fewer days, such as --days ${Math.floor(days / 2)}` : ""}`,
      );
    if (beyond > 0) remark(`warning: ${beyond} requests are in no row: there were too many different ones`);
    if (uncounted > 0)
      remark(
        `warning: the senders of ${uncounted} requests were not told apart: there were too many, or their day had ended`,
      );
    return 0;
  } finally {
    db.close();
  }
}

function daysOf(text: string | undefined): number {
  if (text === undefined) return DAYS;
  const days = Number(text);
  if (/^\d{1,3}$/.test(text) && days >= 1 && days <= MOST_DAYS) return days;
  throw new UsageError(
    `--days is “${text}”; right would be a number of days from 1 to ${MOST_DAYS}, as long as counts are kept`,
  );
}

function plain(report: ReaderReport) {
  const { kind, reader, last, ...rest } = report;
  return { ...rest, reader, kind, subscribers: subscribersOf(report) ?? null, last: dateOf(last) };
}

const COLUMNS: readonly Column[] = [
  { heading: "feed", yields: true },
  { heading: "reader" },
  ...["subscribers", "requests", "304", "sent"].map((heading) => ({ heading, align: "right" }) as const),
];

async function tell(reports: readonly ReaderReport[], since: number): Promise<void> {
  const feeds = Map.groupBy(reports, ({ feed }) => feed);
  const byReaders = [...feeds].sort(([, a], [, b]) => sumOf(b) - sumOf(a));
  await list(
    COLUMNS,
    byReaders.flatMap(([feed, some]) => [
      [
        [shown(feed), "heading"],
        ["all readers", "heading"],
        [number(sumOf(some)), "heading"],
        ...figures(some),
      ],
      ...some.map((one): readonly Cell[] => ["", nameOf(one), subscribersCell(one), ...figures([one])]),
    ]),
    () =>
      byReaders.flatMap(([feed, some]) => [
        `${shown(feed)}: ${worded(sumOf(some), some)}`,
        ...some.map((one) => `  ${nameOf(one)}: ${worded(subscribersOf(one), [one])}`),
      ]),
  );
  say(
    `since ${dateOf(since)}, days of UTC; what services state, and different senders on the day with the most`,
  );
}

/** `1 subscriber, 6 requests (33% of them 304), 0.2 MB sent`. */
function worded(subscribers: number | undefined, reports: readonly ReaderReport[]): string {
  const [requests, share, sent] = figures(reports);
  const several = (count: string, what: string) => `${count} ${what}${count === "1" ? "" : "s"}`;
  return [
    ...(subscribers === undefined ? [] : [several(number(subscribers), "subscriber")]),
    `${several(requests, "request")} (${share} of them 304)`,
    `${sent} sent`,
  ].join(", ");
}

const shown = (feed: string) => {
  if (feed === "/search") return "all searches";
  try {
    return decodeURI(feed);
  } catch {
    return feed;
  }
};

function nameOf({ reader, kind }: ReaderReport): string {
  if (kind === "browser") return "browsers";
  const name = reader || "programs without a name";
  return kind === "bot" ? `${name} (crawler)` : name;
}

function subscribersCell(one: ReaderReport): Cell {
  const count = subscribersOf(one);
  return count === undefined ? "–" : number(count);
}

const number = (count: number) => count.toLocaleString("en");

/** Requests, the share of 304, and what was sent. */
function figures(reports: readonly ReaderReport[]): readonly [string, string, string] {
  const sum = (of: (one: ReaderReport) => number) => reports.reduce((all, one) => all + of(one), 0);
  const requests = sum((one) => one.requests);
  const share = Math.round((100 * sum((one) => one.unchanged)) / requests);
  return [number(requests), `${share}%`, sizeIn(sum((one) => one.bytes))];
}

/** `812 bytes`, `9 KB`, `0.3 MB`. */
function sizeIn(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 100_000 ? `${Math.round(bytes / 1000)} KB` : megabytes(bytes);
}
