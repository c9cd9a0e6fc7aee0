/** Lists of what is long, and long lists: below 100 KB, and nothing is out of reach. */
import { expect, test } from "vitest";
import { at, draft, publishing } from "../shared/publishing.ts";
import { whole } from "./reading.ts";

const MOST = 100_000;
const bytes = (page: string) => new TextEncoder().encode(page).length;

test("fifty articles with the longest titles, leads, names and topics are all led to from every list", async () => {
  const it = await publishing({ feedSize: 500, timeZone: "UTC" });
  const long = (word: string, n: number) => `${n} ${word.repeat(Math.ceil(480 / word.length)).slice(0, 480)}`;
  await it.publish(
    ...Array.from({ length: 60 }, (_, n) =>
      draft(`n${n}`, {
        title: long("قوارب<&> ", n),
        summary: long("عادت القوارب & ", n).repeat(9),
        keywords: ["ميناء", ...Array.from({ length: 30 }, (_, k) => `${long("سوق ", k).slice(0, 90)} ${n}`)],
        authors: [{ name: "ليلى" }],
        image: { url: `https://x.example/${"a".repeat(3000)}.png` },
        ...at(`2026-04-${10 + (n % 19)}T09:00:00Z`),
      }),
    ),
  );
  for (const path of [
    ...["/", "/archive/1", "/archive/2026/04", "/categories/ميناء", "/authors/ليلى"],
    ...["/search?lang=ar", "/search?q=%D9%82%D9%88%D8%A7%D8%B1%D8%A8"],
    ...["/categories", "/all/categories", "/authors", "/search"],
  ]) {
    const page = await (await it.get(path)).text();
    whole(page);
    expect([path, bytes(page) < MOST]).toEqual([path, true]);
    if (/all|categories$|authors$|search$/.test(path)) continue;
    expect([path, new Set(page.match(/href="\/articles\/[^"]*"/g)).size]).toEqual([path, 50]);
  }
  expect(await it.text("/")).toContain('rel="prev"');
});

test("ten thousand categories are reached by following links", async () => {
  const it = await publishing({ title: "Quay", language: "en" });
  await it.publish(draft("a", { keywords: ["Harbour"] }));
  const numbers = "WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)";
  const run = (sql: string) => it.db.prepare(sql).bind();
  await it.db.batch([
    run(
      `INSERT INTO category (category_id, key, slug, label, modified, articles) ${numbers} SELECT i, 'k' || i, 'موضوع-' || i, 'موضوع ' || i, 1, 1 FROM n`,
    ),
    run(
      `INSERT INTO article_category (category_id, published_at, article_id, position) ${numbers} SELECT i, published_at, article_id, i FROM n, article`,
    ),
  ]);
  const seen = new Set<string>();
  let pages = 0;
  for (let next: string | undefined = "/all/categories"; next !== undefined; pages += 1) {
    const page: string = await it.text(next);
    expect(bytes(page)).toBeLessThan(MOST);
    for (const [, path = ""] of page.matchAll(/<li><a href="(\/categories\/[^"]*)"/g)) seen.add(path);
    next = /<a rel="next" href="([^"]*)"/.exec(page)?.[1];
    expect(pages).toBeLessThan(100);
  }
  expect(seen.size).toBe(10_000);
  expect(bytes(await it.text("/categories"))).toBeLessThan(MOST);
});
