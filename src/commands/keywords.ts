/** `nashra keywords [--lang L] [--text FILE]`: lines of keywords in, their phrases out. */
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { parseArgs } from "node:util";
import { vocabularyIn } from "../ingest/vocabulary.ts";
import { type SplitOptions, splitKeywords, type Vocabulary } from "../keywords/index.ts";
import { decode } from "../read/index.ts";
import { optionalLines, SettingsError } from "../settings.ts";
import { STORED_KEYWORDS, type StoredKeywords } from "../store/vocabulary.ts";
import { UsageError } from "./options.ts";

/** Characters; no line of keywords is near it, and what has no line ends must not fill the memory. */
const LONGEST_LINE = 1_000_000;

/** Cuts each line of standard input and writes one JSON object for it, in the same order. Writes to no database. */
export async function keywordsCommand(args: readonly string[]): Promise<number> {
  const options = optionsOf(args);
  const vocabulary = vocabularyOfFolder(resolve(process.env.DATA_DIR || "data"));
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    // Whoever reads the answers has had enough (head -1).
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  let out = "";
  for await (const line of linesOf(process.stdin)) {
    const { phrases, confidence } = splitKeywords(line, vocabulary, options);
    out += `${JSON.stringify({ phrases, confidence: Math.round(confidence * 1000) / 1000 })}\n`;
    if (out.length < 16_384) continue;
    if (!process.stdout.write(out)) await once(process.stdout, "drain");
    out = "";
  }
  if (out) process.stdout.write(out);
  return 0;
}

function optionsOf(args: readonly string[]): SplitOptions {
  const { lang, text: file } = parsed(args);
  let language: string | undefined;
  try {
    language = lang === undefined ? undefined : Intl.getCanonicalLocales(lang.replaceAll("_", "-"))[0];
  } catch {
    throw new SettingsError(`--lang “${lang}” is no language; right would be ar, en or fr`);
  }
  return { ...(language ? { language } : {}), ...(file === undefined ? {} : { text: textIn(file) }) };
}

function parsed(args: readonly string[]) {
  try {
    const options = { lang: { type: "string" }, text: { type: "string" } } as const;
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${reason}; right would be: nashra keywords [--lang L] [--text FILE] < lines`);
  }
}

function textIn(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new SettingsError(
      `--text ${file}: cannot be read (${error instanceof Error ? error.message : error})`,
    );
  }
  const decoded = decode(bytes, file);
  if ("problem" in decoded) throw new SettingsError(`--text ${file}: ${decoded.problem.what}`);
  return decoded.text;
}

/** What the folder has of keywords.txt and of a database; either, both or neither. */
function vocabularyOfFolder(folder: string): Vocabulary {
  return vocabularyIn(storedIn(join(folder, "nashra.sqlite")), optionalLines(join(folder, "keywords.txt")));
}

/** Opened for reading alone: another process may be writing, and an older database stays as it is. */
function storedIn(file: string): readonly StoredKeywords[] {
  if (!existsSync(file)) return [];
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
    return db
      .prepare(STORED_KEYWORDS)
      .all()
      .map((row) => ({ line: row.line === null ? null : String(row.line), keywords: String(row.keywords) }));
  } catch (error) {
    console.error(
      `warning: ${file} is left out: ${error instanceof Error ? error.message : error}; the lines are cut without it`,
    );
    return [];
  } finally {
    db?.close();
  }
}

/** Lines as they stand between line feeds: as many answers as lines, whatever else a line has in it. */
async function* linesOf(input: NodeJS.ReadStream): AsyncGenerator<string> {
  input.setEncoding("utf8");
  let rest = "";
  let isFirst = true;
  for await (const chunk of input) {
    rest += String(chunk);
    if (isFirst) rest = rest.replace(/^\uFEFF/, "");
    isFirst = false;
    const lines = rest.split("\n");
    rest = (lines.pop() ?? "").slice(0, LONGEST_LINE);
    for (const line of lines) yield line.replace(/\r$/, "");
  }
  if (rest) yield rest.replace(/\r$/, "");
}
