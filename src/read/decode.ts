/** The bytes of a stored document as text. */
import type { Problem } from "../article.ts";
import { joined } from "../bytes.ts";
import { declaredEncoding, encodingOf, hasSignature, markedEncoding, zeroBytes } from "./encoding.ts";

/** Bytes that an encoding is told by: the first ones, and from the first letter above ASCII on. */
const SAMPLE = 64 * 1024;
const SAVE = "the file saved as UTF-8";

/** A decoded text without a byte order mark, with what is doubtful about it; or why there is none. */
export type Decoded =
  | { readonly text: string; readonly warnings?: readonly Problem[] }
  | { readonly problem: Problem };

/** The text of a document in UTF-8, UTF-16, or the encoding that it declares or that its letters tell. */
export function decode(bytes: Uint8Array, file: string): Decoded {
  const plain = plainUtf8(bytes);
  if (plain !== undefined) return { text: plain };
  const decoding = new Decoding(file);
  const text = decoding.push(bytes) + decoding.end();
  const problem = decoding.problems.find(({ severity }) => severity === "error");
  if (problem) return { problem };
  return decoding.problems.length > 0 ? { text, warnings: decoding.problems } : { text };
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Nearly all documents are sound UTF-8. What has a mark or may declare another encoding is looked at more closely. */
function plainUtf8(bytes: Uint8Array): string | undefined {
  if (markedEncoding(bytes) || hasSignature(bytes)) return undefined;
  try {
    const text = utf8.decode(bytes);
    return /^\s*</.test(text) || text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}

/**
 * The text of a document as its bytes come: the same as `decode` gives, but that what comes before a fault is given.
 * Problems are there once the text has been read to its end; an error among them says that it is not whole.
 */
export function decodeStream(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
): { readonly text: AsyncIterable<string>; readonly problems: readonly Problem[] } {
  const decoding = new Decoding(file);
  async function* pieces() {
    for await (const piece of bytes) {
      const text = decoding.push(piece);
      if (text !== "") yield text;
      if (decoding.refused) return;
    }
    const text = decoding.end();
    if (text !== "") yield text;
  }
  return { text: pieces(), problems: decoding.problems };
}

/** One document's way from bytes to text. */
class Decoding {
  readonly problems: Problem[] = [];
  refused = false;
  readonly #file: string;
  /** Bytes kept until there are enough to tell by. */
  #kept: Uint8Array[] = [];
  #keptBytes = 0;
  #state: "beginning" | "ascii" | "sample" | "decoding" = "beginning";
  #declared: string | undefined;
  #decoder = decoderOf("utf-8");
  #started = false;
  #line = 1;
  #bytes = 0;
  #faults = 0;
  #faultLine = 0;
  /** The last two bytes: a U+FFFD that the document itself has may lie across two pieces. */
  #last: Uint8Array = new Uint8Array();

  constructor(file: string) {
    this.#file = file;
  }

  push(bytes: Uint8Array): string {
    if (this.refused || bytes.length === 0) return "";
    if (this.#state === "decoding") return this.#text(bytes);
    if (this.#state === "ascii") {
      const start = aboveAscii(bytes);
      if (start === -1) return this.#text(bytes);
      this.#state = "sample";
      return this.#text(bytes.subarray(0, start)) + this.push(bytes.subarray(start));
    }
    this.#kept.push(bytes);
    this.#keptBytes += bytes.length;
    return this.#keptBytes < SAMPLE ? "" : this.#tell();
  }

  end(): string {
    let text = this.#state === "beginning" ? this.#tell() : "";
    if (this.#state === "sample") text += this.#tell();
    if (this.refused) return text;
    const rest = this.#decoder.decode();
    if (rest !== "")
      this.#problem(
        "error",
        `ends within a character, at offset ${this.#bytes}: it is cut off, or still being written`,
        "the whole file",
        this.#line,
      );
    else if (this.#faults > 20 && this.#faults > this.#bytes / 100)
      this.#problem(
        "error",
        `is not UTF-8 throughout: ${this.#count()} do not decode`,
        SAVE,
        this.#faultLine,
      );
    else if (this.#faults > 0)
      this.#problem(
        "warning",
        `${this.#count()} here and below do not decode, and are shown as \uFFFD`,
        SAVE,
        this.#faultLine,
      );
    return text;
  }

  #count(): string {
    return this.#faults === 1 ? "1 place" : `${this.#faults} places`;
  }

  #tell(): string {
    const bytes = joined(this.#kept);
    this.#kept = [];
    this.#keptBytes = 0;
    return this.#state === "beginning" ? this.#begin(bytes) : this.#decide(bytes);
  }

  #begin(bytes: Uint8Array): string {
    const mark = markedEncoding(bytes);
    this.#declared = declaredEncoding(bytes);
    if (mark === "utf-32") return this.#refuse("is UTF-32, by its byte order mark", SAVE);
    if (mark) return this.#decodeAs(mark, bytes);
    const zeros = zeroBytes(bytes.subarray(0, 4096));
    if (hasSignature(bytes) || zeros === "other")
      return this.#refuse(
        "is not text: it has bytes of value 0 or begins as another kind of file",
        "a text file in UTF-8",
      );
    if (zeros !== "none") {
      this.#problem("warning", `is ${zeros.toUpperCase()} without a byte order mark`, SAVE);
      return this.#decodeAs(zeros, bytes);
    }
    // Its text is ASCII with escapes (ECMA-35), which only what it declares can tell.
    if (this.#declared === "iso-2022-jp") return this.#decodeAs(this.#declared, bytes);
    this.#state = "ascii";
    return this.push(bytes);
  }

  #decide(sample: Uint8Array): string {
    const found = encodingOf(sample.subarray(0, SAMPLE), this.#declared, sample.length < SAMPLE);
    if ("what" in found) return this.#refuse(found.what, found.instead, this.#line);
    if (found.doubt) this.#problem("warning", found.doubt, "the file saved as UTF-8 and declared as that");
    return this.#decodeAs(found.label, sample);
  }

  #decodeAs(label: string, bytes: Uint8Array): string {
    this.#state = "decoding";
    this.#decoder = decoderOf(label);
    return this.#text(bytes);
  }

  #text(bytes: Uint8Array): string {
    const decoded = this.#decoder.decode(bytes, { stream: true });
    this.#bytes += bytes.length;
    this.#mark(bytes, decoded);
    if (this.#started || decoded === "") return decoded;
    this.#started = true;
    return decoded.replace(/^\uFEFF+/, "");
  }

  /** Counts lines, and what did not decode: the U+FFFD in the text that were not in the bytes. */
  #mark(bytes: Uint8Array, decoded: string): void {
    if (decoded.includes("\uFFFD")) {
      const own = this.#decoder.encoding === "utf-8" ? ownReplacements(joined([this.#last, bytes])) : 0;
      const faults = occurrences(decoded, "\uFFFD", decoded.length) - own;
      if (faults > 0 && this.#faults === 0)
        this.#faultLine = this.#line + occurrences(decoded, "\n", decoded.indexOf("\uFFFD"));
      this.#faults += Math.max(0, faults);
    }
    this.#line += occurrences(decoded, "\n", decoded.length);
    this.#last = bytes.length > 1 ? bytes.slice(-2) : joined([this.#last.subarray(-1), bytes]);
  }

  #refuse(what: string, instead: string, line?: number): string {
    this.refused = true;
    this.#problem("error", what, instead, line);
    return "";
  }

  #problem(severity: Problem["severity"], what: string, instead: string, line?: number): void {
    this.problems.push({ severity, file: this.#file, ...(line ? { line } : {}), what, instead });
  }
}

const decoderOf = (label: string) => new TextDecoder(label, { ignoreBOM: true, fatal: false });

const aboveAscii = (bytes: Uint8Array) => bytes.findIndex((byte) => byte >= 0x80);

function occurrences(text: string, one: string, end: number): number {
  let found = 0;
  for (let at = text.indexOf(one); at !== -1 && at < end; at = text.indexOf(one, at + 1)) found++;
  return found;
}

function ownReplacements(bytes: Uint8Array): number {
  let found = 0;
  for (let at = bytes.indexOf(0xef); at !== -1; at = bytes.indexOf(0xef, at + 1))
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) found++;
  return found;
}
