/** Files of public/: what they are, how large and how long, by their own bytes. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { describeIn } from "../../src/media.ts";
import { computed } from "../computed.ts";
import {
  adts,
  aiff,
  big,
  bmp,
  box,
  boxedPicture,
  bytes,
  ebml,
  flac,
  frames,
  ftyp,
  gif,
  ico,
  id3,
  jpeg,
  little,
  mkv,
  moov,
  opusHead,
  page,
  png,
  streamInfo,
  vorbisHead,
  wave,
  webp,
  xing,
  zeros,
} from "./making.ts";

const made = mkdtempSync(join(tmpdir(), "nashra-media-"));
const folder = join(made, "public");
mkdirSync(folder);
afterAll(() => rmSync(made, { recursive: true, force: true }));
const describeFile = describeIn(folder);
/** Every file has a name that says something else. */
async function told(content: Uint8Array, name = "boat.pdf") {
  writeFileSync(join(folder, name), content);
  return describeFile(`/${name}`);
}
const svg = (text: string) => bytes(text);

describe("pictures", () => {
  test.each<[string, Uint8Array, string]>([
    ["png", png(40, 20), "image/png"],
    ["jpeg", jpeg(40, 20), "image/jpeg"],
    ["jpeg that is shown upright", jpeg(20, 40, 6), "image/jpeg"],
    ["gif", gif(40, 20), "image/gif"],
    ["webp", webp(40, 20), "image/webp"],
    ["bmp", bmp(40, 20), "image/bmp"],
    ["avif", boxedPicture("avif", ["mif1"], 40, 20), "image/avif"],
    ["avif that is called a picture", boxedPicture("mif1", ["avif"], 40, 20), "image/avif"],
    ["heic", boxedPicture("heic", ["mif1"], 40, 20), "image/heic"],
    ["heic that is shown upright", boxedPicture("heic", ["mif1"], 20, 40, true), "image/heic"],
    ["heic that is called a picture", boxedPicture("mif1", ["heic"], 40, 20), "image/heic"],
    ["svg", svg('<svg width="40" height="20"/>'), "image/svg+xml"],
    [
      "svg behind a prologue",
      svg(
        '\xef\xbb\xbf<?xml version="1.0"?>\n<!-- <html> --><!DOCTYPE svg [ <!ENTITY a "b"> ]>\n<svg viewBox="0 0 40 20"></svg>',
      ),
      "image/svg+xml",
    ],
  ])("%s: type and measures", async (_, content, type) => {
    expect(await told(content)).toEqual({ length: content.length, type, width: 40, height: 20 });
  });

  test("an icon and a TIFF have their types", async () => {
    expect(await told(ico(32))).toMatchObject({ type: "image/vnd.microsoft.icon", width: 32, height: 32 });
    expect(await told(bytes("II*\0", little(8, 4), zeros(8)))).toEqual({ length: 16, type: "image/tiff" });
  });

  test("a JPEG whose measures stand behind 300 KB of colours has them", async () => {
    const part = bytes([0xff, 0xe2, 0xff, 0xff], zeros(65_533));
    const plain = jpeg(40, 20);
    const large = bytes(plain.subarray(0, 2), part, part, part, part, part, plain.subarray(2));
    expect(await told(large)).toMatchObject({ width: 40, height: 20 });
  });

  test.each<[string, Uint8Array]>([
    ["a page that shows a drawing", svg("<html><body><svg width='4' height='4'></svg></body></html>")],
    ["a text about BMW", bytes("BMW and other makers of engines for boats, in a text of some length")],
    ["a text", bytes("FORM follows function. RIFF. OggS.")],
    ["letters of UTF-16", bytes([0xff, 0xfe], "a\0b\0c\0")],
  ])("%s is no picture and has no type", async (_, content) => {
    expect(await told(content)).toEqual({ length: content.length });
  });
});

const tail = box("mdat", zeros(5000));
const vorbisPages = [page(0, 576, 7, zeros(9)), page(4, 44_100 * 64, 7, zeros(9))];

describe("recordings and films", () => {
  test.each<[string, Uint8Array, string, number | undefined]>([
    ["mp3 without a tag", frames(100), "audio/mpeg", 3],
    ["mp3 behind a tag", bytes(id3(300), frames(100)), "audio/mpeg", 3],
    ["mp3 behind a large picture in its tag", bytes(id3(200_000), frames(500)), "audio/mpeg", 13],
    [
      "mp3 behind a tag with padding, and a tag at its end",
      bytes(id3(10), zeros(700), frames(500), "TAG", zeros(125)),
      "audio/mpeg",
      13,
    ],
    [
      "mp3 of changing bitrate that counts its frames",
      bytes(frames(1, 9, xing(2449)), frames(50, 5), frames(900, 14)),
      "audio/mpeg",
      64,
    ],
    [
      "mp3 of changing bitrate that does not count them",
      bytes(frames(300), frames(300, 5)),
      "audio/mpeg",
      undefined,
    ],
    ["mp3 that counts frames which cannot be there", frames(3, 9, xing(4_000_000)), "audio/mpeg", undefined],
    ["aac", adts(3), "audio/aac", undefined],
    ["aac behind a tag", bytes(id3(20), adts(3)), "audio/aac", undefined],
    ["flac", flac(44_100 * 64), "audio/flac", 64],
    ["flac behind a tag", bytes(id3(20), flac(44_100 * 64)), "audio/flac", 64],
    ["flac that does not know its length", flac(0), "audio/flac", undefined],
    ["wave", wave(16_000 * 3), "audio/wav", 3],
    ["wave that was written to a pipe", wave(16_000 * 3, 0xffffffff), "audio/wav", 3],
    ["wave that says it is longer than it is", wave(16_000 * 3, 16_000 * 900), "audio/wav", 3],
    ["aiff", aiff(8000 * 64), "audio/aiff", 64],
    [
      "opus",
      bytes(page(2, 0, 7, opusHead()), page(0, 960, 7, zeros(9)), page(4, 48_000 * 64 + 312, 7, zeros(9))),
      "audio/ogg",
      64,
    ],
    ["vorbis", bytes(page(2, 0, 7, vorbisHead()), ...vorbisPages), "audio/ogg", 64],
    [
      "flac in ogg",
      bytes(
        page(2, 0, 7, bytes("\x7fFLAC", [1, 0, 0, 1], "fLaC", [0], big(34, 3), streamInfo(0))),
        ...vorbisPages,
      ),
      "audio/ogg",
      64,
    ],
    [
      "a part of a broadcast in ogg",
      bytes(
        page(2, 0, 7, opusHead()),
        page(0, 48_000 * 900, 7, zeros(9)),
        page(4, 48_000 * 964, 7, zeros(9)),
      ),
      "audio/ogg",
      undefined,
    ],
    [
      "theora with vorbis",
      bytes(page(2, 0, 1, bytes("\x80theora", zeros(30))), page(2, 0, 7, vorbisHead()), ...vorbisPages),
      "video/ogg",
      64,
    ],
    ["m4a", bytes(ftyp("M4A ", "isom"), moov(["soun"]), tail), "audio/mp4", 64],
    [
      "m4b with a film of its chapters' pictures",
      bytes(ftyp("M4B ", "isom"), moov(["soun", "vide"]), tail),
      "audio/mp4",
      64,
    ],
    ["mp4 with sound alone", bytes(ftyp("isom", "mp42"), moov(["soun"]), tail), "audio/mp4", 64],
    ["mp4", bytes(ftyp("isom", "mp42"), moov(["soun", "vide"]), tail), "video/mp4", 64],
    [
      "mp4 whose tracks stand at its end",
      bytes(ftyp("mp42"), tail, moov(["vide"], 3600, 1)),
      "video/mp4",
      3600,
    ],
    ["mp4 in fragments", bytes(ftyp("iso5"), moov(["vide"], 0)), "video/mp4", undefined],
    ["3gp", bytes(ftyp("3gp4"), moov(["vide"])), "video/3gpp", 64],
    ["mov", bytes(ftyp("qt  "), moov(["vide"])), "video/quicktime", 64],
    ["mov of before it said so", bytes(box("wide", []), tail, moov(["vide"])), "video/quicktime", 64],
    ["webm", mkv("webm", [1, 2]), "video/webm", 64],
    ["webm with sound alone", mkv("webm", [2]), "audio/webm", 64],
    [
      "webm that was written as it came",
      mkv("webm", [1], 64, [0x01, 255, 255, 255, 255, 255, 255, 255]),
      "video/webm",
      64,
    ],
    ["mkv", mkv("matroska", [1]), "video/matroska", 64],
    ["mka", mkv("matroska", [2]), "audio/matroska", 64],
    ["pdf", bytes("%PDF-1.7\n"), "application/pdf", undefined],
  ])("%s: type, size and length", async (_, content, type, duration) => {
    expect(await told(content, "tape.png")).toEqual({
      length: content.length,
      type,
      ...(duration === undefined ? {} : { duration }),
    });
  });

  test("a film of 6 GB with its tracks at the end is told by a few small reads", async () => {
    const size = 6 * 1024 ** 3;
    const start = bytes(ftyp("isom"), big(1, 4), "mdat", big(size, 8));
    const end = moov(["vide", "soun"], 7200);
    writeFileSync(join(folder, "film.mp4"), start);
    truncateSync(join(folder, "film.mp4"), ftyp("isom").length + size);
    writeFileSync(join(folder, "film.mp4"), end, { flag: "a" });
    const begun = computed();
    expect(await describeFile("/film.mp4")).toEqual({
      length: ftyp("isom").length + size + end.length,
      type: "video/mp4",
      duration: 7200,
    });
    expect(computed() - begun).toBeLessThan(500);
  });
});

describe("what lies or is broken", () => {
  const inItself = (() => {
    let inner: Uint8Array = box("hdlr", bytes(zeros(8), "vide"));
    for (let i = 0; i < 2000; i++) inner = box(i % 2 ? "trak" : "mdia", inner);
    return bytes(ftyp("isom"), box("moov", inner));
  })();
  test.each<[string, Uint8Array]>([
    ["a box of no size in itself", bytes(ftyp("isom"), box("moov", box("trak", zeros(20), 4)))],
    ["boxes in boxes in boxes", inItself],
    ["a million empty boxes", bytes(ftyp("isom"), ...Array.from({ length: 20_000 }, () => box("free", [])))],
    ["a box of 2^63 bytes", bytes(ftyp("isom"), big(1, 4), "moov", [127, 255, 255, 255, 255, 255, 255, 255])],
    ["an mp4 cut off before its tracks", bytes(ftyp("isom"), box("mdat", zeros(50), 5000))],
    ["an mp3's tag of 256 MB without a recording", bytes("ID3", [4, 0, 0, 127, 127, 127, 127], zeros(90))],
    ["one frame alone", frames(1)],
    [
      "elements of 2^56 bytes",
      bytes(
        ebml(0x1a45dfa3, ebml(0x4282, "webm")),
        ebml(0x18538067, ebml(0x1654ae6b, zeros(9), [1, 255, 255, 255, 255, 255, 255, 0])),
      ),
    ],
    ["a film of another program", mkv("other", [1])],
  ])("%s has no type", async (_, content) => {
    const begun = computed();
    expect(await told(content)).toEqual({ length: content.length });
    expect(computed() - begun).toBeLessThan(500);
  });

  test("lengths that cannot be are left out", async () => {
    const lying = bytes(ftyp("isom"), moov(["vide"], 4_000_000));
    expect(await told(lying)).toEqual({ length: lying.length, type: "video/mp4" });
    const open = bytes(
      ftyp("M4A "),
      box("moov", box("mvhd", bytes(zeros(12), big(1, 4), [255, 255, 255, 255], zeros(80)))),
    );
    expect(await told(open)).toEqual({ length: open.length, type: "audio/mp4" });
  });

  const all = [
    png(4, 2),
    jpeg(4, 2, 6),
    gif(4, 2),
    webp(4, 2),
    boxedPicture("avif", ["mif1"], 4, 2),
    ico(32),
    bytes(ftyp("isom"), moov(["soun", "vide"])),
    bytes(id3(9), frames(3, 9, xing(3))),
    adts(3),
    flac(9),
    wave(90),
    aiff(9),
    bytes(page(2, 0, 7, opusHead()), page(4, 960, 7, zeros(9))),
    mkv("webm", [1]),
    svg("<svg width='4' height='2'/>"),
  ];
  test("cut off anywhere or damaged anywhere, a file is described or not, and soon", async () => {
    const damaged = fc
      .tuple(fc.constantFrom(...all), fc.nat(), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 }))
      .map(([whole, cut, changes]) => {
        const content = Uint8Array.from(whole.subarray(0, 1 + (cut % (whole.length * 2))));
        for (const [at, value] of changes) content[at % content.length] = value;
        return content;
      });
    await fc.assert(
      fc.asyncProperty(damaged, async (content) => {
        const begun = computed();
        const facts = await told(content, "damaged.bin");
        expect(computed() - begun).toBeLessThan(1000);
        expect(facts?.length).toBe(content.length);
        for (const name of ["width", "height", "duration"] as const)
          expect(facts?.[name] ?? 1).toBeLessThanOrEqual(1_000_000);
      }),
      { numRuns: 1500 },
    );
  });
});

describe("what is no file of the publication is not opened", () => {
  test("a pipe, a folder, an empty file, a hidden one and a link that leads out have no description", async () => {
    writeFileSync(join(made, "secret.png"), png(4, 2));
    mkdirSync(join(folder, "folder.png"));
    mkdirSync(join(folder, ".hidden"));
    writeFileSync(join(folder, ".hidden/boat.png"), png(4, 2));
    writeFileSync(join(folder, "empty.png"), "");
    symlinkSync(join(made, "secret.png"), join(folder, "out.png"));
    symlinkSync(made, join(folder, "outside"));
    symlinkSync("/dev/zero", join(folder, "zero.png"));
    symlinkSync("loop.png", join(folder, "loop.png"));
    execFileSync("mkfifo", [join(folder, "pipe.mp3")]);
    for (const path of [
      "/folder.png",
      "/.hidden/boat.png",
      "/empty.png",
      "/out.png",
      "/outside/secret.png",
      "/zero.png",
      "/loop.png",
      "/pipe.mp3",
      "/../secret.png",
      "/%2e%2e/secret.png",
      "/a\0.png",
      "/%E0%A4%A.png",
    ])
      expect([path, await describeFile(path)]).toEqual([path, undefined]);
  });

  test("a link within the folder is followed, and a name of any letters is found", async () => {
    writeFileSync(join(folder, "قارب 1.png"), png(4, 2));
    symlinkSync("قارب 1.png", join(folder, "within.png"));
    expect(await describeFile("/within.png")).toMatchObject({ type: "image/png", width: 4 });
    expect(await describeFile(`/${encodeURIComponent("قارب 1.png")}?v=2#x`)).toMatchObject({ width: 4 });
  });
});
