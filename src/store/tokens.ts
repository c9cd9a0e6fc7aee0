/** Who may use the API: names, hashes and scopes of tokens. Times are Unix seconds. */
import type { Database } from "./database.ts";

export type Scope = "read" | "write";

export interface TokenRow {
  readonly name: string;
  readonly hash: string;
  readonly scope: Scope;
  readonly made_at: number;
  readonly expires_at: number | null;
  readonly used_at: number | null;
}

/** Seconds in which a token's use is noted once: a write for each request would cost more than the request. */
const NOTED = 3600;

/** Keeps a token under a name. Returns false where the name is taken. */
export async function addToken(db: Database, token: Omit<TokenRow, "used_at">): Promise<boolean> {
  const { results } = await db
    .prepare(
      "INSERT INTO token (name, hash, scope, made_at, expires_at) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING RETURNING name",
    )
    .bind(token.name, token.hash, token.scope, token.made_at, token.expires_at)
    .all();
  return results.length > 0;
}

/** All tokens by name. */
export async function listTokens(db: Database): Promise<readonly TokenRow[]> {
  const { results } = await db.prepare("SELECT * FROM token ORDER BY name").bind().all<TokenRow>();
  return results;
}

/** Takes a token away. Returns false where there is none of that name. */
export async function revokeToken(db: Database, name: string): Promise<boolean> {
  const { results } = await db.prepare("DELETE FROM token WHERE name = ?1 RETURNING name").bind(name).all();
  return results.length > 0;
}

/** The token with this hash, if there is one at `now` that has not expired. Its use is noted. */
export async function tokenWith(db: Database, hash: string, now: number): Promise<TokenRow | undefined> {
  const { results } = await db
    .prepare("SELECT * FROM token WHERE hash = ?1 AND (expires_at IS NULL OR expires_at > ?2)")
    .bind(hash, now)
    .all<TokenRow>();
  const [found] = results;
  if (found) await noteUse(db, found, now);
  return found;
}

/** Notes that a token is used at `now`, to the hour. Where the store takes nothing, the token is good all the same. */
export async function noteUse(
  db: Database,
  { hash, used_at }: Pick<TokenRow, "hash" | "used_at">,
  now: number,
): Promise<void> {
  if ((used_at ?? 0) + NOTED > now) return;
  const noted = db.batch([db.prepare("UPDATE token SET used_at = ?1 WHERE hash = ?2").bind(now, hash)]);
  await noted.catch((error: unknown) => console.error("tokens:", error));
}

/** Whether there is any token. */
export async function hasTokens(db: Database): Promise<boolean> {
  return (await db.prepare("SELECT 1 FROM token LIMIT 1").bind().all()).results.length > 0;
}
