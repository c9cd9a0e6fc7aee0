/** An article's body on its page: every line runs the way of its letters. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { sanitise } from "../../src/html.ts";
import { bodyOf } from "../../src/pages/body.ts";
import { computed } from "../computed.ts";
import { wellFormed } from "../document/reading.ts";

const arabic = (html: string) => bodyOf(html, "ar", "");

test("an English paragraph of an Arabic article runs from left to right, and the other way round", () => {
  expect(arabic("<p>The boats (all nine) came home.</p><p>عادت القوارب.</p>")).toBe(
    '<p lang="en" dir="ltr">The boats (all nine) came home.</p><p>عادت القوارب.</p>',
  );
  expect(bodyOf("<h2>قوارب</h2>", "en", "")).toBe('<h2 lang="ar" dir="rtl">قوارب</h2>');
});

test("an Arabic paragraph that begins with a Latin name stays Arabic", () => {
  const line = "<p>BBC قالت إن القوارب عادت كلها قبل الفجر.</p>";
  expect(arabic(line)).toBe(line);
});

test("what markup, references and addresses are spelled with are no letters of a line", () => {
  for (const line of [
    '<p><a href="https://example.org/a/very/long/address">خبر</a> &amp; &quot;</p>',
    "<p>خبر في https://example.org/a/very/long/address وعند desk@example.org.</p>",
  ])
    expect(arabic(line)).toBe(line);
});

test("points and cells keep their place among their neighbours", () => {
  expect(arabic("<ul><li>Port <b>Said</b>.</li><li>ميناء</li></ul>")).toBe(
    '<ul><li><bdi lang="en" dir="ltr">Port <b>Said</b>.</bdi></li><li>ميناء</li></ul>',
  );
  expect(arabic("<table><tr><td>Star</td><td>12</td></tr></table>")).toBe(
    '<div class="wide" tabindex="0"><table><tr><td><bdi lang="en" dir="ltr">Star</bdi></td><td>12</td></tr></table></div>',
  );
});

test("what the publisher has marked stays as it is", () => {
  const line = '<p dir="rtl">The boats came home.</p>';
  expect(arabic(line)).toBe(line);
});

test("own addresses go under the publication's path", () => {
  expect(bodyOf('<p><img src="/a.png" alt=""></p>', "en", "/news")).toContain('src="/news/a.png"');
});

const tag = fc.constantFrom(
  ..."p li ul td tr table th h2 b a div blockquote dd figcaption pre br".split(" "),
);
const piece = fc.oneof(
  tag.map((name) => `<${name}>`),
  tag.map((name) => `</${name}>`),
  fc.constantFrom("boats of dawn", "قوارب الفجر", "<", ">", "&", '"', "12", '<p title="<li>">'),
);

test("whatever was safe and well-formed stays so", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom("ar", "en"), (pieces, language) => {
      const body = bodyOf(sanitise(pieces.join(""), "/"), language, "");
      wellFormed(`<div>${body}</div>`);
      expect(sanitise(body, "/").replace(/\s/g, "")).toBe(
        body.replaceAll(' class="wide"', "").replaceAll(' tabindex="0"', "").replace(/\s/g, ""),
      );
    }),
    { numRuns: 300 },
  );
});

test("a body of very many points is read in a time that grows with its length", () => {
  const started = computed();
  arabic("<ul><li>one</li></ul>".repeat(20_000));
  arabic(`${"<ul><li>".repeat(20_000)}one${"</li></ul>".repeat(20_000)}`);
  arabic("<p>".repeat(20_000));
  arabic(`<p>${"a".repeat(200_000)} ${"www.".repeat(50_000)}</p>`);
  expect(computed() - started).toBeLessThan(5000);
});
