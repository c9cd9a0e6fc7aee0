/** Whether a subscriber wants what was asked in its name (WebSub §5.3), and that it is denied (§5.2). */
import type { Outgoing } from "../outgoing.ts";
import type { Verification } from "../store/verifications.ts";

/** Milliseconds for an answer, and bytes of it. */
const PATIENCE = 10_000;
const MOST = 65_536;

/**
 * Asks the callback; whether it confirmed what was asked, in which case it said the challenge. `topic` is the address
 * as it was asked for. What is denied is told and needs no answer. Rejects where there is no answer.
 */
export async function verify(outgoing: Outgoing, it: Verification, topic: string): Promise<boolean> {
  const challenge = randomText();
  const answer = await outgoing({
    url: withQuery(it.callback, {
      "hub.mode": it.mode,
      "hub.topic": topic,
      ...(it.mode === "denied" ? { "hub.reason": it.reason } : { "hub.challenge": challenge }),
      ...(it.mode === "subscribe" ? { "hub.lease_seconds": String(it.lease) } : {}),
    }),
    method: "GET",
    headers: { "User-Agent": "nashra" },
    patience: PATIENCE,
    most: MOST,
  });
  if (it.mode === "denied" || answer.status < 200 || answer.status > 299 || answer.cut) return false;
  return new TextDecoder().decode(answer.body) === challenge;
}

/** 192 random bits in letters that no query changes. */
function randomText(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_");
}

/** The callback with its own query kept as it was written (§5.3.1). */
function withQuery(callback: string, params: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(params).toString();
  if (!callback.includes("?")) return `${callback}?${query}`;
  return callback.endsWith("?") || callback.endsWith("&") ? callback + query : `${callback}&${query}`;
}
