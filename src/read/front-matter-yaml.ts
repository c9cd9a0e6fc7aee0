/** YAML front matter as named values with their lines. */
import { isMap, isScalar, LineCounter, parseDocument, type YAMLError } from "yaml";
import { broken, type MatterRead } from "./front-matter-read.ts";

// The YAML parser recurses.
const NESTED = /(?:[[{]\s*){30}|(?:[-?] +){30}/;
const RULE =
  "one “name: value” a line; a value with : or # or quotation marks in it stands in quotation marks";

/** Reads YAML that begins in that line of its file. */
export function readYaml(yaml: string, firstLine: number): MatterRead {
  const nested = NESTED.exec(yaml);
  if (nested)
    return broken(
      firstLine + yaml.slice(0, nested.index).split("\n").length - 1,
      "the front matter nests too deeply",
      "lists of texts",
    );
  const lineCounter = new LineCounter();
  const line = (offset: number | undefined) =>
    firstLine + Math.max(lineCounter.linePos(offset ?? 0).line, 1) - 1;
  try {
    // All scalars are texts: `title: 1984`, `date: 2020-02-08` and `lang: no` mean what they say.
    const document = parseDocument(yaml, {
      schema: "failsafe",
      lineCounter,
      logLevel: "silent",
      prettyErrors: false,
      stringKeys: true,
      resolveKnownTags: false,
    });
    const wrong = [...document.errors, ...document.warnings];
    if (wrong.length > 0)
      return {
        kind: "broken",
        problems: wrong.slice(0, 5).map((error) => ({ line: line(error.pos[0]), ...explained(error, yaml) })),
      };
    if (document.contents === null) return { kind: "read", entries: [], lines: new Map() };
    if (!isMap(document.contents))
      return broken(firstLine, "the front matter holds no names and values", RULE);
    const lines = new Map<string, number>();
    for (const { key } of document.contents.items)
      if (isScalar(key)) lines.set(String(key.value), line(key.range?.[0]));
    const values: unknown = document.toJS({ mapAsMap: true, maxAliasCount: 50 });
    return {
      kind: "read",
      lines,
      entries:
        values instanceof Map
          ? [...values].map(([name, value]) => [String(name), asRecord(value, 0)] as const)
          : [],
    };
  } catch (error) {
    return broken(
      firstLine,
      `the front matter cannot be read: ${error instanceof Error ? error.message.slice(0, 120) : error}`,
      RULE,
    );
  }
}

/** Maps as objects, so that all formats look alike; `~` is YAML's word for nothing. */
function asRecord(value: unknown, depth: number): unknown {
  if (depth > 20) return undefined;
  if (Array.isArray(value)) return value.map((one) => asRecord(one, depth + 1));
  if (value instanceof Map)
    return Object.fromEntries([...value].map(([name, one]) => [String(name), asRecord(one, depth + 1)]));
  return value === "~" || value === "null" ? null : value;
}

function explained(error: YAMLError, yaml: string): { what: string; instead: string } {
  const text =
    yaml
      .slice(yaml.lastIndexOf("\n", error.pos[0] - 1) + 1)
      .split("\n", 1)[0]
      ?.trim()
      .slice(0, 100) ?? "";
  const what = `the front matter is not YAML at “${text}”: ${error.message.split("\n", 1)[0]}`;
  if (error.code === "DUPLICATE_KEY")
    return { what: `the name in “${text}” stands there twice`, instead: "each name once" };
  if (error.code === "TAB_AS_INDENT") return { what, instead: "spaces instead of the tab" };
  if (error.code === "TAG_RESOLVE_FAILED")
    return { what: `the tag in “${text}” is not allowed`, instead: "the value without its !tag" };
  if (/^[^:]+:\s+[^"'].*:\s/.test(text))
    return {
      what,
      instead: `the value in quotation marks: ${text.replace(/^([^:]+:)\s+(.*)$/, (_, name: string, value: string) => `${name} "${value.replaceAll('"', '\\"')}"`)}`,
    };
  return { what, instead: RULE };
}
