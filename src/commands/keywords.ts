/** `nashra keywords [--lang L] [--text FILE]`: lines of keywords in, their phrases out. */
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { vocabularyIn } from "../ingest/vocabulary.ts";
import { type SplitOptions, splitKeywords, type Vocabulary } from "../keywords/index.ts";
import { decode } from "../read/index.ts";
import { optionalLines, SettingsError, topicsIn } from "../settings.ts";
import { STORED_KEYWORDS, type StoredKeywords } from "../store/vocabulary.ts";
import { parsedBy, UsageError } from "./options.ts";
import { refuse, remark } from "./terminal.ts";

/** Characters; no line of keywords is near it, and what has no line ends must not fill the memory. */
const LONGEST_LINE = 1_000_000;
const ERROR = "the line has more than 1,000,000 characters";

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
  let number = 0;
  let status = 0;
  for await (const line of linesOf(process.stdin)) {
    number += 1;
    if (line === TOO_LONG) {
      refuse(`line ${number}: ${ERROR}; right would be a line of keywords of one article`);
      status = 1;
      out += `${JSON.stringify({ phrases: [], confidence: 0, error: ERROR })}\n`;
    } else {
      const { phrases, confidence } = splitKeywords(line, vocabulary, options);
      out += `${JSON.stringify({ phrases, confidence: Math.round(confidence * 1000) / 1000 })}\n`;
    }
    if (out.length < 16_384) continue;
    if (!process.stdout.write(out)) await once(process.stdout, "drain");
    out = "";
  }
  if (out) process.stdout.write(out);
  return status;
}

function optionsOf(args: readonly string[]): SplitOptions {
  const { values, positionals } = parsedBy("keywords", args);
  if (positionals.length > 0)
    throw new UsageError(`“${positionals[0]}” is one argument too many for “nashra keywords”`);
  const { lang, text: file } = values;
  let language: string | undefined;
  try {
    language = lang === undefined ? undefined : Intl.getCanonicalLocales(lang.replaceAll("_", "-"))[0];
  } catch {
    throw new SettingsError(`--lang “${lang}” is no language; right would be ar, en or fr`);
  }
  return { ...(language ? { language } : {}), ...(file === undefined ? {} : { text: textIn(file) }) };
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

/** What the folder has of keywords.txt, categories.json and a database; none need be there. */
function vocabularyOfFolder(folder: string): Vocabulary {
  // In which language a topic is called what is of no matter here.
  const topics = topicsIn(join(folder, "categories.json"), "ar");
  return vocabularyIn(storedIn(join(folder, "nashra.sqlite")), [
    ...optionalLines(join(folder, "keywords.txt")),
    ...topics.flatMap(({ wordings }) => wordings),
  ]);
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
    remark(
      `warning: ${file} is left out: ${error instanceof Error ? error.message : error}; the lines are cut without it`,
    );
    return [];
  } finally {
    db?.close();
  }
}

/** A line longer than may be, which no memory is kept for. */
const TOO_LONG = Symbol("too long");

/** Lines as they stand between line feeds: as many answers as lines, whatever else a line has in it. */
async function* linesOf(input: NodeJS.ReadStream): AsyncGenerator<string | typeof TOO_LONG> {
  input.setEncoding("utf8");
  let rest = "";
  let isTooLong = false;
  let isFirst = true;
  for await (const chunk of input) {
    const text = isFirst ? String(chunk).replace(/^\uFEFF/, "") : String(chunk);
    isFirst = false;
    let from = 0;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", from)) {
      const line = (rest + text.slice(from, end)).replace(/\r$/, "");
      yield isTooLong || line.length > LONGEST_LINE ? TOO_LONG : line;
      rest = "";
      isTooLong = false;
      from = end + 1;
    }
    rest += text.slice(from);
    // One more may be the carriage return before the line feed.
    if (rest.length > LONGEST_LINE + 1) isTooLong = true;
    if (isTooLong) rest = "x";
  }
  if (rest) yield isTooLong || rest.length > LONGEST_LINE ? TOO_LONG : rest.replace(/\r$/, "");
}
