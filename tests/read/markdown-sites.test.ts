/** Articles as the folders of Hugo, Jekyll, Eleventy and Astro hold them. */
import { describe, expect, test } from "vitest";
import { readMarkdown } from "../../src/read/markdown.ts";

const context = { timeZone: "Asia/Riyadh", language: "en", now: new Date("2026-11-24T00:00:00Z") };
const read = (path: string, ...lines: readonly string[]) =>
  readMarkdown({ path, text: lines.join("\n") }, context);
const one = (path: string, ...lines: readonly string[]) => {
  const { drafts, problems } = read(path, ...lines);
  const [draft] = drafts;
  if (!draft) throw new Error(problems.map(({ what }) => what).join("; "));
  return { ...draft, warnings: problems.map(({ what }) => what) };
};

describe("Hugo", () => {
  const bridge = one(
    "content/posts/bridge/index.md",
    "+++",
    'title = "The bridge opens"',
    "date = 2024-03-05T09:15:00+02:00",
    "lastmod = 2024-03-06T10:00:00Z",
    "draft = false",
    'tags = ["bridges", "city transport"]',
    'categories = ["Local"]',
    'aliases = ["/2024/bridge/"]',
    "[params]",
    'author = "Mona Adel"',
    "+++",
    "People crossed on foot before the cars came.",
    "",
    '{{< figure src="dawn.jpg" alt="The bridge at dawn" caption="At dawn" >}}',
    "",
    "{{< youtube abc123 >}}",
    "",
    "{{< chart id=4 >}}",
  );
  test("TOML front matter gives title, dates, tags, categories and author", () => {
    expect(bridge).toMatchObject({
      title: "The bridge opens",
      published: { at: "2024-03-05T09:15:00+02:00", hasTime: true },
      updated: "2024-03-06T10:00:00+00:00",
      keywords: ["bridges", "city transport", "Local"],
      authors: [{ name: "Mona Adel" }],
    });
  });
  test("aliases and its own address lead to it", () => {
    expect(bridge.addresses).toEqual(["/posts/bridge/", "/2024/bridge/"]);
  });
  test("known shortcodes are shown, pictures beside it found, others left out with a warning", () => {
    expect(bridge.content).toContain('<img src="/posts/bridge/dawn.jpg" alt="The bridge at dawn"');
    expect(bridge.content).toContain("https://www.youtube.com/watch?v=abc123");
    expect(bridge.content).not.toContain("{{");
    expect(bridge.warnings).toEqual([expect.stringContaining("{{< chart id=4 >}}")]);
  });
  test("a JSON object on top is front matter too", () => {
    expect(one("content/a.md", "{", '  "title": "A",', '  "date": "2024-03-05"', "}", "Body.")).toMatchObject(
      { title: "A", content: "<p>Body.</p>" },
    );
  });
  test.each([
    ["content/posts/_index.md", []],
    ["content/a.md", ["draft = true"]],
    ["content/a.md", ['expiryDate = "2020-01-01"']],
    ["content/a.md", ["headless = true"]],
  ])("%s with %j stays out, and is said to", (path, more) => {
    const { drafts, problems } = read(path, "+++", 'title = "A"', "date = 2024-03-05", ...more, "+++", "B");
    expect(drafts).toEqual([]);
    expect(problems.map(({ severity }) => severity)).toEqual(["warning"]);
  });
  test("an ending names its language", () => {
    expect(one("content/a.ar.md", "+++", "title='أ'", "date=2024-03-05", "+++", "نص")).toMatchObject({
      language: "ar",
      addresses: ["/a/"],
    });
  });
});

describe("Jekyll", () => {
  test("day and slug stand in the name, categories and tags are words between spaces", () => {
    expect(
      one(
        "_posts/2023-11-02-rain-at-last.md",
        "---",
        "title: Rain at last",
        "categories: weather coast",
        "tags: [sea, rain]",
        "---",
        "It rained.",
      ),
    ).toMatchObject({
      published: { at: "2023-11-02T00:00:00+03:00", hasTime: false },
      keywords: expect.arrayContaining(["weather", "coast", "sea", "rain"]),
      addresses: ["/weather/coast/2023/11/02/rain-at-last.html"],
    });
  });
  test("a permalink is its old address", () => {
    expect(
      one(
        "_posts/2023-11-02-rain.md",
        "---",
        "title: Rain",
        "permalink: /wet/:year/:title/",
        "---",
        "It rained.",
      ).addresses,
    ).toEqual(["/wet/2023/rain/"]);
  });
  test("text above the separator is the summary; Liquid is left out with a warning", () => {
    const draft = one(
      "_posts/2023-11-02-rain.md",
      "---",
      "title: Rain",
      "excerpt_separator: <!--cut-->",
      "---",
      "It rained.",
      "<!--cut-->",
      "{% gallery wet %}",
      "It stopped.",
    );
    expect(draft.summary).toBe("It rained.");
    expect(draft.content).not.toContain("{%");
    expect(draft.warnings).toEqual([expect.stringContaining("{% gallery wet %}")]);
  });
  test.each([
    ["_drafts/rain.md", "date: 2023-11-02"],
    ["_posts/2023-11-02-rain.md", "published: false"],
  ])("%s with %s stays out", (path, line) => {
    const { drafts, problems } = read(path, "---", "title: Rain", line, "---", "It rained.");
    expect(drafts).toEqual([]);
    expect(problems.map(({ severity }) => severity)).toEqual(["warning"]);
  });
});

describe("Eleventy and Astro", () => {
  test("names of collections are no tags", () => {
    expect(
      one("posts/a.md", "---", "title: A", "date: 2024-03-05", "tags: [posts, harbour]", "---", "Body.")
        .keywords,
    ).toEqual(["harbour"]);
  });
  test("pubDate, heroImage and description; components of MDX are left out with a warning", () => {
    const draft = one(
      "src/content/blog/a.mdx",
      "---",
      "title: A",
      "pubDate: Mar 5 2024",
      "heroImage: /boat.jpg",
      "description: About boats",
      "---",
      'import Chart from "../Chart.astro"',
      "",
      "Boats.",
      "",
      "<Chart data={1} />",
    );
    expect(draft).toMatchObject({
      published: { at: "2024-03-05T00:00:00+03:00" },
      image: { url: "/boat.jpg" },
      summary: "About boats",
      content: "<p>Boats.</p>",
    });
    expect(draft.warnings).toEqual([expect.stringContaining("<Chart")]);
  });
});

test("a post may be HTML below its front matter: nothing in it is Markdown", () => {
  const draft = one(
    "_posts/2022-03-03-old.html",
    "---",
    "title: An old post",
    "permalink: /very/old.html",
    "---",
    "<p>The rope hung there.</p>",
    "",
    "    <p>And *stars* stay.</p>",
  );
  expect(draft).toMatchObject({
    title: "An old post",
    addresses: ["/very/old.html"],
    content: "<p>The rope hung there.</p>\n\n    <p>And *stars* stay.</p>",
  });
});

test.each([
  ["about.md", "layout: page"],
  ["content/about.md", "draft: false"],
  ["pages/team.md", "type: page"],
])("%s with %s is a page and no article, which is no error", (path, setting) => {
  const { drafts, problems } = read(path, "---", "title: About us", setting, "---", "We are few.");
  expect(drafts).toEqual([]);
  expect(problems).toEqual([expect.objectContaining({ severity: "warning" })]);
});
