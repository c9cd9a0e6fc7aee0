/** Forms as they are sent: from our own pages alone, within limits. */
import { csrf } from "hono/csrf";
import { bodyWithin } from "../bodies.ts";
import { isSameHash } from "../tokens.ts";
import { Refused } from "./problems.ts";
import type { Session } from "./session.ts";

/** Lets pass what a page of ours sends, as browsers say (Origin, Sec-Fetch-Site). Throws HTTPException for all else. */
export const ownForms = (publicationUrl: string) =>
  csrf({ origin: (origin, c) => isOurs(origin, c.req.raw, publicationUrl) });

/** Whether a page at `origin` is of the host that was asked, or of the publication: a proxy may have ended TLS, or named another host. */
function isOurs(origin: string, request: Request, publicationUrl: string): boolean {
  try {
    return new URL(origin).host === new URL(request.url).host || origin === new URL(publicationUrl).origin;
  } catch {
    return false;
  }
}

/** Bytes of a form, and its fields: whoever is not logged in gets back what they sent. */
const MOST = 1024 * 1024;
export const MOST_FIELDS = 100;

/** The fields of a form. Throws Refused (400, 413, 415). */
export async function fieldsOf(request: Request): Promise<URLSearchParams> {
  const type = request.headers.get("Content-Type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded") throw new Refused(415);
  const body = await bodyWithin(request, MOST);
  if (body === "too large") throw new Refused(413);
  if (body === "broken off") throw new Refused(400);
  const text = new TextDecoder().decode(body);
  // Each field is an object, and a million of them would keep readers waiting.
  if (text.split("&", MOST_FIELDS + 1).length > MOST_FIELDS) throw new Refused(413);
  return new URLSearchParams(text);
}

/** Whether a form came from a page of this session. */
export const isSent = (fields: URLSearchParams, { formToken }: Session): boolean =>
  isSameHash(fields.get("form") ?? "", formToken);
