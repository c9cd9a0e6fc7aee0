/** A publication served by the command itself, on a copy of its folder. */
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");

export interface Site {
  readonly address: string;
  readonly folder: string;
  /** Its exit status. */
  stop(): Promise<number | null>;
}

/** Serves a copy of `source` under its own address and `path`, so that every link leads back to it. */
export async function serveCopy(source: string, path = ""): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), "nashra-site-"));
  cpSync(source, folder, {
    recursive: true,
    preserveTimestamps: true,
    filter: (path) => !path.includes(".sqlite"),
  });
  const port = await freePort();
  const address = `http://127.0.0.1:${port}${path}`;
  const child = spawn(process.execPath, ["src/cli.ts", "serve"], {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: folder, PORT: String(port), PUBLIC_URL: address },
  });
  const ended = new Promise<number | null>((done) => child.once("exit", done));
  await new Promise<void>((done, fail) => {
    let said = "";
    child.stderr.on("data", (data) => {
      said += data;
    });
    child.stdout.on("data", (data) => {
      said += data;
      if (said.includes("/feed.xml")) done();
    });
    child.once("exit", (code) => fail(new Error(`ended with ${code}: ${said}`)));
  });
  return {
    address,
    folder,
    async stop() {
      child.kill("SIGTERM");
      const status = await ended;
      rmSync(folder, { recursive: true, force: true });
      return status;
    },
  };
}

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  // Below those that the system gives to connections, which would take it before the server does.
  const port = 10_000 + Math.floor(Math.random() * 20_000);
  return new Promise((done, fail) => {
    const server = createServer().listen(port, () => server.close(() => done(port)));
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? done(freePort()) : fail(error),
    );
  });
}
