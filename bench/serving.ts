/** Requests a second of our Node process and of a bare Hono handler that returns the same bytes, in turn. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { articles } from "./corpus.ts";
import { median, table } from "./rounds.ts";

const ROUNDS = 5;
const SECONDS = 2;
const CONNECTIONS = 32;
const root = join(import.meta.dirname, "..");

const has = (program: string) => {
  try {
    execFileSync("which", [program], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};
const pinned = has("taskset");
/** The server on one core, the load on the other, where the system can pin them. */
const on = (core: number, command: readonly string[]) =>
  pinned ? ["taskset", "-c", String(core), ...command] : command;

async function start(
  command: readonly string[],
  environment: Record<string, string>,
): Promise<{ address: string; child: ChildProcess }> {
  const [program = "", ...args] = on(0, command);
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const address = await new Promise<string>((done, fail) => {
    child.stdout?.on("data", (data) => {
      const found = /http:\/\/localhost:\d+\/feed\.xml/.exec(String(data))?.[0];
      if (found) done(found);
    });
    child.once("exit", (code) => fail(new Error(`the server ended with ${code}`)));
  });
  return { address, child };
}

function requestsPerSecond(address: string, headers: Readonly<Record<string, string>>): number {
  const args = [
    "-t1",
    `-c${CONNECTIONS}`,
    `-d${SECONDS}s`,
    ...Object.entries(headers).flatMap(([name, value]) => ["-H", `${name}: ${value}`]),
    address,
  ];
  const [program = "", ...rest] = on(1, ["wrk", ...args]);
  const said = execFileSync(program, rest, { encoding: "utf8" });
  if (said.includes("Non-2xx") && !headers["If-None-Match"]) throw new Error(said);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(said)?.[1]);
}

/** The table, or why there is none. */
export async function serving(): Promise<string> {
  if (!has("wrk")) return "Serving is measured with wrk (Debian: wrk), which is not installed here.";
  const folder = mkdtempSync(join(tmpdir(), "nashra-bench-"));
  const children: ChildProcess[] = [];
  try {
    mkdirSync(join(folder, "articles"));
    writeFileSync(
      join(folder, "publication.json"),
      JSON.stringify({ title: "نشرة القياس", timeZone: "Asia/Riyadh" }),
    );
    for (const { name, text } of articles(50))
      writeFileSync(join(folder, "articles", name.endsWith(".txt") ? name : `${name}.txt`), text);
    const ours = await start([process.execPath, "src/cli.ts", "serve"], { DATA_DIR: folder, PORT: "0" });
    children.push(ours.child);
    const bare = await start([process.execPath, "bench/bare.ts", ours.address], {});
    children.push(bare.child);
    const tag =
      (await fetch(ours.address, { headers: { "Accept-Encoding": "identity" } })).headers.get("etag") ?? "";
    const cases = [
      { name: "200", path: "/feed.xml", headers: {} },
      { name: "304", path: "/304", headers: { "If-None-Match": tag } },
      { name: "200, gzip", path: "/gzip", headers: { "Accept-Encoding": "gzip" } },
    ];
    const rows = cases.map(({ name, path, headers }) => {
      const [a, b]: [number[], number[]] = [[], []];
      for (let round = -1; round < ROUNDS; round++) {
        const one = [
          requestsPerSecond(ours.address, headers),
          requestsPerSecond(bare.address.replace("/feed.xml", path), headers),
        ] as const;
        if (round < 0) continue;
        a.push(one[0]);
        b.push(one[1]);
      }
      const ratio = median(a.map((value, i) => value / (b[i] ?? Number.NaN)));
      return [name, Math.round(median(a)), Math.round(median(b)), ratio.toFixed(2)];
    });
    return table(["a feed of 50 articles", "nashra requests/s", "bare Hono requests/s", "ratio"], rows);
  } finally {
    for (const child of children) child.kill("SIGTERM");
    rmSync(folder, { recursive: true, force: true });
  }
}
