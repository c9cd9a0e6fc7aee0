/**
 * The W3C feed validator's own cases for RSS and Atom, through `check` and through the validator itself:
 * `node bench/w3c-cases.ts FOLDER [--list]`, FOLDER a checkout of github.com/w3c/feedvalidator, whose requirements
 * python3 has. Most cases are fragments, wrong in more than what they are about. So an expected error counts as found in
 * the line where the validator has it; what is missing or stands twice it notices only where that which holds it ends, and
 * there a finding of that kind counts in a line before. False are errors in documents in which the validator has none.
 */
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { check } from "../src/check/index.ts";

const FOLDERS = ["rss20", "rss", "atom"];
const EXPECTATION = /<!--\s*Description:[\s\S]*?\sExpect:\s*(!?)(\w+)/;
const NOW = new Date("2026-01-01T00:00:00Z");
// Prints of every case the errors that the validator has: their class, all that it descends from, their line.
const VALIDATOR = `
import sys, glob, json
sys.path.insert(0, sys.argv[1] + '/src')
import feedvalidator
from feedvalidator import compatibility
from feedvalidator.logging import Error
found = {}
for folder in sys.argv[2:]:
  for path in sorted(glob.glob(sys.argv[1] + '/testcases/' + folder + '/**/*.xml', recursive=True)):
    with open(path, 'rb') as stream: body = stream.read()
    base = path.replace(sys.argv[1], 'http://www.feedvalidator.org')
    events = compatibility.AA(feedvalidator.validateString(body, fallback='US-ASCII', base=base)['loggedEvents'])
    found[path] = [[[one.__name__ for one in type(event).__mro__], event.params.get('line', 0)] for event in events if isinstance(event, Error)]
print(json.dumps(found))
`;

type Verdict = readonly (readonly [classes: readonly string[], line: number])[];
interface Case {
  readonly name: string;
  readonly expected: string;
  /** What the validator has of the error that the case is about; undefined: it is about none. */
  readonly about: Verdict | undefined;
  /** The validator has no error at all. */
  readonly valid: boolean;
  readonly errors: readonly { readonly line?: number; readonly what: string }[];
}

async function caseOf(path: string, verdict: Verdict): Promise<Case | undefined> {
  const body = await readFile(path);
  const [, not = "", expected = ""] = EXPECTATION.exec(body.toString("latin1").replace(/\0/g, "")) ?? [];
  const findings = check(body, { now: NOW });
  // Of a format that is not checked, such as RSS 1.0, there is nothing to compare.
  if (expected === "" || findings.some(({ what }) => what.endsWith("which is not checked"))) return undefined;
  const about = not === "" ? verdict.filter(([classes]) => classes.includes(expected)) : [];
  return {
    name: path,
    expected: `${not}${expected}`,
    about: about.length > 0 ? about : undefined,
    valid: verdict.length === 0,
    errors: findings.filter(({ severity }) => severity === "error"),
  };
}

// How findings of a kind are worded that the validator notices at an end tag.
const AT_THE_END: Readonly<Record<string, RegExp>> = {
  MissingElement: / is missing$|\bneither\b| without |there is no /,
  DuplicateElement: /more than once/,
  DuplicateAtomLink: /another alternate link/,
  DuplicateIds: /the same id/,
  EightDaysAWeek: /^it lists /,
};

const found = ({ about, errors }: Case) =>
  about?.some(([classes, at]) =>
    errors.some(
      ({ line = 0, what }) =>
        line === at || (line < at && classes.some((name) => AT_THE_END[name]?.test(what))),
    ),
  ) ?? false;
const isFalse = ({ valid, errors }: Case) => valid && errors.length > 0;
const share = (part: readonly unknown[], whole: readonly unknown[]) =>
  `${part.length} of ${whole.length} (${((100 * part.length) / Math.max(whole.length, 1)).toFixed(1)} %)`;

function print(name: string, cases: readonly Case[]): void {
  const wrong = cases.filter(({ about }) => about);
  const valid = cases.filter((one) => one.valid);
  console.log(`| ${name} | ${share(wrong.filter(found), wrong)} | ${share(valid.filter(isFalse), valid)} |`);
}

const [folder] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
if (folder === undefined)
  throw new Error("write: node bench/w3c-cases.ts FOLDER, a checkout of the validator");
const printed = execFileSync("python3", ["-W", "ignore", "-c", VALIDATOR, folder, ...FOLDERS], {
  encoding: "utf8",
  maxBuffer: 1e9,
});
const verdicts = Object.entries(JSON.parse(printed) as Record<string, Verdict>);
const all: Case[] = [];
console.log("| cases | expected errors found | valid documents with a false error |\n|---|---:|---:|");
for (const name of FOLDERS) {
  const within = join(folder, "testcases", name, "/");
  const those = verdicts.filter(([path]) => path.startsWith(within));
  const cases = (await Promise.all(those.map(([path, verdict]) => caseOf(path, verdict)))).filter(
    (one) => one !== undefined,
  );
  print(name, cases);
  all.push(...cases);
}
print("all", all);
if (process.argv.includes("--list"))
  for (const one of all)
    if ((one.about && !found(one)) || isFalse(one)) {
      const had = one.errors.map(({ line, what }) => `${line}: ${what}`).join(" | ");
      console.log(`${one.name}: ${one.expected} in ${one.about?.map(([, line]) => line)}; ${had}`);
    }
