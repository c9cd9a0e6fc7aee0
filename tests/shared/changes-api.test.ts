/** Copies over the API: who may, what is said of each line, and how two stores are compared. */
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { createApi } from "../../src/api/index.ts";
import { openApi } from "../../src/api/openapi.ts";
import { createApp } from "../../src/app/index.ts";
import { COPIES_TYPE } from "../../src/copies/copy.ts";
import { PublicationSchema } from "../../src/publication-schema.ts";
import { addToken } from "../../src/store/tokens.ts";
import { hashOf, newToken } from "../../src/tokens.ts";
import { draft, publishing, SETTINGS } from "./publishing.ts";

const SECRET = "a-secret-of-the-environment";
const publication = PublicationSchema.parse(SETTINGS);
const document = openApi(publication);
const ajv = new Ajv2020({ strict: false });
ajv.addSchema({ $id: "openapi", components: document.components });

async function served(count = 3) {
  const it = await publishing();
  await it.publish(
    ...Array.from({ length: count }, (_, i) =>
      draft(`a${i}`, { keywords: ["Sea"], authors: [{ name: "Salma" }] }),
    ),
  );
  const now = () => new Date("2026-05-02T12:00:00Z");
  const { db } = it;
  const mounts = { "/api": createApi({ db, publication, now, secret: SECRET }) };
  const app = await createApp({ db, publication, now, mounts });
  const ask = (path: string, init: RequestInit = {}, token = SECRET) =>
    app.request(path, { ...init, headers: { Authorization: `Bearer ${token}`, ...init.headers } });
  const post = (body: string, token = SECRET, type = COPIES_TYPE) =>
    ask("/api/changes", { method: "POST", body, headers: { "Content-Type": type } }, token);
  return { ...it, ask, post };
}

test("only a token opens it, and one that reads writes nothing", async () => {
  const { db, ask, post } = await served();
  const token = newToken();
  await addToken(db, { name: "r", hash: await hashOf(token), scope: "read", made_at: 1, expires_at: null });
  for (const path of ["/api/changes", "/api/store", "/api/store/ids"]) {
    expect((await ask(path, {}, "no-token-of-this-store")).status, path).toBe(401);
    expect((await ask(path, {}, token)).status, path).toBe(200);
  }
  expect((await post("", token)).status).toBe(403);
  expect((await post("", SECRET, "application/json")).status).toBe(415);
});

test("lines are given page by page until there are no more, each as the document of the API says", async () => {
  const { ask } = await served(120);
  const ids = new Set<string>();
  let after = "";
  for (let page = 0; page < 10; page++) {
    const answer = await ask(`/api/changes${after}`);
    expect(answer.headers.get("Content-Type")).toBe(COPIES_TYPE);
    const check = ajv.compile({ $ref: "openapi#/components/schemas/Copy" });
    for (const line of (await answer.text()).split("\n").filter(Boolean)) {
      expect(check(JSON.parse(line)), `${line} ${JSON.stringify(check.errors)}`).toBe(true);
      ids.add(JSON.parse(line).article.id);
    }
    after = `?after=${answer.headers.get("Nashra-Point")}`;
    if (!answer.headers.has("Link")) break;
  }
  expect(ids.size).toBe(120);
  const rest = await ask(`/api/changes${after}`);
  expect([await rest.text(), rest.headers.has("Link")]).toEqual(["", false]);
  expect((await ask("/api/changes?after=soon")).status).toBe(400);
});

test("each line is answered in its place, a faulty one with its fault, and the others are taken", async () => {
  const { ask, post } = await served(2);
  const [one = "", two = ""] = (await (await ask("/api/changes")).text()).split("\n");
  const wrong = JSON.parse(two);
  wrong.article.updated = "yesterday";
  const answer = await post(`${one}\n{\n${JSON.stringify(wrong)}\n${two}\n`);
  const check = ajv.compile({ $ref: "openapi#/components/schemas/Taken" });
  const told = (await answer.text())
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  for (const line of told) expect(check(line)).toBe(true);
  expect(told).toEqual([
    expect.objectContaining({ result: "unchanged" }),
    expect.objectContaining({ id: "", result: "refused" }),
    expect.objectContaining({
      id: wrong.article.id,
      result: "refused",
      reason: expect.stringContaining("article.updated"),
    }),
    expect.objectContaining({ id: wrong.article.id, result: "unchanged" }),
  ]);
});

test("a store tells of its ids by digests that a change of any of them changes", async () => {
  const { ask, publish, at } = await served(3);
  const stretch = async () =>
    (await ask("/api/store/ids")).json() as Promise<{ until: null; count: number; digest: string }>;
  const before = await stretch();
  expect(before).toMatchObject({ until: null, count: 3 });
  at("2026-05-02T10:00:00Z");
  await publish(draft("a1", { keywords: ["Sea"], content: "<p>آخر</p>" }));
  expect((await stretch()).digest).not.toBe(before.digest);
  const lines = (await (await ask("/api/store/ids?list")).text()).trim().split("\n");
  expect(lines.map((line) => JSON.parse(line).guid)).toHaveLength(3);
});
