/** Counts that the store does not take are kept for another try, within bounds. */
import { expect, test } from "vitest";
import { createCounter } from "../../src/audience/counter.ts";
import type { Batch } from "../../src/audience/noting.ts";

const AGENT = "newsboat/2.9";
const failing = async () => {
  throw new Error("database is locked");
};

/** Takes everything, and remembers it. */
function taking() {
  const taken: [day: number, entries: number, requests: number, beyond: number][] = [];
  const into = async (batch: Batch) => {
    const requests = batch.entries.reduce((sum, one) => sum + one.requests, 0);
    taken.push([batch.day, batch.entries.length, requests, batch.beyond]);
    [batch.entries, batch.beyond] = [[], 0];
  };
  return { taken, into };
}

test("what was not noted is noted the next time, for the day on which it came, and once", async () => {
  const counter = createCounter("", 7);
  counter.note("/feed.xml", AGENT, "192.0.2.1", 200, 9);
  await expect(counter.flush(8, failing)).rejects.toThrow("locked");
  counter.note("/feed.xml", AGENT, "192.0.2.1", 304, 0);
  counter.note("/feed.xml", AGENT, "192.0.2.1", 304, 0);
  const { taken, into } = taking();
  await counter.flush(8, into);
  await counter.flush(8, into);
  expect(taken).toEqual([
    [7, 1, 1, 0],
    [8, 1, 2, 0],
  ]);
});

test("a batch of which a part was noted comes back with the rest", async () => {
  const counter = createCounter("", 7);
  for (const address of ["192.0.2.1", "192.0.2.2", "192.0.2.3"])
    counter.note("/feed.xml", AGENT, address, 200, 9);
  await expect(
    counter.flush(7, async (batch) => {
      batch.entries = batch.entries.slice(2);
      throw new Error("disk full");
    }),
  ).rejects.toThrow();
  const { taken, into } = taking();
  await counter.flush(7, into);
  expect(taken).toEqual([[7, 1, 1, 0]]);
});

test("a store that takes nothing for hours has the first twenty thousand, and the number of the other requests", async () => {
  const counter = createCounter("", 7);
  for (let round = 0; round < 2000; round++) {
    for (let n = 0; n < (round < 5 ? 8000 : 1); n++) counter.note("/feed.xml", AGENT, `${n}`, 200, 1);
    await counter.flush(7, failing).catch(() => {});
  }
  const { taken, into } = taking();
  await counter.flush(7, into);
  const sum = (of: (one: (typeof taken)[number]) => number) => taken.reduce((all, one) => all + of(one), 0);
  expect(sum(([, entries]) => entries)).toBeLessThanOrEqual(20_000);
  expect(sum(([, , requests, beyond]) => requests + beyond)).toBe(5 * 8000 + 1995);
});

test("notes that are under way side by side count nothing twice", async () => {
  const counter = createCounter("", 7);
  counter.note("/feed.xml", AGENT, "192.0.2.1", 200, 9);
  const { taken, into } = taking();
  await Promise.all([counter.flush(7, into), counter.flush(7, into)]);
  expect(taken).toEqual([[7, 1, 1, 0]]);
});
