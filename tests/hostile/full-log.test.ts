/** A log that cannot be written: its disk is full, or whoever read it is gone. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { expect, test } from "vitest";
import { ROOT } from "./command.ts";

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address ? address.port : 0;
}

test.runIf(existsSync("/dev/full")).each(["a full disk", "a closed pipe"])(
  "what is served goes on being served while the log is %s",
  async (log) => {
    const folder = mkdtempSync(join(tmpdir(), "nashra-log-"));
    mkdirSync(join(folder, "articles"));
    writeFileSync(join(folder, "publication.json"), '{ "title": "مرفأ" }');
    // Each look at it is a line in the log.
    writeFileSync(join(folder, "articles", "broken.json"), '{ "title": ');
    const port = await freePort();
    const full = openSync("/dev/full", "w");
    const child = spawn(process.execPath, ["src/cli.ts", "serve"], {
      cwd: ROOT,
      env: { ...process.env, DATA_DIR: folder, PORT: String(port), HOST: "127.0.0.1" },
      stdio: log === "a full disk" ? ["ignore", full, full] : ["ignore", "pipe", "pipe"],
    });
    child.stdout?.destroy();
    child.stderr?.destroy();
    try {
      const status = async () =>
        fetch(`http://127.0.0.1:${port}/feed.xml`).then(
          (answer) => answer.status,
          () => 0,
        );
      for (let time = 0; time < 200 && (await status()) !== 200; time += 1) await after(50);
      writeFileSync(join(folder, "articles", "broken-too.json"), '{ "title": ');
      await after(1500);
      expect([child.exitCode, await status()]).toEqual([null, 200]);
      child.kill("SIGTERM");
      const [code] = await once(child, "exit");
      expect(code).toBe(0);
    } finally {
      child.kill("SIGKILL");
      closeSync(full);
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
