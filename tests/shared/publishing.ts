/** A publication in an empty store of this runtime, with a clock that tests turn. */
import { expect } from "vitest";
import { type App, createApp } from "../../src/app/index.ts";
import type { Draft } from "../../src/article.ts";
import { steady } from "../../src/clock.ts";
import { createIngest, type Ingested } from "../../src/ingest/index.ts";
import { prepareAll } from "../../src/ingest/prepare.ts";
import { PublicationSchema } from "../../src/publication-schema.ts";
import type { Answer } from "../../src/response.ts";
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
  const anew = await createApp({ db, publication, now });
  // Node's store tells when it has changed, and answers are kept.
  const { generation } = db as { generation?: () => number };
  const app = await createApp({ db, publication, now, ...(generation ? { generation } : {}) });
  const it: Publishing = {
    db,
    app,
    at: (text) => {
      time = new Date(text);
    },
    // As the command does: each import begins anew.
    publish: async (...drafts) =>
      (await createIngest({ db, publication, now }))(await prepareAll(drafts, publication)),
    get: async (path, headers = {}) => {
      const kept = it.app.standing(path, {
        ifNoneMatch: headers["If-None-Match"],
        ifModifiedSince: headers["If-Modified-Since"],
        acceptEncoding: headers["Accept-Encoding"],
        destination: headers["Sec-Fetch-Dest"],
      });
      if (kept) await same(path, kept, await anew.request(path, { headers }));
      return it.app.request(path, { headers });
    },
    text: async (path) => (await it.get(path)).text(),
  };
  return it;
}

/** What stands in memory is what would be made from the store now. */
async function same(path: string, kept: Answer, answer: Response) {
  expect([path, kept.status, new TextDecoder().decode(kept.body ?? new Uint8Array())]).toEqual([
    path,
    answer.status,
    await answer.text(),
  ]);
  expect(Object.fromEntries(new Headers(kept.headers))).toEqual(Object.fromEntries(answer.headers));
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
