/** What the publication knows of keywords, kept by a process that takes articles in one by one. */
import type { Knowledge } from "../ingest/knowledge.ts";
import type { Database } from "../store/database.ts";

/**
 * Learns it once and again when another process has written to the store. Learning anew for each article takes a
 * fifth of a second where there are 20,000, in which nothing is answered.
 */
export function keptKnowledge(db: Database, phrases: readonly string[]): () => Promise<Knowledge> {
  let knowledge: Promise<Knowledge> | undefined;
  let learnedAt: number | undefined;
  return async () => {
    // Differs when another connection has written; our own writes are learned as they come.
    const { results } = await db.prepare("PRAGMA data_version").all<{ data_version: number }>();
    const version = results[0]?.data_version;
    if (!knowledge || version !== learnedAt) {
      learnedAt = version;
      knowledge = import("../ingest/knowledge.ts").then(({ knowledgeOf }) => knowledgeOf(db, phrases));
      knowledge.catch(() => {
        knowledge = undefined;
      });
    }
    return knowledge;
  };
}
