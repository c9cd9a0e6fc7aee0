import { describe, expect, test } from "vitest";
import { decode, readerOf } from "../../src/read/index.ts";
import { readWxr, wxrWithin } from "../../src/read/wxr.ts";
import { computed } from "../computed.ts";
import { publishing } from "../shared/publishing.ts";
import { exported, readInPieces, readWhole, told } from "./exports.ts";

const wordpress = exported("wordpress.xml");
const HEAD = wordpress.slice(0, wordpress.indexOf("<item>"));
const TAIL = "</channel></rss>";
const item = (id: number, more = "", content = "Text.") =>
  `<item><title>Post ${id}</title><link>https://old.example/${id}/</link><dc:creator>layla</dc:creator>
<guid>https://old.example/?p=${id}</guid><content:encoded><![CDATA[${content}]]></content:encoded>
<wp:post_id>${id}</wp:post_id><wp:post_date>2021-01-02 03:04:05</wp:post_date>
<wp:post_date_gmt>2021-01-02 00:04:05</wp:post_date_gmt><wp:status>publish</wp:status>
<wp:post_type>post</wp:post_type>${more}</item>
`;
const picture = (id: number) =>
  `<item><title>p</title><wp:post_id>${id}</wp:post_id><wp:post_type>attachment</wp:post_type>
<wp:attachment_url>https://old.example/${id}.jpg</wp:attachment_url></item>
`;
const meta = (key: string, value: string) =>
  `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`;
const read = (...items: string[]) => readWhole(readWxr, HEAD + items.join("") + TAIL);
const body = async (content: string) => (await read(item(1, "", content))).drafts[0]?.content;

describe("an export of WordPress", () => {
  test("is known by its beginning, whatever it is called", () => {
    for (const path of ["a.xml", "a", "a.txt"])
      expect(readerOf({ path, text: wordpress.slice(0, 4096) })?.name).toBe("wxr");
    expect(readerOf({ path: "a", text: '<rss version="2.0"><channel/></rss>' })?.name).not.toBe("wxr");
  });

  test("gives its posts with ids, dates, authors, topics, pictures and old addresses, in any pieces", async () => {
    const { drafts, problems, moved } = await readInPieces(readWxr, wordpress, "wordpress.xml");
    expect(
      drafts.map(({ id, published, authors, keywords, image }) => [
        id,
        published.at,
        authors,
        keywords,
        image,
      ]),
    ).toEqual([
      [
        "https://old.example/?p=101",
        "2020-02-08T23:31:00+03:00",
        [{ name: "ليلى منصور" }],
        ["الصيد البحري", "المرفأ"],
        { url: "https://old.example/wp-content/uploads/2020/02/boat.jpg", alt: "قارب يدخل المرفأ" },
      ],
      [
        "https://old.example/?p=110",
        "2021-07-01T18:00:00+02:00",
        [{ name: "Sam Doe" }],
        ["Harbour", "Night life", "music"],
        { url: "https://old.example/wp-content/uploads/2021/07/stalls-wide.jpg" },
      ],
      [
        "https://old.example/?p=112",
        "2021-08-05T09:30:00+03:00",
        [{ name: "Mona Adel" }, { name: "Sam Doe" }],
        ["Podcast"],
        undefined,
      ],
      [
        "https://old.example/?p=119",
        "2027-01-15T08:00:00+03:00",
        [{ name: "ليلى منصور" }],
        ["Harbour"],
        undefined,
      ],
    ]);
    expect(drafts[0]).toMatchObject({
      title: "قوارب الفجر تعود “بصيد وفير”",
      updated: "2020-02-09T10:00:00+03:00",
      summary: "عاد الصيادون & فتح السوق.",
      slug: "قوارب",
      addresses: [
        "https://old.example/2020/02/%d9%82%d9%88%d8%a7%d8%b1%d8%a8/",
        "https://old.example/?p=101",
      ],
      source: "wordpress.xml#https://old.example/?p=101",
      place: { file: "wordpress.xml", line: 58 },
    });
    expect(drafts[2]?.attachments).toEqual([
      { url: "https://old.example/media/talks-1.mp3", length: 12345678, type: "audio/mpeg", duration: 1860 },
    ]);
    expect(
      moved.map(({ from, to }) => [from.replace("https://old.example", ""), "name" in to ? to.name : "all"]),
    ).toEqual([
      ["/", "all"],
      ["/category/harbour", "Harbour"],
      ["/category/harbour/fishing", "الصيد البحري"],
      ["/tag/music", "music"],
      ["/author/layla", "ليلى منصور"],
      ["/author/sam-doe", "Sam Doe"],
      ["/tag/%d8%a7%d9%84%d9%85%d8%b1%d9%81%d8%a3", "المرفأ"],
      ["/category/night-life", "Night life"],
      ["/category/podcast", "Podcast"],
    ]);
    expect(told({ problems })).toEqual([
      "warning 146: shortcodes that mean nothing here are left out: contact-form-7",
      "warning -: left out, being no posts: 1 page, 1 nav_menu_item",
      "warning -: not published, and left out: 1 draft, 1 protected by a password",
    ]);
  });

  test("changes nothing when it is imported again", async () => {
    const it = await publishing();
    const { drafts } = await readWhole(readWxr, wordpress);
    const first = await it.publish(...drafts);
    expect(first.outcomes.map(({ result }) => result)).toEqual(["created", "created", "created", "created"]);
    const feed = await it.text("/feed.xml");
    it.at("2026-06-01T00:00:00Z");
    const again = await it.publish(...(await readWhole(readWxr, wordpress, "other-name.xml")).drafts);
    expect(again.outcomes.map(({ result }) => result)).toEqual(Array(4).fill("unchanged"));
    expect(await it.text("/feed.xml")).toBe(feed);
  });

  test("may use other prefixes, an older version and single-byte letters", async () => {
    const old = wordpress
      .replaceAll(/(<\/?)wp:/g, "$1x:")
      .replace("xmlns:wp", "xmlns:x")
      .replaceAll("export/1.2/", "export/1.0/")
      .replace('encoding="UTF-8"', 'encoding="windows-1256"');
    const table = new TextDecoder("windows-1256").decode(Uint8Array.from({ length: 256 }, (_, i) => i));
    const bytes = Uint8Array.from([...old], (letter) => Math.max(0, table.indexOf(letter)));
    const decoded = decode(bytes, "a.xml");
    expect(decoded).toEqual({ text: old });
    expect((await readWhole(readWxr, old)).drafts).toEqual((await readWhole(readWxr, wordpress)).drafts);
  });
});

describe("the body of a post", () => {
  test.each([
    ["lines are breaks, blank lines paragraphs", "One\ntwo\n\nthree", "<p>One<br>\ntwo</p>\n<p>three</p>"],
    ["line ends of all systems", "One\r\n\r\ntwo\r\rthree", "<p>One</p>\n<p>two</p>\n<p>three</p>"],
    ["paragraphs that are there stay", "<p>One\ntwo</p>\n<p>three</p>", "<p>One\ntwo</p><p>three</p>"],
    ["code stays as it is", "a\n\n<pre>x\n\n<p>\ny</pre>\n\nb", "<p>a</p><pre>x\n\n<p>\ny</pre><p>b</p>"],
    ["text in boxes", "<div>One\n\ntwo</div>", "<div><p>One</p>\n<p>two</p></div>"],
    ["a code that encloses text", "[box color='red']In\n\nit[/box] out", "<p>In</p>\n<p>it out</p>"],
    ["words in brackets are text", "قال [الوزير] إن [1] كاف [see]", "<p>قال [الوزير] إن [1] كاف [see]</p>"],
    [
      "an embedded address",
      "[embed width='5']https://v.example/a?b=1&c=2[/embed]",
      '<p><a href="https://v.example/a?b=1&amp;c=2">https://v.example/a?b=1&amp;c=2</a></p>',
    ],
    [
      "a video",
      '[video width="9" mp4="/v.mp4" poster="/p.jpg"][/video]',
      '<video controls src="/v.mp4" poster="/p.jpg"></video>',
    ],
    [
      "a caption of old",
      '[caption caption="At <sea>"]<img src="/a.jpg">[/caption]',
      '<figure><img src="/a.jpg"><figcaption>At &lt;sea&gt;</figcaption></figure>',
    ],
    [
      "blocks",
      '<!-- wp:list {"a":"b"} -->\n<ul><li>x</li></ul>\n<!-- /wp:list -->\n<!-- wp:latest-posts /-->',
      "<ul><li>x</li></ul>",
    ],
  ])("%s", async (_, stored, html) => expect(await body(stored)).toBe(html));

  test.each([
    ["[a ".repeat(300_000)],
    ["[audio]".repeat(150_000)],
    ["[caption a=".repeat(90_000)],
    ["<!-- wp:a ".repeat(100_000)],
    ["<pre>".repeat(200_000)],
    ["<div>".repeat(200_000)],
    [" ".repeat(1_000_000)],
    [`[x ${"a".repeat(3_900)}]`.repeat(250)],
    ["\n".repeat(1_000_000)],
  ])("is read in a time that grows with its length: %.10s", async (stored) => {
    const before = computed();
    await body(stored);
    expect(computed() - before).toBeLessThan(4_000);
  });
});

describe("pictures that come later", () => {
  const posts = [1, 2, 3].map((id) => item(id, meta("_thumbnail_id", String(id + 100)), "x".repeat(1000)));
  const wants = posts.join("");
  const images = (whole: Awaited<ReturnType<typeof read>>) =>
    whole.drafts.map((one) => one.image?.url.slice(-7));

  test("are found wherever they stand, and the order stays", async () => {
    for (const items of [
      [wants, picture(102), picture(103), picture(101)],
      [picture(101), wants, item(4), picture(103), picture(102)],
    ]) {
      const whole = await read(...items);
      expect(images(whole).slice(0, 3)).toEqual(["101.jpg", "102.jpg", "103.jpg"]);
      expect(whole.drafts.map(({ title }) => title).slice(0, 3)).toEqual(["Post 1", "Post 2", "Post 3"]);
      expect(whole.problems).toEqual([]);
    }
  });

  test("that are missing are named, and the post is there", async () => {
    const whole = await read(wants, picture(102));
    expect(images(whole)).toEqual([undefined, "102.jpg", undefined]);
    expect(told(whole).map((line) => line.slice(-60))).toEqual([
      expect.stringMatching(/numbers 101 are not in the export$/),
      expect.stringMatching(/numbers 103 are not in the export$/),
    ]);
  });

  test("are not waited for without bound", async () => {
    const text = HEAD + wants + picture(103) + picture(102) + picture(101) + TAIL;
    const whole = await readWhole((document, given) => wxrWithin(document, given, 2100), text);
    expect(images(whole)).toEqual([undefined, "102.jpg", "103.jpg"]);
    expect(told(whole)).toEqual([expect.stringMatching(/^warning \d+: its pictures .* too far behind$/)]);
  });
});

describe("an export that is broken gives what can be read", () => {
  test("cut anywhere, it gives what stands before, and its line", async () => {
    for (const part of [0.3, 0.5, 0.9, 0.99]) {
      const text = wordpress.slice(0, Math.round(wordpress.length * part));
      const { drafts, problems } = await readInPieces(readWxr, text);
      const whole = text.split("</item>").length - 1;
      expect(problems.filter(({ severity }) => severity === "error")).toEqual([
        expect.objectContaining({
          what: expect.stringMatching(/^the export ends .*cut off$/),
          line: expect.any(Number),
        }),
      ]);
      expect(drafts.length).toBe(
        [101, 102, 110, 112, 115, 116, 117, 118, 119]
          .slice(0, whole)
          .filter((id) => [101, 110, 112, 119].includes(id)).length,
      );
    }
  });

  test("one bad item is an error with its line, and the next goes on", async () => {
    const { drafts, problems } = await read(
      item(1),
      item(2, "<wp:a><b></wp:a>"),
      item(3).replace("]]>", "]]> and ]]>"),
      item(4, "&nbsp;&#2;"),
      item(5)
        .replace("2021-01-02 03:04:05", "2021-02-30 00:00:00")
        .replace("2021-01-02 00:04:05", "0000-00-00 00:00:00"),
      item(1),
      item(6).replace("<title>Post 6</title>", "<title/>"),
      item(7),
    );
    expect(drafts.map(({ title }) => title)).toEqual(["Post 1", "Post 4", "Text.", "Post 7"]);
    const line = HEAD.split("\n").length;
    expect(told({ problems })).toEqual([
      `error ${line + 10}: the item in line ${line + 5} is not well-formed XML: unexpected close tag`,
      `error ${line + 12}: the item in line ${line + 10} is not well-formed XML: the string "]]>" is disallowed in char data`,
      `error ${line + 20}: the post has no date`,
      `error ${line + 25}: the post in line ${line} has the same id “https://old.example/?p=1”`,
      `warning ${line + 30}: the post has no title; the first words are: Text.`,
    ]);
  });

  test("control characters are left out, and said", async () => {
    const { drafts, problems } = await read(item(1), item(2, "", "a\u0000b\u000bc\u001f"));
    expect(drafts[1]?.content).toBe("<p>abc</p>");
    expect(told({ problems })).toEqual([expect.stringMatching(/^warning \d+: 3 control characters/)]);
  });

  test.each([
    [
      "entities",
      `<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${HEAD.replace(/<\?xml[^>]*>/, "")}${item(1, "", "]]>&b;<![CDATA[")}${TAIL}`,
      /declares entities/,
    ],
    ["no WordPress", `<rss version="2.0"><channel>${item(1)}</channel></rss>`, /namespace wp is missing/],
    ["a page", "<html><body>No</body></html>", /namespace wp is missing/],
    ["endless depth", HEAD + item(1, "<a>".repeat(100_000)) + TAIL, /deeper than/],
    ["endless elements", HEAD + item(1, "<a/>".repeat(300_000)) + TAIL, /more than \d+ elements/],
    ["an endless item", HEAD + item(1, "", "long ".repeat(4_000_000)) + TAIL, /too long/],
    ["an endless head", HEAD + "<wp:tag/>".repeat(4_000_000), /too long/],
  ])("%s is refused", async (_, text, what) => {
    const { drafts, problems } = await readWhole(readWxr, text);
    expect(drafts).toEqual([]);
    expect(problems).toContainEqual(
      expect.objectContaining({
        severity: "error",
        line: expect.any(Number),
        what: expect.stringMatching(what),
      }),
    );
  });

  test("no text throws", async () => {
    for (let at = 0; at < wordpress.length; at += 997) {
      const broken = wordpress.slice(0, at) + "<![CDATA[&<".slice(at % 9) + wordpress.slice(at + 5);
      expect((await readWhole(readWxr, broken)).drafts.length).toBeLessThanOrEqual(4);
    }
  });
});
