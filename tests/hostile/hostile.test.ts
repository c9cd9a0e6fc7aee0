/** A folder of everything that goes wrong: each bad document is named, everything else is published and valid. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { check } from "../../src/check/index.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import { wellFormed } from "../document/reading.ts";
import { type Site, serveCopy } from "../serving.ts";

const ROOT = join(import.meta.dirname, "../..");
const SOURCE = join(ROOT, "tests/fixtures/hostile");
let folder = "";
let site: Site;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "nashra-hostile-"));
  cpSync(SOURCE, folder, { recursive: true });
  writeFileSync(join(folder, "articles/refused-huge.txt"), Buffer.alloc(50 * 1024 * 1024, "نص ".repeat(10)));
  site = await serveCopy(SOURCE);
}, 60_000);
afterAll(async () => {
  await site.stop();
  rmSync(folder, { recursive: true, force: true });
});

const run = (...args: string[]) =>
  spawnSync(process.execPath, ["src/cli.ts", ...args], {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: folder },
    encoding: "utf8",
  });

test("every document that cannot be taken is named with what is wrong and what would be right, and the rest is taken", () => {
  const first = run("import", join(folder, "articles"));
  expect(first.status).toBe(1);
  const errors = first.stderr.split("\n").filter((line) => line.includes(": error: "));
  for (const line of errors) expect(line).toMatch(/^[^:]+(?::\d+)?: error: .+; right would be: .+/);
  const named = new Set(errors.map((line) => line.split(":")[0]));
  for (const name of readdirSync(join(folder, "articles")))
    expect([name, named.has(name)]).toEqual([
      name,
      name.startsWith("refused-") || ["several.jsonl", "long-title.txt", "very-old.md"].includes(name),
    ]);
  expect(first.stderr).toMatch(/^refused-huge\.txt: error: has 50 MB/m);
  expect(first.stderr).toMatch(/^several\.jsonl:2: error: not JSON/m);
  expect(first.stderr).toMatch(/^ambiguous-date\.txt:3: warning: .*day first/m);
  expect(first.stdout).toMatch(/15 created, 0 updated, 0 unchanged/);
  expect(run("import", join(folder, "articles")).stdout).toMatch(/0 created, 0 updated, 15 unchanged/);
});

test("every feed is well-formed and without an error, and no page or feed carries a script", async () => {
  const opml = await (await fetch(`${site.address}/categories.opml`)).text();
  const feeds = [...opml.matchAll(/xmlUrl="([^"]+)"/g)].map((match) => match[1] ?? "");
  expect(feeds.length).toBeGreaterThan(40);
  for (const rss of feeds.slice(0, 12)) {
    for (const address of [rss, rss.replace("feed.xml", "atom.xml"), rss.replace("feed.xml", "feed.json")]) {
      const body = await (await fetch(address)).text();
      if (address.endsWith(".xml")) wellFormed(body);
      else JSON.parse(body);
      expect(
        check(body, { address }).filter((one) => one.severity === "error"),
        address,
      ).toEqual([]);
      const html = address.endsWith(".json")
        ? (JSON.parse(body) as { items: { content_html: string }[] }).items.map((item) => item.content_html)
        : [...body.matchAll(/<!\[CDATA\[([\s\S]*?)\]\]>/g)].map((match) => match[1] ?? "");
      for (const one of html)
        expect(one).not.toMatch(
          /<script|<iframe|<object|<svg|\son\w+=|(?:href|src)="(?!https?:\/\/|mailto:|tel:)/i,
        );
    }
  }
  const home = await (await fetch(site.address)).text();
  for (const path of [
    "/",
    "/categories",
    ...[...home.matchAll(/href="(\/articles\/[^"]+)"/g)].map((match) => match[1] ?? ""),
  ])
    expect(await (await fetch(site.address + path)).text(), path).not.toMatch(
      /<script|<iframe|\son\w+=["']|(?:href|src)="(?:javascript|data):/i,
    );
});

/** Hashes of every file below the folder. */
const state = (where: string) =>
  Object.fromEntries(
    readdirSync(where)
      .sort()
      .map((name) => [
        name,
        createHash("sha256")
          .update(readFileSync(join(where, name)))
          .digest("hex"),
      ]),
  );

test.each([
  [
    "another program's",
    (file: string) => new DatabaseSync(file).exec("CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1)"),
    /tables of another program/,
  ],
  [
    "a newer nashra's",
    (file: string) => {
      openSqlite(file).close();
      new DatabaseSync(file).exec(
        "PRAGMA journal_mode = DELETE; INSERT INTO d1_migrations (name) VALUES ('9999_later.sql')",
      );
    },
    /newer nashra \(migration 9999_later\.sql\)/,
  ],
  [
    "a corrupted",
    (file: string) => writeFileSync(file, "SQLite format 3\0 and then nothing that is right".repeat(200)),
    /not a database that nashra can use|tables of another/,
  ],
] as const)("%s database is refused with one message, and nothing is touched", (_name, make, message) => {
  const own = mkdtempSync(join(tmpdir(), "nashra-db-"));
  try {
    writeFileSync(join(own, "publication.json"), '{"title":"x"}');
    make(join(own, "nashra.sqlite"));
    const before = state(own);
    const ran = spawnSync(process.execPath, ["src/cli.ts", "serve"], {
      cwd: ROOT,
      env: { ...process.env, DATA_DIR: own },
      encoding: "utf8",
    });
    expect([ran.status, message.test(ran.stderr)], ran.stderr).toEqual([2, true]);
    expect(state(own)).toEqual(before);
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
});
