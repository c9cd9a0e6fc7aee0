/** Subscribing and unsubscribing (WebSub §5): what is taken, confirmed, denied and refused. */
import { expect, test } from "vitest";
import { draft } from "./publishing.ts";
import { asked, callbackOf, SITE, subscribing, titlesIn } from "./subscribing.ts";

const ANN = callbackOf("ann");
const FEED = { "hub.mode": "subscribe", "hub.topic": `${SITE}/feed.json`, "hub.callback": ANN };
const DAY = 86_400;

test("a request is answered 202, and the subscriber is asked with a challenge, the topic and the lease (WebSub §5.1, §5.3)", async () => {
  const it = await subscribing();
  const answer = await it.subscribe("/feed.json", ANN);
  expect(answer.status).toBe(202);
  expect(it.sent.length).toBe(1);
  expect(it.sent[0]?.method).toBe("GET");
  expect(asked(it.sent[0] as never)).toEqual({
    for: "ann",
    "hub.mode": "subscribe",
    "hub.topic": `${SITE}/feed.json`,
    "hub.challenge": expect.stringMatching(/^[\w-]{22,}$/),
    "hub.lease_seconds": String(10 * DAY),
  });
});

test("the callback's own query stays as it was written (WebSub §5.1)", async () => {
  const it = await subscribing();
  const callback = "https://ann.example/in?a=%D8%A7+b&hub.mode=mine&&x";
  await it.subscribe("/feed.json", callback);
  expect(it.sent[0]?.url.startsWith(`${callback}&hub.mode=subscribe&`)).toBe(true);
});

test("every challenge is another (WebSub §5.3.1)", async () => {
  const it = await subscribing();
  for (let time = 0; time < 5; time += 1) await it.subscribe("/feed.json", ANN);
  expect(new Set(it.sent.map((one) => asked(one)["hub.challenge"])).size).toBe(5);
});

test.each([
  ["another text", { body: new TextEncoder().encode("challenge") }],
  ["the challenge and a line's end", "newline"],
  ["404 with the challenge", { status: 404 }],
  ["302 with the challenge", { status: 302 }],
  ["nothing", "nothing"],
] as const)("who answers with %s has not subscribed (WebSub §5.3.1)", async (_, answer) => {
  const it = await subscribing();
  it.answer = (request) => {
    if (answer === "nothing") return answer;
    if (answer !== "newline") return answer;
    return { body: new TextEncoder().encode(`${asked(request)["hub.challenge"]}\n`) };
  };
  await it.subscribe("/feed.json", ANN);
  it.answer = () => undefined;
  await it.publish(draft("a"));
  await it.work();
  expect(it.got(ANN)).toEqual([]);
});

test("who does not confirm a renewal keeps the subscription that there was (WebSub §5.3)", async () => {
  const it = await subscribing();
  await it.subscribe("/feed.json", ANN, { "hub.secret": "one" });
  it.answer = () => ({ status: 404 });
  await it.subscribe("/feed.json", ANN, { "hub.secret": "two" });
  it.answer = () => undefined;
  const { results } = await it.db.prepare("SELECT secret FROM subscription").all();
  expect(results).toEqual([{ secret: "one" }]);
});

test("a renewal takes the place of the subscription, with its own lease and secret (WebSub §5.1)", async () => {
  const it = await subscribing();
  await it.subscribe("/feed.json", ANN, { "hub.secret": "one" });
  it.time("2026-05-02T12:00:00Z");
  await it.subscribe("/feed.json", ANN, { "hub.lease_seconds": String(2 * DAY) });
  const { results } = await it.db.prepare("SELECT secret, expires_at FROM subscription").all();
  expect(results).toEqual([{ secret: null, expires_at: Date.parse("2026-05-04T12:00:00Z") / 1000 }]);
});

test("one callback may have several topics, and one topic several callbacks (WebSub §5.1)", async () => {
  const it = await subscribing();
  await it.subscribe("/feed.json", ANN);
  await it.subscribe("/atom.xml", ANN);
  await it.subscribe("/feed.json", callbackOf("ben"));
  await it.publish(draft("a"));
  await it.work();
  expect([it.got(ANN).length, it.got(callbackOf("ben")).length]).toEqual([2, 1]);
});

test.each([
  ["1", 3600],
  ["86400", DAY],
  ["99999999999", 30 * DAY],
])(
  "a lease of %s seconds is taken as %i, which the subscriber is told (WebSub §5.1)",
  async (text, seconds) => {
    const it = await subscribing();
    await it.subscribe("/feed.json", ANN, { "hub.lease_seconds": text });
    expect(asked(it.sent[0] as never)["hub.lease_seconds"]).toBe(String(seconds));
  },
);

test("unsubscribing is confirmed too, and ends the pushing (WebSub §5.3)", async () => {
  const it = await subscribing();
  await it.subscribe("/feed.json", ANN);
  it.answer = () => ({ status: 404 });
  await it.subscribe("/feed.json", ANN, { "hub.mode": "unsubscribe" });
  it.answer = () => undefined;
  await it.publish(draft("a"));
  await it.work();
  expect(it.got(ANN).length).toBe(1);
  await it.subscribe("/feed.json", ANN, { "hub.mode": "unsubscribe" });
  expect(asked(it.sent.at(-1) as never)).toEqual({
    for: "ann",
    "hub.mode": "unsubscribe",
    "hub.topic": `${SITE}/feed.json`,
    "hub.challenge": expect.any(String),
  });
  await it.publish(draft("b"));
  await it.work();
  expect(it.got(ANN).length).toBe(1);
});

test.each([
  ["/categories/none/feed.xml", "there is nothing at this address"],
  ["/rss", `that is ${SITE}/feed.xml`],
  ["/feed/json", `that is ${SITE}/feed.json`],
  ["/search/feed.xml?q=Fish&x=1", `that is ${SITE}/search/feed.xml?q=fish`],
  ["/search/atom.xml?category=food", `that is ${SITE}/categories/food/atom.xml`],
  ["/feed.xml?x=1", `that is ${SITE}/feed.xml`],
  ["/feed.xml#x", `${SITE}/feed.xml would be one`],
  ["/articles/x", `${SITE}/feed.xml would be one`],
])("%s is denied, and the subscriber is told why (WebSub §5.2)", async (path, why) => {
  const it = await subscribing();
  expect((await it.subscribe(path, ANN)).status).toBe(202);
  const denial = asked(it.sent[0] as never);
  expect(it.sent[0]?.method).toBe("GET");
  expect(denial).toEqual({
    for: "ann",
    "hub.mode": "denied",
    "hub.topic": SITE + path,
    "hub.reason": expect.stringContaining(why),
  });
  expect((await it.db.prepare("SELECT * FROM subscription").all()).results).toEqual([]);
});

test.each([
  [{ "hub.mode": "" }, 400, "hub.mode"],
  [{ "hub.mode": "Subscribe" }, 400, "hub.mode"],
  [{ "hub.mode": "denied" }, 400, "hub.mode"],
  [{ "hub.topic": "" }, 400, "hub.topic"],
  [{ "hub.topic": "https://other.example/feed.xml" }, 400, "no address of this publication"],
  [{ "hub.topic": "https://marfa.example.org/feed.xml" }, 400, "no address of this publication"],
  [{ "hub.callback": "" }, 400, "hub.callback"],
  [{ "hub.callback": "/relative" }, 400, "absolute"],
  [{ "hub.callback": "ftp://ann.example/" }, 400, "https://"],
  [{ "hub.callback": "http://127.0.0.1:8080/x" }, 400, "public internet"],
  [{ "hub.callback": "http://[::1]/x" }, 400, "public internet"],
  [{ "hub.callback": "http://0x7f.1/x" }, 400, "public internet"],
  [{ "hub.callback": "http://8.8.8.8/x" }, 400, "only names"],
  [{ "hub.callback": "http://169.254.169.254/latest" }, 400, "public internet"],
  [{ "hub.callback": "http://router.local/x" }, 400, "private network"],
  [{ "hub.callback": "https://user:pw@ann.example/" }, 400, "password"],
  [{ "hub.callback": "https://ann.example/#x" }, 400, "fragment"],
  [{ "hub.callback": `https://ann.example/${"x".repeat(2100)}` }, 400, "2048"],
  [{ "hub.secret": "x".repeat(200) }, 400, "200"],
  [{ "hub.secret": "ش".repeat(100) }, 400, "200"],
  [{ "hub.lease_seconds": "soon" }, 400, "hub.lease_seconds"],
  [{ padding: "x".repeat(17_000) }, 413, "16384"],
])("a request with %o is refused (WebSub §5.1.2)", async (wrong, status, why) => {
  const it = await subscribing();
  const answer = await it.post({ ...FEED, ...wrong });
  expect([answer.status, await answer.text()]).toEqual([status, expect.stringContaining(why)]);
  await it.work();
  expect(it.sent).toEqual([]);
});

test("a secret of 199 bytes is taken (WebSub §5.1)", async () => {
  const it = await subscribing();
  expect((await it.post({ ...FEED, "hub.secret": "x".repeat(199) })).status).toBe(202);
});

test("only forms are taken, and only by POST (WebSub §5.1)", async () => {
  const it = await subscribing();
  expect((await it.post(FEED, { "Content-Type": "application/json" })).status).toBe(415);
  const get = await it.hub.answer(new Request(`${SITE}/hub`), () => {});
  expect([get.status, get.headers.get("Allow")]).toEqual([405, "POST"]);
});

test("parameters that the hub does not know are passed over (WebSub §5.1)", async () => {
  const it = await subscribing();
  expect((await it.subscribe("/feed.json", ANN, { "hub.verify": "sync", foo: "bar" })).status).toBe(202);
});

test("a ping about a feed of ours wakes the hub; about another it is refused", async () => {
  const it = await subscribing();
  await it.subscribe("/feed.json", ANN);
  await it.publish(draft("a", { title: "A" }));
  const ping = (topic: string) => it.post({ "hub.mode": "publish", "hub.url": topic });
  expect((await ping("https://other.example/feed.xml")).status).toBe(400);
  expect((await it.post({ "hub.mode": "publish" })).status).toBe(400);
  expect((await ping(`${SITE}/feed.xml`)).status).toBe(202);
  await it.work();
  expect(it.got(ANN).map(titlesIn)).toEqual([["A"]]);
});

test("a request survives a process that ends before it has asked, and one that ends while it asks", async () => {
  const it = await subscribing({}, { most: 0 });
  await it.subscribe("/feed.json", ANN);
  expect(it.sent).toEqual([]);
  it.restart({ outgoing: () => new Promise(() => {}) });
  void it.work();
  await new Promise((done) => setTimeout(done, 50));
  it.restart();
  await it.work();
  expect(it.sent).toEqual([]);
  it.time("2026-05-01T12:02:00Z");
  await it.work();
  expect(it.sent.map((one) => asked(one)["hub.mode"])).toEqual(["subscribe"]);
  await it.publish(draft("a", { title: "A" }));
  await it.work();
  expect(it.got(ANN).map(titlesIn)).toEqual([["A"]]);
});

test("what is published while the subscriber confirms is pushed", async () => {
  const it = await subscribing();
  it.answer = async () => {
    it.answer = () => undefined;
    await it.publish(draft("a", { title: "A" }));
    return undefined;
  };
  await it.subscribe("/feed.json", ANN);
  await it.work();
  expect(it.got(ANN).map(titlesIn)).toEqual([["A"]]);
});

test("no host is asked more often than so many times a minute, whatever is asked in its name", async () => {
  const it = await subscribing({}, { limits: { perHost: 3 } });
  const answers = [];
  for (let n = 0; n < 5; n += 1) answers.push(await it.subscribe("/feed.json", `${ANN}&n=${n % 2}`));
  expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 429, 429]);
  expect(answers[4]?.headers.get("Retry-After")).toBe("60");
  expect(it.sent.length).toBe(3);
  expect((await it.subscribe("/feed.json", callbackOf("ben"))).status).toBe(202);
  it.time("2026-05-01T12:01:01Z");
  expect((await it.subscribe("/feed.json", ANN)).status).toBe(202);
});

test("another port is no other host: one machine is not asked more often for having thousands", async () => {
  const it = await subscribing({}, { limits: { perHost: 3 } });
  const statuses = [];
  for (let port = 8001; port <= 8005; port += 1)
    statuses.push((await it.subscribe("/feed.json", `https://ann.example:${port}/`)).status);
  expect(statuses).toEqual([202, 202, 202, 429, 429]);
});

test("who asks twice within a second, the second time with another secret, has the second", async () => {
  const it = await subscribing({}, { most: 1 });
  let isFirst = true;
  it.answer = async () => {
    if (isFirst) {
      isFirst = false;
      await it.post({ ...FEED, "hub.secret": "two" });
    }
    return undefined;
  };
  await it.subscribe("/feed.json", ANN, { "hub.secret": "one" });
  it.restart();
  await it.work();
  const { results } = await it.db.prepare("SELECT secret FROM subscription").all();
  expect(results).toEqual([{ secret: "two" }]);
});

test("a full hub says so, and renews and ends what it has", async () => {
  const it = await subscribing({}, { limits: { subscriptions: 2 } });
  await it.subscribe("/feed.json", ANN);
  await it.subscribe("/feed.json", callbackOf("ben"));
  const answer = await it.subscribe("/feed.json", callbackOf("carl"));
  expect([answer.status, answer.headers.get("Retry-After")]).toEqual([503, "3600"]);
  expect((await it.subscribe("/feed.json", ANN)).status).toBe(202);
  expect((await it.subscribe("/feed.json", ANN, { "hub.mode": "unsubscribe" })).status).toBe(202);
  expect((await it.subscribe("/feed.json", callbackOf("carl"))).status).toBe(202);
});
