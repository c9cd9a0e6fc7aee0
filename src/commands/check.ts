/** `nashra check [--for AGGREGATOR] [PATH|URL…]` */
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { type App, createApp } from "../app/index.ts";
import { AGGREGATORS, type AggregatorName, checkFor } from "../check/aggregators/index.ts";
import { check, type Finding } from "../check/index.ts";
import { NEWS_SITEMAP } from "../lists/addresses.ts";
import { absolute, HUB_PATH, isProfile, profilePath } from "../urls.ts";
import { parsedBy, UsageError } from "./options.ts";
import { feedPathsOf, publishedSubjects, takeOwn, withArchive } from "./own.ts";
import { openPublisher } from "./publisher.ts";
import { counted, painted, say } from "./terminal.ts";

/** A document to check: where it is from, its bytes, and what is known of it. */
interface Document {
  readonly name: string;
  readonly body: Uint8Array;
  readonly address?: string;
  readonly contentType?: string;
  /** Whom to ask about it, where not all who were named. */
  readonly names?: readonly AggregatorName[];
}

const SITEMAP = /(?:^|\/)(?:news-)?sitemap(?:-[^/]*)?\.xml$/;
const TIMEOUT = 20_000;
const LARGEST = 20 * 1024 * 1024;

/** Prints every finding; exit status 1 when one of them is an error. */
export async function checkCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parsedBy("check", args);
  const isAll = values.for?.includes("all") ?? false;
  const asked = isAll ? AGGREGATORS : (values.for ?? []).map(aggregatorNamed);
  let errors = 0;
  let warnings = 0;
  let documents = 0;
  for await (const document of positionals.length > 0 ? named(positionals, asked) : own(asked)) {
    if ("unreadable" in document) {
      say(document.unreadable);
      errors += 1;
      continue;
    }
    const { name, body, names = asked, ...about } = document;
    documents += 1;
    const known = { ...about, now: new Date() };
    const { findings: lacking, isNoFeed } =
      names.length > 0 ? checkFor(body, names, known, isAll) : { findings: [], isNoFeed: false };
    const findings = [...(isNoFeed ? [] : check(body, known)), ...lacking];
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
  if (asked.length === 0) say(`what aggregators ask for besides: --for ${AGGREGATORS.join("|")}|all`);
  return errors > 0 || documents === 0 ? 1 : 0;
}

function aggregatorNamed(name: string): AggregatorName {
  const found = AGGREGATORS.find((one) => one === name);
  if (found === undefined)
    throw new UsageError(`“${name}” is no aggregator that nashra knows`, {
      given: name,
      known: [...AGGREGATORS, "all"],
    });
  return found;
}

const inNumber = (count: number, what: string) => `${count} ${what}${count === 1 ? "" : "s"}`;

function findingLine(name: string, finding: Finding): string {
  const { severity, line, where, what, instead, rule, article } = finding;
  const place = article ? `“${article.title}” ${legible(article.link)}`.trim() : where;
  return `${name}${line === undefined ? "" : `:${line}`}: ${painted(severity, severity)}: ${place}: ${what}; right would be: ${instead} (${rule})`;
}

/** An address as a person reads it: letters of other scripts as they are. */
function legible(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

async function* named(
  names: readonly string[],
  asked: readonly AggregatorName[],
): AsyncGenerator<Document | { readonly unreadable: string }> {
  for (const name of names) {
    try {
      if (/^https?:\/\//i.test(name)) yield await fetched(name);
      else for (const file of await filesOf(name, asked)) yield { name: file, body: await readFile(file) };
    } catch (error) {
      yield {
        unreadable: `${name}: ${painted("error", "error")}: cannot be read (${reason(error)}); right would be: a file, a folder or an http(s) address`,
      };
    }
  }
}

const reason = (error: unknown) =>
  error instanceof Error ? ((error.cause as Error | undefined)?.message ?? error.message) : String(error);

/** A file, or those of a folder that are for feed readers; sitemaps are for crawlers, of which Google News is asked about. */
async function filesOf(path: string, asked: readonly AggregatorName[]): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const names = await readdir(path, { recursive: true });
  return names
    .filter((name) => /(?:^|\/)(?:feed\.json|[^/]+\.(?:xml|rss|atom|opml))$/.test(name))
    .filter(
      (name) => !SITEMAP.test(name) || (asked.includes("google-news") && `/${name}`.endsWith(NEWS_SITEMAP)),
    )
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

/** Every feed that this publication serves now; or those that these aggregators are given, and the pages that they read. */
async function* own(asked: readonly AggregatorName[]): AsyncGenerator<Document> {
  const publisher = openPublisher();
  const { db, settings, now } = publisher;
  try {
    await takeOwn(publisher);
    // As it is served: its feeds name its hub.
    const mounts = { [HUB_PATH]: () => new Response(null, { status: 404 }) };
    const app = await createApp({ db, publication: settings.publication, now, mounts });
    const documents: { readonly path: string; readonly names?: readonly AggregatorName[] }[] = [];
    for (const name of asked) {
      const paths =
        name === "google-news"
          ? await pagesOf(app)
          : [isProfile(name) ? profilePath({ kind: "all" }, name) : "/feed.xml"];
      documents.push(...paths.map((path) => ({ path, names: [name] })));
    }
    if (asked.length === 0) {
      documents.push({ path: "/categories.opml" });
      for (const subject of await publishedSubjects(publisher))
        documents.push(
          ...(await withArchive(publisher, subject)).flatMap(feedPathsOf).map((path) => ({ path })),
        );
    }
    for (const { path, names } of documents) {
      const response = await app.request(path);
      const contentType = response.headers.get("content-type");
      yield {
        name: decodeURIComponent(path),
        body: new Uint8Array(await response.arrayBuffer()),
        address: absolute(settings.publication.url, path),
        ...(contentType ? { contentType } : {}),
        ...(names ? { names } : {}),
      };
    }
  } finally {
    db.close();
  }
}

/** What Google News reads: the news sitemap, and the pages of the newest articles. */
async function pagesOf(app: App): Promise<readonly string[]> {
  const feed = (await (await app.request("/feed.json")).json()) as { items: { url: string }[] };
  return [NEWS_SITEMAP, ...feed.items.map(({ url }) => new URL(url).pathname)];
}
