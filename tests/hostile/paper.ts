/** A publication in a folder of its own, with whatever lies beside it, and the command as its publisher runs it there. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { run } from "../commands/running.ts";
import { ROOT } from "./command.ts";

/** Long ago: a file just written is read again the next time, whatever it says. */
export const OLD = new Date("2026-01-01T00:00:00Z");

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Paper {
  readonly folder: string;
  /** Writes a file as if long ago; returns its path. */
  write(name: string, content: string | Uint8Array, time?: Date): string;
  /** Runs `nashra import` in the folder, in a thread that has loaded what it needs. */
  take(...args: readonly string[]): Ran;
  /** Runs it in a process of its own, with this on standard input. */
  takeInput(input: string | Uint8Array, ...args: readonly string[]): Ran;
  /** Articles in the store: source and title. */
  articles(): readonly (readonly [source: string, title: string])[];
  remove(): void;
}

export function paper(settings: object = { title: "Marfa" }): Paper {
  const folder = mkdtempSync(join(tmpdir(), "nashra-paper-"));
  const environment = { ...process.env, DATA_DIR: join(folder, "data") };
  const here = (args: readonly string[]): Ran => {
    const before = process.cwd();
    process.chdir(folder);
    try {
      const { out, ...ran } = run(["import", ...args], environment);
      return { ...ran, out: out.trim() };
    } finally {
      process.chdir(before);
    }
  };
  const inProcess = (input: string | Uint8Array, args: readonly string[]): Ran => {
    const ran = spawnSync(process.execPath, [join(ROOT, "bin/nashra.js"), "import", ...args], {
      cwd: folder,
      env: environment,
      encoding: "utf8",
      input,
      timeout: 60_000,
    });
    return { status: ran.status, out: ran.stdout.trim(), err: ran.stderr };
  };
  const it: Paper = {
    folder,
    write(name, content, time = OLD) {
      const file = join(folder, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
      utimesSync(file, time, time);
      return file;
    },
    take: (...args) => here(args),
    takeInput: (input, ...args) => inProcess(input, args),
    articles() {
      const db = new DatabaseSync(join(folder, "data/nashra.sqlite"), { readOnly: true });
      const all = db.prepare("SELECT source, article->>'title' AS title FROM article ORDER BY source").all();
      db.close();
      return all.map(({ source, title }) => [String(source), String(title)] as const);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
  it.write("data/publication.json", JSON.stringify(settings));
  return it;
}

/** An article in Markdown. */
export const article = (title: string, date = "2026-03-01") =>
  `---\ntitle: ${title}\ndate: ${date}\n---\nText of ${title}.\n`;
