/** Articles without keywords stand in the topics that their title or lead names. */
import { expect, test } from "vitest";
import { article, items, nashra, pathOf, served, taken, write } from "./publication.ts";

const tagsOf = async (title: string) => {
  const feed = await served(
    async (get) =>
      (await (await get("/feed.json")).json()) as { items: { title: string; tags?: string[] }[] },
  );
  return feed.items.find((one) => one.title === title)?.tags;
};

test("an article without keywords stands in the topics of the archive that its title and lead name", async () => {
  article("a", "سوق السمك، العلاقات التركية الروسية");
  article("b", undefined, {
    title: "سوق السمك: يوم بلا صيد",
    body: "غاب الباعة عن الرصيف، وتحدث بعضهم عن العلاقات التركية الروسية وعن سوق السمك نفسها.",
  });
  article("c", undefined, { title: "للعلاقات التركية الروسية وجه آخر" });
  taken();
  expect(await tagsOf("سوق السمك: يوم بلا صيد")).toEqual(["سوق السمك", "العلاقات التركية الروسية"]);
  expect(await tagsOf("للعلاقات التركية الروسية وجه آخر")).toEqual(["العلاقات التركية الروسية"]);
  expect(nashra("import", "--again", pathOf("articles")).out).toContain("3 unchanged");
});

test("words on both sides of a mark are no topic, nor is a longer phrase's part", async () => {
  article("a", "سوق السمك، سوق السمك القديم، قوارب الصيد");
  article("b", undefined, {
    title: "عن سوق، السمك وسوق السمك القديم",
    body: "عادت قوارب، الصيد إلى المرفأ.",
  });
  taken();
  expect(await tagsOf("عن سوق، السمك وسوق السمك القديم")).toEqual(["سوق السمك القديم"]);
});

test("a topic of one word counts when the publisher has named it", async () => {
  article("a", "ميناء، الهجرة");
  article("b", undefined, { title: "ميناء الليل والهجرة" });
  taken();
  expect(await tagsOf("ميناء الليل والهجرة")).toBeUndefined();
  write("categories.json", '[{ "label": "الهجرة", "aliases": ["Migration"] }]');
  article("c", undefined, { title: "صيف والهجرة لا تتوقف" });
  taken();
  expect(await tagsOf("صيف والهجرة لا تتوقف")).toEqual(["الهجرة"]);
});

test("keywords that the publisher writes later take the place of what was found", async () => {
  article("a", "سوق السمك");
  article("b", undefined, { title: "سوق السمك ليلا" });
  taken();
  expect(await tagsOf("سوق السمك ليلا")).toEqual(["سوق السمك"]);
  article("b", "قوارب", { title: "سوق السمك ليلا" });
  taken();
  expect(await tagsOf("سوق السمك ليلا")).toEqual(["قوارب"]);
  article("b", undefined, { title: "سوق السمك فجرا" });
  taken();
  expect(await tagsOf("سوق السمك فجرا")).toEqual(["سوق السمك"]);
});

test("nothing is found where the settings say so", async () => {
  write("publication.json", '{ "title": "مرفأ", "url": "https://marfa.example", "topicsFromText": false }');
  article("a", "سوق السمك");
  article("b", undefined, { title: "سوق السمك ليلا" });
  taken();
  expect((await items()).filter((one) => one.tags)).toHaveLength(1);
});
