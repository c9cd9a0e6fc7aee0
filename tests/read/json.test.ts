import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NAMES } from "../../src/read/article-schema.ts";
import { readJson } from "../../src/read/json.ts";
import { placesOf } from "../../src/read/json-places.ts";
import { computed } from "../computed.ts";

const context = { timeZone: "Asia/Riyadh", language: "ar", now: new Date("2026-11-24T00:00:00Z") };
const read = (text: string, path = "a.json") => readJson({ path, text }, context);
const file = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
const fixture = (path: string) => read(file(`../fixtures/json/${path}`), path);
const told = ({ problems }: ReturnType<typeof read>) =>
  problems.map(({ severity, line, what }) => `${severity} ${line ?? "-"}: ${what}`);
const article = (more: object) =>
  JSON.stringify({ title: "T", published: "2024-03-05", content_text: "Text.", ...more });

describe("one article in a file", () => {
  test("says all that an article can say", () => {
    const { drafts, problems } = fixture("single.json");
    expect(problems).toEqual([]);
    expect(drafts).toEqual([
      {
        source: "single.json",
        id: "4711",
        title: "Night trains return",
        published: { at: "2024-06-01T21:05:00+02:00", hasTime: true },
        updated: "2024-06-02T07:00:00+02:00",
        language: "en",
        summary: "Sleepers run again.",
        content: "<p>The first sleeper left at nine.</p>",
        authors: [
          { name: "Ada Poll" },
          { name: "Yusuf Karim", email: "yusuf@example.org", link: "https://example.org/yusuf" },
        ],
        keywords: ["night trains", "railways"],
        image: { url: "/images/train.jpg", alt: "A blue sleeping car", width: 1200, height: 800 },
        attachments: [
          { url: "https://example.org/ride.mp3", type: "audio/mpeg", length: 120000, duration: 125 },
        ],
        related: ["Buses at night", "Rails renewed"],
        link: "https://example.org/night-trains",
        slug: "night-trains",
      },
    ]);
  });

  test("may use the names of schema.org", () => {
    const { drafts, problems } = fixture("other-names.json");
    expect(drafts[0]).toMatchObject({
      title: "قافلة طبية تصل إلى القرى",
      published: { at: "2024-06-03T10:00:00+00:00", hasTime: true },
      updated: "2024-06-03T12:00:00+00:00",
      content: "<p>وصلت القافلة صباحا وبدأت عملها.</p>\n<p>ويستمر العمل أسبوعا كاملا في القرى.</p>",
      authors: [{ name: "نور سليم", link: "https://example.org/nour" }],
      keywords: ["صحة", "القرى"],
      image: { url: "https://example.org/a.jpg" },
      language: "ar",
    });
    expect(problems.map(({ what }) => what)).toEqual(["names that mean nothing here: publisher"]);
  });

  test.each([
    [{ content_html: "<p>a</p>", content_text: "b" }, "<p>a</p>"],
    [{ content_text: "a <b> & c\n\nd" }, "<p>a &lt;b&gt; &amp; c</p>\n<p>d</p>"],
    [{ content_text: undefined, content_markdown: "**a**" }, "<p><strong>a</strong></p>"],
    [{ content_text: undefined, body: "<p>a</p>" }, "<p>a</p>"],
    [{ content_text: undefined, body: "1 < 2 and 3 > 2" }, "<p>1 &lt; 2 and 3 &gt; 2</p>"],
    [{ content_text: ["a", "b"] }, "<p>a</p>\n<p>b</p>"],
  ])("%j has the body %s", (more, content) =>
    expect(read(article(more)).drafts[0]?.content.trim()).toBe(content),
  );

  test("a number as a date is read with a warning", () => {
    const seconds = read(article({ published: 1709622900 }));
    expect(seconds.drafts[0]?.published.at).toBe("2024-03-05T07:15:00+00:00");
    expect(told(seconds)[0]).toMatch(/^warning 1: the number 1709622900 was read as the seconds since 1970/);
    expect(read(article({ published: 1709622900000 })).drafts[0]?.published.at).toBe(
      "2024-03-05T07:15:00+00:00",
    );
  });

  test("a byte order mark before it does no harm", () =>
    expect(read(`\uFEFF${article({})}`).drafts).toHaveLength(1));
});

describe("several articles in a file", () => {
  test("good ones are kept and each bad one is told with its line", () => {
    const result = fixture("list.json");
    expect(result.drafts.map(({ source, title }) => [source, title])).toEqual([
      ["list.json#a1", "One"],
      ["list.json#https://example.org/five", "Five"],
    ]);
    expect(told(result)).toEqual([
      "error 4: “soon” is not a date",
      "error 9: authors.0.name is missing",
      "error 12: the article in line 3 has the same id “a1”",
      "warning 13: names that mean nothing here: colour",
    ]);
    expect(result.drafts[0]?.content).toBe("<p>First paragraph.</p>\n<p>Second &amp; last.</p>");
  });

  test("JSON Lines go on behind a bad line", () => {
    const result = fixture("lines.jsonl");
    expect(result.drafts.map(({ source }) => source)).toEqual(["lines.jsonl#one", "lines.jsonl#Two"]);
    expect(result.drafts[1]?.keywordLine).toBe("quiet city");
    expect(told(result)).toEqual(["error 3: not JSON, at column 39: a comma before }"]);
  });

  test("JSON Lines are known without their ending", () => {
    expect(read(`${article({ id: 1 })}\n${article({ id: 2 })}`).drafts.map(({ source }) => source)).toEqual([
      "a.json#1",
      "a.json#2",
    ]);
  });

  test("an article keeps its source when a file of lines grows", () => {
    expect(read(article({ id: 1 }), "a.jsonl").drafts[0]?.source).toBe("a.jsonl#1");
  });

  test.each(["articles", "items", "posts"])("a list under %s", (name) => {
    expect(read(`{"${name}": [${article({ id: 1 })}]}`).drafts[0]?.source).toBe("a.json#1");
  });

  test("what is no article among them is told", () => {
    expect(told(read(`[\n${article({ id: 1 })},\n5, null, []]`))).toEqual(
      Array(3).fill("error 3: not an article: no object"),
    );
    expect(told(read("[]"))).toEqual(["warning -: the list of articles is empty"]);
    expect(told(read("5"))).toEqual(["error 1: not an article: no object"]);
  });
});

describe("what is no JSON is told with line, column and cure", () => {
  test.each([
    ['{"a":1,}', 1, 8, /comma before }/, /no comma/],
    ["[1,2", 1, 5, /ends before/, /missing \]/],
    ['{"a":“x”}', 1, 6, /quotation mark “/, /straight/],
    ['{\n"a":1، "b":2}', 2, 6, /Arabic comma/, /,/],
    ["{'a':1}", 1, 2, /quotation mark '/, /straight/],
    ['{"a":"x\ny"}', 1, 6, /line break/, /\\n/],
    ['{"a":"b"c"}', 1, 9, /comma or }/, /\\"/],
    ["{a:1}", 1, 2, /name/, /double/],
    ["// x\n{}", 1, 1, /comment/, /no comments/],
    ['{"a":\n\n tru}', 3, 2, /tru/, /true/],
    ['{"a":"\\x"}', 1, 6, /\\/, /\\\\/],
    ['{"a":1\u00a0}', 1, 7, /U\+00A0/, /spaces/],
    ['{"a":"x', 1, 6, /closing/, /"/],
  ])("%j", (text, line, column, what, instead) => {
    const { drafts, problems } = read(text);
    expect(drafts).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      severity: "error",
      line,
      what: expect.stringMatching(what),
      instead: expect.stringMatching(instead),
    });
    expect(problems[0]?.what).toContain(`column ${column}:`);
  });

  test("trailing-comma.json names the line of the bracket behind the comma", () => {
    expect(told(fixture("trailing-comma.json"))).toEqual([
      "error 4: not JSON, at column 1: a comma before }",
    ]);
  });

  test("the places agree with JSON.parse about what is JSON", () => {
    const text = fc.oneof(
      fc.json(),
      fc
        .array(
          fc.constantFrom(
            ..."{}[],:\"'\\/ \n".split(""),
            '"a"',
            "1",
            "-0.5e3",
            "01",
            "true",
            "nul",
            "\u00a0",
            "،",
          ),
          { maxLength: 12 },
        )
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, (json) => {
        let sound = true;
        try {
          JSON.parse(json);
        } catch {
          sound = false;
        }
        expect(placesOf(json).fault === undefined, json).toBe(sound);
      }),
      { numRuns: 3000 },
    );
  });
});

describe("hostile files", () => {
  test.each([
    ["deep", "[".repeat(200_000) + "]".repeat(200_000)],
    ["deep and open", '{"a":'.repeat(200_000)],
    ["deep under a field", article({}).replace('"Text."', `${"[".repeat(100_000)}${"]".repeat(100_000)}`)],
    ["many broken lines", `${article({})}\n${"{\n".repeat(50_000)}`],
  ])("%s: problems within seconds", (_, text) => {
    const started = computed();
    expect(read(text).problems.length).toBeGreaterThan(0);
    expect(computed() - started).toBeLessThan(5000);
  });

  test("__proto__ changes nothing", () => {
    const { drafts, problems } = read(
      '{"__proto__":{"title":"evil","draft":true},"title":"T","published":"2024-03-05","text":"x"}',
    );
    expect(drafts[0]?.title).toBe("T");
    expect(problems).toEqual([]);
    expect(Object.hasOwn(Object.prototype, "draft")).toBe(false);
  });

  test("any value under any name gives a draft or a problem, never an exception", () => {
    const names = Object.values(NAMES).flatMap((all) => all.split(", "));
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(...names, "x"),
          fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constant({ toString: 0 })),
          { maxKeys: 6 },
        ),
        (value) => {
          const { drafts, problems } = read(JSON.stringify({ ...value, title: "T", date: "2024-03-05" }));
          expect(drafts.length === 1 || problems.length > 0).toBe(true);
          for (const problem of problems) expect(problem.line).toBe(1);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe("docs/article-schema.md", () => {
  const docs = file("../../docs/article-schema.md");
  test("lists every field with all its names", () => {
    for (const [field, names] of Object.entries(NAMES)) {
      const row = docs.split("\n").find((line) => line.startsWith(`| \`${field}\``)) ?? `no row for ${field}`;
      for (const name of names.split(", ")) expect(row).toContain(`\`${name}\``);
    }
  });
  test("has examples that are read without a problem", () => {
    const examples = [...docs.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json = ""]) => read(json));
    expect(examples.map(({ drafts }) => drafts.length)).toEqual([1, 1]);
    expect(examples.flatMap(({ problems }) => problems)).toEqual([]);
  });
});
