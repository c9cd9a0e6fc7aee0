/** Where the values of a JSON text stand, and where it stops being JSON. `JSON.parse` tells neither for certain. */

/** What a text is as JSON: the offset of each value by its path, and of the first character that is wrong. */
export interface JsonPlaces {
  /** Keys are paths such as `/articles/0/title`. */
  readonly offsets: ReadonlyMap<string, number>;
  readonly fault?: { readonly offset: number; readonly what: string; readonly instead: string };
}

// The longest paths that a problem can name: articles, position, authors, position, name.
const DEEPEST_NAMED = 6;
const SPACE = /[ \t\r\n]*/y;
const STRING = /"[^"\\\u0000-\u001F]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001F]*)*"/y;
const LITERAL = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/y;

interface Level {
  readonly list: boolean;
  readonly path: string;
  key: string;
  count: number;
}

/** A path as `offsets` has it. */
export function jsonPath(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** Reads a JSON text for its places only. */
export function placesOf(text: string): JsonPlaces {
  const offsets = new Map<string, number>();
  const levels: Level[] = [];
  let at = 0;
  let expected: "value" | "first" | "key" | "next" = "value";
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    at += found?.length ?? 0;
    return found;
  };
  const fault = (): JsonPlaces => ({
    offsets,
    fault: { offset: at, ...explained(text, at, expected, levels.at(-1)) },
  });
  const note = (path: string) => {
    if (levels.length <= DEEPEST_NAMED) offsets.set(path, at);
  };
  const place = (level: Level | undefined) =>
    level ? level.path + jsonPath([level.list ? level.count : level.key]) : "";

  for (;;) {
    match(SPACE);
    const level = levels.at(-1);
    const c = text[at];
    if (expected === "next" && !level) return at === text.length ? { offsets } : fault();
    if (c === (level?.list ? "]" : "}") && level && (expected === "next" || expected === "first")) {
      at++;
      levels.pop();
      expected = "next";
    } else if (expected === "next") {
      if (c !== "," || !level) return fault();
      at++;
      level.count++;
      expected = level.list ? "value" : "key";
    } else if (level && !level.list && (expected === "key" || expected === "first")) {
      const start = at;
      const key = match(STRING);
      if (key === undefined) return fault();
      level.key = levels.length <= DEEPEST_NAMED ? (JSON.parse(key) as string) : "";
      if (levels.length <= DEEPEST_NAMED) offsets.set(place(level), start);
      match(SPACE);
      if (text[at] !== ":") return fault();
      at++;
      expected = "value";
    } else if (c === "{" || c === "[") {
      const path = place(level);
      if (!level || level.list) note(path);
      levels.push({ list: c === "[", path: levels.length < DEEPEST_NAMED ? path : "", key: "", count: 0 });
      at++;
      expected = "first";
    } else {
      if (!level || level.list) note(place(level));
      if (match(c === '"' ? STRING : LITERAL) === undefined) return fault();
      expected = "next";
    }
  }
}

function explained(
  text: string,
  at: number,
  expected: string,
  level: Level | undefined,
): { what: string; instead: string } {
  const c = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const before = text.slice(0, at).trimEnd().at(-1);
  const closing = level?.list ? "]" : "}";
  if (at >= text.length)
    return {
      what: "the text ends before its JSON does",
      instead: level ? `the missing ${closing}` : "a JSON value",
    };
  if (expected === "next" && !level)
    return {
      what: `there is more behind the end of the JSON: “${text.slice(at, at + 20)}”`,
      instead: "one JSON value, or JSON Lines with one object a line",
    };
  if (c === '"' && expected !== "next") return unfinished(text, at);
  if ((c === "]" || c === "}") && before === ",")
    return { what: `a comma before ${c}`, instead: `no comma behind the last one before ${c}` };
  if (c === "،") return { what: "an Arabic comma between values", instead: "a comma: ," };
  if (/['“”«»„‘’`]/.test(c)) return { what: `the quotation mark ${c}`, instead: 'straight double ones: "' };
  if (c === "/") return { what: "a comment", instead: "JSON, which has no comments" };
  if (/[\u00A0\uFEFF\u200B-\u200F\u202A-\u202E\u2066-\u2069]/.test(c))
    return {
      what: `the invisible character U+${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")} outside a text`,
      instead: "plain spaces",
    };
  if (expected === "next")
    return {
      what: `“${text.slice(at, at + 20)}” where a comma or ${closing} should be`,
      instead: `a comma; within a text, a quotation mark is written \\"`,
    };
  if (expected === "key" || expected === "first")
    return {
      what: `“${text.slice(at, at + 20)}” where a name should be`,
      instead: 'a name in double quotation marks: "title"',
    };
  return {
    what: `“${text.slice(at, at + 20)}” is not a JSON value`,
    instead: "a text in double quotation marks, a number, true, false, null, a list or an object",
  };
}

/** Why a string that begins at `at` is none. */
function unfinished(text: string, at: number): { what: string; instead: string } {
  const sound = /"[^"\\\u0000-\u001F]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001F]*)*/y;
  sound.lastIndex = at;
  const c = text[at + (sound.exec(text)?.[0].length ?? 0)];
  if (c === undefined)
    return { what: "a text without its closing quotation mark", instead: 'a " at its end' };
  if (c === "\n" || c === "\r")
    return {
      what: "a line break inside a text, or a text without its closing quotation mark",
      instead: "\\n for the line break",
    };
  if (c === "\\")
    return { what: "a \\ that begins no escape of JSON", instead: "\\\\ for the character itself" };
  return {
    what: `the control character U+${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")} inside a text`,
    instead: "a text without it, or \\t for a tab",
  };
}

/** Tells the 1-based line of an offset; cheap for many offsets of one text. */
export function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
