/** An editor looks at topics and corrects them: the command itself, on a real folder. */
import { expect, test } from "vitest";
import { article, items, nashra, served, taken, write } from "./publication.ts";

test("topics are listed with their counts and likely duplicates", () => {
  article("a", "سوق السمك، أسعار القمح");
  article("b", "سوق السمك، أسواق");
  article("c", "القمح وأسعار، سعر");
  taken();
  const { status, out } = nashra("categories");
  expect(status).toBe(0);
  expect(out).toMatch(/^2 {2}سوق السمك {2}\/categories\/سوق-السمك$/m);
  const lines = nashra("categories", "--json")
    .out.trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines[0]).toEqual({ category: { slug: "سوق-السمك", label: "سوق السمك", articles: 2 } });
});

test("a merge leads one address to the other, and no reader sees anything twice", async () => {
  article("a", "سوق السمك، ميناء");
  article("b", "بورصة الأسماك، ميناء");
  taken();
  const before = await items();
  const ran = nashra("categories", "merge", "بورصة الأسماك", "سوق السمك");
  expect([ran.status, ran.out], ran.err).toEqual([0, expect.stringContaining("1 article changed")]);
  const after = await items();
  expect(after.map(({ id, url, date_published }) => [id, url, date_published])).toEqual(
    before.map(({ id, url, date_published }) => [id, url, date_published]),
  );
  expect(after.map(({ tags }) => tags?.[0])).toEqual(["سوق السمك", "سوق السمك"]);
  await served(async (get) => {
    for (const file of ["", "/feed.xml", "/atom.xml", "/feed.json"]) {
      const old = await get(`/categories/بورصة-الأسماك${file}`);
      expect([old.status, decodeURI(old.headers.get("Location") ?? "")]).toEqual([
        301,
        `/categories/سوق-السمك${file}`,
      ]);
    }
    expect((await (await get("/categories/سوق-السمك/feed.xml")).text()).match(/<item>/g)).toHaveLength(2);
  });
  article("c", "بورصة الأسماك");
  taken();
  expect((await items()).map(({ tags }) => tags?.[0])).toEqual(["سوق السمك", "سوق السمك", "سوق السمك"]);
  expect(nashra("categories", "merge", "بورصة الأسماك", "سوق السمك").status).toBe(1);
});

test("a renamed category keeps its address and its label, whatever is imported later", async () => {
  article("a", "سوق السمك");
  taken();
  expect(nashra("categories", "rename", "سوق-السمك", "أسواق الأسماك").status).toBe(0);
  article("b", "سوق السمك");
  taken();
  expect((await items()).map(({ tags }) => tags)).toEqual([["أسواق الأسماك"], ["أسواق الأسماك"]]);
  await served(async (get) => expect((await get("/categories/سوق-السمك/feed.xml")).status).toBe(200));
});

test("an editor's cut of a line counts for every article with it, now and later", async () => {
  const line = "القوارب الليل المرفأ منتصف";
  article("a", line);
  taken();
  const before = await items();
  const ran = nashra("categories", "split", line, "القوارب، الليل المرفأ، منتصف");
  expect([ran.status, ran.out], ran.err).toEqual([0, expect.stringContaining("1 article changed")]);
  expect((await items())[0]?.tags).toEqual(["القوارب", "الليل المرفأ", "منتصف"]);
  expect((await items())[0]?.id).toBe(before[0]?.id);
  article("b", line);
  taken();
  expect((await items()).map(({ tags }) => tags)).toEqual([
    ["القوارب", "الليل المرفأ", "منتصف"],
    ["القوارب", "الليل المرفأ", "منتصف"],
  ]);
  expect(taken().out).toContain("2 unchanged");
  expect(nashra("categories", "split", line, "شيء آخر").status).toBe(1);
});

test("doubtful lines are listed until they are accepted", () => {
  article("a", "القوارب الليل المرفأ منتصف أحد أذى الصيادين");
  taken();
  const listed = nashra("categories").out;
  expect(listed).toContain("Doubtful lines");
  expect(listed).toContain("a.txt: ");
  expect(nashra("categories", "accept", "none.txt").status).toBe(1);
  expect(nashra("categories", "accept", "a.txt").out).toContain("1 accepted");
  expect(nashra("categories").out).not.toContain("Doubtful lines");
  expect(taken().out).toContain("1 unchanged");
});

test("accepting a cut changes no article, and does not take what is listed beside the line for a part of it", async () => {
  const keywords = "القوارب الليل المرفأ منتصف أحد أذى الصيادين";
  const common = { published: "2020-02-08", content_text: "عادت القوارب إلى المرفأ.", keywords };
  write("articles/a.json", JSON.stringify({ title: "الأول", ...common, categories: ["سوق السمك"] }));
  taken();
  const before = await items();
  expect(nashra("categories", "accept", "a.json").out).toContain("1 accepted");
  expect(nashra("categories").out).not.toContain("Doubtful lines");
  expect(await items()).toEqual(before);
  write("articles/b.json", JSON.stringify({ title: "الثاني", ...common }));
  taken();
  const [first, second] = (await items()).map(({ tags = [] }) => tags);
  expect(second).toEqual(first?.filter((tag) => tag !== "سوق السمك"));
});

test.each([["unknown"], ["merge", "a"], ["rename", "a"], ["--loud"], ["accept"]])(
  "nashra categories %s ends with 2",
  (...args) => {
    article("a", "سوق السمك");
    taken();
    expect(nashra("categories", ...args).status).toBe(2);
  },
);
