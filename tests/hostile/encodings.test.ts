/** Arabic and other texts in the encodings of old archives, declared rightly, wrongly or not at all, through the command. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Paper, paper } from "./paper.ts";

let it: Paper;
beforeEach(() => {
  it = paper({ title: "مرفأ", timeZone: "Asia/Riyadh", language: "ar" });
});
afterEach(() => it.remove());

const TITLE = "عودة القوارب إلى المرفأ";
const BODY = "قال الصيادون إن البحر كان هادئا طوال الليل، وإن الشباك عادت ممتلئة قبل شروق الشمس.";

/** The bytes of a text in an encoding of one byte a letter, found by decoding every byte. */
function single(label: string, text: string): Buffer {
  const decoder = new TextDecoder(label);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, i) => [decoder.decode(Uint8Array.of(i)), i] as const),
  );
  return Buffer.from([...text].map((letter) => bytes.get(letter) ?? 0x3f));
}
const swapped = (text: string) => Buffer.from(text, "utf16le").swap16();
const ENCODINGS: Readonly<Record<string, (text: string) => Buffer>> = {
  "windows-1256": (text) => single("windows-1256", text),
  "iso-8859-6": (text) => single("iso-8859-6", text),
  "utf-8": (text) => Buffer.from(text),
  "utf-8 with a mark": (text) => Buffer.from(`\uFEFF${text}`),
  "utf-16le with a mark": (text) => Buffer.from(`\uFEFF${text}`, "utf16le"),
  "utf-16be with a mark": (text) => swapped(`\uFEFF${text}`),
  "utf-16le": (text) => Buffer.from(text, "utf16le"),
  "utf-16be": swapped,
};

/** Each format as an old archive holds it; `declared` is what the document says of its encoding. */
const FORMATS: Readonly<Record<string, (declared: string) => string>> = {
  "a.txt": () =>
    `${TITLE}\n\nالأحد 8 فبراير/شباط 2026 11:31 م\n\n${BODY}\n\nكلمات مفتاحية\n\nالصيد البحري، أسعار السمك\n`,
  "a.md": () => `---\ntitle: ${TITLE}\ndate: 2026-02-08\n---\n${BODY}\n`,
  "a.html": (declared) =>
    `<html><head>${declared && `<meta http-equiv="Content-Type" content="text/html; charset=${declared}">`}<title>${TITLE}</title><meta property="article:published_time" content="2026-02-08"></head><body><article><h1>${TITLE}</h1><p>${BODY}</p><p>${BODY}</p></article></body></html>`,
  "a.xml": (declared) =>
    `<?xml version="1.0"${declared && ` encoding="${declared}"`}?><rss version="2.0"><channel><title>x</title><item><guid>1</guid><title>${TITLE}</title><pubDate>Sun, 08 Feb 2026 10:00:00 GMT</pubDate><description>${BODY}</description></item></channel></rss>`,
};

/** Takes in all formats in an encoding under what they declare; each must have its title and no other. */
function takenAs(encode: (text: string) => Buffer, declared: string) {
  for (const [name, text] of Object.entries(FORMATS)) it.write(`in/${name}`, encode(text(declared)));
  const ran = it.take("in");
  const titles = it.articles().map(([source, title]) => [source.split("#")[0], title]);
  expect(titles).toEqual(
    Object.keys(FORMATS)
      .toSorted()
      .map((name) => [name, TITLE]),
  );
  return ran;
}

test.each(Object.keys(ENCODINGS))("%s, as it is declared", (name) => {
  const encode = ENCODINGS[name];
  if (!encode) throw new Error(name);
  expect(takenAs(encode, name.split(" ")[0] ?? "").out).toBe("4 created, 0 updated, 0 unchanged, 0 refused");
});

test.each([
  ["windows-1256", ""],
  ["iso-8859-6", ""],
  ["utf-16le", ""],
  ["utf-16be", ""],
  ["windows-1256", "utf-8"],
  ["utf-8", "windows-1256"],
  ["utf-8", "iso-8859-1"],
  ["utf-8", "utf-16"],
  ["utf-16le with a mark", "utf-8"],
  ["windows-1256", "windows-1252"],
  ["windows-1256", "no-such-encoding"],
])("%s, declared as “%s”, is believed by its bytes, and a warning says so", (name, declared) => {
  const encode = ENCODINGS[name];
  if (!encode) throw new Error(name);
  const { status, err } = takenAs(encode, declared);
  expect(status).toBe(0);
  // UTF-8 and a byte order mark need no word.
  if (!/utf-8|mark/.test(name))
    expect(err).toMatch(/^a\.html: warning: .*(?:UTF-16|windows-1256|iso-8859-6)/im);
});

test("line ends of every kind in one file part the same lines", () => {
  const lines = [
    TITLE,
    "",
    "الأحد 8 فبراير/شباط 2026 11:31 م",
    "",
    BODY,
    "",
    "فقرة ثانية من الخبر نفسه، قصيرة.",
    "",
  ];
  const ends = ["\n", "\r\n", "\r", "\u2028", "\u0085"];
  it.write("in/mixed.txt", lines.map((line, i) => line + (ends[i % ends.length] ?? "")).join(""));
  it.write("in/mac.txt", lines.join("\r"));
  it.write("in/front.md", `---\r\ntitle: ${TITLE}\rdate: 2026-02-08\n---\r${BODY}\r\n`);
  it.write(
    "in/lines.jsonl",
    [1, 2, 3]
      .map((id) => JSON.stringify({ id, title: `خبر ${id}`, date: "2026-02-08", text: BODY }))
      .join("\r\n"),
  );
  expect(it.take("in").out).toBe("6 created, 0 updated, 0 unchanged, 0 refused");
  expect(it.articles().filter(([, title]) => title === TITLE).length).toBe(3);
});
