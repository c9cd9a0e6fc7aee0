/** Names of several words, found in the words of a phrase: the longest name that begins at a word. */

export interface Names<Value> {
  /** The name that begins at `at`, and how many words it has. */
  at(words: readonly string[], at: number): { readonly value: Value; readonly length: number } | undefined;
}

/** A finder of names, each given by its words. */
export function namesOf<Value>(
  names: Iterable<readonly [words: readonly string[], value: Value]>,
): Names<Value> {
  const known = new Map<string, Value>();
  /** By its first word, how many words the longest name has. */
  const longest = new Map<string, number>();
  for (const [words, value] of names) {
    if (words.length === 0 || known.has(words.join(" "))) continue;
    known.set(words.join(" "), value);
    const [first = ""] = words;
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
  }
  return {
    at(words, at) {
      const most = longest.get(words[at] ?? "") ?? 0;
      for (let length = Math.min(most, words.length - at); length > 0; length--) {
        const value = known.get(words.slice(at, at + length).join(" "));
        if (value !== undefined) return { value, length };
      }
      return undefined;
    },
  };
}
