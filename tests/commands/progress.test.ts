/** How far an import has come, as a terminal shows it: run in a real one by `script`; and what stands in a log. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { barLine } from "../../src/commands/progress.ts";
import { ROOT } from "../hostile/command.ts";
import { article, type Paper, paper } from "../hostile/paper.ts";
import { missing } from "../readers/programs.ts";

const COUNT = 3000;
let it: Paper;
beforeAll(() => {
  it = paper();
  for (let i = 0; i < COUNT; i++) it.write(`news/${i % 10}/خبر-${i}.md`, article(`خبر ${i}`));
  it.write("news/خبر بلا عنوان.md", "no front matter");
});
afterAll(() => it.remove());

// Node takes the terminals of CI services for ones without colours.
const { CI: _, ...environment } = process.env;

/** Runs the import in a terminal of so many columns; `answer` is typed when `asked` is on the screen. */
async function inTerminal(data: string, columns: number, asked?: RegExp, answer = "") {
  it.write(`${data}/publication.json`, '{"title":"مرفأ"}');
  const command = `stty cols ${columns} rows 24; exec '${process.execPath}' '${join(ROOT, "bin/nashra.js")}' import news`;
  const child = spawn("script", ["-qec", command, "/dev/null"], {
    cwd: it.folder,
    env: { ...environment, DATA_DIR: join(it.folder, data), TERM: "xterm", SHELL: "/bin/sh" },
  });
  let screen = "";
  let typed = false;
  child.stdout.on("data", (bytes) => {
    screen += bytes;
    if (typed || !asked?.test(screen)) return;
    typed = true;
    child.stdin.write(answer);
  });
  const [status] = await once(child, "close");
  return { status, screen };
}

/** What is drawn on one line, one state after the other, and what stands behind the last erasing. */
function partsOf(screen: string) {
  const states = screen.split(/\r\n|\x1b\[\d*[GKJ]/).filter((text) => /%/.test(text) && !/\r/.test(text));
  const behind = screen.slice(screen.lastIndexOf("\x1b[0J") + "\x1b[0J".length);
  return { states, behind };
}

/** Without colours. */
const plain = (screen: string) => screen.replace(/\x1b\[\d+m/g, "");

const noTerminal = missing("script", "--version");

test.skipIf(noTerminal)(
  "a terminal shows a bar, the rate and the time left, and in the end only what is said (skipped where bsdutils is not installed)",
  async () => {
    const { status, screen } = await inTerminal("wide", 80);
    const { states, behind } = partsOf(screen);
    expect(status).toBe(1);
    expect(states.length).toBeGreaterThan(2);
    expect(states.at(-1)).toMatch(/^ ■+ *\s\d+% \| [\d,]+ articles, [\d,]+ a second \| \d+:\d\d left$/);
    expect(Math.max(...states.map((state) => state.length))).toBeLessThan(80);
    // The bar is erased, and nothing of the terminal is left otherwise than it was.
    expect(behind.split("\r\n")).toEqual([
      expect.stringMatching(/^\u2068خبر بلا عنوان\u2069\.md:1: \x1b\[31merror\x1b\[39m: there is no title/),
      expect.stringMatching(/^\u2068خبر بلا عنوان\u2069\.md:1: \x1b\[31merror\x1b\[39m: there is no date/),
      `\x1b[32m${COUNT} created\x1b[39m, 0 updated, 0 unchanged, \x1b[31m1 refused\x1b[39m`,
      "",
    ]);
    expect(screen).not.toContain("\x1b[?7l");
  },
);

test.skipIf(noTerminal)(
  "a narrow terminal shows the share that is done and the time left in one line (skipped where bsdutils is not installed)",
  async () => {
    const { states } = partsOf((await inTerminal("narrow", 20)).screen);
    expect(states.length).toBeGreaterThan(2);
    expect(states.at(-1)).toMatch(/^ *\d+% \| \d+:\d\d left$/);
    expect(Math.max(...states.map((state) => state.length))).toBeLessThan(20);
  },
);

test.skipIf(noTerminal)(
  "Ctrl+C in a terminal ends with 130, erases the bar, says how to go on; and it goes on (skipped where bsdutils is not installed)",
  async () => {
    const stopped = await inTerminal("stopped", 80, /\d00 articles/, "\x03");
    expect(stopped.status).toBe(130);
    const { behind } = partsOf(stopped.screen);
    const [, created = ""] =
      /^(\d+) created, 0 updated, 0 unchanged, \d refused\r\n/m.exec(plain(behind)) ?? [];
    expect(behind).toMatch(/stopped; the same command goes on from here\r\n$/);
    expect(Number(created)).toBeLessThan(COUNT);
    const next = await inTerminal("stopped", 80);
    expect(plain(next.screen)).toContain(
      `${COUNT - Number(created)} created, 0 updated, ${created} unchanged, 1 refused`,
    );
  },
);

test("a log gets plain lines without a bar or escapes", () => {
  const { out, err } = it.take("news");
  expect(out).toBe(`${COUNT} created, 0 updated, 0 unchanged, 1 refused`);
  expect(`${out}${err}`).not.toMatch(/[\x1b\r■]/);
});

test.each([80, 60, 40, 30, 20, 12, 5])("the line of a terminal of %d columns fits into it", (columns) => {
  const payload = { done: "1,234,567 articles", rate: "12,345", left: "1:05:09" };
  for (const progress of [0, 0.5, 1]) {
    const line = barLine({}, { progress }, payload, columns);
    expect([line, line.length < columns]).toEqual([line, true]);
    expect(line).toContain(`${Math.floor(progress * 100)}%`);
  }
});
