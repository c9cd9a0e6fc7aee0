/** Answers that are no representation of an address: it is elsewhere, or is not for what was asked. */

import { CORS, VARYING_REFUSAL } from "./response.ts";
import { PROFILE_NAMES } from "./urls.ts";

export const METHODS = "GET, HEAD, OPTIONS";

export function moved(path: string): Response {
  return new Response(null, {
    status: 301,
    headers: { Location: path, "Cache-Control": "public, max-age=86400", ...CORS },
  });
}

export function options(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      Allow: METHODS,
      ...CORS,
      "Access-Control-Allow-Methods": METHODS,
      "Access-Control-Allow-Headers": "If-None-Match, If-Modified-Since",
    },
  });
}

/** A refusal is no representation of the address: no cache keeps it (405 and 414 would be kept by heuristics). */
export function refusal(
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(`${text}\n`, {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store", ...headers },
  });
}

/** Of a profile that is none, or of a format that has none; in the publication's language. */
export function noProfile(name: string, format: string, language: "ar" | "en"): Response {
  const known = PROFILE_NAMES.map((one) => `feed.xml?profile=${one}`).join("\n");
  const asked = name.slice(0, 60);
  const texts =
    format === "rss"
      ? {
          ar: `لا توجد صيغة باسم «${asked}». الصيغ المعروفة:\n${known}`,
          en: `There is no profile “${asked}”. These are known:\n${known}`,
        }
      : {
          ar: `صيغ المجمّعات لخلاصات RSS وحدها:\n${known}`,
          en: `Only RSS has profiles for aggregators:\n${known}`,
        };
  return refusal(400, texts[language], { Vary: VARYING_REFUSAL });
}
