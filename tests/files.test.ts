/** Files of the folder public/ on Node, and a publication at a path of its host. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Site, serveCopy } from "./serving.ts";

const made = mkdtempSync(join(tmpdir(), "nashra-files-"));
let site: Site;

beforeAll(async () => {
  for (const name of ["articles", "public", "public/صور", "public/.secret"]) mkdirSync(join(made, name));
  writeFileSync(join(made, "publication.json"), '{"title":"Marfa"}');
  writeFileSync(join(made, "secret.txt"), "not public");
  writeFileSync(join(made, "public/.secret/key.txt"), "not public");
  writeFileSync(join(made, "public/صور/قارب 1.txt"), "0123456789");
  writeFileSync(
    join(made, "articles/a.md"),
    "---\ntitle: A\ndate: 2026-03-01\nkeywords: [sea]\n---\nText.\n",
  );
  site = await serveCopy(made, "/news");
});
afterAll(async () => {
  await site?.stop();
  rmSync(made, { recursive: true, force: true });
});

const path = `/${encodeURIComponent("صور")}/${encodeURIComponent("قارب 1.txt")}`;
/** Not fetch, which mends paths and asks caches for nothing kept. */
function get(address: string, headers: Record<string, string> = {}) {
  const { hostname, port } = new URL(site.address);
  return new Promise<{ status: number; headers: Headers; text: string }>((done, fail) => {
    request({ hostname, port, path: address, headers }, async (response) => {
      const text = Buffer.concat(await response.toArray()).toString();
      const kept = Object.entries(response.headers).map(([name, value]): [string, string] => [
        name,
        `${value}`,
      ]);
      done({ status: response.statusCode ?? 0, headers: new Headers(kept), text });
    })
      .on("error", fail)
      .end();
  });
}

test("a file with a name of any letters is served, with validators", async () => {
  const answer = await get(path);
  expect([answer.status, answer.text]).toEqual([200, "0123456789"]);
  expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(answer.headers.get("cache-control")).toBe("public, max-age=3600");
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  for (const condition of [
    { "If-None-Match": answer.headers.get("etag") ?? "" },
    { "If-Modified-Since": answer.headers.get("last-modified") ?? "" },
  ])
    expect((await get(path, condition as Record<string, string>)).status).toBe(304);
});

test("a part of a file is served to players that ask for it, and a part that is not there is refused", async () => {
  const part = await get(path, { Range: "bytes=2-4" });
  expect([part.status, part.text, part.headers.get("content-range")]).toEqual([206, "234", "bytes 2-4/10"]);
  const beyond = await get(path, { Range: "bytes=20-30" });
  expect([beyond.status, beyond.headers.get("content-range")]).toEqual([416, "bytes */10"]);
});

test.each([
  "/../secret.txt",
  "/%2e%2e/secret.txt",
  "/..%2fsecret.txt",
  "/%2e%2e%5csecret.txt",
  "/.secret/key.txt",
  "/%E0%A4%A",
  "/x%00.txt",
  `/${encodeURIComponent("صور")}`,
  `/${encodeURIComponent("صور")}/`,
])("%s is not there", async (address) => {
  const { status, text } = await get(address);
  expect([status, text.includes("not public")]).toEqual([404, false]);
});

describe("a publication at https://host/news", () => {
  test.each(["", "/news"])(
    "answers behind a proxy that leaves its path, and one that takes it off: “%s”",
    async (base) => {
      for (const address of ["/feed.xml", "/categories/sea/atom.xml", "/", "/categories"]) {
        const answer = await get(base + address);
        expect(answer.status, address).toBe(200);
        expect(answer.text).toContain(`${site.address}/`);
        expect((await get(base + address)).status, "from memory").toBe(200);
      }
      expect((await get(base + path)).status).toBe(200);
      expect((await get(`${base}/nothing`)).status).toBe(404);
      const old = await get(`${base}/rss`);
      expect([old.status, old.headers.get("location")]).toEqual([301, "/news/feed.xml"]);
    },
  );
  test("links in feeds and pages begin with its path", async () => {
    expect((await get("/feed.xml")).text).toContain(`<link>${site.address}/articles/a</link>`);
    expect((await get("/news")).text).toContain('href="/news/articles/a"');
  });
});
