/** Programs beside nashra, where the system has them. */
import { spawnSync } from "node:child_process";

/** What a program prints first of its version, on either output; undefined where it is not installed. */
export function versionOf(program: string, ...args: readonly string[]): string | undefined {
  const { error, stdout, stderr } = spawnSync(program, args, { encoding: "utf8" });
  return error ? undefined : (/v?\d+\.\d+[\w.]*/.exec(stdout + stderr)?.[0] ?? "of unknown version");
}
