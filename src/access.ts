/** Whose a token is: one of the store's, or that of the environment. */
import type { Database } from "./store/database.ts";
import { type Scope, tokenWith } from "./store/tokens.ts";
import { hashOf, isSameHash } from "./tokens.ts";

/** Who has shown a token. */
export interface Holder {
  /** Empty for the environment's token: names in the store are not. */
  readonly name: string;
  readonly scope: Scope;
  /** Of the token. */
  readonly hash: string;
}

/** What each token may be used for, as in the API: requests a second in the long run, and at once. */
export const RATE = { perSecond: 100, burst: 200 };

/** Who has a token, at a time in Unix seconds. `secret` is one more token with all scopes, from the environment. */
export function holdersIn(
  db: Database,
  secret: string | undefined,
): (token: string, at: number) => Promise<Holder | undefined> {
  const known = secret ? hashOf(secret) : undefined;
  return async (token, at) => {
    const hash = await hashOf(token);
    const secretHash = await known;
    if (secretHash !== undefined && isSameHash(hash, secretHash)) return { name: "", scope: "write", hash };
    return tokenWith(db, hash, at);
  };
}
