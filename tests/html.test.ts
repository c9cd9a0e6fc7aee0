import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { sanitise, summaryOf, textOf } from "../src/html.ts";
import { escapeHtml } from "../src/text.ts";
import { computed } from "./computed.ts";

const safe = (html: string, base = "/") => sanitise(html, base);

function isWellFormed(html: string): boolean {
  const parser = new SaxesParser();
  let sound = true;
  parser.on("error", () => {
    sound = false;
  });
  parser.write(`<body>${html}</body>`).close();
  return sound;
}

describe("what feed readers show stays", () => {
  test.each([
    ['<p lang="ar" dir="rtl">نص</p>', '<p lang="ar" dir="rtl">نص</p>'],
    ["<h1>Head</h1>", "<h2>Head</h2>"],
    ["a<br>b<hr>", "a<br />b<hr />"],
    ["<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>"],
    [
      '<img src="https://x.org/a.png" alt="" width=10>',
      '<img src="https://x.org/a.png" alt="" width="10" />',
    ],
    ['<picture><source srcset="a.webp"><img src="/a.png"></picture>', '<img src="/a.png" />'],
    ['<table><tr><td colspan="2">a</table>', '<table><tr><td colspan="2">a</td></tr></table>'],
    ['<video src="/v.mp4" controls></video>', '<video src="/v.mp4" controls="controls"></video>'],
    ['<time datetime="2024-03-05">5 March</time>', '<time datetime="2024-03-05">5 March</time>'],
    ["<section><p>a</p></section>", "<div><p>a</p></div>"],
    ["1 &lt; 2 &amp; 3 &nbsp;&eacute;", "1 &lt; 2 &amp; 3 \u00a0é"],
  ])("%s", (html, expected) => expect(safe(html)).toBe(expected));
});

describe("what is dangerous or only for a page goes", () => {
  test.each([
    ["<script>alert(1)</script>ok", "ok"],
    ["<style>p{}</style><p style='color:red' class=a id=b onclick=x>ok</p>", "<p>ok</p>"],
    ['<a href="javascript:alert(1)">go</a>', "<a>go</a>"],
    ['<a href=" java\nscript:alert(1)">go</a>', "<a>go</a>"],
    ['<a href="java&#8;script:alert(1)">go</a>', '<a href="/java%08script:alert(1)">go</a>'],
    ['<a href="data:text/html,x">go</a>', "<a>go</a>"],
    ['<a href="#top">go</a>', "<a>go</a>"],
    ['<img src="data:image/png;base64,AA">', ""],
    ["<img alt=x>", ""],
    ['<iframe src="https://x.org">inner</iframe>after', "after"],
    ["<form><input value=a>text<select><option>b</select></form>", "text"],
    ["<svg><script>x</script><text>y</text></svg>z", "z"],
    ["<p>&nbsp;</p><p>a</p>", "<p>a</p>"],
    ["<constructor>a</constructor><toString>b</toString>", "ab"],
  ])("%s", (html, expected) => expect(safe(html)).toBe(expected));
});

describe("addresses are absolute and valid", () => {
  test.each([
    ["images/x.png", "/", "/images/x.png"],
    ["./a/../b.png", "/", "/b.png"],
    ["../../b.png", "/", "/b.png"],
    ["//host.org/x", "/", "https://host.org/x"],
    ["/.//host.org/x", "/", "/host.org/x"],
    ["\\\\host.org/x", "/", "https://host.org/x"],
    ["/صور/بحر ١.png", "/", "/%D8%B5%D9%88%D8%B1/%D8%A8%D8%AD%D8%B1%20%D9%A1.png"],
    ["x.png?q=a|b&c=100%#f#g", "/", "/x.png?q=a%7Cb&amp;c=100%25#f%23g"],
    ["b.png", "https://x.org/a/", "https://x.org/a/b.png"],
    ["/b.png", "https://x.org/a/c.html", "https://x.org/b.png"],
    ["https://user:pass@x.org/", "/", "https://x.org/"],
    ["https://مثال.com/", "/", "https://xn--mgbh0fb.com/"],
    ["https://[::1]:8080/a", "/", "https://[::1]:8080/a"],
  ])("%s on %s", (address, base, expected) => {
    expect(safe(`<img src="${address}">`, base)).toBe(`<img src="${expected}" />`);
  });

  test.each([
    "file:///etc/passwd",
    "ftp://x.org/a",
    "https://",
    "http://a b/",
    "vbscript:x",
    "blob:https://x.org/1",
  ])("%s is dropped", (address) => expect(safe(`<img src="${address}">`)).toBe(""));

  test("a link may also be a mail or telephone number, a picture may not", () => {
    expect(safe('<a href="mailto:a@x.org?subject=x y">m</a>')).toBe(
      '<a href="mailto:a@x.org?subject=x%20y">m</a>',
    );
    expect(safe('<a href="tel:+966500000000">t</a>')).toBe('<a href="tel:+966500000000">t</a>');
    expect(safe('<img src="mailto:a@x.org">')).toBe("");
  });
});

describe("broken and hostile input", () => {
  test.each([
    "<p><foo><p>x</p></foo></p>",
    "<li><a href=/a><x><a href=/b><li>",
    "</p></br></div>",
    "<p>\u0338x</p>",
    "<p>e&#769;&#8;&#13;\uFFFE&#xD800;</p>",
    "<b><p>a</b>b</p>",
    "<<b>script>alert(1)<</b>/script>",
    "<a href='x' href=\"javascript:1\" title='\"><img src=x onerror=alert(1)>'>t</a>",
    "<p title='a<b>c'>x ]]> y",
    "<xmp><img src=x onerror=alert(1)></xmp><noscript><p title='</noscript><img src=/x>'>",
    "<!-- a --><![CDATA[b]]><?php c ?><!doctype html>d",
  ])("%j gives well-formed markup that stays as it is", (html) => {
    const once = safe(html);
    expect(isWellFormed(once), once).toBe(true);
    expect(safe(once)).toBe(once);
  });

  test.each([
    ["never closed", "<div>".repeat(100_000)],
    ["closed without end", `${"<b>".repeat(400)}${"</i>".repeat(100_000)}`],
    ["lists in lists", "<ul><li>".repeat(50_000)],
    ["comments", "<!--".repeat(100_000)],
    ["attributes", `<p ${"a ".repeat(100_000)}>`],
    ["pictures without address", "<img>".repeat(50_000)],
  ])("%s: a hundred thousand tags take no more than seconds and lose no text", (_, html) => {
    const started = computed();
    const once = safe(`<p>before</p>${html}<p>after</p>`);
    expect(once).toContain("before");
    expect(isWellFormed(once)).toBe(true);
    expect(computed() - started).toBeLessThan(5000);
  });

  test("what nests too deeply for readers is flattened, its text stays", () => {
    const html = safe(`${"<div>".repeat(200)}deep${"</div>".repeat(200)}`);
    expect(html.match(/<div>/g)).toHaveLength(100);
    expect(html).toContain("deep");
    expect(safe(`${"<div>".repeat(5000)}<p>deep</p>`)).toBe("<p>deep</p>");
  });

  const piece = fc.oneof(
    fc.constantFrom(
      ..."<p> </p> <a> </a> <li> </li> <ul> <h1> </h2> <b> </b> <x> </x> <script> </script> <br/> <td> <table> <div> </div> <svg> </svg> <img> <title> <math> <pre> <dd> <picture> <select>".split(
        " ",
      ),
    ),
    fc.constantFrom(
      "<a href='javascript:x'>",
      '<img src="a b.png" onerror=x>',
      "<p lang=ar style=x>",
      "&lt;script&gt;",
      "&#0;",
      "&amp;",
      "\u0338",
      "e\u0301",
      "<",
      ">",
      '"',
      "<!--",
      "-->",
      "\n",
      "\u00a0",
      "نص",
    ),
    fc.string({ unit: "binary", maxLength: 4 }),
  );
  const soup = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(""));

  test("any soup of tags becomes safe, balanced and stable", () => {
    fc.assert(
      fc.property(soup, (html) => {
        const once = safe(html);
        expect(isWellFormed(once), once).toBe(true);
        expect(safe(once)).toBe(once);
        expect(once).not.toMatch(
          /<(?:script|style|iframe|svg|math|form|object)\b|<[^>]* on\w+=|="\s*javascript:/i,
        );
      }),
      { numRuns: 1500 },
    );
  });

  test("any address becomes a valid one or none", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.constantFrom("", "/", "//", "https://x.org/", "?", "mailto:"),
        (text, start) => {
          const escaped = (start + text).replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
          const href = /href="([^"]*)"/.exec(safe(`<a href="${escaped}">x</a>`))?.[1];
          if (href === undefined) return;
          expect(href).toMatch(
            /^(?:https?:\/\/[\w.~:[\]-]+\/|\/(?!\/)|mailto:|tel:)(?:[\w\-.~:/?#@!$&'()*+,;=]|%[\dA-Fa-f]{2})*$/,
          );
          expect(safe(`<a href="${href}">x</a>`)).toBe(`<a href="${href}">x</a>`);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe("the text of HTML", () => {
  test.each([
    ["<p>One <b>two</b>\nthree</p><p>Four</p>", "One two three\nFour"],
    ["<ul><li>a</li><li>b</li></ul>c<br />d", "a\nb\nc\nd"],
    ["a &amp;lt; b &lt; c &quot;d&quot; &eacute;", 'a &lt; b < c "d" é'],
    ["<script>x</script>y", "y"],
    ["plain\n\n text", "plain\ntext"],
    ["", ""],
  ])("%j", (html, text) => expect(textOf(html)).toBe(text));

  test("text that was escaped comes back whole", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."ab&<>\"';#xام١ ") }), (text) => {
        const html = `<p>${text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")}</p>`;
        expect(textOf(html)).toBe(text.replace(/ +/g, " ").trim());
      }),
    );
  });
});

describe("HTML that needs no parser", () => {
  const texts = fc.string({ unit: fc.constantFrom(..."ab ام\n\r\u00a0\u0338\u0301\u0000\u2028;#&<>\"'") });
  const text = fc.tuple(texts, fc.boolean()).map(([one, escaped]) => (escaped ? escapeHtml(one) : one));
  const block = fc
    .tuple(text, fc.constantFrom("p", "h2", "h3", "blockquote><p", "li", 'p dir="rtl"'))
    .map(([one, tags]) => `<${tags}>${one}</${tags.replace(/ .*/, "").split("><").reverse().join("></")}>`);
  const blocks = fc.tuple(fc.array(block, { maxLength: 4 }), fc.constantFrom("", "\n", " "));

  test("comes out as the parser would give it", () => {
    // An element that is taken out leaves nothing behind, but only the parser can take it out.
    const parsed = "<x-unknown></x-unknown>";
    fc.assert(
      fc.property(blocks, ([list, between]) => {
        const html = list.join(between);
        expect(safe(html)).toBe(safe(html + parsed));
        expect(textOf(html)).toBe(textOf(html + parsed));
      }),
      { numRuns: 2000 },
    );
  });
});

describe("a summary", () => {
  const sentence = "هذه جملة من عشر كلمات كتبت لاختبار قص الملخص عند نهايتها.";

  test("is the first paragraph when that is short", () => {
    expect(summaryOf("First.\nSecond.", "en")).toBe("First.");
  });
  test("ends where a sentence ends", () => {
    const summary = summaryOf(Array(12).fill(sentence).join(" "), "ar");
    expect(summary.length).toBeLessThanOrEqual(280);
    expect(summary.split(sentence)).toHaveLength(5);
    expect(summary.endsWith(".")).toBe(true);
  });
  test("does not end at an abbreviation or in a name with a dot", () => {
    const text = `${"كلمة ".repeat(10)}قال د. سامي عن موقع نوفا.كوم ${"كلمة ".repeat(10)}انتهى. ${"ثم كلام آخر ".repeat(12)}.`;
    expect(summaryOf(text, "ar", 160)).toMatch(/انتهى\.$/);
    expect(
      summaryOf(`She met Dr. A. ${"word ".repeat(8)}there. ${"More words ".repeat(9)}.`, "en", 100),
    ).toMatch(/there\.$/);
  });
  test("cuts a sentence that is too long at a word", () => {
    const summary = summaryOf("كلمة، ".repeat(100), "ar");
    expect(summary).toMatch(/كلمة…$/);
    expect(summary.length).toBeLessThanOrEqual(280);
  });
  test("copes with one endless word and with no valid language", () => {
    expect(summaryOf("😀".repeat(400), "ar")).toMatch(/^(?:😀)+…$/u);
    expect(summaryOf(`${"a".repeat(200)}. B${"b".repeat(200)}.`, "not a tag!")).toBe(`${"a".repeat(200)}.`);
  });
});
