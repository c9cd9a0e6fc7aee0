/** What many readers of one Node process cost together: how often the store is asked, a feed rendered and compressed. */
import { once } from "node:events";
import { Agent, createServer, get, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type App, createApp } from "../src/app/index.ts";
import type { Compress } from "../src/contents.ts";
import { compress, listenerOf } from "../src/listener.ts";
import { PublicationSchema } from "../src/publication-schema.ts";
import type { Database, Statement } from "../src/store/database.ts";
import { draft, type Publishing, publishing, SETTINGS } from "./shared/publishing.ts";

const MANY = 1000;
const SEA = `/categories/${encodeURIComponent("بحر")}/feed.xml`;
const PORT = `/categories/${encodeURIComponent("ميناء")}/feed.xml`;
/** Long enough to be compressed. */
const TEXT = `<p>${"عادت القوارب إلى المرفأ. ".repeat(60)}</p>`;
const GZIP = { "accept-encoding": "gzip" };

let it: Publishing;
let server: Server;
let agent: Agent;
let queries: string[] = [];
let compressed: string[] = [];
/** What happens when a query is asked, before it is answered. */
let meanwhile: (sql: string) => Promise<unknown> = async () => undefined;

/** The real store, and what it is asked. */
function counting(db: Database): Database {
  const inner = new WeakMap<Statement, { readonly statement: Statement; readonly sql: string }>();
  const wrap = (sql: string, statement: Statement): Statement => {
    const wrapped: Statement = {
      bind: (...values) => wrap(sql, statement.bind(...values)),
      async all<Row>() {
        queries.push(sql);
        await meanwhile(sql);
        return statement.all<Row>();
      },
    };
    inner.set(wrapped, { statement, sql });
    return wrapped;
  };
  return {
    prepare: (sql) => wrap(sql, db.prepare(sql)),
    async batch<Row>(statements: Statement[]) {
      const all = statements.flatMap((one) => inner.get(one) ?? []);
      queries.push(...all.map(({ sql }) => sql));
      for (const { sql } of all) await meanwhile(sql);
      return db.batch<Row>(all.map(({ statement }) => statement));
    },
  };
}
/** Reading the texts of articles: once for each feed that is rendered. */
const renders = () => queries.filter((sql) => /\ba\.article\b/.test(sql));
/** Reading which articles a feed holds. */
const editions = () => queries.filter((sql) => sql.includes("LIMIT ?"));

const counted: Compress = (plain, encoding) => {
  compressed.push(encoding);
  return compress(plain, encoding);
};

async function appOf(memory?: number): Promise<App> {
  return createApp({
    db: counting(it.db),
    publication: PublicationSchema.parse(SETTINGS),
    now: () => new Date("2026-05-01T12:00:00Z"),
    generation: (it.db as Database & { generation(): number }).generation,
    compress: counted,
    ...(memory === undefined ? {} : { memory }),
  });
}

async function serve(app: App): Promise<void> {
  server = createServer(listenerOf(app)).listen(0, "127.0.0.1");
  agent = new Agent({ keepAlive: true, maxSockets: MANY });
  await once(server, "listening");
}

interface Got {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}
function ask(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Got> {
  const { port } = server.address() as AddressInfo;
  return new Promise((done, fail) => {
    get({ host: "127.0.0.1", port, path, headers, agent, method }, async (response) =>
      done({
        status: response.statusCode,
        headers: response.headers,
        body: Buffer.concat(await response.toArray()),
      }),
    ).once("error", fail);
  });
}
const together = (paths: readonly string[], headers: Record<string, string> = {}) =>
  Promise.all(Array.from({ length: MANY }, (_, i) => ask(paths[i % paths.length] ?? "", headers)));

function begin() {
  [queries, compressed] = [[], []];
}

beforeEach(async () => {
  meanwhile = async () => undefined;
  it = await publishing();
  await it.publish(
    ...["a", "b", "c", "d", "e", "f"].map((name) => draft(name, { content: TEXT, keywords: ["بحر"] })),
    draft("g", {
      content: TEXT,
      keywords: ["ميناء"],
      published: { at: "2026-03-01T09:00:00Z", hasTime: true },
    }),
  );
  await serve(await appOf());
  begin();
});
afterEach(async () => {
  agent.destroy();
  server.close();
  await once(server, "close");
});

test("a thousand readers who come together are answered with one rendering", async () => {
  const answers = await together([SEA]);
  expect(new Set(answers.map(({ status, body }) => `${status} ${body.toString()}`)).size).toBe(1);
  expect(answers[0]?.body.toString()).toContain("<item>");
  expect([editions().length, renders().length]).toEqual([1, 1]);
});

test("whatever encodings they take, each is compressed once, and what was asked before is not rendered again", async () => {
  const answers = await Promise.all(
    ["gzip", "br", "gzip, br;q=0.5"].map((accepted) => together([SEA], { "accept-encoding": accepted })),
  );
  const texts = answers.flat().map(({ headers, body }) => {
    if (headers["content-encoding"] === "gzip") return gunzipSync(body).toString();
    return headers["content-encoding"] === "br" ? brotliDecompressSync(body).toString() : "";
  });
  expect(texts).toHaveLength(3 * MANY);
  expect([...new Set(texts)]).toEqual([(await ask(SEA)).body.toString()]);
  expect([renders().length, compressed.sort()]).toEqual([1, ["br", "gzip"]]);
  // Once more where it was let go before the plain text was asked for.
  expect(editions().length).toBeLessThanOrEqual(2);
});

test("a write while a thousand wait for a feed costs one more look, and nobody gets what was before it", async () => {
  let written = false;
  meanwhile = async (sql) => {
    if (written || !/\ba\.article\b/.test(sql)) return;
    written = true;
    await it.publish(draft("f", { title: "تصحيح", content: TEXT, keywords: ["بحر"] }));
  };
  const answers = await together([SEA], GZIP);
  const texts = new Set(answers.map(({ status, body }) => `${status} ${gunzipSync(body)}`));
  expect([...texts].map((text) => text.includes("تصحيح"))).toEqual([true]);
  expect([editions().length, renders().length, compressed]).toEqual([2, 1, ["gzip"]]);
});

test("what was let go to save memory is looked at again for one more encoding, and is the same", async () => {
  setFlagsFromString("--expose-gc");
  const gc = runInNewContext("gc") as () => void;
  const before = await ask(SEA, GZIP);
  gc();
  const br = await ask(SEA, { "accept-encoding": "br" });
  expect(br.headers.etag).toBe(before.headers.etag);
  expect(brotliDecompressSync(br.body).equals(gunzipSync(before.body))).toBe(true);
  gc();
  let written = false;
  meanwhile = async (sql) => {
    if (written || !sql.includes("LIMIT ?")) return;
    written = true;
    await it.publish(draft("f", { title: "تصحيح", content: TEXT, keywords: ["بحر"] }));
  };
  const plain = await ask(SEA);
  expect([written, `W/${plain.headers.etag}` === before.headers.etag]).toEqual([true, false]);
  expect(plain.body.toString()).toContain("تصحيح");
});

test("what is asked again asks nothing of the store while nothing is written", async () => {
  const tag = (await ask(SEA, GZIP)).headers.etag ?? "";
  await ask(SEA);
  begin();
  expect((await ask(SEA, { "if-none-match": tag })).status).toBe(304);
  expect((await ask(SEA, { ...GZIP, "if-none-match": tag })).status).toBe(304);
  expect((await ask(SEA, GZIP)).headers["content-encoding"]).toBe("gzip");
  expect((await ask(SEA, GZIP, "HEAD")).headers["content-encoding"]).toBe("gzip");
  expect((await ask(SEA)).status).toBe(200);
  expect([queries, compressed]).toEqual([[], []]);
});

test("a write elsewhere leaves a feed's bytes as they were: one look, nothing read, rendered or compressed", async () => {
  const before = await ask(SEA, GZIP);
  await it.publish(draft("h", { content: TEXT, keywords: ["ميناء"] }));
  begin();
  const after = await together([SEA], GZIP);
  expect(after.every(({ body }) => body.equals(before.body))).toBe(true);
  expect([queries.length, editions(), renders(), compressed]).toEqual([2, [], [], []]);
  // The other feed shows it.
  expect((await ask(PORT)).body.toString()).toContain("مقال h");
});

test("a profile is answered 304 without reading an article, and makes no other feed's answer", async () => {
  const path = `${SEA}?profile=msn`;
  begin();
  const { headers } = await ask(path, GZIP);
  expect([editions().length, renders().length]).toEqual([1, 1]);
  const app = await appOf();
  begin();
  const answer = await app.request(path, { headers: { "If-None-Match": String(headers.etag) } });
  expect([answer.status, editions().length, renders().length]).toEqual([304, 1, 0]);
  begin();
  expect((await ask(SEA, GZIP)).headers.etag).not.toBe(headers.etag);
});

test("a write to an article that a feed no longer shows changes none of its bytes, and nothing is compressed again", async () => {
  const before = await ask("/feed.xml", GZIP);
  await it.publish(
    draft("g", { title: "قديم", content: TEXT, published: { at: "2026-03-01T09:00:00Z", hasTime: true } }),
  );
  begin();
  const after = await ask("/feed.xml", GZIP);
  expect([after.headers.etag, after.body.equals(before.body)]).toEqual([before.headers.etag, true]);
  expect([renders(), compressed]).toEqual([[], []]);
});

test("where memory holds few answers the longest unused are made again, and without room for any all are right", async () => {
  const feeds = ["/feed.xml", "/atom.xml", "/feed.json", SEA, PORT];
  for (const [memory, isMadeAgain] of [
    [1, true],
    [60_000, true],
    [10_000_000, false],
  ] as const) {
    agent.destroy();
    server.close();
    await serve(await appOf(memory));
    const first = await Promise.all(feeds.map((path) => ask(path, GZIP)));
    begin();
    for (const [i, path] of feeds.entries())
      expect(
        (await ask(path, GZIP)).body.equals(first[i]?.body ?? Buffer.alloc(0)),
        `${memory} ${path}`,
      ).toBe(true);
    expect(editions().length > 0, String(memory)).toBe(isMadeAgain);
    expect(await together(feeds, GZIP).then((all) => all.every(({ status }) => status === 200))).toBe(true);
  }
});
