/** WordPress's shortcodes: those of pictures, recordings and addresses as HTML, the rest left out and named. */
import { escapeHtml } from "../text.ts";

export interface Expanded {
  readonly html: string;
  /** Names of those that were left out. */
  readonly dropped: readonly string[];
  /** Numbers of the attachments that galleries show; `<!--attachment N-->` stands where each belongs. */
  readonly attachments: readonly string[];
}

const CODE = /(\[?)\[(\/?)([a-z][\w-]{1,60})((?:[\s=][^[\]]{0,4000})?)\](\]?)/gi;
const ATTRIBUTE = /(?<![\w-])([\w-]{1,60})\s{0,4}=\s{0,4}(?:"([^"]*)"|'([^']*)'|([^\s"']+))/g;
/** Codes of page builders and plugins that have no attributes at times; other words in brackets are text. */
const KNOWN =
  /^(?:vc_|et_pb_|fusion_|su_|av_|fl_|wpforms|contact-form|ninja_form|tablepress|caption|wp_caption|gallery|playlist|embed|audio|video|more|toc|ads?$|adrotate|sharethis|related_posts|youtube|vimeo|twitter|instagram|facebook|dropcap|quote|button|column|row|one_|two_|three_)/i;
const SOURCES = ["src", "mp3", "m4a", "ogg", "wav", "mp4", "m4v", "webm", "ogv", "flv"];
const ENCLOSING = new Set(["caption", "wp_caption", "embed", "audio", "video"]);
/** What a code may enclose, in characters. */
const FAR = 5_000;

/** Expands the shortcodes of a body. */
export function expandShortcodes(body: string): Expanded {
  const dropped = new Set<string>();
  const attachments: string[] = [];
  if (!body.includes("[")) return { html: body, dropped: [], attachments };
  const closed = new Set(
    [...body.matchAll(/\[\/([a-z][\w-]{1,60})\]/gi)].map((match) => match[1]?.toLowerCase()),
  );
  let html = "";
  let at = 0;
  CODE.lastIndex = 0;
  for (let match = CODE.exec(body); match; match = CODE.exec(body)) {
    const [whole, before = "", slash, name = "", said = "", after = ""] = match;
    const code = name.toLowerCase();
    const start = match.index;
    const [inner, end] =
      ENCLOSING.has(code) && slash === "" && closed.has(code)
        ? enclosed(body, CODE.lastIndex, code)
        : ["", CODE.lastIndex];
    html += body.slice(at, start);
    at = end;
    CODE.lastIndex = end;
    if (before && after) {
      // Doubled brackets are WordPress's way of writing about a code.
      html += whole.slice(1, -1);
      at = start + whole.length;
      CODE.lastIndex = at;
      continue;
    }
    const attributes = attributesOf(said);
    const made = before || after ? undefined : htmlFor(code, slash ?? "", attributes, inner, attachments);
    if (made !== undefined) html += made;
    else if (KNOWN.test(code) || /=\s*["'\d]/.test(said) || closed.has(code)) {
      if (slash === "") dropped.add(code);
      html += before + after;
    } else {
      html += whole;
      at = start + whole.length;
      CODE.lastIndex = at;
    }
  }
  return { html: html + body.slice(at), dropped: [...dropped], attachments };
}

function enclosed(body: string, from: number, code: string): readonly [inner: string, end: number] {
  const close = `[/${code}]`;
  const window = body.slice(from, from + FAR);
  const end = window.indexOf(close);
  return end === -1 ? ["", from] : [window.slice(0, end), from + end + close.length];
}

function attributesOf(said: string): ReadonlyMap<string, string> {
  return new Map(
    [...said.matchAll(ATTRIBUTE)].map(([, name = "", double, single, bare]) => [
      name.toLowerCase(),
      double ?? single ?? bare ?? "",
    ]),
  );
}

type Attributes = ReadonlyMap<string, string>;

function htmlFor(
  code: string,
  slash: string,
  attributes: Attributes,
  inner: string,
  attachments: string[],
): string | undefined {
  if (slash !== "") return undefined;
  if (code === "caption" || code === "wp_caption") return caption(attributes, inner);
  if (code === "embed") return link(inner.trim() || (attributes.get("src") ?? ""));
  if (code === "audio" || code === "video") return recording(code, attributes, inner);
  if (code === "gallery") return gallery(attributes, attachments);
  return undefined;
}

function caption(attributes: Attributes, inner: string): string | undefined {
  const picture = /^\s*(?:<a\b[^<>]*>\s*)?<img\b[^<>]*>(?:\s*<\/a>)?/i.exec(inner)?.[0];
  if (!picture) return inner === "" ? undefined : inner;
  const text = inner.slice(picture.length).trim() || escapeHtml(attributes.get("caption") ?? "");
  return `\n\n<figure>${picture.trim()}${text ? `<figcaption>${text}</figcaption>` : ""}</figure>\n\n`;
}

function link(address: string): string | undefined {
  if (!/^https?:\/\/[^\s<>"]+$/.test(address)) return undefined;
  const safe = escapeHtml(address.replaceAll("&amp;", "&"));
  return `\n\n<p><a href="${safe}">${safe}</a></p>\n\n`;
}

function recording(code: string, attributes: Attributes, inner: string): string | undefined {
  const address = SOURCES.map((name) => attributes.get(name)).find((one) => one) ?? inner.trim();
  if (!/^(?:https?:)?\/[^\s<>"]+$/.test(address)) return undefined;
  const poster = attributes.get("poster");
  return `\n\n<${code} controls src="${escapeHtml(address.replaceAll("&amp;", "&"))}"${poster ? ` poster="${escapeHtml(poster)}"` : ""}></${code}>\n\n`;
}

function gallery(attributes: Attributes, attachments: string[]): string | undefined {
  const ids = (attributes.get("ids") ?? attributes.get("include") ?? "").match(/\d{1,12}/g)?.slice(0, 200);
  if (!ids) return undefined;
  attachments.push(...ids);
  return `\n\n${ids.map((id) => `<!--attachment ${id}-->`).join("\n\n")}\n\n`;
}
