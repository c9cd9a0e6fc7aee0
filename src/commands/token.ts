/** `nashra token`: who may use the API and the dashboard. */
import { unixSeconds } from "../clock.ts";
import { addToken, listTokens, revokeToken, type Scope, type TokenRow } from "../store/tokens.ts";
import { hashOf, newToken } from "../tokens.ts";
import { FileError, parsedBy, UsageError, unknownAction } from "./options.ts";
import { openPublisher, type Publisher } from "./publisher.ts";
import type { Cell } from "./table.ts";
import { list, remark, say } from "./terminal.ts";

const DAY = 86_400;
const LONGEST_NAME = 100;

/** Lists tokens; `add NAME` makes one and shows it once, `revoke NAME` takes one away. */
export async function tokenCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parsedBy("token", args);
  const [action, name, ...more] = positionals;
  if (action !== undefined && action !== "add" && action !== "revoke") throw unknownAction("token", action);
  if ((action !== undefined && !name) || more.length > 0)
    throw new UsageError(`“nashra token ${action}” takes one NAME`, { action: action ?? "" });
  const scope = values.scope ?? "write";
  if (scope !== "read" && scope !== "write")
    throw new UsageError(`--scope is “${scope}”; right would be read or write`);
  if (values.days !== undefined && !/^[1-9]\d{0,4}$/.test(values.days))
    throw new UsageError(`--days is “${values.days}”; right would be a whole number of days`);
  if (name !== undefined && (name.length > LONGEST_NAME || /\p{Cc}/u.test(name)))
    throw new UsageError(`a name has at most ${LONGEST_NAME} characters, and no line ends`);
  const publisher = openPublisher();
  try {
    if (action === "add") return await add(publisher, name ?? "", scope, values.days, values.sql ?? false);
    if (action === "revoke") return await revoke(publisher, name ?? "");
    return await show(publisher, values.json ?? false);
  } finally {
    publisher.db.close();
  }
}

async function add(
  { db, now }: Publisher,
  name: string,
  scope: Scope,
  days: string | undefined,
  asSql: boolean,
): Promise<number> {
  const token = newToken();
  const made_at = unixSeconds(now());
  const row = {
    ...{ name, hash: await hashOf(token), scope, made_at },
    expires_at: days === undefined ? null : made_at + Number(days) * DAY,
  };
  if (asSql) {
    // For the database of the edge, which no command here reaches: the token goes to standard error.
    console.log(
      `INSERT INTO token (name, hash, scope, made_at, expires_at) VALUES ('${name.replaceAll("'", "''")}', '${row.hash}', '${scope}', ${made_at}, ${row.expires_at ?? "NULL"});`,
    );
    console.error(token);
    return 0;
  }
  if (!(await addToken(db, row)))
    throw new FileError(`there is a token “${name}” already; right would be another name, or to revoke it`);
  console.log(token);
  remark("It is shown this once; who has it may use the API and the dashboard.");
  return 0;
}

async function revoke({ db }: Publisher, name: string): Promise<number> {
  if (!(await revokeToken(db, name)))
    throw new FileError(`there is no token “${name}”; “nashra token” lists those that there are`);
  say(`${name}: it is not taken any more`);
  return 0;
}

async function show({ db, now }: Publisher, asJson: boolean): Promise<number> {
  const tokens = await listTokens(db);
  if (asJson)
    console.log(
      JSON.stringify(
        tokens.map(({ hash: _, ...row }) => row),
        null,
        2,
      ),
    );
  else if (tokens.length === 0) say("no tokens; “nashra token add NAME” makes one");
  else {
    const time = unixSeconds(now());
    const columns = ["name", "scope", "made", "ends", "used"].map((heading) => ({ heading }));
    await list(
      columns,
      tokens.map((token) => rowOf(token, time)),
      () => tokens.map((token) => lineOf(token, time)),
    );
  }
  return 0;
}

const day = (seconds: number) => new Date(seconds * 1000).toISOString().slice(0, 10);

function rowOf({ name, scope, made_at, expires_at, used_at }: TokenRow, now: number): readonly Cell[] {
  const end = expires_at === null ? "never" : day(expires_at);
  const hasEnded = expires_at !== null && expires_at <= now;
  const used = used_at === null ? "never" : day(used_at);
  return [name, scope, day(made_at), hasEnded ? [`${end}, expired`, "warning"] : end, used];
}

function lineOf({ name, scope, made_at, expires_at, used_at }: TokenRow, now: number): string {
  const end = expires_at === null ? "" : `, ${expires_at <= now ? "expired" : "until"} ${day(expires_at)}`;
  return `${name}: ${scope}, made ${day(made_at)}${end}, ${used_at === null ? "never used" : `used ${day(used_at)}`}`;
}
