/** Articles a second from stored text to a database file, and where the time goes. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PublicationSchema } from "../src/article.ts";
import { createIngest } from "../src/ingest/index.ts";
import { readText } from "../src/read/text.ts";
import { openSqlite } from "../src/store/sqlite.ts";
import { articles } from "./corpus.ts";
import { table } from "./rounds.ts";

const COUNT = 2000;
const BATCH = 200;

export async function ingesting(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "nashra-bench-"));
  const db = openSqlite(join(folder, "nashra.sqlite"));
  try {
    const publication = PublicationSchema.parse({ title: "نشرة القياس", timeZone: "Asia/Riyadh" });
    const context = { timeZone: publication.timeZone, language: "ar", now: new Date() };
    const ingest = await createIngest({ db, publication, now: () => new Date() });
    const stored = articles(COUNT);
    let reading = 0;
    const start = performance.now();
    for (let at = 0; at < COUNT; at += BATCH) {
      const began = performance.now();
      const drafts = stored
        .slice(at, at + BATCH)
        .flatMap(({ name, text }) => readText({ path: name, text }, context).drafts);
      reading += performance.now() - began;
      await ingest(drafts);
    }
    const all = performance.now() - start;
    const row = (name: string, ms: number) => [
      name,
      Math.round((COUNT / ms) * 1000),
      `${Math.round((ms / all) * 100)} %`,
    ];
    return table(
      [`${COUNT} articles`, "articles/s", "share of the time"],
      [row("all", all), row("reading", reading), row("categories, safe HTML, database", all - reading)],
    );
  } finally {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
