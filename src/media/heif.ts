/** Pictures in boxes: HEIC (ISO/IEC 23008-12) and AVIF. */
import { boxesOf, childOf } from "./boxes.ts";
import type { Bytes, Facts } from "./bytes.ts";

/** A picture by the brands of its `ftyp` (ISO/IEC 23008-12 §10, AVIF §6); undefined where these name none. */
export async function boxedPicture(
  file: Bytes,
  major: string,
  brands: readonly string[],
): Promise<Facts | undefined> {
  // `mif1` says only that it is a picture; the others say which.
  const isGeneral = major === "mif1" || major === "msf1";
  const names = isGeneral ? brands : [major];
  const type = names.some((one) => /^avi[fs]$/.test(one))
    ? "image/avif"
    : names.some((one) => /^he(?:i[cxms]|v[cxms])$/.test(one))
      ? "image/heic"
      : isGeneral && "image/heif";
  return type ? { type, ...(await measuresOf(file)) } : undefined;
}

/**
 * The measures of the largest picture in it: the others are its tiles and previews. Nothing where they are cropped
 * (`clap`), or some turned (`irot`) and others not.
 */
async function measuresOf(file: Bytes): Promise<Pick<Facts, "width" | "height">> {
  const meta = await childOf(file, { name: "", start: 0, end: file.size }, "meta");
  // A full box: a version and flags stand before what it holds.
  const properties = meta && (await childOf(file, { ...meta, start: meta.start + 4 }, "iprp"));
  const list = properties && (await childOf(file, properties, "ipco"));
  if (!list) return {};
  const turns = new Set<number>();
  let [width, height] = [0, 0];
  for await (const { name, start, end } of boxesOf(file, list.start, list.end)) {
    const content = await file.at(start, Math.min(end - start, 12));
    if (name === "clap") return {};
    if (name === "irot") turns.add(content.u8(0) & 1);
    if (name !== "ispe" || content.length < 12) continue;
    const [across, down] = [content.number(4, 4), content.number(8, 4)];
    if (across * down > width * height) [width, height] = [across, down];
  }
  if (width === 0 || width > 1_000_000 || height > 1_000_000 || turns.size > 1) return {};
  return turns.has(1) ? { width: height, height: width } : { width, height };
}
