/** Articles a second from stored text to a store, in memory and in a file, and where the time goes. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createIngest } from "../src/ingest/index.ts";
import { prepareAll } from "../src/ingest/prepare.ts";
import { PublicationSchema } from "../src/publication-schema.ts";
import { readText } from "../src/read/text.ts";
import type { Database } from "../src/store/database.ts";
import { openSqlite } from "../src/store/sqlite.ts";
import { articles } from "./corpus.ts";
import { table } from "./rounds.ts";

const COUNT = 2000;
const BATCH = 200;
const publication = PublicationSchema.parse({ title: "نشرة القياس", timeZone: "Asia/Riyadh" });
const context = { timeZone: publication.timeZone, language: "ar", now: new Date() };

export const INGESTING = `${COUNT} stored text documents, ${BATCH} at a time, one run each: read; then cut into phrases, sanitised and made into articles; then written. 200 taken in before do not count.`;

/** The table. */
export async function ingesting(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "nashra-bench-"));
  try {
    await takeIn(":memory:", 200);
    const memory = await takeIn(":memory:", COUNT);
    const file = await takeIn(join(folder, "nashra.sqlite"), COUNT);
    return table(
      [`${COUNT} articles`, "articles/s", "reading", "categories, safe HTML", "database"],
      [row("in memory", memory), row("in a file", file)],
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Times {
  readonly all: number;
  readonly reading: number;
  readonly database: number;
}

async function takeIn(path: string, count: number): Promise<Times> {
  const db = openSqlite(path);
  const timed = timing(db);
  try {
    const ingest = await createIngest({ db: timed.db, publication, now: () => new Date() });
    const stored = articles(count);
    let [reading, created] = [0, 0];
    const start = performance.now();
    for (let at = 0; at < count; at += BATCH) {
      const began = performance.now();
      const drafts = stored
        .slice(at, at + BATCH)
        .flatMap(({ name, text }) => readText({ path: name, text }, context).drafts);
      reading += performance.now() - began;
      created += (await ingest(await prepareAll(drafts, publication))).outcomes.filter(
        (one) => one.result === "created",
      ).length;
    }
    const all = performance.now() - start;
    if (created !== count) throw new Error(`${created} of ${count} articles were taken in`);
    return { all, reading, database: timed.spent() };
  } finally {
    db.close();
  }
}

/** The same database, with the time that its answers took. Ingest asks it one thing at a time. */
function timing(db: Database): { readonly db: Database; spent(): number } {
  let spent = 0;
  const during = async <T>(work: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    try {
      return await work();
    } finally {
      spent += performance.now() - began;
    }
  };
  const statements = new WeakMap<object, ReturnType<Database["prepare"]>>();
  const wrap = (own: ReturnType<Database["prepare"]>): ReturnType<Database["prepare"]> => {
    const wrapped = {
      bind: (...values: Parameters<typeof own.bind>) => wrap(own.bind(...values)),
      all: <Row>() => during(() => own.all<Row>()),
    };
    statements.set(wrapped, own);
    return wrapped;
  };
  return {
    db: {
      prepare: (sql) => wrap(db.prepare(sql)),
      batch: (list) => during(() => db.batch(list.map((one) => statements.get(one) ?? one))),
    },
    spent: () => spent,
  };
}

function row(name: string, { all, reading, database }: Times): (string | number)[] {
  const share = (ms: number) => `${Math.round((ms / all) * 100)} %`;
  return [
    name,
    Math.round((COUNT / all) * 1000),
    share(reading),
    share(all - reading - database),
    share(database),
  ];
}
