/** A folder of everything that goes wrong: each bad document is named with its fault, every other one is taken in. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { nashra, type Ran, SOURCE } from "./command.ts";

/** What is said of each document that is refused, whole or in part. */
const ERRORS: readonly (readonly [place: string, what: RegExp])[] = [
  ["hostile.jsonl:7", /attachments\.0\.length is the number -5/],
  ["refused-bad-field.json:1", /title is an object/],
  ["refused-before-1700.md:3", /year 1650/],
  ["refused-binary.txt", /is not text/],
  ["refused-broken-yaml.md:3", /not YAML.*quote/],
  ["refused-broken.json:1", /not JSON, at column 63/],
  ["refused-duplicate-id.json", /“urn:example:twice” is already that of duplicate-id\.json/],
  ["refused-empty.txt", /is empty/],
  ["refused-huge.txt", /has 50 MB/],
  ["refused-impossible-date.txt:3", /no day 31 in month 2/],
  ["refused-list-of-numbers.json:1", /not an article/],
  ["refused-long-id.json", /id has 5000 characters/],
  ["refused-no-date.txt:1", /no date/],
  ["refused-no-title.txt:1", /no title/],
  ["refused-only-spaces.txt", /is empty/],
  ["refused-title-as-long-as-a-paragraph.txt:1", /no title/],
  ["refused-unclosed.md:1", /does not end/],
  ["refused-year-10000.json:1", /is not a date/],
  ["refused-zero-byte.txt", /bytes of value 0/],
  ["several.jsonl:2", /not JSON, at column 11/],
  ["several.jsonl:5", /line 4 has the same id “urn:x:dup”/],
];

/** Documents, and single articles of documents that hold several. */
const REFUSED = ERRORS.length;

/** What was doubtful, left out or cut in documents that are taken in. */
const WARNINGS: readonly (readonly [place: string, what: RegExp])[] = [
  ["ambiguous-date.txt:3", /day first/],
  ["broken-markdown.md", /keyword “\]\]>” is left out/],
  ["eighteenth-century.md:3", /1769-05-05 is before 1900/],
  ["far-future.txt:3", /2031-03-01 is more than two years ahead/],
  ["hostile.jsonl:4", /language “no such language”/],
  ["hostile.jsonl:4", /2099-01-01 is more than two years ahead/],
  ["hostile.jsonl:4", /“updated” is 2099/],
  ["hostile.jsonl:1", /data:image\/png/],
  ["hostile.jsonl:6", /“ftp:\/\/example\.org\/c\.mp3” is left out/],
  ["hostile.jsonl:6", /“public\/relative\.mp3”, which is not there/],
  ["hostile.jsonl:6", /length 1e\+300/],
  ["hostile.jsonl:6", /media type “text\/html; charset="x"<” is left out/],
  ["hostile.jsonl:6", /“https:\/\/example\.org\/z+” is left out/],
  ["hostile.jsonl:6", /of 2 files, among them “https:\/\/example\.org\/a\.mp4”, no type is known/],
  ["several.jsonl:7", /of “https:\/\/example\.org\/a\.bin”, no type is known/],
  ["hostile.md", /the text shows “public\/images\/relative\.png”, which is not there/],
  ["hostile.md", /names “public\/.*missing picture.*”, which is not there/],
  ["long-title.json", /2000 characters and is cut/],
  ["several.jsonl:8", /author's address “javascript:alert\(1\)” is left out/],
  ["several.jsonl:8", /link “javascript:alert\(2\)” is left out/],
  ["several.jsonl:6", /160 keywords/],
  ["several.jsonl:7", /“javascript:alert\(1\)” is left out/],
  ["utf-16-without-mark.txt", /UTF-16LE without a byte order mark/],
  ["windows-1256.txt", /not UTF-8.*windows-1256/],
];

const TAKEN = [
  "ambiguous-date.txt",
  "broken-markdown.md",
  "controls.txt",
  "duplicate-id.json",
  "eighteenth-century.md",
  "far-future.txt",
  "hostile.jsonl#An id of spaces",
  "hostile.jsonl#http://example.org/a b\u0000ć",
  "hostile.jsonl#javascript:alert(1)",
  "hostile.jsonl#urn:example:html",
  "hostile.jsonl#urn:example:media",
  "hostile.jsonl#urn:example:nested",
  "hostile.md",
  "long-title.json",
  "old.md",
  "same-second-1.txt",
  "same-second-2.txt",
  "several.jsonl#12345",
  'several.jsonl#a b<c>&"d',
  "several.jsonl#urn:x:author",
  "several.jsonl#urn:x:dup",
  "several.jsonl#urn:x:kw",
  "several.jsonl#urn:x:media",
  "several.jsonl#urn:x:url",
  "title-markup.txt",
  "utf-16-without-mark.txt",
  "utf-16.txt",
  "windows-1256.txt",
];

let folder = "";
let first: Ran;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "nashra-hostile-"));
  cpSync(SOURCE, folder, { recursive: true });
  writeFileSync(join(folder, "articles/refused-huge.txt"), Buffer.alloc(50 * 1024 * 1024, "نص ".repeat(10)));
  first = nashra(folder, "import", join(folder, "articles"));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rows = () => {
  const db = new DatabaseSync(join(folder, "nashra.sqlite"), { readOnly: true });
  const all = db.prepare("SELECT * FROM article ORDER BY source").all();
  db.close();
  return all;
};

/** Each expectation is met by a line, and no line of that severity is left over. */
function everyLineIsExpected(severity: string, expected: typeof ERRORS) {
  const lines = first.said.filter((line) => line.includes(`: ${severity}: `));
  for (const [place, what] of expected) {
    const met = lines.filter((line) => line.startsWith(`${place}: ${severity}: `) && what.test(line));
    expect([place, what, met.length > 0]).toEqual([place, what, true]);
  }
  const left = lines.filter(
    (line) => !expected.some(([place, what]) => line.startsWith(`${place}: `) && what.test(line)),
  );
  expect(left).toEqual([]);
  for (const line of lines)
    expect(line).toMatch(/^[^\p{Cc}\p{Bidi_C}]+; right would be: [^\p{Cc}\p{Bidi_C}]+$/u);
}

test("some input was refused: exit status 1, counted, and nothing is said but problems", () => {
  expect([first.status, first.out.trim()]).toEqual([
    1,
    `${TAKEN.length} created, 0 updated, 0 unchanged, ${REFUSED} refused`,
  ]);
  expect(first.said.filter((line) => !/: (?:error|warning): /.test(line))).toEqual([]);
});

test("every document that cannot be taken is named with its line, what is wrong and what would be right", () => {
  everyLineIsExpected("error", ERRORS);
});

test("every guess and everything left out is a warning with the same parts", () => {
  everyLineIsExpected("warning", WARNINGS);
});

test("every other document is taken in", () => {
  expect(rows().map((row) => row.source)).toEqual([...TAKEN].sort());
});

test("importing again changes nothing and refuses the same", () => {
  const before = rows();
  const again = nashra(folder, "import", join(folder, "articles"));
  expect([again.status, again.out.trim()]).toEqual([
    1,
    `0 created, 0 updated, ${TAKEN.length} unchanged, ${REFUSED} refused`,
  ]);
  // What was passed over is told before what was read again, and how much that is depends on how fast all went.
  expect([...again.said].sort()).toEqual([...first.said].sort());
  expect(rows()).toEqual(before);
});
