import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPage } from "../../src/read/page.ts";
import { context, told } from "./reading.ts";

const file = (name: string) => readFileSync(new URL(`../fixtures/pages/${name}`, import.meta.url), "utf8");
const read = (text: string, path = "page.html") => readPage({ path, text }, context);
const LONG =
  "The boats came back before noon, and the market was full until the evening, as in the old days.";
const page = (head: string, body = `<article><p>${LONG}</p></article>`) =>
  `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;
const DATED = '<meta property="article:published_time" content="2026-02-08T10:00:00Z">';
const TITLED = '<meta property="og:title" content="Boats">';
const draft = (head: string, body?: string) => read(page(head, body)).drafts[0];

describe("a page", () => {
  test("of an Arabic newspaper gives its article by JSON-LD and its main text", () => {
    const { drafts, problems } = read(file("news-ar.html"));
    expect(problems).toEqual([]);
    expect(drafts).toEqual([
      {
        source: "page.html",
        title: "عودة السفن إلى الميناء القديم",
        published: { at: "2026-02-08T23:31:00+03:00", hasTime: true },
        updated: "2026-02-09T08:00:00+03:00",
        language: "ar",
        summary: "بعد عامين من الإغلاق رست أول سفينة.",
        content: expect.any(String),
        authors: [{ name: "سلمى الحداد", link: "https://marfa.example/authors/salma" }],
        keywords: ["الميناء القديم", "الشحن البحري", "مرسى الياسمين", "الصيادون", "اقتصاد"],
        image: {
          url: "https://marfa.example/images/port.jpg",
          width: 1200,
          height: 675,
          alt: "سفينة ترسو في الميناء القديم",
        },
        credit: "صحيفة المرفأ + وكالات",
        related: ["أرصفة جديدة للصيادين", "سوق السمك يفتح مبكرا", "موج عال هذا المساء"],
        link: "https://marfa.example/news/2026/2/8/%D8%B9%D9%88%D8%AF%D8%A9",
        addresses: ["https://marfa.example/news/2026/2/8/%D8%B9%D9%88%D8%AF%D8%A9"],
      },
    ]);
    const content = drafts[0]?.content ?? "";
    for (const kept of [
      "رست أول سفينة شحن",
      "ستعود تدريجيا",
      "<h2>مواعيد الرسو</h2>",
      "إذا هدأت الريح",
      'href="https://marfa.example/tags/port"',
      'src="https://marfa.example/images/port.jpg"',
      "أول سفينة منذ عامين",
    ])
      expect(content).toContain(kept);
    for (const gone of [
      "الرئيسية",
      "شارك",
      "بقلم",
      "ذات صلة",
      "اقرأ أيضا",
      "الأكثر",
      "المصدر",
      "track",
      "<h1",
      "الحقوق",
    ])
      expect(content).not.toContain(gone);
  });

  test("of a blog gives its article by microdata", () => {
    const { drafts, problems } = read(file("blog-en.html"));
    expect(problems).toEqual([]);
    expect(drafts).toMatchObject([
      {
        title: "Counting turtles at night",
        published: { at: "2025-06-03T22:15:00+02:00", hasTime: true },
        authors: [{ name: "Ada Poll", link: "https://notes.example/ada" }],
        keywords: ["turtles", "beach"],
        image: { url: "https://notes.example/blog/turtle.jpg", alt: "A turtle on the sand" },
        related: ["Owls in the old mill"],
        link: "https://notes.example/blog/turtles.html",
      },
    ]);
    expect(drafts[0]?.content).toBe(
      "<p>We walked the beach from ten until two, with red lamps, and counted every track that led above the tide line.</p>\n" +
        '<p>Forty-one nests, six more than last year. See <a href="https://notes.example/blog/counts.html">the counts</a>.</p>',
    );
  });

  test("of the nineties gives its article by Dublin Core and the cell with the text", () => {
    const { drafts, problems } = read(file("old.html"));
    expect(problems).toEqual([]);
    expect(drafts).toMatchObject([
      {
        title: "The lamp in the lighthouse",
        published: { at: "1999-11-05T00:00:00+03:00", hasTime: false },
        language: "en",
        authors: [{ name: "Nora Harrow" }],
        keywords: ["lighthouse", "local history"],
      },
    ]);
    expect(drafts[0]?.content).toContain("thirty years");
    expect(drafts[0]?.content).not.toContain("Sport");
  });

  test("with nothing but what a person sees gives that: headline, byline, date", () => {
    expect(
      draft(
        "<title>عودة القوارب - المرفأ نت</title>",
        `<div class="entry"><h1>عودة القوارب</h1><span class="author">بقلم: سلمى الحداد</span>
        <span class="post-date">الأحد 8 فبراير 2026 11:31 م</span><p>${"عادت القوارب إلى المرفأ قبل منتصف الليل. ".repeat(4)}</p></div>`,
      ),
    ).toMatchObject({
      title: "عودة القوارب",
      published: { at: "2026-02-08T23:31:00+03:00", hasTime: true },
      authors: [{ name: "سلمى الحداد" }],
    });
  });
});

describe("the title of a page", () => {
  test.each([
    ["<title>Boats are back | Coast Echo</title>", "", "Boats are back"],
    ["<title>Coast Echo | Boats are back</title>", "<h1>Boats are back</h1>", "Boats are back"],
    [
      "<title>Boats - and nets - are back</title>",
      "<h1>Boats - and nets - are back</h1>",
      "Boats - and nets - are back",
    ],
    [
      '<meta property="og:title" content="Boats are back – Coast Echo"><meta property="og:site_name" content="Coast Echo">',
      "",
      "Boats are back",
    ],
    ['<meta property="og:title" content="Rice: a history - part one">', "", "Rice: a history - part one"],
    ["", "<h1>Boats are back</h1>", "Boats are back"],
  ])("%s %s is %s", (head, heading, title) => {
    expect(draft(DATED + head, `${heading}<article><p>${LONG}</p></article>`)?.title).toBe(title);
  });
});

describe("JSON-LD", () => {
  const ld = (text: string) => `<script type="application/ld+json">${text}</script>`;
  const article = '{"@type":"Article","headline":"Boats","datePublished":"2026-02-08T10:00:00Z"';
  test.each([
    ["in a list", `[{"@type":"WebPage"},${article}}]`],
    ["with raw line breaks and a comma too many", `${article},"description":"a\nb",}`],
    ["within a comment", `<!-- ${article}} -->`],
    ["as the main entity of its page", `{"@type":"WebPage","mainEntity":${article}}}`],
    ["of another kind of article", `${article.replace("Article", "http://schema.org/OpinionNewsArticle")}}`],
  ])("%s is read", (_, text) => {
    expect(draft(ld(text))).toMatchObject({ title: "Boats", published: { at: "2026-02-08T10:00:00+00:00" } });
  });

  test("that is no JSON is told of, and the rest of the page is read", () => {
    const result = read(page(`${DATED}\n${TITLED}\n${ld('{"headline": "Bo')}`));
    expect(result.drafts).toMatchObject([{ title: "Boats" }]);
    expect(told(result)).toEqual(["warning 3: the JSON-LD is not JSON and is left out"]);
  });

  test("gives recordings with the type and length that it states", () => {
    const audio =
      '"audio":{"@type":"AudioObject","contentUrl":"/a.mp3","encodingFormat":"audio/mpeg","duration":"PT1M5S"}';
    expect(
      draft(`<link rel="canonical" href="https://old.example/1">${ld(`${article},${audio}}`)}`)?.attachments,
    ).toEqual([{ url: "https://old.example/a.mp3", type: "audio/mpeg", duration: 65 }]);
  });

  test("without mark-up of the text gives its own", () => {
    expect(draft(ld(`${article},"articleBody":"${LONG}\\n${LONG}"}`), "<div>Loading…</div>")?.content).toBe(
      `<p>${LONG}</p>\n<p>${LONG}</p>`,
    );
  });
});

describe("what is not there", () => {
  test("no date: the page is refused, unless its address has the day", () => {
    expect(told(read(page(TITLED)))).toEqual(["error -: the page has no date"]);
    const dated = read(page(`${TITLED}<link rel="canonical" href="https://old.example/2026/02/08/boats/">`));
    expect(dated.drafts[0]?.published).toEqual({ at: "2026-02-08T00:00:00+03:00", hasTime: false });
    expect(told(dated)).toEqual(["warning -: there is no date; 2026-02-08 was taken from the address"]);
  });

  test("no picture is made the lead because it stands first in the text, nor is a site's logo", () => {
    const body = `<article><p><img src="/a.jpg" alt="a"></p><p>${LONG}</p></article>`;
    expect(draft(DATED + TITLED, body)?.image).toBeUndefined();
    expect(
      draft(`${DATED}${TITLED}<meta property="og:image" content="https://old.example/img/logo.png">`, body)
        ?.image,
    ).toBeUndefined();
  });

  test.each([
    ["", ["error -: the page has neither a title nor a text", "error -: the page has no date"]],
    [`${TITLED}${DATED}`, ["warning -: the page has no text"]],
  ])("%j alone", (head, problems) => expect(told(read(page(head, "")))).toEqual(problems));
});

describe("a hostile page", () => {
  test("is read in a time that grows with its length", () => {
    const length = 400_000;
    const parts = [
      "<div>",
      "<p>",
      "<",
      "&",
      "<a href=x>",
      "<ul><li>",
      "<!--",
      "<b>",
      '<meta name="author" content="x">',
      "<table><tr><td>",
      "<font>a</font>",
      '<div class="date">1 ',
      "<h1>x</h1>",
      "a | b - ",
      "<script type=application/ld+json>",
      "<span itemprop=name>",
      "[",
      "\n",
    ];
    for (const part of parts)
      for (const before of ["", "<title>", "<article itemscope itemtype=http://schema.org/Article>"]) {
        // Of this process alone, whatever else the machine does: what grows with the square takes a minute.
        const start = process.cpuUsage();
        read(`<html>${before}${part.repeat(length / part.length)}`);
        expect([part, before, process.cpuUsage(start).user < 4_000_000]).toEqual([part, before, true]);
      }
  }, 120_000);

  test("never makes the reader throw", () => {
    const part = fc.constantFrom(
      "<div>",
      "</div>",
      "<p>",
      "</p>",
      "<title>",
      "<h1>",
      '<script type="application/ld+json">',
      "{}",
      '{"@type":"Article","headline":',
      "[]",
      "</script>",
      "<article>",
      "<ul>",
      "<li>",
      "<a href='x'>",
      "x ",
      "<meta property='og:title' content='x'>",
      "<!--",
      '"',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const { drafts, problems } = read(parts.join(""));
        expect(drafts.length + problems.length).toBeGreaterThan(0);
      }),
    );
  });
});
