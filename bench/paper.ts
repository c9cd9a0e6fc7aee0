/** A store with its feeds in this process: what `nashra serve` does with an article, without the folder and HTTP. */

import { createApp } from "../src/app/index.ts";
import { keptKnowledge } from "../src/commands/knowledge.ts";
import { createIngest } from "../src/ingest/index.ts";
import { prepareAll } from "../src/ingest/prepare.ts";
import { compress } from "../src/listener.ts";
import { PublicationSchema } from "../src/publication-schema.ts";
import { readText } from "../src/read/text.ts";
import { openSqlite } from "../src/store/sqlite.ts";
import type { StoredArticle } from "./corpus.ts";

export interface Paper {
  /** Reads one article's text and takes it in; throws when it is not new. */
  readonly publish: (article: StoredArticle) => Promise<void>;
  /** The text at an address; throws when it is not answered with 200. */
  readonly answer: (path: string) => Promise<string>;
  readonly close: () => void;
}

/** Opens a store as the server does. */
export async function openPaper(file: string, now = () => new Date()): Promise<Paper> {
  const db = openSqlite(file);
  const publication = PublicationSchema.parse({
    title: "نشرة القياس",
    url: "https://bench.example",
    timeZone: "Asia/Riyadh",
  });
  const knowledge = keptKnowledge(db, []);
  const app = await createApp({ db, publication, now, generation: db.generation, compress });
  return {
    async publish({ name, text }) {
      const context = { timeZone: publication.timeZone, language: "ar", now: now() };
      const { drafts } = readText({ path: name, text }, context);
      const ingest = await createIngest({ db, publication, now, knowledge });
      const { outcomes } = await ingest(await prepareAll(drafts, publication));
      if (outcomes[0]?.result !== "created") throw new Error(`${name} was ${outcomes[0]?.result}`);
    },
    async answer(path) {
      const response = await app.fetch(new Request(`https://bench.example${path}`));
      if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
      return response.text();
    },
    close: () => db.close(),
  };
}
