/** What an editor does in the dashboard, and what readers see of it in the feeds. */
import { describe, expect, test } from "vitest";
import { retract } from "../../src/ingest/retract.ts";
import { withdraw } from "../../src/ingest/withdrawing.ts";
import { articleNamed, noteWrittenOver } from "../../src/store/named.ts";
import { restore } from "../../src/store/retractions.ts";
import { type Desk, deskOf, type Window } from "./desk.ts";
import { draft } from "./publishing.ts";

async function editing(options: Parameters<typeof deskOf>[0] = {}) {
  let told = 0;
  const desk = await deskOf({
    ...options,
    settings: { language: "en", title: "Echo", timeZone: "Asia/Riyadh", ...options.settings },
    wrote: () => {
      told += 1;
    },
  });
  await desk.publish(draft("boats", { title: "Boats of dawn", keywords: ["Fish market"], id: "boats" }));
  const window = desk.browser();
  await window.logIn();
  return { desk, window, told: () => told };
}

const PATH = "/dashboard/article?id=boats";
/** The form as it is shown, with other values for some of its fields. */
const filled = (window: Window, more: Record<string, string> = {}) => ({
  version: window.value("version") ?? "",
  keywords: window.area("keywords") ?? "",
  day: window.value("day") ?? "",
  time: window.value("time") ?? "",
  do: "save",
  ...more,
});
const feeds = async (desk: Desk) =>
  Promise.all(["/feed.xml", "/atom.xml", "/feed.json"].map((path) => desk.text(path)));

describe("keywords", () => {
  test("that are saved are in all feeds at once, and subscribers are told", async () => {
    const { desk, window, told } = await editing();
    await window.open(PATH);
    expect(filled(window)).toMatchObject({ keywords: "Fish market", day: "2026-04-01", time: "09:00" });
    const saved = await window.send(PATH, filled(window, { keywords: "Fish market\nHarbour life; Tides" }));
    expect([saved.status, told()]).toEqual([200, 1]);
    expect(window.shown()).toContain("The article is saved.");
    for (const feed of await feeds(desk)) expect(feed).toContain("Harbour life");
    expect(await desk.text("/categories/tides/feed.xml")).toContain("Boats of dawn");
    // Once more the same: nobody is told of nothing.
    await window.send(PATH, filled(window));
    expect([window.shown().includes("Nothing has changed."), told()]).toEqual([true, 1]);
  });

  test("of ten thousand phrases, without letters or too long are refused, and stay in the form", async () => {
    const { desk, window } = await editing();
    for (const [keywords, why] of [
      [Array.from({ length: 10_000 }, (_, n) => `phrase ${n}`).join("\n"), "There are 10000 keywords"],
      [Array.from({ length: 41 }, (_, n) => `phrase ${n}`).join("\n"), "There are 41 keywords"],
      ["ok\n؟!\n", "neither a letter"],
      ["x".repeat(101), "101 characters"],
    ] as const) {
      await window.open(PATH);
      const answer = await window.send(PATH, filled(window, { keywords }));
      expect([why, answer.status, window.shown().includes(why)]).toEqual([why, 422, true]);
      expect(window.area("keywords")).toBe(keywords);
    }
    expect((await feeds(desk))[0]).toContain("Fish market");
  });

  test("may be none at all", async () => {
    const { desk, window } = await editing();
    await window.open(PATH);
    await window.send(PATH, filled(window, { keywords: " \n،, \n" }));
    expect([window.shown().includes("is saved"), window.area("keywords")]).toEqual([true, ""]);
    for (const feed of await feeds(desk)) expect(feed).not.toContain("Fish market");
  });

  test("that a file names do not come back from it, until the file says something else", async () => {
    const { desk, window } = await editing();
    await window.open(PATH);
    await window.send(PATH, filled(window, { keywords: "Tides" }));
    await desk.publish(draft("boats", { title: "Boats of dawn", keywords: ["Fish market"], id: "boats" }));
    expect((await feeds(desk))[0]).toMatch(/Tides/);
    expect((await feeds(desk))[0]).not.toContain("Fish market");
    await desk.publish(draft("boats", { title: "Boats at night", keywords: ["Fish market"], id: "boats" }));
    expect((await feeds(desk))[0]).toContain("Boats at night");
  });

  test("all else of an article stays to the letter", async () => {
    const { desk, window } = await editing();
    await desk.publish(
      draft("rich", {
        id: "rich",
        title: "Rich",
        summary: "Said & done",
        content: '<p>a <a href="/x?a=1&amp;b=2">b</a></p><pre>  x\n y</pre>',
        authors: [{ name: "Ann", email: "ann@example.org" }],
        image: { url: "/a.png", alt: "a" },
        attachments: [{ url: "/a.mp3", type: "audio/mpeg", length: 3 }],
        credit: "Echo",
        translator: "Tom",
        related: ["Nets"],
        link: "https://elsewhere.example/rich",
        keywordLine: "السوق الليلي أسعار السمك موسم الصيد",
      }),
    );
    const stored = async () => {
      const { results } = await desk.db
        .prepare("SELECT article FROM article WHERE guid = 'rich'")
        .all<{ article: string }>();
      return JSON.parse(results[0]?.article ?? "");
    };
    const before = await stored();
    await window.open("/dashboard/article?id=rich");
    await window.send("/dashboard/article?id=rich", filled(window, { day: "2026-04-02" }));
    const { updated: _, published, ...rest } = await stored();
    const { updated: __, published: ___, ...was } = before;
    expect(published).toEqual({ at: "2026-04-02T09:00:00+03:00", hasTime: true });
    expect(JSON.stringify(rest)).toBe(JSON.stringify(was));
    await window.open("/dashboard/article?id=rich");
    await window.send("/dashboard/article?id=rich", filled(window, { keywords: "Nets" }));
    const { keywords, keywordLine } = await stored();
    expect([keywords, keywordLine]).toEqual([["Nets"], undefined]);
  });
});

describe("a time of publishing", () => {
  test("that is to come hides the article everywhere until then, in the publication's time", async () => {
    const { desk, window } = await editing();
    await window.open(PATH);
    await window.send(PATH, filled(window, { day: "2026-05-02", time: "09:30" }));
    expect(window.shown()).toContain("scheduled");
    for (const feed of await feeds(desk)) expect(feed).not.toContain("Boats of dawn");
    expect((await desk.app.request("/articles/boats-of-dawn")).status).toBe(404);
    desk.at("2026-05-02T06:29:59Z");
    expect((await feeds(desk))[0]).not.toContain("Boats of dawn");
    desk.at("2026-05-02T06:30:00Z");
    for (const feed of await feeds(desk)) expect(feed).toContain("Boats of dawn");
  });

  test("that is brought forward is the article's last change, not a time to come", async () => {
    const { desk, window } = await editing();
    await window.open(PATH);
    await window.send(PATH, filled(window, { day: "2027-05-02", time: "09:30" }));
    await window.send(PATH, filled(window, { day: "2026-05-01", time: "" }));
    const [, atom = ""] = await feeds(desk);
    const [entry = ""] = /<entry[\s>][\s\S]*<\/entry>/.exec(atom) ?? [];
    expect(entry).toContain("Boats of dawn");
    expect(entry).not.toContain("2027");
  });

  test.each([
    ["2026-02-30", "10:00"],
    ["yesterday", ""],
    ["", ""],
    ["2026-05-01", "25:00"],
    ["2026-05-01", "noon"],
    ["0000-01-01", ""],
    ["99999-01-01", "10:00"],
    ["2026-05-01<script>", "10:00"],
  ])("of nonsense is refused, and stays in the form: %s %s", async (day, time) => {
    const { desk, window } = await editing();
    await window.open(PATH);
    const answer = await window.send(PATH, filled(window, { day, time }));
    expect([answer.status, window.value("day"), window.value("time")]).toEqual([422, day, time]);
    expect(window.shown()).toContain('role="alert" tabindex="-1" autofocus="autofocus"');
    expect(window.shown()).toContain("right would be a day such as 2026-05-01");
    expect((await feeds(desk))[0]).toContain("Boats of dawn");
  });

  test.each([
    ["en", "nobody sees it until <time", "Nobody sees it from now until <time"],
    ["ar", "ولا يراها أحد حتى <time", "ولا يراها أحد من الآن حتى <time"],
  ])(
    "that takes a published article away says so before and after it is saved: %s",
    async (language, before, after) => {
      const { desk, window } = await editing({ settings: { language } });
      await window.open(PATH);
      const later = filled(window, { day: "2026-05-02", time: "09:30" });
      await window.send(PATH, { ...later, do: "preview" });
      expect(window.shown()).toContain(`${before} datetime="2026-05-02T09:30:00+03:00"`);
      await window.send(PATH, later);
      expect(window.shown()).toContain(`${after} datetime="2026-05-02T09:30:00+03:00"`);
      // When it is changed again nobody loses it, and it was not last changed in a time to come.
      expect(window.shown()).not.toMatch(/Last changed|آخر تغيير/);
      await window.send(PATH, filled(window, { day: "2026-05-03", do: "preview" }));
      expect(window.shown()).not.toContain(before);
      await window.send(PATH, filled(window, { day: "2026-05-03" }));
      expect(window.shown()).not.toContain(after);
      desk.at("2026-05-03T07:00:00Z");
      await window.open("/dashboard/login");
      await window.logIn();
      await window.open(`${PATH}&done=hidden`);
      expect(window.shown()).not.toContain(after);
      expect(window.shown()).toMatch(/Last changed|آخر تغيير/);
    },
  );

  test("may be a day alone, and in Arabic digits", async () => {
    const { desk, window } = await editing();
    await window.open(PATH);
    await window.send(PATH, filled(window, { day: "٢٠٢٦-٠٤-٠٣", time: "" }));
    expect(filled(window)).toMatchObject({ day: "2026-04-03", time: "" });
    expect(await desk.text("/feed.json")).toContain('"date_published":"2026-04-03T00:00:00+03:00"');
  });
});

describe("a preview", () => {
  test("is what the feeds have when it is saved, and saves nothing", async () => {
    const { desk, window, told } = await editing();
    await window.open(PATH);
    const wished = filled(window, { keywords: "Fish market\nNew topic\nأسعار السمك" });
    await window.send(PATH, { ...wished, do: "preview" });
    const shown = window.texts("code");
    expect([shown.length, told()]).toEqual([3, 0]);
    expect((await feeds(desk))[0]).not.toContain("New topic");
    await window.send(PATH, wished);
    const [rss = "", atom = "", json = ""] = await feeds(desk);
    expect(rss).toContain(shown[0]);
    expect(atom).toContain(shown[1]);
    expect(json.replace(/\s+/g, "")).toContain((shown[2] ?? "").replace(/\s+/g, ""));
  });
});

describe("a retraction", () => {
  test("takes the article from all feeds, says why at its address, and can be undone", async () => {
    const { desk, window, told } = await editing();
    await window.open(PATH);
    await window.send(PATH, filled(window, { keywords: "Tides" }));
    const version = window.value("version") ?? "";
    await window.send(PATH, { do: "retract", version, reason: "A <b>hoax</b>." });
    expect([window.shown().includes("is retracted"), told()]).toEqual([true, 2]);
    expect(window.shown()).toContain("A &lt;b&gt;hoax&lt;/b&gt;.");
    expect(window.shown()).toContain('can be given back until <time datetime="2026-05-31T');
    const gone = await desk.app.request("/articles/boats-of-dawn");
    expect([gone.status, await gone.text()]).toEqual([
      410,
      expect.stringContaining("A &lt;b&gt;hoax&lt;/b&gt;."),
    ]);
    const item = /<item>/;
    expect((await feeds(desk))[0]).not.toMatch(item);
    // Its file is there, and does not bring it back.
    await desk.publish(draft("boats", { title: "Boats of dawn", keywords: ["Fish market"], id: "boats" }));
    expect((await feeds(desk))[0]).not.toMatch(item);
    await window.open("/dashboard/articles?state=retracted");
    expect(window.shown()).toContain("Boats of dawn");
    await window.open(PATH);
    await window.send(PATH, { do: "back" });
    expect([window.shown().includes("back as it was"), told()]).toEqual([true, 3]);
    expect((await desk.app.request("/articles/boats-of-dawn")).status).toBe(200);
    expect((await feeds(desk))[0]).toContain("Tides");
    // As before, the file does not write back.
    await desk.publish(draft("boats", { title: "Boats of dawn", keywords: ["Fish market"], id: "boats" }));
    expect((await feeds(desk))[0]).toContain("Tides");
  });

  test("gives a line's keywords back as they were cut, with those beside the line", async () => {
    const { desk, window } = await editing();
    const lined = draft("nets", {
      title: "Nets",
      id: "nets",
      keywords: ["Harbour"],
      keywordLine: "nets boats",
    });
    await desk.publish(lined);
    const path = "/dashboard/article?id=nets";
    await window.open(path);
    const before = window.area("keywords");
    expect(before).toContain("Harbour");
    await window.send(path, { do: "retract", version: window.value("version") ?? "" });
    await window.open(path);
    await window.send(path, { do: "back" });
    await window.open(path);
    expect(window.area("keywords")).toBe(before);
  });

  test("forgets what the document had said: what is saved after it came back stays", async () => {
    const { desk, window } = await editing();
    const file = draft("boats", { title: "Boats of dawn", keywords: ["Fish market"], id: "boats" });
    for (const keywords of ["One", "Two", "Three"]) {
      await window.open(PATH);
      await window.send(PATH, filled(window, { keywords }));
    }
    await retract(desk.db, "boats", { now: Date.parse("2026-05-01T12:00:00Z") / 1000 });
    await restore(desk.db, "boats");
    await desk.publish(file);
    await window.open(PATH);
    await window.send(PATH, filled(window, { keywords: "Tides" }));
    expect(window.shown()).toContain("The article is saved.");
    await desk.publish(file);
    expect((await feeds(desk))[0]).toContain("Tides");
  });

  test("that a command took back can still be undone here, while its file has not come", async () => {
    const { desk, window } = await editing();
    await window.open(PATH);
    await window.send(PATH, { do: "retract", version: window.value("version") ?? "" });
    await restore(desk.db, "boats");
    await window.open(PATH);
    expect(window.shown()).toContain("can be given back");
    await window.send(PATH, { do: "back" });
    expect(window.shown()).toContain("back as it was");
    expect((await feeds(desk))[0]).toContain("Boats of dawn");
  });

  test("leaves no copy behind when its document brings it back: what is withdrawn later is not given back as it was then", async () => {
    const { desk, window } = await editing();
    const copies = async () =>
      (await desk.db.prepare("SELECT guid FROM withdrawn_article").bind().all()).results;
    await window.open(PATH);
    await window.send(PATH, { do: "retract", version: window.value("version") ?? "" });
    expect(await copies()).toEqual([{ guid: "boats" }]);
    await restore(desk.db, "boats");
    await desk.publish(draft("boats", { title: "Boats of dusk", keywords: ["Fish market"], id: "boats" }));
    expect(await copies()).toEqual([]);
    await retract(desk.db, "boats", { now: Date.parse("2026-05-01T12:00:00Z") / 1000 });
    await window.open(PATH);
    expect(window.shown()).toContain("Its text is not kept here");
  });

  test("that another write came before keeps no copy", async () => {
    const { desk, window } = await editing();
    await window.open(PATH);
    const meets = () => Promise.reject(new Error("was changed"));
    await expect(withdraw({ ...desk, now: () => new Date() }, "boats", { now: 1, meets })).rejects.toThrow();
    expect((await desk.db.prepare("SELECT guid FROM withdrawn_article").bind().all()).results).toEqual([]);
  });

  test("of an article that is not kept waits for its file", async () => {
    const { desk, window } = await editing();
    await window.open(PATH);
    await window.send(PATH, { do: "retract", version: window.value("version") ?? "" });
    desk.at("2026-07-01T12:00:00Z");
    await window.logIn();
    await window.open(PATH);
    expect(window.shown()).toContain("Its text is not kept here");
    await window.send(PATH, { do: "back" });
    expect(window.shown()).toContain("may come back");
    await desk.publish(draft("boats", { title: "Boats of dawn", keywords: ["Fish market"], id: "boats" }));
    expect((await feeds(desk))[0]).toContain("Boats of dawn");
  });
});

describe("two editors of one article", () => {
  test("the second sees what the first did and loses nothing", async () => {
    const { desk, window } = await editing();
    const other = desk.browser();
    await other.logIn(await desk.token("write"));
    await window.open(PATH);
    await other.open(PATH);
    await other.send(PATH, filled(other, { keywords: "By the first" }));
    const late = await window.send(PATH, filled(window, { keywords: "By the second" }));
    expect(late.status).toBe(412);
    expect(window.shown()).toContain("was changed after you had opened it");
    expect(window.shown()).toContain("By the first");
    expect(window.area("keywords")).toBe("By the second");
    expect((await feeds(desk))[0]).toContain("By the first");
    const again = await window.send(PATH, filled(window));
    expect(again.status).toBe(200);
    expect((await feeds(desk))[0]).toContain("By the second");
  });

  test("who save in the same moment: one of them has, the other is told", async () => {
    const { desk, window } = await editing();
    const others = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const other = desk.browser();
        await other.logIn();
        await other.open(PATH);
        return other;
      }),
    );
    const answers = await Promise.all(
      others.map((one, n) => one.send(PATH, filled(one, { keywords: `By number ${n}` }))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
    const first = answers.findIndex(({ status }) => status === 200);
    expect((await feeds(desk))[0]).toContain(`By number ${first}`);
    await window.open(PATH);
    expect(window.area("keywords")).toBe(`By number ${first}`);
  });

  test("of whom one retracts it: the other's words are shown, and nothing comes back", async () => {
    const { desk, window } = await editing();
    const other = desk.browser();
    await other.logIn();
    await window.open(PATH);
    await other.open(PATH);
    const late = filled(window, { keywords: "Much work" });
    await other.send(PATH, { do: "retract", version: other.value("version") ?? "" });
    const answer = await window.send(PATH, late);
    expect([answer.status, window.shown().includes("Much work")]).toEqual([410, true]);
    expect((await feeds(desk))[0]).not.toContain("Much work");
  });

  test("a retraction of another state than was seen asks again, with its reason", async () => {
    const { desk, window } = await editing();
    await window.open(PATH);
    const version = window.value("version") ?? "";
    await window.send(PATH, filled(window, { keywords: "Tides" }));
    const answer = await window.send(PATH, { do: "retract", version, reason: "Wrong" });
    expect([answer.status, window.value("reason")]).toEqual([412, "Wrong"]);
    expect((await feeds(desk))[0]).toContain("Boats of dawn");
  });
});

test("an edit outlives the login: it is there again, not saved yet, whoever logs in with whatever token", async () => {
  const { desk, window } = await editing();
  await window.open(PATH);
  const edit = filled(window, { keywords: 'Tides & "nets"\nأسعار السمك' });
  desk.at("2026-05-02T09:00:00Z");
  const answer = await window.send(PATH, edit);
  expect([answer.status, window.shown().includes('type="password"')]).toEqual([403, true]);
  const hidden = () => ({ to: window.value("to") ?? "", carried: window.value("carried") ?? "" });
  await window.send("/dashboard/login", { ...hidden(), token: "wrong" });
  await window.send("/dashboard/login", { ...hidden(), token: await desk.token("write") });
  expect(window.shown()).toContain("It is not saved yet");
  expect(window.area("keywords")).toBe(edit.keywords);
  expect((await feeds(desk))[0]).not.toContain("Tides");
  expect((await window.send(PATH, filled(window))).status).toBe(200);
  expect((await feeds(desk))[0]).toContain("Tides");
});

test.each([
  ["Arabic letters", "مادة ".repeat(125).trim().slice(0, 499), 499],
  ["Latin letters", "article".repeat(428), 2996],
])("an edit outlives the login however long the article's id is: %s", async (_, id, length) => {
  const { desk, window } = await editing();
  await desk.publish(draft("long", { id, keywords: ["Nets"] }));
  const path = `/dashboard/article?id=${encodeURIComponent(id)}`;
  await window.open(path);
  expect([id.length, window.area("keywords")]).toEqual([length, "Nets"]);
  desk.at("2026-05-02T09:00:00Z");
  await window.send(path, filled(window, { keywords: "Tides" }));
  const hidden = { to: window.value("to") ?? "", carried: window.value("carried") ?? "" };
  await window.send("/dashboard/login", { ...hidden, token: await desk.token("write") });
  expect([window.area("keywords"), window.shown().includes("It is not saved yet")]).toEqual(["Tides", true]);
});

test("giving back outlives the login: nothing is said of words that nobody wrote", async () => {
  const { desk, window } = await editing();
  await window.open(PATH);
  await window.send(PATH, { do: "retract", version: window.value("version") ?? "" });
  await window.open(PATH);
  desk.at("2026-05-02T09:00:00Z");
  await window.send(PATH, { do: "back" });
  const hidden = { to: window.value("to") ?? "", carried: window.value("carried") ?? "" };
  const shown = await window.send("/dashboard/login", { ...hidden, token: await desk.token("write") });
  expect(shown.status).toBe(200);
  expect(window.shown()).not.toContain("after you had opened it");
  await window.send(PATH, { do: "back" });
  expect(window.shown()).toContain("back as it was");
});

test("where the store has no room, what was written is shown again, and can be saved later", async () => {
  const { desk, window, told } = await editing();
  await window.open(PATH);
  desk.full(true);
  const answer = await window.send(PATH, filled(window, { keywords: "Tides" }));
  expect([answer.status, window.area("keywords"), told()]).toEqual([500, "Tides", 0]);
  expect(window.shown()).toContain("It could not be saved");
  desk.full(false);
  expect((await window.send(PATH, filled(window))).status).toBe(200);
  expect((await feeds(desk))[0]).toContain("Tides");
});

test("a form of another session changes nothing, and its words are shown again", async () => {
  const { desk, window } = await editing();
  await window.open(PATH);
  const old = /name="form" value="([^"]+)"/.exec(window.shown())?.[1] ?? "";
  await window.logIn();
  await window.open(PATH);
  await window.send(PATH, { ...filled(window, { keywords: "Mine" }), form: old });
  expect([window.shown().includes("It is not saved yet"), window.area("keywords")]).toEqual([true, "Mine"]);
  expect((await feeds(desk))[0]).not.toContain("Mine");
});

test("a token that may only read sees everything, and can change nothing", async () => {
  const { desk } = await editing();
  const window = desk.browser();
  await window.logIn(await desk.token("read"));
  await window.open(PATH);
  expect(window.shown()).toContain("may only read");
  expect(window.shown()).not.toMatch(/value="save"|<textarea|type="date"|phrase a line/);
  expect(window.shown()).toMatch(/<li><bdi[^>]*>Fish market<\/bdi><\/li>/);
  for (const action of ["save", "preview", "retract", "back"])
    expect((await window.send(PATH, filled(window, { keywords: "Mine", do: action }))).status).toBe(403);
  expect((await feeds(desk))[0]).not.toContain("Mine");
});

const SCRIPTS = "قوارب الفجر boats סירות 黎明 лодки";
test.each([
  ["a script", '</textarea><script>alert(1)</script>"><img src=x onerror=alert(1)>', "<p>x</p>"],
  ["one word", "Tide", ""],
  ["four scripts", SCRIPTS, `<p>${SCRIPTS}</p>`],
  ["a megabyte", "Large", `<p>${"سمك وبحر. ".repeat(55_000)}</p>`],
])("an article of %s can be edited, in a page below 100 KB", async (_, title, content) => {
  const { desk, window } = await editing();
  const id = `https://elsewhere.example/?a=1&b="<'`;
  await desk.publish(draft("odd", { id, title, content, keywords: ["<script>alert(2)</script> topic"] }));
  const path = `/dashboard/article?id=${encodeURIComponent(id)}`;
  expect((await window.open(path)).status).toBe(200);
  expect((await window.send(path, filled(window, { do: "preview" }))).status).toBe(200);
  expect(window.shown()).not.toMatch(/<script|<img/);
  expect(new TextEncoder().encode(window.shown()).length).toBeLessThan(100_000);
  expect((await window.send(path, filled(window, { keywords: "Other" }))).status).toBe(200);
  expect(await desk.text("/categories/other/feed.json")).toContain(JSON.stringify(title).slice(1, 9));
  await window.open("/dashboard/articles");
  expect(window.shown()).not.toMatch(/<script|<img/);
});

test.each(["", "nothing", "%00", "x".repeat(5000), "constructor"])("there is no article %s", async (id) => {
  const { window } = await editing();
  expect((await window.open(`/dashboard/article?id=${id}`)).status).toBe(404);
  expect((await window.send(`/dashboard/article?id=${id}`, { do: "save", keywords: "x" })).status).toBe(404);
  expect((await window.send(`/dashboard/article?id=${id}`, { do: "back" })).status).toBe(404);
});

describe("what an editor has saved is not written over by the article's document", () => {
  const document = draft("boats", { title: "Boats of dawn", keywords: ["Fish market"], id: "boats" });
  const saved = async () => {
    const { desk, window } = await editing();
    await window.open(PATH);
    await window.send(PATH, filled(window, { keywords: "Tides" }));
    return { desk, window };
  };
  const now = async (desk: Desk) =>
    JSON.parse((await articleNamed(desk.db, "boats"))?.article ?? "").keywords;

  test("where a process has ended in the middle of the next save", async () => {
    const { desk, window } = await saved();
    const before = await articleNamed(desk.db, "boats");
    if (before) await noteWrittenOver(desk.db, before, "what the editor's article says");
    await desk.publish(document);
    expect(await now(desk)).toEqual(["Tides"]);
    await window.open(PATH);
    await window.send(PATH, filled(window, { keywords: "Tides\nHarbour" }));
    await desk.publish(document);
    expect(await now(desk)).toEqual(["Tides", "Harbour"]);
  });

  test("where several saved at once, and one of them only was in time", async () => {
    const { desk, window } = await saved();
    await window.open(PATH);
    const sent = ["One", "Two", "Three"].map((keywords) => filled(window, { keywords }));
    const form = window.value("form") ?? "";
    const answers = await Promise.all(sent.map((fields) => window.send(PATH, { ...fields, form })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    const keywords = await now(desk);
    await desk.publish(document);
    expect(await now(desk)).toEqual(keywords);
  });
});
