/** A publication in a folder of its own, and the command that works on it. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { createApp } from "../../src/app.ts";
import { PublicationSchema } from "../../src/publication-schema.ts";
import { openSqlite } from "../../src/store/sqlite.ts";

const ROOT = join(import.meta.dirname, "../..");
const SETTINGS = { title: "مرفأ", url: "https://marfa.example" };
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nashra-publication-"));
  mkdirSync(join(folder, "articles"));
  write("publication.json", JSON.stringify(SETTINGS));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

export const pathOf = (name: string) => join(folder, name);

export function write(name: string, content: string): void {
  writeFileSync(join(folder, name), content);
}

/** An article with a line of keywords, or without one. */
export function article(name: string, keywords?: string, rest: { title?: string; body?: string } = {}): void {
  const title = rest.title ?? `عنوان ${name}`;
  const body = rest.body ?? "عادت القوارب إلى المرفأ قبل منتصف الليل، ولم يصب أحد من الصيادين بأذى.";
  const tail = keywords === undefined ? "" : `\n\nكلمات مفتاحية\n\n${keywords}`;
  write(`articles/${name}.txt`, `${title}\n\n8 فبراير 2020\n\n${body}${tail}\n`);
}

export function nashra(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["src/cli.ts", ...args], {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...process.env, DATA_DIR: folder },
  });
  return { status, out: stdout, err: stderr };
}

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
