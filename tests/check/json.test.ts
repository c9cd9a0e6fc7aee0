import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { check } from "../../src/check/index.ts";
import { found, json, jsonItem } from "./samples.ts";

const valid = readFileSync(new URL("../fixtures/check/valid.feed.json", import.meta.url));

test("a right JSON Feed has no findings", () => {
  expect(
    check(valid, { address: "https://harbour.example/feed.json", contentType: "application/feed+json" }),
  ).toEqual([]);
  expect(check(jsonItem({}))).toEqual([]);
});

const BROKEN: readonly (readonly [body: string, finding: string])[] = [
  [
    json({ version: "https://jsonfeed.org/version/2" }),
    'error feed/version: "https://jsonfeed.org/version/2" is not a version of JSON Feed',
  ],
  [json({ version: "https://jsonfeed.org/version/1" }), "warning feed/version: version 1 is superseded"],
  [json({ title: undefined }), "error feed: title is missing"],
  [json({ title: 5 }), "error feed/title: it is a number, not a string"],
  [json({ items: undefined }), "error feed: items is missing"],
  [json({ items: {} }), "error feed/items: it is an object, not an array"],
  [json({ feed_url: undefined }), "warning feed: feed_url is missing"],
  [json({ home_page_url: "/" }), 'error feed/home_page_url: "/" is not absolute'],
  [json({ next_url: "https://a.example/feed.json" }), "error feed/next_url: it is the same as feed_url"],
  [json({ expired: "yes" }), "error feed/expired: it is a string, not true or false"],
  [json({ language: "not a tag" }), 'error feed/language: "not a tag" is not a language tag'],
  [json({ author: { name: "Ada" } }), "warning feed/author: it is deprecated in version 1.1"],
  [json({ authors: { name: "Ada" } }), "error feed/authors: it is an object, not an array"],
  [json({ authors: [{}] }), "error feed/authors[1]: it has none of name, url and avatar"],
  [json({ hubs: [{ type: "WebSub" }] }), "error feed/hubs[1]: url is missing"],
  [json({ colour: "sea" }), 'warning feed: "colour" is not known in JSON Feed 1.1'],
  [json({ items: ["x"] }), "error feed/items[1]: it is a string, not an object"],
  [jsonItem({ id: undefined }), "error feed/items[1]: id is missing"],
  [jsonItem({ id: "" }), "error feed/items[1]/id: it is empty"],
  [jsonItem({ id: 7 }), "warning feed/items[1]/id: it is a number"],
  [
    jsonItem({ content_text: undefined }),
    "error feed/items[1]: it has neither content_html nor content_text",
  ],
  [jsonItem({ content_html: 1 }), "error feed/items[1]/content_html: it is a number, not a string"],
  [
    jsonItem({ content_html: "<script>1</script>" }),
    "warning feed/items[1]/content_html: it contains <script>",
  ],
  [jsonItem({ title: "<i>Ebb</i>" }), 'warning feed/items[1]/title: it contains HTML: "<i>"'],
  [jsonItem({ url: "ebb" }), 'error feed/items[1]/url: "ebb" is not absolute'],
  [
    jsonItem({ date_published: "2020-02-08 20:31" }),
    'error feed/items[1]/date_published: "2020-02-08 20:31" is not an RFC 3339 date',
  ],
  [jsonItem({ tags: "sea, moon" }), "error feed/items[1]/tags: it is a string, not an array"],
  [jsonItem({ tags: [1] }), "error feed/items[1]/tags[1]: it is a number, not a string"],
  [
    jsonItem({ attachments: [{ url: "https://a.example/a.mp3" }] }),
    "error feed/items[1]/attachments[1]: mime_type is missing",
  ],
  [
    jsonItem({
      attachments: [{ url: "https://a.example/a.mp3", mime_type: "audio/mpeg", size_in_bytes: "9" }],
    }),
    "error feed/items[1]/attachments[1]/size_in_bytes: it is a string",
  ],
  [
    json({
      items: [
        { id: "1", content_text: "a" },
        { id: "1", content_text: "b" },
      ],
    }),
    'error feed/items[2]/id: "1" is also the id of items[1]',
  ],
];

test.each(BROKEN.map(([body, finding]) => ({ body, finding })))("$finding", ({ body, finding }) => {
  expect(found(body)).toEqual([finding]);
});

test("names of one's own that start with _ are no finding", () => {
  expect(found(json({ _tides: { high: "12:04" } }))).toEqual([]);
});

test("broken JSON names its line", () => {
  const [finding, ...rest] = check('{\n"version": "https://jsonfeed.org/version/1.1",\n"title": oops}');
  expect(finding).toMatchObject({ severity: "error", line: 3, rule: "RFC 8259" });
  expect(rest).toEqual([]);
});
