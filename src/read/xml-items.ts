/** A large RSS document cut into its items as it comes: only one of them is in memory, and a broken one is alone. */

/** A part of the document: what stands before the first item, an item, or where the document ends. */
export interface XmlPart {
  readonly kind: "head" | "item" | "long" | "cut" | "tail";
  /** The part's text as written; of an item that is too long or cut off, nothing. */
  readonly xml: string;
  /** The line in which it begins. */
  readonly line: number;
}

/** Pieces are put together to about this length before they are looked through. */
const PIECE = 16 * 1024;
/** Longer than any mark that is looked for. */
const CARRY = 16;
const CDATA = "]]>";
const COMMENT = "-->";
const MARK = /<!\[CDATA\[|<!--|<item[\s>]|<\/item\s{0,4}>/g;

/** The parts of a document in their order; the last is its tail, or an item that is cut off. `longest` in characters. */
export async function* xmlParts(
  text: AsyncIterable<string>,
  longest: { readonly head: number; readonly item: number },
): AsyncGenerator<XmlPart> {
  let parts: string[] = [];
  let length = 0;
  let line = 1;
  let begins = 1;
  let kind: "head" | "item" | "between" = "head";
  // What the text is inside of: nothing but a mark's end counts there.
  let until = "";
  let carry = "";

  const take = (piece: string) => {
    line += lineEnds(piece);
    length += piece.length;
    if (length <= (kind === "item" ? longest.item : longest.head)) parts.push(piece);
    else parts = [];
  };
  const part = (of: XmlPart["kind"]): XmlPart => {
    const xml = parts.join("");
    const long = length > (kind === "item" ? longest.item : longest.head);
    parts = [];
    length = 0;
    return { kind: long ? "long" : of, xml, line: begins };
  };

  for await (const piece of gathered(text)) {
    const chunk = carry + piece;
    let at = 0;
    for (;;) {
      if (until !== "") {
        const end = chunk.indexOf(until, at);
        if (end === -1) break;
        take(chunk.slice(at, end + until.length));
        at = end + until.length;
        until = "";
        continue;
      }
      MARK.lastIndex = at;
      const mark = MARK.exec(chunk);
      if (!mark) break;
      const { 0: found, index } = mark;
      if (found.startsWith("<item")) {
        // An item that was not closed ends where the next begins: its own text will tell.
        take(chunk.slice(at, index));
        if (kind !== "between") yield part(kind);
        kind = "item";
        begins = line;
        take(found);
      } else take(chunk.slice(at, index + found.length));
      at = index + found.length;
      if (found.startsWith("<!")) until = found === "<!--" ? COMMENT : CDATA;
      if (!found.startsWith("</item")) continue;
      if (kind === "item") yield part("item");
      kind = "between";
      begins = line;
      parts = [];
      length = 0;
    }
    const end = Math.max(at, chunk.length - CARRY);
    take(chunk.slice(at, end));
    if (kind === "between") [parts, length] = [[parts.join("").slice(-200)], 0];
    carry = chunk.slice(end);
  }
  take(carry);
  if (kind === "item") yield { ...part("cut"), kind: "cut", xml: "" };
  else if (kind === "head") yield part("head");
  else yield { kind: "tail", xml: parts.join(""), line };
}

/** The same text in pieces that are worth looking through. */
async function* gathered(text: AsyncIterable<string>): AsyncGenerator<string> {
  let pieces: string[] = [];
  let length = 0;
  for await (const piece of text) {
    pieces.push(piece);
    length += piece.length;
    if (length < PIECE) continue;
    yield pieces.join("");
    pieces = [];
    length = 0;
  }
  if (length > 0) yield pieces.join("");
}

function lineEnds(text: string): number {
  let found = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) found++;
  return found;
}
