/** `nashra serve`, over HTTP: what comes into its folder or store is in its feeds. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ARTICLE, folder, nashra, publication, sample, serve, written } from "./processes.ts";

async function until<Value>(look: () => Promise<Value | undefined>, milliseconds = 10_000): Promise<Value> {
  for (const end = Date.now() + milliseconds; ; ) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error("it did not come in time");
    await new Promise((done) => setTimeout(done, 50));
  }
}

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
  nashra(["import", join(folder, "late.txt")]);
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
  sample();
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
