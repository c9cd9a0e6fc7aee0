import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readText } from "../../src/read/text.ts";

const context = { timeZone: "Asia/Riyadh", language: "ar", now: new Date("2026-11-23T00:00:00Z") };
const folder = new URL("../fixtures/text/", import.meta.url);
const read = (text: string) => readText({ path: "a.txt", text }, context);

interface Expected {
  readonly problems: readonly { readonly severity: string; readonly line: number; readonly what: string }[];
  readonly paragraphs?: number;
  readonly [field: string]: unknown;
}

describe("a stored text, one variation of the layout each", () => {
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  test.each(names)("%s", (name) => {
    const expected = JSON.parse(
      readFileSync(new URL(name.replace(/txt$/, "json"), folder), "utf8"),
    ) as Expected;
    const { problems, paragraphs, ...fields } = expected;
    const result = read(readFileSync(new URL(name, folder), "utf8"));
    expect(result.problems).toEqual(
      problems.map((p) => ({
        file: "a.txt",
        severity: p.severity,
        line: p.line,
        what: expect.stringContaining(p.what),
        instead: expect.stringMatching(/./),
      })),
    );
    const draft = result.drafts[0];
    if (problems.some((p) => p.severity === "error")) return expect(result.drafts).toEqual([]);
    const { content, source, ...found } = draft ?? { content: "", source: "" };
    expect(source).toBe("a.txt");
    if (paragraphs !== undefined) expect(content.match(/<p>/g)?.length ?? 0).toBe(paragraphs);
    const { content: wanted = content, ...rest } = fields;
    expect(content).toBe(wanted);
    expect(found).toEqual(rest);
    for (const headline of draft?.related ?? []) expect(content).not.toContain(headline);
  });
});

const seed = new URL("../../../shared/seeds/000_a7c6e613c5bcb955.txt", import.meta.url);
describe.skipIf(!existsSync(seed))(
  "the archive's own article (skipped where the archive is not mounted)",
  () => {
    const text = existsSync(seed) ? readFileSync(seed, "utf8") : "";
    const variations: Record<string, string> = {
      "as stored": text,
      "without blank lines": text.replace(/\n\n+/g, "\n"),
      "with Windows line ends": text.replace(/\n/g, "\r\n"),
      "with a byte order mark": `\uFEFF${text}`,
    };
    test.each(Object.entries(variations))("%s", (_, variation) => {
      const { drafts, problems } = read(variation);
      const draft = drafts[0];
      expect(problems).toEqual([]);
      expect(draft?.published).toEqual({ at: "2020-02-08T23:31:00+03:00", hasTime: true });
      expect(draft?.content.match(/<p>/g)?.length).toBe(8);
      expect(draft?.credit).toBe("الخليج الجديد + وكالات");
      expect(draft?.keywordLine).toBe("العلاقات التركية الروسية العلاقات الروسية التركية تسوية إدلب");
      expect(draft?.related?.length).toBe(5);
      for (const headline of draft?.related ?? []) expect(draft?.content).not.toContain(headline);
    });
  },
);

test("no text makes the reader throw, and what is refused says why and on which line", () => {
  const pieces = [
    "السبت 8 فبراير 2020 11:31 م",
    "31/31/2020",
    "كلمات مفتاحية",
    "المصدر |",
    "اقرأ أيضا:",
    "By",
    "- a",
    "1. b",
    "«",
    "\n",
    "\n\n",
    "#",
    "صورة: a.jpg",
    "نص قصير",
    "<b>",
    "\u2028",
    "12:",
  ];
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((list) => list.join("\n")),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const { drafts, problems } = read(text);
      if (drafts.length === 0)
        expect(problems.some((p) => p.severity === "error" && p.line !== undefined && p.instead !== "")).toBe(
          true,
        );
      else expect(drafts[0]?.title).not.toBe("");
    }),
  );
});

const DATELINE = "السبت 8 فبراير 2020 11:31 م";
const PARAGRAPH =
  "وصل وفد البحارة إلى الميناء القديم صباح اليوم، وناقش مع أهالي الحي خطة لترميم الأرصفة الخشبية قبل حلول موسم الرياح.";
const article = (...blocks: readonly string[]) =>
  read(["بحارة الساحل يناقشون ترميم الأرصفة", DATELINE, ...blocks].join("\n\n"));

describe("a short line under the dateline", () => {
  test.each([
    "أزمة مياه تضرب الساحل",
    "خطوات جديدة لدعم الصيادين",
    "الصيادون يطالبون بالتعويض",
    "قوارب الصيد تعود اليوم",
    "قال الصيادون كلمتهم",
    "Coast Towns Face Rising Costs",
  ])("“%s” is text and nobody's name", (line) => {
    const { drafts, problems } = article(line, PARAGRAPH, PARAGRAPH);
    expect(drafts[0]?.authors).toEqual([]);
    expect(drafts[0]?.content).toContain(`>${line}<`);
    expect(problems).toEqual([]);
  });

  test.each(["سهيل الدفة", "شهد الأفق", "طالب بن ناصر", "يزيد المد", "Edith Marlinspike", "Will Seawall"])(
    "“%s” is the author, which a warning says",
    (name) => {
      const { drafts, problems } = article(name, PARAGRAPH, PARAGRAPH);
      expect(drafts[0]?.authors).toEqual([{ name }]);
      expect(drafts[0]?.content).not.toContain(name);
      expect(problems.map((one) => [one.severity, one.what])).toEqual([
        ["warning", `“${name}” was taken as the author's name`],
      ]);
    },
  );

  test("with its label is the author whatever the words are", () => {
    const { drafts, problems } = article("بقلم: الصياد يعود", PARAGRAPH, PARAGRAPH);
    expect(drafts[0]?.authors).toEqual([{ name: "الصياد يعود" }]);
    expect(problems).toEqual([]);
  });
});

describe("lines under the keywords' heading", () => {
  const keywords = (lines: string) => article(PARAGRAPH, PARAGRAPH, "كلمات مفتاحية", lines);

  test.each([
    ["in blocks of their own", "\n\n", []],
    [
      "in the same block",
      "\n",
      ["“الصيد البحري سوق السمك” was taken as the keywords and the lines under it as related headlines"],
    ],
  ])("a long one and short headlines %s are the keyword line and headlines", (_, between, warnings) => {
    const { drafts, problems } = keywords(
      ["الصيد البحري سوق السمك", "إغلاق ميناء الملح", "نهاية موسم القوارب"].join(between),
    );
    expect(drafts[0]?.keywordLine).toBe("الصيد البحري سوق السمك");
    expect(drafts[0]?.keywords).toEqual([]);
    expect(drafts[0]?.related).toEqual(["إغلاق ميناء الملح", "نهاية موسم القوارب"]);
    expect(problems.map((one) => one.what)).toEqual(warnings);
  });

  test("a keyword each stay a list, without a word about it", () => {
    const { drafts, problems } = keywords("الصيد البحري\nسوق السمك\nالمرفأ القديم");
    expect(drafts[0]?.keywords).toEqual(["الصيد البحري", "سوق السمك", "المرفأ القديم"]);
    expect(problems).toEqual([]);
  });

  test.each([
    "وزارة الموانئ والنقل البحري\nسوق السمك\nالمرفأ القديم",
    "الصيد سوق السمك\n\nإغلاق ميناء الملح\n\nنهاية موسم القوارب",
  ])("%j are taken as a list only with a warning", (lines) => {
    const { drafts, problems } = keywords(lines);
    expect(drafts[0]?.keywords).toEqual(lines.split(/\n+/));
    expect(problems.map((one) => one.what)).toEqual([
      expect.stringContaining("3 short lines were taken as a keyword each"),
    ]);
  });
});

describe("references of HTML in a plain text", () => {
  const body = (text: string) => article(`${PARAGRAPH} ${text}`, PARAGRAPH);
  const shown = (text: string) =>
    body(text)
      .drafts[0]?.content.split("\n")[0]
      ?.slice(PARAGRAPH.length + 4, -4);

  test.each([
    ["قال &quot;نعم&quot; ثم مضى", "قال &quot;نعم&quot; ثم مضى"],
    ["the harbour&#8217;s boats&nbsp;&#x2014; all", "the harbour’s boats — all"],
    ["nets &amp; ropes &lt;new&gt;", "nets &amp; ropes &lt;new&gt;"],
    ["it&#146;s Windows&#39; own&#0;&#55357;", "it’s Windows' own"],
    ["one&#10;line&#13;&#10;still", "one line still"],
    ["twice &amp;quot;written", "twice &amp;quot;written"],
  ])("%s", (text, html) => {
    expect(shown(text)).toBe(html);
    expect(body(text).problems).toEqual([]);
  });

  test.each([
    "nets & ropes",
    "R&D &amp; more",
    "the tag &lt;b&gt; is bold",
    "&unknown; &; &#; R&D",
    "a?b=1&copy=2",
  ])("%s stays as it is written", (text) => {
    const escaped = text.replaceAll("&", "&amp;");
    expect(shown(text)).toBe(escaped);
    expect(body(text).problems).toEqual([]);
  });

  test("the title, too; and an & that stands for itself beside them is named", () => {
    const { drafts, problems } = read(
      `قوارب &quot;المد&quot;\n\n${DATELINE}\n\n${PARAGRAPH}\n\nnets & ropes are sold here &amp; there.`,
    );
    expect(drafts[0]?.title).toBe('قوارب "المد"');
    expect(drafts[0]?.content).toContain("nets &amp; ropes are sold here &amp; there.");
    expect(problems).toMatchObject([{ severity: "warning", line: 7, what: expect.stringContaining("“&”") }]);
  });
});

test.each(["www.example.org/a", "www.harbour.news", "http://example.org/أ"])(
  "the bare address %s is a link",
  (address) => {
    const { drafts } = article(PARAGRAPH, `للتبرع: ${address}، والدعوة عامة.`);
    const href = address.startsWith("www.") ? `https://${address}` : address;
    expect(drafts[0]?.content).toContain(`<a href="${href}">${address}</a>، والدعوة`);
  },
);

test("names that only look like addresses stay words beside one", () => {
  const { drafts } = article(
    `${PARAGRAPH} نشر موقع ن.تايمز وv2.io و harbour.news ذلك في www.example.org أيضا.`,
    PARAGRAPH,
  );
  expect(drafts[0]?.content.match(/<a /g)).toHaveLength(1);
});

describe("what cannot be told is said", () => {
  test("a second line above the date that may be the title", () => {
    const lines = [
      "ملف خاص عن الميناء القديم",
      "أهالي الحي يرفضون خطة ترميم الأرصفة الخشبية",
      DATELINE,
      PARAGRAPH,
      PARAGRAPH,
    ];
    const { drafts, problems } = read(lines.join("\n\n"));
    expect(drafts[0]?.title).toBe(lines[0]);
    expect(problems).toMatchObject([
      { severity: "warning", line: 3, what: expect.stringContaining(lines[1] ?? "") },
    ]);
  });

  test("a writer above the date is no second title", () => {
    const { drafts, problems } = read(
      ["أهالي الحي يرفضون خطة ترميم الأرصفة", "سامي خليل نادر حسن", DATELINE, PARAGRAPH, PARAGRAPH].join(
        "\n\n",
      ),
    );
    expect(drafts[0]?.authors).toEqual([{ name: "سامي خليل نادر حسن" }]);
    expect(problems).toMatchObject([{ line: 3, what: expect.stringContaining("author's name") }]);
  });

  test("two names beside each other, of which either may be the writer", () => {
    const { drafts, problems } = article("سامي خليل - نادر حسن", PARAGRAPH, PARAGRAPH);
    expect(drafts[0]?.authors).toEqual([]);
    expect(drafts[0]?.content).toContain("<p>سامي خليل - نادر حسن</p>");
    expect(problems).toMatchObject([
      { severity: "warning", line: 5, what: expect.stringContaining("writer") },
    ]);
  });
});
