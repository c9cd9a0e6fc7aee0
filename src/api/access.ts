/** Who may do what: tokens, their scopes, and how often one may ask. */
import { holdersIn, RATE } from "../access.ts";
import { bucketsOf } from "../buckets.ts";
import { unixSeconds } from "../clock.ts";
import type { Database } from "../store/database.ts";
import type { Scope } from "../store/tokens.ts";
import { bearerOf } from "../tokens.ts";
import { ApiProblem } from "./problem.ts";

export interface Access {
  /** Lets a request pass that has a token for `scope`. Throws ApiProblem (401, 403 or 429). */
  check(request: Request, scope: Scope, at: Date): Promise<void>;
}

/** `secret` is one more token with all scopes, from the environment. */
export function accessTo(db: Database, secret: string | undefined): Access {
  const holderOf = holdersIn(db, secret);
  const buckets = bucketsOf(RATE);

  return {
    async check(request, scope, at) {
      const token = bearerOf(request.headers.get("Authorization"));
      const found = token === undefined ? undefined : await holderOf(token, unixSeconds(at));
      // What is unknown, wrong and expired is answered alike.
      if (!found)
        throw new ApiProblem(
          401,
          {
            en: "Send “Authorization: Bearer TOKEN”; `nashra token add NAME` makes a token.",
            ar: "أرسل ‪Authorization: Bearer TOKEN‬؛ ويصنع الأمر ‪nashra token add NAME‬ رمزا.",
          },
          { headers: { "WWW-Authenticate": 'Bearer realm="nashra"' } },
        );
      if (scope === "write" && found.scope !== "write")
        throw new ApiProblem(
          403,
          { en: "This token may only read.", ar: "هذا الرمز للقراءة فقط." },
          {
            headers: {
              "WWW-Authenticate": 'Bearer realm="nashra", error="insufficient_scope", scope="write"',
            },
          },
        );
      const wait = buckets.take(found.name, at.getTime());
      if (wait > 0)
        throw new ApiProblem(
          429,
          {
            en: `A token has ${RATE.perSecond} requests a second; many articles are sent in one request as JSON Lines.`,
            ar: `لكل رمز ${RATE.perSecond} طلب في الثانية، وتُرسل المواد الكثيرة في طلب واحد بصيغة ‪JSON Lines‬.`,
          },
          { headers: { "Retry-After": String(Math.ceil(wait / 1000)) } },
        );
    },
  };
}
