/** Lines of keywords that editors are asked about, and their cuts. */
import type { Database } from "./database.ts";

/** A line of keywords that was cut without much certainty. */
export interface Doubt {
  readonly guid: string;
  readonly source: string;
  readonly line: string;
  /** JSON array of the article's keywords: the proposed phrases, and what its document lists beside the line. */
  readonly phrases: string;
  readonly confidence: number;
}

const DOUBTS = `SELECT d.guid, a.source, json_extract(a.article, '$.keywordLine') AS line,
      json_extract(a.article, '$.keywords') AS phrases, d.confidence
    FROM doubt d JOIN article a USING (guid) WHERE line IS NOT NULL`;

/** The lines to look at, the least certain first. */
export async function doubts(db: Database): Promise<readonly Doubt[]> {
  return (await db.prepare(`${DOUBTS} ORDER BY d.confidence, d.guid`).bind().all<Doubt>()).results;
}

/** How far a list of doubts has been read: the last that was. */
export type DoubtPlace = Pick<Doubt, "confidence" | "guid">;

/** `most` of the lines behind one of them, in the same order. */
export async function doubtsBehind(
  db: Database,
  { confidence, guid }: DoubtPlace,
  most: number,
): Promise<readonly Doubt[]> {
  const sql = `${DOUBTS} AND (d.confidence, d.guid) > (?1, ?2) ORDER BY d.confidence, d.guid LIMIT ?3`;
  return (await db.prepare(sql).bind(confidence, guid, most).all<Doubt>()).results;
}

/** The doubt about the line of one article. */
export async function doubtAbout(db: Database, guid: string): Promise<Doubt | undefined> {
  return (await db.prepare(`${DOUBTS} AND d.guid = ?1`).bind(guid).all<Doubt>()).results[0];
}

/** Lines as editors cut them. */
export async function storedCuts(db: Database): Promise<Map<string, readonly string[]>> {
  const { results } = await db
    .prepare("SELECT line, phrases FROM keyword_cut")
    .bind()
    .all<{ line: string; phrases: string }>();
  return new Map(results.map(({ line, phrases }) => [line, JSON.parse(phrases) as string[]]));
}

/** Keeps how an editor cut a line; it is in doubt no more. */
export async function keepCut(db: Database, line: string, phrases: readonly string[]): Promise<void> {
  await db.batch([
    db
      .prepare(
        "INSERT INTO keyword_cut (line, phrases) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET phrases = excluded.phrases",
      )
      .bind(line, JSON.stringify(phrases)),
    db
      .prepare(
        `DELETE FROM doubt WHERE guid IN (SELECT d.guid FROM doubt d CROSS JOIN article a USING (guid)
           WHERE json_extract(a.article, '$.keywordLine') = ?1)`,
      )
      .bind(line),
  ]);
}

/** Ids of the articles with this line of keywords. */
export async function guidsWithLine(db: Database, line: string): Promise<readonly string[]> {
  const sql = "SELECT guid FROM article WHERE json_extract(article, '$.keywordLine') = ?1 ORDER BY guid";
  return (await db.prepare(sql).bind(line).all<{ guid: string }>()).results.map(({ guid }) => guid);
}

/** Keeps how sure cuts are (0 to 1); those without a number are in doubt no more. */
export async function settleDoubts(
  db: Database,
  rows: readonly { readonly guid: string; readonly confidence: number | undefined }[],
): Promise<void> {
  const json = JSON.stringify(rows);
  await db.batch([
    db.prepare("DELETE FROM doubt WHERE guid IN (SELECT v.value->>'guid' FROM json_each(?1) v)").bind(json),
    db
      .prepare(
        `INSERT INTO doubt (guid, confidence) SELECT v.value->>'guid', v.value->>'confidence' FROM json_each(?1) v
         WHERE v.value->>'confidence' IS NOT NULL`,
      )
      .bind(json),
  ]);
}
