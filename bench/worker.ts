/** The workers on the machine at hand: their size, their start, what a miss costs, and what each address asks of D1. */
import { gzipSync } from "node:zlib";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { createApp } from "../src/app/index.ts";
import { PublicationSchema } from "../src/publication-schema.ts";
import { counting, type D1, filled } from "./d1.ts";
import { cpuOf } from "./processes.ts";
import { median, table } from "./rounds.ts";
import { asked, bundle, COMPATIBILITY, childNamed, type Modules, starts } from "./workerd.ts";

const PAGES = 40;
const PER_PAGE = 50;
const publication = PublicationSchema.parse({ title: "نشرة القياس", url: "https://bench.example" });

/** What stands above the tables. */
export const WORKER = `Workers run in workerd on this machine, with the local D1. **Start**: processor time of workerd for one more isolate, from source text to its first answer, 10 starts of an empty worker and of ours in turn in 15 rounds; in brackets the middle half. **Miss**: processor time of workerd for one request of an archive page of ${PER_PAGE} articles, the median of ${PAGES} pages, each asked for once before anything of it is kept and once after. “The queries alone” is a worker that asks the same of D1, which here runs in the same process and on Cloudflare does not; “the same bytes” one that answers with them from memory. **D1**: round trips and rows read, as D1 counts them, of one request to a store of ${PAGES * PER_PAGE} articles, of which nothing is kept.`;

/** The tables. */
export async function worker(): Promise<string> {
  const code = bundle();
  const [reader, writer] = [await sizeOf(code), await sizeOf(bundle({ config: "wrangler.writer.toml" }))];
  const size = reader.map(([what, ours], i) => [what, ours, writer[i]?.[1] ?? ""]);
  const misses = await edgeOf(code, async (db, site) => {
    await filled(db, publication, PAGES * PER_PAGE);
    return [await missTable(site), await tripsTable(db)];
  });
  return [
    table(["size, processor time", "the worker that is read", "the one that writes"], size),
    ...misses,
  ].join("\n\n");
}

/** What a worker's code weighs, and what an isolate of it costs to start. */
async function sizeOf(code: Modules): Promise<readonly (readonly [string, string])[]> {
  const { empty, ours, more, moreOf } = await starts(code);
  return [
    [
      "bundle",
      `${kilobytes(sum(Object.values(code).map((one) => Buffer.byteLength(one))))} KB, ${kilobytes(sum(Object.values(code).map((one) => gzipSync(one).length)))} KB with gzip`,
    ],
    ["start of an empty worker", `${empty.toFixed(1)} ms`],
    ["start of ours", `${ours.toFixed(1)} ms`],
    ["more", `${more.toFixed(1)} ms (${moreOf.map((ms) => ms.toFixed(1)).join(" to ")})`],
  ];
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const kilobytes = (bytes: number) => Math.round(bytes / 1024);

/** Our worker, and beside it the queries alone, and an answer of the same bytes. */
const MAIN = `import nashra from "./worker.mjs";
import queries from "./queries.js";
const kept = new Map();
export default { async fetch(request, env, context) {
  const which = request.headers.get("bench");
  if (which === "queries") return queries.fetch(request, env, context);
  if (which === "same") return new Response(kept.get(request.url));
  const answer = await nashra.fetch(request, env, context);
  if (which === "keep") kept.set(request.url, await answer.clone().arrayBuffer());
  return answer;
} };`;

async function edgeOf<Result>(
  code: Modules,
  work: (db: D1, site: string) => Promise<Result>,
): Promise<Result> {
  const modules = {
    "main.js": MAIN,
    ...code,
    // One file: that of the worker that writes is put together so.
    "queries.js":
      Object.values(bundle({ entry: "bench/edge-queries.ts", config: "wrangler.writer.toml" }))[0] ?? "",
  };
  const edge = new Miniflare(
    convertV4MiniflareOptions({
      modules: Object.entries(modules).map(([path, contents]) => ({ type: "ESModule", path, contents })),
      compatibilityDate: COMPATIBILITY,
      d1Databases: { DB: "nashra" },
      bindings: { PUBLIC_URL: publication.url },
      host: "127.0.0.1",
      port: 0,
    }),
  );
  try {
    const site = await edge.ready;
    return await work((await edge.getD1Database("DB")) as unknown as D1, site.href.replace(/\/$/, ""));
  } finally {
    await edge.dispose();
  }
}

const FEEDS = [
  ["RSS", "feed.xml", "identity"],
  ["Atom, brotli", "atom.xml", "br"],
  ["JSON Feed, gzip", "feed.json", "gzip"],
] as const;

async function missTable(site: string): Promise<string> {
  const pid = childNamed("workerd");
  const cost = async (path: string, headers: Readonly<Record<string, string>>) => {
    const before = cpuOf(pid);
    const { bytes } = await asked(site + path, headers);
    return { ms: cpuOf(pid) - before, bytes };
  };
  // The code is compiled by what does not count.
  for (let n = 0; n < 30; n++) await cost(n % 2 ? "/" : "/categories", { bench: "nashra" });
  const rows: (string | number)[][] = [];
  for (const [name, file, encoding] of FEEDS) {
    const taken = {
      first: [] as number[],
      again: [] as number[],
      queries: [] as number[],
      same: [] as number[],
    };
    let bytes = 0;
    for (let page = 1; page <= PAGES; page++) {
      const path = `/archive/${page}/${file}`;
      const headers = { "Accept-Encoding": encoding };
      const first = await cost(path, { ...headers, bench: "nashra" });
      bytes += first.bytes / PAGES;
      taken.first.push(first.ms);
      await cost(path, { ...headers, bench: "keep" });
      taken.again.push((await cost(path, { ...headers, bench: "nashra" })).ms);
      taken.queries.push((await cost(path, { ...headers, bench: "queries" })).ms);
      taken.same.push((await cost(path, { ...headers, bench: "same" })).ms);
    }
    const ms = (list: readonly number[]) => median(list).toFixed(1);
    const own = taken.first.map((one, i) => one - (taken.queries[i] ?? 0));
    rows.push([
      name,
      kilobytes(bytes),
      ms(taken.first),
      ms(taken.again),
      ms(taken.queries),
      ms(own),
      ms(taken.same),
    ]);
  }
  return table(
    [
      "a miss, ms of CPU",
      "KB sent",
      "nothing kept",
      "items kept",
      "queries alone",
      "nothing kept, less these",
      "same bytes",
    ],
    rows,
  );
}

const ADDRESSES = [
  "/feed.xml",
  "/archive/3/feed.json",
  "/",
  "/categories",
  "/categories.opml",
  "/search",
  "/rss.xml",
  "/articles/nothing",
  "/2019/05/nothing/feed/",
];

async function tripsTable(d1: D1): Promise<string> {
  const { db, counted } = counting(d1);
  const { slug } = (
    await d1.prepare("SELECT slug FROM category ORDER BY articles DESC").all<{ slug: string }>()
  ).results[0] as { slug: string };
  const article =
    (await d1.prepare("SELECT slug FROM article").all<{ slug: string }>()).results[0]?.slug ?? "";
  const category = `/categories/${encodeURIComponent(slug)}`;
  const rows: (string | number)[][] = [];
  for (const path of [
    ...ADDRESSES,
    `${category}/atom.xml`,
    category,
    `/articles/${encodeURIComponent(article)}`,
  ]) {
    const app = await createApp({ db, publication, now: () => new Date() });
    [counted.trips, counted.rows] = [0, 0];
    const { status } = await app.request(path);
    rows.push([`\`${decodeURIComponent(path)}\``, status, counted.trips, counted.rows]);
  }
  return table(["address", "status", "round trips", "rows read"], rows);
}
