import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Draft } from "../../src/article.ts";
import { readMarkdown } from "../../src/read/markdown.ts";
import { computed } from "../computed.ts";

const context = { timeZone: "Asia/Riyadh", language: "ar", now: new Date("2026-11-24T00:00:00Z") };
const read = (text: string, path = "a.md") => readMarkdown({ path, text }, context);
const fixture = (path: string) =>
  read(readFileSync(new URL(`../fixtures/markdown/${path}`, import.meta.url), "utf8"), path);
const matter = (...lines: string[]) => `---\n${lines.join("\n")}\n---\nBody.`;
const draft = (...lines: string[]) => read(matter("title: T", "date: 2024-03-05", ...lines)).drafts[0];
const told = ({ problems }: ReturnType<typeof read>) =>
  problems.map(({ severity, line, what, instead }) => `${severity} ${line ?? "-"}: ${what} → ${instead}`);

describe("files of site generators and note books", () => {
  const cases: readonly (readonly [string, Partial<Draft>])[] = [
    [
      "hugo.md",
      {
        title: "Harbour bridge opens: a first walk",
        published: { at: "2024-03-05T09:15:00+02:00", hasTime: true },
        updated: "2024-03-06T00:00:00+03:00",
        keywords: ["bridges", "city transport", "Local"],
        authors: [{ name: "Mona Adel", email: "mona@example.org" }],
        image: { url: "images/bridge.jpg", alt: "The bridge at dawn" },
        summary: "People crossed on foot before the cars came.",
        slug: "harbour-bridge",
      },
    ],
    [
      "2023-11-02-rain.markdown",
      {
        title: "أمطار غزيرة على الساحل",
        published: { at: "2023-11-02T00:00:00+03:00", hasTime: false },
        authors: [{ name: "ليلى منصور" }],
        keywords: [],
        keywordLine: "طقس الساحل",
        content: "<p>هطلت أمطار <strong>غزيرة</strong> طوال الليل.</p>",
      },
    ],
    [
      "obsidian.md",
      {
        title: "Water on the Moon",
        published: { at: "2024-01-10T18:40:00+03:00", hasTime: true },
        keywords: ["science", "space/moon"],
        content: '<p>A short note on frozen water with <img src="/crater.png" alt="">.</p>',
      },
    ],
    [
      "arabic-names.md",
      {
        title: "مكتبة جديدة في الحي القديم",
        published: { at: "2024-03-05T09:15:00+03:00", hasTime: true },
        authors: [{ name: "سمير حداد" }, { name: "هالة يوسف" }],
        keywords: ["مكتبات", "القراءة", "الحي القديم"],
        summary: "افتتاح مكتبة عامة بعد ترميم المبنى.",
        language: "ar",
        credit: "وكالة محلية",
      },
    ],
    [
      "no-front-matter.md",
      {
        title: "سوق الكتب يعود إلى الساحة",
        published: { at: "2024-03-07T16:30:00+03:00", hasTime: true },
        content: "<p>عاد السوق بعد غياب عامين.</p>\n<ul>\n<li>كتب قديمة</li>\n<li>خرائط</li>\n</ul>",
      },
    ],
    [
      "windows.md",
      {
        title: "Windows line ends",
        published: { at: "2024-05-01T08:00:00+00:00", hasTime: true },
        authors: [{ name: "Sam Doe", email: "sam@example.org" }],
        summary: "Saved by an old editor.",
        content: "<p>First line.</p>\n<p>Second.</p>",
      },
    ],
  ];
  test.each(cases)("%s", (path, expected) => {
    const { drafts, problems } = fixture(path);
    expect(drafts).toHaveLength(1);
    expect(drafts[0]).toMatchObject({ source: path, ...expected });
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("a heading that repeats the title is not said twice", () => {
    expect(fixture("hugo.md").drafts[0]?.content).toMatch(/^<p>Hundreds crossed <strong>on foot<\/strong>/);
    expect(fixture("hugo.md").drafts[0]?.content).toContain("<td>300</td>");
    expect(read("---\ntitle: A\ndate: 2024-03-05\n---\n# B\n\nText").drafts[0]?.content).toBe(
      "<h1>B</h1>\n<p>Text</p>",
    );
  });

  test("settings of the generator are no news, other unknown names are", () => {
    expect(fixture("obsidian.md").problems).toEqual([]);
    expect(
      told(read(matter("title: T", "date: 2024-03-05", "mood: good", "layout: post", "rating: 5"))),
    ).toEqual([
      "warning 4: names that mean nothing here: mood, rating → the names of docs/article-schema.md, or nothing",
    ]);
  });
});

describe("a newsroom's layout below the body", () => {
  const body =
    "وصل وفد البحارة إلى الميناء القديم صباح اليوم، وناقش مع أهالي الحي خطة لترميم الأرصفة الخشبية.";
  const stored = (tail: string, more = "") =>
    read(`---\ntitle: ترميم الأرصفة\ndate: 2024-03-05\n${more}---\n${body}\n\n${tail}\n`);

  test("gives the source, the keywords and the headlines", () => {
    const { drafts, problems } = stored(
      "المصدر | مرفأ + وكالات\n\n## كلمات مفتاحية\n\nترميم الأرصفة الميناء القديم\n\nسوق السمك يعود\n\n- هل تعود القوارب؟",
    );
    expect(drafts[0]).toMatchObject({
      content: `<p>${body}</p>`,
      credit: "مرفأ + وكالات",
      keywordLine: "ترميم الأرصفة الميناء القديم",
      related: ["سوق السمك يعود", "هل تعود القوارب؟"],
    });
    expect(problems).toEqual([]);
  });

  test("is what the front matter says, where that says something", () => {
    const { drafts } = stored(
      "**المصدر:** مرفأ\n\nالوسوم: البحر، السمك",
      "credit: وكالة الساحل\ntags: [الميناء]\n",
    );
    expect(drafts[0]).toMatchObject({ credit: "وكالة الساحل", keywords: ["الميناء"] });
    expect(drafts[0]?.content).toBe(`<p>${body}</p>`);
  });

  test.each([
    `المصدر | مرفأ\n\n${body}`,
    "المصدر | مرفأ\n\n```\na\n```",
    "Tags\n\n| a | b |\n|---|---|\n| c | d |",
  ])("%j is body", (tail) => {
    const { drafts } = stored(tail);
    expect(drafts[0]?.credit).toBeUndefined();
    expect(drafts[0]?.keywords).toEqual([]);
    expect(drafts[0]?.content).toMatch(/<p>(?:المصدر|Tags)/);
  });
});

describe("what each field may look like", () => {
  test.each([
    ["tags: [a, b c]", ["a", "b c"], undefined],
    ["tags:\n  - a\n  - '#b'", ["a", "b"], undefined],
    ["tags: سياسة، اقتصاد ؛ رياضة,", ["سياسة", "اقتصاد", "رياضة"], undefined],
    ["keywords: a | b # c", ["a", "b"], undefined],
    ["tags: 'a#b; c'", ["a", "b", "c"], undefined],
    ["category: city", ["city"], undefined],
    ["categories: العلاقات التجارية البحرية", [], "العلاقات التجارية البحرية"],
    ["tags: [a]\ncategories: [b]\nkeywords: c, d", ["a", "c", "d", "b"], undefined],
    ["Tags:\n  - name: News\n    slug: news", ["News"], undefined],
    ["tags:", [], undefined],
  ])("%j gives keywords %j", (line, keywords, keywordLine) => {
    expect(draft(line)?.keywords).toEqual(keywords);
    expect(draft(line)?.keywordLine).toBe(keywordLine);
  });

  test.each([
    ["author: Mona Adel", [{ name: "Mona Adel" }]],
    ["authors: [Mona, Sam]", [{ name: "Mona" }, { name: "Sam" }]],
    ["author: Mona Adel and Sam Doe", [{ name: "Mona Adel" }, { name: "Sam Doe" }]],
    ["author: {name: Mona, url: 'https://example.org/m'}", [{ name: "Mona", link: "https://example.org/m" }]],
    ["author: {title: Mona}", [{ name: "Mona" }]],
  ])("%j gives authors", (line, authors) => expect(draft(line)?.authors).toEqual(authors));

  test.each([
    ["image: /a.png", { url: "/a.png" }],
    ["featured_image: a.png\nimage_alt: A boat", { url: "a.png", alt: "A boat" }],
    [
      "heroImage: {src: 'https://example.org/a.png', alt: A boat}",
      { url: "https://example.org/a.png", alt: "A boat" },
    ],
    ["images: [a.png, b.png]", { url: "a.png" }],
    ["cover: '[[boat.png]]'", { url: "boat.png" }],
  ])("%j gives an image", (line, image) => expect(draft(line)?.image).toEqual(image));

  test.each([
    ["2024-03-05T09:15:00Z", "2024-03-05T09:15:00+00:00", true],
    ["2024-03-05 09:15:00 +0200", "2024-03-05T09:15:00+02:00", true],
    ["2024-03-05 09:15", "2024-03-05T09:15:00+03:00", true],
    ["2024-03-05", "2024-03-05T00:00:00+03:00", false],
    ["'5 مارس 2024 9:15 م'", "2024-03-05T21:15:00+03:00", true],
    ["Tue Mar 05 2024 09:15:00 GMT+0100 (Central European Standard Time)", "2024-03-05T09:15:00+01:00", true],
    ["!!str 2024-03-05", "2024-03-05T00:00:00+03:00", false],
  ])("date: %s", (date, at, hasTime) => {
    expect(read(matter("title: T", `date: ${date}`)).drafts[0]?.published).toEqual({ at, hasTime });
  });

  test("a number as a title or an id stays as it was written", () => {
    expect(read(matter("title: 1984", "date: 2024-03-05", "id: 007")).drafts[0]).toMatchObject({
      title: "1984",
      id: "007",
    });
  });

  test.each(["published", "publishDate", "pub_date", "pubDatetime", "Date", "PUBLISHED AT", "تاريخ النشر"])(
    "%s is a name of the date",
    (name) => expect(read(matter("title: T", `${name}: 2024-03-05`)).drafts).toHaveLength(1),
  );

  test("a language may be written with _ or by its name; one that is none is left out with a warning", () => {
    expect(draft("lang: en_GB")?.language).toBe("en-GB");
    expect(draft("language: العربية")?.language).toBe("ar");
    const strange = read(matter("title: T", "date: 2024-03-05", "lang: x!"));
    expect(strange.drafts[0]?.language).toBeUndefined();
    expect(told(strange)[0]).toMatch(/^warning 4: the language “x!” is left out/);
  });
});

describe("what is not right is told with its line", () => {
  test.each([
    [
      "colon-in-title.md",
      /^error 2: .*title: خبر عاجل: افتتاح الجسر.* → the value in quotation marks: title: "خبر عاجل: افتتاح الجسر"$/,
    ],
    ["unclosed.md", /^error 1: the front matter that begins here does not end → a line of ---/],
    ["draft.md", /^warning 4: left out, since it says draft: yes/],
    ["bad-date.md", /^error 3: “next week”/],
  ])("%s gives no article", (path, message) => {
    const result = fixture(path);
    expect(result.drafts).toEqual([]);
    expect(told(result)).toEqual([expect.stringMatching(message)]);
  });

  test.each([
    ["twice", ["title: A", "title: B"], /^error 3: the name in “title: B” stands there twice/],
    ["a tag that would make an object", ["title: !!js/function x"], /^error 2: the tag .* is not allowed/],
    ["a tab", ["title: A", "tags:", "\t- a"], /^error 4: .* → spaces instead of the tab/],
    [
      "a quotation mark left open",
      ['title: "A', "date: 2024-03-05"],
      /^error \d: the front matter is not YAML/,
    ],
    ["a list", ["- a"], /^error 2: the front matter holds no names and values/],
    ["an object for a title", ["title: {a: b}", "date: 2024-03-05"], /^error 2: title is an object → a text/],
    [
      "an author without a name",
      ["title: A", "date: 2024-03-05", "authors: [{x: y}]"],
      /^error 4: authors\.0\.name is missing/,
    ],
    ["no date", ["title: A"], /^error 1: there is no date/],
    ["published: false", ["title: A", "date: 2024-03-05", "published: false"], /^warning 4: left out/],
    ["status", ["title: A", "date: 2024-03-05", "status: draft"], /^warning 4: left out/],
    ["an alias to nothing", ["title: *bold*", "date: 2024-03-05"], /^error 2: the front matter/],
  ])("%s", (_, lines, message) => {
    const result = read(matter(...lines));
    expect(result.drafts).toEqual([]);
    expect(told(result)[0]).toMatch(message);
  });

  test("broken TOML is told with its line", () => {
    expect(told(read("+++\ntitle = 'A'\ndate = 2024-03\n+++\nBody"))[0]).toMatch(
      /^error 3: the front matter is not TOML at “date = 2024-03”/,
    );
  });
  test("a date only in the file's name is taken with a warning", () => {
    expect(told(fixture("2023-11-02-rain.markdown"))).toEqual([
      expect.stringMatching(/2023-11-02 was taken from the file's name/),
    ]);
  });
  test("code of a site generator is pointed out, but not inside code", () => {
    const result = read("---\ntitle: T\ndate: 2024-03-05\n---\nA\n\n```\n{{< a >}}\n```\n\n{{< chart x >}}");
    expect(told(result)).toEqual([expect.stringMatching(/^warning 11: .*\{\{< chart x >\}\}/)]);
  });
  test("a rule on top is no front matter", () => {
    expect(read("---\n\n# T\n\n2024-03-05\n\nText").drafts[0]).toMatchObject({ title: "T" });
  });
});

describe("hostile files", () => {
  const bomb = [
    "a: &a [x,x,x,x,x,x,x,x,x]",
    ..."bcdefg".split("").map((c, i) => `${c}: &${c} [${Array(9).fill(`*${"abcdef"[i]}`).join()}]`),
  ];
  test.each([
    ["aliases of aliases", matter(...bomb)],
    ["brackets in brackets", matter(`a: ${"[".repeat(50_000)}`)],
    ["dashes in dashes", matter(`${"- ".repeat(50_000)}a`)],
    ["quotations in quotations", `${matter("title: T", "date: 2024-03-05")}\n\n${">".repeat(50_000)} a`],
    [
      "lists in lists",
      `${matter("title: T", "date: 2024-03-05")}\n\n${Array.from({ length: 1500 }, (_, i) => `${" ".repeat(i * 2)}- a`).join("\n")}`,
    ],
    ["numbers in numbers", `${matter("title: T", "date: 2024-03-05")}\n\n${"1. ".repeat(20_000)}a`],
    ["emphasis", `${matter("title: T", "date: 2024-03-05")}\n\n${"_a*".repeat(50_000)}`],
    ["exclamation marks", `${matter("title: T", "date: 2024-03-05")}\n\n${"!a".repeat(50_000)}`],
  ])("%s are read or refused within seconds", (_, text) => {
    const started = computed();
    const { drafts, problems } = read(text);
    expect(drafts.length + problems.length).toBeGreaterThan(0);
    expect(computed() - started).toBeLessThan(5000);
  });

  test("__proto__ and constructor are names like others", () => {
    const { drafts, problems } = read(
      matter("title: T", "date: 2024-03-05", "__proto__: {draft: true}", "constructor: x"),
    );
    expect(drafts).toHaveLength(1);
    expect(problems[0]?.what).toMatch(/__proto__, constructor/);
  });

  test("any text under any name gives a draft or a problem, never an exception", () => {
    const name = fc.constantFrom(
      "title",
      "date",
      "tags",
      "author",
      "image",
      "updated",
      "draft",
      "lang",
      "related",
      "attachments",
      "published",
      "layout",
      "x",
    );
    const value = fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.constantFrom(
        "[a, {b: c}]",
        "{a: [b]}",
        "|\n  a\n  b",
        "&a",
        "*a",
        "~",
        "2024-03-05",
        "'",
        "{toString: 0}",
      ),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(name, value), { maxLength: 6 }),
        fc.string({ unit: "binary" }),
        (lines, body) => {
          const { drafts, problems } = read(
            `---\n${lines.map(([n, v]) => `${n}: ${v}`).join("\n")}\n---\n${body}`,
          );
          expect(drafts.length === 1 || problems.length > 0).toBe(true);
          for (const problem of problems)
            expect(problem.what && problem.instead && problem.file).toBeTruthy();
        },
      ),
      { numRuns: 300 },
    );
  });
});

test.each([["`".repeat(200_000)], ["~".repeat(200_000)]])(
  "a body of one mark without end is read, and does not hold up the rest",
  (body) => {
    const text = `---\ntitle: T\ndate: 2026-03-01\n---\n${body}\n`;
    expect(readMarkdown({ path: "a.md", text }, context).drafts).toHaveLength(1);
  },
);

test.each(["(", "[", "![", "(a", "[a]("])("a date of %s without end is refused at once", (mark) => {
  const text = `---\ntitle: T\ndate: '${mark.repeat(100_000)}'\n---\nText.\n`;
  expect(readMarkdown({ path: "a.md", text }, context)).toMatchObject({
    drafts: [],
    problems: [{ severity: "error" }],
  });
});
