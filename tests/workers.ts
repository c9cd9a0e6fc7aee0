/** Both workers as wrangler sends them up, in one workerd with one D1: `/api/*` and `/dashboard` are routed to the one that writes. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readD1Migrations } from "@cloudflare/vitest-plugin";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import type { Database } from "../src/store/database.ts";
import { freePort } from "./serving.ts";

const ROOT = join(import.meta.dirname, "..");
const MIGRATIONS = join(ROOT, "src/store/migrations");

export interface Workers {
  /** Where both answer, without a slash at the end. */
  readonly site: string;
  readonly db: Database;
  /** Delivers a cron trigger to one of them. */
  trigger(which: "reader" | "writer", at?: Date): Promise<void>;
  stop(): Promise<void>;
}

/** Starts them with these settings, a migrated database without articles, and these variables besides; `path` ends the publication's address. */
export async function workers(
  settings: Readonly<Record<string, unknown>>,
  variables: Readonly<Record<string, string>>,
  path = "",
): Promise<Workers> {
  const folder = mkdtempSync(join(tmpdir(), "nashra-workers-"));
  for (const name of [
    "data",
    "src",
    "package.json",
    "rolldown.config.ts",
    "wrangler.toml",
    "wrangler.writer.toml",
  ])
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "data/publication.json"), JSON.stringify(settings));
  const port = await freePort();
  // Links in feeds, and topics with them, lead to where it is served.
  const site = `http://127.0.0.1:${port}${path}`;
  const worker = (name: string, config: string, more: object = {}) => {
    return {
      ...{
        name,
        modules: bundled(folder, config),
        d1Databases: { DB: "nashra" },
        queueProducers: { PUSHES: "nashra-pushes" },
      },
      compatibilityDate: /compatibility_date = "([^"]+)"/.exec(readFileSync(join(ROOT, config), "utf8"))?.[1],
      bindings: { PUBLIC_URL: site, PRIVATE_CALLBACKS: "1", ...variables },
      ...more,
    };
  };
  const edge = new Miniflare(
    convertV4MiniflareOptions({
      ...{ host: "127.0.0.1", port },
      workers: [
        worker("reader", "wrangler.toml", { queueConsumers: { "nashra-pushes": { maxBatchTimeout: 1 } } }),
        worker("writer", "wrangler.writer.toml", {
          routes: ["/api/*", "/dashboard*"].map((one) => `127.0.0.1:${port}${path}${one}`),
        }),
      ],
    } as Parameters<typeof convertV4MiniflareOptions>[0]),
  );
  const stop = async () => {
    await edge.dispose();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await edge.ready;
    const db = (await edge.getD1Database("DB", "reader")) as unknown as Database;
    await migrated(db);
    return {
      ...{ site, db, stop },
      async trigger(which, scheduledTime = new Date()) {
        const worker = (await edge.getWorker(which)) as unknown as Scheduled;
        const { outcome } = await worker.scheduled({
          scheduledTime,
          cron: "* * * * *",
        });
        if (outcome !== "ok") throw new Error(`the trigger of ${which} ended with ${outcome}`);
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A worker as miniflare gives it, as far as its types leave it out. */
interface Scheduled {
  scheduled(at: { scheduledTime: Date; cron: string }): Promise<{ readonly outcome: string }>;
}

/** The modules of a worker, the one that answers first. */
function bundled(folder: string, config: string) {
  const out = join(folder, "dist", config);
  const wrangler = join(ROOT, "node_modules/.bin/wrangler");
  execFileSync(process.execPath, [wrangler, "deploy", "--dry-run", "-c", config, "--outdir", out], {
    cwd: folder,
    stdio: "pipe",
  });
  const isMain = (name: string) => /^(?:worker\.mjs|writer\.js)$/.test(name);
  return readdirSync(out)
    .filter((name) => /\.m?js$/.test(name))
    .sort((one, other) => Number(isMain(other)) - Number(isMain(one)))
    .map((path) => ({ type: "ESModule", path, contents: readFileSync(join(out, path), "utf8") }));
}

async function migrated(db: Database): Promise<void> {
  for (const { queries } of await readD1Migrations(MIGRATIONS))
    await db.batch(queries.map((one) => db.prepare(one)));
}
