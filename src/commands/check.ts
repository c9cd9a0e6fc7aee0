/** `nashra check [PATH|URL…]` */
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { createApp } from "../app.ts";
import { check, type Finding } from "../check/index.ts";
import { absolute } from "../urls.ts";
import { feedPathsOf, publishedSubjects, takeOwn, withArchive } from "./own.ts";
import { openPublisher } from "./publisher.ts";
import { counted, painted, say } from "./terminal.ts";

/** A document to check: where it is from, its bytes, and what is known of it. */
interface Document {
  readonly name: string;
  readonly body: Uint8Array;
  readonly address?: string;
  readonly contentType?: string;
}

const TIMEOUT = 20_000;
const LARGEST = 20 * 1024 * 1024;

/** Prints every finding; exit status 1 when one of them is an error. */
export async function checkCommand(names: readonly string[]): Promise<number> {
  let errors = 0;
  let warnings = 0;
  let documents = 0;
  for await (const document of names.length > 0 ? named(names) : own()) {
    if ("unreadable" in document) {
      say(document.unreadable);
      errors += 1;
      continue;
    }
    const { name, body, ...about } = document;
    documents += 1;
    const findings = check(body, { ...about, now: new Date() });
    for (const finding of findings) say(findingLine(name, finding));
    errors += findings.filter((one) => one.severity === "error").length;
    warnings += findings.filter((one) => one.severity === "warning").length;
  }
  say(
    [
      inNumber(documents, "document"),
      counted("error", errors, inNumber(errors, "error")),
      counted("warning", warnings, inNumber(warnings, "warning")),
    ].join(", "),
  );
  if (documents === 0 && errors === 0)
    say("nothing was checked; right would be: a feed, an address, or a folder with feeds");
  return errors > 0 || documents === 0 ? 1 : 0;
}

const inNumber = (count: number, what: string) => `${count} ${what}${count === 1 ? "" : "s"}`;

function findingLine(name: string, { severity, line, where, what, instead, rule }: Finding): string {
  return `${name}${line === undefined ? "" : `:${line}`}: ${painted(severity, severity)}: ${where}: ${what}; right would be: ${instead} (${rule})`;
}

async function* named(names: readonly string[]): AsyncGenerator<Document | { readonly unreadable: string }> {
  for (const name of names) {
    try {
      if (/^https?:\/\//i.test(name)) yield await fetched(name);
      else for (const file of await filesOf(name)) yield { name: file, body: await readFile(file) };
    } catch (error) {
      yield {
        unreadable: `${name}: ${painted("error", "error")}: cannot be read (${reason(error)}); right would be: a file, a folder or an http(s) address`,
      };
    }
  }
}

const reason = (error: unknown) =>
  error instanceof Error ? ((error.cause as Error | undefined)?.message ?? error.message) : String(error);

async function filesOf(path: string): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const names = await readdir(path, { recursive: true });
  return names
    .filter((name) => /(?:^|\/)(?:feed\.json|[^/]+\.(?:xml|rss|atom|opml))$/.test(name))
    .sort()
    .map((name) => join(path, name));
}

async function fetched(address: string): Promise<Document> {
  const response = await fetch(address, {
    signal: AbortSignal.timeout(TIMEOUT),
    headers: { "User-Agent": "nashra check" },
  });
  if (!response.ok) throw new Error(`it answers ${response.status}`);
  const body = await bounded(response);
  const contentType = response.headers.get("content-type");
  return { name: address, body, address: response.url, ...(contentType ? { contentType } : {}) };
}

async function bounded(response: Response): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of response.body ?? []) {
    pieces.push(piece);
    length += piece.length;
    if (length > LARGEST) throw new Error(`it has more than ${LARGEST / 1_048_576} MB`);
  }
  return Buffer.concat(pieces);
}

/** Every feed that this publication serves now. */
async function* own(): AsyncGenerator<Document> {
  const publisher = openPublisher();
  const { db, settings, now } = publisher;
  try {
    await takeOwn(publisher);
    const app = await createApp({ db, publication: settings.publication, now });
    const paths = ["/categories.opml"];
    for (const subject of await publishedSubjects(publisher))
      paths.push(...(await withArchive(publisher, subject)).flatMap(feedPathsOf));
    for (const path of paths) {
      const response = await app.request(path);
      const contentType = response.headers.get("content-type");
      yield {
        name: decodeURIComponent(path),
        body: new Uint8Array(await response.arrayBuffer()),
        address: absolute(settings.publication.url, path),
        ...(contentType ? { contentType } : {}),
      };
    }
  } finally {
    db.close();
  }
}
