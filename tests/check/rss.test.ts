import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { check } from "../../src/check/index.ts";
import { CHANNEL, found, ITEM, rss, rssChannel, rssItem, SELF } from "./samples.ts";

const valid = readFileSync(new URL("../fixtures/check/valid.rss.xml", import.meta.url));

test("a right RSS feed has no findings", () => {
  expect(
    check(valid, {
      address: "https://harbour.example/feed.xml",
      contentType: "application/rss+xml; charset=utf-8",
    }),
  ).toEqual([]);
  expect(check(rssItem(""))).toEqual([]);
});

const mark = (html: string) => html.replace(/&/g, "&amp;").replace(/</g, "&lt;");

const BROKEN: readonly (readonly [body: string, finding: string])[] = [
  // A channel and what it must have.
  [
    rss(`<link>https://a.example/</link><description>d</description>${SELF}`),
    "error rss/channel: <title> is missing",
  ],
  [rss(`<title>t</title><description>d</description>${SELF}`), "error rss/channel: <link> is missing"],
  [
    rss(`<title>t</title><link>https://a.example/</link>${SELF}`),
    "error rss/channel: <description> is missing",
  ],
  [rss(CHANNEL), "warning rss/channel: there is no atom:link with the feed's own address"],
  [rss(`${CHANNEL}${SELF}`, "3.0"), 'error rss/@version: "3.0" is not one of 2.0, 0.91, 0.92, 0.93, 0.94'],
  [rss(`${CHANNEL}${SELF}`).replace(' version="2.0"', ""), "error rss: the attribute version is missing"],
  ['<rss version="2.0"/>', "error rss: <channel> is missing"],
  [
    '<rss version="2.0" xmlns="http://a.example/rss"/>',
    'error rss: <rss> is in the namespace "http://a.example/rss"',
  ],
  [rssChannel("<title>again</title>"), "error rss/channel/title[2]: <title> stands there more than once"],
  [
    rssChannel("<webmaster>a@a.example (A)</webmaster>"),
    "error rss/channel/webmaster: <webmaster> is not an element of RSS 2.0 in <channel>",
  ],
  [rssChannel("tide"), 'error rss/channel: it holds the text "tide"'],
  [
    rssChannel("<language>klingonish</language>"),
    'error rss/channel/language: "klingonish" is not a language tag',
  ],
  [
    rssChannel("<managingEditor>Ada</managingEditor>"),
    'error rss/channel/managingEditor: "Ada" is not an e-mail address',
  ],
  [
    rssChannel("<webMaster>ada@a.example</webMaster>"),
    'warning rss/channel/webMaster: "ada@a.example" names nobody',
  ],
  [rssChannel("<ttl>0</ttl>"), 'error rss/channel/ttl: "0" is not a whole number from 1'],
  [
    rssChannel("<skipHours><hour>25</hour></skipHours>"),
    'error rss/channel/skipHours/hour: "25" is not a whole number from 0 to 24',
  ],
  [
    rssChannel("<skipHours><hour>7</hour><hour>7</hour></skipHours>"),
    'error rss/channel/skipHours/hour[2]: "7" is listed twice',
  ],
  [
    rssChannel("<skipDays><day>Caturday</day></skipDays>"),
    'error rss/channel/skipDays/day: "caturday" is not one of monday, tuesday, wednesday, thursday, friday, saturday, sunday',
  ],
  [rssChannel("<skipDays/>"), "error rss/channel/skipDays: <day> is missing"],
  [
    rssChannel('<cloud domain="a.example" port="80" path="/x" registerProcedure="" protocol="smoke"/>'),
    'error rss/channel/cloud/@protocol: "smoke" is not one of xml-rpc, soap, http-post',
  ],
  [
    rssChannel('<cloud domain="a.example" port="80" path="/x" protocol="soap"/>'),
    "error rss/channel/cloud: the attribute registerProcedure is missing",
  ],
  [
    rssChannel("<image><url>https://a.example/i.png</url><title>Tides</title></image>"),
    "error rss/channel/image: <link> is missing",
  ],
  [
    rssChannel(
      "<image><url>https://a.example/i.tiff</url><title>Tides</title><link>https://a.example/</link></image>",
    ),
    'warning rss/channel/image/url: "https://a.example/i.tiff" is not a GIF, JPEG or PNG image',
  ],
  [
    rssChannel(
      "<image><url>https://a.example/i.png</url><title>Ebb</title><link>https://a.example/</link></image>",
    ),
    "warning rss/channel/image/title: it differs from the channel's title",
  ],
  [
    rssChannel(
      "<image><url>https://a.example/i.png</url><title>Tides</title><link>https://a.example/</link><width>145</width></image>",
    ),
    'error rss/channel/image/width: "145" is not a whole number from 1 to 144',
  ],
  [
    rssChannel("<dc:language>en</dc:language><language>en</language>"),
    "warning rss/channel/dc:language: <language> and <dc:language> say the same",
  ],
  [rssChannel(`<item>${ITEM}</item><ttl>5</ttl>`), "warning rss/channel/ttl: <ttl> stands behind an item"],
  [
    rss(CHANNEL.replace("https://a.example/", "/home") + SELF),
    'error rss/channel/link: "/home" is not absolute',
  ],
  [
    rss(CHANNEL.replace("Tides", "a &lt;b>bold&lt;/b> tide") + SELF),
    'warning rss/channel/title: it contains HTML: "<b>"',
  ],
  // An item.
  [
    rssItem("", "<guid>https://a.example/1</guid>"),
    "error rss/channel/item: it has neither <title> nor <description>",
  ],
  [rssItem("", "<title>t</title>"), "warning rss/channel/item: <guid> is missing"],
  [rssItem("", "<title>t</title><guid>1</guid>"), 'error rss/channel/item/guid: "1" is not a web address'],
  [
    rssItem("", '<title>t</title><guid isPermaLink="no">https://a.example/1</guid>'),
    'error rss/channel/item/guid/@isPermaLink: "no" is not one of true, false',
  ],
  [
    rssItem("", '<title>t</title><guid isPermaLink="false">12</guid>'),
    'warning rss/channel/item/guid: "12" is hardly unique in the world',
  ],
  [
    rssChannel(`<item>${ITEM}</item><item>${ITEM}</item>`),
    'error rss/channel/item[2]/guid: "tide-1" is also the guid of line 1',
  ],
  [
    rssItem("<pubDate>yesterday</pubDate>"),
    'error rss/channel/item/pubDate: "yesterday" is not an RFC 822 date',
  ],
  [rssItem("<author>Ada</author>"), 'error rss/channel/item/author: "Ada" is not an e-mail address'],
  [
    rssItem("<author>Ada &lt;ada@a.example></author>"),
    'warning rss/channel/item/author: "Ada <ada@a.example>" is not in the usual form',
  ],
  [
    rssItem("<author>ada@a.example (Ada)</author><dc:creator>Ada</dc:creator>"),
    "warning rss/channel/item/dc:creator: <author> and <dc:creator> say the same",
  ],
  [
    rssItem("<link>https://a.example/two words</link>"),
    'error rss/channel/item/link: "https://a.example/two words" holds a space',
  ],
  [
    rssItem("<link>https://a.example/مد</link>"),
    'error rss/channel/item/link: "https://a.example/مد" holds “م” (U+0645), which a URI cannot',
  ],
  [rssItem("<link>https:///x</link>"), 'error rss/channel/item/link: "https:///x" names no host'],
  [rssItem("<link/>"), "error rss/channel/item/link: it is empty"],
  [
    rssItem('<enclosure url="https://a.example/a.mp3" type="audio/mpeg"/>'),
    "error rss/channel/item/enclosure: the attribute length is missing",
  ],
  [
    rssItem('<enclosure url="https://a.example/a.mp3" length="" type="audio/mpeg"/>'),
    "error rss/channel/item/enclosure/@length: it is empty",
  ],
  [
    rssItem('<enclosure url="a.mp3" length="1" type="audio/mpeg"/>'),
    'error rss/channel/item/enclosure/@url: "a.mp3" is not absolute',
  ],
  [
    rssItem('<enclosure url="https://a.example/a.mp3" length="1" type="mp3"/>'),
    'error rss/channel/item/enclosure/@type: "mp3" is not a media type',
  ],
  [
    rssItem('<enclosure url="https://a.example/a.mp3" length="1" type="audio/mpeg"/>'.repeat(2)),
    "warning rss/channel/item/enclosure[2]: there is more than one enclosure",
  ],
  [rssItem("<source>Wire</source>"), "error rss/channel/item/source: the attribute url is missing"],
  [
    rssItem("<content:encoded>x</content:encoded><description>y</description>"),
    "warning rss/channel/item/content:encoded: content:encoded stands before <description>",
  ],
  [
    rssItem("<content:encoded>x</content:encoded>"),
    "warning rss/channel/item/content:encoded: content:encoded without <description>",
  ],
  [
    rssItem("<slash:comments>3</slash:comments>"),
    "warning rss/channel/item/slash:comments: slash:comments without a <lastBuildDate> in the channel",
  ],
  [rssItem("<dc:date>8.2.2020</dc:date>"), 'error rss/channel/item/dc:date: "8.2.2020" is not a W3CDTF date'],
  [rssItem("<media:thumbnail/>"), "error rss/channel/item/media:thumbnail: the attribute url is missing"],
  [
    rssItem("<dc:autor>Ada</dc:autor>"),
    "error rss/channel/item/dc:autor: <dc:autor> is not an element of dc",
  ],
  [rssItem("<note>x</note>"), "error rss/channel/item/note: <note> is not an element of RSS 2.0 in <item>"],
  // The HTML in it.
  [
    rssItem(`<description>${mark("<script>1</script>")}</description>`),
    "warning rss/channel/item/description: it contains <script>",
  ],
  [
    rssItem(`<description>${mark('<iframe src="https://b.example/">')}</description>`),
    "warning rss/channel/item/description: it contains <iframe>",
  ],
  [
    rssItem(`<description>${mark('<p onclick="x()">')}</description>`),
    "warning rss/channel/item/description: it contains the attribute onclick",
  ],
  [
    rssItem(`<description>${mark('<p style="position:fixed">')}</description>`),
    'warning rss/channel/item/description: the style "position:fixed" is not a safe one',
  ],
  [
    rssItem(`<description>${mark('<a href="/tides">')}</description>`),
    'warning rss/channel/item/description: href "/tides" is relative',
  ],
  [
    rssItem(`<description>${mark('<a href="javascript:x()">')}</description>`),
    "warning rss/channel/item/description: href holds a script",
  ],
];

test.each(BROKEN.map(([body, finding]) => ({ body, finding })))("$finding", ({ body, finding }) => {
  expect(found(body)).toEqual([finding]);
});

test("elements of modules stand where their module puts them, with what it wants in them", () => {
  const declared = (body: string) =>
    body.replace(
      "<rss ",
      '<rss xmlns:trackback="http://madskills.com/public/xml/rss/module/trackback/" xmlns:admin="http://webns.net/mvcb/" xmlns:blogChannel="http://backend.userland.com/blogChannelModule" ',
    );
  const ping = "<trackback:ping>https://a.example/ping</trackback:ping>";
  expect(found(declared(rssItem(ping)))).toEqual([]);
  expect(found(declared(rssChannel(ping)))).toEqual([
    "error rss/channel/trackback:ping: <trackback:ping> stands in <channel>",
  ]);
  expect(found(declared(rssChannel("<admin:generatorAgent/><admin:generatorAgent/>")))).toEqual([
    "error rss/channel/admin:generatorAgent[2]: <admin:generatorAgent> stands there more than once",
  ]);
  expect(found(declared(rssChannel("<blogChannel:blink>harbour</blogChannel:blink>")))).toEqual([
    'error rss/channel/blogChannel:blink: "harbour" is not absolute',
  ]);
});

test("the feed's own address is compared with where it is served", () => {
  const address = "https://a.example/other.xml";
  expect(found(rssItem(""), { address })).toEqual([
    'warning rss/channel/atom:link: it says "https://a.example/feed.xml", and the feed is served at "https://a.example/other.xml"',
  ]);
  expect(found(rssItem(""), { address: "https://a.example/feed.xml" })).toEqual([]);
});

test.each(["0.91", "0.92"])("an item of RSS %s needs no guid", (version) => {
  expect(found(rss(`${CHANNEL}${SELF}<item><title>t</title></item>`, version))).toEqual([]);
});

test.each(["مد وجزر", "Fish & chips", "3 < 4 and 5 > 4", "AT&T", "Who? What?! <…>"])(
  "the title %s is plain text",
  (title) => {
    expect(found(rssItem("", `<title>${mark(title)}</title><guid>https://a.example/1</guid>`))).toEqual([]);
  },
);

test("HTML that readers show is no finding", () => {
  const html =
    '<!-- x --><p dir="rtl" style="text-align: right">مد <a href="https://a.example/?a=1&b=2">x</a><br/><img src="data:image/png;base64,AA==" alt="a > b"></p>';
  expect(found(rssItem(`<description>${mark(html)}</description>`))).toEqual([]);
});

test("a finding names its line, what would be right, and the rule", () => {
  const body = `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">\n<channel>${CHANNEL}${SELF}\n<item>${ITEM}\n<pubDate>Sun, 08 Feb 2020 20:31:00 GMT</pubDate></item></channel></rss>`;
  expect(check(body)).toEqual([
    {
      severity: "error",
      line: 4,
      where: "rss/channel/item/pubDate",
      what: '"Sun, 08 Feb 2020 20:31:00 GMT": that day was not Sun',
      instead: "write Sat, or leave out the weekday",
      rule: "RSS 2.0, <pubDate>; RFC 822 §5",
    },
  ]);
});
