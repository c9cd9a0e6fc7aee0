/** Commands run to their end in a thread: what they load is loaded once for a file of tests. */
import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import { afterAll } from "vitest";
import type { Asked, Said } from "./command-thread.ts";

/** Milliseconds. */
const PATIENCE = 100_000;

let thread: Worker | undefined;
afterAll(async () => {
  await thread?.terminate();
  thread = undefined;
});

/** Runs a command as a process does that has loaded what it needs; throws where it does not end. */
export function run(args: readonly string[], environment: Asked["environment"]): Said {
  thread ??= new Worker(new URL("./command-thread.ts", import.meta.url));
  const { port1, port2 } = new MessageChannel();
  const ended = new Int32Array(new SharedArrayBuffer(4));
  thread.postMessage({ args, environment, ended, port: port2 } satisfies Asked, [port2]);
  if (Atomics.wait(ended, 0, 0, PATIENCE) === "timed-out") throw new Error(`${args.join(" ")} does not end`);
  const said = receiveMessageOnPort(port1)?.message as Said | undefined;
  port1.close();
  if (!said) throw new Error(`${args.join(" ")} says nothing`);
  return said;
}
