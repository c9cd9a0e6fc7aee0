/** An export of another system through the command, and its old addresses over HTTP. */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openSqlite } from "../../src/store/sqlite.ts";

const ROOT = join(import.meta.dirname, "../..");
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nashra-exports-"));
  writeFileSync(join(folder, "publication.json"), '{ "title": "مرفأ" }');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const environment = () => ({ ...process.env, DATA_DIR: folder, PORT: "0" });
const taken = (path: string) =>
  spawnSync(process.execPath, ["bin/nashra.js", "import", path], {
    cwd: ROOT,
    encoding: "utf8",
    env: environment(),
  }).stdout;

test.each([
  ["tests/fixtures/exports/wordpress.xml", 4],
  ["tests/fixtures/exports/ghost.json", 4],
  ["tests/golden/feed.xml", 3],
])("%s is taken in, again changes nothing, and its old addresses lead here", async (path, articles) => {
  expect(taken(path)).toMatch(new RegExp(`^${articles} created, 0 updated, 0 unchanged, 0 refused`));
  expect(taken(path)).toMatch(new RegExp(`^0 created, 0 updated, ${articles} unchanged`));
  const db = openSqlite(join(folder, "nashra.sqlite"));
  const { results } = await db
    .prepare("SELECT address FROM moved WHERE kind = 'article'")
    .bind()
    .all<{ address: string }>();
  db.close();
  expect(results.length).toBeGreaterThanOrEqual(articles);
  const child = spawn(process.execPath, ["src/cli.ts", "serve"], { cwd: ROOT, env: environment() });
  try {
    const site = await new Promise<string>((done, fail) => {
      let said = "";
      child.stdout.on("data", (data) => {
        said += data;
        const found = /(http:\/\/localhost:\d+)\/feed\.xml/.exec(said)?.[1];
        if (found) done(found);
      });
      child.once("exit", (code) => fail(new Error(`ended with ${code}: ${said}`)));
    });
    // A scheduled article is nowhere until its time.
    const seen = await Promise.all(results.map(({ address }) => fetch(site + encodeURI(address))));
    expect(seen.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(articles - 1);
    expect((await fetch(`${site}/feed/atom/`)).url).toBe(`${site}/atom.xml`);
  } finally {
    child.kill("SIGTERM");
    await new Promise((done) => child.once("exit", done));
  }
});
