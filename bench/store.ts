/** The same questions to stores of different sizes: feeds, archive pages and searches, and how soon a server answers. */
import type { ChildProcess } from "node:child_process";
import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type App, createApp } from "../src/app/index.ts";
import { PublicationSchema } from "../src/publication-schema.ts";
import { openSqlite, type SqliteDatabase } from "../src/store/sqlite.ts";
import { fill, questions } from "../tests/shared/large.ts";
import { SERVE, start } from "./processes.ts";
import { environmentOf } from "./publication.ts";
import { median, ratioOf, sideBySide, table } from "./rounds.ts";
import { ended, temporarily } from "./temporary.ts";

const SIZES = [1000, 10_000, 100_000, 1_000_000];
const ROUNDS = 9;
const TIMES = 5;
const NOW = () => new Date("2036-01-01T00:00:00Z");

/** What stands above the table. */
export const STORE = `Milliseconds from a request to a whole answer that nothing in memory stands for, medians of ${ROUNDS} rounds of ${TIMES} requests to each size in turn; items are rendered before, and each request asks the store anew. The stores are filled by SQL with articles of a sentence: what is measured is finding them. Of the words, \`common\` and the category \`huge\` are in every article, \`even\` and \`odd\`, \`alpha\` and \`omega\` in every other one, \`pearl\` in one of 997; the category \`tiny\` has fifty articles in each store, all over its archive; the archive page is the middle one, at a million articles 500,000 deep. In brackets the middle half of the rounds. “First answer” is from the start of \`nashra serve\` on that store to its first feed, medians of 3.`;

interface Filled {
  readonly size: number;
  readonly folder: string;
  readonly db: SqliteDatabase;
  readonly app: App;
}

async function filled(size: number, folder: string): Promise<Filled> {
  mkdirSync(folder);
  writeFileSync(join(folder, "publication.json"), JSON.stringify({ title: "Bench" }));
  const db = openSqlite(join(folder, "nashra.sqlite"));
  await fill(db, size);
  const publication = PublicationSchema.parse({
    title: "Bench",
    url: "https://bench.example",
    language: "en",
  });
  return { size, folder, db, app: await createApp({ db, publication, now: NOW }) };
}

async function ask({ app }: Filled, path: string): Promise<void> {
  const response = await app.request(path);
  if (response.status !== 200) throw new Error(`${path} answers ${response.status}`);
  await response.arrayBuffer();
}

/** The table. */
export async function storing(...sizes: number[]): Promise<string> {
  return temporarily(async ({ folder, children }) => {
    const stores: Filled[] = [];
    for (const size of sizes.length > 0 ? sizes : SIZES)
      stores.push(await filled(size, join(folder, String(size))));
    const rows: (string | number)[][] = [];
    for (const [at, { path }] of questions(1000).entries()) {
      const measured = await sideBySide(
        stores.map((store) => ({
          name: String(store.size),
          // The middle of the archive lies elsewhere in each.
          run: () => ask(store, questions(store.size)[at]?.path ?? path),
        })),
        ROUNDS,
        TIMES,
      );
      rows.push(rowOf(named(path), measured));
    }
    for (const { db } of stores) db.close();
    const sizesMb = stores.map((store) => statSync(join(store.folder, "nashra.sqlite")).size / 1e6);
    const starts = stores.map(({ size }) => ({ name: String(size), rounds: [] as number[] }));
    for (let round = 0; round < 3; round++)
      for (const [i, { folder }] of stores.entries())
        starts[i]?.rounds.push(await firstAnswer(folder, children));
    rows.push(
      rowOf(
        "first answer of `serve`",
        starts.map((one) => ({ ...one, ms: median(one.rounds) })),
        0,
      ),
    );
    rows.push(["MB of the store", ...sizesMb.map((mb) => mb.toFixed(1)), ""]);
    return table(["", ...stores.map(({ size }) => size.toLocaleString("en")), "1M / 10k"], rows);
  });
}

const named = (path: string) =>
  `\`${
    decodeURIComponent(path.replaceAll("+", " "))
      .replace(/\/feed\.json/, "")
      .replace(/archive\/\d+/, "archive, middle") || "newest"
  }\``;

function rowOf(
  name: string,
  measured: readonly { name: string; ms: number; rounds: readonly number[] }[],
  digits = 2,
) {
  const of = (size: number) => measured.find((one) => one.name === String(size))?.rounds ?? [];
  const ratio = of(1_000_000).length > 0 && of(10_000).length > 0 ? ratioOf(of(1_000_000), of(10_000)) : "";
  return [name, ...measured.map(({ ms }) => ms.toFixed(digits)), ratio];
}

/** Milliseconds from the start of the process to its first whole feed. */
async function firstAnswer(folder: string, children: ChildProcess[]): Promise<number> {
  const begin = performance.now();
  const { address } = await start(SERVE, environmentOf(folder), children);
  await (await fetch(`${address}/feed.xml`)).arrayBuffer();
  const took = performance.now() - begin;
  const child = children.pop();
  if (child) await ended(child);
  return took;
}
