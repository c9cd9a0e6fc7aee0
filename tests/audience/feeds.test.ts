/** Which feed a request counts for. */
import { expect, test } from "vitest";
import { countedFeed } from "../../src/audience/feeds.ts";

test.each([
  ["/feed.xml", "/feed.xml"],
  ["/atom.xml?ref=reader", "/atom.xml"],
  ["/feed.json", "/feed.json"],
  ["/feed.xml?profile=msn", "/feed.xml?profile=msn"],
  ["/feed.xml?profile=nobody", "/feed.xml"],
  ["/archive/3/feed.xml", "/feed.xml"],
  ["/categories/%D8%A8%D8%AD%D8%B1/atom.xml", "/categories/%D8%A8%D8%AD%D8%B1/atom.xml"],
  ["/categories/%d8%a8%d8%ad%d8%b1/atom.xml", "/categories/%D8%A8%D8%AD%D8%B1/atom.xml"],
  ["/categories/fish/archive/12/feed.json", "/categories/fish/feed.json"],
  ["/authors/salma/feed.xml?profile=apple", "/authors/salma/feed.xml?profile=apple"],
  ["/categories/%E0%A4%A/feed.xml", "/categories/%25E0%25A4%25A/feed.xml"],
  ["/atom.xml?profile=msn", "/atom.xml"],
  ["/search/feed.xml?q=fish", "/search"],
  ["/search/atom.xml?q=boats&lang=en", "/search"],
  ["/feed.xml?view=source", undefined],
  ["/search/feed.xml?q=fish&view=source", undefined],
  ["/", undefined],
  ["/articles/feed.xml", undefined],
  ["/archive/0/feed.xml", undefined],
  ["/feed.xml/", undefined],
])("%s counts for %s", (path, feed) => {
  expect(countedFeed(path)).toBe(feed);
});
