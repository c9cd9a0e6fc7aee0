/** The way into the dashboard: tokens, sessions, scopes, and forms that come from elsewhere. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { revokeToken } from "../../src/store/tokens.ts";
import { deskOf, SECRET } from "./desk.ts";
import { draft } from "./publishing.ts";

const FORM = { "Content-Type": "application/x-www-form-urlencoded" };

describe("logging in", () => {
  test("whoever comes without a session is asked for a token, and led on to where they wanted", async () => {
    const desk = await deskOf();
    const browser = desk.browser();
    const asked = await browser.ask("/dashboard?x=1");
    expect([asked.status, asked.headers.get("Location")]).toEqual([
      303,
      "/dashboard/login?to=%2Fdashboard%3Fx%3D1",
    ]);
    await browser.open("/dashboard?x=1");
    expect(browser.shown()).toContain('type="password"');
    const answer = await browser.ask("/dashboard/login", {
      method: "POST",
      body: new URLSearchParams({ token: SECRET, to: "/dashboard?x=1" }).toString(),
      headers: { ...FORM, Origin: desk.publication.url },
    });
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/dashboard?x=1"]);
    expect((await browser.open("/dashboard")).status).toBe(200);
    expect(browser.shown()).toContain("نظرة عامة");
  });

  test.each([
    "//evil.example",
    "https://evil.example/",
    "/api",
    "/dashboardx",
    "/dashboard/\\evil",
    "/dashboard/../articles/a",
    "/dashboard/%2E./x",
    "/dashboard/..//evil.example",
    "/dashboard/\\..\\x",
    "",
  ])("a login leads nowhere else: %s", async (to) => {
    const browser = (await deskOf()).browser();
    const answer = await browser.ask("/dashboard/login", {
      method: "POST",
      body: new URLSearchParams({ token: SECRET, to }).toString(),
      headers: { ...FORM, Origin: "http://marfa.example" },
    });
    const path = answer.headers.get("Location") ?? "";
    expect(new URL(path, "http://marfa.example").href).toMatch(/^http:\/\/marfa\.example\/dashboard/);
  });

  test("unknown, cut off, expired and revoked tokens are answered alike", async () => {
    const desk = await deskOf();
    const good = await desk.token("write");
    const expired = await desk.token("write", { name: "old", expires_at: 1 });
    const revoked = await desk.token("read");
    await revokeToken(desk.db, "read");
    const pages = await Promise.all(
      ["nonsense", good.slice(0, -1), expired, revoked, "", "x".repeat(9000), "‏رمز\u0000"].map(
        async (token) => {
          const browser = desk.browser();
          const answer = await browser.logIn(token);
          expect([token.slice(0, 20), answer.status, answer.headers.getSetCookie()]).toEqual([
            token.slice(0, 20),
            403,
            [],
          ]);
          return browser.shown();
        },
      ),
    );
    expect(new Set(pages).size).toBe(1);
    expect((await desk.browser().logIn(` ${good}\n`)).status).toBe(200);
  });

  test("many attempts from one address have to wait, those from another do not", async () => {
    const desk = await deskOf();
    const browser = desk.browser();
    for (let i = 0; i < 20; i++) expect((await browser.logIn("wrong")).status).toBe(403);
    const stopped = await browser.logIn("wrong");
    expect([stopped.status, stopped.headers.get("Retry-After")]).toEqual([429, "2"]);
    expect((await desk.browser().logIn()).status).toBe(429);
    desk.from("203.0.113.8");
    expect((await desk.browser().logIn()).status).toBe(200);
    desk.from("203.0.113.7");
    desk.at("2026-05-01T12:00:03Z");
    expect((await desk.browser().logIn()).status).toBe(200);
  });

  test.each([
    ["en", "the store has no room"],
    ["ar", "لا مكان في المخزن"],
  ])(
    "the first on a full disk says that there is no room, and goes on when there is: %s",
    async (language, said) => {
      const desk = await deskOf({ settings: { language, title: "Echo" } });
      const full = "BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END";
      await desk.db.prepare(`CREATE TRIGGER full BEFORE INSERT ON dashboard_key ${full}`).bind().all();
      const browser = desk.browser();
      await browser.open("/dashboard/keywords");
      const { status } = await browser.send("/dashboard/login", { token: SECRET, to: "/dashboard/keywords" });
      await desk.db.prepare("DROP TRIGGER full").bind().all();
      expect([status, browser.shown().includes(said), browser.cookies.size]).toEqual([507, true, 0]);
      const to = browser.value("to") ?? "";
      expect([to, (await browser.send("/dashboard/login", { token: SECRET, to })).status]).toEqual([
        "/dashboard/keywords",
        200,
      ]);
    },
  );

  test("where there is no token yet, the page says how to make one", async () => {
    const desk = await deskOf({ secret: undefined });
    const browser = desk.browser();
    await browser.open("/dashboard");
    expect(browser.shown()).toContain("token add");
    await desk.token("read");
    await browser.open("/dashboard");
    expect(browser.shown()).not.toContain("npm run");
  });
});

describe("a session", () => {
  test("is in a cookie that scripts, other sites and plain connections do not get", async () => {
    const plain = await (await deskOf()).browser().ask("/dashboard/login", {
      method: "POST",
      body: `token=${SECRET}`,
      headers: { ...FORM, Origin: "http://marfa.example" },
    });
    expect(plain.headers.get("Set-Cookie")).toMatch(
      /^nashra=[^;]+; Max-Age=28800; Path=\/dashboard; HttpOnly; SameSite=Strict$/,
    );
    expect(plain.headers.get("Set-Cookie")).not.toContain(SECRET);
    const desk = await deskOf({ settings: { url: "https://marfa.example/news" } });
    const browser = desk.browser();
    const answer = await browser.ask("/news/dashboard/login", {
      method: "POST",
      body: `token=${SECRET}`,
      headers: { ...FORM, Origin: "https://marfa.example" },
    });
    expect(answer.headers.get("Location")).toBe("/news/dashboard");
    expect(answer.headers.get("Set-Cookie")).toMatch(
      /^__Secure-nashra=[^;]+; Max-Age=28800; Path=\/news\/dashboard; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect((await browser.open("/news/dashboard")).status).toBe(200);
  });

  test("ends after hours without use, and is renewed while it is used, for a week at most", async () => {
    const desk = await deskOf();
    const browser = desk.browser();
    await browser.logIn();
    const isIn = async () => (await browser.ask("/dashboard")).status === 200;
    desk.at("2026-05-01T19:59:00Z");
    expect(await isIn()).toBe(true);
    desk.at("2026-05-02T03:00:00Z");
    expect(await isIn()).toBe(true);
    desk.at("2026-05-02T11:00:01Z");
    expect(await isIn()).toBe(false);
    await browser.logIn();
    let hours = 0;
    for (; hours < 400; hours += 6) {
      desk.at(new Date(Date.parse("2026-05-02T12:00:00Z") + hours * 3_600_000).toISOString());
      if (!(await isIn())) break;
    }
    expect(hours).toBe(168);
  });

  test("shows what there is also where the store has no room to note that it is used", async () => {
    const desk = await deskOf();
    const browser = desk.browser();
    await browser.logIn(await desk.token("read"));
    desk.at("2026-05-01T14:00:00Z");
    const full = "BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END";
    await desk.db.prepare(`CREATE TRIGGER full BEFORE UPDATE ON token ${full}`).bind().all();
    const { status } = await browser.ask("/dashboard");
    await desk.db.prepare("DROP TRIGGER full").bind().all();
    expect(status).toBe(200);
  });

  test("that a clock ahead has begun ends when the clock is right again", async () => {
    const desk = await deskOf({ start: "2027-05-01T12:00:00Z" });
    const browser = desk.browser();
    await browser.logIn();
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const opened = () => desk.browser().ask("/dashboard", { headers: { Cookie: cookie } });
    expect((await opened()).status).toBe(200);
    desk.at("2026-05-01T12:00:00Z");
    expect((await opened()).status).toBe(303);
  });

  test("ends with its token: revoked, expired, or another of the same name", async () => {
    const desk = await deskOf();
    const [one, other, third] = [desk.browser(), desk.browser(), desk.browser()];
    await one.logIn(await desk.token("write", { name: "one" }));
    await other.logIn(
      await desk.token("read", { name: "other", expires_at: Date.parse("2026-05-01T13:00:00Z") / 1000 }),
    );
    await third.logIn(await desk.token("read", { name: "third" }));
    for (const browser of [one, other, third]) expect((await browser.ask("/dashboard")).status).toBe(200);
    await revokeToken(desk.db, "one");
    expect((await one.ask("/dashboard")).status).toBe(303);
    await revokeToken(desk.db, "third");
    await desk.token("read", { name: "third" });
    expect((await third.ask("/dashboard")).status).toBe(303);
    desk.at("2026-05-01T13:00:00Z");
    expect((await other.ask("/dashboard")).status).toBe(303);
  });

  test("ends where it is logged out of, also in a copy of its cookie, and no other does", async () => {
    const desk = await deskOf();
    const [browser, elsewhere] = [desk.browser(), desk.browser()];
    await browser.logIn();
    await elsewhere.logIn();
    const copy = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    await browser.send("/dashboard/logout", {});
    expect(browser.shown()).toContain("خرجت");
    expect(browser.cookies.size).toBe(0);
    expect((await browser.ask("/dashboard", { headers: { Cookie: copy } })).status).toBe(303);
    expect((await elsewhere.ask("/dashboard")).status).toBe(200);
  });

  test("is not to be had with a cookie that is forged, cut off, old or nonsense", async () => {
    const desk = await deskOf();
    const browser = desk.browser();
    const read = await desk.token("read");
    await browser.logIn(read);
    const [[name = "", value = ""] = []] = [...browser.cookies];
    const claim = decodeURIComponent(value);
    const forged = encodeURIComponent(claim.replace('"name":"read"', '"name":""'));
    const later = encodeURIComponent(claim.replace(/"until":\d+/, '"until":99999999999'));
    const cookies = [
      ...[forged, later, value.slice(0, -5), value.slice(20), `${value}x`, "", ".", "%", "%7B%7D.aaaa"],
      encodeURIComponent(`{"id":"${"0".repeat(32)}","name":"read"}.${"A".repeat(43)}=`),
      "x".repeat(20_000),
    ];
    expect((await browser.ask("/dashboard", { headers: { Cookie: `${name}=${value}` } })).status).toBe(200);
    for (const one of cookies) {
      const answer = await browser.ask("/dashboard", { headers: { Cookie: `${name}=${one}` } });
      expect([one.slice(0, 60), answer.status]).toEqual([one.slice(0, 60), 303]);
    }
  });
});

test("no cookie, no address and no form is answered with an error of ours", async () => {
  const desk = await deskOf();
  const browser = desk.browser();
  await browser.logIn();
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const form = /name="form" value="([^"]+)"/.exec(browser.shown())?.[1] ?? "";
  const headers = { ...FORM, Origin: "http://marfa.example", Cookie: cookie };
  const text = fc.string({ unit: "grapheme", maxLength: 40 });
  const path = fc.constantFrom("", "/articles", "/article", "/keywords", "/login", "/logout");
  const query = fc.dictionary(fc.constantFrom("q", "id", "state", "behind", "before", "to", "done"), text);
  const fields = fc.dictionary(
    fc.constantFrom(
      "do",
      "keywords",
      "day",
      "time",
      "version",
      "guid",
      "cut",
      "line",
      "carried",
      "to",
      "token",
    ),
    text,
  );
  await fc.assert(
    fc.asyncProperty(path, query, fields, fc.nat(200), text, async (path, query, fields, cut, junk) => {
      const address = `/dashboard${path}?${new URLSearchParams(query)}`;
      const body = new URLSearchParams({ ...fields, form }).toString();
      const torn = `${cookie.slice(0, cut)}${encodeURIComponent(junk)}${cookie.slice(cut + 3)}`;
      for (const answer of [
        await browser.ask(address, { headers: { Cookie: cookie } }),
        await browser.ask(address, { headers: { Cookie: torn } }),
        ...(path === "/logout" ? [] : [await browser.ask(address, { method: "POST", headers, body })]),
      ])
        expect([address, body, answer.status < 500]).toEqual([address, body, true]);
    }),
    { numRuns: 60 },
  );
});

describe("forms", () => {
  test("that another site sends, or without the session's own token, do nothing", async () => {
    const desk = await deskOf();
    const browser = desk.browser();
    await browser.logIn();
    const isIn = async () => (await browser.ask("/dashboard")).status === 200;
    for (const headers of [
      { Origin: "https://evil.example", "Sec-Fetch-Site": "cross-site" },
      { Origin: "null" },
      {},
    ]) {
      const answer = await browser.ask("/dashboard/logout", {
        method: "POST",
        body: `form=${/name="form" value="([^"]+)"/.exec(browser.shown())?.[1]}`,
        headers: { ...FORM, ...(headers as Record<string, string>) },
      });
      expect([headers, answer.status]).toEqual([headers, 403]);
    }
    await browser.send("/dashboard/logout", { form: "0".repeat(64) });
    expect(await isIn()).toBe(true);
    const typed = await browser.ask("/dashboard/logout", {
      method: "POST",
      body: "{}",
      headers: { "Content-Type": "application/json" },
    });
    expect([typed.status, await isIn()]).toEqual([415, true]);
    await browser.open("/dashboard");
    await browser.send("/dashboard/logout", {}, { Origin: "null", "Sec-Fetch-Site": "same-origin" });
    expect(await isIn()).toBe(false);
  });

  test("that break off, or are no forms, change nothing", async () => {
    const desk = await deskOf();
    const browser = desk.browser();
    await browser.logIn();
    const broken = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode("do=save&keywords="));
        controller.error(new Error("gone"));
      },
    });
    const headers = { ...FORM, Origin: "http://marfa.example" };
    const sent = { method: "POST", headers, body: broken, ...({ duplex: "half" } as object) };
    expect((await browser.ask("/dashboard/keywords", sent)).status).toBe(400);
    for (const body of ["&&&===", "%", "form=%00%FF&do[]=x", "\u0000"]) {
      const answer = await browser.ask("/dashboard/keywords", { method: "POST", headers, body });
      expect([body, answer.status]).toEqual([body, 200]);
    }
  });

  test("of more than 1 MB or 100 fields are refused, also where nobody is logged in", async () => {
    const desk = await deskOf();
    const browser = desk.browser();
    await browser.logIn();
    for (const path of ["/dashboard/login", "/dashboard/article?id=a"]) {
      const answer = await browser.send(path, { keywords: "x".repeat(10_000_000) });
      expect([path, answer.status, browser.shown().includes("<h1>")]).toEqual([path, 413, true]);
    }
    const headers = { ...FORM, Origin: "http://marfa.example" };
    const send = (path: string, body: string) => desk.browser().ask(path, { method: "POST", headers, body });
    expect((await send("/dashboard/article?id=a", "=&".repeat(2_000_000))).status).toBe(413);
    expect((await send("/dashboard/article?id=a", "=&".repeat(101))).status).toBe(413);
    expect((await send("/dashboard/article?id=a", "=&".repeat(99))).status).toBe(403);
    const carried = JSON.stringify(Array.from({ length: 50_000 }, () => []));
    const answer = await send("/dashboard/login", new URLSearchParams({ token: "x", carried }).toString());
    expect([answer.status, (await answer.text()).length < 10_000]).toEqual([403, true]);
  });
});

test("nobody keeps, finds or frames what the dashboard answers", async () => {
  const desk = await deskOf();
  const browser = desk.browser();
  await browser.logIn();
  const answers = [
    await browser.ask("/dashboard"),
    await browser.ask("/dashboard/login"),
    await desk.browser().ask("/dashboard"),
    await desk.browser().ask("/dashboard/login"),
    await browser.ask("/dashboard/nothing"),
    await browser.ask("/dashboard", { method: "DELETE", headers: { Origin: "http://marfa.example" } }),
    await browser.ask("/dashboard", { method: "POST", body: "", headers: FORM }), // from nowhere,
    await desk.browser().logIn("wrong"),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 303, 303, 200, 404, 405, 403, 403]);
  for (const { headers } of answers)
    expect([
      headers.get("Cache-Control"),
      headers.get("X-Robots-Tag"),
      headers.get("Referrer-Policy"),
      headers.get("Content-Security-Policy"),
    ]).toEqual([
      "no-store",
      "noindex",
      "same-origin",
      expect.stringMatching(/^default-src 'none';.*frame-ancestors 'none'$/),
    ]);
});

test.each([
  ["fr", "ar-EG,fr;q=0.8", "ar", "rtl"],
  ["fr", "fr", "en", "ltr"],
  ["ar", "en-US,en;q=0.9", "en", "ltr"],
  ["en", "fr,en;q=0.4,ar;q=0.9", "ar", "rtl"],
  ["ar", "fr,en;q=0", "ar", "rtl"],
  ["ar-SA", "", "ar", "rtl"],
  ["en", "arn,*;q=0.5", "en", "ltr"],
])(
  "of a publication in %s, who prefers “%s” gets the dashboard in %s",
  async (language, accepted, shown, direction) => {
    const desk = await deskOf({ settings: { language, title: "Echo" } });
    const answer = await desk.browser().ask("/dashboard/login", { headers: { "Accept-Language": accepted } });
    expect([
      answer.headers.get("Content-Language"),
      /<html lang="(\w+)" dir="(\w+)">/.exec(await answer.text())?.slice(1, 3),
    ]).toEqual([shown, [shown, direction]]);
  },
);

test("the overview counts what is published", async () => {
  const desk = await deskOf({ settings: { language: "en", title: "Echo" } });
  await desk.publish(draft("one"), draft("two"));
  const browser = desk.browser();
  await browser.logIn();
  expect(browser.shown()).toContain("<b>2</b> published");
});

test("the overview knows of what came due after the last write, and the site is at its public address", async () => {
  const desk = await deskOf({ settings: { language: "en", timeZone: "UTC" } });
  const published = { at: "2026-05-01T15:00:00Z", hasTime: true };
  await desk.publish(draft("a"), draft("later", { published }));
  desk.at("2026-05-01T16:00:00Z");
  const window = desk.browser();
  await window.open("/dashboard/login");
  await window.logIn();
  await window.open("/dashboard");
  expect(window.shown()).toContain('What is published last changed on <time datetime="2026-05-01T15:00:00');
  expect(window.shown()).toContain('<a href="http://marfa.example/">Site</a>');
});
