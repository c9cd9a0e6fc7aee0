/** Who reads the feeds: what is gathered, and what the store makes of it, on node:sqlite and on D1. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { createGathering } from "../../src/audience/gathering.ts";
import { createNoting } from "../../src/audience/noting.ts";
import { subscribersOf } from "../../src/audience/reporting.ts";
import { endDays } from "../../src/store/audience-days.ts";
import { readDays, readReaders, readUncounted } from "../../src/store/audience-reports.ts";
import type { Database } from "../../src/store/database.ts";
import { AGENTS } from "../fixtures/agents.ts";

const DAY = 20_700;
const FEED = "/feed.xml";
const NEWSBOAT = "newsboat/2.21.0 (Linux x86_64)";
const feedly = (count: number) => `Feedly/1.0 (+http://www.feedly.com/fetcher.html; ${count} subscribers)`;

interface Hit {
  readonly url?: string;
  readonly agent: string;
  readonly address?: string;
  readonly status?: number;
  readonly bytes?: number;
}

/** What a process notes of some requests, all at once. */
async function noted(db: Database, hits: readonly Hit[], day = DAY, note = createNoting()): Promise<void> {
  const gathering = createGathering("");
  for (const { url = FEED, agent, address = "192.0.2.1", status = 200, bytes = 100 } of hits)
    gathering.note(url, agent, address, status, bytes);
  await note(db, { ...gathering.take(), day });
}

const all = async (db: Database, since = DAY) =>
  (await readReaders(db, since, 1000)).map((one) => ({ ...one, subscribers: subscribersOf(one) }));
const subscribers = async (db: Database, since = DAY) =>
  Object.fromEntries((await all(db, since)).map((one) => [`${one.feed} ${one.reader}`, one.subscribers]));
const rowsOf = async (db: Database, sql: string) =>
  (await db.prepare(sql).all<Record<string, unknown>>()).results;

test("what every known fetcher says is in the counts, feed by feed", async () => {
  const db = await openStore();
  await noted(
    db,
    AGENTS.flatMap(([agent]) => [{ agent }, { agent, url: "/categories/fish/atom.xml" }]),
  );
  const found = await subscribers(db);
  for (const feed of [FEED, "/categories/fish/atom.xml"])
    for (const [, { name, kind, subscribers }] of AGENTS) {
      if (kind === "app")
        expect([feed, name, found[`${feed} ${name}`]]).toEqual([feed, name, name === "NetNewsWire" ? 2 : 1]);
      else if (kind === "service" && subscribers !== undefined)
        expect([feed, name, found[`${feed} ${name}`]]).toEqual([
          feed,
          name,
          name === "Inoreader" ? 1234 : subscribers,
        ]);
      else expect(found[`${feed} ${name}`]).toBe(name === "Feedly" ? 457 : undefined);
    }
});

test("of what a service states in a day the most counts, never a sum, and over days the last", async () => {
  const db = await openStore();
  await noted(db, [
    { agent: feedly(12) },
    { agent: feedly(15) },
    { agent: feedly(15), address: "192.0.2.2" },
  ]);
  await noted(db, [{ agent: feedly(9) }]);
  expect((await all(db)).map((one) => [one.subscribers, one.senders, one.requests])).toEqual([[15, 0, 4]]);
  await noted(db, [{ agent: feedly(3) }], DAY + 1);
  expect(await subscribers(db)).toEqual({ "/feed.xml Feedly": 3 });
});

test("senders are told apart by address and User-Agent, each once a day, also by a process that starts anew", async () => {
  const db = await openStore();
  const hits = ["192.0.2.1", "192.0.2.2", "192.0.2.1", "::ffff:192.0.2.2"].map((address) => ({
    agent: NEWSBOAT,
    address,
  }));
  await noted(db, hits);
  await noted(db, hits);
  await noted(db, [{ agent: "newsboat/2.30.0", address: "192.0.2.1" }]);
  expect((await all(db)).map((one) => [one.reader, one.subscribers, one.requests])).toEqual([
    ["Newsboat", 3, 9],
  ]);
});

test("a device keeps its network of IPv6, whatever else of its address changes", async () => {
  const db = await openStore();
  await noted(
    db,
    ["2001:db8::1", "2001:db8:0:0:ffff::2", "2001:db8:0:1::1"].map((address) => ({
      agent: NEWSBOAT,
      address,
    })),
  );
  expect(await subscribers(db)).toEqual({ "/feed.xml Newsboat": 2 });
});

test("answers 304 and bytes are added up; other answers, pages and sources count nothing", async () => {
  const db = await openStore();
  await noted(db, [
    { agent: NEWSBOAT, bytes: 700 },
    { agent: NEWSBOAT, status: 304, bytes: 0 },
    { agent: NEWSBOAT, status: 304, bytes: 0 },
    { agent: NEWSBOAT, status: 404 },
    { agent: NEWSBOAT, url: "/" },
    { agent: NEWSBOAT, url: "/feed.xml?view=source" },
  ]);
  expect(await all(db)).toMatchObject([{ requests: 3, unchanged: 2, bytes: 700 }]);
});

test("when a day has ended, its numbers stay, and who asked is forgotten with the salt", async () => {
  const db = await openStore();
  await noted(db, [{ agent: NEWSBOAT }, { agent: NEWSBOAT, address: "192.0.2.9" }, { agent: feedly(4) }]);
  const [{ hash, salt }] = (await rowsOf(
    db,
    "SELECT hash, salt FROM audience_poller JOIN audience_day USING (day)",
  )) as [{ hash: string; salt: string }];
  expect([hash, salt]).toEqual([
    expect.stringMatching(/^[\da-f]{32}$/),
    expect.stringMatching(/^[\da-f]{64}$/),
  ]);
  const before = await all(db);
  await endDays(db, DAY + 1);
  expect(await all(db)).toEqual(before);
  expect(await rowsOf(db, "SELECT * FROM audience_poller")).toEqual([]);
  expect(await rowsOf(db, "SELECT salt FROM audience_day")).toEqual([{ salt: null }]);
  // Each day has a salt of its own.
  await noted(db, [{ agent: NEWSBOAT }], DAY + 1);
  expect((await rowsOf(db, "SELECT hash FROM audience_poller"))[0]?.hash).not.toBe(hash);
});

test("of a day with many senders every hash is forgotten", async () => {
  const db = await openStore();
  await noted(db, [{ agent: NEWSBOAT }]);
  await db.batch([
    db
      .prepare(
        `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4500)
         INSERT INTO audience_poller SELECT ?1, '${FEED}', 'Newsboat', i FROM n`,
      )
      .bind(DAY),
  ]);
  await endDays(db, DAY + 1);
  expect(await rowsOf(db, "SELECT * FROM audience_poller")).toEqual([]);
  expect(await subscribers(db)).toEqual({ "/feed.xml Newsboat": 4501 });
});

test("whoever comes again while a day is being ended is not counted twice", async () => {
  const db = await openStore();
  const note = createNoting();
  await noted(db, [{ agent: NEWSBOAT }], DAY, note);
  const others = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4500)
     INSERT INTO audience_poller SELECT ?1, '${FEED}', 'Newsboat', 'x' || i FROM n`;
  await db.batch([db.prepare(others).bind(DAY)]);
  let batches = 0;
  const ending: Database = {
    prepare: (sql) => db.prepare(sql),
    async batch<Row>(statements: Parameters<Database["batch"]>[0]) {
      const done = await db.batch<Row>(statements);
      batches += 1;
      await noted(db, [{ agent: NEWSBOAT }], DAY, note);
      return done;
    },
  };
  await endDays(ending, DAY + 1);
  expect(batches).toBeGreaterThan(3);
  expect(await all(db)).toMatchObject([{ subscribers: 4501, requests: 1 + batches }]);
  expect(await rowsOf(db, "SELECT * FROM audience_poller")).toEqual([]);
});

test("what comes for a day that has ended is added, but nobody is counted again", async () => {
  const db = await openStore();
  const note = createNoting();
  await noted(db, [{ agent: NEWSBOAT }], DAY, note);
  await endDays(db, DAY + 1);
  // By the process that knows the salt, and by one that does not.
  await noted(db, [{ agent: NEWSBOAT }, { agent: feedly(5) }], DAY, note);
  await noted(db, [{ agent: NEWSBOAT, address: "192.0.2.7" }]);
  expect(await subscribers(db)).toEqual({ "/feed.xml Newsboat": 1, "/feed.xml Feedly": 5 });
  expect(await readUncounted(db, DAY)).toEqual({ beyond: 0, uncounted: 2 });
  expect(await rowsOf(db, "SELECT * FROM audience_poller")).toEqual([]);
});

test("what a clock that was ahead has counted is dropped, and the days go on when they come", async () => {
  const db = await openStore();
  await noted(db, [{ agent: NEWSBOAT }]);
  await noted(db, [{ agent: NEWSBOAT }], DAY + 500);
  await endDays(db, DAY);
  expect((await readDays(db, 0)).map(({ day }) => day)).toEqual([DAY]);
  expect((await rowsOf(db, "SELECT day FROM audience_poller")).map(({ day }) => day)).toEqual([DAY]);
  await noted(db, [{ agent: NEWSBOAT }], DAY + 500);
  expect(await subscribers(db, DAY + 500)).toEqual({ "/feed.xml Newsboat": 1 });
});

test("counts are kept for 400 days", async () => {
  const db = await openStore();
  for (const day of [DAY - 401, DAY - 400, DAY]) await noted(db, [{ agent: NEWSBOAT }], day);
  await endDays(db, DAY);
  expect((await readDays(db, 0)).map(({ day }) => day)).toEqual([DAY - 400, DAY]);
  expect((await rowsOf(db, "SELECT DISTINCT day FROM audience ORDER BY day")).length).toBe(2);
});

test("thousands of programs that nobody knows are fifty names and the rest together, also after a restart", async () => {
  const db = await openStore();
  await noted(
    db,
    Array.from({ length: 30 }, (_, n) => ({ agent: `paperboy${n}/1.0 (9 subscribers)` })),
  );
  await noted(
    db,
    Array.from({ length: 1000 }, (_, n) => ({ agent: `paperboy${n}/1.0` })),
  );
  const found = await all(db);
  expect(found).toHaveLength(51);
  expect(found.map((one) => one.subscribers)).toEqual(found.map(() => undefined));
  expect(found.find(({ reader }) => reader === "")).toMatchObject({ requests: 950, senders: 950 });
});

test("a day takes so many rows and senders; what is past them is told of", async () => {
  const db = await openStore();
  await noted(db, [{ agent: NEWSBOAT }]);
  await db.prepare("UPDATE audience_day SET entries = 20000").bind().all();
  await noted(db, [{ agent: NEWSBOAT, address: "192.0.2.2" }, { agent: feedly(2) }, { agent: feedly(2) }]);
  expect(await subscribers(db)).toEqual({ "/feed.xml Newsboat": 2 });
  await db.prepare("UPDATE audience_day SET pollers = 200000").bind().all();
  await noted(db, [
    { agent: NEWSBOAT, address: "192.0.2.2" },
    { agent: NEWSBOAT, address: "192.0.2.3" },
  ]);
  expect((await all(db)).map((one) => [one.subscribers, one.requests])).toEqual([[2, 4]]);
  expect(await readUncounted(db, DAY)).toEqual({ beyond: 2, uncounted: 1 });
});

test("memory takes so many, and tells of the rest", () => {
  const gathering = createGathering("/news");
  for (let n = 0; n < 12_000; n++) gathering.note("/news/feed.xml", NEWSBOAT, `192.0.2.${n}`, 200, 1);
  for (let n = 0; n < 5000; n++) gathering.note(`/news/feed.xml?n=${n}`, NEWSBOAT, "192.0.2.1", 200, 1);
  gathering.note("/news/feed.xml", "x".repeat(10_000), "192.0.2.1", 200, 1);
  const { entries, beyond } = gathering.take();
  expect([entries.length, beyond, entries[1]?.requests]).toEqual([10_000, 2001, 5001]);
  expect(gathering.take()).toEqual({ entries: [], beyond: 0 });
});

test("programs without a name are no crawler, whichever of them comes first after a start", async () => {
  const db = await openStore();
  await noted(db, [{ agent: "" }]);
  const nameless = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome-Lighthouse";
  await noted(db, [{ agent: nameless, url: "/atom.xml" }, { agent: "" }], DAY, createNoting());
  expect((await all(db)).map(({ reader, kind }) => [reader, kind])).toEqual([
    ["", "other"],
    ["", "other"],
  ]);
});

const hit = fc.record({
  url: fc.constantFrom(FEED, "/categories/fish/feed.xml", "/archive/2/feed.xml", "/search/feed.xml?q=a"),
  agent: fc.constantFrom(
    NEWSBOAT,
    feedly(3),
    feedly(11),
    "curl/8",
    "Mozilla/5.0 (compatible; Googlebot/2.1)",
    "",
  ),
  address: fc.constantFrom("192.0.2.1", "192.0.2.2", "2001:db8::1", "2001:db8::2"),
  status: fc.constantFrom(200, 304),
});

test("neither the order of requests nor how they are split into notes changes anything", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(hit, { maxLength: 6 }), { maxLength: 5 }),
      fc.nat(),
      async (parts, seed) => {
        const whole = await openStore();
        await noted(whole, parts.flat(), DAY, createNoting());
        const one = await all(whole);
        const db = await openStore();
        const shuffled = parts
          .map((part) =>
            [...part].sort((a, b) => ((a.agent.length * seed) % 7) - ((b.agent.length * seed) % 7)),
          )
          .reverse();
        // Each part by a process of its own.
        for (const part of shuffled) await noted(db, part, DAY, createNoting({ together: 2 }));
        expect(await all(db)).toEqual(one);
      },
    ),
    { numRuns: 12 },
  );
});
