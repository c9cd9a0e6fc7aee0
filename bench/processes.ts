/** Servers as child processes, and load on them. */
import { type ChildProcess, execFileSync, execFile as execute, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

const execFile = promisify(execute);
const root = join(import.meta.dirname, "..");
const PATIENCE = 20_000;

const has = (program: string) => {
  try {
    execFileSync("which", [program], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};
const pinned = has("taskset");
const wrk = has("wrk");
/** What the load comes from, for the text above the table. */
export const LOAD = `${wrk ? "wrk" : "a Node client"}${pinned ? ", the server pinned to one core and the load to the other" : ""}`;

/** The server on one core, the load on the other, where the system can pin them. */
export const on = (core: number, command: readonly string[]) =>
  pinned ? ["taskset", "-c", String(core), ...command] : command;

/** `nashra serve`, as `npm start` runs it. */
export const SERVE = ["bin/nashra", "serve"];
/** A script of the bench as a command. */
export const script = (...args: readonly string[]) => [process.execPath, ...args];

/** Starts a server that prints its address; rejects when it ends or says nothing for twenty seconds. */
export async function start(
  command: readonly string[],
  environment: Readonly<Record<string, string>>,
  children: ChildProcess[],
  core = 0,
): Promise<Served> {
  const [program = "", ...args] = on(core, command);
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  const address = await new Promise<string>((done, fail) => {
    const late = setTimeout(() => fail(new Error(`${command.join(" ")} prints no address`)), PATIENCE);
    child.stdout?.on("data", (data) => {
      const port = /http:\/\/localhost:(\d+)\/feed\.xml/.exec(String(data))?.[1];
      if (!port) return;
      clearTimeout(late);
      done(`http://127.0.0.1:${port}`);
    });
    child.once("exit", (code) => {
      clearTimeout(late);
      fail(new Error(`${command.join(" ")} ended with ${code}`));
    });
  });
  return { address, pid: child.pid ?? 0 };
}

export interface Served {
  readonly address: string;
  readonly pid: number;
}

export interface Load {
  readonly requestsPerSecond: number;
  /** Processor time of the server for a request, in µs; NaN where the system does not tell. */
  readonly cpu: number;
}

/** One stretch of load on a server. */
export function load(
  server: Served,
  path: string,
  headers: Readonly<Record<string, string>>,
  seconds: number,
  connections: number,
): Load {
  const [program, args] = loading(server.address + path, headers, seconds, connections);
  const before = cpuMicroseconds(server.pid);
  const said = execFileSync(program, args, { encoding: "utf8", timeout: seconds * 1000 + PATIENCE });
  return loadBy(said, cpuMicroseconds(server.pid) - before);
}

/** One stretch of load on several servers at the same time, on one core: what the machine does else is shared by all. */
export async function loadTogether(
  servers: readonly Served[],
  path: string,
  headers: Readonly<Record<string, string>>,
  seconds: number,
  connections: number,
): Promise<readonly Load[]> {
  return Promise.all(
    servers.map(async ({ address, pid }) => {
      const [program, args] = loading(address + path, headers, seconds, connections);
      const before = cpuMicroseconds(pid);
      const { stdout } = await execFile(program, args, { timeout: seconds * 1000 + PATIENCE });
      return loadBy(stdout, cpuMicroseconds(pid) - before);
    }),
  );
}

/** The command that asks for an address again and again. */
function loading(
  url: string,
  headers: Readonly<Record<string, string>>,
  seconds: number,
  connections: number,
): [string, string[]] {
  const lines = Object.entries(headers);
  const command = wrk
    ? [
        "wrk",
        "-t1",
        `-c${connections}`,
        `-d${seconds}s`,
        ...lines.flatMap(([name, value]) => ["-H", `${name}: ${value}`]),
        url,
      ]
    : [
        process.execPath,
        join(root, "bench/load.ts"),
        String(seconds),
        String(connections),
        url,
        ...lines.map(([name, value]) => `${name}:${value}`),
      ];
  const [program = "", ...args] = on(1, command);
  return [program, args];
}

/** What the load says of itself, and the µs that the server took. */
function loadBy(said: string, cpu: number): Load {
  const [, requests, taken] = /(\d+) requests in ([\d.]+)s/.exec(said) ?? [];
  if (said.includes("Non-2xx") || said.includes("Socket errors") || !Number(requests)) throw new Error(said);
  return { requestsPerSecond: Number(requests) / Number(taken), cpu: cpu / Number(requests) };
}

/** Processor time of a process so far, of all its threads (Linux: schedstat, in ns). */
function cpuMicroseconds(pid: number): number {
  try {
    return cpuOf(pid) * 1000;
  } catch {
    return Number.NaN;
  }
}

/** The same in ms; throws where the system does not tell. */
export function cpuOf(pid: number): number {
  const tasks = `/proc/${pid}/task`;
  return readdirSync(tasks).reduce(
    (sum, task) => sum + Number(readFileSync(join(tasks, task, "schedstat"), "utf8").split(" ")[0]) / 1e6,
    0,
  );
}
