/** Who reads the feeds of a server, from real requests to what `nashra audience` says. */
import { createHmac } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPublisher } from "../src/commands/publisher.ts";
import { startCounting } from "../src/counting.ts";
import { startNode } from "../src/node.ts";
import { openSqlite } from "../src/store/sqlite.ts";
import { run } from "./commands/running.ts";
import { AGENTS } from "./fixtures/agents.ts";

const folder = mkdtempSync(join(tmpdir(), "nashra-audience-"));
beforeAll(() => {
  cpSync(join(import.meta.dirname, "../data"), folder, {
    recursive: true,
    preserveTimestamps: true,
    filter: (path) => !path.includes(".sqlite"),
  });
  Object.assign(process.env, { DATA_DIR: folder, PROXIES: "1" });
  // A server that takes more than two seconds for them would have other answers in the end than at first.
  expect(run(["import", join(folder, "articles")], { ...process.env }).status).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Ask = (
  path: string,
  headers?: Record<string, string>,
  method?: string,
) => Promise<{ status: number; tag: string; bytes: number }>;

/** Serves the folder while `work` asks for something, and stops. */
async function served(work: (ask: Ask) => Promise<void>): Promise<void> {
  const publisher = openPublisher();
  const running = await startNode(publisher, 0, "127.0.0.1");
  const ask: Ask = (path, headers = {}, method = "GET") =>
    new Promise((done, fail) => {
      get(`http://127.0.0.1:${running.port}${path}`, { headers, method, agent: false }, async (response) => {
        const bytes = Buffer.concat(await response.toArray()).length;
        done({ status: response.statusCode ?? 0, tag: response.headers.etag ?? "", bytes });
      }).once("error", fail);
    });
  try {
    await work(ask);
  } finally {
    await running.stop();
    publisher.db.close();
  }
}

interface Line {
  readonly feed: string;
  readonly reader: string;
  readonly subscribers: number | null;
  readonly requests: number;
  readonly unchanged: number;
  readonly bytes: number;
}

function told(feed: string): Map<string, Line> {
  const { out, status } = run(["audience", "--json"], { ...process.env });
  expect(status).toBe(0);
  const lines = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
  return new Map(lines.filter((one) => one.feed === feed).map((one) => [one.reader, one]));
}

test("nobody has asked yet", () => {
  expect(run(["audience"], { ...process.env }).out).toMatch(
    /^nobody has asked for a feed since \d{4}-\d\d-\d\d; /,
  );
});

test("every fetcher of a day is counted at its feed, whether an answer is made, stands, or is 304", async () => {
  let sent = 0;
  const day = async (ask: Ask) => {
    for (const [agent] of AGENTS) {
      const headers = {
        "User-Agent": agent,
        "X-Forwarded-For": `203.0.113.99, 192.0.2.${agent.length % 200}`,
      };
      const { status, tag, bytes } = await ask("/feed.xml", headers);
      expect([agent, status]).toEqual([agent, 200]);
      if (agent.startsWith("newsboat")) sent += bytes;
      expect((await ask("/feed.xml", { ...headers, "If-None-Match": tag })).status).toBe(304);
      expect((await ask("/feed.xml", headers, "HEAD")).status).toBe(200);
      await ask("/atom.xml", { ...headers, "Sec-Fetch-Dest": "document" });
    }
    await ask("/nothing/feed.xml", { "User-Agent": "newsboat/2.21.0 (Linux x86_64)" });
  };
  await served(day);
  const once = told("/feed.xml");
  for (const [agent, { name, kind, subscribers }] of AGENTS) {
    if (kind !== "service" && kind !== "app") continue;
    const most = { Inoreader: 1234, Feedly: 457, NetNewsWire: 2 }[name];
    expect([agent, once.get(name)?.subscribers]).toEqual([
      agent,
      most ?? (kind === "app" ? 1 : (subscribers ?? null)),
    ]);
  }
  expect(once.get("Newsboat")).toMatchObject({ requests: 3, unchanged: 1, bytes: sent });
  expect(told("/atom.xml").size).toBe(0);
  // The same day again, by a server that was started anew.
  await served(day);
  const twice = told("/feed.xml");
  expect([...twice.values()].map((one) => [one.reader, one.subscribers])).toEqual(
    [...once.values()].map((one) => [one.reader, one.subscribers]),
  );
  expect(twice.get("Newsboat")?.requests).toBe(6);
  const table = run(["audience", "--days", "1"], { ...process.env });
  expect(table.out).toMatch(
    /^\/feed\.xml: [\d,]+ subscribers, \d+ requests \(33% of them 304\), [\d.]+ (?:KB|MB) sent$/m,
  );
  expect(table.out).not.toMatch(/ 0 MB sent$/m);
  expect(table.out).toMatch(/^ {2}Newsboat: 1 subscriber, 6 requests \(33% of them 304\), /m);
});

test("addresses that a client invents count once: the proxy's word is the last", async () => {
  await served(async (ask) => {
    for (let n = 0; n < 20; n++)
      await ask("/feed.json", {
        "User-Agent": "newsboat/2.9",
        "X-Forwarded-For": `198.51.100.${n}, 192.0.2.1`,
      });
    for (const forwarded of ["x".repeat(5000), ",", ", ,", "192.0.2.1, ", ""])
      await ask("/feed.json", { "User-Agent": "newsboat/2.9", "X-Forwarded-For": forwarded });
  });
  // Those of the proxy itself, and an empty address.
  expect(told("/feed.json").get("Newsboat")).toMatchObject({ requests: 25, subscribers: 3 });
});

test("with “audience”: false nothing is counted", async () => {
  const settings = join(folder, "publication.json");
  const given = readFileSync(settings, "utf8");
  writeFileSync(settings, JSON.stringify({ ...JSON.parse(given), audience: false }));
  await served(async (ask) => {
    await ask("/feed.json", { "User-Agent": "Inoreader/1.0 (77 subscribers)" });
  });
  writeFileSync(settings, given);
  expect(told("/feed.json").has("Inoreader")).toBe(false);
});

test("while another process writes, requests do not wait, and what was counted is noted afterwards", async () => {
  const file = join(folder, "counted.sqlite");
  const [own, other] = [openSqlite(file), openSqlite(file)];
  await own.prepare("PRAGMA busy_timeout = 0").all();
  const failures: unknown[] = [];
  const counting = startCounting({
    ...{ open: () => own, now: () => new Date("2026-11-27T23:59:58Z"), base: "", proxies: 0 },
    ...{ hmac: (key, text) => `${key}${text}`, every: 5, report: (error) => failures.push(error) },
  });
  const incoming = {
    method: "GET",
    url: "/feed.xml",
    headers: { "user-agent": "Feedbin feed-id:1 - 3 subscribers" },
    socket: { remoteAddress: "192.0.2.1" },
  };
  await other.prepare("BEGIN IMMEDIATE").all();
  counting.count(incoming as never, 200, 10);
  const began = performance.now();
  await new Promise((done) => setTimeout(done, 60));
  expect(performance.now() - began).toBeLessThan(1000);
  counting.count(incoming as never, 304, 0);
  await other.prepare("ROLLBACK").all();
  await counting.stop();
  const { results } = await own.prepare("SELECT subscribers, requests, unchanged, bytes FROM audience").all();
  expect([results, failures]).toEqual([[{ subscribers: 3, requests: 2, unchanged: 1, bytes: 10 }], []]);
  own.close();
  other.close();
});

test("a clock that jumps divides the counts by the days that it says, and loses none", async () => {
  const own = openSqlite(join(folder, "jumped.sqlite"));
  let now = new Date("2026-11-27T23:59:59.990Z");
  const counting = startCounting({
    ...{ open: () => own, now: () => now, base: "", proxies: 0, every: 20 },
    hmac: (key, text) => createHmac("sha256", key).update(text).digest("hex"),
  });
  const count = (address: string) =>
    counting.count(
      {
        method: "GET",
        url: "/feed.xml",
        headers: { "user-agent": "newsboat/2.9" },
        socket: { remoteAddress: address },
      } as never,
      200,
      1,
    );
  const days = async () =>
    (await own.prepare("SELECT day - 20784 AS day, pollers, requests FROM audience").all()).results;
  const jump = async (time: string) => {
    const before = JSON.stringify(await days());
    now = new Date(time);
    await expect.poll(async () => JSON.stringify(await days())).not.toBe(before);
  };
  count("192.0.2.1");
  await jump("2026-11-28T00:00:10Z");
  count("192.0.2.1");
  await jump("2027-06-01T00:00:00Z");
  count("192.0.2.1");
  count("192.0.2.2");
  await jump("2026-11-28T01:00:00Z");
  count("192.0.2.1");
  await counting.stop();
  expect(await days()).toEqual([
    { day: 0, pollers: 1, requests: 1 },
    { day: 1, pollers: 1, requests: 2 },
    { day: 186, pollers: 2, requests: 2 },
  ]);
  own.close();
});
