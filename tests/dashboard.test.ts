/** The dashboard of a running server, over real HTTP. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
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
    "---\nid: from-a-file\ntitle: A\ndate: 2026-03-01\n---\nText.\n",
  );
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
