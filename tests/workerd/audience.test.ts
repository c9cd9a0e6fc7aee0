/** The worker counts who asks it for feeds, and notes that behind its answers. */
import { env, exports } from "cloudflare:workers";
import { afterEach, expect, test, vi } from "vitest";
import { createNoting } from "../../src/audience/noting.ts";
import { subscribersOf } from "../../src/audience/reporting.ts";
import { createEdgeCounting } from "../../src/edge-counting.ts";
import { readReaders } from "../../src/store/audience-reports.ts";
import type { Database, Statement } from "../../src/store/database.ts";
import { AGENTS } from "../fixtures/agents.ts";
import { fill } from "../shared/large.ts";

afterEach(() => {
  vi.useRealTimers();
});

const NEWSBOAT = "newsboat/2.21.0 (Linux x86_64)";
const found = async () => {
  const reports = await readReaders(env.DB, 0, 1000);
  return new Map(reports.map((one) => [`${one.feed} ${one.reader}`, subscribersOf(one)]));
};

test("what fetchers state, and different senders, are in the store ten seconds later", async () => {
  await openStore();
  await fill(env.DB, 5);
  const ask = async (agent: string, address: string, path = "/feed.xml") => {
    const headers = { "User-Agent": agent, "CF-Connecting-IP": address };
    const answer = await exports.default.fetch(new Request(`https://marfa.example${path}`, { headers }));
    await answer.arrayBuffer();
    return answer;
  };
  for (const [agent] of AGENTS) expect((await ask(agent, "192.0.2.1")).status).toBe(200);
  for (const address of ["192.0.2.1", "192.0.2.2", "2001:db8::1"]) await ask(NEWSBOAT, address, "/atom.xml");
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 11_000 });
  await ask("curl/8", "192.0.2.1", "/feed.json");
  await expect.poll(async () => (await found()).get("/atom.xml Newsboat")).toBe(3);
  const counts = await found();
  for (const [, { name, kind, subscribers }] of AGENTS) {
    const most = { Inoreader: 1234, Feedly: 457, NetNewsWire: 2 }[name];
    if (kind === "app" || (kind === "service" && subscribers !== undefined))
      expect([name, counts.get(`/feed.xml ${name}`)]).toEqual([name, most ?? subscribers ?? 1]);
  }
});

test("five hundred different ones are noted at once, and a day by itself", async () => {
  await openStore();
  const count = createEdgeCounting("/news");
  const works: Promise<unknown>[] = [];
  const ask = (address: string, at: number) =>
    count(
      new Request("https://marfa.example/news/feed.xml", {
        headers: { "User-Agent": NEWSBOAT, "CF-Connecting-IP": address },
      }),
      "/news/feed.xml",
      new Response(null, { status: 304 }),
      { db: env.DB, at, later: (work) => works.push(work), wait: () => new Promise(() => {}) },
    );
  const midnight = Date.parse("2026-11-28T00:00:00Z");
  for (let n = 0; n < 500; n++) ask(`198.51.${n >> 8}.${n & 255}`, midnight - 5000);
  expect(works).toHaveLength(2);
  await works[1];
  expect(await found()).toEqual(new Map([["/feed.xml Newsboat", 500]]));
  ask("192.0.2.1", midnight - 1000);
  ask("192.0.2.1", midnight + 1000);
  await works[3];
  const { results } = await env.DB.prepare("SELECT pollers FROM audience").all();
  expect([works.length, results]).toEqual([5, [{ pollers: 501 }]]);
});

test("D1 counts a row written for each feed and reader in a note, and three for a sender's first request of a day", async () => {
  await openStore();
  let written = 0;
  const db: Database = {
    prepare: (sql) => env.DB.prepare(sql),
    async batch<Row>(statements: Statement[]) {
      const results = await env.DB.batch<Row>(statements as unknown as D1PreparedStatement[]);
      written += results.reduce((sum, { meta }) => sum + (meta.rows_written ?? 0), 0);
      return results;
    },
  };
  const note = createNoting();
  const costOf = async (...addresses: string[]) => {
    written = 0;
    const entries = ["/feed.xml", "/atom.xml"].flatMap((feed) =>
      addresses.map((address) => ({ feed, agent: NEWSBOAT, address, requests: 2, unchanged: 1, bytes: 9 })),
    );
    await note(db, { day: 20_700, entries, beyond: 0 });
    return written;
  };
  await costOf("192.0.2.1");
  const again = await costOf("192.0.2.1");
  expect([again, await costOf("192.0.2.1", "192.0.2.2", "192.0.2.3")]).toEqual([2, 2 + 2 * 2 * 3]);
});
