/** Long work on a database in a process of its own: SQLite hears nothing while it works, and a process can be ended. */
import { fork } from "node:child_process";
import { join } from "node:path";
import { Stopped } from "../store/sqlite-copy.ts";
import type { Answer, Task } from "./apart-process.ts";
import { duration } from "./progress.ts";
import { remark } from "./terminal.ts";

/** Milliseconds between two lines that say that it still goes on. */
const NOW_AND_THEN = 10_000;

export interface Apart {
  /** What is said to be under way. */
  readonly doing: string;
  /** Ends it. */
  readonly signal?: AbortSignal;
}

/** Runs a task to its end, and says now and then that it goes on. Throws Stopped, and what the task throws. */
export function apart<Name extends keyof Answer>(
  task: Task & { readonly name: Name },
  { doing, signal }: Apart,
): Promise<Answer[Name]> {
  const began = performance.now();
  const child = fork(join(import.meta.dirname, "apart-process.ts"), [JSON.stringify(task)]);
  const timer = setInterval(
    () => remark(`${doing}: ${duration((performance.now() - began) / 1000)} so far`),
    NOW_AND_THEN,
  );
  const end = () => child.kill("SIGKILL");
  signal?.addEventListener("abort", end);
  return new Promise<Answer[Name]>((done, fail) => {
    let said: { answer: Answer[Name] } | { error: string } | undefined;
    child.on("message", (message) => {
      said = message as typeof said;
    });
    child.once("error", fail);
    child.once("exit", (status, by) => {
      if (signal?.aborted) fail(new Stopped());
      else if (said && "answer" in said) done(said.answer);
      else fail(new Error(said?.error ?? `${doing} ended with ${by ?? status}`));
    });
    if (signal?.aborted) end();
  }).finally(() => {
    clearInterval(timer);
    signal?.removeEventListener("abort", end);
  });
}
