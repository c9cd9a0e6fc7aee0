/** A publication in a folder of its own, and the command that works on it. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach } from "vitest";
import { createApp } from "../../src/app/index.ts";
import { PublicationSchema } from "../../src/publication-schema.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import { run } from "./running.ts";

const SETTINGS = { title: "مرفأ", url: "https://marfa.example" };
/** One place for all tests of a file, empty as each begins: the store knows where its articles lie. */
const folder = mkdtempSync(join(tmpdir(), "nashra-publication-"));
beforeEach(() => {
  mkdirSync(join(folder, "articles"), { recursive: true });
  write("publication.json", JSON.stringify(SETTINGS));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

export const pathOf = (name: string) => join(folder, name);

/** Long ago: a file that has just been written is waited for. */
const OLD = new Date("2026-01-01T00:00:00Z");

/** Writes a file as if long ago. */
export function write(name: string, content: string): void {
  writeFileSync(join(folder, name), content);
  utimesSync(join(folder, name), OLD, OLD);
}

/** Every test of the file begins with what `make` leaves in the folder, which is made once. */
export function beginWith(make: () => void): void {
  const made = mkdtempSync(join(tmpdir(), "nashra-begun-"));
  let isMade = false;
  beforeEach(() => {
    if (!isMade) make();
    const [from, to] = isMade ? [made, folder] : [folder, made];
    cpSync(from, to, { recursive: true, preserveTimestamps: true });
    isMade = true;
  });
  afterAll(() => rmSync(made, { recursive: true, force: true }));
}

/** An article with a line of keywords, or without one. */
export function article(name: string, keywords?: string, rest: { title?: string; body?: string } = {}): void {
  const title = rest.title ?? `عنوان ${name}`;
  const body = rest.body ?? "عادت القوارب إلى المرفأ قبل منتصف الليل، ولم يصب أحد من الصيادين بأذى.";
  const tail = keywords === undefined ? "" : `\n\nكلمات مفتاحية\n\n${keywords}`;
  write(`articles/${name}.txt`, `${title}\n\n8 فبراير 2020\n\n${body}${tail}\n`);
}

export const nashra = (...args: readonly string[]) => run(args, { ...process.env, DATA_DIR: folder });

/** Takes the folder's articles in. */
export const taken = () => nashra("import", join(folder, "articles"));

export async function served<T>(work: (get: (path: string) => Promise<Response>) => Promise<T>): Promise<T> {
  const db = openSqlite(join(folder, "nashra.sqlite"));
  try {
    const publication = PublicationSchema.parse(SETTINGS);
    const app = await createApp({ db, publication, now: () => new Date() });
    return await work(async (path) => app.request(encodeURI(path)));
  } finally {
    db.close();
  }
}

/** The feed's items, by their addresses. */
export const items = () =>
  served(async (get) => {
    const feed = (await (await get("/feed.json")).json()) as {
      items: { id: string; url: string; tags?: string[]; date_published: string; date_modified: string }[];
    };
    return feed.items.sort((a, b) => (a.url < b.url ? -1 : 1));
  });
