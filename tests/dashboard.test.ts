/** The dashboard of a running server, over real HTTP. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dayOf } from "../src/clock.ts";
import { openSqlite } from "../src/store/sqlite.ts";
import { addToken } from "../src/store/tokens.ts";
import { hashOf, newToken } from "../src/tokens.ts";
import { type Site, serveCopy } from "./serving.ts";
import { browserOf } from "./shared/desk.ts";

const made = mkdtempSync(join(tmpdir(), "nashra-dashboard-"));
let site: Site;
let token = "";

beforeAll(async () => {
  mkdirSync(join(made, "articles"));
  writeFileSync(join(made, "publication.json"), '{"title":"Echo","language":"en"}');
  writeFileSync(
    join(made, "articles/file.md"),
    "---\nid: from-a-file\ntitle: A\ndate: 2026-03-01\ntags: [From the file]\n---\nText.\n",
  );
  process.env.PROXIES = "1";
  site = await serveCopy(made, "/news");
  token = newToken();
  const db = openSqlite(join(site.folder, "nashra.sqlite"));
  await addToken(db, { name: "t", hash: await hashOf(token), scope: "write", made_at: 1, expires_at: null });
  db.close();
});
afterAll(async () => {
  await site?.stop();
  rmSync(made, { recursive: true, force: true });
});

const browser = () => {
  const { origin } = new URL(site.address);
  return browserOf(
    { request: (path, init) => fetch(new URL(path, origin), { ...init, redirect: "manual" }) },
    origin,
  );
};

test("whoever has a token sees it, also where the publication's address has a path", async () => {
  const window = browser();
  const asked = await window.open("/news/dashboard");
  expect([asked.status, window.shown()]).toEqual([200, expect.stringContaining('type="password"')]);
  expect((await window.send("/news/dashboard/login", { token })).status).toBe(200);
  expect(window.shown()).toContain("<b>1</b> published");
  expect((await fetch(`${site.address}/dashboard/style.css`)).status).toBe(200);
});

test("who tries many tokens behind a proxy keeps nobody else out", async () => {
  const tried = (from: string) =>
    browser().send("/news/dashboard/login", { token: "wrong" }, { "X-Forwarded-For": `192.0.2.1, ${from}` });
  const statuses = await Promise.all(Array.from({ length: 25 }, () => tried("203.0.113.7")));
  expect(statuses.some(({ status }) => status === 429)).toBe(true);
  expect((await tried("203.0.113.8")).status).toBe(403);
});

test("what an editor saves stays when the file is looked at again, and goes when it says something else", async () => {
  const window = browser();
  await window.open("/news/dashboard");
  await window.send("/news/dashboard/login", { token });
  const path = "/news/dashboard/article?id=from-a-file";
  await window.open(path);
  expect(window.area("keywords")).toBe("From the file");
  const version = window.value("version") ?? "";
  const day = window.value("day") ?? "";
  await window.send(path, { version, day, time: "", keywords: "From the editor", do: "save" });
  expect(window.shown()).toContain("The article is saved.");
  const file = join(site.folder, "articles/file.md");
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text);
  // One that is written after it tells that it has been looked at.
  writeFileSync(join(site.folder, "articles/next.md"), "---\ntitle: Next\ndate: 2026-03-02\n---\nText.\n");
  await until("Next");
  expect(await feed()).toContain("From the editor");
  writeFileSync(file, text.replace("title: A", "title: Another"));
  await until("Another");
  expect(await feed()).toContain("From the file");
});

test("behind a proxy, who tries too many tokens keeps nobody else out", async () => {
  const { origin } = new URL(site.address);
  const tried = async (address: string) => {
    const headers = { Origin: origin, "X-Forwarded-For": address };
    const body = new URLSearchParams({ token: "wrong" });
    return (await fetch(`${site.address}/dashboard/login`, { method: "POST", headers, body })).status;
  };
  let status = 0;
  for (let i = 0; i < 100 && status !== 429; i++) status = await tried("203.0.113.9");
  expect([status, await tried("203.0.113.10")]).toEqual([429, 403]);
});

const feed = async () => (await fetch(`${site.address}/feed.xml`)).text();

async function until(title: string): Promise<void> {
  for (let i = 0; i < 200; i++) {
    if ((await feed()).includes(`<title>${title}</title>`)) return;
    await after(50);
  }
  throw new Error(`${title} is not in the feed`);
}

test("while the audience of many days is added up, nobody else waits for it", async () => {
  const db = openSqlite(join(site.folder, "nashra.sqlite"));
  const today = dayOf(Date.now() / 1000);
  for (let day = today - 9; day <= today; day++)
    await db.batch([
      db.prepare("INSERT INTO audience_day (day) VALUES (?1)").bind(day),
      db
        .prepare(
          `WITH RECURSIVE n(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM n WHERE n < 19999)
           INSERT INTO audience SELECT ?1, '/feed-' || (n / 20), 'Reader ' || (n % 20), 'app', NULL, 3, 9, 8, 7000 FROM n`,
        )
        .bind(day),
    ]);
  db.close();
  const window = browser();
  await window.open("/news/dashboard/login");
  await window.send("/news/dashboard/login", { token });
  let isOver = false;
  const begun = performance.now();
  const added = window.open("/news/dashboard/audience?days=90").finally(() => {
    isOver = true;
  });
  let worst = 0;
  while (!isOver) {
    const asked = performance.now();
    await (await fetch(`${site.address}/feed.xml`)).arrayBuffer();
    worst = Math.max(worst, performance.now() - asked);
    await after(5);
  }
  expect([(await added).status, window.shown().includes("1,800,000")]).toEqual([200, true]);
  expect(worst / (performance.now() - begun)).toBeLessThan(0.4);
});
