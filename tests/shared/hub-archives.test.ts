/** Archives that are taken in while somebody subscribes: what is no news is not pushed. */
import { expect, test } from "vitest";
import { at, draft } from "./publishing.ts";
import { callbackOf, subscribing, titlesIn } from "./subscribing.ts";

/** Ten times as many articles are pushed. */
const SIZE = 2;
const old = (n: number, more = {}) =>
  draft(`old-${n}`, {
    title: `Old ${n}`,
    keywords: [n < 3 ? "Rare" : "Common"],
    ...at(new Date(Date.parse("2020-01-01T00:00:00Z") + n * 86_400_000).toISOString()),
    ...more,
  });

const FOLLOWED = ["/feed.json", "/categories/rare/feed.json", "/archive/1/feed.json"];

async function withArchive() {
  const it = await subscribing({ feedSize: SIZE });
  await it.publish(draft("first", { title: "First", keywords: ["Rare", "Common"] }));
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
