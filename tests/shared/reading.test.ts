/** Stored documents are read alike in Node and in workerd: this file runs in both, against what Node found before. */
import { expect, inject, test } from "vitest";
import { readBytes } from "../../src/read/stored.ts";
import { FOLDERS, readingsOf } from "./fixtures-read.ts";

const fixtures = inject("fixtures");
const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

test("there are documents of every kind, and something is found in them", () => {
  for (const folder of FOLDERS)
    expect(fixtures.filter(({ path }) => path.startsWith(`${folder}/`)).length).toBeGreaterThan(2);
  const found = fixtures.filter(({ readings }) => /"drafts":\[\{/.test(readings[0]));
  expect(found.length).toBeGreaterThan(fixtures.length * 0.8);
});

test.each(fixtures)("$path is read as Node reads it", async ({ path, base64, readings }) => {
  expect(await readingsOf(path, bytesOf(base64))).toEqual(readings);
});

/** Whose letters stand elsewhere than in UTF-8: «مدّ» and «é». */
test.each([
  ["windows-1256", [0xe3, 0xcf, 0xf8]],
  ["iso-8859-6", [0xe5, 0xcf, 0xf1]],
  ["utf-16le", [0x45, 0x06, 0x2f, 0x06, 0x51, 0x06]],
])("a page that declares %s is decoded here as there", async (label, letters) => {
  const wide = label === "utf-16le";
  const ascii = (text: string) =>
    [...text].flatMap((one) => (wide ? [one.charCodeAt(0), 0] : [one.charCodeAt(0)]));
  const bytes = Uint8Array.from([
    ...(wide ? [0xff, 0xfe] : []),
    ...ascii(`<html><head><meta charset="${label}"><title>`),
    ...letters,
    ...ascii(
      " wal bahr</title><meta property='article:published_time' content='2026-03-01'></head><body><p>",
    ),
    ...Array.from({ length: 12 }, () => [...letters, ...ascii(" ")]).flat(),
    ...ascii("</p></body></html>"),
  ]);
  const context = { timeZone: "UTC", language: "ar", now: new Date("2026-11-24T00:00:00Z") };
  const [result] = await readBytes("a.html", bytes, context);
  expect(result?.drafts.map(({ title }) => title)).toEqual(["مدّ wal bahr"]);
});
