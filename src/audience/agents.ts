/** What a User-Agent says: which program asks, of what kind, and for how many. */
import { APPS, SERVICES } from "./readers.ts";

/** `service` and `app` are those of readers.ts; a `bot` says that it is one, and `other` is what nobody knows. */
export type ReaderKind = "service" | "app" | "browser" | "bot" | "other";

export interface Seen {
  /** A name of readers.ts, else that of the product (RFC 9110 §10.1.5); empty where it has none. */
  readonly name: string;
  readonly kind: ReaderKind;
  /** How many it says that it reads for. */
  readonly subscribers?: number;
}

/** Above it a number is no count of people. */
const MOST_SUBSCRIBERS = 100_000_000;
/** Characters of a product's name. */
const LONGEST_NAME = 40;

/** By what the User-Agent holds. */
const KNOWN = new Map<string, Seen>();
for (const [kind, list] of [["service", SERVICES] as const, ["app", APPS] as const])
  for (const one of list) {
    const [name, mark] = typeof one === "string" ? [one, one.toLowerCase()] : one;
    KNOWN.set(mark, { name, kind });
  }
/** In the order of the table: of two that begin alike the longer one is there first. */
const MARK = new RegExp(`(?<![a-z\\d])(?:${[...KNOWN.keys()].join("|").replaceAll(".", "\\.")})`);
const BROWSER: Seen = { name: "browser", kind: "browser" };
/** No other program goes by one of their names. */
const NAMES = new Set([BROWSER, ...KNOWN.values()].map(({ name }) => name.toLowerCase()));
const BOT =
  /bots?\b|crawl|spider|slurp|archive|externalhit|preview|validator|uptime|monitor|scrap|lighthouse/i;

/** Reads a User-Agent. Any text will do. */
export function readerOf(agent: string): Seen {
  const seen = KNOWN.get(MARK.exec(agent.toLowerCase())?.[0] ?? "") ?? unknown(agent);
  const subscribers = subscribersIn(agent);
  return subscribers === undefined ? seen : { ...seen, subscribers };
}

/** `Name/1.0`, or `Mozilla/5.0 (compatible; Name/1.0)`; of the Internet Explorer that is no other program's name. The last begins where a word does: elsewhere it would be sought at each letter. */
const PRODUCT =
  /^(?!mozilla\/)[a-z][\w.%-]*|(?<=\bcompatible; ?)(?!MSIE\b)[a-z][\w.%-]*|(?<![\w.-])[a-z][\w.-]*bot\b/i;

function unknown(agent: string): Seen {
  const name = PRODUCT.exec(agent)?.[0].slice(0, LONGEST_NAME) ?? "";
  const kind = BOT.test(agent) ? "bot" : "other";
  if (kind === "other" && name === "" && /^mozilla\//i.test(agent)) return BROWSER;
  return { name: NAMES.has(name.toLowerCase()) ? "" : name, kind };
}

const NUMBER = String.raw`(\d{1,3}(?:[,.'_]\d{3})+|\d+)`;
const BEFORE = new RegExp(String.raw`(?<![\w.,'/-])${NUMBER}\+?\s*(?:subscribers?|readers|users)\b`, "i");
const BEHIND = new RegExp(String.raw`\b(?:subscribers?|users)(?::|=|\s)\s*${NUMBER}(?![\w.,'])`, "i");

/** `12 subscribers`, `1,234 readers`, `subscribers: 12`, `users 6`; undefined where no number of people is stated. */
function subscribersIn(agent: string): number | undefined {
  const text = BEFORE.exec(agent)?.[1] ?? BEHIND.exec(agent)?.[1];
  const count = Number(text?.replace(/\D/g, ""));
  return count <= MOST_SUBSCRIBERS ? count : undefined;
}
