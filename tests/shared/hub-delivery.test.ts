/** Content distribution (WebSub §7): who gets what when, and what follows from the answers. */
import { expect, test } from "vitest";
import { readHub } from "../../src/store/hub-reports.ts";
import { at, draft } from "./publishing.ts";
import { callbackOf, SITE, subscribing, titlesIn } from "./subscribing.ts";

const ANN = callbackOf("ann");

test("an article is pushed to who subscribed, and nothing is pushed again (WebSub §7)", async () => {
  const it = await subscribing();
  await it.publish(draft("old"));
  expect((await it.subscribe("/feed.xml", ANN)).status).toBe(202);
  await it.work();
  expect(it.got(ANN)).toEqual([]);
  await it.publish(draft("new", { title: "New" }));
  await it.work();
  await it.work();
  expect(it.got(ANN).map(titlesIn)).toEqual([["New"]]);
});

test("the document is sent with the topic's own type, and names the topic and the hub (WebSub §7)", async () => {
  const it = await subscribing();
  for (const file of ["feed.xml", "atom.xml", "feed.json"]) await it.subscribe(`/${file}`, callbackOf(file));
  await it.publish(draft("a", { title: "A" }));
  await it.work();
  for (const file of ["feed.xml", "atom.xml", "feed.json"]) {
    const [post] = it.sent.filter(({ method, url }) => method === "POST" && url === callbackOf(file));
    expect(post?.headers["Content-Type"]).toBe((await it.get(`/${file}`)).headers.get("Content-Type"));
    expect(post?.headers.Link).toBe(`<${SITE}/hub>; rel="hub", <${SITE}/${file}>; rel="self"`);
    expect(titlesIn(new TextDecoder().decode(post?.body))).toEqual(["A"]);
  }
});

test("a body is signed with the secret, by HMAC of its exact bytes (WebSub §7.1)", async () => {
  const it = await subscribing();
  await it.subscribe("/feed.json", ANN, { "hub.secret": "سر a secret" });
  await it.subscribe("/feed.json", callbackOf("open"));
  await it.publish(draft("a"));
  await it.work();
  const posts = it.sent.filter(({ method }) => method === "POST");
  const [signed] = posts.filter(({ url }) => url === ANN);
  const key = await crypto.subtle.importKey(
    "raw",
    new TextEncoder().encode("سر a secret"),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["verify"],
  );
  const [method, hex = ""] = (signed?.headers["X-Hub-Signature"] ?? "").split("=");
  const mac = Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
  expect(method).toBe("sha256");
  const body = (signed?.body ?? new Uint8Array()) as Uint8Array<ArrayBuffer>;
  expect(await crypto.subtle.verify("HMAC", key, mac, body)).toBe(true);
  expect(posts.find(({ url }) => url !== ANN)?.headers).not.toHaveProperty("X-Hub-Signature");
});

test("a topic's subscribers get its articles alone: of a category, an author, a search, an archive's page", async () => {
  const it = await subscribing();
  await it.publish(draft("first", { title: "First", keywords: ["Sea"], authors: [{ name: "Salma" }] }));
  const paths = [
    "/categories/sea/feed.json",
    "/authors/salma/feed.json",
    "/search/feed.json?q=boats",
    "/archive/1/feed.json",
  ];
  for (const [index, path] of paths.entries()) await it.subscribe(path, callbackOf(`s${index}`));
  await it.publish(draft("land", { title: "Land", keywords: ["Land"] }));
  await it.publish(draft("sea", { title: "Sea", keywords: ["Sea"], content: "<p>boats</p>" }));
  await it.publish(draft("salma", { title: "Salma", authors: [{ name: "Salma" }] }));
  await it.work();
  expect(paths.map((_, index) => it.got(callbackOf(`s${index}`)).map(titlesIn))).toEqual([
    [["Sea"]],
    [["Salma"]],
    [["Sea"]],
    [["Salma", "Sea", "Land"]],
  ]);
});

test("a scheduled article is pushed when its time has come, without a write", async () => {
  const it = await subscribing();
  await it.subscribe("/feed.xml", ANN);
  await it.publish(draft("later", { title: "Later", ...at("2026-05-01T13:00:00Z") }));
  const { next } = await it.hub.work();
  expect(next).toBe(Date.parse("2026-05-01T13:00:00Z") / 1000);
  await it.work();
  expect(it.got(ANN)).toEqual([]);
  it.time("2026-05-01T13:00:00Z");
  await it.work();
  await it.work();
  expect(it.got(ANN).map(titlesIn)).toEqual([["Later"]]);
});

test("who was away gets all of it at once, later and later, and then once", async () => {
  const it = await subscribing();
  await it.subscribe("/feed.json", ANN);
  await it.publish(draft("a", { title: "A" }));
  it.answer = () => "nothing";
  await it.work();
  await it.publish(draft("b", { title: "B" }));
  it.time("2026-05-01T12:00:29Z");
  await it.work();
  expect(it.got(ANN).length).toBe(1);
  it.time("2026-05-01T12:00:30Z");
  await it.work();
  expect(it.got(ANN).length).toBe(2);
  it.time("2026-05-01T12:02:29Z");
  await it.work();
  expect(it.got(ANN).length).toBe(2);
  it.answer = () => undefined;
  it.time("2026-05-01T12:02:30Z");
  await it.work();
  await it.work();
  expect(it.got(ANN).map(titlesIn)).toEqual([["A"], ["B", "A"], ["B", "A"]]);
});

test.each([199, 301, 302, 404, 500])("an answer of %i is no success (WebSub §7)", async (status) => {
  const it = await subscribing();
  await it.subscribe("/feed.json", ANN);
  await it.publish(draft("a"));
  it.answer = () => ({ status, headers: { location: `${SITE}/elsewhere` } });
  await it.work();
  const reason = async () => (await readHub(it.db, 0, 9)).deliveries.map(({ failure }) => failure);
  expect(await reason()).toEqual([`it answered ${status}`]);
  it.answer = () => undefined;
  it.time("2026-05-01T12:01:00Z");
  await it.work();
  expect(it.sent.filter(({ method }) => method === "POST").map(({ url }) => url)).toEqual([ANN, ANN]);
  expect(await reason()).toEqual([]);
});

test("an answer of 410 ends the subscription (WebSub §7)", async () => {
  const it = await subscribing();
  await it.subscribe("/feed.json", ANN);
  await it.publish(draft("a"));
  it.answer = () => ({ status: 410 });
  await it.work();
  it.answer = () => undefined;
  await it.publish(draft("b"));
  it.time("2026-05-01T13:00:00Z");
  await it.work();
  expect(it.got(ANN).length).toBe(1);
});

test("who fails for three days is asked no more, until the renewal, which brings all that was missed", async () => {
  const it = await subscribing();
  await it.subscribe("/feed.json", ANN);
  await it.publish(draft("a", { title: "A" }));
  it.answer = () => "nothing";
  const start = Date.parse("2026-05-01T12:00:00Z");
  for (let hour = 0; hour < 80; hour += 1) {
    it.time(new Date(start + hour * 3_600_000).toISOString());
    await it.work();
  }
  const tried = it.got(ANN).length;
  it.time("2026-05-07T12:00:00Z");
  await it.work();
  expect(it.got(ANN).length).toBe(tried);
  it.answer = () => undefined;
  await it.subscribe("/feed.json", ANN);
  await it.work();
  expect(it.got(ANN).slice(tried).map(titlesIn)).toEqual([["A"]]);
});

test("more news than a feed holds come in several documents, each article once", async () => {
  const it = await subscribing({ feedSize: 3 });
  await it.subscribe("/feed.json", ANN);
  const names = Array.from({ length: 8 }, (_, index) => `n${index}`);
  await it.publish(...names.map((name) => draft(name, { title: name })));
  await it.work();
  const got = it.got(ANN).map(titlesIn);
  expect(got.map(({ length }) => length)).toEqual([3, 3, 2]);
  expect(got.flat().sort()).toEqual(names);
});

test("nothing is sent when a lease has ended, and its row goes (WebSub §5.1)", async () => {
  const it = await subscribing();
  await it.subscribe("/feed.json", ANN, { "hub.lease_seconds": "3600" });
  it.time("2026-05-01T13:00:00Z");
  await it.publish(draft("a"));
  await it.work();
  expect(it.got(ANN)).toEqual([]);
  await it.hub.tidy();
  expect((await it.db.prepare("SELECT * FROM subscription").all()).results).toEqual([]);
});

test("two processes with one store tell everybody once", async () => {
  const it = await subscribing();
  const names = Array.from({ length: 20 }, (_, index) => callbackOf(`s${index}`));
  for (const name of names) await it.subscribe("/feed.json", name);
  await it.publish(draft("a", { title: "A" }));
  const first = it.hub;
  it.restart();
  await Promise.all([first.work(), it.hub.work()].map(async (working) => (await working).done));
  await it.work();
  expect(names.map((name) => it.got(name).length)).toEqual(names.map(() => 1));
});

test("what is written while a process tells of the article before comes from it too, when another has marked it", async () => {
  const it = await subscribing();
  await it.subscribe("/feed.json", ANN);
  await it.publish(draft("a", { title: "A" }));
  const first = it.hub;
  it.restart();
  it.answer = async ({ method }) => {
    it.answer = () => undefined;
    if (method !== "POST") return;
    await it.publish(draft("b", { title: "B" }));
    await (await it.hub.work()).done;
  };
  await (await first.work()).done;
  expect(it.got(ANN).flatMap(titlesIn)).toEqual(["A", "B"]);
});

test("in another database than before nothing is sent for what cannot be known, and it goes on from there", async () => {
  const it = await subscribing();
  await it.publish(draft("a"), draft("b"));
  await it.publish(draft("c"));
  await it.subscribe("/feed.json", ANN);
  await it.publish(draft("d"));
  await it.work();
  const before = it.got(ANN).length;
  await it.db.prepare("UPDATE state SET generation = 1").all();
  await it.db.prepare("UPDATE article SET changed = 1").all();
  await it.work();
  expect(it.got(ANN).length).toBe(before);
  await it.publish(draft("e", { title: "E" }));
  await it.work();
  expect(it.got(ANN).slice(before).map(titlesIn)).toEqual([["E"]]);
});

test("publishing where nobody subscribes costs no write of the hub's", async () => {
  const it = await subscribing();
  await it.work();
  const row = async () => (await it.db.prepare("SELECT * FROM hub").all()).results;
  const before = await row();
  await it.publish(draft("a"));
  await it.work();
  expect(await row()).toEqual(before);
});
