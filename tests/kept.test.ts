/** What is kept never takes more room than it was given, and what was used last stays longest. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { kept } from "../src/kept.ts";
import { turns } from "../src/turns.ts";

const key = fc.constantFrom("a", "b", "c", "قارب", "x".repeat(300));
const step = fc.oneof(
  fc.record({ kind: fc.constant("set" as const), key, size: fc.nat(3000) }),
  fc.record({ kind: fc.constant("get" as const), key }),
  fc.record({ kind: fc.constant("delete" as const), key }),
);

test("all that is kept fits in the room, whatever comes and goes, and grows", () => {
  fc.assert(
    fc.property(fc.nat(9000), fc.array(step, { maxLength: 60 }), (limit, steps) => {
      const it = kept<{ size: number }>(limit, ({ size }) => size);
      const newest = new Map<string, number>();
      for (const one of steps) {
        if (one.kind === "set") {
          it.set(one.key, { size: one.size });
          newest.set(one.key, one.size);
        } else if (one.kind === "get") {
          const found = it.get(one.key);
          if (found) expect(found.size).toBe(newest.get(one.key));
        } else {
          it.delete(one.key);
          expect(it.get(one.key)).toBeUndefined();
        }
        const all = ["a", "b", "c", "قارب", "x".repeat(300)].map((name) => it.get(name)?.size ?? 0);
        expect(all.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(it.size());
        expect(it.size()).toBeLessThanOrEqual(limit);
      }
    }),
  );
});

test("the longest unused goes first, and what is larger than all the room goes at once", () => {
  const third = 30_000;
  const it = kept<number>(5 * third, (size) => size);
  for (const name of ["a", "b", "c"]) it.set(name, third);
  it.get("a");
  it.set("d", third);
  expect(["a", "b", "c", "d"].map((name) => it.get(name))).toEqual([third, undefined, third, third]);
  it.set("e", 4 * third);
  expect(["a", "c", "d", "e"].map((name) => it.get(name))).toEqual([third, third, third, undefined]);
});

test("no more work than allowed is under way at a time, all of it is done, and a failure stops nothing", async () => {
  const inTurn = turns(2);
  let running = 0;
  let most = 0;
  const ended = await Promise.allSettled(
    Array.from({ length: 20 }, (_, i) =>
      inTurn(async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((next) => setImmediate(next));
        running -= 1;
        if (i % 5 === 0) throw new Error("failed");
        return i;
      }),
    ),
  );
  expect([most, running]).toEqual([2, 0]);
  expect(ended.filter(({ status }) => status === "fulfilled")).toHaveLength(16);
});
