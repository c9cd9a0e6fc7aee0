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
