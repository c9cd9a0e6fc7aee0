/** Whatever an article holds, its documents are well-formed and say what went in. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { atom1, type Feed, json1, opml, rss2 } from "../../src/document/index.ts";
import { withoutForbidden } from "../../src/text.ts";
import { readAtom, readRss, wellFormed } from "./reading.ts";

// Every code unit, lone surrogates too, and the strings that break serialisers.
const anything = fc.oneof(
  fc.string({
    unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    maxLength: 30,
  }),
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.constantFrom(
    "]]>",
    "]]>]]>",
    "<![CDATA[",
    "<script>alert(1)</script>",
    "&amp;",
    "&#0;",
    "a<b",
    '"',
    "'",
    "\u0000",
    "\uFFFE",
    "\u0008",
    "\uD800",
    "\u202E",
    "--",
    "?>",
    "\t\r\n",
  ),
);
const said = (text: string) => withoutForbidden(text).replace(/\r\n?/g, "\n");
const person = fc.record({
  name: anything,
  email: fc.option(anything, { nil: undefined }),
  link: fc.option(fc.webUrl(), { nil: undefined }),
});
const feed: fc.Arbitrary<Feed> = fc.record({
  options: fc.record({
    title: anything,
    description: fc.option(anything, { nil: undefined }),
    link: fc.webUrl(),
    copyright: fc.option(anything, { nil: undefined }),
    language: fc.constantFrom("ar", "en", undefined),
    author: fc.option(person, { nil: undefined }),
  }),
  items: fc.array(
    fc.record({
      title: anything.map((text) => `t${text}`),
      id: anything.map((text) => `i${text}`),
      link: fc.webUrl(),
      date: fc.date({ min: new Date("0001-01-02"), max: new Date("9999-12-30"), noInvalidDate: true }),
      offset: fc.integer({ min: -720, max: 840 }),
      summary: fc.option(anything, { nil: undefined }),
      description: fc.option(anything, { nil: undefined }),
      content: anything.map((text) => `<p>${text}`),
      category: fc.array(
        fc.record({
          name: anything.map((text) => `c${text}`),
          term: anything,
          scheme: fc.option(anything, { nil: undefined }),
        }),
        { maxLength: 3 },
      ),
      author: fc.array(person, { maxLength: 2 }),
      image: fc.option(fc.record({ url: fc.oneof(fc.webUrl(), anything), type: anything, title: anything }), {
        nil: undefined,
      }),
      source: fc.option(anything, { nil: undefined }),
    }),
    { maxLength: 4 },
  ),
  categories: fc.array(anything, { maxLength: 2 }),
  contributors: fc.array(person, { maxLength: 2 }),
  extensions: fc.constant([]),
});

const seconds = (date: Date) => Math.floor(date.getTime() / 1000);
// The parsers' own trimming of white space is no concern of ours.
const lines = (texts: readonly string[]) => texts.map((text) => text.trim());

test("RSS is well-formed and reads back as it was, for any text", () => {
  fc.assert(
    fc.property(feed, (value) => {
      const xml = rss2(value);
      wellFormed(xml);
      const read = readRss(xml);
      expect(read.items.length).toBe(value.items.length);
      for (const [i, item] of value.items.entries()) {
        const got = read.items[i];
        expect(lines([got?.title ?? "", got?.id ?? "", got?.content ?? ""])).toEqual(
          lines([said(item.title), said(item.id ?? ""), said(item.content ?? "")]),
        );
        expect(lines(got?.categories ?? [])).toEqual(
          lines((item.category ?? []).map((one) => said(one.name ?? ""))),
        );
        if (item.date.getUTCFullYear() > 1000)
          expect(Math.floor(Date.parse(got?.published ?? "") / 1000)).toBe(seconds(item.date));
      }
    }),
    { numRuns: 300 },
  );
});

test("Atom is well-formed and reads back as it was, for any text", () => {
  fc.assert(
    fc.property(feed, (value) => {
      const xml = atom1(value);
      wellFormed(xml);
      const read = readAtom(xml);
      for (const [i, item] of value.items.entries()) {
        const got = read.items[i];
        expect(lines([got?.title ?? "", got?.content ?? ""])).toEqual(
          lines([said(item.title), said(item.content ?? "")]),
        );
        expect(got?.categories.length).toBe(item.category?.length);
        expect(Math.floor(Date.parse(got?.updated ?? "") / 1000)).toBe(seconds(item.date));
      }
    }),
    { numRuns: 300 },
  );
});

test("JSON Feed is JSON and reads back as it was, for any text", () => {
  fc.assert(
    fc.property(feed, (value) => {
      const read = JSON.parse(json1(value));
      expect(read.items.map((item: { title: string }) => item.title)).toEqual(
        value.items.map((item) => withoutForbidden(item.title)),
      );
      expect(read.items.map((item: { content_html: string }) => item.content_html)).toEqual(
        value.items.map((item) => withoutForbidden(item.content ?? "")),
      );
      for (const item of read.items) expect(typeof item.id).toBe("string");
    }),
    { numRuns: 300 },
  );
});

test("OPML is well-formed for any text", () => {
  fc.assert(
    fc.property(
      anything,
      fc.array(fc.record({ title: anything, xmlUrl: anything, htmlUrl: anything })),
      (title, outlines) => wellFormed(opml(title, title, new Date(0), outlines)),
    ),
  );
});
