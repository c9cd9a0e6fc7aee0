/** Both workers in workerd, with one database: what is sent to the one that writes is in the other's feeds and with subscribers. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as after } from "node:timers/promises";
import hubbub from "pubsubhubbub";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listJobs } from "../src/store/jobs.ts";
import { listSources } from "../src/store/sources.ts";
import { addToken } from "../src/store/tokens.ts";
import { hashOf, newToken } from "../src/tokens.ts";
import { browserOf } from "./shared/desk.ts";
import { type Workers, workers } from "./workers.ts";

const SECRET = "a-secret-of-the-environment";
const ended: (() => unknown)[] = [];
let edge: Workers;
let others: Server;
/** What the feed of others holds. */
const remote: readonly string[] = ["far"];

beforeAll(async () => {
  others = createServer((_, answer) => {
    answer.setHeader("Content-Type", "application/rss+xml");
    answer.end(rss(remote));
  }).listen(0, "127.0.0.1");
  await new Promise((done) => others.once("listening", done));
  ended.push(() => others.close());
  const settings = { title: "مرفأ", timeZone: "Asia/Riyadh", sources: [{ url: source(), every: "15m" }] };
  edge = await workers(settings, { API_TOKEN: SECRET }, "/news");
}, 120_000);
afterAll(async () => {
  await edge?.stop();
  for (const end of ended) end();
});

const source = () => `http://127.0.0.1:${(others.address() as AddressInfo).port}/feed`;
const rss = (names: readonly string[]) =>
  `<rss version="2.0"><channel><title>آخر</title>${names
    .map(
      (name) =>
        `<item><guid isPermaLink="false">${name}</guid><title>${name}</title><pubDate>Fri, 01 May 2026 09:00:00 GMT</pubDate></item>`,
    )
    .join("")}</channel></rss>`;

const ARTICLE = {
  title: "قوارب الفجر",
  published: "2026-04-30T10:00:00+03:00",
  content: "<p>عادت القوارب.</p>",
  keywords: "الصيد البحري أسعار السمك",
};

function api(path: string, { token = SECRET, type = "application/json", ...init }: Asking = {}) {
  const headers = { Authorization: `Bearer ${token}`, "Content-Type": type };
  return fetch(`${edge.site}/api/${path}`, { ...init, headers });
}
interface Asking {
  readonly method?: string;
  readonly body?: string;
  readonly token?: string;
  readonly type?: string;
}
const put = (id: string, article: object, token = SECRET) =>
  api(`articles/${id}`, { method: "PUT", body: JSON.stringify(article), token });
const post = async (body: string, type: string) => {
  const answer = await api("articles", { method: "POST", body, type });
  return (await answer.text())
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { id: string; result: string });
};
const feed = async () => (await fetch(`${edge.site}/feed.xml`)).text();

/** A subscriber of others' making, which has confirmed. */
async function subscriber(path: string) {
  const server = hubbub.createServer({ callbackUrl: "" });
  server.listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listen", done));
  ended.push(() => server.server.close());
  server.callbackUrl = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}/callback`;
  const confirmed = new Promise((done) => server.once("subscribe", done));
  server.subscribe(edge.site + path, `${edge.site}/hub`);
  await confirmed;
  // It has confirmed before the hub has noted that.
  while (!(await isSubscribed(path))) await after(20);
  return () =>
    new Promise<string>((done) => server.once("feed", ({ feed }: { feed: Buffer }) => done(feed.toString())));
}

async function isSubscribed(topic: string): Promise<boolean> {
  const { results } = await edge.db.prepare("SELECT 1 FROM subscription WHERE topic = ?1").bind(topic).all();
  return results.length > 0;
}

test("an article that is put is in the feed of the other worker at once, is given back, and is gone when it is deleted", async () => {
  const answer = await put("a", ARTICLE);
  const { url } = await answer.json();
  expect([answer.status, url.startsWith(`${edge.site}/articles/`)]).toEqual([201, true]);
  expect(await feed()).toContain("قوارب الفجر");
  expect((await fetch(url)).status).toBe(200);
  const given = await api("articles/a");
  expect(await given.json()).toMatchObject({ keywords: ["الصيد البحري", "أسعار السمك"] });
  expect((await api("articles/a", { method: "DELETE" })).status).toBe(204);
  expect(await feed()).not.toContain("قوارب الفجر");
  expect((await fetch(url)).status).toBe(410);
});

test("JSON, JSON Lines of a thousand articles and a text as newsrooms keep it are taken", async () => {
  expect(await post(JSON.stringify({ ...ARTICLE, id: "json" }), "application/json")).toMatchObject([
    { id: "json", result: "created" },
  ]);
  const lines = Array.from({ length: 1000 }, (_, n) => ({ ...ARTICLE, id: `line-${n}`, title: `سطر ${n}` }));
  const told = await post(lines.map((one) => JSON.stringify(one)).join("\n"), "application/jsonl");
  expect(told.map(({ id, result }) => [id, result])).toEqual(lines.map(({ id }) => [id, "created"]));
  const text = "عودة الصيادين\n\nالسبت 2 مايو/أيار 2026 11:31 ص\n\nعاد الصيادون إلى المرفأ.\n";
  expect(await post(text, "text/plain")).toMatchObject([{ result: "created" }]);
  expect(await feed()).toContain("عودة الصيادين");
  expect(await (await fetch(`${edge.site}/archive/1/feed.json`)).text()).toContain("line-0");
}, 120_000);

test("who subscribed gets what is put, also what comes as one of many, without a trigger", async () => {
  const next = await subscriber("/feed.xml");
  const first = next();
  await put("pushed", { ...ARTICLE, title: "إلى المشتركين" });
  expect(titlesIn(await first)).toEqual(["إلى المشتركين"]);
  const second = next();
  await post(`${JSON.stringify({ ...ARTICLE, id: "many", title: "من كثير" })}\n`, "application/jsonl");
  expect(titlesIn(await second)).toEqual(["من كثير"]);
  const runs = await listJobs(edge.db);
  expect(runs.get("push")).toBeUndefined();
});

test("more subscribers than one run tells have an article at once, where a queue is bound", async () => {
  const told = new Set<string>();
  const many = createServer((request, answer) => {
    told.add(request.url ?? "");
    request.resume();
    answer.end();
  }).listen(0, "127.0.0.1");
  await new Promise((done) => many.once("listening", done));
  ended.push(() => many.close());
  const callback = `http://127.0.0.1:${(many.address() as AddressInfo).port}/`;
  const [first] = (await edge.db.prepare("SELECT * FROM subscription LIMIT 1").all<{ sent: number }>())
    .results;
  await edge.db
    .prepare(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 450)
       INSERT INTO subscription (callback, topic, kind, slug, host, expires_at, sent, sent_id, sent_at, due_id, owed)
       SELECT ?1 || i, topic, kind, slug, 'many', expires_at, sent, sent_id, sent_at, due_id, owed
       FROM n, (SELECT * FROM subscription LIMIT 1)`,
    )
    .bind(callback)
    .all();
  expect(first).toBeDefined();
  await put("for-many", { ...ARTICLE, title: "إلى كثير" });
  for (let time = 0; told.size < 450 && time < 200; time++) await after(100);
  expect(told.size).toBe(450);
  expect((await listJobs(edge.db)).get("push")).toBeUndefined();
  await edge.db.prepare("DELETE FROM subscription WHERE host = 'many'").all();
}, 60_000);
const titlesIn = (document: string) =>
  [...document.matchAll(/<item>\s*<title>(.*?)<\/title>/g)].map(([, title]) => title);

test("a token of the store may do what its scope says; without one there is 401, in either language", async () => {
  const token = newToken();
  await addToken(edge.db, {
    name: "r",
    hash: await hashOf(token),
    scope: "read",
    made_at: 1,
    expires_at: null,
  });
  expect((await api("articles/json", { token })).status).toBe(200);
  expect((await put("x", ARTICLE, token)).status).toBe(403);
  expect((await put("x", ARTICLE, "a-token-of-somebody-else")).status).toBe(401);
  const answer = await fetch(`${edge.site}/api/articles/json`, { headers: { "Accept-Language": "ar" } });
  expect([answer.status, (await answer.json()).title]).toEqual([401, "يلزم رمز صالح"]);
});

test("the dashboard is of the worker that writes, behind a login", async () => {
  const { origin } = new URL(edge.site);
  const window = browserOf(
    { request: (path, init) => fetch(new URL(path, origin), { ...init, redirect: "manual" }) },
    origin,
  );
  const asked = await window.open("/news/dashboard");
  expect([asked.status, window.shown()]).toEqual([200, expect.stringContaining('type="password"')]);
  expect((await window.send("/news/dashboard/login", { token: "wrong" })).status).toBe(403);
  expect((await window.send("/news/dashboard/login", { token: SECRET })).status).toBe(200);
  expect(window.shown()).toMatch(/<b>1[,\d]*<\/b>/);
  const next = await subscriber("/feed.xml");
  const pushed = next();
  const path = "/news/dashboard/article?id=pushed";
  await window.open(path);
  const form = { version: window.value("version") ?? "", keywords: "من اللوحة", do: "save" };
  const [day, time] = [window.value("day") ?? "", window.value("time") ?? ""];
  expect((await window.send(path, { ...form, day, time })).status).toBe(200);
  expect(await pushed).toContain("من اللوحة");
  expect(await feed()).toContain("من اللوحة");
});

test("a trigger takes in feeds of others and pushes what was new in them; no worker claims what the other does", async () => {
  const next = await subscriber("/feed.json");
  const pushed = next();
  const minute = new Date(Math.floor(Date.now() / 60_000) * 60_000);
  await Promise.all([edge.trigger("writer", minute), edge.trigger("reader", minute)]);
  await edge.trigger("writer", minute);
  expect(await feed()).toContain("<title>far</title>");
  expect(JSON.parse(await pushed)).toMatchObject({ items: [{ title: "far" }] });
  expect((await listSources(edge.db)).get(source())).toMatchObject({ failures: 0 });
  const runs = [...(await listJobs(edge.db)).values()].map(({ name, run, failure }) => [name, run, failure]);
  expect(runs.sort()).toEqual(
    ["audience", "housekeeping", "purge", "push", "sources"].map((name) => [name, 1, null]),
  );
});
