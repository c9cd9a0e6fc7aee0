/** What the stored articles teach of keywords. */
import type { Database } from "./database.ts";

/** More lines than these teach little that is new, and loading them would take long. */
const MOST = 100_000;

export interface StoredKeywords {
  /** The line of keywords as it was written. */
  readonly line: string | null;
  /** JSON array of the phrases. */
  readonly keywords: string;
}

/** Newest first, 100,000 at most; read from an index of their own (0003_vocabulary.sql). */
export const STORED_KEYWORDS = `SELECT json_extract(article, '$.keywordLine') AS line,
    json_extract(article, '$.keywords') AS keywords
  FROM article ORDER BY published_at DESC LIMIT ${MOST}`;

/** The keywords of the newest articles. */
export async function storedKeywords(db: Database): Promise<readonly StoredKeywords[]> {
  const { results } = await db.prepare(STORED_KEYWORDS).bind().all<StoredKeywords>();
  return results;
}
