import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { streamFeed } from "../../src/read/feed.ts";
import { readerOf } from "../../src/read/index.ts";
import { computed } from "../computed.ts";
import { read as readAs, streamed, told } from "./reading.ts";

const read = (text: string) => readAs(streamFeed, text);
const file = (name: string) => readFileSync(new URL(`../fixtures/feeds/${name}`, import.meta.url), "utf8");
const rss = (items: string, channel = "") =>
  `<rss version="2.0"><channel><title>T</title><link>https://old.example/</link>${channel}${items}</channel></rss>`;
const item = (inner: string) =>
  `<item><title>A</title><pubDate>Sun, 08 Feb 2026 23:31:00 +0300</pubDate><guid isPermaLink="false">a</guid>${inner}</item>`;
const one = async (inner: string, channel?: string) => (await read(rss(item(inner), channel))).drafts[0];

describe("a feed", () => {
  test("of RSS 2.0 gives all that its items say", async () => {
    const { drafts, problems } = await read(file("rss.xml"));
    expect(problems).toEqual([]);
    expect(drafts).toEqual([
      {
        source: "feed.xml#old-1",
        place: { file: "feed.xml", line: 11 },
        id: "old-1",
        title: "قوارب الفجر & السوق",
        published: { at: "2026-02-08T23:31:00+03:00", hasTime: true },
        language: "ar",
        summary: "عادت القوارب قبل الفجر.",
        content: '<p>عادت القوارب <a href="https://old.example/port">إلى المرفأ</a> &amp; امتلأ السوق.</p>',
        authors: [{ name: "سلمى الحداد" }],
        keywords: ["الصيد البحري", "أسعار السمك"],
        image: {
          url: "https://old.example/images/1.jpg",
          type: "image/jpeg",
          width: 1200,
          height: 800,
          alt: "قارب عند الرصيف",
        },
        attachments: [
          { url: "https://old.example/audio/1.mp3", type: "audio/mpeg", length: 1048576, duration: 3723 },
        ],
        link: "https://old.example/news/1",
        addresses: ["https://old.example/news/1"],
      },
      {
        source: "feed.xml#https://old.example/news/2",
        place: { file: "feed.xml", line: 28 },
        id: "https://old.example/news/2",
        title: "Quay closed",
        published: { at: "2026-02-09T08:00:00+00:00", hasTime: true },
        language: "en-us",
        content: "<p>Closed <b>until</b> Friday.</p>",
        authors: [{ name: "The desk", email: "desk@old.example" }],
        keywords: [],
        link: "https://old.example/news/2",
        addresses: ["https://old.example/news/2"],
      },
    ]);
  });

  test("of Atom gives its entries, whatever its prefixes, with addresses against xml:base", async () => {
    const { drafts, problems } = await read(file("atom.xml"));
    expect(problems).toEqual([]);
    expect(drafts).toMatchObject([
      {
        id: "tag:harbour.example,2026:1",
        title: "The tide <table>",
        published: { at: "2026-02-01T09:00:00+01:00", hasTime: true },
        updated: "2026-02-02T09:00:00+01:00",
        language: "en",
        summary: "High & low water.",
        content: '<p>See <a href="https://cdn.example/x/table.html">the table</a>.<br>x &lt; y</p>',
        authors: [{ name: "Ada Poll", link: "https://harbour.example/ada" }],
        keywords: ["Tides", "almanac"],
        attachments: [
          {
            url: "https://harbour.example/blog/tides.ogg",
            type: "audio/ogg",
            length: 2048,
            alt: "The tide, read aloud",
          },
        ],
        link: "https://wire.example/tides",
        addresses: ["https://harbour.example/blog/tides"],
      },
      {
        language: "fr",
        authors: [{ name: "Nour", email: "nour@harbour.example" }],
        content: "<p>Première ligne &lt;ici&gt;.</p>\n<p>Deuxième paragraphe.</p>",
        link: "https://harbour.example/blog/2",
      },
    ]);
  });

  test("of RDF gives its items, and its own date where an item has none", async () => {
    const result = await read(file("rdf.xml"));
    expect(told(result)).toEqual([
      "warning 18: the entry has no date; the feed's own was taken: 2004-05-06T07:08:09+00:00",
    ]);
    expect(result.drafts).toMatchObject([
      {
        id: "https://old.example/a",
        title: "First light",
        published: { at: "2004-05-05T20:15:00+02:00", hasTime: true },
        content: "<p>The lamp was lit.</p>",
        authors: [{ name: "Keeper" }],
        keywords: ["lighthouse"],
      },
      { title: "Second light", published: { at: "2004-05-06T07:08:09+00:00", hasTime: true } },
    ]);
  });

  test("of Atom 0.3 is understood in each of its modes", async () => {
    const entry = (title: string) =>
      `<entry><title${title}</title><issued>2004-01-02T03:04:05Z</issued><id>1</id></entry>`;
    const { drafts } = await read(
      `<feed version="0.3" xmlns="http://purl.org/atom/ns#">${[
        ' type="text/html" mode="escaped">a &lt;b&gt;b&lt;/b&gt;',
        ' type="application/xhtml+xml" mode="xml"><div xmlns="http://www.w3.org/1999/xhtml">a <b>b</b></div>',
        ' type="text/html" mode="base64">YSA8Yj5iPC9iPg==',
        ">a b",
      ]
        .map(entry)
        .join("")}</feed>`,
    );
    expect(drafts.map(({ title }) => title)).toEqual(["a b", "a b", "a b", "a b"]);
  });

  test("whose title is only a picture is called as the picture is; one without a name has no title", async () => {
    const titled = (title: string) =>
      `<item><title><![CDATA[${title}]]></title><pubDate>Sun, 01 Mar 2026 10:00:00 GMT</pubDate></item>`;
    const result = await read(
      rss(titled('<img src="a.jpg" alt="The old &amp; new quay">') + titled("<img src='b.jpg'>")),
    );
    expect(result.drafts.map(({ title }) => title)).toEqual(["The old & new quay"]);
    expect(told(result)).toEqual([expect.stringContaining("neither a title nor a text")]);
  });

  test("exported by Blogger gives posts only, with labels and old addresses", async () => {
    const result = await read(file("blogger.xml"));
    expect(told(result)).toEqual([
      "warning 26: not published: it is a draft",
      "warning 1: 2 entries that are no posts (comments, pages, settings, templates) were left out",
    ]);
    expect(result.drafts).toMatchObject([
      {
        id: "tag:blogger.com,1999:blog-77.post-1",
        title: "رحلة إلى الجزيرة",
        published: { at: "2010-05-01T10:30:00+03:00", hasTime: true },
        updated: "2010-05-02T10:30:00+03:00",
        keywords: ["رحلات بحرية"],
        authors: [{ name: "أبو بحر" }],
        addresses: ["http://daftar.blogspot.example/2010/05/blog-post.html"],
      },
    ]);
    const label = encodeURIComponent("رحلات بحرية");
    expect(result.moved).toEqual([
      { from: "/feeds/posts/default", to: { kind: "all" } },
      { from: "/feeds/posts/summary", to: { kind: "all" } },
      { from: `/search/label/${label}`, to: { kind: "category", name: "رحلات بحرية" } },
      { from: `/feeds/posts/default/-/${label}`, to: { kind: "category", name: "رحلات بحرية" } },
    ]);
  });

  test("exported by Blogger since 2024 says kind, state and address in its own words", async () => {
    const entry = (type: string, status: string, name: string) =>
      `<entry><id>${name}</id><blogger:type>${type}</blogger:type><blogger:status>${status}</blogger:status>
      <title>${name}</title><content type="html">x</content><published>2024-01-02T03:04:05Z</published>
      <blogger:filename>/2024/01/${name}.html</blogger:filename></entry>`;
    const { drafts } = await read(
      `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:blogger="http://schemas.google.com/blogger/2018">
      ${entry("POST", "LIVE", "a")}${entry("POST", "DRAFT", "b")}${entry("COMMENT", "LIVE", "c")}${entry("PAGE", "LIVE", "d")}</feed>`,
    );
    expect(drafts.map(({ title, addresses }) => [title, addresses])).toEqual([["a", ["/2024/01/a.html"]]]);
  });
});

describe("an item", () => {
  test("without a title is called by its first words, and is told of", async () => {
    const result = await read(
      rss(
        "<item><description>&lt;p&gt;Fog over the bay.&lt;/p&gt; More.</description><pubDate>2026-02-08</pubDate></item>",
      ),
    );
    expect(result.drafts.map(({ title }) => title)).toEqual(["Fog over the bay."]);
    expect(told(result)).toEqual(["warning 1: there is no title; the first words are: Fog over the bay."]);
  });

  test("without a date in a feed without one is refused, and so is one of which nothing is known", async () => {
    const result = await read(rss("<item><title>A</title></item><item><pubDate>2026-02-08</pubDate></item>"));
    expect(result.drafts).toEqual([]);
    expect(told(result)).toEqual([
      "error 1: the entry has no date",
      "error 1: the entry has neither a title nor a text",
    ]);
  });

  test("whose date is impossible falls back on its second one, and is told of", async () => {
    const result = await read(
      rss(
        item("").replace(
          /<pubDate>.*<\/pubDate>/,
          "<pubDate>Mon, 31 Feb 2026 10:00:00 GMT</pubDate><updated>2026-03-01T00:00:00Z</updated>",
        ),
      ),
    );
    expect(result.drafts.map(({ published }) => published.at)).toEqual(["2026-03-01T00:00:00+00:00"]);
    expect(told(result)).toHaveLength(1);
  });

  test.each([
    ["2003", "2003-01-01T00:00:00+03:00", false],
    ["2003-12", "2003-12-01T00:00:00+03:00", false],
    ["2003-12-31T24:00:00Z", "2004-01-01T00:00:00+00:00", true],
    ["Wed, 31 Dec 2003 10:14:55 UT", "2003-12-31T10:14:55+00:00", true],
    ["Wed, 31 Dec 2003 10:14:55 -0800 (PST)", "2003-12-31T10:14:55-08:00", true],
    ["Wed Dec 31 10:14:55 PST 2003", "2003-12-31T10:14:55-08:00", true],
    ["الأربعاء 31 ديسمبر 2003 10:14 ص", "2003-12-31T10:14:00+03:00", true],
  ])("dated %s was published %s", async (written, at, hasTime) => {
    const { drafts } = await read(rss(`<item><title>A</title><pubDate>${written}</pubDate></item>`));
    expect(drafts[0]?.published).toEqual({ at, hasTime });
  });

  test.each([
    ["Ada Poll", { name: "Ada Poll" }],
    ["ada@host.example", { name: "ada@host.example", email: "ada@host.example" }],
    ["ada@host.example (Ada)", { name: "Ada", email: "ada@host.example" }],
    ["Ada &lt;ada@host.example&gt;", { name: "Ada", email: "ada@host.example" }],
  ])("by %s", async (written, author) => {
    expect((await one(`<author>${written}</author>`))?.authors).toEqual([author]);
  });

  test("keeps what it says in its title: signs stay, mark-up and doubled escapes go", async () => {
    const title = async (written: string) =>
      (await read(rss(item("").replace("<title>A<", `<title>${written}<`)))).drafts[0]?.title;
    expect(await title("a &lt; b &amp; c")).toBe("a < b & c");
    expect(await title("Use &lt;table&gt;")).toBe("Use <table>");
    expect(await title("&lt;b&gt;Bold&lt;/b&gt; AT&amp;amp;T")).toBe("Bold AT&T");
    expect(await title("caf&eacute; &laquo;x&raquo; &amp; R&D")).toBe("café «x» & R&D");
  });

  test("has the lead picture that it declares, and none that merely stands in its text", async () => {
    expect((await one('<description>&lt;img src="/a.png"&gt; text</description>'))?.image).toBeUndefined();
    expect(await one('<media:thumbnail url="/t.jpg" width="600"/>')).toMatchObject({
      image: { url: "https://old.example/t.jpg", width: 600 },
      content: "",
    });
    expect(
      (
        await one(
          '<media:content url="https://0.gravatar.com/avatar/x" medium="image"/><enclosure url="/a.png" type="image/png" length="0"/>',
        )
      )?.image,
    ).toEqual({ url: "https://old.example/a.png", type: "image/png" });
  });

  test("has no type that its feed does not declare, whatever the name says", async () => {
    expect((await one('<enclosure url="https://x.example/a.mp3"/>'))?.attachments).toEqual([
      { url: "https://x.example/a.mp3" },
    ]);
  });

  test("brings FeedBurner's true address along", async () => {
    const { drafts } = await read(
      rss(
        item(
          "<link>http://feeds.feedburner.example/~r/x/1</link><feedburner:origLink>https://old.example/real</feedburner:origLink>",
        ),
      ),
    );
    expect(drafts[0]?.addresses).toEqual([
      "http://feeds.feedburner.example/~r/x/1",
      "https://old.example/real",
    ]);
  });
});

describe("a document that is broken or hostile", () => {
  test("and ends early gives what came before, and its last line", async () => {
    const result = await read(`${rss(item("") + item("").replaceAll(">a<", ">b<")).slice(0, -60)}`);
    expect(result.drafts.map(({ id }) => id)).toEqual(["a"]);
    expect(told(result)).toEqual([expect.stringMatching(/^error 1: the document ends inside </)]);
  });

  test("goes on behind a bare ampersand, an unclosed tag and a control character", async () => {
    const result = await read(
      rss(
        `${item("<link>https://old.example/?a=1&b=2&copy=3</link>\n<description>a <br> b \u0001</description>")}${item("").replaceAll(">a<", ">b<")}`,
      ),
    );
    expect(result.drafts.map(({ id, link }) => [id, link])).toEqual([
      ["a", "https://old.example/?a=1&b=2&copy=3"],
      ["b", undefined],
    ]);
    expect(told(result)).toEqual(["warning 2: <br> is not closed before what is around it ends"]);
  });

  test.each([
    ["entities that multiply", '<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'],
    ["an entity of another file", '<!DOCTYPE r [\n<!ENTITY x SYSTEM "file:///etc/passwd">]>'],
    ["a parameter entity", '<!DOCTYPE r [ <!ELEMENT r ANY> <!ENTITY % x SYSTEM "http://x.invalid/"> %x; ]>'],
  ])("with %s is refused", async (_, doctype) => {
    const result = await read(
      `<?xml version="1.0"?>${doctype}${rss(item("<description>&a;&x;</description>"))}`,
    );
    expect(result.drafts).toEqual([]);
    expect(told(result)).toEqual([expect.stringMatching(/declares entities/)]);
  });

  test("and nests without end is refused at once", async () => {
    const start = computed();
    const result = await streamed(streamFeed, rss(item(`<description>${"<b>".repeat(300_000)}`)));
    expect(told(result)).toEqual(["error 1: elements nested deeper than 250"]);
    expect(computed() - start).toBeLessThan(2000);
  });

  test("with an item that is too large leaves it out and goes on", async () => {
    const large = item(`<description>${"x &amp; ".repeat(600_000)}</description>`);
    const result = await streamed(streamFeed, rss(large + item("").replaceAll(">a<", ">b<")));
    expect(result.drafts.map(({ id }) => id)).toEqual(["b"]);
    expect(told(result)).toEqual([expect.stringMatching(/^error 1: <item> has more than/)]);
  });

  test.each([
    ["a comment", "<!--"],
    ["a CDATA section", "<title><![CDATA["],
    ["an attribute", '<title a="'],
  ])("with %s that never ends is refused before memory goes", async (_, opening) => {
    const result = await streamed(
      streamFeed,
      `${rss("").slice(0, -20)}<item>${opening}${"a".repeat(6_000_000)}`,
    );
    expect(told(result).join()).toMatch(/^error 1: a tag, comment or CDATA section of more than 4000000/);
  });

  test.each([
    ["<opml version='2.0'/>", "error 1: the document is no feed: it begins with <opml>"],
    ["<html><body>x</body></html>", "error 1: the document is no feed: it begins with <html>"],
    ["not mark-up", "error 1: there is no element"],
    ["<rss/>", "warning 1: the feed has no entries"],
  ])("%j: %s", async (text, problem) => expect(told(await read(text))).toEqual([problem]));

  test("is read in a time that grows with its length", async () => {
    const million = 1_000_000;
    for (const text of ["<", "&", "<![CDATA[", "</", "<a ", "&lt;", "]]>", "<!--", " ", "\n", "<b/>"]) {
      const start = computed();
      await streamed(
        streamFeed,
        rss(item(`<description>${text.repeat(million / text.length)}</description>`)),
      );
      expect([text, computed() - start < 3000]).toEqual([text, true]);
    }
  });

  test("never throws, whatever is in it", async () => {
    const part = fc.constantFrom(
      "<item>",
      "</item>",
      "<title>",
      "</title>",
      "<![CDATA[",
      "]]>",
      "&",
      "<",
      ">",
      "<!--",
      "-->",
      "<!DOCTYPE x [",
      "xmlns='",
      '"',
      "<entry>",
      "a",
      "</rss>",
      "\n",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 40 }), async (parts) => {
        const result = await read(`<rss><channel>${parts.join("")}`);
        expect(result.drafts.length + result.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});

describe("is recognised by what it says", () => {
  test.each([
    ["a.xml", file("rss.xml"), "feed"],
    ["a", file("atom.xml"), "feed"],
    ["a.txt", file("rdf.xml"), "feed"],
    ["a", `<!-- ${"x".repeat(5000)} --><rss><channel/></rss>`, "feed"],
    ["a", '<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel/></rss>', "wxr"],
  ])("%s", (path, text, name) => expect(readerOf({ path, text })?.name).toBe(name));
});
