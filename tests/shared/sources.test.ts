/** Feeds of others: asked politely, taken in as an import would, and nobody's words in another's place. */
import { expect, test } from "vitest";
import type { RemoteSource } from "../../src/article.ts";
import { pollSources, type SourcesDeps } from "../../src/jobs/sources.ts";
import { type OutgoingAnswer, OutgoingError, type OutgoingRequest } from "../../src/outgoing.ts";
import { PublicationSchema } from "../../src/publication-schema.ts";
import { listSources } from "../../src/store/sources.ts";
import { draft, publishing, SETTINGS } from "./publishing.ts";

const FEED = "https://other.example/feed.xml";
const START = Date.parse("2026-05-01T12:00:00Z");

type Said = Partial<Omit<OutgoingAnswer, "body">> & { body?: string | Uint8Array };

/** A publication with sources, and the others whose answers tests give. */
async function subscribed(sources: readonly RemoteSource[] = [{ url: FEED, every: 15 }]) {
  const it = await publishing();
  const asked: OutgoingRequest[] = [];
  const told: string[] = [];
  const answers = new Map<string, Said | ((request: OutgoingRequest) => Said)>();
  let time = START;
  const deps: SourcesDeps = {
    db: it.db,
    publication: PublicationSchema.parse(SETTINGS),
    sources,
    now: () => new Date(time),
    random: () => 0.5,
    report: (url, what) => told.push(`${url}: ${what}`),
    outgoing: async (request) => {
      asked.push(request);
      const found = answers.get(request.url);
      if (!found) throw new OutgoingError("getaddrinfo ENOTFOUND");
      const { body = "", ...rest } = typeof found === "function" ? found(request) : found;
      const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
      return { status: 200, headers: {}, cut: false, ...rest, body: bytes };
    },
  };
  return {
    ...{ it, asked, told, answers, deps },
    /** Runs the job so many minutes after the start; the addresses that were asked. */
    async run(minutes: number, more: Partial<SourcesDeps> = {}) {
      time = START + minutes * 60_000;
      it.at(new Date(time).toISOString());
      asked.length = 0;
      await pollSources({ ...deps, ...more });
      return asked.map(({ url }) => url);
    },
    row: async (url = FEED) => (await listSources(it.db)).get(url) ?? expect.fail(),
    titles: async () =>
      ((await (await it.get("/feed.json")).json()) as { items: { title: string }[] }).items
        .map(({ title }) => title)
        .sort(),
    generation: async () =>
      (await it.db.prepare("SELECT generation FROM state").all<{ generation: number }>()).results[0]
        ?.generation,
  };
}

const item = (id: string, title = `خبر ${id}`) =>
  `<item><guid isPermaLink="false">${id}</guid><title>${title}</title><link>https://other.example/${id}</link><pubDate>Fri, 01 May 2026 09:00:00 GMT</pubDate><description>نص</description></item>`;
const rss = (items: string, head = "") =>
  `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>آخر</title><link>https://other.example/</link>${head}${items}</channel></rss>`;

const FORMATS: readonly (readonly [name: string, body: string])[] = [
  ["RSS", rss(item("tag:other,1"))],
  [
    "Atom",
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>آخر</title><id>x</id><entry><id>tag:other,1</id><title>خبر tag:other,1</title><link href="https://other.example/tag:other,1"/><updated>2026-05-01T09:00:00Z</updated></entry></feed>`,
  ],
  [
    "JSON Feed",
    JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "آخر",
      items: [
        {
          id: "tag:other,1",
          title: "خبر tag:other,1",
          url: "https://other.example/tag:other,1",
          content_text: "نص",
          date_published: "2026-05-01T09:00:00Z",
        },
      ],
    }),
  ],
];

test.each(FORMATS)(
  "an article of %s has its id in our feeds, an address of ours, and a link to the original",
  async (_, body) => {
    const s = await subscribed();
    s.answers.set(FEED, { body });
    await s.run(0);
    const { items } = (await (await s.it.get("/feed.json")).json()) as {
      items: { id: string; url: string; external_url?: string }[];
    };
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ id: "tag:other,1", external_url: "https://other.example/tag:other,1" });
    expect(items[0]?.url).toMatch(/^https:\/\/marfa\.example\/articles\//);
    expect(s.told).toEqual([]);
  },
);

test("it is asked again when it is due, with the validators as they were sent, and what has not changed writes no article", async () => {
  const s = await subscribed();
  const headers = { etag: 'W/"a,b"', "last-modified": "Fri, 01 May 2026 10:00:00 GMT" };
  s.answers.set(FEED, ({ headers: sent }) =>
    sent["If-None-Match"] === headers.etag ? { status: 304 } : { headers, body: rss(item("1")) },
  );
  expect(await s.run(0)).toEqual([FEED]);
  const before = await s.generation();
  expect(await s.run(14)).toEqual([]);
  expect(await s.run(15)).toEqual([FEED]);
  expect(s.asked[0]?.headers).toMatchObject({
    "If-None-Match": 'W/"a,b"',
    "If-Modified-Since": "Fri, 01 May 2026 10:00:00 GMT",
  });
  s.answers.set(FEED, { headers, body: rss(item("1")) });
  expect(await s.run(30)).toEqual([FEED]);
  expect(await s.generation()).toBe(before);
  s.answers.set(FEED, { body: rss(item("1", "عنوان مصحح")) });
  await s.run(45);
  expect(await s.titles()).toEqual(["عنوان مصحح"]);
});

test.each([
  [
    "Cache-Control: max-age, less its Age",
    { headers: { "cache-control": "public, max-age=7200", age: "1200" } },
    100,
  ],
  ["<ttl>", { body: rss(item("1"), "<ttl>90</ttl>") }, 90],
  ["Retry-After in seconds", { status: 503, headers: { "retry-after": "3600" } }, 60],
  [
    "Retry-After as a date",
    { status: 429, headers: { "retry-after": "Fri, 01 May 2026 14:00:00 GMT" } },
    120,
  ],
  ["no wish that is shorter than ours", { headers: { "cache-control": "max-age=1" } }, 15],
  ["a wish of a year: a day", { headers: { "cache-control": "max-age=31536000" } }, 1440],
])("%s is heeded", async (_, said, minutes) => {
  const s = await subscribed();
  s.answers.set(FEED, { body: rss(item("1")), ...said });
  await s.run(0);
  expect(await s.run(minutes - 1)).toEqual([]);
  expect(await s.run(minutes)).toEqual([FEED]);
});

test("while it fails it is asked ever more rarely, its failure is told, and a success ends that", async () => {
  const s = await subscribed();
  const delays: number[] = [];
  let at = 0;
  for (let i = 0; i < 9; i++) {
    await s.run(at);
    const { next, failures, failure } = await s.row();
    expect([failures, failure]).toEqual([i + 1, "getaddrinfo ENOTFOUND"]);
    delays.push(next - (START / 1000 + at * 60));
    at = (next - START / 1000) / 60;
  }
  expect(delays.map((one) => one / 60)).toEqual([30, 60, 120, 240, 480, 960, 1440, 1440, 1440]);
  expect(s.told).toHaveLength(9);
  s.answers.set(FEED, { body: rss(item("1")) });
  await s.run(at);
  expect(await s.row()).toMatchObject({ failures: 0, failure: null, next: START / 1000 + (at + 15) * 60 });
});

test("sources that failed together do not come back together", async () => {
  const s = await subscribed();
  await s.run(0, { random: () => 0 });
  const early = (await s.row()).next;
  const other = await subscribed();
  await other.run(0, { random: () => 0.999 });
  expect((await other.row()).next).toBeGreaterThan(early + 600);
});

test("one that says 410 is not asked any more, and that is noted", async () => {
  const s = await subscribed();
  s.answers.set(FEED, { status: 410 });
  await s.run(0);
  expect(await s.run(100_000)).toEqual([]);
  expect((await s.row()).failure).toBe(`${FEED} answers 410; it is not asked any more`);
});

const NEW = "https://new.example/feed";
const TEMPORARY = "https://now.example/feed";
test.each([
  [301, NEW],
  [308, NEW],
  [302, FEED],
  [303, FEED],
  [307, FEED],
])("a redirect of %i is followed, and the next time %s is asked", async (status, next) => {
  const s = await subscribed();
  s.answers.set(FEED, { status, headers: { location: NEW } });
  s.answers.set(NEW, { body: rss(item("1")) });
  expect(await s.run(0)).toEqual([FEED, NEW]);
  expect((await s.run(15))[0]).toBe(next);
  expect(await s.titles()).toEqual(["خبر 1"]);
});

test("what moves for good behind what moves for a while is not remembered", async () => {
  const s = await subscribed();
  s.answers.set(FEED, { status: 302, headers: { location: "https://now.example/feed" } });
  s.answers.set(TEMPORARY, { status: 301, headers: { location: NEW } });
  s.answers.set(NEW, { body: rss(item("1")) });
  await s.run(0);
  expect((await s.row()).address).toBe(FEED);
});

test("the sixth redirect is not followed", async () => {
  const s = await subscribed();
  const at = (n: number) => (n === 0 ? FEED : `https://other.example/${n}`);
  for (let n = 0; n < 9; n++) s.answers.set(at(n), { status: 302, headers: { location: at(n + 1) } });
  expect(await s.run(0)).toHaveLength(6);
  expect((await s.row()).failure).toContain("more than 5 times");
});

async function zipped(text: string): Promise<Uint8Array> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

test("a packed answer is unpacked, one that grows beyond all measure is refused, and so is one that is cut", async () => {
  const s = await subscribed();
  const headers = { "content-encoding": "gzip" };
  s.answers.set(FEED, { headers, body: await zipped(rss(item("1"))) });
  await s.run(0);
  expect(await s.titles()).toEqual(["خبر 1"]);
  s.answers.set(FEED, { headers, body: await zipped(" ".repeat(65 * 1024 * 1024)) });
  await s.run(15);
  expect((await s.row()).failure).toContain("64 MB when it is unpacked");
  s.answers.set(FEED, { headers, body: (await zipped(rss(item("2")))).slice(0, -20) });
  await s.run(60);
  expect((await s.row()).failure).toBe("the answer is no whole gzip");
  s.answers.set(FEED, { cut: true, body: rss(item("3")) });
  await s.run(200);
  expect((await s.row()).failure).toContain("more than 16 MB");
  expect(await s.titles()).toEqual(["خبر 1"]);
});

test("a page that is no feed is a failure, and its validators are not kept", async () => {
  const s = await subscribed();
  s.answers.set(FEED, { headers: { etag: '"x"' }, body: "<!doctype html><html><p>قريبا</p></html>" });
  await s.run(0);
  expect(await s.row()).toMatchObject({ etag: null, failures: 1 });
  expect((await s.row()).failure).toContain("no feed");
});

test("no feed of others writes over an article of ours or of another feed, nor leads an address of ours to itself", async () => {
  const other = "https://evil.example/feed.xml";
  const s = await subscribed([
    { url: FEED, every: 15 },
    { url: other, every: 15 },
  ]);
  await s.it.publish(draft("own", { id: "own-id", title: "لنا" }));
  s.answers.set(FEED, { body: rss(item("1")) });
  await s.run(0);
  s.answers.set(other, { body: rss(item("own-id", "مزور") + item("1", "مزور") + item("about", "سليم")) });
  await s.run(60);
  expect(await s.titles()).toEqual(["خبر 1", "سليم", "لنا"]);
  expect(s.told.filter((one) => one.includes("already"))).toHaveLength(2);
  expect((await s.it.get("/about")).status).toBe(404);
});

/** An archive of RFC 5005: the feed, and pages that lead on to older ones. */
function archive(s: Awaited<ReturnType<typeof subscribed>>, pages: number) {
  const prev = (n: number) =>
    n > 0 ? `<atom:link rel="prev-archive" href="/archive/${n}.xml?a=1&amp;b=2"/>` : "";
  const at = (n: number) => `https://other.example/archive/${n}.xml?a=1&b=2`;
  s.answers.set(FEED, { body: rss(item("newest"), prev(pages)) });
  for (let n = 1; n <= pages; n++) s.answers.set(at(n), { body: rss(item(`${n}`), prev(n - 1)) });
  return at;
}

test("the first time its archive is walked, some pages in a run, and never again", async () => {
  const s = await subscribed();
  const at = archive(s, 5);
  expect(await s.run(0, { pages: 2 })).toEqual([FEED, at(5), at(4)]);
  expect(await s.run(1, { pages: 2 })).toEqual([at(3), at(2)]);
  expect(await s.run(2, { pages: 2 })).toEqual([at(1)]);
  expect(await s.run(3)).toEqual([]);
  expect(await s.run(15)).toEqual([FEED]);
  const { results } = await s.it.db.prepare("SELECT COUNT(*) AS n FROM article").all<{ n: number }>();
  expect(results[0]?.n).toBe(6);
});

test("a page of its archive that fails is asked for again when the feed is due, and the walk goes on from there", async () => {
  const s = await subscribed();
  const at = archive(s, 3);
  const page = s.answers.get(at(2)) ?? {};
  s.answers.delete(at(2));
  expect(await s.run(0)).toEqual([FEED, at(3), at(2)]);
  expect(await s.run(1)).toEqual([]);
  s.answers.set(at(2), page);
  expect(await s.run(30)).toEqual([FEED, at(2), at(1)]);
});

test("a walk is begun when the feed can first be read, also when it could not at first", async () => {
  const s = await subscribed();
  await s.run(0);
  const at = archive(s, 1);
  expect(await s.run(30)).toEqual([FEED, at(1)]);
});

test("when the clock has been set back a week, sources do not wait for it", async () => {
  const s = await subscribed();
  s.answers.set(FEED, { body: rss(item("1")) });
  await s.run(0);
  expect(await s.run(-7 * 1440)).toEqual([FEED]);
  expect(await s.run(-7 * 1440 + 1)).toEqual([]);
});

test("an article of a feed with a date that has not come is nowhere until then", async () => {
  const s = await subscribed();
  s.answers.set(FEED, { body: rss(item("1").replace("01 May 2026 09:00", "01 May 2026 12:30")) });
  await s.run(0);
  expect(await s.titles()).toEqual([]);
  s.it.at("2026-05-01T12:30:00Z");
  expect(await s.titles()).toEqual(["خبر 1"]);
});

test("a feed that leads where no feed can be, or breaks what reads it, keeps no other from being asked", async () => {
  const bad = ["https://a.example/", "https://b.example/"];
  const it = await subscribed([...bad, FEED].map((url) => ({ url, every: 15 })));
  it.answers.set(FEED, { body: rss(item("1")) });
  const outgoing: SourcesDeps["outgoing"] = async (request) => {
    if (request.url === bad[0]) throw new TypeError("Protocol “ftp:” not supported");
    if (request.url === bad[1]) throw new RangeError("Maximum call stack size exceeded");
    return it.deps.outgoing(request);
  };
  await it.run(0, { outgoing });
  expect(await it.titles()).toEqual(["خبر 1"]);
  expect(it.told).toEqual([
    `${bad[0]}: Protocol “ftp:” not supported`,
    `${bad[1]}: Maximum call stack size exceeded`,
  ]);
  expect((await it.row(bad[0])).failures).toBe(1);
});

test("sources that answer slowly do not hold a run beyond its time: the rest is asked by the next", async () => {
  const urls = Array.from({ length: 6 }, (_, n) => `https://s${n}.example/`);
  const it = await subscribed(urls.map((url) => ({ url, every: 15 })));
  for (const url of urls) it.answers.set(url, { body: rss(item(url)) });
  let time = START;
  const slow: Partial<SourcesDeps> = {
    now: () => new Date(time),
    outgoing: async (request) => {
      time += 179_000;
      return it.deps.outgoing(request);
    },
  };
  expect(await it.run(0, slow)).toEqual(urls.slice(0, 3));
  expect(await it.run(0, slow)).toEqual(urls.slice(3));
});
