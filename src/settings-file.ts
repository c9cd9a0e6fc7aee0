/** A file of settings: read, and what is wrong with it in plain words. */
import { readFileSync, statSync } from "node:fs";
import type * as z from "zod";

/** Settings that nashra cannot work with; the message names the file, the field and what would be right. Exit status 2. */
export class SettingsError extends Error {}

/** The JSON in a file; `needs` is said where there is none. Throws SettingsError. */
export function jsonFile(file: string, needs: string): unknown {
  let text: string;
  try {
    // A pipe would be waited for without end.
    if (!statSync(file).isFile()) throw new Error("no file");
    text = readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  } catch {
    throw new SettingsError(`${file}: is missing or cannot be read. ${needs}`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SettingsError(`${file}: is not JSON (${error instanceof Error ? error.message : error}).`);
  }
}

/** What a schema makes of settings. Throws SettingsError, which names every fault. */
export function checked<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  given: unknown,
): z.output<Schema> {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const reasons = result.error.issues.map((issue) => `  ${placeOf(issue.path)}: ${plainly(issue)}`);
  throw new SettingsError(`${file}: these settings cannot be used:\n${reasons.join("\n")}`);
}

/** `authors.0.email`, or `entry 3, slug` in a list, counted as people count. */
function placeOf([first, ...rest]: readonly PropertyKey[]): string {
  if (first === undefined) return "(all)";
  if (typeof first !== "number") return [first, ...rest].join(".");
  return [`entry ${first + 1}`, ...(rest.length > 0 ? [rest.join(".")] : [])].join(", ");
}

/** What is wrong with a setting, in plain words. */
function plainly({ code, message, ...issue }: z.core.$ZodIssue): string {
  if (code === "invalid_type" && "expected" in issue)
    return message.includes("undefined")
      ? "is missing"
      : `must be ${KINDS[issue.expected] ?? issue.expected}`;
  if (code === "too_small" && "minimum" in issue)
    return issue.origin === "string" ? "must not be empty" : `must be at least ${issue.minimum}`;
  if (code === "too_big" && "maximum" in issue)
    return issue.origin === "string"
      ? `must have at most ${issue.maximum} characters`
      : issue.origin === "array"
        ? `must have at most ${issue.maximum}`
        : `must be at most ${issue.maximum}`;
  if (code === "unrecognized_keys" && "keys" in issue)
    return `“${(issue.keys as string[]).join("”, “")}” is not known here; there are label, aliases and slug`;
  return message;
}

const KINDS: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  array: "a list",
  object: "an object",
};
