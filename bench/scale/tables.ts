/** The tables of docs/scale.md, by the name of their place in it. */

import { ID_BITS } from "../../src/store/words.ts";
import { table } from "../rounds.ts";
import { billOf, bytesSent, feedsAsObjects, MONTH, type Used, usedBy } from "./costs.ts";
import { CPU, ROWS, STORED } from "./measured.ts";
import { FETCHERS, KINDS, LARGE } from "./population.ts";
import {
  ACCOUNT_BYTES,
  costOf,
  DATABASE_BYTES,
  LIMITS,
  PRICES,
  PURGES_A_MINUTE,
  QUERIES_A_SECOND,
  TAGS_A_PURGE,
} from "./prices.ts";
import { BASE, INVALIDATING, OBJECTS, SCENARIOS, SMALL_SCENARIOS } from "./scenarios.ts";
import { type Day, dayOf, type Scenario } from "./simulation.ts";
import { volumesOf } from "./volumes.ts";

const SECONDS = 86_400;
/** The busiest hour, against the average: an assumption. */
const BUSIEST = 2;
/** Bodies of 400 words: what is reckoned with. */
const STORE = STORED[1] ?? raise();
const dollars = (amount: number) => (amount >= 100 ? `$${amount.toFixed(0)}` : `$${amount.toFixed(2)}`);
const millions = (count: number) => (count / 1e6).toFixed(count < 10e6 ? 2 : 1);
const percent = (part: number, of: number) => `${((100 * part) / of).toFixed(1)} %`;
const link = (page: string) => `[${page.replace("https://developers.cloudflare.com/", "")}](${page})`;

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
    breaks: breaks(day(BASE)),
    ways: ways(day),
    small: scenarios(SMALL_SCENARIOS, day),
  };
}

const prices = () =>
  table(
    ["what", "in the plan, a month", "beyond that", "page", "read"],
    Object.values(PRICES).map(({ name, included, price, per, source }) => [
      name,
      included.toLocaleString("en"),
      `$${price} ${per === 1 ? "each" : `a ${per === 1e6 ? "million" : per}`}`,
      link(source.page),
      source.read,
    ]),
  );

const limits = () =>
  table(
    ["limit", "value", "page", "read"],
    LIMITS.map(({ name, value, source }) => [name, value, link(source.page), source.read]),
  );

const fetchers = () =>
  table(
    ["who asks", "of all requests", "every", "conditional", "from", "for"],
    FETCHERS.map(({ name, share, interval, conditional, from, asks }) => [
      name,
      percent(share, 1),
      `${interval / 60} min`,
      percent(conditional, 1),
      from,
      Object.entries(asks)
        .map(([kind, part]) => `${kind} ${percent(part, 1)}`)
        .join(", "),
    ]),
  );

const measured = () =>
  table(
    ["answer", "rows read, 200", "rows read, 304", "CPU ms, 200", "CPU ms, 304"],
    KINDS.map((kind) => [kind, ROWS[kind].whole, ROWS[kind].unchanged, CPU[kind].whole, CPU[kind].unchanged]),
  );

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
      row("D1 storage", `${(allBytes / 1e9).toFixed(0)} GB`, cost.storage),
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

const storage = () =>
  table(
    [
      "articles",
      "text, bytes",
      "in the store, bytes",
      "of these full text",
      "fit into 10 GB",
      "10 million are",
      "volumes",
      "a month",
      "written once",
    ],
    STORED.map((it) => {
      const { fitting, bytes, volumes, monthly, once } = volumesOf(it, LARGE.articles);
      return [
        it.of,
        it.text,
        it.all,
        it.search,
        fitting.toLocaleString("en"),
        `${(bytes / 1e9).toFixed(0)} GB`,
        volumes,
        dollars(monthly),
        dollars(once),
      ];
    }),
  );

/** How near each limit is, the nearest first, and at how many articles or requests it is reached. */
function breaks(day: Day): string {
  const { bytes, allBytes } = volumesOf(STORE, LARGE.articles);
  const trips = (usedBy(day).trips / SECONDS) * BUSIEST;
  // Everything, the author and each category.
  const tags = (LARGE.newADay * (2 + LARGE.categoriesOfEach)) / 1440;
  const row = (limit: string, used: string, part: number, of: number, what: string) =>
    ({ part, cells: [limit, used, percent(part, 1), `${millions(of / part)} million ${what}`] }) as const;
  const { articles, pollsADay, newADay } = LARGE;
  const rows = [
    row("10 GB a database", `${(bytes / 1e9).toFixed(0)} GB`, bytes / DATABASE_BYTES, articles, "articles"),
    row(
      "1 TB an account",
      `${(allBytes / 1e9).toFixed(0)} GB`,
      allBytes / ACCOUNT_BYTES,
      articles,
      "articles",
    ),
    row(
      "a database's 1,000 round trips of 1 ms a second",
      `${trips.toFixed(0)} in the busiest hour, taken as twice the average`,
      trips / QUERIES_A_SECOND,
      pollsADay,
      "requests a day",
    ),
    row(
      "500 tags a minute",
      `${tags.toFixed(1)}, were they told of each change`,
      tags / (PURGES_A_MINUTE * TAGS_A_PURGE),
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
  const gigabytes = allBytes / 1e9;
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
    costOf(PRICES.objectStorage, gigabytes);
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
