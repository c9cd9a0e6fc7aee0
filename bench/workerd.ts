/** The worker's bundle, what an isolate costs to start, and the processor time of workerd. */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cpuOf } from "./processes.ts";
import { median, quartiles } from "./rounds.ts";

const root = join(import.meta.dirname, "..");
/** The path of the program; its package has no types. */
const workerd = (createRequire(import.meta.url)("workerd") as { readonly default: string }).default;
const ROUNDS = 15;
const STARTS = 10;
/** As `wrangler.toml` has it. */
export const COMPATIBILITY = /compatibility_date = "([^"]+)"/.exec(
  readFileSync(join(root, "wrangler.toml"), "utf8"),
)?.[1] as string;

/** The modules of a worker by their names, the one that answers first. */
export type Modules = Readonly<Record<string, string>>;

/** A worker's code as wrangler would send it up: that of `wrangler.toml` or of another configuration, or another entry. */
export function bundle({ entry, config }: { entry?: string; config?: string } = {}): Modules {
  const folder = mkdtempSync(join(tmpdir(), "nashra-bundle-"));
  const wrangler = join(root, "node_modules/.bin/wrangler");
  const args = [
    "deploy",
    ...(entry ? [entry] : []),
    ...(config ? ["-c", config] : []),
    "--dry-run",
    "--outdir",
    folder,
  ];
  execFileSync(process.execPath, [wrangler, ...args], { cwd: root, stdio: "pipe" });
  const names = readdirSync(folder).filter((one) => /\.m?js$/.test(one));
  const main = names.find((one) => one === "worker.mjs") ?? names[0] ?? "";
  return Object.fromEntries(
    [main, ...names.filter((one) => one !== main)].map((name) => [
      name,
      readFileSync(join(folder, name), "utf8"),
    ]),
  );
}

/** The workerd that this process has started. */
export function childNamed(name: string): number {
  const found = readdirSync("/proc").find((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      const [, comm, parent] = /\((.*)\) \w (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
      return comm === name && Number(parent) === process.pid;
    } catch {
      return false;
    }
  });
  if (!found) throw new Error(`no ${name} is running`);
  return Number(found);
}

const HOST = `import code from "code";
const modules = Object.fromEntries(Object.entries(JSON.parse(code)).map(([name, js]) => [name, { js }]));
const empty = 'export default { fetch() { return new Response("") } }';
const ours = 'import * as all from "./' + Object.keys(modules)[0] + '"; export default { fetch() { return new Response(typeof all.default) } }';
let started = 0;
export default { async fetch(request, env) {
  const isOurs = request.url.endsWith("/ours");
  for (let n = 0; n < ${STARTS}; n++) {
    const isolate = env.LOADER.get(String(started++), () => ({
      compatibilityDate: "${COMPATIBILITY}", mainModule: "main.js",
      modules: isOurs ? { "main.js": ours, ...modules } : { "main.js": empty },
    }));
    await (await isolate.getEntrypoint().fetch("http://start/")).text();
  }
  return new Response("done");
} };`;

const CONFIG = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "host", worker = .host)],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "host")]
);
const host :Workerd.Worker = (
  modules = [(name = "host.js", esModule = embed "host.js"), (name = "code", text = embed "code.js")],
  bindings = [(name = "LOADER", workerLoader = (id = "loader"))],
  compatibilityDate = "${COMPATIBILITY}"
);`;

export interface Started {
  /** Processor time in ms of a start, from source text to the answer to one request; the middle half of the rounds. */
  readonly empty: number;
  readonly ours: number;
  readonly more: number;
  readonly moreOf: readonly [number, number];
}

/** Starts isolates of an empty worker and of these modules in turn, in one workerd. */
export async function starts(modules: Modules): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), "nashra-starts-"));
  for (const [name, text] of Object.entries({
    "host.js": HOST,
    "code.js": JSON.stringify(modules),
    "config.capnp": CONFIG,
  }))
    writeFileSync(join(folder, name), text);
  const child = spawn(workerd, ["serve", "--experimental", "--control-fd=3", join(folder, "config.capnp")], {
    stdio: ["ignore", "ignore", "inherit", "pipe"],
  });
  try {
    const said = String((await once(child.stdio[3] as NodeJS.ReadableStream, "data"))[0]);
    const port = (JSON.parse(said.split("\n")[0] ?? "") as { port: number }).port;
    const taken = { empty: [] as number[], ours: [] as number[] };
    for (let round = -1; round < ROUNDS; round++)
      for (const which of ["empty", "ours"] as const) {
        const before = cpuOf(child.pid ?? 0);
        await asked(`http://127.0.0.1:${port}/${which}`);
        if (round >= 0) taken[which].push((cpuOf(child.pid ?? 0) - before) / STARTS);
      }
    const more = taken.ours.map((ms, i) => ms - (taken.empty[i] ?? Number.NaN));
    return {
      empty: median(taken.empty),
      ours: median(taken.ours),
      more: median(more),
      moreOf: quartiles(more),
    };
  } finally {
    child.kill();
    await once(child, "exit");
  }
}

/** The status and the bytes of an answer as they come over the wire. */
export function asked(
  url: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number; readonly bytes: number }> {
  return new Promise((done, fail) => {
    get(url, { headers }, async (response) => {
      const bytes = Buffer.concat(await response.toArray()).length;
      if ((response.statusCode ?? 500) >= 500) fail(new Error(`${url} answered ${response.statusCode}`));
      done({ status: response.statusCode ?? 0, bytes });
    }).once("error", fail);
  });
}
