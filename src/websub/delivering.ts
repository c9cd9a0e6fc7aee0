/** Content distribution (WebSub §7): one document to one subscriber. */
import { type Hmac, webHmac } from "../hmac.ts";
import type { Outgoing } from "../outgoing.ts";

/** Milliseconds for an answer, and bytes of it that are read. */
const PATIENCE = 10_000;
const MOST = 65_536;

export interface Delivery {
  readonly callback: string;
  readonly secret: string | null;
  readonly type: string;
  readonly body: Uint8Array;
  /** Absolute addresses. */
  readonly hub: string;
  readonly topic: string;
}

/** How a delivery went: taken, or wanted no more, or to be tried again, with the reason. */
export type Delivered = "taken" | "gone" | { readonly failure: string };

/** Posts a document. A redirect is not followed (§7). */
export async function deliver(outgoing: Outgoing, it: Delivery, hmac: Hmac = webHmac): Promise<Delivered> {
  try {
    const { status } = await outgoing({
      url: it.callback,
      method: "POST",
      headers: {
        "Content-Type": it.type,
        Link: `<${it.hub}>; rel="hub", <${it.topic}>; rel="self"`,
        "User-Agent": "nashra",
        ...(it.secret === null ? {} : { "X-Hub-Signature": `sha256=${await hmac(it.secret, it.body)}` }),
      },
      body: it.body,
      patience: PATIENCE,
      most: MOST,
    });
    if (status === 410) return "gone";
    return status >= 200 && status <= 299 ? "taken" : { failure: `it answered ${status}` };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
