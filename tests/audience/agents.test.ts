/** What User-Agents say, those of known programs and those of nobody good. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { readerOf } from "../../src/audience/agents.ts";
import { APPS, SERVICES } from "../../src/audience/readers.ts";
import { AGENTS } from "../fixtures/agents.ts";

test.each(AGENTS)("%s", (agent, seen) => {
  expect(readerOf(agent)).toEqual(seen);
});

const feedly = (count: string) => `Feedly/1.0 (+http://www.feedly.com/fetcher.html; ${count} subscribers)`;

test.each([
  ["0", 0],
  ["007", 7],
  ["1.234.567", 1_234_567],
  ["1000000", 1_000_000],
  ["100000000", 100_000_000],
  ["100000001", undefined],
  ["9007199254740992", undefined],
  ["9".repeat(400), undefined],
  ["-5", undefined],
  ["1e6", undefined],
  ["0x10", undefined],
  ["٥", undefined],
  ["", undefined],
])("%s subscribers are %s", (count, subscribers) => {
  expect(readerOf(feedly(count)).subscribers).toBe(subscribers);
});

test("of two marks that begin alike the longer one is found", () => {
  const marks = [...SERVICES, ...APPS].map((one) => (typeof one === "string" ? one.toLowerCase() : one[1]));
  expect(marks.filter((mark, i) => marks.slice(0, i).some((other) => mark.startsWith(other)))).toEqual([]);
  expect(marks.filter((mark) => !/^[a-z][a-z\d ./%-]+$/.test(mark))).toEqual([]);
});

test("no other program goes by the name of a known one, or has a long name", () => {
  for (const list of [SERVICES, APPS])
    for (const one of list) {
      const name = typeof one === "string" ? one : one[0];
      const seen = readerOf(`${name}/9 (1000000 subscribers)`);
      if (seen.kind === "other" || seen.kind === "bot")
        expect([name, seen.name]).toEqual([name, expect.not.stringMatching(new RegExp(`^${name}$`, "i"))]);
    }
  expect(readerOf("browser/1")).toEqual({ name: "", kind: "other" });
  expect(readerOf(`${"x".repeat(300)}/1`).name).toHaveLength(40);
});

test("whatever is sent is read, in little time, and has a name fit to be shown", () => {
  const pieces = fc.constantFrom(
    "bot",
    "compatible; ",
    "Mozilla/5.0 (",
    "12",
    " subscribers",
    "subscribers: ",
    "1,",
    ",",
    " ",
    "é",
    "\u0000",
    "<b>",
    "Feedly/",
    "users",
  );
  const hostile = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.array(pieces, { maxLength: 40 }).map((some) => some.join("")),
  );
  fc.assert(
    fc.property(hostile, (agent) => {
      const { name, subscribers = 0 } = readerOf(agent);
      return /^[\w.%\- ]{0,40}$/.test(name) && Number.isSafeInteger(subscribers) && subscribers >= 0;
    }),
  );
  const began = performance.now();
  for (const piece of ["compatible;", "1,111", "a", "1 ", "subscribers ", "bot "])
    readerOf(piece.repeat(500 / piece.length));
  expect(performance.now() - began).toBeLessThan(200);
});

test("ten thousand programs that say much and have no name are read in the time between two notes", () => {
  for (const filling of ["a", "a."]) {
    const agents = Array.from(
      { length: 400 },
      (_, i) => `Mozilla/${i} ${filling.repeat(490 / filling.length)}`,
    );
    const began = performance.now();
    for (const agent of agents) readerOf(agent);
    expect(performance.now() - began).toBeLessThan(150);
  }
});
