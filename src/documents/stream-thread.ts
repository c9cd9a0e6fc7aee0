/** A thread that reads large documents, one after the other, from bytes that it is given. */
import { enableCompileCache } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import { giveWay } from "./behind.ts";
import type { PreparedResult } from "./reading.ts";
import type { FromStream, ToStream } from "./stream.ts";
import type { ThreadData } from "./threads.ts";

const { options, compiled } = workerData as ThreadData;
giveWay();
if (compiled !== undefined) enableCompileCache(compiled);
// Loaded only now, so that it comes from there.
const { preparedResults } = await import("./reading.ts");

/** Results that are told together. */
const TOGETHER = 25;

class Broken extends Error {}

/** What has come and was not used yet, and who waits for more. */
const waiting: ToStream[] = [];
let wake: (() => void) | undefined;

async function next(): Promise<ToStream> {
  for (;;) {
    const message = waiting.shift();
    if (message) return message;
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
  }
}

parentPort?.on("message", (message: ToStream) => {
  waiting.push(message);
  wake?.();
});

const say = (message: FromStream) => parentPort?.postMessage(message);

async function readOne(path: string, size: number | undefined): Promise<void> {
  let results: PreparedResult[] = [];
  let used = 0;
  let isOver = false;
  const tell = () => {
    if (results.length + used > 0) say({ kind: "read", results, used });
    results = [];
    used = 0;
  };
  async function* bytes() {
    for (;;) {
      if (waiting.length === 0) tell();
      const message = await next();
      isOver = message.kind === "end" || message.kind === "broken";
      if (message.kind === "broken") throw new Broken();
      if (message.kind !== "bytes") return;
      yield message.bytes;
      used += 1;
    }
  }
  try {
    for await (const result of preparedResults(
      { path, bytes: bytes(), ...(size === undefined ? {} : { size }) },
      options,
    ))
      if (results.push(result) === TOGETHER) tell();
    tell();
    say({ kind: "end" });
  } catch (error) {
    tell();
    say({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
  // A reader that has seen enough leaves bytes unread.
  while (!isOver) {
    const { kind } = await next();
    isOver = kind === "end" || kind === "broken";
  }
}

for (;;) {
  const message = await next();
  if (message.kind === "begin") await readOne(message.path, message.size);
}
