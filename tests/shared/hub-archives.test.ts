/** Archives that are taken in while somebody subscribes: what is no news is not pushed. */
import { expect, test } from "vitest";
import { retract } from "../../src/ingest/retract.ts";
import { publishedAs, restore } from "../../src/store/retractions.ts";
import { at, draft } from "./publishing.ts";
import { callbackOf, subscribing, titlesIn } from "./subscribing.ts";

/** Ten times as many articles are pushed. */
const SIZE = 2;
const DAY = 86_400_000;
const old = (n: number, more = {}, first = "2026-02-15T00:00:00Z") =>
  draft(`old-${n}`, {
    title: `Old ${n}`,
    keywords: [n < 3 ? "Rare" : "Common"],
    ...at(new Date(Date.parse(first) + n * DAY).toISOString()),
    ...more,
  });

const FOLLOWED = ["/feed.json", "/categories/rare/feed.json", "/archive/1/feed.json"];

async function withArchive() {
  const it = await subscribing({ feedSize: SIZE });
  const first = at("2026-04-30T00:00:00Z");
  await it.publish(draft("first", { title: "First", keywords: ["Rare", "Common"], ...first }));
  for (const path of FOLLOWED) await it.subscribe(path, callbackOf(path.replaceAll(/\W/g, "")));
  await it.publish(...Array.from({ length: 45 }, (_, n) => old(n)));
  const got = async (path: string) => {
    for (let round = 0; round < 40; round += 1) await it.work();
    return it.got(callbackOf(path.replaceAll(/\W/g, ""))).flatMap(titlesIn);
  };
  return { it, got };
}

test("of an archive that comes in, the newest articles are pushed: as many as ten feeds hold", async () => {
  const { got } = await withArchive();
  const titles = await got("/feed.json");
  // The first article is newer than all of them.
  expect(titles.toSorted()).toEqual(Array.from({ length: 19 }, (_, n) => `Old ${26 + n}`).toSorted());
});

test("of what was published within the longest lease nothing is left out, however many there are", async () => {
  const it = await subscribing({ feedSize: SIZE });
  await it.subscribe("/feed.json", callbackOf("all"));
  const days = Array.from({ length: 25 }, (_, n) => old(n, {}, "2026-04-03T00:00:00Z"));
  for (let n = 0; n < 25; n += 1) await it.publish(...days.slice(n, n + 1));
  for (let round = 0; round < 20; round += 1) await it.work();
  expect(it.got(callbackOf("all")).flatMap(titlesIn).toSorted()).toEqual(
    days.map(({ title }) => title).toSorted(),
  );
});

test("what is among the newest of a small topic is pushed to its subscribers, and what an archive page holds to those of it", async () => {
  const { got } = await withArchive();
  expect((await got("/categories/rare/feed.json")).toSorted()).toEqual(["Old 0", "Old 1", "Old 2"]);
  expect(new Set(await got("/archive/1/feed.json")).size).toBe(45);
});

test("a correction is pushed of what was pushed, and not of what is older", async () => {
  const { it, got } = await withArchive();
  await got("/feed.json");
  it.sent.length = 0;
  await it.publish(old(30, { title: "Corrected" }), old(10, { title: "Too old" }));
  expect(await got("/feed.json")).toEqual(["Corrected"]);
  expect((await got("/archive/1/feed.json")).toSorted()).toEqual(["Corrected", "Too old"]);
});

test("one article with a date of years ago is news", async () => {
  const it = await subscribing({ feedSize: SIZE });
  await it.subscribe("/feed.json", callbackOf("all"));
  await it.publish(old(1, {}, "2020-03-15T00:00:00Z"));
  await it.work();
  await it.publish(old(2, {}, "2020-03-15T00:00:00Z"));
  await it.work();
  expect(it.got(callbackOf("all")).map(titlesIn)).toEqual([["Old 1"], ["Old 2"]]);
});

test("an archive of years ago is not pushed, from whichever end it comes in; a correction, and what comes back, is", async () => {
  const it = await subscribing({ feedSize: SIZE });
  const years = "2020-03-15T00:00:00Z";
  await it.publish(old(0, {}, years));
  await it.subscribe("/feed.json", callbackOf("all"));
  await it.subscribe("/search/feed.json?q=%D9%86%D8%B5", callbackOf("search"));
  for (let n = 1; n < 10; n += 3) {
    await it.publish(...[n, n + 1, n + 2].map((one) => old(one, {}, years)));
    await it.work();
  }
  expect([it.got(callbackOf("all")), it.got(callbackOf("search"))]).toEqual([[], []]);
  await it.publish(old(8, { title: "Corrected" }, years));
  const { guid = "" } = (await publishedAs(it.db, "old-7.txt")) ?? {};
  await retract(it.db, guid, { now: Date.parse("2026-05-01T12:00:00Z") / 1000 });
  await restore(it.db, guid);
  await it.publish(old(7, {}, years));
  await it.work();
  expect(it.got(callbackOf("all")).flatMap(titlesIn).toSorted()).toEqual(["Corrected", "Old 7"]);
});
