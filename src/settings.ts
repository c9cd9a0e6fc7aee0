/** `publication.json` and the folder it lies in. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type * as z from "zod";
import { type Publication, PublicationSchema } from "./article.ts";

/** Settings that nashra cannot work with; the message names the file, the field and what would be right. Exit status 2. */
export class SettingsError extends Error {}

export interface Settings {
  readonly publication: Publication;
  /** Absolute. Holds publication.json, articles/, public/, keywords.txt and the database. */
  readonly folder: string;
  readonly database: string;
  /** Phrases that are one category each, from keywords.txt. */
  readonly phrases: readonly string[];
  /** Settings that were not understood. */
  readonly warnings: readonly string[];
}

/** Reads the settings of DATA_DIR (default `data`); PUBLIC_URL stands before the file's `url`. Throws SettingsError. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const folder = resolve(environment.DATA_DIR || "data");
  const file = join(folder, "publication.json");
  const given = parsed(file);
  const known = publicationOf(file, given);
  const publicUrl = environment.PUBLIC_URL;
  // Ids were given under the file's own address: another public address changes links, never ids.
  const publication = publicUrl
    ? { ...publicationOf("PUBLIC_URL", { ...given, url: publicUrl }), id: known.id }
    : known;
  const names = new Set(Object.keys(PublicationSchema.in.shape));
  return {
    publication,
    folder,
    database: join(folder, "nashra.sqlite"),
    phrases: optionalLines(join(folder, "keywords.txt")),
    warnings: Object.keys(given)
      .filter((name) => !names.has(name))
      .map(
        (name) =>
          `${file}: “${name}” is not a setting of nashra and is left out; there are ${[...names].join(", ")}`,
      ),
  };
}

function parsed(file: string): Record<string, unknown> {
  let text: string;
  try {
    // A pipe would be waited for without end.
    if (!statSync(file).isFile()) throw new Error("no file");
    text = readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  } catch {
    throw new SettingsError(
      `${file}: is missing or cannot be read. It needs at least { "title": "…" }; DATA_DIR names the folder it lies in.`,
    );
  }
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch (error) {
    throw new SettingsError(`${file}: is not JSON (${error instanceof Error ? error.message : error}).`);
  }
  throw new SettingsError(`${file}: holds no JSON object; it needs at least { "title": "…" }.`);
}

function publicationOf(file: string, given: unknown): Publication {
  const result = PublicationSchema.safeParse(given);
  if (result.success) return result.data;
  const reasons = result.error.issues.map(
    (issue) => `  ${issue.path.join(".") || "(all)"}: ${plainly(issue)}`,
  );
  throw new SettingsError(`${file}: these settings cannot be used:\n${reasons.join("\n")}`);
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
      : `must be at most ${issue.maximum}`;
  return message;
}

const KINDS: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  array: "a list",
  object: "an object",
};

/** The lines of a file that need not be there, without comments. */
export function optionalLines(file: string): readonly string[] {
  if (!existsSync(file)) return [];
  try {
    if (!statSync(file).isFile()) throw new Error("it is no file");
    return readFileSync(file, "utf8")
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line && !line.startsWith("#"));
  } catch (error) {
    console.error(`warning: ${file} is left out: ${error instanceof Error ? error.message : error}`);
    return [];
  }
}
