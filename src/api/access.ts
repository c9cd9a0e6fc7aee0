/** Who may do what: tokens, their scopes, and how often one may ask. */
import type { Database } from "../store/database.ts";
import { type Scope, tokenWith } from "../store/tokens.ts";
import { bearerOf, hashOf, isSameHash } from "../tokens.ts";
import { ApiProblem } from "./problem.ts";

/** Requests a second that a token has in the long run, and at once. */
const RATE = 100;
const BURST = 200;

export interface Access {
  /** Lets a request pass that has a token for `scope`. Throws ApiProblem (401, 403 or 429). */
  check(request: Request, scope: Scope, at: Date): Promise<void>;
}

/** `secret` is one more token with all scopes, from the environment. */
export function accessTo(db: Database, secret: string | undefined): Access {
  const secretHash = secret ? hashOf(secret) : undefined;
  const buckets = new Map<string, Bucket>();

  async function scopeOf(token: string, at: Date): Promise<{ name: string; scope: Scope } | undefined> {
    const hash = await hashOf(token);
    const known = await secretHash;
    // The environment's token has no name in the store, whose names are not empty.
    if (known !== undefined && isSameHash(hash, known)) return { name: "", scope: "write" };
    return tokenWith(db, hash, Math.floor(at.getTime() / 1000));
  }

  return {
    async check(request, scope, at) {
      const token = bearerOf(request.headers.get("Authorization"));
      const found = token === undefined ? undefined : await scopeOf(token, at);
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
      const wait = bucketOf(buckets, found.name).take(at.getTime());
      if (wait > 0)
        throw new ApiProblem(
          429,
          {
            en: `A token has ${RATE} requests a second; many articles are sent in one request as JSON Lines.`,
            ar: `لكل رمز ${RATE} طلب في الثانية، وتُرسل المواد الكثيرة في طلب واحد بصيغة ‪JSON Lines‬.`,
          },
          { headers: { "Retry-After": String(Math.ceil(wait / 1000)) } },
        );
    },
  };
}

function bucketOf(buckets: Map<string, Bucket>, name: string): Bucket {
  const bucket = buckets.get(name) ?? new Bucket();
  buckets.set(name, bucket);
  return bucket;
}

/** Fills with RATE a second up to BURST. */
class Bucket {
  #left = BURST;
  #filled = 0;

  /** Takes one; returns the milliseconds to wait where it is empty. */
  take(now: number): number {
    this.#left = Math.min(BURST, this.#left + (Math.max(0, now - this.#filled) * RATE) / 1000);
    this.#filled = now;
    if (this.#left < 1) return ((1 - this.#left) * 1000) / RATE;
    this.#left -= 1;
    return 0;
  }
}
