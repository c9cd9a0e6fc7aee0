import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { check } from "../../src/check/index.ts";
import { found, opml } from "./samples.ts";

const valid = readFileSync(new URL("../fixtures/check/valid.opml", import.meta.url));

test("a right OPML document has no findings", () => {
  expect(check(valid, { contentType: "text/x-opml; charset=utf-8" })).toEqual([]);
  expect(found(opml('<outline text="Tides"/>'))).toEqual([]);
});

const OUTLINE = '<outline text="Tides"/>';

const BROKEN: readonly (readonly [body: string, finding: string])[] = [
  [`<opml version="2.0"><body>${OUTLINE}</body></opml>`, "error opml: <head> is missing"],
  ['<opml version="2.0"><head/></opml>', "error opml: <body> is missing"],
  [`<opml><head/><body>${OUTLINE}</body></opml>`, "error opml: the attribute version is missing"],
  [opml(""), "error opml/body: it holds no <outline>"],
  [opml("<outline/>"), "error opml/body/outline: the attribute text is missing"],
  [
    opml('<outline text="Tides" type="rss"/>'),
    "error opml/body/outline: the type is rss, and xmlUrl is missing",
  ],
  [
    opml('<outline text="Tides" type="link"/>'),
    "warning opml/body/outline: the type is link, and url is missing",
  ],
  [
    opml('<outline text="Tides" type="rss" xmlUrl="feed.xml"/>'),
    'error opml/body/outline/@xmlUrl: "feed.xml" is not absolute',
  ],
  [
    opml('<outline text="Tides" isComment="no"/>'),
    'error opml/body/outline/@isComment: "no" is not one of true, false',
  ],
  [
    opml(`${OUTLINE}<outline text="x"><item/></outline>`),
    "error opml/body/outline[2]/item: <item> is not an element of OPML",
  ],
  [
    opml(OUTLINE, "<dateCreated>2020-02-08</dateCreated>"),
    'error opml/head/dateCreated: "2020-02-08" is not an RFC 822 date',
  ],
  [
    opml(OUTLINE, "<ownerEmail>ada at home</ownerEmail>"),
    'error opml/head/ownerEmail: "ada at home" is not an e-mail address',
  ],
  [
    opml(OUTLINE, "<colour>sea</colour>"),
    "error opml/head/colour: <colour> is not an element of OPML 2.0 in <head>",
  ],
];

test.each(BROKEN.map(([body, finding]) => ({ body, finding })))("$finding", ({ body, finding }) => {
  expect(found(body)).toEqual([finding]);
});
