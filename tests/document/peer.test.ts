/** Who writes feeds with the npm package `feed` changes one line, and readers see the same. */
import { Feed as PeerFeed } from "feed";
import { describe, expect, test } from "vitest";
import { atom1, type Feed, json1, rss2 } from "../../src/document/index.ts";
import { readAtom, readRss, wellFormed } from "./reading.ts";

function sample(): PeerFeed {
  const feed = new PeerFeed({
    id: "https://harbour.example/",
    title: "The Harbour & its <boats>",
    description: "News from the quay",
    link: "https://harbour.example/",
    language: "en",
    image: "https://harbour.example/logo.png",
    favicon: "https://harbour.example/favicon.ico",
    copyright: "© 2026 The Harbour",
    updated: new Date("2026-03-04T10:00:00Z"),
    ttl: 30,
    feedLinks: {
      rss: "https://harbour.example/feed.xml",
      atom: "https://harbour.example/atom.xml",
      json: "https://harbour.example/feed.json",
    },
    hub: "https://hub.example/",
    author: { name: "Salma Rafi", email: "salma@harbour.example", link: "https://harbour.example/salma" },
  });
  feed.addCategory("Fishing");
  feed.addContributor({
    name: "Omar Adel",
    email: "omar@harbour.example",
    link: "https://harbour.example/omar",
  });
  feed.addItem({
    title: "Nets & lines",
    id: "https://harbour.example/nets",
    link: "https://harbour.example/nets?a=1&b=2",
    date: new Date("2026-03-04T09:30:00Z"),
    published: new Date("2026-03-03T07:00:00Z"),
    description: "A <b>short</b> text",
    content: "<p>Body with ]]> in it &amp; an entity</p>",
    category: [
      {
        name: "Fishing",
        domain: "https://harbour.example/topics",
        scheme: "https://harbour.example/topics",
        term: "fishing",
      },
    ],
    author: [{ name: "Salma Rafi", email: "salma@harbour.example", link: "https://harbour.example/salma" }],
    contributor: [{ name: "Omar Adel" }],
    image: { url: "https://harbour.example/nets.png", type: "image/png", length: 1234 },
    copyright: "© Salma Rafi",
  });
  feed.addItem({
    title: "نشرة الميناء",
    link: "https://harbour.example/2",
    date: new Date("2026-03-02T00:00:00Z"),
    content: "<p>نص</p>",
  });
  return feed;
}

describe("the same object of feed's own class", () => {
  // The line that says so to the type checker: no cast, no adapter.
  const ours: Feed = sample();

  test("is read back from RSS with the values that feed's own RSS gives", () => {
    const [mine, peer] = [readRss(rss2(ours)), readRss(sample().rss2())];
    expect(mine.title).toBe(peer.title);
    expect(mine.items.map(({ updated: _, content: __, ...item }) => item)).toEqual(
      peer.items.map(({ updated: _, content: __, ...item }) => item),
    );
    expect(mine.items.map((item) => item.content)).toEqual([
      "<p>Body with ]]> in it &amp; an entity</p>",
      "<p>نص</p>",
    ]);
  });

  test("is read back from Atom with the values that feed's own Atom gives", () => {
    const [mine, peer] = [readAtom(atom1(ours)), readAtom(sample().atom1())];
    const instant = (date: string | undefined) => Date.parse(date ?? "");
    expect(mine.title).toBe(peer.title);
    expect(
      mine.items.map((item) => ({
        ...item,
        published: instant(item.published),
        updated: instant(item.updated),
      })),
    ).toEqual(
      peer.items.map((item) => ({
        ...item,
        published: instant(item.published),
        updated: instant(item.updated),
      })),
    );
  });

  test("says in JSON Feed 1.1 all that feed says in 1.0", () => {
    const [mine, peer] = [JSON.parse(json1(ours)), JSON.parse(sample().json1())];
    expect(mine.version).toBe("https://jsonfeed.org/version/1.1");
    for (const name of ["title", "home_page_url", "feed_url", "description", "icon"])
      expect(mine[name]).toBe(peer[name]);
    expect(mine.authors[0].name).toBe(peer.author.name);
    for (const [i, item] of mine.items.entries()) {
      const other = peer.items[i];
      for (const name of ["url", "title", "content_html", "summary", "image"])
        expect(item[name]).toBe(other[name]);
      expect(item.tags).toEqual(other.tags);
      expect(Date.parse(item.date_modified)).toBe(Date.parse(other.date_modified));
      expect(item.id).toBe(other.id ?? item.url);
    }
  });

  test("is not changed by being written", () => {
    const feed = sample();
    const before = JSON.stringify(feed);
    rss2(feed);
    atom1(feed);
    json1(feed);
    expect(JSON.stringify(feed)).toBe(before);
  });
});

test("a podcast of feed's keeps its length and its owner", () => {
  const feed = new PeerFeed({
    title: "Tides",
    id: "https://t.example/",
    link: "https://t.example/",
    podcast: true,
    category: "News",
    image: "https://t.example/i.png",
    author: { name: "Salma", email: "s@t.example" },
  });
  feed.addItem({
    title: "One",
    link: "https://t.example/1",
    date: new Date(0),
    audio: { url: "https://t.example/1.mp3", length: 10, type: "audio/mpeg", duration: 95 },
  });
  const xml = rss2(feed);
  wellFormed(xml);
  expect(xml).toContain(">95</itunes:duration>");
  expect(xml).toContain('<itunes:category text="News"/>');
  expect(xml).toContain('<enclosure url="https://t.example/1.mp3" length="10" type="audio/mpeg"/>');
});

test("extensions with a known prefix are declared, unknown ones do not break the document", () => {
  const feed = new PeerFeed({ title: "T", id: "https://t.example/", link: "https://t.example/" });
  feed.addItem({
    title: "One",
    link: "https://t.example/1",
    date: new Date(0),
    extensions: [
      { name: "slash:comments", objects: { _text: 4 } },
      { name: "nobody:knows", objects: { _text: "x" } },
      {
        name: "own:part",
        objects: {
          _attributes: { "xmlns:own": "urn:own", size: "<3" },
          child: [{ _cdata: "]]>" }, { _text: "&" }],
        },
      },
    ],
  });
  for (const xml of [rss2(feed), atom1(feed)]) {
    wellFormed(xml);
    expect(xml).toContain(">4</slash:comments>");
    expect(xml).not.toContain("nobody:");
    expect(xml).toContain("own:part");
  }
});
