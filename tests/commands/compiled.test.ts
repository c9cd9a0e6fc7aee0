/** A command starts with what was compiled when it ran before, whichever other commands have run since. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../hostile/command.ts";
import { pathOf } from "./publication.ts";

/** Runs a command to its end, and a server until it serves: how much of what it loaded was compiled already, and how much was not of use. */
async function compiled(...args: readonly string[]) {
  const child = spawn(process.execPath, [join(ROOT, "src/cli.ts"), ...args], {
    env: { ...process.env, DATA_DIR: pathOf(""), PORT: "0", NODE_DEBUG_NATIVE: "COMPILE_CACHE" },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (data) => {
      said += data;
      if (/localhost:\d+\/feed\.xml/.test(String(data))) child.kill("SIGTERM");
    });
  await once(child, "close");
  const count = (what: string) => said.split(`.ts was ${what}`).length - 1;
  return { used: count("accepted"), useless: count("rejected") };
}

test("an import and a server start from what each has kept, one after the other", async () => {
  const commands = [["import", pathOf("articles")], ["serve"]] as const;
  for (const command of commands) await compiled(...command);
  for (const command of commands) {
    const { used, useless } = await compiled(...command);
    expect([command[0], used > 50, useless]).toEqual([command[0], true, 0]);
  }
});

test("help loads what tells it and nothing else, all of it from what was kept", async () => {
  const loaded = async () => {
    const child = spawn(join(ROOT, "bin/nashra"), ["help", "push"], {
      env: { ...process.env, NODE_DEBUG_NATIVE: "COMPILE_CACHE" },
    });
    let said = "";
    child.stderr.on("data", (data) => {
      said += data;
    });
    await once(child, "close");
    const found = (line: RegExp) => [...said.matchAll(line)].map(([, name]) => name).sort();
    return [
      found(/ESM file:\S*\/src\/(\S+) was accepted/g),
      found(/StrippedTypeScript file:\S*\/src\/(\S+) because cache was the same/g),
    ];
  };
  await loaded();
  const names = ["cli", ...["help", "main", "options", "terminal", "usage"].map((one) => `commands/${one}`)];
  const files = names.map((name) => `${name}.ts`);
  // Types were taken out before; what takes them out is not loaded, which takes longer than all the rest.
  expect(await loaded()).toEqual([files, files]);
});
