/** Bytes → text, and what the bytes, the XML declaration and the Content-Type say about their encoding. */
import { error, type Place, type Report, shown, warning } from "./finding.ts";

export const LARGEST = 5_000_000;
const REFUSED = 50_000_000;
const DOCUMENT: Place = { where: "document" };

/** The text of a body; undefined when it cannot be read, and the report says why. */
export function decode(body: string | Uint8Array, report: Report): string | undefined {
  const size = typeof body === "string" ? body.length : body.byteLength;
  if (size > REFUSED) {
    report.add(DOCUMENT, error(`it has ${size} bytes`, `publish at most ${LARGEST}`), "nashra check, limits");
    return undefined;
  }
  if (size > LARGEST)
    report.add(
      DOCUMENT,
      warning(`it has ${size} bytes`, `publish at most ${LARGEST}: readers stop there`),
      "W3C feed validator, limits",
    );
  if (typeof body !== "string") return fromBytes(body, report);
  if (body.isWellFormed()) return body.replace(/^\uFEFF/, "");
  report.add(
    DOCUMENT,
    error("it holds half of a character (a lone surrogate)", "leave it out"),
    "XML 1.0 §2.2; RFC 8259 §8.2",
  );
  return undefined;
}

function fromBytes(bytes: Uint8Array, report: Report): string | undefined {
  const declared = declaredEncoding(bytes);
  const served = charsetOf(report.known.contentType);
  const marked = byteOrder(bytes);
  const name = marked ?? served ?? declared ?? "utf-8";
  if (served && declared && !sameEncoding(served, declared)) {
    const what = `it is served as ${shown(served)} and declares ${shown(declared)}`;
    report.add({ ...DOCUMENT, line: 1 }, warning(what, "say utf-8 in both places"), "RFC 7303 §3");
  }
  if (marked && declared && !sameEncoding(marked, declared)) {
    const what = `its first bytes say ${marked} and it declares ${shown(declared)}`;
    report.add({ ...DOCUMENT, line: 1 }, error(what, `declare ${marked}`), "XML 1.0 §4.3.3");
  }
  if (!/^(?:utf-?8|us-ascii|iso-8859-1|windows-125\d|utf-16(?:[bl]e)?)$/i.test(name))
    report.add(
      { ...DOCUMENT, line: 1 },
      warning(`the encoding ${shown(name)} is rare`, "publish in UTF-8"),
      "XML 1.0 §4.3.3",
    );
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(name, { fatal: true, ignoreBOM: false });
  } catch {
    report.add(
      { ...DOCUMENT, line: 1 },
      error(`the encoding ${shown(name)} is not known`, "publish in UTF-8"),
      "XML 1.0 §4.3.3",
    );
    return undefined;
  }
  try {
    return decoder.decode(bytes);
  } catch {
    const line = brokenLine(bytes, name);
    report.add(
      { ...DOCUMENT, line },
      error(`a byte there is not ${name.toUpperCase()}`, "encode the document as UTF-8"),
      "XML 1.0 §4.3.3",
    );
    return undefined;
  }
}

/** What the Content-Type says that does not fit a feed of that kind. */
export function checkContentType(expected: readonly string[], report: Report): void {
  const { contentType } = report.known;
  if (contentType === undefined) return;
  const type = contentType.split(";")[0]?.trim().toLowerCase() ?? "";
  if (expected.includes(type)) {
    if (type === "text/xml" && charsetOf(contentType) === undefined)
      report.add(
        DOCUMENT,
        warning("text/xml without a charset", `serve it as ${expected[0]}; charset=utf-8`),
        "RFC 7303 §9.2",
      );
    return;
  }
  const wrong = type === "text/html" || type === "application/xhtml+xml" ? error : warning;
  report.add(
    DOCUMENT,
    wrong(`it is served as ${shown(contentType)}`, `serve it as ${expected[0]}; charset=utf-8`),
    "Content-Type (RFC 9110 §8.3)",
  );
}

function charsetOf(contentType: string | undefined): string | undefined {
  return /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(contentType ?? "")?.[1];
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 200)).replace(/\0/g, "");
  return /^(?:ï»¿|þÿ|ÿþ)?\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z][\w.:-]*)["']/.exec(start)?.[1];
}

function byteOrder([first, second, third, fourth]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0 && second === 0x3c) return "utf-16be";
  if (first === 0x3c && second === 0 && third !== 0 && fourth === 0) return "utf-16le";
  return undefined;
}

function sameEncoding(one: string, other: string): boolean {
  const plain = (name: string) =>
    name
      .toLowerCase()
      .replace(/[^a-z0-9]/g, "")
      .replace(/^utf16[bl]e$/, "utf16");
  return plain(one) === plain(other);
}

/** The line of the first byte that does not decode. */
function brokenLine(bytes: Uint8Array, name: string): number {
  const text = new TextDecoder(name).decode(bytes);
  return text.slice(0, Math.max(0, text.indexOf("\uFFFD"))).split("\n").length;
}
