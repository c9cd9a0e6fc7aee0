/** The README does what it says: each command in it is known here, and run here or by the test that is named. */
import { execFile, spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { categoryListSchema } from "../src/ingest/category-list.ts";
import { PublicationSchema } from "../src/publication-schema.ts";
import { readText } from "../src/read/text.ts";

const ROOT = join(import.meta.dirname, "..");
const README = readFileSync(join(ROOT, "README.md"), "utf8");
const blocks = (kind: string) =>
  [...README.matchAll(new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\``, "gm"))].map(
    (match) => match[1] ?? "",
  );
const commands = blocks("sh").flatMap((block) => block.trim().split("\n"));
const scripts = (
  JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { scripts: Record<string, string> }
).scripts;

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "nashra-readme-"));
  cpSync(join(ROOT, "data"), join(folder, "data"), {
    recursive: true,
    preserveTimestamps: true,
    filter: (path) => !path.includes(".sqlite"),
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs `npm run nashra -- …` as it stands, on a copy of the sample publication. */
function run(command: string): Promise<{ status: number; out: string }> {
  const args = command.replace(/^npm run nashra -- /, "").split(" ");
  const [, ...script] = (scripts.nashra ?? "").split(" ");
  const place = script.map((part) => (part.startsWith("-") ? part : join(ROOT, part)));
  return new Promise((done) =>
    execFile(
      process.execPath,
      [...place, ...args],
      { cwd: folder, env: { ...process.env, DATA_DIR: "" } },
      (error, out, err) => done({ status: typeof error?.code === "number" ? error.code : 0, out: out + err }),
    ),
  );
}

describe("nashra's own commands", () => {
  const own = commands.filter((command) => command.startsWith("npm run nashra -- "));
  test("are all shown", () =>
    expect(new Set(own.map((command) => command.split(" ")[4]))).toEqual(
      new Set(["import", "check", "render", "dump", "categories", "backup", "store", "help"]),
    ));
  test.each([...new Set(own)])("%s", async (command) => {
    const ran = await run(command);
    expect(ran.status, ran.out).toBe(0);
  });
  test("leave what the README says", () => {
    expect(readdirSync(join(folder, "site"))).toContain("feed.xml");
    expect(readFileSync(join(folder, "articles.sql"), "utf8")).toContain("INSERT INTO article ");
  });
});

/** How the README begins a publication of one's own. */
const OWN = commands.slice(
  commands.findIndex((one) => one.startsWith("mkdir ")),
  commands.findIndex((one) => one.startsWith("DATA_DIR=")) + 1,
);

test("a publication of one's own is served as the README begins it", async () => {
  expect(OWN).toHaveLength(3);
  const script = OWN.join("\n").replace("npm start", `exec sh "${ROOT}/bin/nashra" serve`);
  const child = spawn("sh", ["-c", script], { cwd: folder, env: { ...process.env, PORT: "0" } });
  try {
    const address = await new Promise<string>((done, fail) => {
      let said = "";
      child.stdout.on("data", (data) => {
        said += data;
        const found = /(http:\/\/localhost:\d+)\/feed\.xml/.exec(said)?.[1];
        if (found) done(found);
      });
      child.once("exit", (code) => fail(new Error(`ended with ${code}: ${said}`)));
    });
    const feed = await (await fetch(`${address}/feed.xml`)).text();
    expect(feed).toContain("<title>My paper</title>");
  } finally {
    child.kill("SIGTERM");
    await new Promise((done) => child.once("exit", done));
  }
});

/** Commands that cannot be run inside a test run, and where they are run instead. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  "npm install": ".ci/run",
  "npm start": "tests/commands/help.test.ts",
  ...Object.fromEntries(OWN.map((command) => [command, "the test above"])),
  "npm test": ".ci/run",
  "npm run check": ".ci/run",
  "npm run bench": "bench/, by hand: it measures",
  "npm run dev:edge": "tests/edge.test.ts",
  "npx wrangler d1 create nashra": "needs a Cloudflare account",
  "npx wrangler d1 migrations apply DB --remote": "needs a Cloudflare account; --local in tests/edge.test.ts",
  "npx wrangler d1 execute DB --remote --file articles.sql":
    "needs a Cloudflare account; --local in tests/edge.test.ts",
  "npx wrangler deploy": "needs a Cloudflare account; --dry-run in .ci/run",
  "npx wrangler deploy -c wrangler.writer.toml":
    "needs a Cloudflare account; --dry-run in tests/writer.test.ts, which runs what it makes",
  "npx wrangler secret put API_TOKEN -c wrangler.writer.toml": "needs a Cloudflare account",
};

test("no command of the README is unknown", () => {
  expect(
    commands.filter((command) => !command.startsWith("npm run nashra -- ") && !(command in ELSEWHERE)),
  ).toEqual([]);
  for (const command of commands) {
    const script = /^npm (?:run )?(start|test|check|bench|dev:edge|nashra)/.exec(command)?.[1];
    if (script) expect(scripts[script], command).toBeDefined();
  }
});

test("the example article is understood without a doubt", () => {
  const text = blocks("text")[0] ?? "";
  const { drafts, problems } = readText(
    { path: "example.txt", text },
    { timeZone: "Asia/Riyadh", language: "ar", now: new Date() },
  );
  expect(problems).toEqual([]);
  expect(drafts[0]).toMatchObject({
    title: "قوارب الفجر تعود بصيد وفير",
    published: { at: "2026-02-08T23:31:00+03:00" },
    credit: "مرفأ + وكالات",
    keywordLine: "الصيد البحري أسعار السمك",
  });
});

test("the example settings are accepted, and every one of them is a setting", () => {
  const settings = examples().find((one) => !Array.isArray(one)) as object;
  expect(PublicationSchema.safeParse(settings).error).toBeUndefined();
  expect(Object.keys(settings).filter((name) => !(name in PublicationSchema.in.shape))).toEqual([]);
});

test("the example of topics is accepted", () => {
  const topics = examples().find((one) => Array.isArray(one));
  expect(categoryListSchema("ar").safeParse(topics).data).toHaveLength(2);
});

const examples = () => blocks("json").map((block): unknown => JSON.parse(block));

test("every file that the README and docs link to is there", () => {
  for (const name of [
    "README.md",
    ...readdirSync(join(ROOT, "docs"))
      .filter((file) => file.endsWith(".md"))
      .map((file) => `docs/${file}`),
  ]) {
    const text = readFileSync(join(ROOT, name), "utf8");
    for (const [, target = ""] of text.matchAll(/\]\((?!https?:|#)([^)#]+)/g))
      expect(existsSync(join(ROOT, name, "..", target)), `${name}: ${target}`).toBe(true);
  }
});

test("a wrong example would be noticed", () => {
  writeFileSync(join(folder, "data/publication.json"), "{");
  return expect(run("npm run nashra -- check")).resolves.toMatchObject({ status: 2 });
});
