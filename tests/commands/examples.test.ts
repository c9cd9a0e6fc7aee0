/** The examples that help gives are run as they stand, in a folder that has what they name. */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { COMMAND_NAMES, USAGE } from "../../src/commands/usage.ts";

const ROOT = join(import.meta.dirname, "../..");
const examples = COMMAND_NAMES.flatMap((name) => [...USAGE[name].examples]);

/** What is not run here, and where it is. */
const ELSEWHERE: readonly (readonly [RegExp, string])[] = [
  [/nashra serve$/, "tests/command.test.ts"],
  [/nashra (?:push|pull) /, "tests/commands/push.test.ts"],
  [/https:|wrangler/, "nothing here asks the network"],
  [/^eval/, "tests/commands/completion.test.ts"],
];
const isHere = (example: string) => !ELSEWHERE.some(([pattern]) => pattern.test(example));
const needsShell = (example: string) => /[<>|=$]/.test(example);

const FEED = `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>x</title><link>https://x.example/</link>
<atom:link rel="self" type="application/rss+xml" href="https://x.example/feed.xml"/><description>x</description>
<item><title>From there</title><link>https://x.example/1</link><guid isPermaLink="false">x:1</guid>
<pubDate>Sun, 01 Mar 2026 10:00:00 GMT</pubDate><description>Text.</description></item></channel></rss>
`;

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "nashra-examples-"));
  cpSync(join(ROOT, "data"), join(folder, "data"), {
    recursive: true,
    preserveTimestamps: true,
    filter: (path) => !path.includes(".sqlite"),
  });
  const put = (name: string, text: string) => {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
    utimesSync(join(folder, name), 1767225600, 1767225600);
  };
  const letter = (title: string, id = title) =>
    `---\ntitle: ${title}\nid: "${id}"\ndate: 2026-03-01\n---\nText.\n`;
  put("data/articles/letter.md", letter("A letter", "tag:paper.example,2026:letter"));
  put("archive/2020/old.md", letter("Old"));
  put("letter.md", letter("Another letter"));
  put("texts/a/b.txt", "عنوان\n\n8 فبراير 2020\n\nنص فيه كلام.\n");
  put("lines.txt", "fish, harbour\n");
  put("export.xml", FEED);
  put("zipped/z.md", letter("Zipped"));
  execFileSync("python3", ["-m", "zipfile", "-c", "../old.zip", "z.md"], { cwd: join(folder, "zipped") });
  utimesSync(join(folder, "old.zip"), 1767225600, 1767225600);
  put("feed.xml", FEED);
  put(
    "run.ts",
    `const { main } = await import(${JSON.stringify(join(ROOT, "src/commands/main.ts"))});
for (const words of JSON.parse(process.argv[2])) {
  console.error("$ " + words.join(" "));
  const status = await main(words);
  if (status !== 0) console.error("STATUS " + status);
}`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs them one after the other in one process: what came of each, on standard error. */
function ran(commands: readonly string[]): string {
  const words = commands.map((command) =>
    [...command.matchAll(/"([^"]*)"|(\S+)/g)]
      .map(([, quoted, bare = ""]) => quoted ?? bare.replace(/^~/, folder))
      .slice(1),
  );
  const env = { ...process.env, DATA_DIR: "", NO_COLOR: "1" };
  const { stderr } = spawnSync(process.execPath, ["run.ts", JSON.stringify(words)], {
    cwd: folder,
    encoding: "utf8",
    env,
  });
  return stderr;
}

test("every example without a shell's signs does what it says", () => {
  const said = ran(["nashra render site", ...examples.filter((one) => isHere(one) && !needsShell(one))]);
  expect(said.match(/^\$ .*/gm)?.length, said).toBe(
    1 + examples.filter((one) => isHere(one) && !needsShell(one)).length,
  );
  expect(said).not.toContain("STATUS");
});

test("every example with a shell's signs does what it says", () => {
  const script = `nashra() { '${process.execPath}' '${join(ROOT, "bin/nashra.js")}' "$@"; }\nset -eo pipefail\n${examples.filter((one) => isHere(one) && needsShell(one)).join("\n")}`;
  const { status, stderr, stdout } = spawnSync("bash", ["-c", script], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, DATA_DIR: "", HOME: folder },
  });
  expect([status, stdout], stderr).toEqual([0, expect.stringContaining('"phrases":')]);
});
