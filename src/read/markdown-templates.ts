/** What site generators put into Markdown for themselves: made into HTML where it shows something, else left out. */
import { escapeHtml } from "../text.ts";

export interface Untemplated {
  readonly text: string;
  /** What was left out as it was written, and at which character of the text. */
  readonly dropped: readonly { readonly code: string; readonly at: number }[];
}

const HUGO =
  /\{\{([<%])\s{0,9}(\/\*)?\s{0,9}(\/?)\s{0,9}([\w./-]{1,80})([^{}]{0,2000}?)(?:\*\/)?\s{0,9}\/?[>%]\}\}/g;
const LIQUID = /\{%-?\s{0,9}(\w{1,40})([^%{]{0,1000}?)-?%\}/g;
const OUTPUT = /\{\{-?[ ]{0,9}([\w'"/][^{}\n]{0,300}?)[ ]{0,9}-?\}\}/g;
const KRAMDOWN = /\{:\s?(?:[.#]?[\w-]+)[^{}\n]{0,300}\}/g;
const ARGUMENT =
  /(?:(?<![\w-])([\w-]{1,60})\s{0,4}=\s{0,4})?(?:"([^"]*)"|'([^']*)'|`([^`]*)`|([^\s"'`=,]{1,500}))/g;
/** Of imports and exports of MDX, whole lines; of components, tags: HTML has no capitals. */
const MDX_LINE = /^(?:import\s[^\n]*|export\s(?:const|let|default|function)\b[^\n]*)$/gm;
const MDX_TAG = /<\/?[A-Z][\w.]{0,80}(?:\s[^<>]{0,2000})?\/?>|\{\/\*[^{}]{0,2000}\*\/\}/g;

/** Replaces templates outside code. With `mdx`, imports, exports and components too. */
export function withoutTemplates(body: string, mdx: boolean): Untemplated {
  const dropped: { code: string; at: number }[] = [];
  if (!mdx && !/\{[{%:]/.test(body)) return { text: body, dropped };
  let text = "";
  for (const { 0: piece, index } of proseAndCode(body)) {
    if (/^(?:`|~~~| {0,3}```)/.test(piece)) {
      text += piece;
      continue;
    }
    const drop = (code: string, at: number) => {
      dropped.push({ code: code.replace(/\s+/g, " ").slice(0, 60), at: index + at });
      // Lines stay where they are, so that problems name the right ones.
      return "\n".repeat(code.split("\n").length - 1);
    };
    const replaced = (prose: string) =>
      prose
        .replace(HUGO, (code, _sign, comment, closes, name: string, said: string, at: number) =>
          comment
            ? code
                .replace("/*", "")
                .replace("*/", "")
                .replaceAll("{", "&#123;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
            : (hugo(name.toLowerCase(), closes !== "", argumentsOf(said)) ?? drop(code, at)),
        )
        .replace(
          LIQUID,
          (code, name: string, said: string, at: number) =>
            liquid(name.toLowerCase(), argumentsOf(said)) ?? drop(code, at),
        )
        .replace(OUTPUT, (code, said: string, at: number) => {
          // Formulas have doubled braces too.
          if (!/^\{\{-? /.test(code) && !/[.|]/.test(said)) return code;
          return output(said) ?? drop(code, at);
        })
        .replace(/^[*-] toc\n(?=\{:toc)/gim, "\n")
        .replace(KRAMDOWN, "");
    const prose = mdx
      ? piece
          .replace(MDX_LINE, "")
          .replace(MDX_TAG, (code, at: number) => (code.startsWith("{") ? "" : drop(code, at)))
      : piece;
    text += replaced(prose);
  }
  return { text, dropped };
}

/** A text cut into prose, fenced code and code in lines. */
function* proseAndCode(body: string): Generator<{ 0: string; index: number }> {
  let fence = "";
  let start = 0;
  let at = 0;
  for (const line of body.split("\n")) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? "";
    if (mark && fence === "") {
      yield* inlineCode(body.slice(start, at), start);
      [fence, start] = [mark, at];
    } else if (mark.startsWith(fence) && fence !== "") {
      const end = Math.min(body.length, at + line.length + 1);
      yield { 0: body.slice(start, end), index: start };
      [fence, start] = ["", end];
    }
    at += line.length + 1;
  }
  if (fence) yield { 0: body.slice(start), index: start };
  else yield* inlineCode(body.slice(start), start);
}

function* inlineCode(prose: string, start: number): Generator<{ 0: string; index: number }> {
  let at = 0;
  for (const code of prose.matchAll(/`[^`\n]+`/g)) {
    // A code's argument may stand between such marks.
    if (/\{\{[<%][^{}]{0,2000}$/.test(prose.slice(Math.max(at, code.index - 300), code.index))) continue;
    yield { 0: prose.slice(at, code.index), index: start + at };
    yield { 0: code[0], index: start + code.index };
    at = code.index + code[0].length;
  }
  yield { 0: prose.slice(at), index: start + at };
}

interface Arguments {
  readonly named: ReadonlyMap<string, string>;
  readonly listed: readonly string[];
}

function argumentsOf(said: string): Arguments {
  const named = new Map<string, string>();
  const listed: string[] = [];
  for (const [, name, double, single, tick, bare = ""] of said.matchAll(ARGUMENT)) {
    const value = double ?? single ?? tick ?? bare;
    if (name) named.set(name.toLowerCase(), value);
    else listed.push(value);
  }
  return { named, listed };
}

const first = ({ named, listed }: Arguments, ...names: readonly string[]) =>
  names.map((name) => named.get(name)).find((one) => one) ?? listed[0] ?? "";

const link = (address: string) => `<${address}>`;

function hugo(name: string, closes: boolean, given: Arguments): string | undefined {
  if (name === "highlight") return closes ? "\n```" : `\n\`\`\`${(given.listed[0] ?? "").replace(/\W/g, "")}`;
  if (closes) return "";
  if (name === "figure" || name === "img" || name === "image") return figure(given);
  return recording(name, given);
}

/** Videos and posts of other sites, by the number that they have there, as links. */
function recording(name: string, given: Arguments): string | undefined {
  const id = first(given, "id", "v", "code");
  if (!/^[\w-]{1,60}$/.test(id)) return undefined;
  if (name === "youtube") return link(`https://www.youtube.com/watch?v=${id}`);
  if (name === "vimeo") return link(`https://vimeo.com/${id}`);
  if (name === "instagram") return link(`https://www.instagram.com/p/${id}/`);
  const user = given.named.get("user") ?? given.listed[0] ?? "";
  const number = given.named.get("id") ?? given.listed[1] ?? "";
  if (!/^\w{1,40}$/.test(user) || !/^\w{1,60}$/.test(number)) return undefined;
  if (name === "tweet" || name === "twitter" || name === "x")
    return link(`https://x.com/${user}/status/${number}`);
  return name === "gist" ? link(`https://gist.github.com/${user}/${number}`) : undefined;
}

function figure(given: Arguments, listedAlt = ""): string | undefined {
  const src = first(given, "src", "url", "image_path", "path", "file", "image");
  if (!/^[^\s<>"]{1,2000}$/.test(src)) return undefined;
  const caption = given.named.get("caption") ?? given.named.get("title") ?? "";
  const alt = given.named.get("alt") ?? (listedAlt || caption);
  const shown = `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}">`;
  return `<figure>${shown}${caption ? `<figcaption>${escapeHtml(caption)}</figcaption>` : ""}</figure>`;
}

const PICTURE = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;

function liquid(name: string, given: Arguments): string | undefined {
  if (name === "highlight") return `\n\`\`\`${(given.listed[0] ?? "").replace(/\W/g, "")}`;
  if (name === "endhighlight") return "\n```";
  if (/^(?:raw|endraw|comment|endcomment)$/.test(name)) return "";
  if (name === "image" || name === "figure") return figure(given, given.listed[1]);
  if (name === "include") {
    const file = given.listed[0] ?? "";
    const named = { named: given.named, listed: [] };
    if (PICTURE.test(first(named, "src", "url", "image_path", "path", "file", "image"))) return figure(named);
    return recording(/youtube|vimeo/i.exec(file)?.[0].toLowerCase() ?? "", named);
  }
  return recording(name, given);
}

/** The site's own address, which paths stand without here. */
function output(said: string): string | undefined {
  if (/^(?:site|page)\.(?:baseurl|base_url|url)$/.test(said)) return "";
  const path =
    /^["']([^"'\s]{1,500})["']\s*\|\s*(?:relative_url|absolute_url|url|prepend:\s*site\.\w+)(?:\s*\|.*)?$/.exec(
      said,
    );
  return path?.[1];
}
