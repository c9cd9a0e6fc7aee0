/** The hub as the worker has it. Nothing here makes it ask a subscriber: that is another machine. */
import { exports } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";

const ask = (path: string, init?: RequestInit) =>
  exports.default.fetch(new Request(`https://marfa.example${path}`, init));
const post = (form: Record<string, string>) =>
  ask("/hub", { method: "POST", body: new URLSearchParams(form) });

beforeAll(async () => {
  await openStore();
});

/** The addresses that a feed names. */
async function named(path: string) {
  const link = (await ask(path)).headers.get("Link") ?? "";
  return Object.fromEntries([...link.matchAll(/<([^>]+)>; rel="(\w+)"/g)].map(([, to, rel]) => [rel, to]));
}

test("feeds name the worker's hub, which takes a ping for them, and refuses what is none of its own", async () => {
  const { hub = "", self = "" } = await named("/atom.xml");
  expect([new URL(hub).pathname, new URL(self).pathname]).toEqual(["/hub", "/atom.xml"]);
  expect((await post({ "hub.mode": "publish", "hub.url": self })).status).toBe(202);
  expect((await post({ "hub.mode": "publish", "hub.url": "https://other.example/feed" })).status).toBe(400);
});

test("no callback in a private network is asked from there", async () => {
  const { self = "" } = await named("/feed.json");
  for (const callback of ["http://127.0.0.1/x", "http://10.0.0.1/x", "http://localhost/x"]) {
    const answer = await post({ "hub.mode": "subscribe", "hub.topic": self, "hub.callback": callback });
    expect([answer.status, answer.headers.get("Cache-Control")]).toEqual([400, "no-store"]);
  }
});
