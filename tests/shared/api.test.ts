/** The API: articles sent by programs, with conditions, limits and problems that name the field. */
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { createApi } from "../../src/api/index.ts";
import { openApi } from "../../src/api/openapi.ts";
import { createApp } from "../../src/app/index.ts";
import { PublicationSchema } from "../../src/publication-schema.ts";
import { addToken, revokeToken } from "../../src/store/tokens.ts";
import { hashOf, newToken } from "../../src/tokens.ts";
import { SETTINGS } from "./publishing.ts";

const SECRET = "a-secret-of-the-environment";
const publication = PublicationSchema.parse(SETTINGS);
const document = openApi(publication);
const ajv = new Ajv2020({ strict: false });
ajv.addSchema({ $id: "openapi", components: document.components });

async function served({ secret = SECRET as string | undefined } = {}) {
  const db = await openStore();
  let time = new Date("2026-05-01T12:00:00Z");
  const now = () => time;
  const app = await createApp({
    db,
    publication,
    now,
    mounts: { "/api": createApi({ db, publication, now, secret }) },
  });
  const ask = async (path: string, init: RequestInit & { token?: string } = {}) => {
    const { token = SECRET, headers, ...more } = init;
    const response = await app.request(path, {
      ...more,
      headers: { ...(token ? { Authorization: `Bearer ${token}` } : {}), ...headers },
    });
    await describes(response.clone(), path, init.method ?? "GET");
    return response;
  };
  return {
    db,
    app,
    at: (text: string) => {
      time = new Date(text);
    },
    ask,
    text: async (path: string) => (await app.request(path)).text(),
    put: (id: string, article: unknown, headers: Record<string, string> = {}, token = SECRET) =>
      ask(`/api/articles/${encodeURIComponent(id)}`, {
        method: "PUT",
        body: typeof article === "string" ? article : JSON.stringify(article),
        headers: { "Content-Type": "application/json", ...headers },
        token,
      }),
    post: async (body: BodyInit, type: string, headers: Record<string, string> = {}, query = "") => {
      const response = await ask(`/api/articles${query}`, {
        method: "POST",
        body,
        ...({ duplex: "half" } as object),
        headers: { "Content-Type": type, ...headers },
      });
      const text = await response.text();
      return response.ok
        ? text
            .trim()
            .split("\n")
            .filter(Boolean)
            .map((line) => JSON.parse(line))
        : { status: response.status, ...JSON.parse(text) };
    },
  };
}

/** Every answer of these tests is one that the OpenAPI document tells of. */
async function describes(response: Response, path: string, method: string): Promise<void> {
  const paths = document.paths as Record<
    string,
    Record<string, { responses?: Record<string, { content?: object }> }>
  >;
  const place =
    new URL(path, "https://x.example").pathname === "/api/articles" ? "/articles" : "/articles/{id}";
  const told = paths[place]?.[method.toLowerCase()]?.responses?.[String(response.status)];
  if (!path.startsWith("/api/articles") || !["GET", "PUT", "POST", "DELETE"].includes(method)) return;
  expect(told, `${method} ${path} ${response.status}`).toBeDefined();
  const [type = "", content] = Object.entries(told?.content ?? {})[0] ?? [];
  if (!content) return;
  expect(response.headers.get("content-type")).toContain(type);
  const check = ajv.compile({ $ref: `openapi${(content as { schema: { $ref: string } }).schema.$ref}` });
  for (const line of (await response.text()).trim().split("\n").filter(Boolean))
    expect(check(JSON.parse(line)), `${line} ${JSON.stringify(check.errors)}`).toBe(true);
}

const ARTICLE = {
  title: "قوارب الفجر",
  published: "2026-04-30T10:00:00+03:00",
  content: "<p>عادت القوارب.</p><script>alert(1)</script>",
  keywords: ["الصيد البحري", "أسعار السمك"],
  authors: ["ليلى"],
};

describe("an article that is put", () => {
  test("is in the feeds, is given back, and is at its address", async () => {
    const { put, text, ask } = await served();
    const answer = await put("urn:paper:1", ARTICLE);
    const { url, slug, content, categories } = await answer.json();
    expect([answer.status, answer.headers.get("location")]).toEqual([
      201,
      "https://marfa.example/api/articles/urn%3Apaper%3A1",
    ]);
    expect(content).not.toContain("script");
    expect(categories.map(({ label }: { label: string }) => label)).toEqual(["الصيد البحري", "أسعار السمك"]);
    expect(decodeURI(url)).toBe(`https://marfa.example/articles/${slug}`);
    expect(await text("/feed.json")).toContain("urn:paper:1");
    expect(await text(`/articles/${slug}`)).toContain("عادت القوارب");
    const given = await ask("/api/articles/urn%3Apaper%3A1");
    expect([given.status, (await given.json()).title]).toEqual([200, "قوارب الفجر"]);
  });

  test("a second time changes nothing; otherwise it keeps its id and address, and moves its date of change", async () => {
    const { put, at, text } = await served();
    const first = await (await put("a", ARTICLE)).json();
    at("2026-05-02T12:00:00Z");
    const again = await put("a", ARTICLE);
    expect([again.status, (await again.json()).updated]).toEqual([200, first.updated]);
    const changed = await (await put("a", { ...ARTICLE, title: "عنوان آخر" })).json();
    expect([changed.slug, changed.updated > first.updated]).toEqual([first.slug, true]);
    expect(await text("/feed.xml")).toContain("عنوان آخر");
  });

  test("with a date to come is given to who may read it, and shown from then on", async () => {
    const { put, ask, text, at } = await served();
    expect((await put("later", { ...ARTICLE, published: "2026-05-01T13:00:00Z" })).status).toBe(201);
    expect((await ask("/api/articles/later")).status).toBe(200);
    expect(await text("/feed.json")).not.toContain("later");
    at("2026-05-01T13:00:00Z");
    expect(await text("/feed.json")).toContain("later");
  });
});

describe("an article that is deleted", () => {
  test("is retracted: nowhere any more, and its address says so", async () => {
    const { put, ask, app, text } = await served();
    const first = await put("a", ARTICLE);
    const { slug } = await first.json();
    const tag = first.headers.get("etag") ?? "";
    const remove = (init: RequestInit = {}) => ask("/api/articles/a", { method: "DELETE", ...init });
    expect((await remove({ headers: { "If-Match": '"other"' } })).status).toBe(412);
    expect((await remove({ headers: { "If-Match": tag } })).status).toBe(204);
    expect((await app.request(`/articles/${slug}`)).status).toBe(410);
    expect(await text("/feed.xml")).not.toContain("قوارب الفجر");
    const gone = await ask("/api/articles/a");
    expect(gone.status).toBe(410);
    expect((await gone.json()).detail).toContain("retracted on 2026-05-01");
    expect((await put("a", ARTICLE)).status).toBe(409);
    expect((await remove()).status).toBe(204);
    expect((await ask("/api/articles/b", { method: "DELETE" })).status).toBe(404);
  });
});

test.each([
  ["a%2Fb", "a/b"],
  ["..%2F..", "../.."],
  ["100%25", "100%"],
  ["%20a%0A%20b%20", "a b"],
  ["e%CC%81", "é"],
  ["%F0%9F%90%9F", "🐟"],
  ["x".repeat(2000), "x".repeat(2000)],
])("an article put at …/%s is found, and retracted, at the same address", async (address, id) => {
  const { ask } = await served();
  const path = `/api/articles/${address}`;
  const init = {
    method: "PUT",
    body: JSON.stringify(ARTICLE),
    headers: { "Content-Type": "application/json" },
  };
  const answer = await ask(path, init);
  expect([answer.status, (await answer.json()).id]).toEqual([201, id]);
  expect((await ask(path)).status).toBe(200);
  expect((await ask(path, { method: "DELETE" })).status).toBe(204);
  expect((await ask(path)).status).toBe(410);
});

test.each(["%20", "100%", "%ff", "%E2%80%8E"])("…/%s is no id, and nothing is written", async (address) => {
  const { ask, text } = await served();
  const init = {
    method: "PUT",
    body: JSON.stringify(ARTICLE),
    headers: { "Content-Type": "application/json" },
  };
  expect((await ask(`/api/articles/${address}`, init)).status).toBe(400);
  expect((await ask(`/api/articles/${address}`)).status).toBe(400);
  expect(await text("/feed.json")).not.toContain(ARTICLE.title);
});

describe("conditions", () => {
  test("If-Match lets one of two writers through", async () => {
    const { put, ask } = await served();
    const tag = (await put("a", ARTICLE)).headers.get("etag") ?? "";
    expect((await ask("/api/articles/a", { headers: { "If-None-Match": tag } })).status).toBe(304);
    const writers = ["واحد", "اثنان"].map((title) => put("a", { ...ARTICLE, title }, { "If-Match": tag }));
    const statuses = (await Promise.all(writers)).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 412]);
  });

  test("If-Match lets nobody retract what another writer has changed in the last moment", async () => {
    const { put, ask, db, app } = await served();
    const tag = (await put("a", ARTICLE)).headers.get("etag") ?? "";
    let isMeanwhile = true;
    const slow = {
      prepare: (sql: string) => db.prepare(sql),
      batch: async (statements: Parameters<typeof db.batch>[0]) => {
        if (isMeanwhile) {
          isMeanwhile = false;
          await put("a", { ...ARTICLE, title: "بين القراءة والكتابة" });
        }
        return db.batch(statements);
      },
    } as typeof db;
    const api = createApi({
      db: slow,
      publication,
      now: () => new Date("2026-05-01T12:00:00Z"),
      secret: SECRET,
    });
    const headers = { Authorization: `Bearer ${SECRET}`, "If-Match": tag };
    const request = new Request("https://x.example/api/articles/a", { method: "DELETE", headers });
    expect((await api(request, "/api/articles/a", {}, undefined)).status).toBe(412);
    expect((await ask("/api/articles/a")).status).toBe(200);
    expect(await (await app.request("/feed.json")).text()).toContain("بين القراءة والكتابة");
  });

  test("If-None-Match: * writes what is not there yet, If-Match: * what is", async () => {
    const { put } = await served();
    expect((await put("a", ARTICLE, { "If-Match": "*" })).status).toBe(412);
    expect((await put("a", ARTICLE, { "If-None-Match": "*" })).status).toBe(201);
    expect((await put("a", { ...ARTICLE, title: "x" }, { "If-None-Match": "*" })).status).toBe(412);
    expect((await put("a", { ...ARTICLE, title: "y" }, { "If-Match": "*" })).status).toBe(200);
  });
});

describe("what cannot be taken", () => {
  test.each([
    ["no JSON", '{"title":\n "x",,}', 400, "line", 2],
    ["no title", { published: "2026-04-30" }, 422, "pointer", "/title"],
    ["a number as title", { ...ARTICLE, title: 5 }, 422, "pointer", "/title"],
    ["an attachment without address", { ...ARTICLE, attachments: [{}] }, 422, "pointer", "/attachments/0"],
    ["another id than the address says", { ...ARTICLE, id: "b" }, 422, "pointer", "/id"],
  ])("%s is refused by its place, and nothing is written", async (_, body, status, name, place) => {
    const { put, ask } = await served();
    const answer = await put("a", body);
    const { errors } = await answer.json();
    expect([answer.status, errors[0]?.[name]]).toEqual([status, place]);
    expect((await ask("/api/articles/a")).status).toBe(404);
  });

  test.each([
    ["published", "soon", "“soon” is not a date"],
    ["published", "2026-02-30", "2026-02-30"],
    ["published", "1 hour ago", "says when only to a reader of that day"],
    ["updated", "\n31/31/2026 ", "31/31/2026"],
  ])(
    "a date that is none is told by its field, with what would be right: %s %j",
    async (field, date, said) => {
      const { put, ask } = await served();
      const wrong = { ...ARTICLE, content: "<p>a\nb\u2028c</p>", [field]: date };
      const faults = async (language: string) => {
        const answer = await put("a", wrong, { "Accept-Language": language });
        const { errors } = await answer.json();
        expect([answer.status, errors.length, errors[0]?.pointer]).toEqual([422, 1, `/${field}`]);
        return errors[0].detail;
      };
      const english = await faults("en");
      expect(english).toContain(said);
      expect(english).toContain("right would be: ");
      expect((await faults("ar")).replace(/[\u2068\u2069]/g, "")).toContain(`«${date}». والصواب: تاريخ مثل`);
      expect((await ask("/api/articles/a")).status).toBe(404);
    },
  );

  test("deep JSON, large bodies, other types, other methods, other addresses", async () => {
    const { put, ask } = await served();
    const deep = `${"[".repeat(60)}${"]".repeat(60)}`;
    expect((await put("a", deep)).status).toBe(400);
    expect((await put("a", { ...ARTICLE, content: "x".repeat(5_000_000) })).status).toBe(413);
    expect((await put("a", "<p>", { "Content-Type": "text/html" })).status).toBe(415);
    const packed = await put("a", ARTICLE, { "Content-Encoding": "gzip" });
    expect([packed.status, packed.headers.get("accept-encoding")]).toEqual([415, "identity"]);
    const patched = await ask("/api/articles/a", { method: "PATCH" });
    expect([patched.status, patched.headers.get("allow")]).toEqual([405, "GET, HEAD, PUT, DELETE"]);
    expect((await ask("/api/nothing")).status).toBe(404);
  });

  test("is told in Arabic to who asks for it", async () => {
    const { put } = await served();
    const answer = await put("a", {}, { "Accept-Language": "ar-SA, en;q=0.5" });
    expect([answer.headers.get("content-language"), (await answer.json()).detail]).toEqual([
      "ar",
      "لم يُكتب شيء.",
    ]);
  });
});

describe("who may not", () => {
  test("no, unknown, revoked and expired tokens get the same answer", async () => {
    const { db, ask, at } = await served();
    const tokens = { revoked: newToken(), expired: newToken() };
    for (const [name, token] of Object.entries(tokens))
      await addToken(db, {
        name,
        hash: await hashOf(token),
        scope: "write",
        made_at: 0,
        expires_at: 1_777_640_000,
      });
    await revokeToken(db, "revoked");
    at("2026-06-01T00:00:00Z");
    const answers = await Promise.all(
      ["", "unknown", tokens.revoked, tokens.expired].map((token) => ask("/api/articles/a", { token })),
    );
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
    expect(new Set(await Promise.all(answers.map((one) => one.text()))).size).toBe(1);
    expect(answers[0]?.headers.get("www-authenticate")).toBe('Bearer realm="nashra"');
  });

  test("without any token, nobody may; with one to read, nobody may write", async () => {
    const { db, ask, put } = await served({ secret: undefined });
    expect((await ask("/api/articles/a", { token: "undefined" })).status).toBe(401);
    const token = newToken();
    await addToken(db, { name: "r", hash: await hashOf(token), scope: "read", made_at: 0, expires_at: null });
    expect((await ask("/api/articles/a", { token })).status).toBe(404);
    expect((await put("a", ARTICLE, {}, token)).status).toBe(403);
  });

  test("a token has so many requests at once, and is told when to come again", async () => {
    const { ask } = await served();
    const answers = await Promise.all(Array.from({ length: 230 }, () => ask("/api/articles/a")));
    const refused = answers.filter(({ status }) => status === 429);
    expect([refused.length, refused[0]?.headers.get("retry-after")]).toEqual([30, "1"]);
  });
});

describe("articles that are posted", () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, i) => JSON.stringify({ ...ARTICLE, id: `n${i}`, title: `خبر ${i}` }));

  test("as JSON Lines are told of line by line, and what is wrong does not stop the rest", async () => {
    const { post, text } = await served();
    const all = lines(5);
    all[2] = '{"title":';
    const told = await post(all.join("\n"), "application/jsonl");
    expect(told.map(({ result }: { result: string }) => result)).toEqual([
      "created",
      "created",
      "refused",
      "created",
      "created",
    ]);
    expect(told[2].problems[0]).toMatchObject({ severity: "error", line: 3 });
    expect(told[4].id).toBe("n4");
    expect(await text("/feed.json")).toContain('"n4"');
    const again = await post(all.join("\n"), "application/x-ndjson");
    expect(again.map(({ result }: { result: string }) => result).slice(0, 2)).toEqual([
      "unchanged",
      "unchanged",
    ]);
  });

  test("in other formats are read as an import reads them; the same bytes, and the same key, are the same article", async () => {
    const { post } = await served();
    const text =
      "عنوان قصير\n\nالأحد 8 فبراير/شباط 2026\n\nنص المادة هنا، وهو طويل بما يكفي.\n\nالمصدر | مرفأ\n";
    const [first] = await post(text, "text/plain");
    const [again] = await post(text, "text/plain");
    expect([first.result, again.result, again.id]).toEqual(["created", "unchanged", first.id]);
    const markdown = "---\ntitle: A\ndate: 2026-03-01\n---\nText.\n";
    const [one] = await post(markdown, "text/markdown", { "Idempotency-Key": "k1" });
    const [two] = await post(markdown.replace("Text", "Texts"), "text/markdown", { "Idempotency-Key": "k1" });
    expect([one.result, two.result, two.id]).toEqual(["created", "updated", one.id]);
    expect(await post("x", "image/png")).toMatchObject({ status: 415 });
    expect(await post("x", "text/plain", {}, "?name=../x")).toMatchObject({ status: 400 });
  });

  test("are taken up to the bytes that are no UTF-8, wherever these stand", async () => {
    const { post, text } = await served();
    const good = new TextEncoder().encode(`${lines(4).join("\n")}\n`);
    const bad = new Uint8Array([...good, 0x7b, 0xff, 0xfe, 0x0a, ...good]);
    // Pieces that end within Arabic letters.
    const pieces = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let at = 0; at < bad.length; at += 101) controller.enqueue(bad.slice(at, at + 101));
        controller.close();
      },
    });
    for (const body of [bad, pieces]) {
      const told = await post(body, "application/jsonl");
      expect(told.map(({ id }: { id?: string }) => id)).toEqual(["n0", "n1", "n2", "n3", undefined]);
      expect(told[4].problems[0].what).toContain("could not be read");
    }
    expect(await text("/feed.json")).toContain('"n3"');
  });

  test("are refused in a line of the answer where the store has no room, and the answer is whole", async () => {
    const { db } = await served();
    const full = {
      prepare: (sql: string) => db.prepare(sql),
      batch: async (statements: Parameters<typeof db.batch>[0]) => {
        if (statements.length > 10) throw new Error("database or disk is full");
        return db.batch(statements);
      },
    } as typeof db;
    const api = createApi({
      db: full,
      publication,
      now: () => new Date("2026-05-01T12:00:00Z"),
      secret: SECRET,
    });
    const headers = { Authorization: `Bearer ${SECRET}`, "Content-Type": "application/jsonl" };
    const body = lines(3).join("\n");
    const request = new Request("https://x.example/api/articles", { method: "POST", headers, body });
    const answer = await api(request, "/api/articles", {}, undefined);
    const told = (await answer.text()).trim().split("\n");
    expect(told.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({
        result: "refused",
        problems: [expect.objectContaining({ severity: "error" })],
      }),
    ]);
    expect(told[0]).toContain("could not be written (database or disk is full)");
  });

  test("that break off are in the store as far as they came", async () => {
    const { ask, text } = await served();
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(`${lines(3).join("\n")}\n{"title":`));
        setTimeout(() => controller.error(new Error("gone")), 200);
      },
    });
    const response = await ask("/api/articles", {
      method: "POST",
      body,
      headers: { "Content-Type": "application/jsonl" },
      ...({ duplex: "half" } as object),
    }).catch(() => undefined);
    await response?.text().catch(() => undefined);
    expect(await text("/feed.json")).toContain('"n2"');
  });
});

test("the OpenAPI document is open, and names every address and problem", async () => {
  const { ask } = await served();
  const answer = await ask("/api/openapi.json", { token: "" });
  expect(answer.status).toBe(200);
  expect(Object.keys((await answer.json()).paths).sort()).toEqual([
    "/articles",
    "/articles/{id}",
    "/changes",
    "/store",
    "/store/ids",
  ]);
});
