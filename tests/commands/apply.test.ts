/** What is known today is applied to the archive, and suggestions are made without writing anything. */
import { expect, test } from "vitest";
import { article, items, nashra, served, taken, write } from "./publication.ts";

const tags = async () => (await items()).map((one) => one.tags);

test("an article that came before its topic stands in it after “apply”, with its id, address and date", async () => {
  article("a", undefined, { title: "سوق السمك يفتح ليلا" });
  taken();
  expect(await tags()).toEqual([undefined]);
  article("b", "سوق السمك");
  taken();
  const before = await items();
  const trial = nashra("categories", "apply", "--dry-run");
  expect(trial.out).toContain("a.txt\n  —\n  → سوق السمك\n");
  expect(trial.out).toContain("1 of 2 articles would change; nothing was written");
  expect(await items()).toEqual(before);
  expect(nashra("categories", "apply").out).toContain("1 of 2 articles changed");
  const after = await items();
  expect(after.map(({ tags }) => tags)).toEqual([["سوق السمك"], ["سوق السمك"]].slice(0, after.length));
  expect(after.map(({ id, url, date_published }) => [id, url, date_published])).toEqual(
    before.map(({ id, url, date_published }) => [id, url, date_published]),
  );
  expect(nashra("categories", "apply").out).toContain("0 of 2 articles changed");
  expect(taken().out).toContain("2 unchanged");
});

test("a line is cut again by what the archive has learned since; an editor's cut stays", async () => {
  const line = "بورصة قوارب الليل المرفأ";
  article("a", line);
  article("z", "شباك حبال صناديق");
  taken();
  nashra("categories", "split", "شباك حبال صناديق", "شباك، حبال صناديق");
  const before = await tags();
  write("keywords.txt", "بورصة قوارب\nالليل المرفأ\n");
  const others = ["شاطئ", "موج", "صدف", "ملح", "رمل", "ريح", "مطر", "سمك", "حوت", "قرش"];
  for (const other of others)
    article(other, `بورصة قوارب، ${other}، الليل المرفأ`, { title: `يوم ${other}` });
  taken();
  nashra("categories", "apply");
  const of = async (title: string) =>
    served(async (get) => {
      const text = await (await get("/feed.json")).text();
      const feed = JSON.parse(text) as { items: { title: string; tags: string[] }[] };
      return feed.items.find((one) => one.title === title)?.tags;
    });
  expect(before[0]).not.toEqual(["بورصة قوارب", "الليل المرفأ"]);
  expect(await of("عنوان a")).toEqual(["بورصة قوارب", "الليل المرفأ"]);
  expect(await of("عنوان z")).toEqual(["شباك", "حبال صناديق"]);
});

test("suggestions name what an article says more often than others, and write nothing", async () => {
  for (let i = 0; i < 12; i++)
    article(`b${i}`, "ميناء", {
      title: `يوم ${i} في المرفأ`,
      body: "قال الصيادون إن البحر هادئ اليوم في المرفأ.",
    });
  article("a", undefined, {
    title: "مزارع الملح تعود",
    body: "تعود مزارع الملح إلى الشاطئ.\n\nوقال أصحاب مزارع الملح إن البحر هادئ، وإن مزارع الملح لا تحتاج إلا إلى الشمس.",
  });
  taken();
  const before = await items();
  const { status, out } = nashra("categories", "suggest");
  expect([status, out]).toEqual([0, expect.stringMatching(/^a\.txt: مزارع الملح تعود\n {2}مزارع الملح/)]);
  const [line = ""] = nashra("categories", "suggest", "a.txt", "--json").out.split("\n");
  expect(JSON.parse(line)).toMatchObject({
    source: "a.txt",
    phrases: expect.arrayContaining(["مزارع الملح"]),
  });
  expect(nashra("categories", "suggest", "none.txt").status).toBe(1);
  expect(await items()).toEqual(before);
});
