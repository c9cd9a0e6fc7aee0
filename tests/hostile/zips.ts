/** Zip archives byte by byte (APPNOTE 6.3.10 §4.3), with whatever a well-behaved program would not write. */
import { crc32, deflateRawSync } from "node:zlib";

export interface ZipEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** General purpose flags; bit 0 says encrypted, bit 11 that the name is UTF-8. */
  readonly flags?: number;
  /** 0 stored, 8 deflated. */
  readonly method?: number;
  /** The size that is stated, in place of the true one. */
  readonly size?: number;
  /** The checksum that is stated. */
  readonly crc?: number;
  /** Sizes stand in an extra field of 64 bits (§4.5.3). */
  readonly wide?: boolean;
  /** Mode of Unix. */
  readonly mode?: number;
}

const UTF8 = 0x800;
const WIDE = 0xffffffff;

/** An archive of these entries; `behind` comes after its end, `wide` ends it as archives over 4 GB end. */
export function zipOf(
  entries: readonly ZipEntry[],
  { behind = "", wide = false }: { readonly behind?: string; readonly wide?: boolean } = {},
): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const { head, data, central } = bytesOf(entry, at);
    files.push(head, data);
    directory.push(central);
    at += head.length + data.length;
  }
  const listed = Buffer.concat(directory);
  return Buffer.concat([
    ...files,
    listed,
    endOf(entries.length, listed.length, at, wide),
    Buffer.from(behind),
  ]);
}

function bytesOf(
  { name, content, flags = 0, method = 8, size, crc, wide, mode = 0o100644 }: ZipEntry,
  at: number,
) {
  const plain = Buffer.from(content);
  const data = method === 8 ? deflateRawSync(plain) : plain;
  const stated = { packed: data.length, size: size ?? plain.length, crc: crc ?? crc32(plain) };
  const named = Buffer.from(name);
  const extra = wide ? fields("HHQQ", 1, 16, stated.size, stated.packed) : Buffer.alloc(0);
  const [packed, unpacked] = wide ? [WIDE, WIDE] : [stated.packed, stated.size];
  const common = [flags | UTF8, method, 0, 0x5a21, stated.crc, packed, unpacked, named.length, extra.length];
  const head = fields("IHHHHHIIIHH", 0x04034b50, 45, ...common);
  const central = fields("IHHHHHHIIIHHHHHII", 0x02014b50, 0x032d, 45, ...common, 0, 0, 0, mode * 0x10000, at);
  return {
    head: Buffer.concat([head, named, extra]),
    data,
    central: Buffer.concat([central, named, extra]),
  };
}

function endOf(count: number, length: number, at: number, wide: boolean): Buffer {
  if (!wide) return fields("IHHHHIIH", 0x06054b50, 0, 0, count, count, length, at, 0);
  const record = fields("IQHHIIQQQQ", 0x06064b50, 44, 45, 45, 0, 0, count, count, length, at);
  const locator = fields("IIQI", 0x07064b50, 0, at + length, 1);
  return Buffer.concat([
    record,
    locator,
    fields("IHHHHIIH", 0x06054b50, 0, 0, 0xffff, 0xffff, WIDE, WIDE, 0),
  ]);
}

/** Numbers in little-endian order: H of 16 bits, I of 32, Q of 64. */
function fields(shape: string, ...values: readonly number[]): Buffer {
  return Buffer.concat(
    [...shape].map((kind, i) => {
      const value = values[i] ?? 0;
      const bytes = Buffer.alloc(kind === "H" ? 2 : kind === "I" ? 4 : 8);
      if (kind === "Q") bytes.writeBigUInt64LE(BigInt(value));
      else bytes.writeUIntLE(value, 0, bytes.length);
      return bytes;
    }),
  );
}
