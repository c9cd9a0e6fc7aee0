/** Runs commands for publication.ts, one after the other: what they load is loaded once. */
import { type MessagePort, parentPort } from "node:worker_threads";
import { main } from "../../src/commands/main.ts";

/** A command, where its words go, and where it is said that it has ended. */
export interface Asked {
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly ended: Int32Array;
  readonly port: MessagePort;
}

/** What the command said, and its exit status. */
export interface Said {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

const said = { out: "", err: "" };
const hear = (stream: "out" | "err") => (text: string | Uint8Array) => {
  said[stream] += typeof text === "string" ? text : new TextDecoder().decode(text);
  return true;
};
process.stdout.write = hear("out");
process.stderr.write = hear("err");

parentPort?.on("message", async ({ args, environment, ended, port }: Asked) => {
  Object.assign(said, { out: "", err: "" });
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
  const status = await main(args).catch((error: unknown) => {
    said.err += String(error instanceof Error ? error.stack : error);
    return 1;
  });
  port.postMessage({ status, ...said } satisfies Said);
  Atomics.store(ended, 0, 1);
  Atomics.notify(ended, 0);
});
