/** Feed readers and XML tools of the system: a reason to skip where one is missing, a failure in CI. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type Seen, words } from "./seen.ts";

/** Whether `program` cannot be run here; throws in CI, where it belongs to the set-up. */
export function missing(program: string, ...check: readonly string[]): boolean {
  const found = spawnSync(program, check).status === 0;
  if (!found && process.env.CI) throw new Error(`${program} ${check.join(" ")} does not run`);
  return !found;
}

/** The faults that xmllint finds; empty where the document is well-formed, and valid by a schema in a file. */
export function xmllint(document: string, schema?: string): string {
  const by = schema === undefined ? [] : ["--schema", schema];
  const ran = spawnSync("xmllint", ["--noout", "--nonet", ...by, "-"], { input: document, encoding: "utf8" });
  return ran.status === 0 ? "" : ran.stderr || `ended with ${ran.status}`;
}

export interface FeedparserFeed {
  /** True where feedparser had to guess. */
  readonly bozo: boolean;
  readonly version: string;
  readonly items: readonly Required<Seen>[];
}

// feedparser 6.0.10 reads no JSON Feed.
const FEEDPARSER = `
import sys, json, calendar, feedparser
out = []
for url in sys.argv[1:]:
    d = feedparser.parse(url)
    out.append({"bozo": bool(d.bozo), "version": d.version, "items": [{"title": e.title,
      "published": calendar.timegm(e.published_parsed) * 1000,
      "categories": [t.label or t.term for t in e.get("tags", [])],
      "text": e.content[0].value if "content" in e else ""} for e in d.entries]})
print(json.dumps(out))
`;

/** Fetches and reads each address with Python's feedparser. */
export function feedparser(addresses: readonly string[]): readonly FeedparserFeed[] {
  const said = execFileSync("/usr/bin/python3", ["-c", FEEDPARSER, ...addresses], {
    encoding: "utf8",
    maxBuffer: 100_000_000,
  });
  return (JSON.parse(said) as FeedparserFeed[]).map((feed) => ({
    ...feed,
    items: feed.items.map((item) => ({ ...item, text: words(item.text) })),
  }));
}

/** Fetches and reads one address with newsboat; its cache has no place for categories. */
export function newsboat(address: string): readonly Seen[] {
  // A home for each: newsboat knows an id once, whatever feed it came from.
  const home = mkdtempSync(join(tmpdir(), "nashra-newsboat-"));
  const [urls, config, cache] = [join(home, "urls"), join(home, "config"), join(home, "cache.db")];
  try {
    writeFileSync(urls, `${address}\n`);
    writeFileSync(config, "max-items 0\n");
    execFileSync("newsboat", ["-u", urls, "-c", cache, "-C", config, "-x", "reload"], {
      env: { ...process.env, HOME: home, TERM: "dumb", LC_ALL: "C.UTF-8" },
      timeout: 60_000,
      stdio: "pipe",
    });
    const db = new DatabaseSync(cache, { readOnly: true });
    // It stores a feed from its end on.
    const rows = db.prepare("SELECT title, pubDate, content FROM rss_item ORDER BY id DESC").all();
    db.close();
    return rows.map((row) => ({
      title: String(row.title),
      published: Number(row.pubDate) * 1000,
      text: words(String(row.content)),
    }));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** The addresses that newsboat takes from a list of subscriptions. */
export function importedByNewsboat(list: string): readonly string[] {
  const home = mkdtempSync(join(tmpdir(), "nashra-newsboat-"));
  const [urls, config, cache] = [join(home, "urls"), join(home, "config"), join(home, "cache.db")];
  const file = join(home, "list.opml");
  try {
    for (const [name, text] of [
      [file, list],
      [urls, ""],
      [config, ""],
    ] as const)
      writeFileSync(name, text);
    execFileSync("newsboat", ["-u", urls, "-c", cache, "-C", config, "-i", file], {
      env: { ...process.env, HOME: home, TERM: "dumb", LC_ALL: "C.UTF-8" },
      timeout: 60_000,
      stdio: "pipe",
    });
    return readFileSync(urls, "utf8").trim().split("\n");
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
