import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { check } from "../../src/check/index.ts";
import { atom, atomEntry, CONTENT, ENTRY, FEED, found } from "./samples.ts";

const valid = readFileSync(new URL("../fixtures/check/valid.atom.xml", import.meta.url));

test("a right Atom feed has no findings", () => {
  expect(
    check(valid, { address: "https://harbour.example/atom.xml", contentType: "application/atom+xml" }),
  ).toEqual([]);
  expect(check(atomEntry(CONTENT))).toEqual([]);
});

const without = (name: string, from = FEED) => from.replace(new RegExp(`<${name}>.*?</${name}>`), "");
const XHTML = 'xmlns="http://www.w3.org/1999/xhtml"';
const alternate = (more = "") => `<link rel="alternate" href="https://a.example/1"${more}/>`;

const BROKEN: readonly (readonly [body: string, finding: string])[] = [
  // A feed.
  [atom(without("id")), "error feed: <id> is missing"],
  [atom(without("title")), "error feed: <title> is missing"],
  [atom(without("updated")), "error feed: <updated> is missing"],
  [
    atom(without("link").replace(/<link[^>]*>/, "")),
    "warning feed: there is no link with the feed's own address",
  ],
  [
    atom(FEED.replace("https://a.example/atom.xml", "/atom.xml")),
    'warning feed/link: "/atom.xml" is relative',
  ],
  [atom(`${FEED}<title>again</title>`), "error feed/title[2]: <title> stands there more than once"],
  [atom(FEED.replace("https://a.example/<", "tides<")), 'error feed/id: "tides" is not absolute'],
  [
    atom(FEED.replace("https://a.example/<", "HTTPS://a.example/<")),
    'warning feed/id: "HTTPS://a.example/": its scheme has capitals',
  ],
  [atom(FEED.replace("<id>", "<id> ")), 'error feed/id: "https://a.example/" has white space around it'],
  [
    atom(FEED.replace("2020-02-08T20:31:00Z", "2020-02-08")),
    'error feed/updated: "2020-02-08" is not an RFC 3339 date',
  ],
  [atom(FEED.replace("<name>Ada</name>", "")), "error feed/author: <name> is missing"],
  [
    atom(FEED.replace("</name>", "</name><email>ada@home</email>")),
    'warning feed/author/email: "ada@home" names no full domain',
  ],
  [
    atom(FEED.replace("</name>", "</name><email>ada at home</email>")),
    'error feed/author/email: "ada at home" is not an e-mail address',
  ],
  [
    atom(FEED.replace("</name>", "</name><uri>my page</uri>")),
    'error feed/author/uri: "my page" holds a space',
  ],
  [atom(`${FEED}<generator uri="">x</generator>`), "error feed/generator/@uri: it is empty"],
  [atom(`${FEED}<category/>`), "error feed/category: the attribute term is missing"],
  [atom(`${FEED}<category term="x" scheme="y"/>`), 'error feed/category/@scheme: "y" is not absolute'],
  [
    atom(`${FEED}<pubDate>x</pubDate>`),
    "error feed/pubDate: <pubDate> is not an element of Atom 1.0 in <feed>",
  ],
  [atom(`${FEED}<x xmlns="">y</x>`), "warning feed/x: <x> is in no namespace"],
  [
    atom(FEED).replace("<feed ", '<feed xml:lang="not a tag" '),
    'error feed/@xml:lang: "not a tag" is not a language tag',
  ],
  [atom(FEED).replace("<feed ", '<feed version="1" '), "error feed: the attribute version is not known here"],
  // Its entries.
  [
    atom(`${without("author")}<entry>${ENTRY}${CONTENT}</entry>`),
    "error feed/entry: neither the entry nor the feed has an <author>",
  ],
  [atomEntry(""), 'error feed/entry: it has neither <content> nor a link rel="alternate"'],
  [atomEntry(alternate()), "warning feed/entry: it has neither <content> nor <summary>"],
  [atomEntry(CONTENT, without("id", ENTRY)), "error feed/entry: <id> is missing"],
  [
    atomEntry(`${CONTENT}<published>8 Feb 2020</published>`),
    'error feed/entry/published: "8 Feb 2020" is not an RFC 3339 date',
  ],
  [atom(`<entry>${ENTRY}${CONTENT}</entry>${FEED}`), "error feed/id: <id> stands behind an entry"],
  [
    atom(
      `${FEED}<entry>${ENTRY}${CONTENT}</entry><entry>${ENTRY.replace("20:31:00", "20:32:00")}${CONTENT}</entry>`,
    ),
    'warning feed/entry[2]/id: "tag:a.example,2020:1" is also the id of line 1',
  ],
  [
    atom(
      `${FEED}<entry>${ENTRY}${CONTENT}</entry><entry>${ENTRY.replace("2020:1", "2020:2")}${CONTENT}</entry>`,
    ),
    'warning feed/entry[2]/updated: the entry of line 1 has "2020-02-08T20:31:00Z" too',
  ],
  [
    atomEntry(`${CONTENT}<source><title>t</title><updated>2020-02-08T20:31:00Z</updated></source>`),
    "warning feed/entry/source: <id> is missing",
  ],
  // Links.
  [atomEntry(`${CONTENT}<link/>`), "error feed/entry/link: the attribute href is missing"],
  [
    atomEntry(`${CONTENT}<link href="https://a.example/" type="html"/>`),
    'error feed/entry/link/@type: "html" is not a media type',
  ],
  [
    atomEntry(`${CONTENT}<link href="https://a.example/" hreflang="arabisch-oder-so"/>`),
    'error feed/entry/link/@hreflang: "arabisch-oder-so" is not a language tag',
  ],
  [
    atomEntry(`${CONTENT}<link href="https://a.example/" length="big"/>`),
    'error feed/entry/link/@length: "big" is not a whole number from 0',
  ],
  [
    atomEntry(`${CONTENT}<link href="https://a.example/" rel="buddy"/>`),
    'warning feed/entry/link/@rel: "buddy" is not a registered link relation',
  ],
  [
    atomEntry(`${CONTENT}${alternate()}${alternate()}`),
    "error feed/entry/link[2]: there is another alternate link of the same type and language",
  ],
  [
    atomEntry(`${CONTENT}<link rel="next" href="https://a.example/2"/>`),
    'warning feed/entry/link: rel="next" stands in an entry',
  ],
  [
    atom(`${FEED}<archive xmlns="http://purl.org/syndication/history/1.0"/>`),
    'warning feed: an archive without a link rel="current"',
  ],
  [
    atom(
      `${FEED}<link rel="next" href="https://a.example/2"/><complete xmlns="http://purl.org/syndication/history/1.0"/>`,
    ),
    'error feed: a complete feed with a link rel="next"',
  ],
  [
    atom(`${FEED}<deleted-entry xmlns="http://purl.org/atompub/tombstones/1.0" ref="tag:a.example,2020:9"/>`),
    "error feed/deleted-entry: the attribute when is missing",
  ],
  // Texts and contents.
  [
    atomEntry(`${CONTENT}<summary type="markdown">x</summary>`),
    'error feed/entry/summary: "markdown" is no type of text',
  ],
  [
    atomEntry(`${CONTENT}<summary><b>x</b></summary>`),
    'error feed/entry/summary/b: type="text" holds the element <b>',
  ],
  [
    atomEntry(`${CONTENT}<summary>&lt;b>x&lt;/b></summary>`),
    'warning feed/entry/summary: it contains HTML: "<b>"',
  ],
  [
    atomEntry(`<content type="xhtml"><p ${XHTML}>x</p></content>`),
    'error feed/entry/content: type="xhtml" without one <div> around all of it',
  ],
  [
    atomEntry('<content type="xhtml"><div>x</div></content>'),
    "error feed/entry/content/div: <div> is not in the namespace of XHTML",
  ],
  [
    atomEntry(`<content type="xhtml"><div ${XHTML}><script>1</script></div></content>`),
    "warning feed/entry/content/div/script: it contains <script>",
  ],
  [
    atomEntry('<content type="html">&lt;a href="/x"></content>'),
    'warning feed/entry/content: href "/x" is relative',
  ],
  [
    atomEntry('<content src="https://a.example/1.png" type="image/png"/>'),
    "error feed/entry: its content is elsewhere or encoded, and there is no <summary>",
  ],
  [
    atomEntry('<content src="https://a.example/1.png" type="image/png">x</content><summary>s</summary>'),
    "error feed/entry/content: it has src and a content",
  ],
  [
    atomEntry('<content src="https://a.example/1" type="html"/><summary>s</summary>'),
    'error feed/entry/content: it has src and the type "html"',
  ],
  [
    atomEntry('<content type="image/png">*</content><summary>s</summary>'),
    'error feed/entry/content: "image/png" is not in base64',
  ],
  [
    atomEntry('<content type="multipart/mixed">AAAA</content><summary>s</summary>'),
    'error feed/entry/content: "multipart/mixed" is made of parts',
  ],
];

test.each(BROKEN.map(([body, finding]) => ({ body, finding })))("$finding", ({ body, finding }) => {
  expect(found(body)).toContain(finding);
  expect(
    found(body).filter((line) => !line.startsWith(finding.slice(0, 5)) && line.startsWith("error")),
  ).toEqual([]);
});

test("xml:base makes relative addresses right", () => {
  const based = '<content type="html" xml:base="https://a.example/1/">&lt;a href="x">y&lt;/a></content>';
  expect(found(atomEntry(based))).toEqual([]);
});

test("an entry may be a document of its own", () => {
  const alone = `<entry xmlns="http://www.w3.org/2005/Atom">${ENTRY}${CONTENT}<author><name>Ada</name></author></entry>`;
  expect(found(alone)).toEqual([]);
  expect(found(alone.replace(/<author>.*<\/author>/, ""))).toEqual([
    "error entry: neither the entry nor the feed has an <author>",
  ]);
});
