/** Connections that have asked once and stay. */
import { connect, type Socket } from "node:net";

/** Connections that are opened at a time. */
const AT_ONCE = 100;
/** Connections from one address: each needs a port of its own, and there are 28,000. */
const FROM_ONE_ADDRESS = 5000;

export interface Idle {
  /** How many are open and have their answer now. */
  readonly open: number;
  end(): void;
}

/**
 * Opens connections to a loopback port, from 127.0.0.2 and the next, and resolves when each has asked for `path` and
 * has its answer. One that the server closes comes again, and asks with the tag that it got.
 */
export async function idleConnections(port: number, path: string, count: number): Promise<Idle> {
  const open = new Set<Socket>();
  const all = new Set<Socket>();
  let ended = false;
  let tag = "";

  function stay(localAddress: string): Promise<void> {
    const socket = connect({ port, host: "127.0.0.1", localAddress });
    all.add(socket);
    return new Promise((done, fail) => {
      const answered = (etag: string) => {
        tag = etag;
        open.add(socket);
        done();
      };
      readAnswer(socket, answered, fail);
      socket.once("error", fail).once("close", () => {
        open.delete(socket);
        all.delete(socket);
        if (!ended) void stay(localAddress).catch(() => {});
      });
      const condition = tag ? `If-None-Match: ${tag}\r\n` : "";
      socket.write(
        `GET ${path} HTTP/1.1\r\nHost: bench.example\r\nAccept-Encoding: gzip\r\n${condition}\r\n`,
      );
    });
  }

  let next = 0;
  const many = async () => {
    while (next < count) await stay(`127.0.0.${2 + Math.floor(next++ / FROM_ONE_ADDRESS)}`);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, many));
  return {
    get open() {
      return open.size;
    },
    end() {
      ended = true;
      for (const socket of all) socket.destroy();
    },
  };
}

/** Reads one answer of a known length, or a 304, and tells its tag. */
function readAnswer(socket: Socket, answered: (etag: string) => void, fail: (error: Error) => void): void {
  let head = "";
  let left: number | undefined;
  socket.on("data", (data) => {
    if (left === undefined) {
      head += data.toString("latin1");
      const end = head.indexOf("\r\n\r\n");
      if (end < 0) return;
      const status = head.slice(9, 12);
      if (status !== "200" && status !== "304") return fail(new Error(`answered ${head.slice(0, 80)}`));
      const length = status === "200" ? Number(/content-length: (\d+)/i.exec(head)?.[1]) : 0;
      left = length - (head.length - end - 4);
    } else left -= data.length;
    if (left === 0) answered(/etag: (.+)\r/i.exec(head)?.[1] ?? "");
  });
}
