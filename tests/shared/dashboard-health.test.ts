/** What the dashboard tells of readers, feeds, deliveries and jobs, and what it checks, on node:sqlite and on D1. */
import { describe, expect, test } from "vitest";
import { createNoting } from "../../src/audience/noting.ts";
import { type AskedOf, checkAll } from "../../src/check/all.ts";
import { dayOf } from "../../src/clock.ts";
import type { Outgoing } from "../../src/outgoing.ts";
import { outgoingFetch } from "../../src/outgoing-fetch.ts";
import { type Desk, deskOf, unescaped } from "./desk.ts";
import { draft } from "./publishing.ts";

const NOW = Date.parse("2026-05-01T12:00:00Z") / 1000;
const TODAY = dayOf(NOW);
const ENGLISH = { settings: { title: "Coast Echo", language: "en" } };

async function entered(desk: Desk) {
  const browser = desk.browser();
  await browser.open("/dashboard/login");
  await browser.logIn();
  return browser;
}

const entry = (feed: string, agent: string, more = {}) => ({
  ...{ feed, agent, address: "192.0.2.1", requests: 10, unchanged: 8, bytes: 2000 },
  ...more,
});
const noted = (desk: Desk, day: number, ...entries: ReturnType<typeof entry>[]) =>
  createNoting()(desk.db, { day, entries, beyond: 0 });
const FEEDLY = "Feedly/1.0 (+http://www.feedly.com/fetcher.html; 457 subscribers)";

/** Cells of the table below a heading, row by row. */
function table(shown: string, heading: string): readonly (readonly string[])[] {
  const body =
    shown
      .split(`<h2>${heading}</h2>`)[1]
      ?.split("</table>")[0]
      ?.split(/<tbody[^>]*>/)[1] ?? "";
  return body
    .split("</tr>")
    .slice(0, -1)
    .map((row) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(
        ([, cell = ""]) => unescaped(cell.replace(/<[^>]*>/g, "").trim()) ?? "",
      ),
    );
}

describe("the audience", () => {
  test("who reads is told by reader, by feed and by day, of all feeds or of one, in the time that is chosen", async () => {
    const desk = await deskOf(ENGLISH);
    await noted(
      desk,
      TODAY,
      entry("/feed.xml", FEEDLY),
      entry("/atom.xml", "newsboat/2.21"),
      entry("/atom.xml", "newsboat/2.21", { address: "192.0.2.2" }),
      entry("/atom.xml", "<b>curl</b> & co"),
    );
    await noted(desk, TODAY - 20, entry("/feed.xml", "Mozilla/5.0 (compatible; Miniflux/2.2.14)"));
    const browser = await entered(desk);
    await browser.open("/dashboard/audience");
    expect(table(browser.shown(), "By reader").map((row) => row.slice(0, 4))).toEqual([
      ["Feedly", "457", "10", "80%"],
      ["Newsboat", "2", "20", "80%"],
      ["Miniflux", "1", "10", "80%"],
      ["Programs without a name, and those past fifty names a day", "–", "10", "80%"],
    ]);
    expect(table(browser.shown(), "By feed").map((row) => row.slice(0, 2))).toEqual([
      ["/feed.xml", "458"],
      ["/atom.xml", "2"],
    ]);
    expect(table(browser.shown(), "Subscribers by day")).toEqual([
      ["May 1, 2026", "457", "2", "40"],
      ["April 11, 2026", "0", "1", "10"],
    ]);
    const svg = /<svg[^>]*role="img".*?<\/svg>/s.exec(browser.shown())?.[0] ?? "";
    expect(svg).toContain('<desc id="plot-desc">Subscribers on each of 30 days until today: at most 459');
    expect(svg.match(/<rect /g)).toHaveLength(3);
    await browser.open("/dashboard/audience?days=7&feed=%2Fatom.xml");
    expect(table(browser.shown(), "By reader").map(([name]) => name)).toEqual([
      "Newsboat",
      "Programs without a name, and those past fifty names a day",
    ]);
    expect(browser.shown()).toContain("On Cloudflare we do not see what its cache answers.");
    await browser.open(`/dashboard/audience?days=90000&feed=${encodeURIComponent("<script>")}`);
    expect(browser.shown()).toContain("Nobody has asked for a feed in this time.");
    expect(browser.shown()).not.toContain("<script>");
  });

  test.each([
    ["en", "Adding this up takes too long now."],
    ["ar", "يطول جمع هذه الأعداد الآن."],
  ])(
    "that takes too long to be added up is told of, and fewer days can be chosen: %s",
    async (language, said) => {
      const more = { beside: async () => undefined };
      const desk = await deskOf({ settings: { title: "Echo", language }, more });
      await noted(desk, TODAY, entry("/feed.xml", FEEDLY));
      const browser = await entered(desk);
      const statusOf = async (query: string) => (await browser.open(`/dashboard/audience${query}`)).status;
      expect(await statusOf("?days=90")).toBe(200);
      const many = "INSERT INTO audience_day (day, entries) VALUES (?1, 20000)";
      await desk.db
        .prepare(many)
        .bind(TODAY - 20)
        .all();
      expect([await statusOf("?days=90"), browser.shown().includes(said)]).toEqual([503, true]);
      expect([await statusOf("?days=7"), browser.shown().includes("Feedly")]).toEqual([200, true]);
      expect(await statusOf("?days=90&feed=/feed.xml")).toBe(200);
    },
  );

  test("requests of readers that have no room in the table are in the sums", async () => {
    const desk = await deskOf(ENGLISH);
    for (const day of [TODAY - 1, TODAY])
      await noted(desk, day, ...Array.from({ length: 45 }, (_, n) => entry("/feed.xml", `p${day}x${n}/1`)));
    const browser = await entered(desk);
    for (const query of ["", "?feed=%2Ffeed.xml"]) {
      await browser.open(`/dashboard/audience${query}`);
      expect(table(browser.shown(), "By reader")).toHaveLength(60);
      expect(browser.shown()).toContain("<b>900</b> requests");
    }
  });

  test("time goes from right to left in Arabic, and a page of many readers, feeds and days is small", async () => {
    const desk = await deskOf();
    for (let day = TODAY - 89; day <= TODAY; day += 3)
      await noted(
        desk,
        day,
        ...Array.from({ length: 45 }, (_, n) =>
          entry(`/categories/${encodeURIComponent(`قسم${"ط".repeat(95)}${n}`)}/feed.xml`, `paperboy${n}/1`),
        ),
        entry("/feed.xml", FEEDLY),
      );
    const browser = await entered(desk);
    await browser.open("/dashboard/audience?days=90");
    expect(new TextEncoder().encode(browser.shown()).length).toBeLessThan(100_000);
    expect(browser.shown()).toContain("الجمهور");
    const bars = [...browser.shown().matchAll(/<rect class="first" x="([\d.]+)"/g)].map(([, x]) => Number(x));
    expect(bars.length).toBe(30);
    expect(bars).toEqual(bars.toSorted((a, b) => b - a));
  });
});

describe("feeds", () => {
  test("size, last change and validity are those of what is served, and what 304 saved is reckoned", async () => {
    const desk = await deskOf(ENGLISH);
    await desk.publish(draft("a", { keywords: ["Fish"] }), draft("b"));
    await noted(desk, TODAY, entry("/categories/fish/feed.xml", FEEDLY));
    const browser = await entered(desk);
    await browser.open("/dashboard/feeds");
    const sizes = table(browser.shown(), "What the feeds weigh, and whether they are valid, now");
    expect(sizes.map(([path]) => path)).toEqual(["/feed.xml", "/atom.xml", "/feed.json"]);
    for (const [path = "", plain, packed, , validity] of sizes) {
      const bytes = new TextEncoder().encode(await (await browser.ask(path)).text()).length;
      // Where it is not served, it names no hub.
      expect(Math.abs(Number.parseFloat(plain ?? "") * 1000 - bytes)).toBeLessThan(300);
      expect(Number.parseFloat(packed ?? "")).toBeLessThan(bytes);
      expect(validity).toBe("Nothing is to be mended.");
    }
    expect(table(browser.shown(), "Categories").map((row) => [row[0], row[1], ...row.slice(3)])).toEqual([
      ["Everything", "–", "–", "0", "–", "–"],
      ["Fish", "1", "457", "10", "80%", "8 KB"],
    ]);
    await browser.open("/dashboard/feed?kind=category&slug=fish");
    expect(table(browser.shown(), "What the feeds weigh, and whether they are valid, now")[0]?.[0]).toBe(
      "/categories/fish/feed.xml",
    );
    expect((await browser.open("/dashboard/feed?kind=category&slug=nothing")).status).toBe(404);
  });

  test("pages of many categories, and then of authors, have each once", async () => {
    const desk = await deskOf(ENGLISH);
    await desk.publish(
      ...Array.from({ length: 9 }, (_, n) =>
        draft(`a${n}`, {
          keywords: Array.from({ length: 5 }, (_, k) => `Topic ${n * 5 + k}`),
          authors: [{ name: `Writer ${n}` }],
        }),
      ),
    );
    const browser = await entered(desk);
    const found: string[] = [];
    let path: string | undefined = "/dashboard/feeds";
    for (let pages = 0; path && pages < 9; pages++) {
      await browser.open(path);
      found.push(
        ...["Categories", "Authors"].flatMap((heading) =>
          table(browser.shown(), heading).map(([name = ""]) => name),
        ),
      );
      path = unescaped(/<a rel="next" href="([^"]+)"/.exec(browser.shown())?.[1])?.replace(
        desk.publication.url,
        "",
      );
    }
    const names = [
      "Everything",
      ...Array.from({ length: 45 }, (_, n) => `Topic ${n}`),
      ...Array.from({ length: 9 }, (_, n) => `Writer ${n}`),
    ];
    expect(found.toSorted()).toEqual(names.toSorted());
  });
});

test("deliveries that fail are told with their reason and the next attempt, jobs with their failure; secrets are not", async () => {
  const desk = await deskOf(ENGLISH);
  const { db } = desk;
  const browser = await entered(desk);
  await browser.open("/dashboard/deliveries");
  expect(browser.shown()).toContain("Nobody follows through the hub yet.");
  expect(table(browser.shown(), "Jobs").map(([name]) => name?.split(/(?=[a-z]+ )/)[0])).toHaveLength(6);
  const insert = (callback: string, failures: number, paused: number) =>
    db
      .prepare(
        `INSERT INTO subscription (callback, topic, kind, slug, host, expires_at, sent, sent_id, sent_at, due_id, owed, failures, failing_since, failure, next_at, paused)
         VALUES (?1, '/feed.xml', 'all', '', 'x', ?2, 0, 0, 0, 0, 1, ?3, ?2, 'it answered 503 <b>', ?2, ?4)`,
      )
      .bind(callback, NOW + 3600, failures, paused);
  await db.batch([
    insert("https://a.example/push?key=secret", 2, 0),
    insert("https://b.example/push", 9, 1),
    insert("https://c.example/push", 0, 0),
    db
      .prepare(
        "INSERT INTO job (name, slot, run, started, ended, failed, failure) VALUES ('rescan', 1, 1, ?1, ?2, ?2, 'EACCES: <i>articles</i>')",
      )
      .bind(NOW * 1000 - 2000, NOW * 1000 - 1000),
    db
      .prepare(
        "INSERT INTO source (url, address, next, asked, failures, failure) VALUES ('https://s.example/rss?key=secret', 'x', ?1, ?1, 3, 'it answered 404')",
      )
      .bind(NOW),
  ]);
  await browser.open("/dashboard/deliveries");
  const shown = browser.shown();
  expect(table(shown, "Who follows feeds through the hub (WebSub)")).toEqual([
    ["/feed.xml", "3", "2", "2", "1"],
  ]);
  expect(table(shown, "Failed deliveries").map((row) => [row[0], row[2], row[3], row[4]])).toEqual([
    ["https://b.example/push", "9", "it answered 503 <b>", "none until it renews its subscription"],
    ["https://a.example/push?…", "2", "it answered 503 <b>", "May 1, 2026, 4:00:00 PM"],
  ]);
  expect(table(shown, "Jobs").find(([name]) => name?.startsWith("rescan"))?.[2]).toMatch(
    /^failedLast failure: May 1, 2026, 2:59:59 PMEACCES: <i>articles<\/i>$/,
  );
  expect(table(shown, "Feeds of others")[0]?.slice(3)).toEqual(["3", "it answered 404"]);
  expect(table(shown, "Jobs").find(([name]) => name?.startsWith("sources"))?.[2]).toBe(
    "–sources that fail: 1 of 1",
  );
  expect(shown).not.toContain("secret");
  await browser.open("/dashboard");
  expect(browser.shown()).toMatch(
    /failed<\/span>: <bdi dir="ltr">rescan<\/bdi> · <bdi dir="ltr">https:\/\/s\.exa/,
  );
});

test("a job that has nothing to do says why, as the command does, and a source that is named no more is not told of", async () => {
  const desk = await deskOf({ ...ENGLISH, more: { sources: [], idle: ["purge"] } });
  await desk.db.batch([
    desk.db.prepare(
      "INSERT INTO source (url, address, next, failures) VALUES ('https://s.example/rss', 'x', 1, 3)",
    ),
  ]);
  const browser = await entered(desk);
  await browser.open("/dashboard/deliveries");
  const jobs = table(browser.shown(), "Jobs");
  const rowOf = (job: string) => jobs.find(([name]) => name?.startsWith(job));
  expect(rowOf("purge")).toEqual([
    "purgedone on the edge alone, which has caches in front of it",
    "–",
    "–",
    "–",
  ]);
  expect(rowOf("sources")?.[0]).toContain("publication.json names no “sources”");
  expect(rowOf("rescan")?.[1]).toBe("has not run yet");
  expect(browser.shown()).toContain("publication.json names none in sources.");
  await browser.open("/dashboard");
  expect(browser.shown()).toContain("no source is out of reach");
});

describe("checking", () => {
  test("a feed of ours, against the standards and for an aggregator, with article, fix and source", async () => {
    const desk = await deskOf(ENGLISH);
    await desk.publish(draft("a", { title: "Salt & pepper" }));
    const browser = await entered(desk);
    await browser.open("/dashboard/check?what=/atom.xml");
    expect(browser.shown()).toContain("Nothing is to be mended.");
    await browser.open("/dashboard/check?what=/feed.xml&for=flipboard");
    expect(unescaped(browser.shown())).toContain("/feed.xml?profile=flipboard</bdi></h2>");
    expect(unescaped(browser.shown())).toMatch(
      /<a href="\/dashboard\/article\?id=[^"]+"><span class="title"><bdi[^>]*>Salt & pepper<\/bdi><\/span><\/a><span class="english" lang="en" dir="ltr">it has no picture/,
    );
    expect(browser.shown()).toContain('<a href="https://flipboard.helpshift.com/');
    await browser.open(
      `/dashboard/check?what=${encodeURIComponent(`${desk.publication.url}/feed.json`)}&for=all`,
    );
    expect(browser.shown()).toContain("/feed.json</bdi></h2>");
    for (const what of ["/nothing", "/healthz", "/api", "", "x".repeat(5000)])
      expect([
        what.slice(0, 20),
        (await browser.open(`/dashboard/check?what=${encodeURIComponent(what)}`)).status,
      ]).toEqual([what.slice(0, 20), 404]);
  });

  test("for Google News the pages of articles are looked at too, and it is said how many of them", async () => {
    const desk = await deskOf({ settings: { ...ENGLISH.settings, feedSize: 12 } });
    await desk.publish(...Array.from({ length: 12 }, (_, n) => draft(`a${n}`)));
    const browser = await entered(desk);
    for (const name of ["google-news", "all"]) {
      await browser.open(`/dashboard/check?what=/feed.xml&for=${name}`);
      expect(browser.shown()).toContain("/news-sitemap.xml</bdi>");
      expect(browser.shown()).toContain(
        "looked at too: 10 of 12. nashra check --for google-news looks at all",
      );
      expect(browser.shown()).toContain("its JSON-LD has no image");
    }
  });

  test("says in Arabic, once on a page, that what it finds is in English", async () => {
    const desk = await deskOf({ settings: { title: "مرفأ", language: "ar" } });
    await desk.publish(draft("a", { title: "شباك <b>" }));
    const browser = await entered(desk);
    for (const path of ["/feeds", "/check?what=/feed.xml&for=all"]) {
      await browser.open(`/dashboard${path}`);
      expect([path, browser.shown().split("النتائج بالإنجليزية").length]).toEqual([path, 2]);
    }
    await browser.open("/dashboard/check?what=/authors/nobody/feed.xml");
    expect(browser.shown()).not.toContain("النتائج بالإنجليزية");
  });

  const BROKEN =
    '<?xml version="1.0"?><rss version="2.0"><channel><title>x</title><item><title>&lt;img onerror=x&gt;</title><pubDate>gestern</pubDate></item></channel></rss>';
  const answers =
    (body: string | number, headers: Record<string, string> = {}, status = 200): Outgoing =>
    async () => ({
      status,
      headers,
      body: typeof body === "string" ? new TextEncoder().encode(body) : new Uint8Array(body),
      cut: false,
    });
  const checked = async (outgoing: Outgoing, address = "https://other.example/feed.xml") => {
    const browser = await entered(await deskOf({ ...ENGLISH, more: { outgoing } }));
    await browser.open("/dashboard/check");
    const { status } = await browser.send("/dashboard/check", { address, for: "feedly" });
    return { status, shown: browser.shown() };
  };

  test("one of others, whose every fault is told, and whose words are no markup here", async () => {
    const { status, shown } = await checked(answers(BROKEN, { "content-type": "text/html" }));
    expect(status).toBe(200);
    expect(unescaped(shown)).toContain('"gestern"');
    expect(shown).toContain("text/html");
    expect(shown).not.toContain("<img");
  });

  test("whatever it quotes, the page is small", async () => {
    const item = (n: number) =>
      `<item><title>${"long ".repeat(900)}${n}</title><link>https://other.example/${"x".repeat(5000)}</link><pubDate>${"gestern ".repeat(99)}${n}</pubDate><${"y".repeat(3000)}${n}/></item>`;
    const many = `<rss version="2.0"><channel>${Array.from({ length: 80 }, (_, n) => item(n)).join("")}</channel></rss>`;
    const { status, shown } = await checked(answers(many));
    expect([status, new TextEncoder().encode(shown).length < 100_000]).toEqual([200, true]);
    expect(shown).toContain("nashra check tells of all.");
  });

  test.each([
    ["ftp://other.example/feed.xml", "This is no address."],
    ["feed.xml", "This is no address."],
    ["http://localhost/feed.xml", "is a name of a private network"],
    ["http://other.invalid/feed.xml", "is a reserved name, which leads nowhere on the internet"],
    ["http://10.0.0.1/feed.xml", "is no address of the public internet"],
    ["http://[::1]/feed.xml", "is no address of the public internet"],
    ["http://169.254.169.254/latest/meta-data", "is no address of the public internet"],
    ["http://0x7f.1/", "is no address of the public internet"],
    ["http://user:word@other.example/", "it holds a name or a password"],
  ])("%s is not asked", async (address, why) => {
    const asked: string[] = [];
    const { status, shown } = await checked(async ({ url }) => {
      asked.push(url);
      throw new Error("was asked");
    }, address);
    expect([status, asked]).toEqual([422, []]);
    expect(shown).toContain(why);
  });

  test("what leads into a private network, is too large, or answers with no document is told of", async () => {
    const real = outgoingFetch({});
    const led = await checked(async (request) =>
      request.url.includes("other")
        ? { status: 302, headers: { location: "http://127.0.0.1:1/x" }, body: new Uint8Array(), cut: false }
        : real(request),
    );
    expect([led.status, led.shown.includes("127.0.0.1 is no name of the public internet")]).toEqual([
      422,
      true,
    ]);
    expect((await checked(answers(2_000_001))).shown).toContain("more than 2 MB");
    expect((await checked(answers("", {}, 404))).shown).toContain("it answered 404");
    expect((await checked(answers("<html><p>x</p></html>"))).shown).toContain("it is an HTML page");
    expect((await checked(answers(""))).shown).toContain("it is empty");
    const long = `<rss version="2.0"><channel><language>${"a-".repeat(500_000)}</language></channel></rss>`;
    expect((await checked(answers(long))).shown.length).toBeLessThan(100_000);
  });

  test("a large feed of ours keeps nobody waiting: it is checked elsewhere, and given up where that takes long", async () => {
    const elsewhere: number[][] = [];
    let isLong = false;
    const checkedElsewhere = async (asked: readonly AskedOf[]) => {
      elsewhere.push(asked.map(({ body }) => body.length));
      return isLong ? undefined : asked.map(checkAll);
    };
    const desk = await deskOf({ ...ENGLISH, more: { checked: checkedElsewhere } });
    await desk.publish(draft("a", { keywords: ["Small"] }));
    const browser = await entered(desk);
    const pages = [
      "feeds",
      "check?what=/feed.xml",
      "check?what=/atom.xml&for=feedly",
      "check?what=/feed.xml&for=all",
    ];
    const open = async () => {
      for (const page of pages) {
        await browser.open(`/dashboard/${page}`);
        expect([page, browser.shown().includes("nashra check does it")]).toEqual([page, isLong]);
        expect([page, browser.shown().includes("<h1>")]).toEqual([page, true]);
      }
    };
    await open();
    expect(elsewhere).toEqual([]);
    await desk.publish(draft("b", { content: `<p>${"Boats of dawn. ".repeat(10_000)}</p>` }));
    await open();
    expect(elsewhere.map((sizes) => sizes.length)).toEqual([3, 1, 1, expect.any(Number)]);
    isLong = true;
    await open();
  });

  test.each([
    ["en", "The check did not come to an end"],
    ["ar", "تعذّر الفحص لخطأ لدينا"],
  ])("that breaks on our side says so, and the address stays in the form: %s", async (language, said) => {
    for (const more of [
      { outgoing: answers(BROKEN), checked: async () => Promise.reject(new Error("the thread is gone")) },
      { outgoing: async () => Promise.reject(new TypeError("no sockets")) },
    ]) {
      const browser = await entered(await deskOf({ settings: { title: "Echo", language }, more }));
      await browser.open("/dashboard/check");
      const address = "https://other.example/feed.xml";
      const { status } = await browser.send("/dashboard/check", { address, for: "" });
      expect([status, browser.shown().includes(said), browser.value("address")]).toEqual([
        500,
        true,
        address,
      ]);
    }
  });

  test("a token that may only read checks what is ours, and asks nobody", async () => {
    const desk = await deskOf({ ...ENGLISH, more: { outgoing: answers(BROKEN) } });
    const browser = desk.browser();
    await browser.open("/dashboard/login");
    await browser.logIn(await desk.token("read"));
    await browser.open("/dashboard/check?what=/feed.xml");
    expect(browser.shown()).toContain("To check an address takes a token that may write");
    expect(
      (await browser.send("/dashboard/check", { address: "https://other.example/feed.xml" })).status,
    ).toBe(403);
  });
});
