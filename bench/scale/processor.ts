/**
 * `node bench/scale/processor.ts`: processor time of nashra's part of an answer, in milliseconds, with a store of
 * 2,000 articles of bench/corpus.ts; nothing is kept from one request to the next, as in a worker that has just begun.
 * The time of SQLite is in it, that of D1's answers coming over the network is not. What it printed stands in
 * bench/scale/measured.ts.
 */
import { createApp } from "../../src/app/index.ts";
import { createIngest } from "../../src/ingest/index.ts";
import { prepareAll } from "../../src/ingest/prepare.ts";
import { PublicationSchema } from "../../src/publication-schema.ts";
import { readText } from "../../src/read/text.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import { articles } from "../corpus.ts";
import { median, table } from "../rounds.ts";

const ROUNDS = 15;
const now = () => new Date("2026-11-25T12:00:00Z");
const publication = PublicationSchema.parse({ title: "نشرة القياس", timeZone: "Asia/Riyadh" });
const db = openSqlite(":memory:");
const ingest = await createIngest({ db, publication, now });
const context = { timeZone: publication.timeZone, language: "ar", now: now() };
const drafts = articles(2000).flatMap(({ name, text }) => readText({ path: name, text }, context).drafts);
await ingest(await prepareAll(drafts, publication));

const paths = [
  "/feed.xml",
  "/atom.xml",
  "/feed.json",
  "/",
  "/search/feed.xml?q=%D8%A7%D9%84%D8%A8%D8%AD%D8%B1",
];
const rows = [];
for (const path of paths) rows.push([path, await spent(path, false), await spent(path, true)]);
db.close();
console.log(
  table(
    ["address", "200, ms", "304, ms"],
    rows.map((row) => row.map((cell) => (typeof cell === "number" ? cell.toFixed(2) : cell))),
  ),
);

async function spent(path: string, isKnown: boolean): Promise<number> {
  const taken: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const app = await createApp({ db, publication, now });
    const tag = (await (await createApp({ db, publication, now })).request(path)).headers.get("ETag") ?? "";
    const before = process.cpuUsage();
    const answer = await app.request(path, isKnown ? { headers: { "If-None-Match": tag } } : {});
    await answer.arrayBuffer();
    const { user, system } = process.cpuUsage(before);
    if (answer.status !== (isKnown ? 304 : 200)) throw new Error(`${path}: ${answer.status}`);
    taken.push((user + system) / 1000);
  }
  return median(taken);
}
