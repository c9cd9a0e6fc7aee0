/** Another nashra, asked over its API: with patience where it is slow or away, and clear words where it says no. */
import { setTimeout as after } from "node:timers/promises";
import { COPIES_TYPE } from "../copies/copy.ts";
import { FileError } from "./options.ts";

/** Milliseconds before each further attempt, and for which one answer is waited. */
const DELAYS = [250, 500, 1000, 2000, 4000, 8000, 16_000];
const PATIENCE = 120_000;
/** Longest wait that another side's Retry-After gets, in milliseconds. */
const LONGEST = 60_000;

export interface OtherStore {
  /** As it is kept: without the last slash. */
  readonly url: string;
  get(path: string): Promise<Response>;
  /** Sends lines; gives the lines of the answer. */
  post(lines: readonly string[]): Promise<readonly string[]>;
}

/** Throws FileError for an address that is none. The token comes from NASHRA_TOKEN, which no list of processes shows. */
export function otherStore(address: string, token: string | undefined): OtherStore {
  const parsed = URL.parse(address);
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.username || parsed.search || parsed.hash)
    throw new FileError(
      `“${address}” is no address of a nashra; right would be such as https://paper.example`,
    );
  if (!token)
    throw new FileError(
      "NASHRA_TOKEN is not set; right would be the token that “nashra token add NAME” made there, in the environment",
    );
  const url = parsed.href.replace(/\/+$/, "").replace(/\/api$/, "");
  const ask = async (path: string, init: RequestInit): Promise<Response> => {
    for (let attempt = 0; ; attempt++) {
      const { answer, problem } = await once(`${url}${path}`, token, init);
      if (answer?.ok) return answer;
      const isPassing = !answer || answer.status === 408 || answer.status === 429 || answer.status >= 500;
      const delay = DELAYS[attempt];
      if (!isPassing) throw new FileError(await refusalOf(url, answer));
      if (delay === undefined)
        throw new FileError(
          `${url}: ${problem ?? `answered ${answer?.status}`}; the same command goes on from here`,
        );
      const wished = Number(answer?.headers.get("Retry-After") ?? 0) * 1000 || 0;
      await answer?.body?.cancel();
      await after(Math.min(LONGEST, Math.max(delay, wished)));
    }
  };
  return {
    url,
    get: (path) => ask(path, {}),
    async post(lines) {
      const headers = { "Content-Type": COPIES_TYPE };
      const body = lines.map((line) => `${line}\n`).join("");
      return linesOf(await ask("/api/changes", { method: "POST", headers, body }));
    },
  };
}

async function once(url: string, token: string, init: RequestInit) {
  try {
    // A redirect would take the token elsewhere.
    const answer = await fetch(url, {
      ...init,
      headers: { ...init.headers, Authorization: `Bearer ${token}` },
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE),
    });
    // All of it is here before it counts: an answer that breaks off is none.
    const body = await answer.text();
    const { status, headers } = answer;
    return { answer: new Response(status === 204 || status === 304 ? null : body, { status, headers }) };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const code = (cause as { code?: string }).code;
    return { problem: code ?? (cause instanceof Error ? cause.message : String(cause)) };
  }
}

async function refusalOf(url: string, answer: Response): Promise<string> {
  const { status, headers } = answer;
  const advice: Readonly<Record<number, string>> = {
    401: "NASHRA_TOKEN is no token of it (any more); right would be one that “nashra token add NAME” makes there",
    403: "the token may only read; right would be one made without --scope read",
    404: "there is no API; right would be the address of a nashra that is served and has a token",
    413: "an article is larger than it takes; right would be a proxy before it that lets 4 MB through",
    415: "it does not know this form of articles; right would be the same nashra there",
  };
  if (status >= 300 && status < 400)
    return `${url}: it leads to ${headers.get("Location")}; right would be that address`;
  const said = ((await answer.json().catch(() => ({}))) as { detail?: string }).detail;
  return `${url}: ${advice[status] ?? `it answered ${status}`}${said ? ` (“${said}”)` : ""}`;
}

export async function linesOf(answer: Response): Promise<readonly string[]> {
  return (await answer.text()).split("\n").filter((line) => line !== "");
}

/** JSON of an answer. Throws FileError where it is none. */
export async function jsonOf<T>(url: string, answer: Response): Promise<T> {
  try {
    return (await answer.json()) as T;
  } catch {
    throw new FileError(`${url}: it did not answer as a nashra does; right would be the address of one`);
  }
}

/** How many writes the other store has seen. Throws FileError where none answers. */
export async function generationOf(other: OtherStore): Promise<number> {
  const { generation } = await jsonOf<{ generation?: unknown }>(other.url, await other.get("/api/store"));
  if (typeof generation === "number") return generation;
  throw new FileError(`${other.url}: it did not answer as a nashra does; right would be the address of one`);
}
