/** What in a document could run, load or lead somewhere it should not. */
import { SaxesParser } from "saxes";

const WEB = /^https?:\/\/[\w.-]+(?::\d+)?(?:\/[!-~]*)?$/;
const ADDRESSES = ["href", "src", "poster", "cite", "action", "formaction", "data", "srcset", "background"];
const NEVER =
  /^(?:script|style|iframe|frame|object|embed|svg|math|form|input|button|textarea|template|noscript|base|meta|link|applet)$/i;
const TAG = /<\/?([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"<>]*")?)*)\s*\/?>/gi;

/** Faults of an article's body: each `<` must begin a plain tag without scripts, each address be one of the web. */
export function bodyFaults(html: string): readonly string[] {
  const faults: string[] = [];
  const rest = html.replace(TAG, (tag, name: string, attributes: string) => {
    if (NEVER.test(name)) faults.push(tag);
    for (const [, attribute = "", value = ""] of attributes.matchAll(/\s([a-z-]+)(?:="([^"]*)")?/gi)) {
      const link = name === "a" && /^(?:mailto|tel):[!-~]+$/.test(value);
      if (/^(?:on|style$|xmlns|xlink)/i.test(attribute)) faults.push(tag);
      if (ADDRESSES.includes(attribute.toLowerCase()) && !link && !WEB.test(value)) faults.push(tag);
    }
    return "";
  });
  return rest.includes("<") ? [...faults, `a stray < in ${rest.slice(rest.indexOf("<"), 60)}`] : faults;
}

const WEB_ATTRIBUTES = ["href", "url", "xmlUrl", "htmlUrl", "domain", "scheme"];
const WEB_ELEMENTS = ["link", "url", "uri", "icon", "logo", "docs"];
const HTML_ELEMENTS = ["content:encoded", "description", "content", "summary"];

/** Faults of an RSS, Atom or OPML document; throws where it is not well-formed. */
export function xmlFaults(xml: string): readonly string[] {
  const faults: string[] = [];
  const open: { name: string; attributes: Readonly<Record<string, string>>; text: string }[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    open.push({ name, attributes, text: "" });
    for (const attribute of WEB_ATTRIBUTES)
      if (attributes[attribute] !== undefined && !WEB.test(attributes[attribute]))
        faults.push(`<${name} ${attribute}="${attributes[attribute]}">`);
  });
  const hear = (text: string) => {
    const last = open.at(-1);
    if (last) last.text += text;
  };
  parser.on("text", hear);
  parser.on("cdata", hear);
  parser.on("closetag", () => {
    const { name, attributes, text } = open.pop() ?? { name: "", attributes: {}, text: "" };
    const isLink = WEB_ELEMENTS.includes(name) && attributes.href === undefined;
    if ((isLink || attributes.isPermaLink === "true") && !WEB.test(text)) faults.push(`<${name}>${text}`);
    if (name === "id" && /^\s*(?:javascript|data|vbscript):/i.test(text)) faults.push(`<id>${text}`);
    const html = name === "content:encoded" || name === "description" || attributes.type === "html";
    // A channel's description and an Atom summary without a type are plain text.
    if (html && HTML_ELEMENTS.includes(name) && open.at(-1)?.name !== "channel")
      faults.push(...bodyFaults(text));
  });
  parser.write(xml).close();
  return faults;
}

/** What a browser does not run: JSON in which no tag can begin or end. */
const DATA = /<script type="application\/ld\+json">[^<]*<\/script>/g;

/** Faults of a page for people, which has a head and addresses of its own. */
export function pageFaults(html: string): readonly string[] {
  const faults: string[] = [];
  for (const [tag, name = ""] of html.replace(DATA, "").matchAll(/<([a-z][a-z0-9]*)\b[^>]*>/gi)) {
    if (/^(?:script|iframe|object|embed|applet|base)$/i.test(name) || /[\s/]on[a-z]+\s*=/i.test(tag))
      faults.push(tag);
    for (const [, attribute = "", value = ""] of tag.matchAll(/\s([a-z-]+)="([^"]*)"/gi)) {
      if (attribute === "href" && !/^(?:https?:\/\/|mailto:|tel:|\/(?!\/)|#|data:,$)/i.test(value))
        faults.push(tag);
      if (["src", "poster", "action"].includes(attribute) && !/^(?:https?:\/\/|\/(?!\/))/i.test(value))
        faults.push(tag);
    }
  }
  return faults;
}
