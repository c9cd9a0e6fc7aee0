/** The named values at the head of a Markdown file: YAML between `---`, TOML between `+++`, or a JSON object. */
import type { Problem } from "../article.ts";
import { broken, type MatterRead } from "./front-matter-read.ts";
import { readToml } from "./front-matter-toml.ts";
import { readYaml } from "./front-matter-yaml.ts";
import { jsonPath, lineFinder, placesOf } from "./json-places.ts";

/** What stands above the body: named values with their lines, or what is wrong. */
export type FrontMatter =
  | { readonly kind: "none"; readonly body: string; readonly bodyLine: number }
  | (Extract<MatterRead, { kind: "read" }> & { readonly body: string; readonly bodyLine: number })
  | { readonly kind: "broken"; readonly problems: readonly Omit<Problem, "file" | "severity">[] };

const LONGEST = 256 * 1024;
const KEY = /^\s*["']?[\p{L}\p{N}_][\p{L}\p{M}\p{N}_ .-]*["']?\s*:(?:\s|$)/u;
/** The rule that begins front matter; Eleventy lets it name the language. */
const RULE = /^(?:---+[ \t]*(yaml|toml|json|js|javascript)?|\+\+\+)[ \t]*$/;

/** Whether a text begins with front matter rather than with a rule. */
export function hasFrontMatter(text: string): boolean {
  const [first = "", ...lines] = text.replace(/^\s*\n/, "").split(/\r?\n/, 12);
  const rule = RULE.exec(first);
  if (!rule) return false;
  if (first.startsWith("+++")) return lines.some((line) => /^\s*(?:[\w."'-]+\s*=|\[)/.test(line));
  if (rule[1] && rule[1] !== "yaml") return true;
  return lines.slice(0, 10).some((line) => KEY.test(line) || /^---+[ \t]*$/.test(line));
}

/** Takes the front matter off a Markdown text with LF line ends. */
export function frontMatter(text: string): FrontMatter {
  const lines = text.split("\n");
  const start = lines.findIndex((line) => line.trim() !== "");
  const none = { kind: "none", body: text, bodyLine: 1 } as const;
  if (start === -1) return none;
  if (/^\{\s*(?:"|$)/.test(lines[start] ?? "")) return jsonMatter(lines, start) ?? none;
  if (!hasFrontMatter(text)) return none;
  const [rule = "", language] = RULE.exec(lines[start] ?? "") ?? [];
  if (language?.startsWith("j") && language !== "json")
    return broken(start + 1, "the front matter is a program, which is not run", "YAML between two --- lines");
  const closing = rule.startsWith("+++") ? /^\+\+\+[ \t]*$/ : /^(?:-{3,}|\.{3})[ \t]*$/;
  const end = lines.findIndex((line, at) => at > start && closing.test(line));
  if (end === -1)
    return broken(
      start + 1,
      "the front matter that begins here does not end",
      `a line of ${rule.slice(0, 3)} below its last value`,
    );
  const matter = lines.slice(start + 1, end).join("\n");
  if (matter.length > LONGEST)
    return broken(start + 1, `the front matter has ${matter.length} characters`, `at most ${LONGEST}`);
  const read =
    language === "json"
      ? readJsonMatter(matter, start + 2)
      : language === "toml" || rule.startsWith("+++")
        ? readToml(matter, start + 2)
        : readYaml(matter, start + 2);
  return read.kind === "broken"
    ? read
    : { ...read, body: lines.slice(end + 1).join("\n"), bodyLine: end + 2 };
}

/** Hugo's JSON: an object that ends with its line, or with a brace on a line of its own. */
function jsonMatter(lines: readonly string[], start: number): FrontMatter | undefined {
  const alone = /^\{.*\}\s*$/.test(lines[start] ?? "");
  const end = alone ? start : lines.findIndex((line, at) => at > start && /^\}\s*$/.test(line));
  if (end === -1) return undefined;
  const matter = lines.slice(start, end + 1).join("\n");
  if (matter.length > LONGEST) return undefined;
  const read = readJsonMatter(matter, start + 1);
  return read.kind === "broken"
    ? read
    : { ...read, body: lines.slice(end + 1).join("\n"), bodyLine: end + 2 };
}

function readJsonMatter(json: string, firstLine: number): MatterRead {
  const places = placesOf(json);
  const lineAt = (offset: number) => firstLine + lineFinder(json)(offset) - 1;
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return broken(firstLine, "the front matter holds no names and values", "an object");
    const lines = Object.keys(value).flatMap((name) => {
      const offset = places.offsets.get(jsonPath([name]));
      return offset === undefined ? [] : [[name, lineAt(offset)] as const];
    });
    return { kind: "read", entries: Object.entries(value), lines: new Map(lines) };
  } catch {
    const { offset = 0, what = "the text", instead = "JSON" } = places.fault ?? {};
    return broken(lineAt(offset), `the front matter is not JSON: ${what}`, instead);
  }
}
