/** Readers that all come at once, as after a restart: none is lost because the server is busy for a moment. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ROOT } from "./command.ts";
import { type Paper, paper } from "./paper.ts";

/** What the system lets wait for one server at most (listen(2)). */
const LIMIT = "/proc/sys/net/core/somaxconn";

let it: Paper;
let child: ChildProcess;
let sockets: Socket[] = [];
beforeEach(() => {
  it = paper();
});
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  child.kill("SIGCONT");
  child.kill("SIGTERM");
  await once(child, "exit");
  it.remove();
});

test.skipIf(!existsSync(LIMIT) || Number(readFileSync(LIMIT, "utf8")) < 2000)(
  "1,500 readers that come while the server stands still are connected, and answered when it goes on",
  async () => {
    child = spawn(process.execPath, ["src/cli.ts", "serve"], {
      cwd: ROOT,
      env: { ...process.env, DATA_DIR: `${it.folder}/data`, PORT: "0", HOST: "127.0.0.1" },
      stdio: ["ignore", "pipe", "inherit"],
    });
    let said = "";
    for await (const data of child.stdout ?? []) {
      said += data;
      if (said.includes("/feed.xml")) break;
    }
    const port = Number(/http:\/\/localhost:(\d+)/.exec(said)?.[1]);
    child.kill("SIGSTOP");
    sockets = Array.from({ length: 1500 }, () => connect(port, "127.0.0.1"));
    await Promise.all(sockets.map((socket) => once(socket, "connect")));
    const answered = sockets.map(async (socket) => {
      socket.write("GET /feed.xml HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
      const [data] = await once(socket, "data");
      return String(data).slice(9, 12);
    });
    child.kill("SIGCONT");
    expect(new Set(await Promise.all(answered))).toEqual(new Set(["200"]));
  },
  20_000,
);
