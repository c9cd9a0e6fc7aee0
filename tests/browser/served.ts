/** A publication with one of everything that can go wrong on a page, served by the app itself, and where its pages are. */
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createApp } from "../../src/app/index.ts";
import type { Draft } from "../../src/article.ts";
import { retract } from "../../src/ingest/retract.ts";
import { filesOf, listenerOf, patientServer } from "../../src/listener.ts";
import { PublicationSchema } from "../../src/publication-schema.ts";
import { articlePath } from "../../src/urls.ts";
import { at, draft, type Publishing, publishing } from "../shared/publishing.ts";

export interface Served {
  readonly address: string;
  /** Each page, and its status. */
  readonly paths: readonly (readonly [path: string, status: number])[];
  stop(): Promise<void>;
}

const NOW = "2026-05-01T12:00:00Z";
const NAMES = {
  ar: { title: "مرفأ", description: "أخبار الميناء وأهله" },
  en: { title: "Coast Echo", description: "News of a harbour and its people" },
};
const LONG = `${"averylongwordwithoutanyplacetobreak".repeat(12)}</title><script>alert(1)</script>`;
const SCRIPTS = "قوارب الفجر boats of dawn סירות השחר 黎明的船 лодки рассвета";
const BODY = `<h2>Prices</h2><p>${SCRIPTS}</p><p>https://example.org/${"path/".repeat(30)}</p>
<table><thead><tr><th>a first column</th><th>another one</th><th>a third that is wide</th></tr></thead><tbody><tr><td>${"wide".repeat(20)}</td><td>2</td><td>سعر</td></tr></tbody></table>
<pre><code>a line of code that is longer than any telephone is wide, whichever way it is held</code></pre>
<blockquote><p>قال الصيادون إن البحر كان هادئا.</p></blockquote><ul><li>سردين</li><li>sardines</li></ul>
<p><img src="/missing.png" alt="boats"></p>`;

const many = (language: string) =>
  Array.from({ length: 10 }, (_, n) =>
    draft(`many${n}`, {
      title: language === "ar" ? `خبر من الميناء ${n}` : `News of the harbour ${n}`,
      keywords: Array.from({ length: 39 }, (_, k) =>
        language === "ar" ? `موضوع ${n} ${k} من الميناء` : `Topic ${n} ${k} of the harbour`,
      ),
      ...at(`2026-03-${10 + n}T09:00:00Z`),
    }),
  );

/** One of everything that can go wrong on a page. */
export const DRAFTS = [
  draft("boats", {
    title: "قوارب الفجر تعود بصيد وفير",
    keywords: ["سوق السمك", "Fish Market"],
    authors: [{ name: "ليث حمدان" }, { name: "Tom O'Neil" }],
    image: { url: "/images/boats.png", alt: "قوارب", width: 1200, height: 800 },
    content: `<p>${"عادت القوارب إلى المرفأ قبل منتصف الليل. ".repeat(20)}</p>`,
    credit: "مرفأ + وكالات",
    related: ["شباك للبيع"],
    ...at("2026-04-30T09:00:00+03:00"),
  }),
  draft("everything", {
    title: "Everything that an article can hold",
    keywords: ["Fish Market"],
    authors: [{ name: "Ann Marsh" }],
    content: BODY,
    attachments: [
      { url: "/tape.mp3", type: "audio/mpeg" },
      { url: "/tides.pdf", type: "application/pdf" },
    ],
    ...at("2026-04-29T09:00:00+03:00"),
  }),
  draft("word", { title: "Tide", content: "<p>Tide</p>", link: "https://elsewhere.example/tide" }),
  draft("signs", { title: "؟!", content: "<p>؟</p>", slug: "signs" }),
  draft("scripts", { title: SCRIPTS, content: `<p>${SCRIPTS}</p>`, slug: "scripts" }),
  draft("hostile", {
    title: LONG,
    slug: "hostile",
    summary: LONG,
    keywords: [LONG.slice(300, 390)],
    authors: [{ name: LONG.slice(0, 180) }],
    image: { url: "/images/enormous.png", alt: LONG, width: 90_000, height: 60_000 },
  }),
  draft("large", { title: "Large", slug: "large", content: `<p>${"سمك وبحر. ".repeat(55_000)}</p>` }),
  draft("gone", { title: "Gone", slug: "gone" }),
];

/** Articles served by the app itself. */
export interface Serving extends Pick<Publishing, "db"> {
  readonly address: string;
  stop(): Promise<void>;
}

/** Serves these articles as a publication with these settings besides `NAMES`. */
export async function serving(
  language: "ar" | "en",
  drafts: readonly Draft[],
  more: Record<string, unknown> = {},
): Promise<Serving> {
  const server = patientServer((...request) => answer(...request)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const settings = {
    ...NAMES[language],
    language,
    url: address,
    feedSize: 50,
    image: "/images/logo.png",
    timeZone: "Asia/Riyadh",
    copyright: "© 2026",
    ...more,
  };
  const it = await publishing(settings, NOW);
  const app = await createApp({
    db: it.db,
    publication: PublicationSchema.parse(settings),
    now: () => new Date(NOW),
    elsewhere: filesOf(join(import.meta.dirname, "../../data/public")),
  });
  const answer = listenerOf(app);
  await it.publish(...drafts);
  return {
    db: it.db,
    address,
    async stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

export async function served(language: "ar" | "en"): Promise<Served> {
  const it = await serving(language, [...DRAFTS, ...many(language)]);
  const named = async (source: string) => {
    const { results } = await it.db
      .prepare("SELECT guid, slug FROM article WHERE source = ?1")
      .bind(`${source}.txt`)
      .all<{ guid: string; slug: string }>();
    return results[0] ?? { guid: "", slug: source };
  };
  const gone = await named("gone");
  await retract(it.db, gone.guid, { now: Date.parse(NOW) / 1000, reason: "A hoax." });
  const slugs = await Promise.all(DRAFTS.map(async ({ source }) => (await named(source.slice(0, -4))).slug));
  return {
    address: it.address,
    paths: [
      ...["/", "/categories", "/all/categories", "/authors", "/all/authors", "/archive", "/archive/2026/04"],
      ...["/archive/2026/03", "/archive/1", "/categories/fish-market", "/authors/ann-marsh"],
      ...["/search", "/search?q=%D8%B3%D9%85%D9%83", "/search?q=nosuchword"],
      ...slugs.slice(0, -1).map(articlePath),
    ]
      .map((path): [string, number] => [path, 200])
      .concat([
        ["/search?q=a*", 400],
        ["/nothing", 404],
        ["/feed.xml?profile=nothing", 400],
        ["/search/feed.xml?q=boats&category=nothing", 404],
        ["/categories/nothing/feed.xml", 404],
        [articlePath(gone.slug), 410],
      ]),
    stop: it.stop,
  };
}
