/** Subscribers of the old system find ours: its addresses lead here, and nobody sees anything twice. */
import { expect, test } from "vitest";
import { takeMoved } from "../../src/ingest/moved.ts";
import { draft, publishing } from "./publishing.ts";

const site = async () => {
  const it = await publishing();
  await it.publish(
    draft("boats", {
      title: "Boats",
      keywords: ["Black Sea", "أسعار السمك"],
      authors: [{ name: "Salma Haddad" }],
      addresses: [
        "https://old.example/2024/03/boats/",
        "https://old.example/?p=123",
        "/قوارب/",
        "https://old.example/journal/?p=124",
        "https://old.example/journal/2024/boats/",
      ],
    }),
    draft("later", { published: { at: "2027-01-01T00:00:00Z", hasTime: true }, addresses: ["/later/"] }),
  );
  await takeMoved(it.db, [
    { from: "https://old.example/thema/schwarzes-meer/", to: { kind: "category", name: "Black Sea" } },
    { from: "/author/shaddad/", to: { kind: "author", name: "Salma Haddad" } },
    { from: "/journal/", to: { kind: "all" } },
  ]);
  return it;
};

test.each([
  ["/2024/03/boats/", "/articles/boats"],
  ["/2024/03/boats", "/articles/boats"],
  ["/2024/03/boats/amp/", "/articles/boats"],
  ["/2024/03/boats/index.html", "/articles/boats"],
  ["/?p=123", "/articles/boats"],
  ["/%D9%82%D9%88%D8%A7%D8%B1%D8%A8/", "/articles/boats"],
  ["/%d9%82%d9%88%d8%a7%d8%b1%d8%a8", "/articles/boats"],
  ["/thema/schwarzes-meer/", "/categories/black-sea"],
  ["/thema/schwarzes-meer/feed/", "/categories/black-sea/feed.xml"],
  ["/thema/schwarzes-meer/feed/atom/", "/categories/black-sea/atom.xml"],
  ["/tag/black-sea/feed/", "/categories/black-sea/feed.xml"],
  ["/tag/black-sea/", "/categories/black-sea"],
  ["/category/world/black-sea/feed/rss2/", "/categories/black-sea/feed.xml"],
  ["/tags/black-sea/index.xml", "/categories/black-sea/feed.xml"],
  ["/tag/black-sea/rss/", "/categories/black-sea/feed.xml"],
  ["/feed/tag/black-sea", "/categories/black-sea/feed.xml"],
  ["/feeds/posts/default/-/Black%20Sea", "/categories/black-sea/atom.xml"],
  ["/feeds/posts/default?alt=rss", "/feed.xml"],
  ["/feeds/posts/default", "/atom.xml"],
  ["/author/shaddad/feed/", "/authors/salma-haddad/feed.xml"],
  ["/author/salma-haddad/rss/", "/authors/salma-haddad/feed.xml"],
  ["/feed/rss2/", "/feed.xml"],
  ["/feed/atom/", "/atom.xml"],
  ["/feed/json/", "/feed.json"],
  ["/rss/", "/feed.xml"],
  ["/?feed=atom", "/atom.xml"],
  ["/?feed=rss2", "/feed.xml"],
  ["/journal/index.xml", "/feed.xml"],
  ["/journal/?p=124", "/articles/boats"],
  ["/journal/2024/boats/?p=9", "/articles/boats"],
  ["/journal/feed/", "/feed.xml"],
  ["/journal/?feed=atom", "/atom.xml"],
  ["/journal/tag/black-sea/feed/", "/categories/black-sea/feed.xml"],
  ["/?tag=black-sea", "/categories/black-sea"],
  ["/?feed=rss2&tag=black-sea", "/categories/black-sea/feed.xml"],
  ["/?category_name=black-sea&feed=atom", "/categories/black-sea/atom.xml"],
  ["/?author_name=salma-haddad", "/authors/salma-haddad"],
  ["/page/3/", "/"],
  ["/tag/black-sea/page/2/", "/categories/black-sea"],
  ["/wp-atom.php", "/atom.xml"],
])("%s answers 301 to %s", async (old, path) => {
  const it = await site();
  for (const method of ["GET", "HEAD"]) {
    const answer = await it.app.request(old, { method });
    expect([answer.status, answer.headers.get("Location")]).toEqual([301, path]);
    expect(answer.headers.get("Cache-Control")).toContain("max-age");
  }
  expect((await it.get(path)).status).toBe(200);
});

test.each([
  "/2024/03/other/",
  "/tag/none/feed/",
  "/later/",
  "/2024/03/boats/feed/",
  "/?p=124",
  "//evil.example/feed/x",
  "/tag/%2F%2Fevil.example/feed/",
  `/tag/${"a".repeat(900)}/feed/`,
])("%s leads nowhere", async (old) => {
  const it = await site();
  const { status } = await it.app.request(`https://marfa.example${old}`);
  expect(status).toBe(old.startsWith("/?") ? 200 : 404);
});

test("an address of a scheduled article leads to it from its time on", async () => {
  const it = await site();
  it.at("2027-01-02T00:00:00Z");
  expect((await it.get("/later/")).status).toBe(301);
});

test("taken in again, the old addresses stay as they were", async () => {
  const it = await site();
  const before = (await it.db.prepare("SELECT * FROM moved ORDER BY address").bind().all()).results;
  await it.publish(draft("other", { addresses: ["/2024/03/boats/"] }));
  expect((await it.db.prepare("SELECT * FROM moved ORDER BY address").bind().all()).results).toEqual(before);
});

test("a blog that lay below a path, and is served below it again, keeps its addresses", async () => {
  const it = await publishing({ url: "https://old.example/journal" });
  await it.publish(
    draft("boats", {
      title: "Boats",
      addresses: ["https://old.example/journal/2024/boats/", "https://old.example/journal/?p=7"],
    }),
  );
  for (const old of ["/journal/2024/boats/", "/journal/?p=7"])
    expect((await it.app.request(old)).headers.get("Location")).toBe("/journal/articles/boats");
});

test.each(["/journal/?p=999", "/?feed=rss2&cat=2", "/?feed=atom&tag=none"])(
  "%s, of which nothing is known, is never another thing's address",
  async (old) => {
    expect((await (await site()).app.request(old)).status).toBe(404);
  },
);

test("the last part of an address that the publisher wishes is taken", async () => {
  const it = await publishing();
  await it.publish(
    draft("a", { title: "A long headline of a short story", slug: "story" }),
    draft("b", { title: "Another", slug: "Story" }),
  );
  expect((await it.app.request("/articles/story")).status).toBe(200);
  expect((await it.app.request("/articles/a-long-headline-of-a-short-story")).status).toBe(404);
});
