/** Pictures and recordings from every kind of stored document, as the final documents name them. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bytes, frames, ftyp, jpeg, moov, png } from "./making.ts";

const ROOT = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "nashra-enclosures-"));
const TAPE = frames(100);
const FILM = bytes(ftyp("isom"), moov(["soun", "vide"], 90));
const write = (name: string, content: string | Uint8Array) => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
};
const run = (...command: string[]) =>
  spawnSync(process.execPath, ["bin/nashra.js", ...command], {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...process.env, DATA_DIR: folder, PORT: "0", PUBLIC_URL: "" },
  });

const markdown = (title: string, matter: string, body = "Text of some words.") =>
  `---\ntitle: ${title}\ndate: 2026-03-01 09:00\n${matter}\n---\n${body}\n`;
const rss = (item: string) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>Old</title><link>https://old.example/</link><description>d</description><item><guid>${item.length}</guid><pubDate>Sun, 01 Mar 2026 09:00:00 +0300</pubDate>${item}</item></channel></rss>`;
const ghost = (post: object) =>
  JSON.stringify({
    db: [{ data: { posts: [{ id: "5f1", published_at: "2026-03-01T06:00:00.000Z", ...post }] } }],
  });
const wordpress = (title: string, items: string) => `<?xml version="1.0"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Old</title><link>https://old.example</link><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://old.example</wp:base_blog_url>
<item><title>${title}</title><guid>https://old.example/?p=1</guid><wp:post_id>1</wp:post_id><wp:post_date>2026-03-01 09:00:00</wp:post_date><wp:post_type>post</wp:post_type><wp:status>publish</wp:status>${items}
</channel></rss>`;
const meta = (key: string, value: string) =>
  `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`;
const page = (title: string, head: string, body = "") =>
  `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:title" content="${title}"><meta property="article:published_time" content="2026-03-01T09:00:00+03:00">${head}</head><body><article><h1>${title}</h1><p>${"The boats came back before midnight, with more fish than last week. ".repeat(4)}</p>${body}</article></body></html>`;
const card = (type: string, more: object) =>
  JSON.stringify({ root: { type: "root", children: [{ type, ...more }] } });

interface Expected {
  readonly url: string;
  readonly type?: string;
  readonly length?: number;
  readonly duration?: number;
  readonly medium?: string;
}
const own = (path: string) => `https://marfa.example${path}`;
const TOLD_TAPE: Expected = {
  url: own("/tape.mp3"),
  type: "audio/mpeg",
  length: TAPE.length,
  duration: 3,
  medium: "audio",
};
const TOLD_FILM: Expected = {
  url: own("/film.bin"),
  type: "video/mp4",
  length: FILM.length,
  duration: 90,
  medium: "video",
};
const far = (more: Partial<Expected> = {}): Expected => ({
  url: "https://cdn.example/talk.mp3",
  type: "audio/mpeg",
  medium: "audio",
  ...more,
});

/** A document, and the recordings of its article in their order. */
const RECORDINGS: readonly (readonly [
  title: string,
  file: string,
  content: string,
  recordings: readonly Expected[],
])[] = [
  ["Front audio", "a.md", markdown("Front audio", "audio: /tape.mp3"), [TOLD_TAPE]],
  [
    "Front audio and video",
    "b.md",
    markdown("Front audio and video", "audio: /tape.mp3\nvideo: /film.bin"),
    [TOLD_TAPE, TOLD_FILM],
  ],
  ["Front enclosure", "c.md", markdown("Front enclosure", "enclosure: /tape.mp3"), [TOLD_TAPE]],
  [
    "Front podcast",
    "d.md",
    markdown(
      "Front podcast",
      "podcast:\n  file: https://cdn.example/talk.mp3\n  type: audio/mpeg\n  bytes: 512000\n  duration: '1:01:02'",
    ),
    [far({ length: 512_000, duration: 3662 })],
  ],
  ["Switches", "e.md", markdown("Switches", "podcast: true\nvideo: false"), []],
  [
    "Without a type",
    "f.md",
    markdown("Without a type", "audio: https://cdn.example/talk.mp3"),
    [{ url: "https://cdn.example/talk.mp3", medium: "audio" }],
  ],
  [
    "Beside its file",
    "content/posts/trip/index.md",
    markdown("Beside its file", "audio: tape.mp3"),
    [{ ...TOLD_TAPE, url: own("/posts/trip/tape.mp3") }],
  ],
  [
    "Tags of Markdown",
    "g.md",
    markdown("Tags of Markdown", "", '<audio controls src="/tape.mp3"></audio>'),
    [TOLD_TAPE],
  ],
  [
    "Item of RSS",
    "h.xml",
    rss(
      '<title>Item of RSS</title><enclosure url="https://cdn.example/talk.mp3" length="512000" type="audio/mpeg"/><itunes:duration>01:01:02</itunes:duration>',
    ),
    [far({ length: 512_000, duration: 3662 })],
  ],
  [
    "Player of WordPress",
    "v.xml",
    rss(
      '<title>Player of WordPress</title><enclosure url="https://cdn.example/talk.mp3" length="9" type="audio/mpeg"/><content:encoded><![CDATA[<p>Talk</p><audio controls><source type="audio/mpeg" src="https://cdn.example/talk.mp3?_=1" /></audio>]]></content:encoded>',
    ),
    [far({ length: 9 })],
  ],
  [
    "Media RSS",
    "i.xml",
    rss(
      '<title>Media RSS</title><media:content url="https://cdn.example/talk" medium="audio" duration="61"/>',
    ),
    [{ url: "https://cdn.example/talk", duration: 61, medium: "audio" }],
  ],
  [
    "Post of WordPress",
    "j.xml",
    wordpress(
      "Post of WordPress",
      `<content:encoded>x</content:encoded>${meta("enclosure", 'https://cdn.example/talk.mp3\n512000\naudio/mpeg\na:1:{s:8:"duration";s:7:"1:01:02";}')}</item>`,
    ),
    [far({ length: 512_000, duration: 3662 })],
  ],
  [
    "Shortcode of WordPress",
    "k.xml",
    wordpress(
      "Shortcode of WordPress",
      '<content:encoded><![CDATA[Talk:\n\n[audio mp3="https://cdn.example/talk.mp3"][/audio]]]></content:encoded></item>',
    ).replaceAll("?p=1<", "?p=2<"),
    [{ url: "https://cdn.example/talk.mp3", medium: "audio" }],
  ],
  [
    "Card of Ghost",
    "l.json",
    ghost({
      title: "Card of Ghost",
      lexical: card("audio", { src: "__GHOST_URL__/tape.mp3", mimeType: "audio/x", duration: 7 }),
    }),
    [TOLD_TAPE],
  ],
  [
    "Far card of Ghost",
    "m.json",
    ghost({
      id: "5f2",
      title: "Far card of Ghost",
      lexical: card("video", { src: "https://cdn.example/film", mimeType: "video/mp4" }),
    }),
    [{ url: "https://cdn.example/film", type: "video/mp4", medium: "video" }],
  ],
  [
    "HTML of Ghost",
    "n.json",
    ghost({
      id: "5f3",
      title: "HTML of Ghost",
      html: '<div class="kg-card kg-audio-card"><audio src="__GHOST_URL__/tape.mp3" preload="metadata"></audio></div>',
    }),
    [TOLD_TAPE],
  ],
  [
    "Item of JSON Feed",
    "o.json",
    JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "Old",
      items: [
        {
          id: "1",
          title: "Item of JSON Feed",
          date_published: "2026-03-01T09:00:00+03:00",
          content_text: "x",
          attachments: [
            {
              url: "https://cdn.example/talk.mp3",
              mime_type: "audio/mpeg",
              size_in_bytes: 512_000,
              duration_in_seconds: 3662,
            },
          ],
        },
      ],
    }),
    [far({ length: 512_000, duration: 3662 })],
  ],
  [
    "Article of JSON",
    "p.json",
    JSON.stringify({
      title: "Article of JSON",
      date: "2026-03-01",
      content_html:
        '<p>x</p><video controls poster="/boat.png"><source src="https://cdn.example/film?a=1&amp;b=2" type="video/webm"><source src="https://cdn.example/other" type="video/mp4"></video>',
    }),
    [{ url: "https://cdn.example/film?a=1&b=2", type: "video/webm", medium: "video" }],
  ],
  [
    "Page of OpenGraph",
    "q.html",
    page(
      "Page of OpenGraph",
      '<meta property="og:video" content="https://cdn.example/film"><meta property="og:video:type" content="video/mp4">',
    ),
    [{ url: "https://cdn.example/film", type: "video/mp4", medium: "video" }],
  ],
  [
    "Page of a player",
    "r.html",
    page(
      "Page of a player",
      '<meta property="og:video" content="https://player.example/1"><meta property="og:video:type" content="text/html">',
    ),
    [],
  ],
  [
    "Page of JSON-LD",
    "s.html",
    page(
      "Page of JSON-LD",
      `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", headline: "Page of JSON-LD", datePublished: "2026-03-01T09:00:00+03:00", audio: { "@type": "AudioObject", contentUrl: "https://cdn.example/talk.mp3", encodingFormat: "audio/mpeg", contentSize: "512000", duration: "PT1H1M2S" } })}</script>`,
    ),
    [far({ length: 512_000, duration: 3662 })],
  ],
  [
    "Page that plays",
    "t.html",
    page("Page that plays", "", '<p>Listen:</p><audio controls src="https://cdn.example/talk.mp3"></audio>'),
    [{ url: "https://cdn.example/talk.mp3", medium: "audio" }],
  ],
  [
    "Picture and recording",
    "u.md",
    markdown("Picture and recording", "image: { url: /boat.png, alt: A boat }\naudio: /tape.mp3"),
    [TOLD_TAPE],
  ],
];

const PICTURE = {
  url: own("/boat.png"),
  type: "image/png",
  length: png(4, 2).length,
  medium: "image",
  alt: "A boat at <dawn> & “dusk”",
};
const ALT = PICTURE.alt;
const escaped = "A boat at &lt;dawn> &amp; “dusk”";
/** A document whose lead picture is described. */
const PICTURES: readonly (readonly [title: string, file: string, content: string])[] = [
  ["Alt of front matter", "1.md", markdown("Alt of front matter", `image: /boat.png\nimage_alt: "${ALT}"`)],
  ["Alt of a cover", "2.md", markdown("Alt of a cover", `cover:\n  image: /boat.png\n  alt: "${ALT}"`)],
  [
    "Alt in the text",
    "3.md",
    markdown("Alt in the text", "image: /boat.png", `<img src="/boat.png" alt="${escaped}">`),
  ],
  [
    "Alt of JSON",
    "4.json",
    JSON.stringify({
      title: "Alt of JSON",
      date: "2026-03-01",
      content_text: "x",
      image: { url: "/boat.png", alt: ALT },
    }),
  ],
  [
    "Alt of Ghost",
    "5.json",
    ghost({
      id: "5f5",
      title: "Alt of Ghost",
      html: "<p>x</p>",
      feature_image: "__GHOST_URL__/boat.png",
      feature_image_alt: ALT,
    }),
  ],
  [
    "Alt of Media RSS",
    "6.xml",
    rss(
      `<title>Alt of Media RSS</title><media:content url="https://marfa.example/boat.png" medium="image" type="image/png" fileSize="${PICTURE.length}"><media:description>${escaped}</media:description></media:content>`,
    ),
  ],
  [
    "Alt of WordPress",
    "7.xml",
    wordpress(
      "Alt of WordPress",
      `<content:encoded>x</content:encoded>${meta("_thumbnail_id", "9")}</item><item><title>b</title><wp:post_id>9</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://marfa.example/boat.png</wp:attachment_url>${meta("_wp_attachment_image_alt", escaped)}</item>`,
    ).replaceAll("?p=1<", "?p=7<"),
  ],
  [
    "Alt of a page",
    "8.html",
    page(
      "Alt of a page",
      `<meta property="og:image" content="https://marfa.example/boat.png"><meta property="og:image:alt" content="${escaped}">`,
    ),
  ],
];

interface JsonItem {
  readonly title: string;
  readonly url: string;
  readonly content_html: string;
  readonly image?: string;
  readonly attachments?: readonly Record<string, unknown>[];
}
let said = "";
let items: readonly JsonItem[] = [];
const documents: Record<string, string> = {};

beforeAll(() => {
  write("publication.json", '{"title":"Marfa","url":"https://marfa.example","language":"en","feedSize":500}');
  write("public/tape.mp3", TAPE);
  write("public/posts/trip/tape.mp3", TAPE);
  write("public/film.bin", FILM);
  write("public/boat.png", png(4, 2));
  write("public/photo.png", jpeg(40, 20));
  write("public/notes.mp3", "no recording at all, but a text");
  write("public/old/notes/boat.png", png(4, 2));
  write("secret.png", png(4, 2));
  symlinkSync(join(folder, "secret.png"), join(folder, "public/out.png"));
  for (const [, file, content] of [...RECORDINGS, ...PICTURES]) write(`articles/${file}`, content);
  write("articles/lying.md", markdown("Lying names", "image: /photo.png\nenclosure: /notes.mp3"));
  write(
    "articles/old/notes/beside.md",
    markdown("Beside in a folder", "image: ./boat.png", "![A boat](boat.png)"),
  );
  write(
    "articles/old/notes/missing.md",
    markdown("Missing", "image: ../lost.png", "![](gone.png) ![](../far/gone%20too.png)"),
  );
  write("articles/old/notes/saved.html", page("Saved page", "", '<img src="boat.png" alt="A boat">'));
  write("articles/out.md", markdown("Out", "image: /out.png"));
  said = run("import", join(folder, "articles")).stderr;
  const rendered = run("render", join(folder, "site"));
  expect(rendered.status, rendered.stderr).toBe(0);
  for (const name of ["feed.xml", "atom.xml", "feed.json"])
    documents[name] = readFileSync(join(folder, "site", name), "utf8");
  items = (JSON.parse(documents["feed.json"] ?? "") as { items: JsonItem[] }).items;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const partOf = (name: string, title: string, tag: string) =>
  documents[name]?.split(`<${tag}`).find((part) => part.includes(`<title>${title}</title>`)) ??
  "no such item";
const elements = (part: string, pattern: RegExp) =>
  [...part.matchAll(pattern)].map(([tag]) =>
    Object.fromEntries(
      [...tag.matchAll(/ (\w+)="([^"]*)"/g)].map(([, name, value = ""]) => [
        name,
        value.replaceAll("&amp;", "&"),
      ]),
    ),
  );
const itemOf = (title: string) => items.find((one) => one.title === title);
const whole = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
const isRecording = (one: { type?: string | undefined; medium?: string | undefined }) =>
  !(one.type ?? "").startsWith("image/") && one.medium !== "image";

describe.each(RECORDINGS)("%s", (title, _file, _content, recordings) => {
  test("RSS: one enclosure with its type, and each recording as media:content", () => {
    const item = partOf("feed.xml", title, "item>");
    const first = recordings.find(({ type }) => type);
    expect(elements(item, /<enclosure [^>]*>/g)).toEqual(
      first ? [{ url: first.url, length: String(first.length ?? 0), type: first.type }] : [],
    );
    expect(elements(item, /<media:content [^>]*>/g).filter(isRecording)).toEqual(
      recordings.map(({ url, type, length, medium, duration }) =>
        whole({ url, fileSize: length?.toString(), type, medium, duration: duration?.toString() }),
      ),
    );
  });

  test("Atom: a link to each recording, with what is known of it", () => {
    const links = elements(partOf("atom.xml", title, "entry"), /<link rel="enclosure"[^>]*>/g);
    expect(links.filter(isRecording).filter(({ href }) => href !== own("/boat.png"))).toEqual(
      recordings.map(({ url, type, length }) =>
        whole({ rel: "enclosure", href: url, type, length: length?.toString() }),
      ),
    );
  });

  test("JSON Feed: an attachment for each recording whose type is known", () => {
    const typed = recordings.filter(({ type }) => type);
    expect(itemOf(title)?.attachments ?? []).toEqual(
      typed.map(({ url, type, length, duration }) =>
        whole({ url, mime_type: type, size_in_bytes: length, duration_in_seconds: duration }),
      ),
    );
  });
});

test.each(PICTURES)("%s comes out in every document and in the page", (title) => {
  const item = partOf("feed.xml", title, "item>");
  expect(item).toContain(`<media:description>A boat at &#x3C;dawn&#x3E; &#x26; “dusk”</media:description>`);
  expect(partOf("atom.xml", title, "entry")).toMatch(
    /<link rel="enclosure"[^>]* title="A boat at &lt;dawn(?:>|&gt;) &amp; “dusk”"/,
  );
  const { image, content_html, url } = itemOf(title) ?? { image: "", content_html: "", url: "" };
  expect(image).toBe(PICTURE.url);
  expect(content_html).toMatch(
    /<img src="https:\/\/marfa\.example\/boat\.png" alt="A boat at &lt;dawn&gt; &amp; “dusk”"/,
  );
  const name = decodeURIComponent(new URL(url).pathname);
  expect(readFileSync(join(folder, `site${name}/index.html`), "utf8")).toContain(
    '<meta property="og:image:alt" content="A boat at &lt;dawn&gt; &amp; “dusk”">',
  );
  expect(readFileSync(join(folder, `site${name}/index.html`), "utf8")).toMatch(
    /<img src="[^"]*\/boat\.png" alt="A boat at &lt;dawn(?:>|&gt;) &amp; “dusk”"/,
  );
});

test("a recording of no known type is played on the article's page where its publisher says what it is", () => {
  const html = readFileSync(join(folder, "site/articles/without-a-type/index.html"), "utf8");
  expect(html).toContain('<audio controls="controls" preload="none" src="https://cdn.example/talk.mp3">');
});

test("what a file is called says nothing of its type", () => {
  const item = partOf("feed.xml", "Lying names", "item>");
  expect(elements(item, /<(?:enclosure|media:content) [^>]*>/g)).toEqual([
    { url: own("/photo.png"), length: String(jpeg(40, 20).length), type: "image/jpeg" },
    {
      url: own("/photo.png"),
      fileSize: String(jpeg(40, 20).length),
      type: "image/jpeg",
      medium: "image",
      width: "40",
      height: "20",
    },
    { url: own("/notes.mp3"), fileSize: "31" },
  ]);
});

test("pictures beside a Markdown file or a saved page are served from the same folders below public/", () => {
  const { image, content_html = "" } = itemOf("Beside in a folder") ?? {};
  expect(image).toBe(own("/old/notes/boat.png"));
  expect(content_html).toContain(`<img src="${own("/old/notes/boat.png")}" alt="A boat"`);
  expect(itemOf("Saved page")?.content_html).toContain(
    `<img src="${own("/old/notes/boat.png")}" alt="A boat"`,
  );
});

test("files that are not there are told of, with the place where they would be served from", () => {
  const lines = said.split("\n");
  const told = (file: string) =>
    lines.filter((line) => line.startsWith(file)).map((line) => /“([^”]*)”/.exec(line)?.[1]);
  expect(told("old/notes/missing.md")).toEqual([
    "public/old/lost.png",
    "public/old/notes/gone.png, public/old/far/gone too.png",
  ]);
  expect(told("out.md")).toEqual(["public/out.png"]);
  expect(told("old/notes/beside.md")).toEqual([]);
  expect(lines.find((line) => line.startsWith("f.md"))).toMatch(
    /“https:\/\/cdn\.example\/talk\.mp3”, no type is known/,
  );
});

test("once the missing file is there, importing again takes it in without another change of the document", () => {
  write("public/old/lost.png", png(4, 2));
  write("public/old/notes/gone.png", png(4, 2));
  const again = run("import", join(folder, "articles"));
  expect(again.stdout).toMatch(/^0 created, 1 updated/);
  expect(again.stderr).toContain("“public/old/far/gone too.png”, which is not there");
  write("public/old/far/gone too.png", png(4, 2));
  expect(run("import", join(folder, "articles")).stderr).not.toContain("missing.md");
});

test("the documents are valid", () => {
  const checked = run(
    "check",
    join(folder, "site/feed.xml"),
    join(folder, "site/atom.xml"),
    join(folder, "site/feed.json"),
  );
  expect(checked.stdout + checked.stderr).toContain("3 documents, 0 errors");
  expect(checked.status).toBe(0);
});
