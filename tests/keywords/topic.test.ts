/** Wordings of one topic meet, and different topics stay apart: how often, on pairs written for the project. */
import { expect, test } from "vitest";
import { categoryKey } from "../../src/keywords/key.ts";
import { topicKey } from "../../src/keywords/topic.ts";
import { computed } from "../computed.ts";
import { PAIR_SETS } from "./topic-pairs.ts";

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

test.each(PAIR_SETS.filter(({ heldOut }) => !heldOut))(
  "the $name pairs, which the rules were made with, come out right",
  ({ pairs, exceptions = {} }) => {
    expect(judged(pairs).wrong).toEqual(Object.keys(exceptions));
  },
);

test.each(PAIR_SETS)("of the $name pairs, 90 % of one topic meet and at most 5 % of two", ({ pairs }) => {
  const { sameMerged, differentMerged, wrong } = judged(pairs);
  expect([sameMerged >= 0.9, differentMerged <= 0.05], wrong.join("\n")).toEqual([true, true]);
});

test("a topic is its own wording's alone, whatever the words beside it: roles and places are kept", () => {
  const topics = ["السجون", "السجين", "الحرب الروسية", "الحرب على روسيا", "US", "us"].map((one) =>
    topicKey(categoryKey(one)),
  );
  expect(new Set(topics).size).toBe(topics.length);
});

test("a key has one topic, however it is written and however long it is", () => {
  expect(topicKey("")).toBe("");
  const long = "كلمة ".repeat(200_000);
  const start = computed();
  expect(topicKey(categoryKey(long))).not.toBe("");
  expect(computed() - start).toBeLessThan(3000);
});
