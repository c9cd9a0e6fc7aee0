/** Hubs of others: they hear of each change, once, and again where they were away. */
import { expect, test } from "vitest";
import { draft } from "./publishing.ts";
import { SITE, subscribing } from "./subscribing.ts";

const HUB = "https://hub.example/push";
const FILES = ["atom.xml", "feed.json", "feed.xml"];

test("a change is told to the hubs of the settings: each feed that it is in", async () => {
  const it = await subscribing({ hubs: [HUB] });
  await it.work();
  await it.publish(draft("a", { keywords: ["Sea"], authors: [{ name: "Salma" }] }));
  await it.work();
  await it.work();
  const told = it.sent.map(({ url, method, headers, body }) => {
    const form = new URLSearchParams(new TextDecoder().decode(body));
    expect([method, headers["Content-Type"], form.get("hub.mode")]).toEqual([
      "POST",
      "application/x-www-form-urlencoded",
      "publish",
    ]);
    return `${url} ${form.get("hub.url")}`;
  });
  const feeds = ["", "/authors/salma", "/categories/sea"].flatMap((path) =>
    FILES.map((file) => `${HUB} ${SITE}${path}/${file}`),
  );
  expect(told.sort()).toEqual(feeds.sort());
});

test("a hub that was away hears of it later, once", async () => {
  const it = await subscribing({ hubs: [HUB] });
  await it.work();
  it.answer = () => ({ status: 503 });
  await it.publish(draft("a"));
  await it.work();
  await it.publish(draft("b"));
  it.time("2026-05-01T12:00:31Z");
  it.answer = () => undefined;
  it.sent.length = 0;
  await it.work();
  await it.work();
  expect(it.sent.length).toBe(3);
});
