/** Wordings of one topic meet, and different topics stay apart: how often, on pairs written for the project. */
import { expect, test } from "vitest";
import { categoryKey } from "../../src/keywords/key.ts";
import { topicKey } from "../../src/keywords/topic.ts";
import { HELD_OUT, TUNING } from "./topic-pairs.ts";

function judged(table: string) {
  const wrong: string[] = [];
  const count = { same: 0, merged: 0, different: 0, mixed: 0 };
  for (const line of table.trim().split("\n")) {
    const [a = "", sign = "", b = ""] = line.split(/ ([=≠]) /);
    const meet = topicKey(categoryKey(a)) === topicKey(categoryKey(b));
    if (sign === "=") count.same += 1;
    else count.different += 1;
    if (sign === "=" && meet) count.merged += 1;
    if (sign === "≠" && meet) count.mixed += 1;
    if (meet !== (sign === "=")) wrong.push(line);
  }
  return { wrong, sameMerged: count.merged / count.same, differentMerged: count.mixed / count.different };
}

test("the pairs that the rules were made with come out right", () => {
  expect(judged(TUNING).wrong).toEqual([]);
});

test("of pairs held out, 90 % of one topic meet and at most 5 % of two", () => {
  const { sameMerged, differentMerged, wrong } = judged(HELD_OUT);
  expect([sameMerged >= 0.9, differentMerged <= 0.05], wrong.join("\n")).toEqual([true, true]);
});

test("a key has one topic, however it is written and however long it is", () => {
  expect(topicKey("")).toBe("");
  const long = "كلمة ".repeat(200_000);
  const start = performance.now();
  expect(topicKey(categoryKey(long))).not.toBe("");
  expect(performance.now() - start).toBeLessThan(3000);
});
