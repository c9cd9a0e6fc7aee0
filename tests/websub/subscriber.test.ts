/** Over real HTTP: a subscriber of others' making, and `nashra serve` as publisher and hub. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import hubbub from "pubsubhubbub";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Site, serveCopy } from "../serving.ts";

let site: Site;
const source = mkdtempSync(join(tmpdir(), "nashra-hub-"));
const ended: (() => unknown)[] = [];

beforeAll(async () => {
  mkdirSync(join(source, "articles"));
  writeFileSync(join(source, "publication.json"), JSON.stringify({ title: "Harbour", timeZone: "UTC" }));
  article(source, "first");
  process.env.PRIVATE_CALLBACKS = "1";
  site = await serveCopy(source);
});
afterAll(async () => {
  for (const end of ended) end();
  await site.stop();
  rmSync(source, { recursive: true, force: true });
});

/** Puts a whole file into the folder of articles. */
function article(folder: string, name: string) {
  const file = join(folder, "articles", `${name}.md`);
  writeFileSync(`${file}.part`, `---\ntitle: ${name}\ndate: 2026-02-01T10:00:00Z\n---\nText of ${name}.\n`);
  renameSync(`${file}.part`, file);
}

/** A subscriber of the package `pubsubhubbub`, and a promise of the next event of it. */
async function subscriber(secret?: string) {
  const server = hubbub.createServer({ callbackUrl: "", ...(secret ? { secret } : {}) });
  server.listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listen", done));
  ended.push(() => server.server.close());
  const { port } = server.server.address() as AddressInfo;
  server.callbackUrl = `http://127.0.0.1:${port}/callback`;
  const next = <Event>(name: string) => new Promise<Event>((done) => server.once(name, done));
  return { server, next };
}

/** The hub and the feed's own address, as a client finds them. */
async function discovered(path: string) {
  const link = (await fetch(site.address + path)).headers.get("Link") ?? "";
  const at = (rel: string) => new RegExp(`<([^>]+)>; rel="${rel}"`).exec(link)?.[1] ?? "";
  return { hub: at("hub"), self: at("self") };
}

test("a subscriber of others' making discovers, subscribes, confirms, and has an article that is written then", async () => {
  const { server, next } = await subscriber();
  const { hub, self } = await discovered("/feed.xml");
  expect([hub, self]).toEqual([`${site.address}/hub`, `${site.address}/feed.xml`]);
  const confirmed = next<{ topic: string; lease: number }>("subscribe");
  server.subscribe(self, hub);
  expect((await confirmed).topic).toBe(self);
  await settled();
  const pushed = next<{ feed: Buffer; topic: string; headers: IncomingMessage["headers"] }>("feed");
  article(site.folder, "second");
  const { feed, headers } = await pushed;
  expect(headers["content-type"]).toBe("application/rss+xml; charset=utf-8");
  const titles = [...feed.toString().matchAll(/<item>\s*<title>(.*?)<\/title>/g)].map(([, title]) => title);
  expect(titles).toEqual(["second"]);
});

test("it accepts the signature of what it gets", async () => {
  const secret = "between us";
  const { server, next } = await subscriber(secret);
  const { hub, self } = await discovered("/atom.xml");
  // By itself it sends another secret than it checks signatures with.
  const confirmed = next("subscribe");
  const answer = await fetch(hub, {
    method: "POST",
    body: new URLSearchParams({
      "hub.mode": "subscribe",
      "hub.topic": self,
      "hub.callback": `${server.callbackUrl}?topic=x`,
      "hub.secret": secret,
    }),
  });
  expect(answer.status).toBe(202);
  await confirmed;
  await settled();
  const pushed = next<{ feed: Buffer; headers: IncomingMessage["headers"] }>("feed");
  article(site.folder, "third");
  const { feed, headers } = await pushed;
  expect(headers["x-hub-signature"]).toMatch(/^sha256=[0-9a-f]{64}$/);
  expect(feed.toString()).toContain("<title>third</title>");
});

test("a callback that leads elsewhere is not followed", async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url?.split("?")[0]}`);
    response.writeHead(302, { Location: "/elsewhere" }).end();
  }).listen(0, "127.0.0.1");
  ended.push(() => server.close());
  await new Promise((done) => server.once("listening", done));
  const { port } = server.address() as AddressInfo;
  const { hub, self } = await discovered("/feed.json");
  const answer = await fetch(hub, {
    method: "POST",
    body: new URLSearchParams({
      "hub.mode": "subscribe",
      "hub.topic": self,
      "hub.callback": `http://127.0.0.1:${port}/in`,
    }),
  });
  expect(answer.status).toBe(202);
  while (asked.length === 0) await settled();
  await settled();
  expect(asked).toEqual(["GET /in"]);
});

/** Until the hub has noted an answer. */
const settled = () => new Promise((done) => setTimeout(done, 300));

test("a server that is stopped while a subscriber has not answered ends well", async () => {
  const stopped = await serveCopy(source);
  let told = () => {};
  const isTold = new Promise<void>((done) => {
    told = done;
  });
  let confirmed = () => {};
  const isConfirmed = new Promise<void>((done) => {
    confirmed = done;
  });
  const silent = createServer((request, response) => {
    if (request.method === "POST") return told();
    response.end(new URL(request.url ?? "", "http://silent").searchParams.get("hub.challenge"));
    confirmed();
  }).listen(0, "127.0.0.1");
  ended.push(
    () => silent.closeAllConnections(),
    () => silent.close(),
  );
  await new Promise((done) => silent.once("listening", done));
  await fetch(`${stopped.address}/hub`, {
    method: "POST",
    body: new URLSearchParams({
      "hub.mode": "subscribe",
      "hub.topic": `${stopped.address}/feed.xml`,
      "hub.callback": `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`,
    }),
  });
  await isConfirmed;
  // Until the confirmation is in the store.
  await new Promise((done) => setTimeout(done, 1000));
  article(stopped.folder, "unanswered");
  await isTold;
  expect(await stopped.stop()).toBe(0);
});
