import fc from "fast-check";
import { expect, test } from "vitest";
import { SeenWords } from "../src/store/seen-words.ts";

const word = fc.string({ minLength: 1, maxLength: 6 }).filter((one) => !one.includes(" "));

test("words are new until they are added, and never before or after", () => {
  const seen = new SeenWords();
  const known = new Set<string>();
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), fc.boolean(), (words, isAdded) => {
      const fresh = seen.unseen(words.join(" "));
      expect(fresh).toEqual(words.filter((one) => !known.has(one)));
      if (!isAdded) return;
      seen.add(fresh);
      for (const one of fresh) known.add(one);
    }),
    { numRuns: 2000 },
  );
  expect(known.size).toBeGreaterThan(1000);
});

test("of more words than are kept, some are forgotten and none is taken for another", () => {
  const seen = new SeenWords();
  const words = Array.from({ length: 600_000 }, (_, i) => `w${i}`);
  for (let at = 0; at < words.length; at += 1000) {
    const some = words.slice(at, at + 1000);
    expect(seen.unseen(some.join(" "))).toHaveLength(1000);
    seen.add(some);
    expect(seen.unseen(some.join(" "))).toEqual([]);
  }
  seen.add(words);
});
