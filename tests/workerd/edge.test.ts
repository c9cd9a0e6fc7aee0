/** What the worker says to Cloudflare's network beside what readers get: encodings, what answers vary by, cache tags. */
import { env, exports } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { fill } from "../shared/large.ts";

const get = (path: string, headers: Record<string, string> = {}) =>
  exports.default.fetch(new Request(`https://marfa.example${path}`, { headers, redirect: "manual" }));
const bytes = async (answer: Response) => new Uint8Array(await answer.arrayBuffer());

beforeAll(async () => {
  await openStore();
  await fill(env.DB, 120);
});

describe.each(["/atom.xml", "/categories/huge/feed.json", "/archive/1/atom.xml", "/categories.opml"])(
  "%s, which Cloudflare would not compress",
  (path) => {
    const vary = path.endsWith(".opml") ? "Accept-Encoding" : "Accept-Encoding, Sec-Fetch-Dest";
    test.each(["br", "gzip"] as const)("is compressed with %s for who takes that", async (encoding) => {
      const plain = await get(path);
      const answer = await get(path, { "Accept-Encoding": encoding });
      expect(answer.headers.get("Content-Encoding")).toBe(encoding);
      expect(answer.headers.get("ETag")).toBe(`W/${plain.headers.get("ETag")}`);
      expect(answer.headers.get("Vary")).toBe(vary);
      // Within workerd a body is decoded as it is read.
      const body = await bytes(answer);
      expect(body).toEqual(await bytes(plain));
      expect(Number(answer.headers.get("Content-Length"))).toBeLessThan(body.length / 2);
    });

    test("is plain with a strong tag for who takes nothing else", async () => {
      const answer = await get(path);
      expect([answer.headers.get("Content-Encoding"), answer.headers.get("Vary")]).toEqual([null, vary]);
      expect(answer.headers.get("ETag")).toMatch(/^"/);
    });

    test("answers 304 with the tag that 200 has", async () => {
      const { headers } = await get(path, { "Accept-Encoding": "br" });
      const tag = headers.get("ETag") ?? "";
      const again = await get(path, { "Accept-Encoding": "br", "If-None-Match": tag });
      expect([again.status, again.headers.get("ETag"), again.headers.get("Vary")]).toEqual([304, tag, vary]);
    });
  },
);

test.each([
  "/",
  "/categories/huge",
  "/articles/n8",
  "/style.css",
  "/nothing",
  "/rss.xml",
  "/feed.xml?view=source",
])("%s, which Cloudflare compresses, is one entry of its cache", async (path) => {
  const answer = await get(path, { "Accept-Encoding": "br, gzip" });
  expect([answer.headers.get("Content-Encoding"), answer.headers.get("Vary")]).toEqual([null, null]);
});

test("/feed.xml, which Cloudflare compresses, is one entry of its cache for all readers, since they send no Sec-Fetch-Dest", async () => {
  const answer = await get("/feed.xml", { "Accept-Encoding": "br, gzip" });
  expect([answer.headers.get("Content-Encoding"), answer.headers.get("Vary")]).toEqual([
    null,
    "Sec-Fetch-Dest",
  ]);
});

test.each(["/feed.xml", "/categories/huge/atom.xml", "/archive/1/feed.json", "/search/feed.xml?q=common"])(
  "no cache keeps the page that a browser opens at %s",
  async (path) => {
    const answer = await get(path, { "Sec-Fetch-Dest": "document", "Accept-Encoding": "br" });
    const said = ["Content-Type", "Cache-Control", "Cache-Tag"].map((name) => answer.headers.get(name));
    expect(said).toEqual(["text/html; charset=utf-8", "private, no-cache", null]);
    expect(answer.headers.get("Vary")).toContain("Sec-Fetch-Dest");
    expect(await answer.text()).toContain('<svg class="qr"');
    const again = await get(path, {
      "Sec-Fetch-Dest": "document",
      "Accept-Encoding": "br",
      "If-None-Match": answer.headers.get("ETag") ?? "",
    });
    expect([again.status, again.headers.get("Cache-Control")]).toEqual([304, "private, no-cache"]);
  },
);

test.each([
  ["/feed.xml", "any"],
  ["/feed.xml?profile=msn", "any"],
  ["/categories/huge/feed.xml?profile=msn", "category-huge"],
  ["/", "any"],
  ["/categories", "any"],
  ["/authors", "any"],
  ["/all/authors", "any"],
  ["/archive", "any"],
  ["/archive/2014/05", "any"],
  ["/sitemap-articles-1.xml", "any"],
  ["/categories.opml", "any"],
  ["/search?q=common", "any"],
  ["/nothing", "any"],
  ["/2014/05/nothing/", "any"],
  ["/archive/1/feed.xml", "all.1,all.archive"],
  ["/categories/huge", "category-huge"],
  ["/categories/huge/atom.xml", "category-huge"],
  ["/categories/huge/archive/2/feed.json", "category-huge.2,category-huge.archive"],
  ["/categories/nothing/feed.xml", "category-nothing"],
  ["/categories/%d8%b3%D9%88%D9%82/feed.xml", "category-%D8%B3%D9%88%D9%82"],
  ["/authors/salma/feed.xml", "author-salma"],
  ["/articles/n8", "article-n8"],
  ["/articles/nothing", "article-nothing"],
])("%s is cached under the names %s", async (path, tag) => {
  const answer = await get(path);
  expect(answer.headers.get("Cache-Tag")).toBe(tag);
  expect(answer.headers.get("Cache-Control")).toContain("max-age");
});

test.each(["/healthz", "/search?q=%22"])("%s, which no cache keeps, has no name in it", async (path) => {
  const answer = await get(path);
  expect([answer.headers.get("Cache-Control"), answer.headers.get("Cache-Tag")]).toEqual(["no-store", null]);
});
