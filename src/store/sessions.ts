/** What sessions of the dashboard rest on: a key of the store's own, the token that was shown, and whether they were ended. */
import type { Database } from "./database.ts";
import type { TokenRow } from "./tokens.ts";

/** What is known of a session that a cookie names. */
export interface SessionState {
  /** In hexadecimal digits; undefined where nobody has logged in yet. */
  readonly key: string | undefined;
  /** The token of that name, if there is one that has not expired. */
  readonly token: TokenRow | undefined;
  readonly isEnded: boolean;
}

const KEY = "SELECT key FROM dashboard_key";

/** All of it in one round trip. `now` in Unix seconds. */
export async function sessionState(
  db: Database,
  session: string,
  name: string,
  now: number,
): Promise<SessionState> {
  const [keys, tokens, ended] = await db.batch<unknown>([
    db.prepare(KEY).bind(),
    db
      .prepare("SELECT * FROM token WHERE name = ?1 AND (expires_at IS NULL OR expires_at > ?2)")
      .bind(name, now),
    db.prepare("SELECT 1 FROM dashboard_ended WHERE session = ?1").bind(session),
  ]);
  return {
    key: (keys?.results[0] as { key: string } | undefined)?.key,
    token: tokens?.results[0] as TokenRow | undefined,
    isEnded: ended?.results.length !== 0,
  };
}

/** The key that sessions are signed with; `fresh` becomes it where there is none. */
export async function sessionKey(db: Database, fresh: string): Promise<string> {
  const [, found] = await db.batch<{ key: string }>([
    db.prepare("INSERT INTO dashboard_key VALUES (1, ?1) ON CONFLICT DO NOTHING").bind(fresh),
    db.prepare(KEY).bind(),
  ]);
  return found?.results[0]?.key ?? fresh;
}

/** Ends a session, which would have lasted to `until` (Unix seconds) at most. */
export async function endSession(db: Database, session: string, until: number): Promise<void> {
  await db.batch([
    db.prepare("INSERT INTO dashboard_ended VALUES (?1, ?2) ON CONFLICT DO NOTHING").bind(session, until),
  ]);
}
