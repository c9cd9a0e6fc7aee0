/** The API of a running server, over real HTTP: what docs/api.md says, and clients that are slow or break off. */
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Site, serveCopy } from "./serving.ts";

const ROOT = join(import.meta.dirname, "..");
const made = mkdtempSync(join(tmpdir(), "nashra-api-"));
let site: Site;
let token = "";

const nashra = (...args: string[]) =>
  spawnSync(process.execPath, ["bin/nashra.js", ...args], {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: site.folder },
    encoding: "utf8",
  });

beforeAll(async () => {
  mkdirSync(join(made, "articles"));
  writeFileSync(join(made, "publication.json"), '{"title":"مرفأ","language":"ar"}');
  writeFileSync(
    join(made, "articles/file.md"),
    "---\nid: from-a-file\ntitle: A\ndate: 2026-03-01\n---\nText.\n",
  );
  site = await serveCopy(made, "/news");
  token = nashra("token", "add", "tests").stdout.trim();
});
afterAll(async () => {
  await site?.stop();
  rmSync(made, { recursive: true, force: true });
});

const ask = (path: string, init: RequestInit = {}) =>
  fetch(site.address + path, { ...init, headers: { Authorization: `Bearer ${token}`, ...init.headers } });
const put = (id: string, article: object) =>
  ask(`/api/articles/${id}`, {
    method: "PUT",
    body: JSON.stringify({ published: "2026-04-01T10:00:00Z", content: "<p>نص.</p>", ...article }),
    headers: { "Content-Type": "application/json" },
  });
const feed = async () => (await fetch(`${site.address}/feed.json`)).text();

test("the commands of docs/api.md do what it says", async () => {
  const folder = mkdtempSync(join(tmpdir(), "nashra-curl-"));
  writeFileSync(
    join(folder, "articles.jsonl"),
    '{"id":"l1","title":"واحد","published":"2026-04-02"}\n{"id":"l2","title":"اثنان","published":"2026-04-03"}\n',
  );
  const text = readFileSync(join(ROOT, "docs/api.md"), "utf8");
  const commands = [...text.matchAll(/```sh\n(curl[\s\S]*?)\n```/g)].map(([, command = ""]) => command);
  expect(commands.length).toBe(2);
  const said: string[] = [];
  for (const command of commands) {
    const child = spawn("bash", ["-c", command], {
      cwd: folder,
      env: { ...process.env, SITE: site.address, TOKEN: token },
    });
    said.push(Buffer.concat(await child.stdout.toArray()).toString());
  }
  rmSync(folder, { recursive: true, force: true });
  expect(JSON.parse(said[0] ?? "")).toMatchObject({
    id: "urn:paper:1",
    categories: [{ label: "الصيد البحري" }],
  });
  expect(
    said[1]
      ?.trim()
      .split("\n")
      .map((line) => JSON.parse(line).result),
  ).toEqual(["created", "created"]);
  expect(await feed()).toMatch(/urn:paper:1[\s\S]*|l2/);
});

test("what is wrong with an article is said in the language that was asked for, with what would be right", async () => {
  const faults = async (language: string) => {
    const answer = await ask("/api/articles/wrong", {
      method: "PUT",
      body: JSON.stringify({ title: 5, keywords: ["ميناء", { name: "x" }] }),
      headers: { "Content-Type": "application/json", "Accept-Language": language },
    });
    expect(answer.status).toBe(422);
    return JSON.parse(await answer.text()).errors;
  };
  expect(await faults("en")).toEqual([
    { pointer: "/title", detail: "It is the number 5; right would be a text that is not empty." },
    {
      pointer: "/published",
      detail: "It is missing; right would be a date such as 2026-02-08T23:31:00+03:00.",
    },
    { pointer: "/keywords", detail: "It is a list; right would be a text, or a list of texts." },
  ]);
  expect(await faults("ar")).toEqual([
    { pointer: "/title", detail: "القيمة هنا: العدد 5. والصواب: نص غير فارغ." },
    {
      pointer: "/published",
      detail: "القيمة هنا: غير موجودة. والصواب: تاريخ مثل ‪2026-02-08T23:31:00+03:00‬.",
    },
    { pointer: "/keywords", detail: "القيمة هنا: قائمة. والصواب: نص، أو قائمة نصوص." },
  ]);
});

test("an article of a file that was put otherwise stays so until the file changes", async () => {
  expect(await feed()).toContain("from-a-file");
  const answer = await put("from-a-file", { title: "عنوان من البرنامج" });
  expect(answer.status).toBe(200);
  expect(nashra("import", join(site.folder, "articles")).stdout).toContain("1 unchanged");
  expect(await feed()).toContain("عنوان من البرنامج");
});

test("lines are answered while the others are still to come", async () => {
  let send: ((line: string) => void) | undefined;
  let end: (() => void) | undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      send = (line) => controller.enqueue(new TextEncoder().encode(`${line}\n`));
      end = () => controller.close();
    },
  });
  const lineOf = (n: number) => JSON.stringify({ id: `s${n}`, title: `خبر ${n}`, published: "2026-04-04" });
  send?.(lineOf(1));
  const response = await ask("/api/articles", {
    method: "POST",
    body,
    headers: { "Content-Type": "application/jsonl" },
    ...({ duplex: "half" } as object),
  });
  const reader = response.body?.getReader();
  const next = async () => new TextDecoder().decode((await reader?.read())?.value);
  for (const n of [1, 2, 3]) {
    if (n > 1) send?.(lineOf(n));
    expect(JSON.parse(await next())).toMatchObject({ id: `s${n}`, result: "created" });
  }
  end?.();
  expect((await reader?.read())?.done).toBe(true);
});

test("a body that is cut off in the middle leaves nothing half-written, and the server goes on", async () => {
  const { hostname, port, pathname } = new URL(site.address);
  const socket = connect(Number(port), hostname);
  socket.write(
    `PUT ${pathname}/api/articles/cut HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"title":"half`,
  );
  await after(100);
  socket.destroy();
  await after(100);
  expect((await ask("/api/articles/cut")).status).toBe(404);
  expect((await put("whole", { title: "كاملة" })).status).toBe(201);
});

test("who sends too much is told so, however fast it was sent, and asks again on the same connection", async () => {
  for (let time = 0; time < 3; time += 1) {
    const large = await put("large", { title: "x".repeat(12_000_000) });
    expect([large.status, (await large.json()).status]).toEqual([413, 413]);
    expect((await ask("/api/articles/whole")).status).toBe(200);
  }
});

test("tokens are listed without what they are, and are not taken once they are revoked", async () => {
  expect(nashra("token").stdout).toMatch(/^tests: write, made 2\d{3}-\d\d-\d\d, used 2/m);
  const other = nashra("token", "add", "short", "--scope", "read", "--days", "3").stdout.trim();
  expect(nashra("token", "--json").stdout).not.toContain(other);
  const answer = async () =>
    (await ask("/api/articles/nothing", { headers: { Authorization: `Bearer ${other}` } })).status;
  expect(await answer()).toBe(404);
  expect(nashra("token", "revoke", "short").status).toBe(0);
  expect(await answer()).toBe(401);
  const again = nashra("token", "add", "tests");
  expect([again.status, again.stderr]).toEqual([
    1,
    expect.stringContaining("there is a token “tests” already"),
  ]);
  expect(nashra("token", "add").status).toBe(2);
  expect(nashra("token", "add", "x", "--scope", "all").stderr).toContain("right would be read or write");
});
