import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decode, decodeStream } from "../../src/read/index.ts";

const bytes = (...values: number[]) => new Uint8Array(values);
const utf8 = (text: string) => new TextEncoder().encode(text);

/** A text in a single-byte encoding, by the decoder's own table. */
function encoded(text: string, label: string): Uint8Array {
  const table = new TextDecoder(label).decode(Uint8Array.from({ length: 256 }, (_, i) => i));
  return Uint8Array.from([...text], (letter) => {
    const byte = table.indexOf(letter);
    if (byte === -1) throw new Error(`${letter} is not in ${label}`);
    return byte;
  });
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

async function streamed(given: Uint8Array, length: number) {
  async function* pieces() {
    for (let at = 0; at < given.length; at += length) yield given.subarray(at, at + length);
  }
  const { text, problems } = decodeStream(pieces(), "a.txt");
  let whole = "";
  for await (const piece of text) whole += piece;
  return { text: whole, problems };
}

const ARABIC =
  "عادت القوارب إلى المرفأ قبل منتصف الليل، وقال الصيادون إن الصيد كان وفيرا هذا الموسم.\nوتباع الأسماك في السوق صباح الغد.";
const FRENCH = "Les pêcheurs sont rentrés à l'aube ; le marché ouvre déjà, près de la forêt.";
const GERMAN = "Die Boote kehrten früh zurück, größer war der Fang nie.";

describe("a text in another encoding is read, and said to be", () => {
  const cases: readonly (readonly [string, Uint8Array, string, RegExp | undefined])[] = [
    [
      "windows-1256",
      encoded(ARABIC, "windows-1256"),
      ARABIC,
      /read as windows-1256 \(Arabic\) by its letters/,
    ],
    ["ISO-8859-6", encoded(ARABIC, "iso-8859-6"), ARABIC, /read as iso-8859-6 \(Arabic\) by its letters/],
    [
      "two words of windows-1256",
      encoded("a\n\nمدينة جديدة", "windows-1256"),
      "a\n\nمدينة جديدة",
      /windows-1256/,
    ],
    ["two words of ISO-8859-6", encoded("مدينة جديدة", "iso-8859-6"), "مدينة جديدة", /iso-8859-6/],
    ["French in windows-1252", encoded(FRENCH, "windows-1252"), FRENCH, /read as windows-1252/],
    ["German in windows-1252", encoded(GERMAN, "windows-1252"), GERMAN, /read as windows-1252/],
    ["one é at the end", encoded("Au café", "windows-1252"), "Au café", /read as windows-1252/],
    [
      "quotation marks of Windows",
      encoded("“Here”, he said", "windows-1252"),
      "“Here”, he said",
      /windows-1252/,
    ],
    [
      "French in ISO-8859-15",
      encoded("Le cœur de l'été à 5 €", "iso-8859-15"),
      "Le cœur de l'été à 5 €",
      /iso-8859-15/,
    ],
    ["UTF-16 LE with a mark", utf16(`\uFEFF${ARABIC}`, true), ARABIC, undefined],
    ["UTF-16 BE with a mark", utf16(`\uFEFF${FRENCH}`, false), FRENCH, undefined],
    ["UTF-16 LE without", utf16(ARABIC, true), ARABIC, /^is UTF-16LE without a byte order mark/],
    ["UTF-16 BE without", utf16(ARABIC, false), ARABIC, /^is UTF-16BE without a byte order mark/],
  ];
  test.each(cases)("%s", async (_, given, text, told) => {
    const found = decode(given, "a.txt");
    expect(found).toMatchObject({ text });
    const warnings = "warnings" in found ? found.warnings : undefined;
    expect(warnings?.map(({ severity, what }) => [severity, what])).toEqual(
      told && [["warning", expect.stringMatching(told)]],
    );
    for (const length of [1, 7, given.length])
      expect(await streamed(given, length)).toEqual({ text, problems: warnings ?? [] });
  });
});

describe("what a document declares is believed where its bytes agree", () => {
  const xml = (encoding: string, text: string) =>
    `<?xml version="1.0" encoding="${encoding}"?>\n<a>${text}</a>`;
  const html = (charset: string, text: string) =>
    `<!DOCTYPE html>\n<html><head><meta charset=${charset}></head>${text}`;
  const http = `<html><meta http-equiv="Content-Type" content="text/html; charset=windows-1256"><p>${ARABIC}`;
  const rain = "Дождь идёт над городом";
  test.each([
    ["windows-1256 in XML", xml("windows-1256", ARABIC), "windows-1256"],
    ["ISO-8859-6 in HTML", html("iso-8859-6", ARABIC), "iso-8859-6"],
    ["windows-1256 in an old page", http, "windows-1256"],
    ["ISO-8859-1", xml("ISO-8859-1", FRENCH), "windows-1252"],
    ["ISO-8859-15", xml("ISO-8859-15", "Le cœur"), "iso-8859-15"],
    ["windows-1251", xml("windows-1251", rain), "windows-1251"],
  ])("%s", (_, text, label) => expect(decode(encoded(text, label), "a")).toEqual({ text }));

  test.each([
    [
      "windows-1256 called UTF-8",
      xml("UTF-8", ARABIC),
      "windows-1256",
      /^says that it is utf-8, but is windows-1256 \(Arabic\)/,
    ],
    ["windows-1256 called ISO-8859-1", html("iso-8859-1", ARABIC), "windows-1256", /but is windows-1256/],
    ["windows-1256 called ISO-8859-6", xml("iso-8859-6", ARABIC), "windows-1256", /but is windows-1256/],
    ["ISO-8859-6 called windows-1256", xml("windows-1256", ARABIC), "iso-8859-6", /but is iso-8859-6/],
    ["French called UTF-8", xml("utf-8", FRENCH), "windows-1252", /but is windows-1252/],
    [
      "windows-1256 called by no known name",
      xml("x-arabic", ARABIC),
      "windows-1256",
      /x-arabic, but is windows-1256/,
    ],
  ])("%s is read by its letters, with a warning", (_, text, label, told) =>
    expect(decode(encoded(text, label), "a")).toEqual({
      text,
      warnings: [expect.objectContaining({ severity: "warning", what: expect.stringMatching(told) })],
    }),
  );

  test("UTF-8 called windows-1256 is UTF-8", () => {
    const text = xml("windows-1256", ARABIC);
    expect(decode(utf8(text), "a")).toMatchObject({
      text,
      warnings: [{ what: "says that it is windows-1256, but is UTF-8" }],
    });
  });
  test("nothing is doubtful about ASCII, whatever it declares", () => {
    expect(decode(utf8(xml("utf-16", "plain")), "a")).toEqual({ text: xml("utf-16", "plain") });
  });
  test("what an article shows of a meta element declares nothing", () => {
    const text = 'How to\n\n<meta charset="windows-1251">\n\nété';
    expect(decode(encoded(text, "windows-1252"), "a")).toMatchObject({ text });
  });
});

describe("bytes that are no text, or not whole, are a problem with its place", () => {
  test.each([
    ["a file cut within a letter", bytes(...utf8("نص\n"), 0xd9), 2, /ends within a character, at offset 6/],
    [
      "a picture",
      bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d),
      undefined,
      /^is not text/,
    ],
    ["UTF-32", bytes(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0), undefined, /^is UTF-32/],
    [
      "letters of no known encoding",
      encoded("\n\n\nДождь идёт над городом", "koi8-r"),
      4,
      /tell no encoding/,
    ],
    [
      "control characters",
      bytes(...Array.from({ length: 60 }, (_, i) => [1 + (i % 8), 0xe9, 0xff]).flat()),
      1,
      /control/,
    ],
  ])("%s", (_, given, line, what) => {
    const found = decode(given, "a.txt");
    expect(found).toMatchObject({
      problem: { severity: "error", file: "a.txt", what: expect.stringMatching(what) },
    });
    expect("problem" in found && found.problem.line).toBe(line);
  });

  test("one stray byte in UTF-8 is shown as such, and its line is named", async () => {
    const given = bytes(...utf8(`${ARABIC}\n\n`), 0xe9, ...utf8(" سطر \uFFFD له"));
    const text = `${ARABIC}\n\n\uFFFD سطر \uFFFD له`;
    const problems = [
      expect.objectContaining({ severity: "warning", line: 4, what: expect.stringMatching(/^1 place here/) }),
    ];
    expect(decode(given, "a.txt")).toEqual({ text, warnings: problems });
    for (const length of [1, 7]) expect(await streamed(given, length)).toEqual({ text, problems });
  });

  test("a stream gives what stands before a cut", async () => {
    const given = utf8(ARABIC.repeat(2000));
    const { text, problems } = await streamed(given.subarray(0, given.length - 4), 1000);
    expect(text).toBe(ARABIC.repeat(2000).slice(0, -3));
    expect(problems).toMatchObject([
      { severity: "error", line: 2001, what: expect.stringMatching(/cut off/) },
    ]);
  });

  test("UTF-8 with another encoding behind it is refused rather than shown full of holes", () => {
    const first = utf8(ARABIC.repeat(1000));
    const given = Buffer.concat([first, encoded(ARABIC.repeat(100), "windows-1256")]);
    expect(decode(given, "a")).toMatchObject({
      problem: { line: 1001, what: expect.stringMatching(/not UTF-8 throughout/) },
    });
  });
});

test("letters far behind an ASCII beginning tell the encoding all the same", async () => {
  const text = `${"plain words\n".repeat(9000)}${ARABIC}`;
  for (const length of [100, 50_000]) {
    const found = await streamed(encoded(text, "windows-1256"), length);
    expect(found).toMatchObject({ text, problems: [{ what: expect.stringMatching(/windows-1256/) }] });
  }
});

test("UTF-8 is its text, without a byte order mark", () => {
  expect(decode(utf8("\uFEFFنص 😀"), "a")).toEqual({ text: "نص 😀" });
  expect(decode(bytes(), "a")).toEqual({ text: "" });
});

test("any text comes back from its UTF-8, in pieces too, and no bytes throw", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: "grapheme" }),
      fc.integer({ min: 1, max: 9 }),
      async (text, length) => {
        fc.pre(!text.startsWith("\uFEFF") && !text.includes("\u0000"));
        expect(decode(utf8(text), "a")).toEqual({ text });
        expect(await streamed(utf8(text), length)).toEqual({ text, problems: [] });
      },
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.uint8Array(), async (given) => {
      const found = decode(given, "a.txt");
      const { text, problems } = await streamed(given, 3);
      if ("text" in found) expect([text, problems]).toEqual([found.text, found.warnings ?? []]);
      else expect(problems).toContainEqual(found.problem);
    }),
  );
});
