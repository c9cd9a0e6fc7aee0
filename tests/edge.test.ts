/** `npm run dev:edge`: the sample publication from workerd with a local D1, byte for byte as from Node. */
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../src/app.ts";
import { PublicationSchema } from "../src/article.ts";
import { openSqlite } from "../src/store/sqlite.ts";

const ROOT = join(import.meta.dirname, "..");
let folder = "";
let site = "";
let stop = async () => {};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "nashra-edge-"));
  for (const name of ["data", "src", "package.json", "wrangler.toml"])
    cpSync(join(ROOT, name), join(folder, name), {
      recursive: true,
      filter: (path) => !path.includes(".sqlite"),
    });
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  const scripts = (
    JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { scripts: Record<string, string> }
  ).scripts;
  // The script as it is, with a port of its own.
  const script = (scripts["dev:edge"] ?? "").replace("--port 8787", "--port 0");
  const environment = {
    ...process.env,
    DATA_DIR: "",
    PATH: `${join(ROOT, "node_modules/.bin")}:${process.env.PATH}`,
    CI: "1",
  };
  const child = spawn("sh", ["-c", script], { cwd: folder, env: environment, detached: true });
  stop = async () => {
    const ended = new Promise((done) => child.once("exit", done));
    if (child.pid) process.kill(-child.pid, "SIGTERM");
    await ended;
  };
  site = await new Promise((done, fail) => {
    let said = "";
    const hear = (data: Buffer) => {
      said += data;
      const ready = /Ready on (http:\/\/[^\s]+)/.exec(said)?.[1];
      if (ready) done(ready);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", (code) => fail(new Error(`ended with ${code}: ${said}`)));
  });
}, 120_000);

afterAll(async () => {
  await stop();
  rmSync(folder, { recursive: true, force: true });
});

test("every feed and page is the same from Node and from workerd, bytes and headers", async () => {
  const db = openSqlite(join(folder, "data/nashra.sqlite"));
  const publication = PublicationSchema.parse(
    JSON.parse(readFileSync(join(folder, "data/publication.json"), "utf8")),
  );
  const node = await createApp({ db, publication, now: () => new Date() });
  const opml = await (await node.request("/categories.opml")).text();
  const paths = [...opml.matchAll(/xmlUrl="([^"]+)"/g)].flatMap(([, address = ""]) => {
    const feed = new URL(address).pathname;
    return [
      feed,
      feed.replace("feed.xml", "atom.xml"),
      feed.replace("feed.xml", "feed.json"),
      feed.replace(/\/feed\.xml$/, "") || "/",
    ];
  });
  expect(paths.length).toBeGreaterThan(50);
  for (const path of [...paths, "/categories.opml", "/categories", "/nothing", "/rss.xml"]) {
    const [edge, own] = [
      await fetch(site + path, { redirect: "manual", headers: { "Accept-Encoding": "identity" } }),
      await node.request(path),
    ];
    expect(
      [edge.status, Buffer.from(await edge.arrayBuffer()).equals(Buffer.from(await own.arrayBuffer()))],
      path,
    ).toEqual([own.status, true]);
    // wrangler dev hands HTML on in pieces, whose length it does not say.
    const html = own.headers.get("content-type")?.startsWith("text/html");
    for (const [name, value] of own.headers)
      if (!(html && name === "content-length")) expect(edge.headers.get(name), `${path} ${name}`).toBe(value);
  }
  const tag = (await fetch(`${site}/feed.xml`)).headers.get("etag") ?? "";
  expect((await fetch(`${site}/feed.xml`, { headers: { "If-None-Match": tag } })).status).toBe(304);
  db.close();
});

test("pictures are served before the worker", async () => {
  const picture = await fetch(`${site}/images/boats.png`);
  expect([picture.status, picture.headers.get("content-type")]).toEqual([200, "image/png"]);
});

test("the dump is SQL that any SQLite takes, twice", () => {
  const file = join(folder, ".wrangler/articles.sql");
  const db = openSqlite(":memory:");
  db.close();
  const script = `import { openSqlite } from ${JSON.stringify(join(ROOT, "src/store/sqlite.ts"))};
    import { DatabaseSync } from "node:sqlite"; import { readFileSync } from "node:fs";
    const name = ${JSON.stringify(join(folder, "copy.sqlite"))}; openSqlite(name).close();
    const db = new DatabaseSync(name); const sql = readFileSync(${JSON.stringify(file)}, "utf8"); db.exec(sql); db.exec(sql);
    console.log(db.prepare("SELECT COUNT(*) AS n FROM article").get().n);`;
  const count = execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
  expect(count.trim()).toBe("30");
});
