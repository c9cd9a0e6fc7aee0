/** An address as a picture that a telephone's camera reads. */
import { raw } from "hono/html";
import type { Html } from "./layout.ts";

/** Bytes of an address whose modules a camera still tells apart on a screen: version 15 of ISO/IEC 18004, level L. */
const LONGEST_SCANNED = 520;

/** A QR code as SVG, dark on light in every scheme; undefined for an address that is too long for one. */
export async function qrCode(address: string): Promise<Html | undefined> {
  if (address.length > LONGEST_SCANNED) return undefined;
  const [{ generate }, { toSvgPath }] = await Promise.all([import("lean-qr"), import("lean-qr/extras/svg")]);
  const code = generate(address);
  // Four modules of light around it, as the standard asks.
  const size = code.size + 8;
  return raw(
    `<svg class="qr" viewBox="-4 -4 ${size} ${size}" aria-hidden="true" focusable="false"><rect x="-4" y="-4" width="${size}" height="${size}" fill="#fff"/><path fill="#000" d="${toSvgPath(code)}"/></svg>`,
  );
}
