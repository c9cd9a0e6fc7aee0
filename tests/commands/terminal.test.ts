/** What stands on a terminal, run in a real one by `script`: colours, Arabic in its place, tables that fit; and none of it in pipes. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { missing } from "../readers/programs.ts";
import { article, nashra, pathOf, taken, write } from "./publication.ts";

const ROOT = join(import.meta.dirname, "../..");
const noTerminal = missing("script", "--version");

/** Takes in two articles with three topics. */
function begun() {
  article("a", "سُوق السَّمك، 魚市場، ميناء الصيد القديم ومراكبه الكثيرة");
  article("b", "سُوق السَّمك");
  taken();
}

/** The lines on a terminal of so many columns, on which a line of the shell is run. */
function screenOf(line: string, columns = 80, environment: Record<string, string> = {}): readonly string[] {
  const command = `stty cols ${columns} rows 24; nashra() { '${process.execPath}' '${join(ROOT, "bin/nashra.js")}' "$@"; }; ${line}`;
  // Node takes the terminals of CI services for ones without colours.
  const { FORCE_COLOR: _, NO_COLOR: __, CI: ___, ...env } = process.env;
  const { stdout } = spawnSync("script", ["-qec", command, "/dev/null"], {
    cwd: pathOf(""),
    encoding: "utf8",
    env: { ...env, DATA_DIR: pathOf(""), TERM: "xterm", SHELL: "/bin/sh", ...environment },
  });
  return stdout.split("\r\n");
}

test.skipIf(noTerminal)(
  "a list fits into the terminal, with its headings, and Arabic stays in its column; a pipe has all of it (skipped where bsdutils is not installed)",
  () => {
    begun();
    const [heading, ...rows] = screenOf("nashra categories; nashra categories | cat", 50);
    expect(heading).toBe("\x1b[1marticles\x1b[22m  \x1b[1mcategory\x1b[22m");
    expect(rows).toEqual([
      "       2  \u2068سُوق السَّمك\u2069",
      "       1  \u2068ميناء الصيد القديم ومراكبه الكثيرة\u2069",
      "       1  魚市場",
      "2  سُوق السَّمك  /categories/سوق-السمك",
      "1  ميناء الصيد القديم ومراكبه الكثيرة  /categories/ميناء-الصيد-القديم-ومراكبه-الكثيرة",
      "1  魚市場  /categories/魚市場",
      "",
    ]);
  },
);

test.skipIf(noTerminal)(
  "what is wrong is red on a terminal, unless NO_COLOR or TERM says otherwise; in a pipe only where FORCE_COLOR asks for it (skipped where bsdutils is not installed)",
  () => {
    write("سوق 5.txt", "بلا تاريخ");
    const said = screenOf(
      `nashra categories merge 'لا شيء' x; NO_COLOR=1 nashra import --dry-run 'سوق 5.txt'; TERM=dumb nashra jobs run x 2>&1 | cat; TERM=dumb nashra dump nashra.sqlite; FORCE_COLOR=1 nashra dump 'سوق.sqlite-wal/' 2>&1 | cat`,
    );
    const lines = said.map((line) => line.replace(/.*\x1b\[0J/, ""));
    expect(lines).toContain(
      "\x1b[31m“\u2068لا شيء\u2069” is no category\x1b[39m; right would be a label or the end of an address",
    );
    expect(lines).toContain("0 created, 0 updated, 0 unchanged, 1 refused; nothing was written");
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^\u2068سوق 5\u2069\.txt:1: error: there is no .*\u2068السبت 8 فبراير 2020 11:31 م\u2069$/,
      ),
    );
    expect(lines).toContainEqual(expect.stringMatching(/^“x” is no job; there are /));
    expect(lines).toContainEqual(expect.stringMatching(/^nashra\.sqlite is a database and stays/));
    expect(lines).toContainEqual(
      expect.stringMatching(/^\x1b\[31m[^\u2068]*سوق\.sqlite-wal[^\u2068]*\x1b\[39m/),
    );
  },
);

test.skipIf(noTerminal)(
  "help is no wider than the terminal (skipped where bsdutils is not installed)",
  () => {
    const lines = screenOf("nashra help; nashra help categories", 60).map((line) =>
      line.replace(/\x1b\[\d+m/g, ""),
    );
    // Examples are typed as they stand.
    const wide = lines.filter((line) => line.length >= 60 && !/^ {2}(?:[A-Z_]+=\S+ )*nashra /.test(line));
    expect([lines.length > 60, wide]).toEqual([true, []]);
  },
);

test("what is copied from a terminal, with the signs that kept it in its place, is understood", () => {
  begun();
  expect(nashra("categories", "merge", "\u2068魚市場\u2069", "\u2068سُوق السَّمك\u2069")).toMatchObject({
    status: 0,
    out: "魚市場 → سُوق السَّمك: 1 article changed\n",
  });
});
