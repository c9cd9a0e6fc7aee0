import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { check } from "../../src/check/index.ts";
import { computed } from "../computed.ts";
import { atomEntry, CONTENT, found, rss, rssChannel, rssItem } from "./samples.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const shape = (body: string | Uint8Array, about = {}) =>
  check(body, about).map(({ severity, line, what }) => [severity, line, what]);

describe("what is no feed is named", () => {
  test.each([
    ["", "it is empty"],
    [" \n", "it is empty"],
    ["<!DOCTYPE html><title>x</title><p>x", "it is an HTML page"],
    ["<html><body>x<br></body></html>", "it is an HTML page"],
    ['<html xmlns="http://www.w3.org/1999/xhtml"/>', "it is an HTML page"],
    ['<?xml version="1.0"?><urlset/>', "it is a sitemap"],
    ["<feed><title>x</title></feed>", "it is Atom without its namespace"],
    [
      '<feed xmlns="http://purl.org/atom/ns#"/>',
      'it is a feed of the namespace "http://purl.org/atom/ns#", not Atom 1.0',
    ],
    [
      '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>',
      "it is RSS 1.0 (RDF), which is not checked",
    ],
    ["<note/>", "it is XML with the root <note>"],
    ['{"a":1}', "it is JSON, but not a JSON Feed"],
    ["[]", "it is JSON, but not a JSON Feed"],
    ["Tides are high", 'it is not a feed: it starts with "Tides are high"'],
  ])("%j: %s", (body, what) => {
    expect(check(body)).toMatchObject([{ severity: "error", what }]);
  });
});

describe("XML that is not well-formed", () => {
  test.each(
    [
      [
        '<rss version="2.0">\n<channel>\n<title>x</channel></rss>',
        3,
        "<title> is still open in line 3, where what is around it ends",
      ],
      [
        '<rss version="2.0">\n<channel>',
        2,
        "<channel> is still open in line 2, where what is around it ends",
      ],
      [
        rssItem("\n<link>https://a.example/?a=1&b=2</link>"),
        2,
        'an ampersand stands alone: "&b=2</link></item></"',
      ],
      [rssItem("\n<description>a&nbsp;b</description>"), 2, "undefined entity"],
      [rssItem("\n<description>\u000b</description>"), 2, "disallowed character"],
      [rssItem("\n<description>a ]]> b</description>"), 2, 'the string "]]>" is disallowed in char data'],
      [rssItem("\n<link a='1' a='2'/>"), 2, "duplicate attribute: a"],
      [
        `\n${'<?xml version="1.0"?>'}${rssItem("")}`,
        2,
        "an XML declaration must be at the start of the document",
      ],
      [`${rssItem("")}\n<rss/>`, 2, "documents may contain only one root"],
    ].map(([body, line, what]) => ({ body: String(body), line, what })),
  )("$what", ({ body, line, what }) => {
    expect(shape(body)).toContainEqual(["error", line, what]);
  });

  test("hides no other finding behind an unbound prefix", () => {
    expect(found(rssItem("<x:y/><pubDate>now</pubDate>"))).toEqual([
      'error rss/channel/item: unbound namespace prefix: "x"',
      'error rss/channel/item/pubDate: "now" is not an RFC 822 date',
    ]);
  });
});

test.each([
  ["http://search.yahoo.com/mrss", "media2", "write http://search.yahoo.com/mrss/"],
  ["https://purl.org/dc/elements/1.1/", "d", "write http://purl.org/dc/elements/1.1/"],
  ["http://www.w3.org/2005/atom", "a", "write http://www.w3.org/2005/Atom"],
])("the namespace %s is almost right", (uri, prefix, instead) => {
  const body = rssItem("").replace("<rss ", `<rss xmlns:${prefix}="${uri}" `);
  expect(check(body)).toMatchObject([{ severity: "error", where: `xmlns:${prefix}`, instead }]);
});

test("a known prefix with another meaning is a warning", () => {
  const body = rssItem("").replace("<rss ", '<rss xmlns:fh="https://b.example/" ');
  expect(check(body)).toMatchObject([{ severity: "warning", where: "xmlns:fh" }]);
});

describe("bytes and Content-Type", () => {
  test("say the same when they are right", () => {
    expect(shape(utf8(rssItem("")), { contentType: "application/rss+xml; charset=utf-8" })).toEqual([]);
    expect(shape(utf8(`\uFEFF${rssItem("")}`))).toEqual([]);
    expect(
      shape(utf8(`<?xml version="1.0" encoding="UTF-8"?>${rssItem("")}`), {
        contentType: "text/xml; charset=UTF-8",
      }),
    ).toEqual([]);
  });
  test("may disagree about the encoding", () => {
    const body = utf8(`<?xml version="1.0" encoding="utf-8"?>${rssItem("")}`);
    expect(shape(body, { contentType: "application/xml; charset=iso-8859-1" })).toEqual([
      ["warning", 1, 'it is served as "iso-8859-1" and declares "utf-8"'],
    ]);
  });
  test("of an HTML page are an error", () => {
    expect(shape(rssItem(""), { contentType: "text/html" })).toEqual([
      ["error", undefined, 'it is served as "text/html"'],
    ]);
    expect(shape(rssItem(""), { contentType: "application/atom+xml" })).toEqual([
      ["warning", undefined, 'it is served as "application/atom+xml"'],
    ]);
    expect(shape(rssItem(""), { contentType: "text/xml" })).toEqual([
      ["warning", undefined, "text/xml without a charset"],
    ]);
  });
  test("read windows-1256 where it is declared", () => {
    const head = utf8('<?xml version="1.0" encoding="windows-1256"?>');
    const [before = "", after = ""] = rssItem("<description>|</description>").split("|");
    const body = new Uint8Array([...head, ...utf8(before), 0xe3, 0xcf, ...utf8(after)]);
    expect(shape(body)).toEqual([]);
    expect(shape(body.subarray(head.length))).toEqual([["error", 1, "a byte there is not UTF-8"]]);
  });
  test("name an encoding that nobody knows", () => {
    expect(shape(utf8('<?xml version="1.0" encoding="tidal-8"?><rss/>'))).toContainEqual([
      "error",
      1,
      'the encoding "tidal-8" is not known',
    ]);
  });
});

describe("hostile input ends quickly with a finding", () => {
  const quickly = (body: string | Uint8Array) => {
    const start = computed();
    const findings = check(body);
    expect(computed() - start).toBeLessThan(15_000);
    return findings;
  };

  test("a billion laughs", () => {
    const entities = Array.from(
      { length: 9 },
      (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`,
    ).join("");
    const body = `<!DOCTYPE rss [<!ENTITY l0 "ha">${entities}]>${rssItem("<description>&l9;</description>")}`;
    expect(quickly(body)).toMatchObject([{ severity: "error", what: "the DOCTYPE declares entities" }]);
  });
  test("an entity that names a file", () => {
    const body = `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>${rssItem("<description>&x;</description>")}`;
    expect(quickly(body)).toMatchObject([{ severity: "error", what: "the DOCTYPE declares entities" }]);
  });
  test("100,000 nested elements", () => {
    const deep = rssItem(`<description>${"<b>".repeat(100_000)}${"</b>".repeat(100_000)}</description>`);
    expect(quickly(deep)).toMatchObject([{ severity: "error", what: "elements nested deeper than 200" }]);
  });
  test("more than 5,000,000 bytes", () => {
    expect(quickly(rssItem(`<description>${"x".repeat(5_000_000)}</description>`))).toMatchObject([
      { severity: "warning", where: "document" },
    ]);
    expect(quickly(rss("<x/>".repeat(600_000)))).toContainEqual(
      expect.objectContaining({ what: "more than 500000 elements" }),
    );
    expect(quickly("<".repeat(51_000_000))).toMatchObject([
      { severity: "error", what: "it has 51000000 bytes" },
    ]);
  });
  test("invalid UTF-8 names its line", () => {
    const body = utf8(rssItem("\n\n<description>x</description>"));
    body[body.lastIndexOf(120)] = 0xff;
    expect(quickly(body)).toMatchObject([{ severity: "error", line: 3, what: "a byte there is not UTF-8" }]);
    expect(quickly("<rss>\ud800</rss>")).toMatchObject([{ severity: "error" }]);
  });
  test("JSON of a million brackets", () => {
    expect(quickly("[".repeat(1_000_000))).toMatchObject([{ severity: "error" }]);
  });
  test.each([
    ["dates", `<pubDate>Sat,${" ".repeat(2_000_000)}x</pubDate>`],
    ["addresses", `<link>tag:${"a-".repeat(1_000_000)}!</link>`],
    ["persons", `<author>${"a@".repeat(1_000_000)}</author>`],
    ["HTML", `<description>${"&lt;a x='\" ".repeat(400_000)}</description>`],
    ["styles", `<description>&lt;p style="${"a:b;".repeat(500_000)}"></description>`],
  ])("patterns on endless %s", (_, more) => {
    expect(quickly(rssItem(`${more}<ttl>5</ttl>`))).toContainEqual(
      expect.objectContaining({ where: "rss/channel/item/ttl" }),
    );
  });

  test("a thousand findings of a kind are enough", () => {
    const items = "<item><title>x</title></item>".repeat(3_000);
    const findings = quickly(rssChannel(`${items}<item/>`));
    expect(findings.filter(({ what }) => what === "<guid> is missing")).toHaveLength(1_000);
    expect(findings.filter(({ severity }) => severity === "error")).toHaveLength(1);
    expect(findings.at(-1)?.what).toBe("2001 more of severity warning are not shown");
  });

  test("no text makes it throw", () => {
    const words = [
      "<rss",
      ' version="2.0"',
      ">",
      "<channel>",
      "</channel>",
      "</rss>",
      "<item>",
      "<",
      "&",
      "x",
      "<![CDATA[",
      "]]>",
      "<!--",
      "-->",
      "\n",
      '"',
      "<feed xmlns='http://www.w3.org/2005/Atom'>",
      "{",
      "}",
      "[",
      '"version":',
      "<opml>",
      "\u0000",
      "__proto__",
    ];
    const texts = fc.array(fc.constantFrom(...words)).map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.oneof(texts, fc.uint8Array()), (body) => {
        expect(check(body).length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  test("no JSON value in a feed's places makes it throw", () => {
    const value = fc.jsonValue({ maxDepth: 2 });
    const names =
      "version title feed_url next_url language author authors hubs icon expired id url tags attachments".split(
        " ",
      );
    const members = fc.dictionary(fc.constantFrom(...names), fc.oneof(value, fc.constant({ toString: 0 })));
    fc.assert(
      fc.property(members, fc.array(fc.oneof(value, members)), (feed, items) => {
        expect(check(JSON.stringify({ title: "T", ...feed, items })).length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});

test("a feed in XML 1.1 is refused: RSS and Atom are XML 1.0", () => {
  expect(found(`<?xml version="1.1"?>${rssItem("")}`)).toEqual([
    'error document: the XML declaration says version "1.1"',
  ]);
});

test("first bytes of UTF-8 and a declaration of another encoding cannot both be right", () => {
  const declared = (name: string) =>
    utf8(`\uFEFF<?xml version="1.0" encoding="${name}"?>${rssItem("<description>مد</description>")}`);
  expect(found(declared("utf-8"))).toEqual([]);
  expect(found(declared("windows-1256"))).toEqual([
    'error document: its first bytes say utf-8 and it declares "windows-1256"',
  ]);
});

test("a text decoded wrongly shows as control characters", () => {
  expect(found(atomEntry(`${CONTENT}<rights>\u0093Tides\u0094</rights>`))).toEqual([
    "warning feed/entry/rights: it holds the control character U+0093",
  ]);
  expect(found(atomEntry(`${CONTENT}<rights>Ti\uFFFDdes</rights>`))).toEqual([
    "warning feed/entry/rights: it holds U+FFFD, where a character was lost",
  ]);
});
