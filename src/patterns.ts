/** Patterns with Unicode's classes of letters. */

/**
 * A pattern that is made when it is first asked for. To read one that names classes (`\p{L}`) takes as long as to read
 * pages of code, and a worker reads all of its code, patterns too, before its first answer.
 */
export function patternOf(source: string, flags: string): () => RegExp {
  let made: RegExp | undefined;
  return () => {
    made ??= new RegExp(source, flags);
    return made;
  };
}
