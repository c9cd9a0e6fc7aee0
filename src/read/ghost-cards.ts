/** Ghost's cards, which its editors of both kinds share, as HTML. */
import { escapeHtml } from "../text.ts";
import { isRecord } from "./ghost-rows.ts";
import { markdownHtml } from "./markdown-html.ts";

type Payload = Readonly<Record<string, unknown>>;

/** The first of these members that is a text. */
export function textOf(payload: Payload, ...names: readonly string[]): string {
  for (const name of names) {
    const value = payload[name];
    if (typeof value === "string" && value !== "") return value;
  }
  return "";
}

/** The HTML of a card; undefined for one that has no meaning outside Ghost. */
export function cardHtml(type: string, payload: Payload): string | undefined {
  const make =
    CARDS[
      type
        .toLowerCase()
        .replace(/^card-/, "")
        .replace(/[-_]/g, "")
    ];
  return make?.(payload);
}

const linked = (url: string, text: string) =>
  url ? `<p><a href="${escapeHtml(url)}">${escapeHtml(text || url)}</a></p>` : "";

function picture(payload: Payload): string {
  const src = textOf(payload, "src");
  if (!src) return "";
  const measures = ["width", "height"].map((name) =>
    typeof payload[name] === "number" ? ` ${name}="${payload[name]}"` : "",
  );
  const img = `<img src="${escapeHtml(src)}" alt="${escapeHtml(textOf(payload, "alt", "altText"))}"${measures.join("")}>`;
  const href = textOf(payload, "href");
  return href ? `<a href="${escapeHtml(href)}">${img}</a>` : img;
}

const figure = (inner: string, payload: Payload) => {
  const caption = textOf(payload, "caption");
  return inner ? `<figure>${inner}${caption ? `<figcaption>${caption}</figcaption>` : ""}</figure>` : "";
};

const recording = (tag: "audio" | "video") => (payload: Payload) => {
  const src = textOf(payload, "src");
  const type = textOf(payload, "mimeType");
  const inside = type
    ? ` controls><source src="${escapeHtml(src)}" type="${escapeHtml(type)}">`
    : ` controls src="${escapeHtml(src)}">`;
  return src ? figure(`<${tag}${inside}</${tag}>`, payload) : "";
};

function gallery(payload: Payload): string {
  const images = Array.isArray(payload.images) ? payload.images.filter(isRecord) : [];
  return figure(images.map(picture).join(""), payload);
}

function bookmark(payload: Payload): string {
  const metadata = isRecord(payload.metadata) ? payload.metadata : {};
  return linked(textOf(payload, "url"), textOf(metadata, "title") || textOf(payload, "title"));
}

const CARDS: Readonly<Record<string, (payload: Payload) => string>> = {
  image: (payload) => figure(picture(payload), payload),
  gallery,
  html: (payload) => textOf(payload, "html"),
  markdown: (payload) => markdownHtml(textOf(payload, "markdown")),
  code: (payload) => `<pre><code>${escapeHtml(textOf(payload, "code"))}</code></pre>`,
  codeblock: (payload) => `<pre><code>${escapeHtml(textOf(payload, "code"))}</code></pre>`,
  hr: () => "<hr>",
  horizontalrule: () => "<hr>",
  bookmark,
  embed: (payload) => linked(textOf(payload, "url"), textOf(payload, "title")),
  audio: recording("audio"),
  video: recording("video"),
  callout: (payload) => `<blockquote>${textOf(payload, "calloutText")}</blockquote>`,
  toggle: (payload) => `<h4>${textOf(payload, "heading")}</h4>${textOf(payload, "content")}`,
  button: (payload) => linked(textOf(payload, "buttonUrl"), textOf(payload, "buttonText")),
  file: (payload) => linked(textOf(payload, "src"), textOf(payload, "fileTitle", "fileName")),
  header: (payload) =>
    `<h2>${textOf(payload, "header", "heading")}</h2><p>${textOf(payload, "subheader", "subheading")}</p>`,
};
