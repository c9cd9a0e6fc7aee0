/** TOML front matter as named values with their lines. */
import { parse, TomlDate, TomlError } from "smol-toml";
import { broken, type MatterRead } from "./front-matter-read.ts";

const DEEPEST = 20;

/** Reads TOML that begins in that line of its file. Dates stay as they are written. */
export function readToml(toml: string, firstLine: number): MatterRead {
  try {
    const values = parse(toml, { maxDepth: DEEPEST });
    return {
      kind: "read",
      entries: Object.entries(values).map(([name, value]) => [name, plain(value)] as const),
      lines: linesOf(toml, firstLine),
    };
  } catch (error) {
    if (!(error instanceof TomlError))
      return broken(firstLine, "the front matter cannot be read as TOML", "one “name = value” a line");
    const text = toml.split("\n")[error.line - 1]?.trim().slice(0, 100) ?? "";
    const why = error.message.split("\n", 1)[0]?.replace(/^Invalid TOML document: /, "");
    return broken(
      firstLine + error.line - 1,
      `the front matter is not TOML at “${text}”: ${why}`,
      "one “name = value” a line, texts in quotation marks",
    );
  }
}

function plain(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plain(one)]));
  return value;
}

/** The line of each name at the top, and of each table. */
function linesOf(toml: string, firstLine: number): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  let inTable = false;
  for (const [at, line] of toml.split("\n").entries()) {
    const table = /^\s{0,20}\[{1,2}\s{0,20}["']?([\w-]{1,200})/.exec(line)?.[1];
    const name =
      table ?? (inTable ? undefined : /^\s{0,20}["']?([\w-]{1,200})["']?\s{0,20}[=.]/.exec(line)?.[1]);
    inTable ||= table !== undefined;
    if (name && !lines.has(name)) lines.set(name, firstLine + at);
  }
  return lines;
}
