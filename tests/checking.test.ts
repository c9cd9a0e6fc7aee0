/** Checks of documents of others, beside the thread that answers. */
import { setTimeout as after } from "node:timers/promises";
import { expect, test } from "vitest";
import { checkingBeside } from "../src/checking.ts";

const known = { address: "https://other.example/feed.xml", now: new Date("2026-05-01T12:00:00Z") };
const asked = (...texts: string[]) =>
  texts.map((text) => ({ body: new TextEncoder().encode(text), names: [], ifFitting: false, known }));
const SLOW = `<feed xmlns="http://www.w3.org/2005/Atom">${"<entry/>".repeat(200_000)}</feed>`;

test("a document that takes very long is given up, and nobody waits for it meanwhile", async () => {
  const check = checkingBeside(1500);
  const given = check(asked(SLOW));
  let [worst, last] = [0, performance.now()];
  let isOver = false;
  void given.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    await after(5);
    worst = Math.max(worst, performance.now() - last);
    last = performance.now();
  }
  expect(await given).toBeUndefined();
  expect(worst).toBeLessThan(1000);
});

test("who asks while others wait has a turn, and who comes when many wait has none", async () => {
  const check = checkingBeside();
  const all = await Promise.all(["<rss/>", "", "{}", "<feed/>", "<rss/>"].map((text) => check(asked(text))));
  expect(all.map((found) => found && found[0]?.length !== 0)).toEqual([true, true, true, true, undefined]);
  expect((await check(asked("<rss/>", "<feed/>")))?.map((one) => one.length > 0)).toEqual([true, true]);
});
