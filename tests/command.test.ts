/** The command as a publisher uses it: real processes, real folders, real HTTP. */
import { type ChildProcess, execFile, execFileSync, spawn } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readSettings } from "../src/settings.ts";

const ROOT = join(import.meta.dirname, "..");
let folder = "";
const children: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nashra-"));
});
afterEach(async () => {
  for (const child of children.splice(0)) {
    const ended = new Promise((done) => child.once("exit", done));
    if (child.exitCode === null) {
      child.kill("SIGTERM");
      await ended;
    }
  }
  rmSync(folder, { recursive: true, force: true });
});

interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

function nashra(args: readonly string[], environment: Record<string, string> = {}): Promise<Ran> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      ["bin/nashra.js", ...args],
      { cwd: ROOT, env: { ...process.env, DATA_DIR: folder, ...environment } },
      (error, out, err) => done({ status: typeof error?.code === "number" ? error.code : 0, out, err }),
    );
  });
}

async function serve(environment: Record<string, string> = {}): Promise<string> {
  const child = spawn(process.execPath, ["src/cli.ts", "serve"], {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: folder, PORT: "0", ...environment },
  });
  children.push(child);
  return new Promise((done, fail) => {
    let said = "";
    const hear = (data: Buffer) => {
      said += data;
      const address = /http:\/\/localhost:\d+/.exec(
        said.split("\n").find((line) => line.includes("/feed.xml")) ?? "",
      );
      if (address) done(address[0]);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", (data) => {
      said += data;
    });
    child.once("exit", (code) => fail(new Error(`ended with ${code}: ${said}`)));
  });
}

function publication(settings: object, articles: Record<string, string> = {}) {
  writeFileSync(join(folder, "publication.json"), JSON.stringify(settings));
  mkdirSync(join(folder, "articles"), { recursive: true });
  for (const [name, text] of Object.entries(articles)) written(join("articles", name), text);
}

/** Writes a file as if long ago: one that has just been written is waited for. */
function written(name: string, text: string) {
  const file = join(folder, name);
  writeFileSync(file, text);
  const long = new Date("2026-01-01T00:00:00Z");
  utimesSync(file, long, long);
}

const ARTICLE =
  "عنوان قصير\n\nالأحد 8 فبراير/شباط 2026 11:31 م\n\nفقرة أولى فيها كلام يكفي لتكون فقرة.\n\nالمصدر | مرفأ\n\nكلمات مفتاحية\n\nالصيد البحري، أسعار السمك\n";

async function until<Value>(look: () => Promise<Value | undefined>, milliseconds = 10_000): Promise<Value> {
  for (const end = Date.now() + milliseconds; ; ) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error("it did not come in time");
    await new Promise((done) => setTimeout(done, 50));
  }
}

test("help says every command; one that is none says so and ends with 2", async () => {
  const help = await nashra(["help"]);
  expect(help.status).toBe(0);
  for (const name of ["serve", "import", "check", "render", "dump"])
    expect(help.out).toContain(`nashra ${name}`);
  const wrong = await nashra(["unknown"]);
  expect([wrong.status, wrong.out, wrong.err]).toEqual([2, "", expect.stringContaining("nashra serve")]);
});

test("an import says what became of each document, and the same import again changes nothing", async () => {
  publication(
    { title: "مرفأ", timeZone: "Asia/Riyadh" },
    { "a.txt": ARTICLE, "b.txt": "بلا تاريخ\n\nنص.\n" },
  );
  const articles = join(folder, "articles");
  const first = await nashra(["import", articles]);
  expect(first.status).toBe(1);
  expect(first.out).toContain("1 created, 0 updated, 0 unchanged, 1 refused");
  expect(first.err).toMatch(/^b\.txt:\d+: error: .*; right would be: .*/m);
  rmSync(join(articles, "b.txt"));
  const again = await nashra(["import", articles]);
  expect([again.status, again.out.trim()]).toEqual([0, "0 created, 0 updated, 1 unchanged, 0 refused"]);
});

test("wrong settings end with 2 and one message, and nothing is made", async () => {
  for (const [settings, message] of [
    ["{", /publication\.json: is not JSON/],
    ['{"title":"x","timeZone":"Mars/One"}', /timeZone: must be an IANA time zone/],
  ] as const) {
    writeFileSync(join(folder, "publication.json"), settings);
    const ran = await nashra(["serve"]);
    expect([ran.status, message.test(ran.err)], ran.err).toEqual([2, true]);
    expect(readdirSync(folder)).toEqual(["publication.json"]);
  }
  const missing = await nashra(["serve"], { DATA_DIR: join(folder, "none") });
  expect([missing.status, missing.err.includes("is missing")]).toEqual([2, true]);
  const ran = await nashra(["serve"], { MEMORY: "lots" });
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

test("a database that is not nashra's is left as it is", async () => {
  publication({ title: "مرفأ" });
  const file = join(folder, "nashra.sqlite");
  writeFileSync(file, "no database at all, but some text that is longer than a header would be");
  const before = readFileSync(file);
  const ran = await nashra(["import", folder]);
  expect([ran.status, ran.err.includes("nashra.sqlite")]).toEqual([2, true]);
  expect(readFileSync(file).equals(before)).toBe(true);
});

test("a port that is taken ends with 2", async () => {
  publication({ title: "مرفأ" });
  const taken = createServer().listen(0);
  const address = taken.address();
  const ran = await nashra(["serve"], { PORT: String(typeof address === "object" ? address?.port : 0) });
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

test("an address with letters of any script is served, again and again", async () => {
  publication({ title: "مرفأ", url: "https://مثال.example/أخبار" }, { "a.txt": ARTICLE });
  const site = await serve({ PUBLIC_URL: "" });
  for (let time = 0; time < 3; time++) {
    const answer = await fetch(`${site}/feed.xml`);
    expect([answer.status, answer.headers.get("link")]).toEqual([
      200,
      expect.stringContaining("<https://xn--mgbh0fb.example/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/feed.xml>"),
    ]);
  }
});

test("two files of one name from two folders are not one article", async () => {
  publication({ title: "مرفأ" });
  for (const [year, text] of [
    ["2020", ARTICLE],
    ["2021", ARTICLE.replace("\n", " ثانية\n")],
  ]) {
    mkdirSync(join(folder, year ?? ""), { recursive: true });
    written(join(year ?? "", "letter.txt"), text ?? "");
  }
  const ran = await nashra(["import", join(folder, "2020"), join(folder, "2021")]);
  expect([ran.status, ran.out]).toEqual([1, expect.stringContaining("1 created")]);
  expect(ran.err).toMatch(/2021\/letter\.txt: error: has the same name/);
});

test("a pipe in the folder is named, and the rest is taken in", async () => {
  publication({ title: "مرفأ" }, { "a.txt": ARTICLE });
  execFileSync("mkfifo", [join(folder, "articles", "pipe.txt")]);
  const ran = await nashra(["import", join(folder, "articles")]);
  expect([ran.status, ran.out, ran.err]).toEqual([
    1,
    expect.stringContaining("1 created"),
    expect.stringContaining("pipe.txt: error: is neither a file nor a folder"),
  ]);
});

test("a file put into the folder is in the feed a moment later, and a corrected one is the same article", async () => {
  publication({ title: "مرفأ" }, { "a.txt": ARTICLE });
  const site = await serve();
  const items = async () =>
    ((await (await fetch(`${site}/feed.json`)).json()) as { items: { id: string; title: string }[] }).items;
  const [before] = await items();
  writeFileSync(join(folder, "articles", "b.md"), "---\ntitle: Second\ndate: 2026-03-01\n---\nText.\n");
  await until(async () => ((await items()).length === 2 ? true : undefined));
  writeFileSync(join(folder, "articles", "a.txt"), ARTICLE.replace("عنوان قصير", "عنوان مصحح"));
  const after = await until(async () => (await items()).find((item) => item.title === "عنوان مصحح"));
  expect(after.id).toBe(before?.id);
});

test("an import by another process is served at once", async () => {
  publication({ title: "مرفأ" });
  const site = await serve();
  expect(await (await fetch(`${site}/feed.xml`)).text()).not.toContain("<item>");
  written("late.txt", ARTICLE);
  await nashra(["import", join(folder, "late.txt")]);
  expect(await (await fetch(`${site}/feed.xml`)).text()).toContain("عنوان قصير");
});

test("a scheduled article appears when it is due, not before", async () => {
  const due = new Date(Date.now() + 4000);
  publication(
    { title: "مرفأ" },
    { "later.json": JSON.stringify({ title: "Later", published: due.toISOString(), content_text: "Text." }) },
  );
  const site = await serve();
  const early = await (await fetch(`${site}/feed.xml`)).text();
  if (Date.now() < due.getTime() - 1000) expect(early).not.toContain("Later");
  await until(async () =>
    (await (await fetch(`${site}/feed.xml`)).text()).includes("<title>Later") ? true : undefined,
  );
  expect(Date.now()).toBeGreaterThanOrEqual(Math.floor(due.getTime() / 1000) * 1000);
});

test("answers are compressed for those who ask, and 304 for those who have them", async () => {
  cpSync(join(ROOT, "data"), folder, {
    recursive: true,
    preserveTimestamps: true,
    filter: (path) => !path.includes(".sqlite"),
  });
  const site = await serve();
  const bodies = await Promise.all(
    ["identity", "gzip", "br"].map(async (encoding) => {
      const answer = await fetch(`${site}/feed.xml`, { headers: { "Accept-Encoding": encoding } });
      expect(answer.headers.get("content-encoding")).toBe(encoding === "identity" ? null : encoding);
      return answer.text();
    }),
  );
  expect(new Set(bodies).size).toBe(1);
  const etag =
    (await fetch(`${site}/feed.xml`, { headers: { "Accept-Encoding": "gzip" } })).headers.get("etag") ?? "";
  expect(etag).toMatch(/^W\/"/);
  expect((await fetch(`${site}/feed.xml`, { headers: { "If-None-Match": etag } })).status).toBe(304);
  const picture = await fetch(`${site}/images/boats.png`);
  expect([picture.status, picture.headers.get("content-type")]).toEqual([200, "image/png"]);
  expect((await fetch(`${site}/images/../publication.json`)).status).toBe(404);
  expect((await fetch(`${site}/%2e%2e/publication.json`)).status).toBe(404);
});

test("render writes files that are the served documents, and touches none that stay", async () => {
  cpSync(join(ROOT, "data"), folder, {
    recursive: true,
    preserveTimestamps: true,
    filter: (path) => !path.includes(".sqlite"),
  });
  const site = join(folder, "site");
  expect((await nashra(["render", site])).status).toBe(0);
  for (const name of [
    "index.html",
    "feed.xml",
    "atom.xml",
    "feed.json",
    "categories.opml",
    "categories/fish-market/feed.xml",
    "style.css",
    "images/boats.png",
  ])
    expect(existsSync(join(site, name)), name).toBe(true);
  const served = await serve();
  // Files have no hub to subscribe at.
  const feed = await (await fetch(`${served}/feed.xml`)).text();
  expect(readFileSync(join(site, "feed.xml"), "utf8")).toBe(
    feed.replace(/<atom:link rel="hub" href="[^"]*\/hub"\/>\n/, ""),
  );
  // Nor queries: an aggregator's feed has a file, and says so.
  for (const name of ["apple", "feedly", "flipboard", "msn"]) {
    const profile = await (await fetch(`${served}/feed.xml?profile=${name}`)).text();
    expect(readFileSync(join(site, `feed.${name}.xml`), "utf8")).toBe(
      profile
        .replace(/<atom:link rel="hub" href="[^"]*\/hub"\/>\n/, "")
        .replace(`/feed.xml?profile=${name}"/>`, `/feed.${name}.xml"/>`),
    );
  }
  const before = statSync(join(site, "feed.xml")).mtimeMs;
  expect((await nashra(["render", site])).out).toContain(" 0 new or changed");
  expect(statSync(join(site, "feed.xml")).mtimeMs).toBe(before);
});

test("a rendered site leads to older articles, and to nothing that only a server answers", async () => {
  // As many as fill the last page of the archive, which leads to one that is empty.
  const articles = Array.from({ length: 150 }, (_, i) => [
    `${i}.txt`,
    ARTICLE.replace("عنوان قصير", `خبر ${i}`),
  ]);
  publication({ title: "مرفأ", timeZone: "Asia/Riyadh" }, Object.fromEntries(articles));
  const site = join(folder, "site");
  expect((await nashra(["render", site])).status).toBe(0);
  const pages = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".html"),
  );
  expect(pages).toContain("archive/1/index.html");
  const broken = new Set<string>();
  for (const name of pages)
    for (const [, path = ""] of readFileSync(join(site, name), "utf8").matchAll(/ href="(\/[^"#]*)"/g)) {
      const file = join(site, decodeURIComponent(path));
      if (!existsSync(file.endsWith("/") ? join(file, "index.html") : file)) broken.add(path);
    }
  for (const name of readdirSync(site, { recursive: true, encoding: "utf8" }))
    if (/(?:feed|atom)\.(?:xml|json)$/.test(name))
      for (const [, path = ""] of readFileSync(join(site, name), "utf8").matchAll(
        /"https?:\/\/[^/"]+(\/[^"?]*archive\/[^"?]*)[?"]/g,
      ))
        if (!existsSync(join(site, decodeURIComponent(path)))) broken.add(path);
  const sitemaps = readdirSync(site).filter((name) => name.includes("sitemap"));
  expect(sitemaps).toContain("sitemap-articles-1.xml");
  for (const name of [...sitemaps, "robots.txt"])
    for (const [, path = ""] of readFileSync(join(site, name), "utf8").matchAll(
      /(?:<loc>|Sitemap: )https?:\/\/[^/]+([^<\n]*)/g,
    ))
      if (!existsSync(join(site, decodeURIComponent(path)))) broken.add(path);
  expect([...broken]).toEqual([]);
});

test.each(["render", "dump"])(
  "%s ends with 1 where an article is refused, and says which",
  async (command) => {
    publication(
      { title: "مرفأ", timeZone: "Asia/Riyadh" },
      { "a.txt": ARTICLE, "no-date.txt": "عنوان\n\nنص." },
    );
    const ran = await nashra([command, join(folder, "written")]);
    expect([ran.status, ran.err]).toEqual([1, expect.stringContaining("no-date.txt:1: error: ")]);
  },
);

test("render writes no public file over a document, and says so", async () => {
  publication({ title: "مرفأ", timeZone: "Asia/Riyadh" }, { "a.txt": ARTICLE });
  mkdirSync(join(folder, "public"));
  writeFileSync(join(folder, "public/feed.xml"), "old");
  writeFileSync(join(folder, "public/note.txt"), "kept");
  writeFileSync(join(folder, "public/robots.txt"), "User-agent: *\nDisallow: /tmp\n");
  const ran = await nashra(["render", join(folder, "site")]);
  expect(ran.err).toMatch(/public\/feed\.xml: warning: feed\.xml is a document/);
  expect(readFileSync(join(folder, "site/feed.xml"), "utf8")).toContain("<rss");
  expect(readFileSync(join(folder, "site/note.txt"), "utf8")).toBe("kept");
  expect(readFileSync(join(folder, "site/robots.txt"), "utf8")).toContain("Disallow");
  expect(ran.err).not.toContain("robots.txt");
  expect(await (await fetch(`${await serve()}/robots.txt`)).text()).toContain("Disallow");
});

test("check finds nothing in our own feeds, and names what is wrong in another's", async () => {
  cpSync(join(ROOT, "data"), folder, {
    recursive: true,
    preserveTimestamps: true,
    filter: (path) => !path.includes(".sqlite"),
  });
  const own = await nashra(["check"]);
  expect(own.out).toMatch(/\d+ documents, 0 errors, 0 warnings/);
  expect(own.status).toBe(0);
  const bad = join(folder, "bad.xml");
  writeFileSync(bad, "<rss version='2.0'><channel><title>x</title></channel></rss>");
  const ran = await nashra(["check", bad]);
  expect(ran.status).toBe(1);
  expect(ran.out).toMatch(/bad\.xml:1: error: .*link.*; right would be: /);
  expect((await nashra(["check", join(folder, "none.xml")])).status).toBe(1);

  // What aggregators ask for, of the feeds that they are given: the sample lacks large pictures alone.
  const settings = JSON.parse(readFileSync(join(folder, "publication.json"), "utf8"));
  writeFileSync(
    join(folder, "publication.json"),
    JSON.stringify({ ...settings, language: "ar-SA", url: "https://coast.example" }),
  );
  const names = ["apple", "feedly", "flipboard", "msn"];
  const asked = await nashra(["check", ...names.flatMap((name) => ["--for", name])]);
  const lines = asked.out.split("\n").filter((line) => /: (?:error|warning): /.test(line));
  expect(lines.filter((line) => !line.includes("picture"))).toEqual([
    expect.stringContaining("its description holds a table"),
    expect.stringContaining("its description holds a table"),
  ]);
  expect(lines.filter((line) => line.includes("error") && !line.includes("Flipboard"))).toEqual([]);
  expect(lines.find((line) => line.includes("Solar lamps"))).toMatch(
    /^\/feed\.xml\?profile=flipboard:\d+: error: “Solar lamps light the harbour steps” https:\/\/coast\.example\/articles\/\S+: its largest picture has 800 × 450 pixels; right would be: .*\(Flipboard asks for .*: https:\/\/flipboard\.helpshift\.com\//,
  );
  const unknown = await nashra(["check", "--for", "flip"]);
  expect([unknown.status, unknown.err]).toEqual([
    2,
    expect.stringMatching(/“flip” is no aggregator.*flipboard/),
  ]);
});

test("the database can be thrown away: the same folder gives the same documents again", async () => {
  publication(
    { title: "مرفأ", timeZone: "Asia/Riyadh" },
    { "a.txt": ARTICLE, "b.txt": ARTICLE.replace("قصير", "ثان") },
  );
  const site = join(folder, "site");
  await nashra(["render", site]);
  const before = readFileSync(join(site, "atom.xml"), "utf8");
  for (const name of readdirSync(folder)) if (name.startsWith("nashra.sqlite")) rmSync(join(folder, name));
  appendFileSync(join(folder, "publication.json"), "\n");
  await nashra(["render", site]);
  expect(readFileSync(join(site, "atom.xml"), "utf8")).toBe(before);
});

test("a dump is not written over a database", async () => {
  publication({ title: "مرفأ" }, { "a.txt": ARTICLE });
  await nashra(["import", join(folder, "articles")]);
  const before = readFileSync(join(folder, "nashra.sqlite"));
  const ran = await nashra(["dump", join(folder, "nashra.sqlite")]);
  expect([ran.status, ran.err]).toEqual([2, expect.stringContaining("is a database and stays as it is")]);
  expect(readFileSync(join(folder, "nashra.sqlite")).equals(before)).toBe(true);
});

test("render leaves alone what is not its own", async () => {
  publication({ title: "مرفأ" }, { "a.txt": ARTICLE });
  mkdirSync(join(folder, "public/.git"), { recursive: true });
  writeFileSync(join(folder, "public/.htpasswd"), "secret");
  writeFileSync(join(folder, "public/categories"), "a file where nashra has a folder");
  execFileSync("mkfifo", [join(folder, "public/pipe")]);
  const site = join(folder, "site");
  const ran = await nashra(["render", site]);
  expect([ran.status, ran.err], ran.err).toEqual([
    0,
    expect.stringMatching(/(?=[\s\S]*categories: warning)[\s\S]*pipe: warning/),
  ]);
  expect(readdirSync(site).filter((name) => name.startsWith("."))).toEqual([]);
  expect((await nashra(["render", site])).status).toBe(0);
  mkdirSync(join(folder, "letters"));
  writeFileSync(join(folder, "letters/a.txt"), "mine");
  for (const target of ["letters", "public/site", "articles/site", "publication.json"]) {
    const refused = await nashra(["render", join(folder, target)]);
    expect([refused.status, refused.out], target).toEqual([2, ""]);
  }
  expect(readdirSync(join(folder, "letters"))).toEqual(["a.txt"]);
});

test("a database that was put aside is made anew, even where its -wal was left", async () => {
  publication({ title: "مرفأ" }, { "a.txt": ARTICLE });
  writeFileSync(join(folder, "nashra.sqlite-wal"), "left over");
  const ran = await nashra(["import", join(folder, "articles")]);
  expect([ran.status, ran.out], ran.err).toEqual([0, expect.stringContaining("1 created")]);
});

test("a database that another process writes to is not called broken", async () => {
  publication({ title: "مرفأ" }, { "a.txt": ARTICLE });
  await nashra(["import", join(folder, "articles")]);
  const script = `const { DatabaseSync } = require("node:sqlite"); const db = new DatabaseSync(process.argv[1]);
    db.exec("PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE"); console.log("held"); setTimeout(() => {}, 60000)`;
  const holder = spawn(process.execPath, ["-e", script, join(folder, "nashra.sqlite")]);
  children.push(holder);
  await new Promise((done) => holder.stdout.once("data", done));
  const ran = await nashra(["import", join(folder, "articles")]);
  expect([ran.status, ran.err]).toEqual([2, expect.stringContaining("another process is writing")]);
  expect(ran.err).not.toContain("aside");
}, 60_000);

test.each([
  ["publication.json", /cannot be read/],
  ["keywords.txt", undefined],
])("a pipe for %s keeps nothing waiting", async (name, message) => {
  publication({ title: "مرفأ" }, { "a.txt": ARTICLE });
  rmSync(join(folder, name), { force: true });
  execFileSync("mkfifo", [join(folder, name)]);
  const ran = await nashra(["import", join(folder, "articles")]);
  if (message) expect([ran.status, message.test(ran.err)]).toEqual([2, true]);
  else expect([ran.status, ran.err]).toEqual([0, expect.stringContaining("keywords.txt is left out")]);
});

test("check says when there was nothing to check", async () => {
  const ran = await nashra(["check", folder]);
  expect([ran.status, ran.out]).toEqual([1, expect.stringContaining("nothing was checked")]);
});

test("the version is told", async () => {
  expect((await nashra(["--version"])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});
