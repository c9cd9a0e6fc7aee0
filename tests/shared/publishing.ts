/** A publication in an empty store of this runtime, with a clock that tests turn. */

import { type App, createApp } from "../../src/app.ts";
import type { Draft } from "../../src/article.ts";
import { PublicationSchema } from "../../src/article.ts";
import { steady } from "../../src/clock.ts";
import { createIngest, type Ingested } from "../../src/ingest/index.ts";
import type { Database } from "../../src/store/database.ts";

export interface Publishing {
  readonly db: Database;
  app: App;
  /** Sets the clock, RFC 3339. */
  at(time: string): void;
  publish(...drafts: Draft[]): Promise<Ingested>;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  text(path: string): Promise<string>;
}

export const SETTINGS = {
  title: "مرفأ",
  url: "https://marfa.example",
  timeZone: "Asia/Riyadh",
  language: "ar",
  feedSize: 5,
};

export async function publishing(
  settings: Record<string, unknown> = {},
  start = "2026-05-01T12:00:00Z",
): Promise<Publishing> {
  const db = await openStore();
  const publication = PublicationSchema.parse({ ...SETTINGS, ...settings });
  let time = new Date(start);
  const now = steady(() => time);
  const app = await createApp({ db, publication, now });
  return {
    db,
    app,
    at: (text) => {
      time = new Date(text);
    },
    // As the command does: each import begins anew.
    publish: async (...drafts) => (await createIngest({ db, publication, now }))(drafts),
    get: async (path, headers = {}) => app.request(path, { headers }),
    text: async (path) => (await app.request(path)).text(),
  };
}

export function draft(name: string, more: Partial<Draft> = {}): Draft {
  return {
    source: `${name}.txt`,
    title: `مقال ${name}`,
    published: { at: "2026-04-01T09:00:00+03:00", hasTime: true },
    content: `<p>نص ${name}.</p>`,
    authors: [],
    keywords: [],
    ...more,
  };
}

export const at = (time: string) => ({ published: { at: time, hasTime: true } });
