/** `publication.json`, what stands beside it, and the folder they lie in. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Publication, RemoteSource } from "./article.ts";
import { categoryListSchema, type Topic } from "./ingest/category-list.ts";
import { type GivenPublication, isCounted, sourcesOf } from "./publication.ts";
import { PublicationSchema } from "./publication-schema.ts";
import { checked, jsonFile, SettingsError } from "./settings-file.ts";
import { FIT_TOKEN, isFitToken } from "./tokens.ts";

export { SettingsError } from "./settings-file.ts";

export interface Settings {
  readonly publication: Publication;
  /** Absolute. Holds publication.json, articles/, public/, keywords.txt and the database. */
  readonly folder: string;
  readonly database: string;
  /** Bytes that a server may keep of what it has rendered. */
  readonly memory: number;
  /** Callbacks and sources in private networks may be asked. */
  readonly privateCallbacks: boolean;
  /** Feeds of others that are taken in. */
  readonly sources: readonly RemoteSource[];
  /** Whether it is counted who reads the feeds. */
  readonly audience: boolean;
  /** Proxies in front of us, each of which adds to X-Forwarded-For; 0 where requests come from readers themselves. */
  readonly proxies: number;
  /** A token of the API with all scopes. */
  readonly apiToken: string | undefined;
  /** Topics as the publisher names them, from categories.json. */
  readonly topics: readonly Topic[];
  /** Their wordings, and the phrases of keywords.txt. */
  readonly knownPhrases: readonly string[];
  /** Settings that were not understood. */
  readonly warnings: readonly string[];
}

const MEGABYTE = 1024 * 1024;
/** Megabytes. */
const MEMORY = 96;

/** The folder and the database of DATA_DIR (default `data`), whatever its settings say. */
export function placesOf(environment: Readonly<Record<string, string | undefined>>) {
  const folder = resolve(environment.DATA_DIR || "data");
  return { folder, database: join(folder, "nashra.sqlite") };
}

/**
 * Reads the settings of DATA_DIR (default `data`), MEMORY and PROXIES; PUBLIC_URL stands before the file's `url`. Throws
 * SettingsError.
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const { folder, database } = placesOf(environment);
  const memory = memoryOf(environment.MEMORY);
  const file = join(folder, "publication.json");
  const given = objectIn(file);
  const known = publicationOf(file, given);
  const publicUrl = environment.PUBLIC_URL;
  // Ids were given under the file's own address: another public address changes links, never ids.
  const publication = publicUrl
    ? { ...publicationOf("PUBLIC_URL", { ...given, url: publicUrl }), id: known.id }
    : known;
  const phrases = optionalLines(join(folder, "keywords.txt"));
  const topics = topicsIn(join(folder, "categories.json"), publication.language);
  const names = new Set(Object.keys(PublicationSchema.in.shape));
  return {
    publication,
    folder,
    database,
    memory,
    privateCallbacks: environment.PRIVATE_CALLBACKS === "1",
    // The schema has been asked already.
    sources: sourcesOf(given as Pick<GivenPublication, "sources">),
    audience: isCounted(given as Pick<GivenPublication, "audience">),
    proxies: proxiesOf(environment.PROXIES),
    apiToken: apiTokenOf(environment.API_TOKEN),
    topics,
    knownPhrases: [...phrases, ...topics.flatMap(({ wordings }) => wordings)],
    warnings: Object.keys(given)
      .filter((name) => !names.has(name))
      .map(
        (name) =>
          `${file}: “${name}” is not a setting of nashra and is left out; there are ${[...names].join(", ")}`,
      ),
  };
}

function apiTokenOf(token: string | undefined): string | undefined {
  if (!token || isFitToken(token)) return token || undefined;
  throw new SettingsError(`API_TOKEN cannot be a token; right would be ${FIT_TOKEN}.`);
}

/** Bytes. */
function memoryOf(megabytes: string | undefined): number {
  if (!megabytes) return MEMORY * MEGABYTE;
  if (/^[1-9]\d{0,5}$/.test(megabytes)) return Number(megabytes) * MEGABYTE;
  throw new SettingsError(
    `MEMORY is “${megabytes}”; right would be a whole number of megabytes from 1 to 999999, such as ${MEMORY}, for what serve keeps of rendered feeds.`,
  );
}

function proxiesOf(count: string | undefined): number {
  if (!count || /^\d$/.test(count)) return Number(count || 0);
  throw new SettingsError(
    `PROXIES is “${count}”; right would be a number from 0 to 9: of proxies in front, each of which adds an address to X-Forwarded-For.`,
  );
}

function objectIn(file: string): Record<string, unknown> {
  const needs = 'It needs at least { "title": "…" }; DATA_DIR names the folder it lies in.';
  const value = jsonFile(file, needs);
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw new SettingsError(`${file}: holds no JSON object; it needs at least { "title": "…" }.`);
}

function publicationOf(file: string, given: unknown): Publication {
  return checked(file, PublicationSchema, given);
}

/** The topics of categories.json, which need not be there. Throws SettingsError. */
export function topicsIn(file: string, language: string): readonly Topic[] {
  if (!existsSync(file)) return [];
  const given = jsonFile(file, "It may also be taken away.");
  if (!Array.isArray(given))
    throw new SettingsError(
      `${file}: holds no JSON array; it needs topics such as { "label": "…", "aliases": ["…"] }.`,
    );
  return checked(file, categoryListSchema(language), given);
}

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
