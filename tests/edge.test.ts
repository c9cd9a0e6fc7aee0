/** `npm run dev:edge`: the sample publication from workerd with a local D1, byte for byte as from Node. */
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { get, type IncomingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../src/app/index.ts";
import { compress } from "../src/listener.ts";
import { PublicationSchema } from "../src/publication-schema.ts";
import { openSqlite } from "../src/store/sqlite.ts";

const ROOT = join(import.meta.dirname, "..");
/** What Cloudflare does not compress, so that the worker does. */
const OURS = /(?:atom\.xml|feed\.json|\.opml)$/;
const FEED = /(?:feed\.xml|atom\.xml|feed\.json)$/;
/** Feeds name a hub where there is one. */
const hub = async () => new Response(null, { status: 204 });
let folder = "";
let site = "";
let stop = async () => {};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "nashra-edge-"));
  for (const name of ["data", "src", "package.json", "rolldown.config.ts", "wrangler.toml"])
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
  const node = await createApp({ db, publication, now: () => new Date(), mounts: { "/hub": hub } });
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
    // wrangler dev hands HTML on in pieces, whose length it does not say. What Cloudflare compresses by itself does
    // not vary before it does so.
    const html = own.headers.get("content-type")?.startsWith("text/html");
    const left = new Set([...(html ? ["content-length"] : []), ...(OURS.test(path) ? [] : ["vary"])]);
    for (const [name, value] of own.headers)
      expect(edge.headers.get(name), `${path} ${name}`).toBe(left.has(name) ? edge.headers.get(name) : value);
    const names = [
      ...(OURS.test(path) ? ["Accept-Encoding"] : []),
      ...(FEED.test(path) ? ["Sec-Fetch-Dest"] : []),
    ];
    expect(edge.headers.get("vary"), path).toBe(names.join(", ") || null);
  }
  const tag = (await fetch(`${site}/feed.xml`)).headers.get("etag") ?? "";
  expect((await fetch(`${site}/feed.xml`, { headers: { "If-None-Match": tag } })).status).toBe(304);
  db.close();
});

test.each(["/feed.xml", "/atom.xml", "/feed.json", "/categories.opml"])(
  "%s is compressed for who takes that, and says the same as the Node process does",
  async (path) => {
    const db = openSqlite(join(folder, "data/nashra.sqlite"));
    const publication = PublicationSchema.parse(
      JSON.parse(readFileSync(join(folder, "data/publication.json"), "utf8")),
    );
    const node = await createApp({
      db,
      publication,
      now: () => new Date(),
      compress,
      mounts: { "/hub": hub },
    });
    for (const [encoding, decode] of [["gzip", gunzipSync] as const, ["br", brotliDecompressSync] as const]) {
      const headers = { "Accept-Encoding": encoding };
      const [edge, own] = [await raw(site + path, headers), await node.request(path, { headers })];
      const [a, b] = [decode(edge.body), decode(new Uint8Array(await own.arrayBuffer()))];
      expect([edge.headers["content-encoding"], a.equals(b)]).toEqual([encoding, true]);
      expect(edge.body.length).toBeLessThan(a.length / 2);
      if (!OURS.test(path)) continue;
      for (const name of ["etag", "vary", "last-modified", "cache-control", "content-type"])
        expect(edge.headers[name], name).toBe(own.headers.get(name) ?? undefined);
    }
    db.close();
  },
);

/** As it goes over the wire. */
function raw(address: string, headers: Record<string, string>) {
  return new Promise<{ headers: IncomingHttpHeaders; body: Buffer }>((done, fail) => {
    get(address, { headers, agent: false }, async (response) => {
      done({ headers: response.headers, body: Buffer.concat(await response.toArray()) });
    }).once("error", fail);
  });
}

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
