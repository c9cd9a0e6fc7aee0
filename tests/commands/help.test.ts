/** What the command says of itself, and that its exit statuses are those it says. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { AGGREGATORS } from "../../src/check/aggregators/index.ts";
import { help, helpOf } from "../../src/commands/help.ts";
import { COMMAND_NAMES as COMMANDS, USAGE } from "../../src/commands/usage.ts";
import { JOBS } from "../../src/jobs.ts";
import { readers } from "../../src/read/index.ts";
import { article, nashra, pathOf, taken, write } from "./publication.ts";

const ROOT = join(import.meta.dirname, "../..");
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) if (child.exitCode === null) child.kill("SIGKILL");
});

/** A command that goes on, and what it has said so far. */
function begun(command: string, args: readonly string[], environment: Record<string, string> = {}) {
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: pathOf(""), ...environment },
  });
  children.push(child);
  let said = "";
  const heard = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (data) => {
      said += data;
      for (const one of heard) one();
    });
  return {
    child,
    ended: new Promise<number | string | null>((done) =>
      child.once("exit", (code, signal) => done(code ?? signal)),
    ),
    /** Waits until it has said so. */
    says: (what: RegExp) =>
      new Promise<RegExpExecArray>((done, fail) => {
        const look = () => {
          const found = what.exec(said);
          if (found) done(found);
        };
        heard.add(look);
        child.once("exit", () => fail(new Error(`ended: ${said}`)));
        look();
      }),
  };
}

describe("help of one command alone", () => {
  test.each(COMMANDS)("%s: what it is for, how it is called, its options, two or three examples", (name) => {
    const said = helpOf(name);
    expect(said).toMatch(new RegExp(`^nashra ${name}: .+[\\s\\S]*\\n\\nUsage:\\n  nashra ${name}`));
    for (const option of Object.keys(USAGE[name].options)) expect(said).toContain(`\n  --${option}`);
    const examples = said.split("\nExamples:\n")[1]?.split("\n") ?? [];
    expect([2, 3]).toContain(examples.length);
    for (const example of examples) expect(example).toMatch(new RegExp(`\\bnashra ${name}\\b`));
    expect(help()).toMatch(new RegExp(`^  nashra ${name}\\b`, "m"));
    expect(`${help()}\n${said}`.split("\n").filter((line) => line.length > 110)).toEqual([]);
  });

  test("stands alone, whichever way it is asked for", () => {
    expect(nashra("help", "backup")).toMatchObject({ status: 0, out: `${helpOf("backup")}\n`, err: "" });
  });

  test.each(["backup --help", "backup -h", "import some --dry-run --help", "--help backup"])(
    "%s",
    (asked) => {
      const args = asked.split(" ");
      const name = args.find((one) => one in USAGE) as keyof typeof USAGE;
      expect(nashra(...args)).toMatchObject({ status: 0, out: `${helpOf(name)}\n`, err: "" });
      expect(readdirSync(pathOf("")).sort()).toEqual(["articles", "publication.json"]);
    },
  );

  test("of what is no command ends with 2", () => {
    expect(nashra("help", "nothing")).toMatchObject({
      status: 2,
      err: expect.stringContaining("“nothing” is no command"),
    });
  });
});

describe("what is missing or too much is named, with the usage of that command alone", () => {
  test.each([
    ["import", "“nashra import” lacks its PATH"],
    ["import --dry-run", "“nashra import” lacks its PATH"],
    ["render", "“nashra render” lacks its DIR"],
    ["dump", "“nashra dump” lacks its FILE"],
    ["restore", "“nashra restore” lacks its FILE"],
    ["categories merge one", "“nashra categories merge” lacks INTO"],
    ["categories split", "“nashra categories split” lacks the LINE"],
    ["categories rename a b c", "“c” is one argument too many for “nashra categories rename”"],
    ["categories accept", "“nashra categories accept” lacks its FILE, or --all"],
    ["render a b", "“b” is one argument too many for “nashra render”"],
    ["serve --loud", "--loud is no option of “nashra serve”"],
    ["backup a b", "“nashra backup” takes one file at most"],
    ["import --loud a", "--loud is no option of “nashra import”; right would be:"],
    ["import a --report", "--report lacks its FILE"],
    ["keywords a", "“a” is one argument too many for “nashra keywords”"],
  ])("%s", (asked, said) => {
    const [name = "", ...rest] = asked.split(" ");
    const { status, out, err } = nashra(name, ...rest);
    expect([status, out, err]).toEqual([2, "", expect.stringContaining(said)]);
    expect(err).toMatch(new RegExp(`\\n\\n  nashra ${name}`));
    expect(err).not.toContain("nashra: stored articles in");
  });
});

test.each([
  ["imprt a", "“imprt” is no command of nashra; right would be “nashra import”\n\n  nashra import PATH…"],
  ["cat", "“cat” is no command of nashra; right would be “nashra categories”"],
  ["help resotre", "right would be “nashra restore”"],
  ["import --dryrun a", "--dryrun is no option of “nashra import”; right would be --dry-run:"],
  ["import --format markdwon a", "“markdwon” is no format; right would be markdown:"],
  ["categories mrge a b", "right would be merge:\n\n  nashra categories merge FROM INTO"],
  ["jobs run rescn", "“rescn” is no job; there are purge, push, rescan"],
  ["token ad x", "right would be add:\n\n  nashra token add NAME"],
])("%s: the nearest right one is named", (asked, said) => {
  const { status, out, err } = nashra(...asked.split(" "));
  expect([status, out, err]).toEqual([2, "", expect.stringContaining(said)]);
});

test("the command is called by a link to it, from any folder", () => {
  symlinkSync(join(ROOT, "bin/nashra"), pathOf("linked"));
  const { status, stdout } = spawnSync(pathOf("linked"), ["--version"], {
    cwd: pathOf(""),
    encoding: "utf8",
  });
  expect([status, stdout]).toEqual([0, nashra("--version").out]);
});

test("formats, aggregators and jobs that help names are those that there are", () => {
  expect([...USAGE.check.options.for.choices].sort()).toEqual([...AGGREGATORS, "all"].sort());
  expect([...USAGE.import.options.format.choices].sort()).toEqual(readers.map(({ name }) => name).sort());
  expect(USAGE.jobs.calls.flatMap((call) => ("choices" in call ? [...call.choices] : []))).toEqual(
    JOBS.map(({ name }) => name),
  );
});

describe("the exit status is the one that help says", () => {
  test("0: all well, 1: something was refused or could not be read or written, 2: wrong usage, settings or store", () => {
    article("a", "سوق");
    expect(taken().status).toBe(0);
    write("articles/b.txt", "بلا تاريخ\n\nنص.\n");
    expect(taken().status).toBe(1);
    expect(nashra("check", pathOf("none.xml")).status).toBe(1);
    expect(nashra("restore", pathOf("none.sqlite")).status).toBe(2);
    expect(nashra("backup", pathOf("none/a.sqlite")).status).toBe(1);
    expect(nashra("nothing").status).toBe(2);
    expect(nashra().status).toBe(2);
    write("publication.json", "{");
    expect(nashra("render", pathOf("site")).status).toBe(2);
    write("publication.json", '{ "title": "x" }');
    write("nashra.sqlite", "no database ".repeat(500));
    expect(nashra("import", pathOf("articles")).status).toBe(2);
  });

  test("2: a port that is taken", async () => {
    const taken = createServer().listen(0);
    const address = taken.address();
    const port = String(typeof address === "object" ? address?.port : 0);
    const { ended } = begun(process.execPath, ["src/cli.ts", "serve"], { PORT: port });
    expect(await ended).toBe(2);
    taken.close();
  });

  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("of an import that %s stopped: %i", async (signal, status) => {
    article("a", "سوق");
    const it = begun(process.execPath, ["bin/nashra.js", "import", pathOf("articles"), "-"]);
    // It waits for standard input, with its store open.
    while (!existsSync(pathOf("nashra.sqlite-wal"))) await new Promise((done) => setTimeout(done, 20));
    await new Promise((done) => setTimeout(done, 300));
    it.child.kill(signal);
    expect(await it.ended).toBe(status);
  });

  test.each(["SIGINT", "SIGTERM"] as const)("of a server that %s stopped: 0", async (signal) => {
    const it = begun(process.execPath, ["src/cli.ts", "serve"], { PORT: "0" });
    await it.says(/feed\.xml/);
    it.child.kill(signal);
    expect(await it.ended).toBe(0);
  });
});

test("npm start ends when it is told to: the port is free, and the store is closed", async () => {
  article("a", "سوق");
  const it = begun("npm", ["start"], { PORT: "0" });
  const [address = ""] = await it.says(/http:\/\/localhost:\d+/);
  expect((await fetch(`${address}/healthz`)).status).toBe(200);
  expect(existsSync(pathOf("nashra.sqlite-wal"))).toBe(true);
  it.child.kill("SIGTERM");
  await it.ended;
  await expect(fetch(`${address}/healthz`)).rejects.toThrow();
  // Closing writes it into the database.
  expect(readdirSync(pathOf("")).filter((name) => name.startsWith("nashra.sqlite"))).toEqual([
    "nashra.sqlite",
  ]);
  expect(nashra("store", "check").status).toBe(0);
});

describe("a folder that is not there is named, not made", () => {
  test.each([
    ["backup", "none/kept.sqlite"],
    ["backup", "none/"],
    ["dump", "none/articles.sql"],
  ])("%s %s", (command, name) => {
    article("a", "سوق");
    taken();
    expect(nashra(command, pathOf(name))).toMatchObject({
      status: 1,
      err: expect.stringContaining(`${pathOf("none")}: there is no such folder; right would be`),
    });
    expect(existsSync(pathOf("none"))).toBe(false);
    mkdirSync(pathOf("none"));
    expect(nashra(command, pathOf(name)).status).toBe(0);
  });
});

test("a file that lies where a folder should be is named", () => {
  article("a", "سوق");
  taken();
  writeFileSync(pathOf("file"), "mine");
  expect(nashra("dump", pathOf("file/articles.sql"))).toMatchObject({
    status: 1,
    err: expect.stringContaining("file"),
  });
});
