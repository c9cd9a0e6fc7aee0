/** Archives as no well-behaved program writes them: what is bad in them is named, and all else is taken in. */
import { randomBytes } from "node:crypto";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { article, type Paper, paper } from "./paper.ts";
import { type ZipEntry, zipOf } from "./zips.ts";

let it: Paper;
beforeEach(() => {
  it = paper();
});
afterEach(() => it.remove());

const md = (name: string, title: string, more: Partial<ZipEntry> = {}): ZipEntry => ({
  name,
  content: article(title),
  ...more,
});
const line = (id: string, text = "x") => JSON.stringify({ id, title: `T ${id}`, date: "2026-03-01", text });

test("encrypted entries, wrong sizes and checksums, names twice: each is named with its archive, the others go in", () => {
  it.write(
    "bad.zip",
    zipOf([
      md("first.md", "First"),
      md("secret.md", "Secret", { flags: 1 }),
      md("strong.md", "Strong", { flags: 1, method: 99 }),
      md("packed.md", "Packed", { method: 12 }),
      md("longer.md", "Longer", { size: 9999 }),
      md("shorter.md", "Shorter", { size: 3 }),
      md("changed.md", "Changed", { crc: 1 }),
      md("endless.md", "Endless", { size: 2 ** 50, wide: true }),
      md("first.md", "First again"),
      md("link.md", "/etc/passwd", { mode: 0o120777 }),
      md("../up.md", "Up"),
      md("inner.zip", "PK"),
      md("last.md", "Last", { method: 0 }),
    ]),
  );
  const { status, out, err } = it.take("bad.zip");
  expect([status, out]).toEqual([1, "2 created, 0 updated, 0 unchanged, 11 refused"]);
  for (const said of [
    /^bad\.zip\/secret\.md: error: is encrypted; right would be: an archive without a password$/m,
    /^bad\.zip\/strong\.md: error: is encrypted/m,
    /^bad\.zip\/packed\.md: error: is compressed by method 12/m,
    /^longer\.md: error: is damaged in the archive bad\.zip \(.*9999/m,
    /^shorter\.md: error: is damaged in the archive bad\.zip/m,
    /^changed\.md: error: is damaged in the archive bad\.zip: its checksum is another/m,
    /^bad\.zip\/endless\.md: error: unpacks to more than 200 times its size/m,
    /^bad\.zip\/first\.md: error: is in the archive twice, and the first was taken/m,
    /^bad\.zip\/link\.md: error: is a link/m,
    /^bad\.zip\/\.\.\/up\.md: error: leaves the folder/m,
    /^bad\.zip\/inner\.zip: error: is an archive within an archive/m,
  ])
    expect(err).toMatch(said);
  expect(it.articles()).toEqual([
    ["first.md", "First"],
    ["last.md", "Last"],
  ]);
});

test("an archive with the sizes of those over 4 GB is read; one with something behind its end, cut off or empty says so", () => {
  it.write("wide.zip", zipOf([md("wide.md", "Wide", { wide: true })], { wide: true }));
  it.write("behind.zip", zipOf([md("b.md", "Behind")], { behind: "an advertisement" }));
  it.write("cut.zip", zipOf([md("c.md", "Cut")]).subarray(0, 90));
  it.write("empty.zip", zipOf([]));
  const { status, out, err } = it.take("wide.zip", "behind.zip", "cut.zip", "empty.zip");
  expect([status, out, it.articles()]).toEqual([
    1,
    "1 created, 0 updated, 0 unchanged, 2 refused",
    [["wide.md", "Wide"]],
  ]);
  expect(err).toMatch(/^behind\.zip: error: is no zip archive, or a damaged one \(.*extra bytes at the end/m);
  expect(err).toMatch(/^cut\.zip: error: is no zip archive.*truncated/m);
});

test("gzip of several members is one document; what is cut off or goes on behind its end is refused by its name", () => {
  const two = Buffer.concat([gzipSync(`${line("1")}\n`), gzipSync(`${line("2")}\n`)]);
  it.write("two.jsonl.gz", two);
  it.write("cut.jsonl.gz", two.subarray(0, -12));
  it.write("behind.jsonl.gz", Buffer.concat([two, Buffer.from("an advertisement")]));
  const { out, err } = it.take("two.jsonl.gz", "cut.jsonl.gz", "behind.jsonl.gz");
  expect(out).toBe("2 created, 0 updated, 0 unchanged, 2 refused");
  expect(err).toMatch(/^cut\.jsonl\.gz: error: .*cut off.*unexpected end/m);
  expect(err).toMatch(/^behind\.jsonl\.gz: error: .*other bytes behind its end/m);
});

test("a large gzip that is cut in the middle gives what stands before, and the whole one then only the rest", () => {
  const lines = Array.from({ length: 1200 }, (_, i) => line(`m${i}`, randomBytes(900).toString("hex")));
  const whole = gzipSync(lines.join("\n"));
  it.write("m.jsonl.gz", whole.subarray(0, whole.length / 2));
  const cut = it.take("m.jsonl.gz");
  expect([cut.status, cut.err]).toEqual([1, expect.stringMatching(/^m\.jsonl\.gz: error: .*cut off/)]);
  const taken = it.articles().length;
  expect(taken).toBeGreaterThan(400);
  it.write("m.jsonl.gz", whole);
  expect(it.take("m.jsonl.gz").out).toBe(`${1200 - taken} created, 0 updated, ${taken} unchanged, 0 refused`);
});

test.each([
  ["an archive", zipOf([md("a.md", "A")])],
  ["an empty archive", zipOf([])],
])("%s on standard input is refused, and the message says what to do instead", (_, archive) => {
  const { status, err } = it.takeInput(archive, "-", "--as", "wire.zip");
  expect([status, err.trim()]).toEqual([
    1,
    "wire.zip: error: is a zip archive on standard input, and what is in an archive stands at its end; right would be: the archive in a file, and that file's name: nashra import NAME.zip",
  ]);
});
