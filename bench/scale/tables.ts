/** The tables of docs/scale.md, by the name of their place in it. */

import { MOST_TAGS } from "../../src/purge.ts";
import { ID_BITS } from "../../src/store/words.ts";
import { table } from "../rounds.ts";
import { billOf, bytesSent, feedsAsObjects, MONTH, type Used, usedBy } from "./costs.ts";
import { dollars, gigabytes, millions, percent } from "./figures.ts";
import { fetchers, limits, measured, prices, replaced, storage } from "./known.ts";
import { STORED } from "./measured.ts";
import { KINDS, LARGE } from "./population.ts";
import { ACCOUNT_BYTES, costOf, DATABASE_BYTES, PRICES, QUERIES_A_SECOND } from "./prices.ts";
import { BASE, INVALIDATING, OBJECTS, SCENARIOS, SMALL_SCENARIOS } from "./scenarios.ts";
import { type Day, dayOf, type Scenario } from "./simulation.ts";
import { volumesOf } from "./volumes.ts";

const SECONDS = 86_400;
/** The busiest hour, against the average: an assumption. */
const BUSIEST = 2;
/** Bodies of 400 words: what is reckoned with. */
const STORE = STORED[1] ?? raise();

/** All tables as Markdown. Runs every scenario. */
export function tables(): Readonly<Record<string, string>> {
  const days = new Map<Scenario, Day>();
  for (const one of [...SCENARIOS, ...SMALL_SCENARIOS, OBJECTS]) days.set(one, dayOf(one));
  const day = (of: Scenario) => days.get(of) ?? raise();
  return {
    prices: prices(),
    limits: limits(),
    fetchers: fetchers(),
    measured: measured(),
    requests: requests(day(BASE)),
    bill: bill(day(BASE)),
    sensitivity: scenarios(SCENARIOS, day),
    storage: storage(),
    replaced: replaced(),
    breaks: breaks(day(BASE)),
    ways: ways(day),
    small: scenarios(SMALL_SCENARIOS, day),
  };
}

function requests(day: Day): string {
  const row = (name: string, used: Used) => [
    name,
    millions(used.requests),
    percent(used.hits, used.requests),
    millions(used.runs),
    percent(used.unchanged, used.runs),
    millions(used.rows),
    (used.cpu / 3.6e6).toFixed(1),
  ];
  return table(
    [
      "a day",
      "requests, million",
      "answered by the nearest cache",
      "worker runs, million",
      "of these 304",
      "rows read, million",
      "CPU hours",
    ],
    [...KINDS.map((kind) => row(kind, usedBy(day, [kind]))), row("all", usedBy(day))],
  );
}

function bill(day: Day): string {
  const used = usedBy(day);
  const { allBytes } = volumesOf(STORE, LARGE.articles);
  const cost = billOf(used, LARGE.newADay, allBytes);
  const row = (what: string, count: string, amount: number) => [
    what,
    count,
    dollars(amount),
    percent(amount, cost.all),
  ];
  return table(
    ["a month", "used", "cost", "of all"],
    [
      row("Workers Paid", "", cost.plan),
      row("requests, hits too", `${millions(used.requests * MONTH)} million`, cost.requests),
      row("CPU", `${millions(used.cpu * MONTH)} million ms`, cost.cpu),
      row("D1 rows read", `${millions(used.rows * MONTH)} million`, cost.rowsRead),
      row("D1 rows written", `${LARGE.newADay * MONTH} articles`, cost.rowsWritten),
      row("D1 storage", gigabytes(allBytes), cost.storage),
      row("data sent", `${((bytesSent(LARGE) * MONTH) / 1e12).toFixed(0)} TB`, 0),
      row("all", "", cost.all),
    ],
  );
}

function scenarios(all: readonly Scenario[], day: (of: Scenario) => Day): string {
  return table(
    [
      "",
      "answered by the nearest cache",
      "with a fresh copy",
      "worker runs a day, million",
      "D1 round trips a second",
      "rows read a month, million",
      "CPU",
      "rows",
      "requests, CPU and rows",
    ],
    all.map((one) => {
      const used = usedBy(day(one));
      const cost = billOf(used, one.publication.newADay, 0);
      const fresh = KINDS.reduce((sum, kind) => sum + day(one)[kind].fresh, 0);
      return [
        one.name,
        percent(used.hits, used.requests),
        percent(fresh, used.requests),
        millions(used.runs),
        (used.trips / SECONDS).toFixed(0),
        millions(used.rows * MONTH),
        dollars(cost.cpu),
        dollars(cost.rowsRead),
        dollars(cost.requests + cost.cpu + cost.rowsRead),
      ];
    }),
  );
}

/** How near each limit is, the nearest first, and at how many articles or requests it is reached. */
function breaks(day: Day): string {
  const { bytes, allBytes } = volumesOf(STORE, LARGE.articles);
  const trips = (usedBy(day).trips / SECONDS) * BUSIEST;
  // Everything, the author and each category.
  // Of its page and its archive page; of the feeds and archive pages of its author and each category; all told twice.
  const tags = (LARGE.newADay * 2 * (2 + 2 * (1 + LARGE.categoriesOfEach))) / 1440;
  const row = (limit: string, used: string, part: number, of: number, what: string) =>
    ({ part, cells: [limit, used, percent(part, 1), `${millions(of / part)} million ${what}`] }) as const;
  const { articles, pollsADay, newADay } = LARGE;
  const rows = [
    row("10 GB a database", gigabytes(bytes), bytes / DATABASE_BYTES, articles, "articles"),
    row("1 TB an account", gigabytes(allBytes), allBytes / ACCOUNT_BYTES, articles, "articles"),
    row(
      "a database's 1,000 round trips of 1 ms a second",
      `${trips.toFixed(0)} in the busiest hour, taken as twice the average`,
      trips / QUERIES_A_SECOND,
      pollsADay,
      "requests a day",
    ),
    row(
      `${MOST_TAGS} tags a minute; more purge everything`,
      tags.toFixed(1),
      tags / MOST_TAGS,
      newADay,
      "articles a day",
    ),
    row("2³⁰ ids of articles", "10 million", articles / 2 ** ID_BITS, articles, "articles"),
  ];
  rows.sort((a, b) => b.part - a.part);
  return table(
    ["limit", "used", "of the limit", "reached at"],
    rows.map(({ cells }) => cells),
  );
}

/** Ways past the limits, as a month's bill. */
function ways(day: (of: Scenario) => Day): string {
  const { allBytes } = volumesOf(STORE, LARGE.articles);
  const base = usedBy(day(BASE));
  const marked = usedBy(day(INVALIDATING));
  const rest = usedBy(day(OBJECTS), ["search", "page", "article"]);
  const objects = feedsAsObjects(day(OBJECTS), LARGE, LARGE.addresses.archive.count);
  const ofBase = billOf(base, LARGE.newADay, allBytes);
  const ofMarked = billOf(marked, LARGE.newADay, allBytes);
  const ofRest = billOf(rest, LARGE.newADay, allBytes);
  // 128 MB for 5 ms a round trip.
  const seconds = marked.trips * MONTH * 0.005 * 0.128;
  const durable =
    costOf(PRICES.objectRequests, marked.trips * MONTH) +
    costOf(PRICES.objectDuration, seconds) +
    costOf(PRICES.objectStorage, allBytes / 1e9);
  const row = (name: string, runs: number, store: number, all: number) => [
    name,
    dollars(all - store - runs),
    dollars(runs),
    dollars(store),
    dollars(all),
  ];
  const running = ({ cpu, rowsRead, rowsWritten }: ReturnType<typeof billOf>) => cpu + rowsRead + rowsWritten;
  return table(
    ["a month", "plan and requests", "CPU and rows", "storage and objects", "all"],
    [
      row("volumes in D1, caching as now", running(ofBase), ofBase.storage, ofBase.all),
      row("volumes in D1, marked stale by tag", running(ofMarked), ofMarked.storage, ofMarked.all),
      row(
        "volumes in Durable Objects, marked stale by tag",
        running(ofMarked),
        durable,
        ofMarked.all - ofMarked.storage + durable,
      ),
      row(
        "volumes in D1, feeds as objects in R2 behind a zone's cache",
        running(ofRest),
        ofRest.storage + objects.cost,
        ofRest.all + objects.cost,
      ),
    ],
  );
}

function raise(): never {
  throw new Error("a scenario without its day");
}
