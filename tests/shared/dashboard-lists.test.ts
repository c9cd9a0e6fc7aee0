/** The lists of the dashboard: articles in every state, and doubtful lines of keywords. */
import { describe, expect, test } from "vitest";
import { mergeCategories } from "../../src/ingest/corrections.ts";
import { retract } from "../../src/ingest/retract.ts";
import { categoryKey } from "../../src/keywords/index.ts";
import { storedCategories } from "../../src/store/categories.ts";
import { deskOf } from "./desk.ts";
import { at, draft } from "./publishing.ts";

const LINE = "شباك قوارب ميناء بحر عواصف صيادون";

/** A line of six words that no other line has. */
const lineOf = (n: number) =>
  Array.from({ length: 6 }, (_, k) => {
    const [one, two] = [(6 * n + k) % 27, Math.floor((6 * n + k) / 27)];
    return [one, two + 3, 5 * one + two, 7 * two + 1].map((at) => LETTERS[at % 27]).join("");
  }).join(" ");
const LETTERS = "بتثجحخدذرزسشصضطظعغفقكلمنهوي";

/** Of the categories that the first item of a JSON Feed has. */
const keysOf = (feed: string): readonly string[] => JSON.parse(feed).items[0].tags.map(categoryKey);

async function listing(settings: Record<string, unknown> = {}) {
  const desk = await deskOf({ settings: { language: "en", title: "Echo", ...settings } });
  const window = desk.browser();
  await window.logIn();
  const titles = async (query: string) => {
    await window.open(`/dashboard/articles${query}`);
    return [...window.shown().matchAll(/<a class="title"[^>]*>(?:<bdi[^>]*>)?([^<]*)/g)].map(
      ([, title]) => title,
    );
  };
  return { desk, window, titles };
}

describe("articles", () => {
  test("are listed in every state, newest first, and found by their words", async () => {
    const { desk, window, titles } = await listing();
    await desk.publish(
      draft("a", { title: "Boats of dawn", ...at("2026-04-03T09:00:00Z") }),
      draft("b", { title: "Nets for sale", ...at("2026-04-02T09:00:00Z") }),
      draft("c", { title: "Boats to come", ...at("2026-06-01T09:00:00Z") }),
      draft("d", { title: "A hoax of boats", id: "d", ...at("2026-04-01T09:00:00Z") }),
      draft("e", { title: "أسعار", keywordLine: LINE, ...at("2026-03-01T09:00:00Z") }),
    );
    await retract(desk.db, "d", { now: Date.parse("2026-05-01T11:00:00Z") / 1000 });
    const all = ["Boats to come", "Boats of dawn", "Nets for sale", "أسعار"];
    expect(await titles("")).toEqual(all);
    expect(await titles("?state=published")).toEqual(all.slice(1));
    expect(await titles("?state=scheduled")).toEqual(["Boats to come"]);
    expect(await titles("?state=doubtful")).toEqual(["أسعار"]);
    expect(await titles("?state=retracted")).toHaveLength(1);
    expect(await titles("?state=nonsense&behind=nonsense")).toEqual(all);
    expect(await titles("?q=boats")).toEqual(["Boats to come", "Boats of dawn"]);
    expect(await titles("?q=boats&state=published")).toEqual(["Boats of dawn"]);
    expect(await titles("?q=boats&state=scheduled")).toEqual(["Boats to come"]);
    expect(await titles("?q=nosuch")).toEqual([]);
    expect(window.shown()).toContain("No article matches");
    expect(await titles("?q=a*")).toEqual([]);
    expect(window.shown()).toContain("right would be");
    await window.open("/dashboard");
    const counted = [...window.shown().matchAll(/<b>(\d+)<\/b> ([\w ]+)/g)].map(
      ([, n, name]) => `${n} ${name}`,
    );
    expect(counted).toEqual(["3 published", "1 scheduled", "1 retracted", "1 doubtful lines of keywords"]);
  });

  test("where there are none, the page says what to do", async () => {
    const { window } = await listing();
    for (const [state, said] of [
      ["all", "Put files into the folder articles"],
      ["scheduled", "To schedule an article"],
      ["retracted", "To retract an article"],
      ["doubtful", "cut with certainty"],
    ]) {
      await window.open(`/dashboard/articles?state=${state}`);
      expect(window.shown()).toContain(said);
    }
    await window.open("/dashboard/keywords");
    expect(window.shown()).toContain("No doubtful lines");
  });

  test("of which there are a thousand are gone through page by page, each below 100 KB, none twice", async () => {
    const { desk, window, titles } = await listing();
    const second = (n: number) =>
      new Date(Date.parse("2026-04-01T00:00:00Z") + Math.floor(n / 3) * 1000).toISOString();
    await desk.publish(
      ...Array.from({ length: 1000 }, (_, n) =>
        draft(`n${n}`, { title: `${n} خبر من الميناء القديم ${"طويل ".repeat(n % 40)}`, ...at(second(n)) }),
      ),
    );
    for (const search of ["", "q=%D8%A7%D9%84%D9%85%D9%8A%D9%86%D8%A7%D8%A1"]) {
      const seen = new Map<string, number>();
      let query = `?${search}`;
      for (let pages = 0; query !== "" && pages < 60; pages++) {
        for (const title of await titles(query)) {
          const n = /^\d+/.exec(title ?? "")?.[0] ?? title ?? "";
          seen.set(n, (seen.get(n) ?? 0) + 1);
        }
        expect(new TextEncoder().encode(window.shown()).length).toBeLessThan(100_000);
        const next = /rel="next" href="[^"?]*([^"]*)"/.exec(window.shown())?.[1];
        query = next?.replaceAll("&amp;", "&") ?? "";
      }
      expect(seen.size).toBe(1000);
      if (search === "") expect(Math.max(...seen.values())).toBe(1);
    }
  });
});

describe("doubtful lines of keywords", () => {
  test("are proposed with the comma of their own script, which is accepted as it stands", async () => {
    const desk = await deskOf();
    const line = "storms nets boats anglers lighthouse";
    await desk.publish(draft("e", { keywordLine: line, id: "e" }));
    const window = desk.browser();
    await window.logIn();
    await window.open("/dashboard/keywords");
    const cut = window.area("cut") ?? "";
    expect(cut).toMatch(/^[a-z]+, [a-z, ]+$/);
    await window.send("/dashboard/keywords", { guid: "e", line, cut });
    expect(window.shown()).toContain("حُفظ القطع");
  });

  test("are corrected: feeds change at once, the cut is learned for lines to come, subscribers are told", async () => {
    let told = 0;
    const desk = await deskOf({
      wrote: () => {
        told += 1;
      },
    });
    await desk.publish(draft("a", { keywordLine: LINE, id: "a" }), draft("b", { keywordLine: LINE }));
    const window = desk.browser();
    await window.logIn();
    await window.open("/dashboard/keywords");
    expect(window.shown()).toContain(LINE);
    expect(window.shown()).toMatch(/الثقة \d+/);
    const cut = "شباك، قوارب، ميناء بحر، عواصف، صيادون";
    const other = await window.send("/dashboard/keywords", { guid: "a", line: LINE, cut: `${cut} غيرها` });
    expect([other.status, window.area("cut"), told]).toEqual([422, `${cut} غيرها`, 0]);
    await window.send("/dashboard/keywords", { guid: "a", line: LINE, cut });
    expect([window.shown().includes("حُفظ القطع"), told]).toEqual([true, 1]);
    expect(window.shown()).not.toContain(LINE);
    const feed = await desk.text("/feed.xml");
    for (const phrase of cut.split("، ")) expect(feed.split(`>${phrase}</category>`)).toHaveLength(3);
    await desk.publish(draft("c", { keywordLine: LINE }));
    expect((await desk.text("/feed.xml")).split(">ميناء بحر</category>")).toHaveLength(4);
    await window.open("/dashboard/keywords");
    expect(window.shown()).not.toContain(LINE);
  });

  test("take no keyword that is too long: what is wrong is said, and what was typed stays", async () => {
    const desk = await deskOf({ settings: { language: "en" } });
    const line =
      "storms nets boats anglers lighthouse harbours quays ropes sails masts tides gulls oars anchors buoys piers cranes";
    await desk.publish(draft("e", { keywordLine: line, id: "e" }));
    const window = desk.browser();
    await window.logIn();
    await window.open("/dashboard/keywords");
    const answer = await window.send("/dashboard/keywords", { guid: "e", line, cut: line });
    expect([answer.status, window.area("cut")]).toEqual([422, line]);
    expect(window.shown()).toContain("right would be 100 at most");
  });

  test("that are cut leave what an editor had changed of the article besides", async () => {
    const { desk, window } = await listing();
    const line = draft("a", {
      id: "a",
      title: "Storm",
      keywordLine: LINE,
      ...at("2026-04-03T09:00:00+03:00"),
    });
    await desk.publish(line);
    const path = "/dashboard/article?id=a";
    await window.open(path);
    const version = window.value("version") ?? "";
    const keywords = window.area("keywords") ?? "";
    await window.send(path, { version, keywords, day: "2026-04-20", time: "", do: "save" });
    await desk.publish(draft("b", { id: "b", keywordLine: LINE }));
    await window.open("/dashboard/keywords");
    await window.send("/dashboard/keywords", { guid: "b", line: LINE, cut: LINE.replaceAll(" ", "، ") });
    await desk.publish(line);
    const feed = await desk.text("/feed.json");
    expect(feed).toContain('"date_published":"2026-04-20T00:00:00+03:00"');
    expect(feed.split('"صيادون"')).toHaveLength(3);
  });

  test("are accepted as they are proposed", async () => {
    const { desk, window } = await listing();
    await desk.publish(draft("a", { keywordLine: LINE, id: "a" }));
    const before = await desk.text("/feed.xml");
    await window.open("/dashboard/keywords");
    const cut = window.area("cut") ?? "";
    expect(cut.replaceAll("،", "")).toBe(LINE);
    await window.send("/dashboard/keywords", { guid: "a", line: LINE, cut });
    expect(window.shown()).toContain("No doubtful lines");
    expect(await desk.text("/feed.xml")).toBe(before);
  });

  test("that nobody has looked at stay in the list when their article changes otherwise: its time, its text, its categories", async () => {
    const { desk, window } = await listing();
    const said = { keywordLine: LINE, id: "a" };
    await desk.publish(draft("a", said));
    const listed = async () => {
      await window.open("/dashboard/keywords");
      return window.shown().includes(LINE);
    };
    const path = "/dashboard/article?id=a";
    const save = async (more: Record<string, string>) => {
      await window.open(path);
      const [version = "", day = "", time = ""] = ["version", "day", "time"].map(window.value);
      const keywords = window.area("keywords") ?? "";
      await window.send(path, { version, keywords, day, time, do: "save", ...more });
      expect(window.shown()).toContain("The article is saved.");
    };
    await save({ day: "2026-04-02" });
    expect(await listed()).toBe(true);
    await desk.publish(draft("a", { ...said, title: "Another title" }));
    expect(await listed()).toBe(true);
    const [from, into] = [
      ...(await storedCategories(desk.db, keysOf(await desk.text("/feed.json")))).values(),
    ];
    if (from && into) await mergeCategories({ db: desk.db, now: () => new Date() }, from, into);
    expect([from?.key === into?.key, await listed()]).toEqual([false, true]);
    await save({ keywords: "شباك" });
    expect(await listed()).toBe(false);
  });

  test("that someone else has corrected meanwhile stay as that one did; what was typed is shown", async () => {
    const { desk, window } = await listing();
    await desk.publish(draft("a", { keywordLine: LINE, id: "a" }));
    const other = desk.browser();
    await other.logIn();
    await other.open("/dashboard/keywords");
    await window.open("/dashboard/keywords");
    await other.send("/dashboard/keywords", { guid: "a", line: LINE, cut: LINE.replaceAll(" ", "، ") });
    const cut = LINE.replace("شباك ", "شباك، ");
    const late = await window.send("/dashboard/keywords", { guid: "a", line: LINE, cut });
    expect([late.status, window.shown().includes(cut)]).toEqual([412, true]);
    expect(await desk.text("/feed.xml")).toContain(">بحر</category>");
  });

  test("that two editors cut at the same moment are as one of them did, and the other is told", async () => {
    const desk = await deskOf();
    await desk.publish(draft("a", { id: "a", keywordLine: LINE }));
    const window = desk.browser();
    await window.logIn();
    await window.open("/dashboard/keywords");
    const form = window.value("form") ?? "";
    const cuts = [LINE.replaceAll(" ", "، "), LINE.replace("شباك ", "شباك، ")];
    const answers = await Promise.all(
      cuts.map((cut) => window.send("/dashboard/keywords", { guid: "a", line: LINE, cut, form })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  test("of which there are many are gone through page by page, also after a mistake on a later one", async () => {
    const { desk, window } = await listing();
    await desk.publish(
      ...Array.from({ length: 60 }, (_, n) => draft(`n${n}`, { id: `n${n}`, keywordLine: lineOf(n) })),
    );
    const ids = () => [...window.shown().matchAll(/name="guid" value="([^"]*)"/g)].map(([, id]) => id);
    await window.open("/dashboard/keywords");
    const seen: (string | undefined)[] = [];
    for (let pages = 0; pages < 10; pages++) {
      seen.push(...ids());
      const next = /rel="next" href="([^"]*)"/.exec(window.shown())?.[1]?.replaceAll("&amp;", "&");
      if (!next) break;
      await window.open(next);
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(60);
    const last = seen.at(-1) ?? "";
    await window.send("/dashboard/keywords", {
      guid: last,
      line: lineOf(Number(last.slice(1))),
      cut: "غيرها",
    });
    expect([ids()[0], window.area("cut")]).toEqual([last, "غيرها"]);
  });
});
