/** A clock that was wrong for a while: what it put off, and what came due by it, is made up for. */
import { expect, test } from "vitest";
import { at, draft } from "./publishing.ts";
import { callbackOf, subscribing, titlesIn } from "./subscribing.ts";

const ANN = callbackOf("ann");

test("an article that comes due after the clock was set back a year is pushed in its second", async () => {
  const it = await subscribing();
  await it.publish(draft("soon", { title: "Soon", ...at("2026-05-01T13:00:00Z") }));
  await it.subscribe("/feed.json", ANN, { "hub.lease_seconds": "2592000" });
  it.time("2026-05-10T12:00:00Z");
  it.answer = () => "nothing";
  await it.publish(draft("a", { title: "A" }));
  await it.work();
  it.answer = () => undefined;
  it.time("2026-05-01T12:05:00Z");
  await it.hub.tidy();
  await it.work();
  it.sent.length = 0;
  await it.publish(draft("b", { title: "B" }));
  await it.work();
  it.time("2026-05-01T13:00:00Z");
  await it.work();
  expect(it.got(ANN).map(titlesIn)).toEqual([["B"], ["Soon"]]);
});

test("an attempt that was put off by a clock ahead is made when the clock is right again", async () => {
  const it = await subscribing();
  await it.subscribe("/feed.json", ANN);
  it.time("2026-05-08T12:00:00Z");
  it.answer = () => "nothing";
  await it.publish(draft("a", { title: "A" }));
  await it.work();
  it.answer = () => undefined;
  it.time("2026-05-01T12:05:00Z");
  await it.hub.tidy();
  it.sent.length = 0;
  await it.work();
  expect(it.got(ANN).map(titlesIn)).toEqual([["A"]]);
});

test("what a process had claimed by a clock ahead is another's when the clock is right again", async () => {
  const it = await subscribing();
  await it.subscribe("/feed.json", ANN);
  it.time("2026-05-08T12:00:00Z");
  await it.publish(draft("a", { title: "A" }));
  it.restart({ outgoing: () => new Promise(() => {}) });
  void it.hub.work();
  await new Promise((done) => setTimeout(done, 50));
  it.time("2026-05-01T12:05:00Z");
  it.restart();
  await it.hub.tidy();
  await it.work();
  expect(it.got(ANN).map(titlesIn)).toEqual([["A"]]);
});
