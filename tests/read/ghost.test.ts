import { describe, expect, test } from "vitest";
import { readGhost } from "../../src/read/ghost.ts";
import { lexicalHtml } from "../../src/read/ghost-lexical.ts";
import { mobiledocHtml } from "../../src/read/ghost-mobiledoc.ts";
import { readerOf } from "../../src/read/index.ts";
import { publishing } from "../shared/publishing.ts";
import { exported, readInPieces, readWhole, told } from "./exports.ts";

const ghost = exported("ghost.json");
const old = exported("ghost-of-2014.json");
const post = (more: object) => ({
  id: "5f1",
  title: "T",
  html: "<p>x</p>",
  published_at: "2021-03-01T08:00:00.000Z",
  ...more,
});
const read = (posts: readonly object[], tables: object = {}) =>
  readWhole(readGhost, JSON.stringify({ db: [{ data: { posts, ...tables } }] }), "g.json");

describe("an export of Ghost", () => {
  test("is known by its beginning, and other JSON is not taken for one", () => {
    for (const text of [ghost, old])
      expect(readerOf({ path: "a.json", text: text.slice(0, 500) })?.name).toBe("ghost");
    for (const text of [
      '{"data":[{"title":"T"}]}',
      '[{"title":"T"}]',
      '{"title":"db","data":{}}',
      '{"db":"x"}',
    ])
      expect(readerOf({ path: "a.json", text })?.name).toBe("json");
  });

  test("gives its posts with ids, dates, authors, topics, pictures and old addresses, in any pieces", async () => {
    const { drafts, problems, moved } = await readInPieces(readGhost, ghost, "ghost.json");
    expect(
      drafts.map(({ id, published, authors, keywords, addresses }) => [
        id?.slice(-1),
        published.at,
        authors.map(({ name }) => name),
        keywords,
        addresses,
      ]),
    ).toEqual([
      [
        "1",
        "2021-03-01T08:00:00+00:00",
        ["ليلى منصور", "Sam Doe"],
        ["الصيد البحري", "المرفأ"],
        ["/qawarib/"],
      ],
      ["2", "2022-01-10T18:40:00+00:00", ["Sam Doe"], ["Tides"], ["/tide-table/"]],
      ["3", "2019-05-02T06:00:00+00:00", ["ليلى منصور"], [], ["/nets/"]],
      ["4", "2021-03-01T08:00:00+00:00", [], [], ["/only-words/"]],
    ]);
    expect(drafts[0]).toMatchObject({
      source: "ghost.json#5f1000000000000000000001",
      updated: "2021-03-05T10:00:00+00:00",
      summary: "عادت القوارب قبل منتصف الليل.",
      slug: "qawarib",
      image: { url: "/content/images/2021/03/boat.jpg", alt: "قارب عند الفجر" },
      content: expect.stringMatching(/^<p>عادت القوارب <a href="\/about\/">إلى المرفأ<\/a>\.<\/p>/),
    });
    expect(drafts.map(({ link }) => link)).toEqual([
      undefined,
      undefined,
      undefined,
      "https://port.example/words/",
    ]);
    expect(moved.map(({ from, to }) => [from, "name" in to ? `${to.kind} ${to.name}` : to.kind])).toEqual([
      ["/", "all"],
      ["/tag/al-mrf/", "category المرفأ"],
      ["/tag/fishing/", "category الصيد البحري"],
      ["/tag/tides/", "category Tides"],
      ["/author/layla/", "author ليلى منصور"],
      ["/author/sam/", "author Sam Doe"],
    ]);
    expect(told({ problems })).toEqual([
      "warning -: of the post “The tide table”, cards that mean nothing here are left out: product",
      "warning -: the canonical_url of the post “The tide table” is left out, as its pictures or links are the site's own",
      "warning -: of the post “شباك جديدة”, cards that mean nothing here are left out: unsplash",
      "warning -: not published, and left out: 1 page, 1 draft, 1 sent, 1 for members alone",
    ]);
  });

  test("of ten years ago keeps the ids that its feed had", async () => {
    const { drafts } = await readInPieces(readGhost, old, "old.json");
    expect(drafts).toEqual([
      {
        source: "old.json#3c5d0000-0000-4000-8000-000000000007",
        id: "3c5d0000-0000-4000-8000-000000000007",
        title: "The first note",
        published: { at: "2014-05-13T16:53:20+00:00", hasTime: true },
        updated: "2014-05-13T17:03:20+00:00",
        content: "<p>The <em>first</em> note.</p>",
        image: { url: "/content/images/2014/May/note.jpg" },
        slug: "first-note",
        addresses: ["/first-note/"],
        authors: [{ name: "Mona Adel" }],
        keywords: ["Notes"],
      },
    ]);
  });

  test("changes nothing when it is imported again", async () => {
    const it = await publishing();
    const first = await it.publish(...(await readWhole(readGhost, ghost)).drafts);
    expect(first.outcomes.map(({ result }) => result)).toEqual(Array(4).fill("created"));
    const feed = await it.text("/feed.json");
    it.at("2026-06-01T00:00:00Z");
    const again = await it.publish(...(await readWhole(readGhost, ghost)).drafts);
    expect(again.outcomes.map(({ result }) => result)).toEqual(Array(4).fill("unchanged"));
    expect(await it.text("/feed.json")).toBe(feed);
  });
});

describe("a body that Ghost keeps without HTML", () => {
  test("is rendered from Lexical", async () => {
    const { drafts } = await readWhole(readGhost, ghost);
    expect(drafts[1]?.content.split("\n")).toEqual([
      '<p>The tide table is <strong>out</strong> &amp; <a href="https://tides.example/?a=1&amp;b=2"><em>here</em></a>.<br>Read it.</p>',
      "<h3>When</h3>",
      "<ul><li>Morning</li><li>Night</li></ul>",
      "<blockquote>Never at noon.</blockquote>",
      '<figure><img src="/content/images/2022/01/tide.png" alt="A tide" width="800" height="600"><figcaption>Low <i>tide</i></figcaption></figure>',
      "<pre><code>low &lt; high</code></pre>",
      "<p>As <b>written</b>.</p>",
      '<p><a href="https://port.example/">The port</a></p>',
      "<hr>",
      "<blockquote><p>Mind the <b>gap</b>.</p></blockquote>",
    ]);
  });
  test("is rendered from Mobiledoc, or from its plain text", async () => {
    const { drafts } = await readWhole(readGhost, ghost);
    expect(drafts[2]?.content.trim().split("\n")).toEqual([
      '<p>خرجت <strong>القوارب</strong><br><a href="https://old.example/a"><strong>باكرا</strong></a>.</p>',
      "<h2>الشباك</h2>",
      "<ol><li>أولا</li><li>ثانيا</li></ol>",
      '<figure><img src="/content/images/2019/05/nets.jpg" alt="شباك"><figcaption>شباك الصيد</figcaption></figure>',
      "<hr>",
      "<p>نص <strong>عريض</strong></p>",
    ]);
    expect(drafts[3]?.content).toBe("<p>One line.</p>\n<p>Another &lt;line&gt;.</p>");
  });
  test.each([
    ["", undefined],
    ["{", undefined],
    ['{"root":5}', undefined],
    ['{"root":{"children":[null,5,{"type":7},{"type":"paragraph","children":"x"}]}}', ""],
  ])("that is broken gives nothing: %s", (stored, html) => expect(lexicalHtml(stored)?.html).toBe(html));
  test("that is broken Mobiledoc gives what can be read", () => {
    const stored = {
      sections: [null, [1, "script", [[0, [9, "x"], 99, "a<b"], 7]], [10, 3], [3, "ul", 5]],
      markups: [["a"], 5],
    };
    expect(mobiledocHtml(JSON.stringify(stored))?.html).toBe("<p>a&lt;b<br></p>");
  });
  test("that nests without end is cut", () => {
    const deep = `${'{"type":"quote","children":['.repeat(20_000)}${"]}".repeat(20_000)}`;
    expect(lexicalHtml(`{"root":{"children":[${deep}]}}`)?.html).toBe("");
  });
});

describe("an export that is broken", () => {
  test("gives nothing when it is cut off, as its posts would lack their topics", async () => {
    for (const part of [0.2, 0.6, 0.99]) {
      const text = ghost.slice(0, Math.round(ghost.length * part));
      const { drafts, problems } = await readInPieces(readGhost, text);
      expect([drafts, told({ problems })]).toEqual([
        [],
        [expect.stringMatching(/^error \d+: the export ends .*cut off$/)],
      ]);
    }
  });
  test("names the line of what is not JSON", async () => {
    const text = ghost.replace('"db": [', '"db": [\n,');
    expect(told(await readInPieces(readGhost, text))).toEqual([
      expect.stringMatching(/^error 3: not JSON: Unexpected/),
    ]);
  });
  test("names each post that cannot be taken, and the rest goes on", async () => {
    const { drafts, problems } = await read([
      post({ id: "a1" }),
      post({ id: "a2", title: " " }),
      post({ id: "a3", published_at: "soon" }),
      post({ id: "a1", title: "Twin" }),
      [],
      post({ id: "a5", published_at: 1e300 }),
      post({ id: "a4", published_at: "2020-02-08 20:31:00", updated_at: {} }),
    ]);
    expect(drafts.map(({ id, published }) => `${id} ${published.at}`)).toEqual([
      "a1 2021-03-01T08:00:00+00:00",
      "a4 2020-02-08T20:31:00+00:00",
    ]);
    expect(told({ problems })).toEqual([
      "error -: the post “a2” has no title",
      "error -: the post “T” has no date",
      "error -: the post “T” has no date",
      "error -: the post “Twin” has the id “a1” of another",
    ]);
  });
  test("is refused when its posts would fill the memory", async () => {
    async function* text() {
      yield '{"data":{"posts":[';
      const row = `${JSON.stringify(post({ html: "long ".repeat(1_000_000) }))},`;
      for (let n = 0; n < 40; n++) yield row;
    }
    const found: string[] = [];
    for await (const one of readGhost(
      { path: "g", text: text() },
      { timeZone: "UTC", language: "ar", now: new Date(0) },
    ))
      found.push(...told(one));
    expect(found).toEqual(["error -: its posts have more than 120000000 characters"]);
  });
});
