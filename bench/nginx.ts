/** nginx with one worker that serves the files of a folder, settings of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { ask } from "./asking.ts";
import type { Served } from "./processes.ts";

const TRIES = 100;

/** One worker, no log, files kept open: what nginx does fastest. Its own tag is of the file's time and size. */
const settings = (folder: string, port: number) => `
${process.getuid?.() === 0 ? `user ${userInfo().username};` : ""}
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 100000000;
  open_file_cache max=100 inactive=1h;
  open_file_cache_valid 1h;
  gzip_static on;
  types { application/rss+xml xml; }
  charset utf-8;
  charset_types application/rss+xml;
  ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/${name};`).join("\n  ")}
  server { listen 127.0.0.1:${port}; root ${folder}/root; }
}
`;

/** Starts it with these files, on the first core where \`taskset\` can. */
export async function startNginx(
  folder: string,
  files: Readonly<Record<string, Uint8Array>>,
  children: ChildProcess[],
  pinned: boolean,
): Promise<Served> {
  mkdirSync(join(folder, "root"), { recursive: true });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, "root", name), bytes);
  const port = await freePort();
  writeFileSync(join(folder, "nginx.conf"), settings(folder, port));
  const command = ["nginx", "-p", folder, "-e", join(folder, "error.log"), "-c", join(folder, "nginx.conf")];
  const [program = "", ...args] = pinned ? ["taskset", "-c", "0", ...command] : command;
  const child = spawn(program, args, { stdio: "inherit" });
  children.push(child);
  const address = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < TRIES; tries++) {
    const answers = await ask(`${address}/`).then(
      () => true,
      () => false,
    );
    if (answers) return { address, pid: workerOf(child.pid ?? 0) };
    await after(50);
  }
  throw new Error(`nginx does not answer: ${readFileSync(join(folder, "error.log"), "utf8")}`);
}

/** The process that answers: the first one only watches over it. */
function workerOf(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ")[0]);
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });
}
