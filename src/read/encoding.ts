/** Which encoding a document's bytes are in: by its mark, by what it declares, and by what the bytes say. */

/** An encoding as `TextDecoder` names it (Encoding Standard §4.2), and how sure that is. */
export interface Encoding {
  readonly label: string;
  /** What a person should know of it: nothing where the document says what it is, and is. */
  readonly doubt?: string;
}

/** Bytes that are not text in an encoding known here. */
export interface NoEncoding {
  readonly what: string;
  readonly instead: string;
}

const SAVE = "the file saved as UTF-8";

/** The encoding that a byte order mark names. */
export function markedEncoding([a, b, c, d]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff))
    return "utf-32";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : undefined;
}

/** The encoding that a document names at its beginning: an XML declaration (XML 1.0 §4.3.3) or a meta element (HTML §4.2.5). */
export function declaredEncoding(beginning: Uint8Array): string | undefined {
  const text = new TextDecoder("windows-1252").decode(beginning.subarray(0, 4096)).replaceAll("\0", "");
  const start = text.replace(/^(?:ï»¿|þÿ|ÿþ)?\s*/, "");
  const xml = /^<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([A-Za-z][\w.:-]*)["']/.exec(start);
  if (xml) return xml[1]?.toLowerCase();
  if (!/^(?:<!--[^>]{0,1000}-->\s*)?<(?:!doctype html|html|head|meta)\b/i.test(start)) return undefined;
  return /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([A-Za-z][\w.:-]*)/i.exec(start)?.[1]?.toLowerCase();
}

/** Without a mark, UTF-16 is known by its zero bytes, which stand on one side of the pairs of ASCII letters and spaces. */
export function zeroBytes(bytes: Uint8Array): "none" | "utf-16le" | "utf-16be" | "other" {
  if (!bytes.includes(0)) return "none";
  const sides = [0, 0];
  for (const [at, byte] of bytes.entries()) if (byte === 0) sides[at % 2] = (sides[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = sides;
  if (even + odd === 0) return "none";
  if (even + odd <= bytes.length / 40 || Math.min(even, odd) > Math.max(even, odd) / 50) return "other";
  return odd > even ? "utf-16le" : "utf-16be";
}

/** Office documents, archives, PDF and pictures say at once what they are. */
export function hasSignature([a, b, c, d]: Uint8Array): boolean {
  const first = (((a ?? 0) << 24) | ((b ?? 0) << 16) | ((c ?? 0) << 8) | (d ?? 0)) >>> 0;
  const known = [0x504b0304, 0x25504446, 0x89504e47, 0xd0cf11e0, 0x1f8b0800, 0x47494638];
  return known.includes(first) || (a === 0xff && b === 0xd8);
}

/** How many characters of several bytes are sound UTF-8 (RFC 3629 §4), how many are not, and whether the last is cut off. */
function utf8In(bytes: Uint8Array): { sound: number; faults: number; cut: boolean } {
  let [sound, faults, cut] = [0, 0, false];
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0;
    const length =
      first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    if (length === 1) {
      at++;
      continue;
    }
    let end = at + 1;
    while (end < at + length && end < bytes.length && ((bytes[end] ?? 0) & 0xc0) === 0x80) end++;
    if (length > 0 && end === at + length) sound++;
    else if (length === 0 || end < bytes.length) faults++;
    else cut = true;
    at = end;
  }
  return { sound, faults, cut };
}

/**
 * The encoding of a document, given what it declares and a sample from its first byte above ASCII on; `whole` when
 * the document ends with the sample.
 */
export function encodingOf(
  sample: Uint8Array,
  declared: string | undefined,
  whole: boolean,
): Encoding | NoEncoding {
  const { sound, faults, cut } = utf8In(sample);
  const said = decoderFor(declared);
  // Single-byte text has pairs that look like UTF-8 by chance, but never as many as bytes that do not.
  if (sound > 0 ? sound >= faults : faults === 0 && !(cut && whole)) {
    const wrong = declared !== undefined && said !== "utf-8";
    return wrong
      ? { label: "utf-8", doubt: `says that it is ${declared}, but is UTF-8` }
      : { label: "utf-8" };
  }
  const controls = sample.reduce((sum, byte) => sum + (byte < 0x20 && !(byte > 8 && byte < 14) ? 1 : 0), 0);
  if (controls > sample.length / 50)
    return { what: "is not text: it has many control characters", instead: "a text file in UTF-8" };
  const found = byLetters(sample, said);
  if (said && said === found) return { label: said };
  if (!found) {
    const what = `is not UTF-8, and its letters tell no encoding${declared ? `; it says that it is ${declared}` : ""}`;
    return { what, instead: SAVE };
  }
  const name = `${found}${/1256|8859-6/.test(found) ? " (Arabic)" : ""}`;
  return {
    label: found,
    doubt: declared
      ? `says that it is ${declared}, but is ${name} by its letters`
      : `is not UTF-8 and names no encoding: read as ${name} by its letters`,
  };
}

/** The decoder's name for a declared encoding, unless it is not known; what could be read as ASCII is not UTF-16. */
function decoderFor(declared: string | undefined): string | undefined {
  if (!declared) return undefined;
  // The Encoding Standard reads both as windows-1252, their superset (§4.2).
  if (declared === "iso-8859-1" || declared === "us-ascii") return "windows-1252";
  try {
    const { encoding } = new TextDecoder(declared);
    return encoding.startsWith("utf-16") ? undefined : encoding;
  } catch {
    return undefined;
  }
}

/** Mean points of a likely text; below, the letters mean nothing. */
const LIKELY = 0.3;
/** Another table must be that much better than the declared one. */
const BETTER = 0.3;
const ARABIC = ["windows-1256", "iso-8859-6"];
const LATIN = ["windows-1252", "iso-8859-15"];

function byLetters(sample: Uint8Array, said: string | undefined): string | undefined {
  const latin = LATIN.includes(said ?? "") ? (said ?? "") : latinTable(sample);
  const points = new Map([
    ...ARABIC.map((label) => [label, arabicPoints(new TextDecoder(label).decode(sample))] as const),
    [latin, latinPoints(new TextDecoder(latin).decode(sample))],
  ]);
  const [best, most] = [...points].reduce((one, other) => (other[1] > one[1] ? other : one));
  if (said && points.has(said) && (points.get(said) ?? 0) > Math.max(LIKELY, most - BETTER)) return said;
  if (
    said &&
    said !== "utf-8" &&
    !points.has(said) &&
    !(ARABIC.includes(best) && most > 2 * LIKELY) &&
    fits(sample, said)
  )
    return said;
  return most > LIKELY ? best : undefined;
}

/** Whether all bytes have a meaning in an encoding; the last ones may be cut off. */
function fits(sample: Uint8Array, label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true, ignoreBOM: false }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** ISO-8859-15 has œ, š and € where windows-1252 has fractions and signs (and has those at 80–9F). */
function latinTable(sample: Uint8Array): string {
  const text = new TextDecoder("iso-8859-15").decode(sample);
  return !/[\x80-\x9f]/.test(text) && /[a-z][ŠšŽžŒœŸ]|[ŠšŽžŒœŸ][a-z]|\d\s?€/i.test(text)
    ? "iso-8859-15"
    : "windows-1252";
}

/** How common letters are in Arabic newspapers, roughly, as points. */
const LETTERS: ReadonlyMap<string, number> = new Map(
  (
    [
      [2, "ال"],
      [1, "يمنوترب"],
      [0.3, "ةعدسفهكقأح"],
      [-0.7, "جشطصخإىذضزثغ"],
      [-1.5, "ظئءؤآ"],
    ] as const
  ).flatMap(([points, letters]) => [...letters].map((letter) => [letter, points] as const)),
);

/**
 * Mean points of characters above ASCII: common letters and «ال» at the beginning of words are good; bad are mixed
 * words, and within words the letters that end them. */
function arabicPoints(text: string): number {
  let [sum, counted] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? "";
    if (letter < "\x80") continue;
    const [before, after] = [text[at - 1] ?? " ", text[at + 1] ?? " "];
    const points = LETTERS.get(letter);
    counted++;
    if (points !== undefined) {
      sum +=
        /[a-z\u00c0-\u024f\ufffd]/i.test(before) || /[a-z\u00c0-\u024f\ufffd]/i.test(after) ? -2 : points;
      if (letter === "ا" && after === "ل" && !LETTERS.has(before)) sum += 1;
      if ((letter === "ة" || letter === "ى") && LETTERS.has(after)) sum -= 2;
    } else if (letter === "\ufffd" || /[\u00c0-\u024f÷×]/.test(letter))
      sum -= letter === "\ufffd" ? 3 : LETTERS.has(before) || LETTERS.has(after) ? 2 : 0;
  }
  return counted === 0 ? 0 : sum / counted;
}

/** Mean points of characters above ASCII: a letter or two beside plain ones are good, whole words of them bad. */
function latinPoints(text: string): number {
  let [sum, counted] = [0, 0];
  for (const { 0: run, index } of text.matchAll(/[^\0-\x7f]+/g)) {
    const beside = /[a-z]/i.test((text[index - 1] ?? "") + (text[index + run.length] ?? ""));
    const letters = run.match(/[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017e]/g)?.length ?? 0;
    counted += run.length;
    if (/[\x80-\x9f]/.test(run)) sum -= 2 * run.length;
    else if (letters === 0) sum += 0.4 * run.length;
    else sum += letters <= 2 && (beside || letters === 1) ? run.length : -run.length;
  }
  return counted === 0 ? 0 : sum / counted;
}
