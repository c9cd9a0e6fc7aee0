/** Readers that all come at once, as after a restart: none is lost because the server is busy for a moment. */
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { connect } from "node:net";
import { expect, test } from "vitest";
import { publication, served } from "../commands/processes.ts";

/** What the system lets wait for one server at most (listen(2)). */
const LIMIT = "/proc/sys/net/core/somaxconn";

test.skipIf(!existsSync(LIMIT) || Number(readFileSync(LIMIT, "utf8")) < 2000)(
  "1,500 readers that come while the server stands still are connected, and answered when it goes on",
  async () => {
    publication({ title: "Marfa" });
    const { address, child } = await served({ HOST: "127.0.0.1" });
    const port = Number(new URL(address).port);
    child.kill("SIGSTOP");
    const sockets = Array.from({ length: 1500 }, () => connect(port, "127.0.0.1"));
    try {
      const signal = AbortSignal.timeout(10_000);
      await Promise.all(sockets.map((socket) => once(socket, "connect", { signal })));
      const answered = sockets.map(async (socket) => {
        socket.write("GET /feed.xml HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        const [data] = await once(socket, "data");
        return String(data).slice(9, 12);
      });
      child.kill("SIGCONT");
      expect(new Set(await Promise.all(answered))).toEqual(new Set(["200"]));
    } finally {
      child.kill("SIGCONT");
      for (const socket of sockets) socket.destroy();
    }
  },
  20_000,
);
