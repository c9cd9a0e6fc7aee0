/** What passes between the first thread and the one that reads a large document for it. */
import type { PreparedResult } from "./reading.ts";

/** To the thread. Of one document: `begin`, then its bytes, then `end`, or `broken` where they end before their time. */
export type ToStream =
  | { readonly kind: "begin"; readonly path: string; readonly size?: number }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "end" }
  | { readonly kind: "broken" };

/** From the thread: what came of the bytes so far, how many pieces it has used up since it last said so, and the end. */
export type FromStream =
  | { readonly kind: "read"; readonly results: readonly PreparedResult[]; readonly used: number }
  | { readonly kind: "end" }
  | { readonly kind: "failed"; readonly message: string };
