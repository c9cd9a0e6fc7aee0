/** Elements of other vocabularies, given as `feed` takes them: xml-js' compact objects. */
import type { Extension } from "./model.ts";
import { attr, cdata, text } from "./xml.ts";

/** Prefixes that a document may use without declaring them: each element brings its own declaration. */
const NAMESPACES: Readonly<Record<string, string>> = {
  atom: "http://www.w3.org/2005/Atom",
  content: "http://purl.org/rss/1.0/modules/content/",
  dc: "http://purl.org/dc/elements/1.1/",
  dcterms: "http://purl.org/dc/terms/",
  fh: "http://purl.org/syndication/history/1.0",
  geo: "http://www.w3.org/2003/01/geo/wgs84_pos#",
  georss: "http://www.georss.org/georss",
  googleplay: "http://www.google.com/schemas/play-podcasts/1.0",
  itunes: "http://www.itunes.com/dtds/podcast-1.0.dtd",
  media: "http://search.yahoo.com/mrss/",
  podcast: "https://podcastindex.org/namespace/1.0",
  slash: "http://purl.org/rss/1.0/modules/slash/",
  sy: "http://purl.org/rss/1.0/modules/syndication/",
  thr: "http://purl.org/syndication/thread/1.0",
  wfw: "http://wellformedweb.org/CommentAPI/",
};

const NAME = /^(?:([A-Za-z_][\w.-]*):)?[A-Za-z_][\w.-]*$/;
type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown) =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";

/**
 * The elements of extensions as XML. One whose prefix nobody declares is left out, since a document with an
 * unbound prefix is refused whole (Namespaces in XML 1.0 §5); `bound` are the prefixes that the document declares.
 */
export function extensions(list: readonly Extension[] | undefined, bound: ReadonlySet<string>): string {
  return (list ?? []).map((extension) => node(extension.name, extension.objects, bound)).join("");
}

function node(name: string, value: unknown, bound: ReadonlySet<string>): string {
  if (Array.isArray(value)) return value.map((one) => node(name, one, bound)).join("");
  const match = NAME.exec(name);
  if (!match || value === undefined || value === null) return "";
  if (isText(value)) return node(name, { _text: value }, bound);
  if (!isNode(value)) return "";

  const attributes = isNode(value._attributes) ? value._attributes : {};
  const prefix = match[1];
  const own = Object.keys(attributes)
    .filter((key) => key.startsWith("xmlns:"))
    .map((key) => key.slice(6));
  const known = new Set([...bound, ...own]);
  let declaration = "";
  if (prefix && prefix !== "xml" && !known.has(prefix)) {
    const namespace = NAMESPACES[prefix];
    if (!namespace) return "";
    declaration = attr(`xmlns:${prefix}`, namespace);
    known.add(prefix);
  }
  const written = Object.entries(attributes)
    .filter(([key, one]) => isText(one) && bindable(key, known))
    .map(([key, one]) => attr(key, String(one)))
    .join("");
  const children = Object.entries(value)
    .filter(([key]) => !key.startsWith("_"))
    .map(([key, child]) => node(key, child, known))
    .join("");
  const inner =
    (isText(value._text) ? text(String(value._text)) : "") +
    (isText(value._cdata) ? cdata(String(value._cdata)) : "") +
    children;
  return `<${name}${declaration}${written}${inner ? `>${inner}</${name}>` : "/>"}\n`;
}

function bindable(name: string, known: ReadonlySet<string>): boolean {
  const prefix = NAME.exec(name);
  return (
    prefix !== null && (!prefix[1] || prefix[1] === "xml" || prefix[1] === "xmlns" || known.has(prefix[1]))
  );
}
