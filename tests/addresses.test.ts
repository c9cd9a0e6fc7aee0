import { describe, expect, test } from "vitest";
import { absolute } from "../src/addresses.ts";
import { sanitise } from "../src/html.ts";

describe("addresses of the publication under its own", () => {
  test("href, src, poster and cite are put under it, everything else stays", () => {
    const html =
      '<p>="/x <a href="/a?b=1&amp;c">l</a><img src="/i.png" alt="/x" /><a href="https://y.org/">y</a><blockquote cite="/q"></blockquote></p>';
    expect(absolute(html, "https://x.org/news/")).toBe(
      '<p>="/x <a href="https://x.org/news/a?b=1&amp;c">l</a><img src="https://x.org/news/i.png" alt="/x" /><a href="https://y.org/">y</a><blockquote cite="https://x.org/news/q"></blockquote></p>',
    );
  });
  test("a title that looks like an attribute is left alone", () => {
    const html = sanitise(`<a href="/a" title=' src="/b"'>x</a>`, "/");
    expect(absolute(html, "https://x.org")).toBe(
      '<a href="https://x.org/a" title="src=&quot;/b&quot;">x</a>',
    );
  });
});
