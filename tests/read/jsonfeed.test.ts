import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readerOf } from "../../src/read/index.ts";
import { streamJsonFeed } from "../../src/read/jsonfeed.ts";
import { computed } from "../computed.ts";
import { read as readAs, streamed, told } from "./reading.ts";

const read = (text: string) => readAs(streamJsonFeed, text, "feed.json");
const item = (more: object = {}) => ({
  id: "1",
  title: "A",
  date_published: "2026-02-08T23:31:00+03:00",
  ...more,
});
const feed = (items: readonly unknown[], more: object = {}) =>
  JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "T", ...more, items }, null, 1);

test("a JSON Feed gives all that its items say", async () => {
  const { drafts, problems } = await read(
    feed(
      [
        item({
          id: 4711,
          url: "/news/1",
          external_url: "https://wire.example/1",
          content_html: '<p>Boats [back] "in" <a href="/port">port</a>.</p>',
          summary: "Boats are back.",
          date_modified: "2026-02-09T00:00:00+03:00",
          image: "/a.png",
          authors: [{ name: "Ada", url: "https://old.example/ada" }, { url: "mailto:x@old.example" }],
          tags: ["harbour", "{boats}"],
          language: "en",
          attachments: [
            {
              url: "/a.mp3",
              mime_type: "audio/mpeg",
              size_in_bytes: 9,
              duration_in_seconds: 3.5,
              title: "Read aloud",
            },
          ],
        }),
      ],
      { home_page_url: "https://old.example/" },
    ),
  );
  expect(problems).toEqual([]);
  expect(drafts).toEqual([
    {
      source: "feed.json#4711",
      place: { file: "feed.json", line: 6 },
      id: "4711",
      title: "A",
      published: { at: "2026-02-08T23:31:00+03:00", hasTime: true },
      updated: "2026-02-09T00:00:00+03:00",
      language: "en",
      summary: "Boats are back.",
      content: '<p>Boats [back] "in" <a href="https://old.example/port">port</a>.</p>',
      authors: [
        { name: "Ada", link: "https://old.example/ada" },
        { name: "x@old.example", email: "x@old.example" },
      ],
      keywords: ["harbour", "{boats}"],
      image: { url: "https://old.example/a.png" },
      attachments: [
        {
          url: "https://old.example/a.mp3",
          type: "audio/mpeg",
          length: 9,
          duration: 3.5,
          alt: "Read aloud",
        },
      ],
      link: "https://wire.example/1",
      addresses: ["https://old.example/news/1"],
    },
  ]);
});

test("a feed of version 1 has an author, its text may be plain, and a note without a title gets one", async () => {
  const result = await read(
    feed([{ id: "2", content_text: "Calm < sea.\n\nAt noon.", date_published: "2026-02-08T23:31:00Z" }], {
      version: "https://jsonfeed.org/version/1",
      author: { name: "Ada" },
    }),
  );
  expect(result.drafts).toMatchObject([
    { title: "Calm < sea.", content: "<p>Calm &lt; sea.</p>\n<p>At noon.</p>", authors: [{ name: "Ada" }] },
  ]);
  expect(told(result)).toEqual(["warning 8: there is no title; the first words are: Calm < sea."]);
});

describe("a feed that is broken", () => {
  test("within one item loses that item, with its line", async () => {
    const text = feed([item(), item({ id: "2", title: "BREAK" }), item({ id: "3" }), 7, null]).replace(
      '"BREAK"',
      "oops",
    );
    const result = await read(text);
    expect(result.drafts.map(({ id }) => id)).toEqual(["1", "3"]);
    expect(told(result)).toEqual([
      expect.stringMatching(/^error 12: the item is not JSON: “oops/),
      "error 20: the item is no object",
      "error 21: the item is no object",
    ]);
  });

  test("and ends early gives what came before", async () => {
    const text = feed([item(), item({ id: "2" })]);
    const result = await read(text.slice(0, -30));
    expect(result.drafts.map(({ id }) => id)).toEqual(["1"]);
    expect(told(result)).toEqual(["error 10: the document ends inside the item that begins here"]);
  });

  test.each([
    ["{}", "error 1: the document has no list of items"],
    ["[]", "error 1: the document has no list of items"],
    ['{"items":[]}', "warning 1: the feed has no items"],
    ['{"items":[]', "error 1: the document ends inside the feed"],
    ['{"items":[],oops}', "error 1: what stands beside the items is not JSON"],
  ])("%s: %s", async (text, what) => expect(told(await read(text))).toEqual([what]));

  test("with an item without end is refused before memory goes", async () => {
    const result = await streamed(
      streamJsonFeed,
      `{"items":[{"id":"${"a".repeat(5_000_000)}"},${JSON.stringify(item())}]}`,
    );
    expect(result.drafts.map(({ id }) => id)).toEqual(["1"]);
    expect(told(result)).toEqual(["error 1: the item has more than 4000000 characters and is left out"]);
  });

  test("never throws, and is read in a time that grows with its length", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom("{", "}", "[", "]", '"', ",", ":", '"items"', "1", "\\", '"id":"x"')),
        async (parts) => {
          const { drafts, problems } = await read(`{"items":[${parts.join("")}`);
          expect(drafts.length + problems.length).toBeGreaterThan(0);
        },
      ),
    );
    for (const text of ["[", "{", '"', "\\", '{"a":', " "]) {
      const start = computed();
      await streamed(streamJsonFeed, `{"items":[${text.repeat(1_000_000 / text.length)}`);
      expect([text, computed() - start < 2000]).toEqual([text, true]);
    }
  });
});

test.each([
  ["a.json", feed([item()]), "jsonfeed"],
  ["a", feed([item()]).replaceAll("/", "\\/"), "jsonfeed"],
  ["a.json", JSON.stringify([item()]), "json"],
  ["a.json", "no JSON", "json"],
])("%s is told from our own JSON by its version", (path, text, name) =>
  expect(readerOf({ path, text })?.name).toBe(name),
);
