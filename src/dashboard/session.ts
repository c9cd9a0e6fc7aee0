/** Who is logged in: a signed cookie that names a token, and is good while that token is. */
import type { Context } from "hono";
import { deleteCookie, getCookie, getSignedCookie, setSignedCookie } from "hono/cookie";
import type { CookieOptions } from "hono/utils/cookie";
import * as z from "zod";
import type { Holder } from "../access.ts";
import type { Publication } from "../article.ts";
import { hexadecimal } from "../bytes.ts";
import { webHmac } from "../hmac.ts";
import type { Database } from "../store/database.ts";
import { endSession, sessionKey, sessionState } from "../store/sessions.ts";
import { noteUse, type Scope } from "../store/tokens.ts";
import { isSameHash } from "../tokens.ts";
import { basePath } from "../urls.ts";

/** Seconds after which a session that is not used ends, and in which it is renewed once while it is. */
const IDLE = 8 * 3600;
const RENEWED = 600;
/** Seconds after which it ends in any case. */
const LONGEST = 7 * 86_400;
/** Seconds by which the clocks of those who answer may differ. */
const APART = 300;
const COOKIE = "nashra";

export interface Session {
  readonly id: string;
  /** Of the token; empty for that of the environment. */
  readonly name: string;
  readonly scope: Scope;
  /** What a form of this session brings along. */
  readonly formToken: string;
}

/** What the cookie says; times in Unix seconds. */
const Claim = z.object({
  id: z.string().regex(/^[0-9a-f]{32}$/),
  name: z.string().max(400),
  /** Of the token, keyed: the cookie tells nothing by which a token could be guessed. */
  token: z.string(),
  began: z.number(),
  until: z.number(),
});
type Claim = z.infer<typeof Claim>;

export interface SessionDeps {
  readonly db: Database;
  readonly publication: Publication;
  /** Hash of the environment's token. */
  readonly secretHash: () => Promise<string | undefined>;
}

/** The session that a request's cookie names, renewed where it is time. Undefined where it is none (any more). */
export async function sessionOf(deps: SessionDeps, c: Context, now: number): Promise<Session | undefined> {
  const options = optionsFor(deps.publication, c.req.raw);
  const claimed = claimIn(getCookie(c, COOKIE, options.prefix)?.replace(/\.[^.]*$/, ""));
  if (!claimed) return undefined;
  const { key, token, isEnded } = await sessionState(deps.db, claimed.id, claimed.name, now);
  if (key === undefined || isEnded) return undefined;
  const signed = await getSignedCookie(c, key, COOKIE, options.prefix);
  const claim = claimIn(signed || undefined);
  // One that is to begin is of a clock that was ahead, and would outlive the note that it was ended.
  if (!claim || claim.until <= now || claim.began > now + APART) return undefined;
  const holder = claim.name === "" ? await ofEnvironment(deps) : token;
  if (!holder || !isSameHash(claim.token, await webHmac(key, `token ${holder.hash}`))) return undefined;
  if (token && claim.name !== "") await noteUse(deps.db, token, now);
  const until = Math.min(now + IDLE, claim.began + LONGEST);
  if (until - claim.until >= RENEWED) await write(c, { ...claim, until }, key, options, now);
  return sessionFrom(claim, holder.scope, key);
}

/** Begins a session for whoever has shown a token. */
export async function beginSession(
  { db, publication }: SessionDeps,
  c: Context,
  { name, scope, hash }: Holder,
  now: number,
): Promise<Session> {
  const key = await sessionKey(db, randomHex(32));
  const claim = {
    ...{ id: randomHex(16), name, token: await webHmac(key, `token ${hash}`) },
    ...{ began: now, until: now + IDLE },
  };
  await write(c, claim, key, optionsFor(publication, c.req.raw), now);
  return sessionFrom(claim, scope, key);
}

/** Ends a session here and in its browser: its cookie opens nothing any more, wherever it is kept. */
export async function logOut(
  { db, publication }: SessionDeps,
  c: Context,
  { id }: Session,
  now: number,
): Promise<void> {
  await endSession(db, id, now + LONGEST);
  deleteCookie(c, COOKIE, optionsFor(publication, c.req.raw));
}

async function sessionFrom({ id, name }: Claim, scope: Scope, key: string): Promise<Session> {
  return { id, name, scope, formToken: await webHmac(key, `form ${id}`) };
}

async function ofEnvironment({ secretHash }: SessionDeps): Promise<Holder | undefined> {
  const hash = await secretHash();
  return hash ? { name: "", scope: "write", hash } : undefined;
}

const write = (c: Context, claim: Claim, key: string, options: CookieOptions, now: number) =>
  setSignedCookie(c, COOKIE, JSON.stringify(claim), key, { ...options, maxAge: claim.until - now });

function claimIn(text: string | undefined): Claim | undefined {
  try {
    return Claim.parse(JSON.parse(text ?? ""));
  } catch {
    return undefined;
  }
}

/** Where the connection is encrypted, the cookie goes over no other. A proxy in front says so, or its name does. */
function optionsFor({ url: own }: Publication, request: Request): CookieOptions & { prefix?: "secure" } {
  const url = new URL(request.url);
  const { protocol, host } = new URL(own);
  const isSecure =
    url.protocol === "https:" ||
    request.headers.get("X-Forwarded-Proto")?.split(",")[0]?.trim() === "https" ||
    (protocol === "https:" && host === url.host);
  return {
    ...{ path: `${basePath(own)}/dashboard`, httpOnly: true, sameSite: "Strict" },
    ...(isSecure ? { secure: true, prefix: "secure" } : {}),
  };
}

const randomHex = (bytes: number) => hexadecimal(crypto.getRandomValues(new Uint8Array(bytes)));
