/** The YAML between `---` lines at the head of a Markdown file. */
import { isMap, isScalar, LineCounter, parseDocument, type YAMLError } from "yaml";
import type { Problem } from "../article.ts";

/** What stands above the body: named values with their lines, or what is wrong. */
export type FrontMatter =
  | { readonly kind: "none"; readonly body: string; readonly bodyLine: number }
  | {
      readonly kind: "read";
      readonly entries: readonly (readonly [string, unknown])[];
      readonly lines: ReadonlyMap<string, number>;
      readonly body: string;
      readonly bodyLine: number;
    }
  | { readonly kind: "broken"; readonly problems: readonly Omit<Problem, "file" | "severity">[] };

const LONGEST = 256 * 1024;
// The YAML parser recurses.
const NESTED = /(?:[[{]\s*){30}|(?:[-?] +){30}/;
const KEY = /^\s*["']?[\p{L}\p{N}_][\p{L}\p{M}\p{N}_ .-]*["']?\s*:(?:\s|$)/u;
const RULE =
  "one “name: value” a line; a value with : or # or quotation marks in it stands in quotation marks";

/** Whether a text begins with front matter rather than with a rule. */
export function hasFrontMatter(text: string): boolean {
  const [rule, ...lines] = text.replace(/^\s*\n/, "").split(/\r?\n/, 12);
  if (/^---+[ \t]*$/.test(rule ?? ""))
    return lines.slice(0, 10).some((line) => KEY.test(line) || /^---+[ \t]*$/.test(line));
  return /^\+\+\+[ \t]*$/.test(rule ?? "") && lines.some((line) => /^\s*[\w.-]+\s*=/.test(line));
}

/** Takes the front matter off a Markdown text with LF line ends. */
export function frontMatter(text: string): FrontMatter {
  const lines = text.split("\n");
  const start = lines.findIndex((line) => line.trim() !== "");
  if (start === -1 || !hasFrontMatter(text)) return { kind: "none", body: text, bodyLine: 1 };
  if (lines[start]?.startsWith("+++"))
    return broken(start + 1, "the front matter is TOML (+++)", "YAML between two --- lines: title: …");
  const end = lines.findIndex((line, at) => at > start && /^(?:-{3,}|\.{3})[ \t]*$/.test(line));
  if (end === -1)
    return broken(
      start + 1,
      "the front matter that begins here does not end",
      "a line of --- below its last value",
    );
  const yaml = lines.slice(start + 1, end).join("\n");
  if (yaml.length > LONGEST)
    return broken(start + 1, `the front matter has ${yaml.length} characters`, `at most ${LONGEST}`);
  const nested = NESTED.exec(yaml);
  if (nested)
    return broken(
      start + 1 + yaml.slice(0, nested.index).split("\n").length,
      "the front matter nests too deeply",
      "lists of texts",
    );
  const read = readYaml(yaml, start + 2);
  return read.kind === "broken"
    ? read
    : { ...read, body: lines.slice(end + 1).join("\n"), bodyLine: end + 2 };
}

const broken = (line: number, what: string, instead: string) =>
  ({ kind: "broken", problems: [{ line, what, instead }] }) as const;

type YamlRead =
  | Extract<FrontMatter, { kind: "broken" }>
  | Omit<Extract<FrontMatter, { kind: "read" }>, "body" | "bodyLine">;

function readYaml(yaml: string, firstLine: number): YamlRead {
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

/** Maps as objects, so that both formats look alike; `~` is YAML's word for nothing. */
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
