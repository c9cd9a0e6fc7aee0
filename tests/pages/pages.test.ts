/** What people and feed readers are told by each page, asked as they ask: by its address. */
import { beforeEach, expect, test } from "vitest";
import { articlePath, pagePath } from "../../src/urls.ts";
import { at, draft, type Publishing, publishing } from "../shared/publishing.ts";
import { addresses, announced, whole } from "./reading.ts";

let site: Publishing;
const category = pagePath({ kind: "category", slug: "سوق-السمك" });
const arabic = articlePath("قوارب-الفجر");

beforeEach(async () => {
  site = await publishing({ description: "أخبار الميناء", image: "/logo.png", copyright: "© مرفأ" });
  await site.publish(
    draft("ar", {
      title: "قوارب الفجر",
      ...at("2026-04-02T09:00:00+03:00"),
      keywords: ["سوق السمك", "Fish Market"],
      authors: [{ name: "ليث حمدان" }, { name: "Tom O'Neil" }],
      image: { url: "/boats.png", alt: "قوارب" },
    }),
    draft("en", {
      title: "Boats of dawn",
      content: "<p>The boats came home with the light.</p>",
      published: { at: "2026-04-01T00:00:00+03:00", hasTime: false },
      authors: [{ name: "Ann Marsh" }, { name: "Tom O'Neil" }],
      keywords: ["Fish Market"],
      related: ["Nets for sale"],
      link: "https://elsewhere.example/boats",
    }),
  );
});

const PAGES = () => [
  "/",
  "/categories",
  "/authors",
  "/all/categories",
  "/all/authors",
  "/archive",
  "/archive/2026/04",
  category,
  "/authors/ann-marsh",
  arabic,
  "/articles/boats-of-dawn",
];

test("every page is whole HTML without a script, a form, a style of its own or a frame", async () => {
  for (const path of [...PAGES(), "/nothing"]) {
    const page = await site.text(path);
    whole(page);
    expect(page).not.toMatch(
      /<script(?! type="application\/ld\+json">)|<style|<form|<iframe| style=| on\w+=|javascript:/i,
    );
  }
});

test("every page refuses whatever is not its own style sheet, a picture or a recording; feeds say nothing of it", async () => {
  for (const path of [...PAGES(), "/nothing"]) {
    const { headers } = await site.get(path);
    expect(headers.get("content-security-policy")).toBe(
      "default-src 'none'; img-src * data:; media-src *; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(headers.get("referrer-policy")).toBe("same-origin");
  }
  expect((await site.get("/feed.xml")).headers.get("content-security-policy")).toBeNull();
});

test("every page announces feeds that answer with the type it promises", async () => {
  for (const path of [...PAGES(), "/nothing"]) {
    const feeds = announced(await site.text(path));
    expect(feeds.length).toBeGreaterThanOrEqual(4);
    for (const { type, href } of feeds) {
      const response = await site.get(href);
      expect([href, response.status, response.headers.get("content-type")]).toEqual([
        href,
        200,
        `${type}; charset=utf-8`,
      ]);
    }
  }
});

test("a category's page and an article's announce the closest feeds first, those of everything last", async () => {
  const paths = async (path: string) =>
    announced(await site.text(path)).map(({ href }) => decodeURI(new URL(href).pathname));
  const all = ["/feed.xml", "/atom.xml", "/feed.json", "/categories.opml"];
  const of = (folder: string) => all.slice(0, 3).map((file) => folder + file);
  expect(await paths("/")).toEqual(all);
  expect(await paths(category)).toEqual([...of("/categories/سوق-السمك"), ...all]);
  expect(await paths("/authors/ann-marsh")).toEqual([...of("/authors/ann-marsh"), ...all]);
  expect(await paths(arabic)).toEqual([
    ...of("/categories/سوق-السمك"),
    ...of("/categories/fish-market"),
    ...all,
  ]);
});

test("every link of every page leads somewhere", async () => {
  const seen = new Set<string>();
  for (const path of PAGES())
    for (const href of addresses(await site.text(path)))
      if (!/\.png$|^#|^data:|^https:\/\/elsewhere/.test(href)) seen.add(href);
  expect(seen.size).toBeGreaterThan(25);
  for (const href of seen) expect([href, (await site.get(href)).status]).toEqual([href, 200]);
});

test("every link of the feeds leads to a page that stands", async () => {
  const feed = JSON.parse(await site.text("/feed.json")) as {
    home_page_url: string;
    items: { url: string }[];
  };
  for (const url of [feed.home_page_url, ...feed.items.map((item) => item.url)])
    expect((await site.get(url)).headers.get("content-type")).toBe("text/html; charset=utf-8");
});

test("a page has the language and direction of its text, and its frame those of the publication", async () => {
  expect(await site.text("/")).toMatch(/^<html lang="ar" dir="rtl">/m);
  expect(await site.text(arabic)).toMatch(/^<html lang="ar" dir="rtl">/m);
  const english = await site.text("/articles/boats-of-dawn");
  expect(english).toMatch(/^<html lang="en" dir="ltr">/m);
  expect(english).toContain('<header lang="ar" dir="rtl">');
  expect(english).toContain("Related headlines");
});

test("an Arabic and an English article in one list run each their own way, with days as their readers write them", async () => {
  const page = await site.text("/");
  expect(page).toMatch(/<li lang="ar" dir="rtl">\s*<h2>.*قوارب الفجر/);
  expect(page).toMatch(/<li lang="en" dir="ltr">\s*<h2>.*Boats of dawn/);
  expect(page).toContain('<time datetime="2026-04-01">April 1, 2026</time>');
  expect(page).toMatch(/<time datetime="2026-04-02T09:00:00\+03:00">2 أبريل 2026 في 9:00 ص<\/time>/);
});

test("authors are joined by the comma of the language and lead to their pages", async () => {
  const bylines = async (path: string) =>
    /<p class="about"><span>(.*?)<\/span>/.exec(await site.text(path))?.[1]?.replace(/<\/?bdi[^>]*>/g, "");
  const author = (slug: string, name: string) =>
    `<a rel="author" href="/authors/${encodeURIComponent(slug)}">${name}</a>`;
  expect(await bylines(arabic)).toBe(
    `بقلم ${author("ليث-حمدان", "ليث حمدان")}، ${author("tom-oneil", "Tom O&#39;Neil")}`,
  );
  expect(await bylines("/articles/boats-of-dawn")).toBe(
    `By ${author("ann-marsh", "Ann Marsh")}, ${author("tom-oneil", "Tom O&#39;Neil")}`,
  );
});

test("each page has one first heading, and no level is left out", async () => {
  for (const path of [...PAGES(), "/nothing"]) {
    const levels = [...(await site.text(path)).matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
    expect([path, levels[0], levels.filter((level) => level === 1).length]).toEqual([path, 1, 1]);
    levels.forEach((level, n) => {
      expect(level - (levels[n - 1] ?? 1)).toBeLessThanOrEqual(1);
    });
  }
});

test("the box says how to subscribe with the addresses of what the page shows", async () => {
  const box = /<section class="subscribe".*?<\/section>/s.exec(await site.text(category))?.[0] ?? "";
  for (const file of ["feed.xml", "atom.xml", "feed.json"])
    expect(box).toContain(
      `<a dir="ltr" href="https://marfa.example${category}/${file}">https://marfa.example/categories/سوق-السمك/${file}</a>`,
    );
  expect(box).toContain('href="/categories.opml"');
});

test("link previews and search engines find title, description, address and picture", async () => {
  const page = await site.text(arabic);
  for (const line of [
    `<link rel="canonical" href="https://marfa.example${arabic}">`,
    '<meta name="description" content="نص ar.">',
    '<meta property="og:type" content="article">',
    '<meta property="og:title" content="قوارب الفجر">',
    `<meta property="og:url" content="https://marfa.example${arabic}">`,
    '<meta property="og:image" content="https://marfa.example/boats.png">',
    '<meta property="article:published_time" content="2026-04-02T09:00:00+03:00">',
  ])
    expect(page).toContain(line);
  const home = await site.text("/");
  expect(home).toContain('<meta property="og:type" content="website">');
  expect(home).toContain('<meta property="og:image" content="https://marfa.example/logo.png">');
  expect(await site.text("/nothing")).toContain('<meta name="robots" content="noindex">');
});

test("an article tells search engines and previews who wrote it, when, where, and what about", async () => {
  const page = await site.text(arabic);
  const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? "");
  const url = "https://marfa.example";
  expect(data).toMatchObject({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    mainEntityOfPage: url + arabic,
    headline: "قوارب الفجر",
    inLanguage: "ar",
    datePublished: "2026-04-02T09:00:00+03:00",
    author: [
      { "@type": "Person", name: "ليث حمدان", url: `${url}/authors/${encodeURIComponent("ليث-حمدان")}` },
      { "@type": "Person", name: "Tom O'Neil", url: `${url}/authors/tom-oneil` },
    ],
    publisher: { name: "مرفأ", url: `${url}/`, logo: { url: `${url}/logo.png` } },
    image: { "@type": "ImageObject", url: `${url}/boats.png`, caption: "قوارب" },
    articleSection: "سوق السمك",
    keywords: ["سوق السمك", "Fish Market"],
  });
  for (const [name, content] of [
    ["og:type", "article"],
    ["og:locale", "ar_AR"],
    ["og:image", `${url}/boats.png`],
    ["og:image:alt", "قوارب"],
    ["article:published_time", "2026-04-02T09:00:00+03:00"],
    ["article:author", `${url}/authors/tom-oneil`],
    ["article:section", "سوق السمك"],
    ["article:tag", "Fish Market"],
  ])
    expect(page).toContain(`<meta property="${name}" content="${content}">`);
  expect(page).toContain('<meta name="twitter:card" content="summary_large_image">');
  // What it is a translation of is not known of any article.
  expect(page).not.toContain("hreflang");
  const english = await site.text("/articles/boats-of-dawn");
  expect(english).toContain('"datePublished":"2026-04-01"');
  expect(english).toContain('"isBasedOn":"https://elsewhere.example/boats"');
});

test("every page that stands says its one address and how a link to it looks", async () => {
  for (const path of PAGES()) {
    const page = await site.text(path);
    for (const name of ["og:title", "og:site_name", "og:url", "og:description", "og:image", "og:locale"])
      expect([path, name, page.split(`<meta property="${name}" content="`).length]).toEqual([path, name, 2]);
    const address = `https://marfa.example${new URL(path, "https://x.example").pathname}`;
    expect(page).toContain(`<link rel="canonical" href="${address}">`);
    expect(page).toContain(`<meta property="og:url" content="${address}">`);
  }
});

test("a publication under a path keeps its links under that path", async () => {
  const under = await publishing({ url: "https://marfa.example/news", image: "/logo.png" });
  await under.publish(draft("a", { content: '<p><a href="/about">x</a></p>', keywords: ["سوق"] }));
  const pages = ["/", "/categories", articlePath("مقال-a")].map(
    (path) => new URL(path, "https://x.example").pathname,
  );
  for (const path of pages)
    for (const href of addresses(await under.text(path)))
      expect(href).toMatch(/^(?:https:\/\/marfa\.example\/news\/|\/news\/|#)/);
});

test("before the first article every page says what to do", async () => {
  const empty = await publishing({ title: "Quay", language: "en" });
  expect(await empty.text("/")).toContain('<p class="empty">Nothing is published yet.');
  expect(await empty.text("/categories")).toContain('<p class="empty">There are no categories yet');
  expect(await empty.text("/authors")).toContain('<p class="empty">There are no authors yet');
  expect(await empty.text("/archive")).toContain('<p class="empty">Nothing is published yet.');
  whole(await empty.text("/"));
});

test("a publication in a language without words here has English ones that run their way", async () => {
  const hebrew = await publishing({ title: "Namal", language: "he" });
  const page = await hebrew.text("/");
  expect(page).toMatch(/^<html lang="he" dir="rtl">/m);
  expect(page).toContain('<nav lang="en" dir="ltr">');
});

test("recordings and documents that go with an article can be played and fetched", async () => {
  await site.publish(
    draft("media", {
      title: "Tape",
      attachments: [
        { url: "https://media.example/talk.mp3", type: "audio/mpeg" },
        { url: "/files/tide%20table.pdf", type: "application/pdf" },
      ],
    }),
  );
  const page = await site.text("/articles/tape");
  expect(page).toContain(
    '<audio controls="controls" preload="none" src="https://media.example/talk.mp3"></audio>',
  );
  expect(page).toMatch(/<a dir="ltr" href="[^"]*\/files\/tide%20table.pdf">tide table.pdf<\/a>/);
});

test("hostile titles, names, keywords, credits and addresses stay text", async () => {
  const evil = '</title><script>alert(1)</script>"><img src=x onerror=alert(1)>&amp;';
  const bad = await publishing({ title: evil, description: evil, copyright: evil, language: "en" });
  await bad.publish(
    draft("bad", {
      title: evil,
      slug: "bad",
      summary: evil,
      content: `<p onclick="x()">a<script>alert(1)</script></p><a href="javascript:alert(1)">b</a>`,
      authors: [{ name: evil }],
      keywords: [evil],
      credit: evil,
      translator: evil,
      related: [evil],
      link: "javascript:alert(1)",
      image: { url: "javascript:alert(1)", alt: evil },
      attachments: [{ url: "javascript:alert(1)", type: "audio/mpeg" }],
    }),
  );
  const list = await bad.text("/");
  const path = /href="(\/articles\/[^"]+)"/.exec(list)?.[1] ?? "";
  expect((await bad.get(path)).status).toBe(200);
  for (const page of [
    list,
    await bad.text(path),
    await bad.text("/categories"),
    await bad.text("/all/authors"),
    await bad.text("/archive"),
    await bad.text("/archive/2026/04"),
    await bad.text("/<script>"),
  ]) {
    whole(page);
    const data = /<script type="application\/ld\+json">([^<>&]*)<\/script>/.exec(page);
    if (data) expect(JSON.parse(data[1] ?? "")).toMatchObject({ headline: evil, author: [{ name: evil }] });
    const tags = page.replace(data?.[0] ?? "", "").replace(/"[^"]*"/g, '""');
    expect(tags).not.toMatch(/<script|<img[^>]*onerror|onclick/i);
    expect(page).not.toMatch(/(?:href|src)="javascript:/i);
  }
  expect(list).toContain("&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;");
});
