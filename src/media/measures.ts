/** Width and height of pictures, as they are shown. */
import { imageSize } from "image-size";
import type { Facts } from "./bytes.ts";

/** EXIF orientations from here on turn a picture by a quarter. */
const TURNED = 5;

/** The measures of a picture that is one of `kinds`, as image-size names them; nothing where they cannot be told. */
export function measured(bytes: Uint8Array, kinds: readonly string[]): Pick<Facts, "width" | "height"> {
  try {
    const { type = "", width, height, orientation = 1 } = imageSize(bytes);
    if (!kinds.includes(type) || !isMeasure(width) || !isMeasure(height)) return {};
    return orientation >= TURNED ? { width: height, height: width } : { width, height };
  } catch {
    return {};
  }
}

const isMeasure = (pixels: number) => Number.isFinite(pixels) && pixels >= 0.5 && pixels < 1_000_000;
