/** The command as a publisher uses it: settings, wrong usage, and what an import says. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSettings } from "../src/settings.ts";
import { ARTICLE, folder, inProcess, nashra, publication, written } from "./commands/processes.ts";

test("help says every command; one that is none says so and ends with 2", () => {
  const help = nashra(["help"]);
  expect(help.status).toBe(0);
  for (const name of ["serve", "import", "check", "render", "dump"])
    expect(help.out).toContain(`nashra ${name}`);
  const wrong = nashra(["unknown"]);
  expect([wrong.status, wrong.out, wrong.err]).toEqual([2, "", expect.stringContaining("nashra serve")]);
});

test("an import says what became of each document, and the same import again changes nothing", async () => {
  publication(
    { title: "مرفأ", timeZone: "Asia/Riyadh" },
    { "a.txt": ARTICLE, "b.txt": "بلا تاريخ\n\nنص.\n" },
  );
  const articles = join(folder, "articles");
  const first = await inProcess(["import", articles]);
  expect(first.status).toBe(1);
  expect(first.out).toContain("1 created, 0 updated, 0 unchanged, 1 refused");
  expect(first.err).toMatch(/^b\.txt:\d+: error: .*; right would be: .*/m);
  rmSync(join(articles, "b.txt"));
  const again = nashra(["import", articles]);
  expect([again.status, again.out.trim()]).toEqual([0, "0 created, 0 updated, 1 unchanged, 0 refused"]);
});

test("wrong settings end with 2 and one message, and nothing is made", () => {
  for (const [settings, message] of [
    ["{", /publication\.json: is not JSON/],
    ['{"title":"x","timeZone":"Mars/One"}', /timeZone: must be an IANA time zone/],
  ] as const) {
    writeFileSync(join(folder, "publication.json"), settings);
    const ran = nashra(["serve"]);
    expect([ran.status, message.test(ran.err)], ran.err).toEqual([2, true]);
    expect(readdirSync(folder)).toEqual(["publication.json"]);
  }
  const missing = nashra(["serve"], { DATA_DIR: join(folder, "none") });
  expect([missing.status, missing.err.includes("is missing")]).toEqual([2, true]);
  const ran = nashra(["serve"], { MEMORY: "lots" });
  expect([ran.status, ran.err]).toEqual([
    2,
    "MEMORY is “lots”; right would be a whole number of megabytes from 1 to 999999, such as 96, for what serve keeps of rendered feeds.\n",
  ]);
});

test("MEMORY is a number of megabytes, and nothing like one", () => {
  publication({ title: "مرفأ" });
  for (const [given, bytes] of [
    [undefined, 96 << 20],
    ["", 96 << 20],
    ["1", 1 << 20],
    ["300", 300 << 20],
  ] as const)
    expect(readSettings({ DATA_DIR: folder, MEMORY: given }).memory).toBe(bytes);
  for (const given of ["0", "-1", "012", "12.5", "1e3", "128MB", "٩٦", "9999999", " "])
    expect(() => readSettings({ DATA_DIR: folder, MEMORY: given }), given).toThrow(
      `MEMORY is “${given}”; right`,
    );
});

test("a port that is taken ends with 2", async () => {
  publication({ title: "مرفأ" });
  const taken = createServer().listen(0);
  const address = taken.address();
  const ran = await inProcess(["serve"], { PORT: String(typeof address === "object" ? address?.port : 0) });
  taken.close();
  expect([ran.status, ran.err.includes("PORT and HOST name another")]).toEqual([2, true]);
});

test.each([
  ["url", "https://h.example/?q=1", /url: .*host and at most a path/],
  ["url", "https://user:secret@h.example", /url: .*host and at most a path/],
  ["image", "x.png", /image: .*must be a path/],
  ["favicon", "javascript:alert(1)", /favicon: .*must be a path/],
  ["author", " ", /author: /],
  ["language", "arabic", /language: .*language tag such as ar/],
  ["image", "/\ud800.png", /image: .*must be a path/],
  ["id", "http://[", /id: .*must be an address/],
  ["id", "https://x.example/%zz", /id: .*must be an address/],
  ["ttl", 0, /ttl: must be at least 1/],
  ["title", undefined, /title: is missing/],
  ["feedSize", "many", /feedSize: must be a number/],
  ["title", "\u0000", /title: .*letter/],
  ["title", "", /title: /],
  ["feedSize", 0, /feedSize: /],
  ["url", "ftp://x.example", /url: must be an absolute http or https address/],
])("%s %j in publication.json is refused", (name, value, message) => {
  publication({ title: "مرفأ", [name]: value });
  expect(() => readSettings({ DATA_DIR: folder })).toThrow(message);
});

test("two files of one name from two folders are not one article", () => {
  publication({ title: "مرفأ" });
  for (const [year, text] of [
    ["2020", ARTICLE],
    ["2021", ARTICLE.replace("\n", " ثانية\n")],
  ]) {
    mkdirSync(join(folder, year ?? ""), { recursive: true });
    written(join(year ?? "", "letter.txt"), text ?? "");
  }
  const ran = nashra(["import", join(folder, "2020"), join(folder, "2021")]);
  expect([ran.status, ran.out]).toEqual([1, expect.stringContaining("1 created")]);
  expect(ran.err).toMatch(/2021\/letter\.txt: error: has the same name/);
});

test("a pipe in the folder is named, and the rest is taken in", () => {
  publication({ title: "مرفأ" }, { "a.txt": ARTICLE });
  execFileSync("mkfifo", [join(folder, "articles", "pipe.txt")]);
  const ran = nashra(["import", join(folder, "articles")]);
  expect([ran.status, ran.out, ran.err]).toEqual([
    1,
    expect.stringContaining("1 created"),
    expect.stringContaining("pipe.txt: error: is neither a file nor a folder"),
  ]);
});

test.each([
  ["publication.json", /cannot be read/],
  ["keywords.txt", undefined],
])("a pipe for %s keeps nothing waiting", (name, message) => {
  publication({ title: "مرفأ" }, { "a.txt": ARTICLE });
  rmSync(join(folder, name), { force: true });
  execFileSync("mkfifo", [join(folder, name)]);
  const ran = nashra(["import", join(folder, "articles")]);
  if (message) expect([ran.status, message.test(ran.err)]).toEqual([2, true]);
  else expect([ran.status, ran.err]).toEqual([0, expect.stringContaining("keywords.txt is left out")]);
});

test("the version is told", async () => {
  expect((await inProcess(["--version"])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});
