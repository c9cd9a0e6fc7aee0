/** An import that is killed at any moment and run again ends as if nothing had happened. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as after } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSqlite } from "../../src/store/sqlite.ts";
import { nashra, ROOT } from "./command.ts";

const COUNT = 1000;
const TOPICS = ["الصيد البحري", "الصَّيد البحري", "أسعار السمك", "المرفأ القديم", "Tides"];
const made = mkdtempSync(join(tmpdir(), "nashra-killed-"));
const articles = join(made, "articles");

beforeAll(() => {
  mkdirSync(articles);
  for (let i = 0; i < COUNT; i++) {
    const topics = TOPICS.filter((_, n) => (i + n) % (n + 2) === 0);
    const day = String(1 + (i % 28)).padStart(2, "0");
    const front = {
      title: `خبر ${i}`,
      date: `2026-01-${day}T10:00:00Z`,
      tags: topics,
      author: `كاتب ${i % 7}`,
    };
    writeFileSync(join(articles, `${i}.md`), `---\n${JSON.stringify(front)}\n---\nنص الخبر ${i}.\n`);
  }
});
afterAll(() => rmSync(made, { recursive: true, force: true }));

const dataFolder = (name: string) => {
  const folder = join(made, name);
  mkdirSync(folder);
  writeFileSync(join(folder, "publication.json"), '{"title":"مرفأ"}');
  return folder;
};

/** Everything that a reader could see of a store. */
async function contents(folder: string) {
  const db = openSqlite(join(folder, "nashra.sqlite"));
  const all = async (sql: string) => (await db.prepare(sql).all()).results;
  const found = {
    check: await all("PRAGMA integrity_check"),
    articles: await all("SELECT guid, slug, updated_at, version, categories FROM article ORDER BY guid"),
    categories: await all("SELECT key, slug, label FROM category ORDER BY key"),
    spellings: await all(
      "SELECT key, spelling, uses FROM spelling JOIN category USING (category_id) ORDER BY 1, 2",
    ),
    members: await all("SELECT count(*) AS n FROM article_category"),
    authors: await all(
      "SELECT key, count(*) AS n FROM article_author JOIN author USING (author_id) GROUP BY key",
    ),
  };
  db.close();
  return found;
}

async function count(folder: string): Promise<number> {
  const file = join(folder, "nashra.sqlite");
  if (!existsSync(file)) return 0;
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    return Number(db.prepare("SELECT count(*) AS n FROM article").get()?.n);
  } catch {
    return 0; // Its tables are not made yet.
  } finally {
    db.close();
  }
}

test("killed three times, then finished: the same articles, addresses, categories and spellings", async () => {
  const undisturbed = dataFolder("undisturbed");
  expect(nashra(undisturbed, "import", articles).out).toContain(`${COUNT} created`);

  const disturbed = dataFolder("disturbed");
  const seen: number[] = [0];
  for (let kill = 0; kill < 3; kill++) {
    const child = spawn(process.execPath, ["src/cli.ts", "import", articles], {
      cwd: ROOT,
      env: { ...process.env, DATA_DIR: disturbed },
      stdio: "ignore",
    });
    const exit = once(child, "exit");
    // Each at another moment of the batch after the first that it has written.
    while ((await count(disturbed)) <= (seen.at(-1) ?? 0) && child.exitCode === null) await after(10);
    await after(kill * 60);
    child.kill("SIGKILL");
    expect((await exit)[1], "it was still at work").toBe("SIGKILL");
    seen.push((await contents(disturbed)).articles.length);
  }
  expect(seen, "an import goes on, and loses nothing").toEqual(seen.toSorted((a, b) => a - b));
  expect(seen[1]).toBeLessThan(COUNT);
  expect(nashra(disturbed, "import", articles).status).toBe(0);
  expect(await contents(disturbed)).toEqual(await contents(undisturbed));
}, 120_000);
