/** Tiny files of every kind, written byte by byte. */

type Part = Uint8Array | string | readonly number[];

/** Bytes in a row; of a text, each character is one. */
export function bytes(...parts: readonly Part[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) => (typeof part === "string" ? [...part].map((c) => c.charCodeAt(0)) : [...part])),
  );
}

/** A whole number in so many bytes, the greatest first. */
export function big(value: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => Math.floor(value / 256 ** (count - 1 - i)) % 256);
}

/** The same, the least byte first. */
export const little = (value: number, count: number) => big(value, count).reverse();
export const zeros = (count: number) => new Uint8Array(count);

/** A box of ISO/IEC 14496-12; `size` in place of its own where it lies. */
export function box(name: string, content: Part, size?: number): Uint8Array {
  const inner = bytes(content);
  return bytes(big(size ?? inner.length + 8, 4), name, inner);
}

export const ftyp = (major: string, ...others: string[]) =>
  box("ftyp", bytes(major, [0, 0, 2, 0], others.join("")));

/** A `moov` whose tracks have these handlers and which lasts so many seconds. */
export function moov(handlers: readonly string[], seconds = 64, version: 0 | 1 = 0): Uint8Array {
  const head =
    version === 0
      ? bytes([0, 0, 0, 0], zeros(8), big(1000, 4), big(seconds * 1000, 4))
      : bytes([1, 0, 0, 0], zeros(16), big(1000, 4), big(seconds * 1000, 8));
  const tracks = handlers.map((one) =>
    box("trak", bytes(box("tkhd", zeros(84)), box("mdia", box("hdlr", bytes(zeros(8), one, zeros(12)))))),
  );
  return box("moov", bytes(box("mvhd", bytes(head, zeros(80))), ...tracks));
}

/** MPEG-1 layer III frames, 128 kbit/s at 44100 Hz unless told; 417 bytes each then. */
export function frames(count: number, bits = 9, first: Part = []): Uint8Array {
  const rates = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
  const length = Math.floor((144_000 * (rates[bits] ?? 0)) / 44_100);
  const one = (inside: Part) => {
    const said = bytes([0xff, 0xfb, bits << 4, 0], inside);
    return bytes(said, zeros(length - said.length));
  };
  return bytes(...Array.from({ length: count }, (_, i) => one(i === 0 ? first : [])));
}

/** The header of LAME's kind in a stereo frame: so many frames follow. */
export const xing = (count: number) => bytes(zeros(32), "Xing", big(1, 4), big(count, 4));

/** An ID3v2.4 tag around so many bytes. */
export const id3 = (size: number) =>
  bytes(
    "ID3",
    [4, 0, 0],
    [21, 14, 7, 0].map((shift) => (size >> shift) & 127),
    zeros(size),
  );

/** AAC in ADTS: frames of so many bytes. */
export function adts(count: number, length = 40): Uint8Array {
  const one = bytes(
    [0xff, 0xf1, 0x50, 0x80 | (length >> 11), (length >> 3) & 255, ((length & 7) << 5) | 31, 0xfc],
    zeros(length - 7),
  );
  return bytes(...Array.from({ length: count }, () => one));
}

/** An Ogg page: `flags` 2 begins a stream, 4 ends it. */
export function page(flags: number, granule: number, stream: number, packet: Part): Uint8Array {
  const inner = bytes(packet);
  return bytes("OggS", [0, flags], little(granule, 8), little(stream, 4), zeros(8), [1, inner.length], inner);
}

export const opusHead = (skipped = 312) =>
  bytes("OpusHead", [1, 2], little(skipped, 2), little(48_000, 4), zeros(3));
export const vorbisHead = (rate = 44_100) =>
  bytes("\x01vorbis", little(0, 4), [2], little(rate, 4), zeros(14));

/** STREAMINFO of 44100 Hz with so many samples. */
export const streamInfo = (samples: number) =>
  bytes(zeros(10), big(44_100 * 16, 3), big(0xf0 * 2 ** 32 + samples, 5), zeros(16));
export const flac = (samples: number) => bytes("fLaC", [0x80], big(34, 3), streamInfo(samples));

/** WAVE of 8000 Hz, 16 bits, mono. `size` in place of the data's own where it lies. */
export function wave(data: number, size = data): Uint8Array {
  const format = bytes(
    little(1, 2),
    little(1, 2),
    little(8000, 4),
    little(16_000, 4),
    little(2, 2),
    little(16, 2),
  );
  return bytes(
    "RIFF",
    little(36 + data, 4),
    "WAVEfmt ",
    little(16, 4),
    format,
    "data",
    little(size, 4),
    zeros(data),
  );
}

/** AIFF of 8000 Hz with so many frames. */
export const aiff = (count: number) =>
  bytes(
    "FORM",
    big(46, 4),
    "AIFF",
    "COMM",
    big(18, 4),
    big(1, 2),
    big(count, 4),
    big(16, 2),
    [0x40, 0x0b, 0xfa, 0, 0, 0, 0, 0, 0, 0],
  );

/** An EBML element; `size` as bytes in place of its own. */
export function ebml(id: number, content: Part, size?: readonly number[]): Uint8Array {
  const inner = bytes(content);
  const name = big(id, id > 0xffffff ? 4 : id > 0xffff ? 3 : id > 0xff ? 2 : 1);
  return bytes(name, size ?? [0x01, ...big(inner.length, 7)], inner);
}

/** A WebM or Matroska file of tracks of these types (1 video, 2 audio) that lasts so many seconds. */
export function mkv(
  form: string,
  types: readonly number[],
  seconds = 64,
  segmentSize?: readonly number[],
): Uint8Array {
  const duration = new Uint8Array(8);
  new DataView(duration.buffer).setFloat64(0, seconds * 1000);
  const info = ebml(0x1549a966, bytes(ebml(0x2ad7b1, big(1_000_000, 3)), ebml(0x4489, duration)));
  const tracks = ebml(0x1654ae6b, bytes(...types.map((type) => ebml(0xae, ebml(0x83, [type])))));
  const cluster = ebml(0x1f43b675, zeros(20));
  return bytes(
    ebml(0x1a45dfa3, ebml(0x4282, form)),
    ebml(0x18538067, bytes(info, tracks, cluster), segmentSize),
  );
}

export const png = (width: number, height: number) =>
  bytes("\x89PNG\r\n\x1a\n", big(13, 4), "IHDR", big(width, 4), big(height, 4), [8, 2, 0, 0, 0], zeros(4));
/** JPEG, turned by EXIF where an orientation is given. */
export function jpeg(width: number, height: number, orientation?: number): Uint8Array {
  const exif = orientation
    ? bytes(
        "Exif\0\0",
        "MM\0*",
        big(8, 4),
        big(1, 2),
        big(0x112, 2),
        big(3, 2),
        big(1, 4),
        big(orientation, 2),
        zeros(6),
      )
    : [];
  const application = orientation
    ? bytes([0xff, 0xe1], big(exif.length + 2, 2), exif)
    : bytes([0xff, 0xe0], big(16, 2), "JFIF", zeros(10));
  return bytes(
    [0xff, 0xd8],
    application,
    [0xff, 0xc0, 0, 17, 8],
    big(height, 2),
    big(width, 2),
    [3],
    zeros(9),
    [0xff, 0xd9],
    zeros(8),
  );
}
export const gif = (width: number, height: number) =>
  bytes("GIF89a", little(width, 2), little(height, 2), zeros(7));
export const webp = (width: number, height: number) =>
  bytes(
    "RIFF",
    little(26, 4),
    "WEBPVP8X",
    little(10, 4),
    [0, 0, 0, 0],
    little(width - 1, 3),
    little(height - 1, 3),
    zeros(8),
  );
export const bmp = (width: number, height: number) =>
  bytes("BM", little(60, 4), zeros(8), little(40, 4), little(width, 4), little(height, 4), zeros(28));
export const ico = (side: number) =>
  bytes(
    [0, 0, 1, 0, 1, 0, side, side, 0, 0],
    little(1, 2),
    little(32, 2),
    little(40, 4),
    little(22, 4),
    zeros(40),
  );
/** HEIC or AVIF by its brands. */
export function boxedPicture(
  major: string,
  brands: readonly string[],
  width: number,
  height: number,
  turned = false,
): Uint8Array {
  const ispe = (w: number, h: number) => box("ispe", bytes(zeros(4), big(w, 4), big(h, 4)));
  const size = bytes(ispe(2, 1), ispe(width, height), turned ? box("irot", [1]) : []);
  return bytes(
    ftyp(major, ...brands),
    box("meta", bytes(zeros(4), box("iprp", box("ipco", size)))),
    box("mdat", zeros(8)),
  );
}
