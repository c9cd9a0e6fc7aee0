/** How a document of mark-up begins: what it is, without reading it. */

/** White space, `<?xml …?>`, comments and a DOCTYPE: what may stand before the first element. */
const BEFORE = /\s+|<\?[^>]*>|<!--|<!(?!-)[^<>[]*(?:\[[^\]]*\]\s*)?>/y;
const TAG = /<([A-Za-z_][\w.:-]*)([^<>]*)/y;

/** The first element of a document, from its beginning. */
export interface Root {
  /** As written, in lower case. */
  readonly name: string;
  /** Its attributes as written, so far as the beginning holds them. */
  readonly attributes: string;
  readonly doctype: string;
}

/** The first element of a text; undefined for one that does not begin like mark-up. */
export function rootOf(text: string): Root | undefined {
  let at = 0;
  let doctype = "";
  for (;;) {
    BEFORE.lastIndex = at;
    const found = BEFORE.exec(text)?.[0];
    if (found === undefined) break;
    at += found.length;
    if (found.startsWith("<!") && found !== "<!--") doctype = found;
    if (found !== "<!--") continue;
    const end = text.indexOf("-->", at);
    if (end === -1) return undefined;
    at = end + 3;
  }
  TAG.lastIndex = at;
  const tag = TAG.exec(text);
  return tag ? { name: (tag[1] ?? "").toLowerCase(), attributes: tag[2] ?? "", doctype } : undefined;
}
