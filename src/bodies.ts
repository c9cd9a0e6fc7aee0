/** The bytes of a request, as many as may be. */
import { joined } from "./bytes.ts";

/** Bytes of a body that is not taken in while it comes. */
export const MOST_BODY = 4 * 1024 * 1024;
/** Bytes of a larger one that are read and dropped, so that its sender is told why. */
const MOST_DROPPED = 16 * MOST_BODY;

/** All bytes of a body, or why there are none: it has more than `most`, or it broke off. */
export async function bodyWithin(
  request: Request,
  most = MOST_BODY,
): Promise<Uint8Array | "too large" | "broken off"> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of request.body ?? []) {
      length += piece.length;
      if (length > MOST_DROPPED) break;
      if (length <= most) pieces.push(piece);
    }
  } catch {
    return "broken off";
  }
  return length > most ? "too large" : joined(pieces);
}
