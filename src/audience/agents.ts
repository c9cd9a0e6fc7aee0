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

const KNOWN = new Map<string, Seen>([
  ...SERVICES.map(([mark, name]) => [mark, { name, kind: "service" }] as const),
  ...APPS.map(([mark, name]) => [mark, { name, kind: "app" }] as const),
]);
/** The longest first: of two that begin alike it says more. */
const MARKS = [...KNOWN.keys()]
  .sort((a, b) => b.length - a.length)
  .map((mark) => mark.replaceAll(".", "\\."));
const MARK = new RegExp(`(?<![a-z\\d])(?:${MARKS.join("|")})`);
/** No other program goes by one of their names. */
const NAMES = new Set([...KNOWN.values()].map(({ name }) => name.toLowerCase()).concat("browser"));
const BOT =
  /bots?\b|crawl|spider|slurp|archive|externalhit|preview|validator|uptime|monitor|scrap|lighthouse/i;

/** Reads a User-Agent. Any text will do. */
export function readerOf(agent: string): Seen {
  const mark = MARK.exec(agent.toLowerCase())?.[0];
  const seen = (mark !== undefined && KNOWN.get(mark)) || unknown(agent);
  const subscribers = subscribersIn(agent);
  return subscribers === undefined ? seen : { ...seen, subscribers };
}

function unknown(agent: string): Seen {
  const isMozilla = /^mozilla\//i.test(agent);
  // `compatible; Name/1.0`; of the Internet Explorer that is no other program's name.
  const found = isMozilla
    ? /\bcompatible; ?(?!MSIE\b)([a-z][\w.%-]*)/i.exec(agent)
    : /^([a-z][\w.%-]*)/i.exec(agent);
  const isBot = BOT.test(agent);
  if (isMozilla && !found && !isBot) return { name: "browser", kind: "browser" };
  const name = found?.[1] ?? (isBot ? (/[a-z][\w.-]*(?:bot|crawl|spider)\w*/i.exec(agent)?.[0] ?? "") : "");
  const isTaken = NAMES.has(name.toLowerCase());
  return { name: isTaken ? "" : name.slice(0, LONGEST_NAME), kind: isBot ? "bot" : "other" };
}

const NUMBER = String.raw`(\d{1,3}(?:[,.'_]\d{3})+|\d+)`;
const BEFORE = new RegExp(String.raw`(?<![\w.,'/-])${NUMBER}\+?\s*(?:subscribers?|readers|users)\b`, "i");
const BEHIND = new RegExp(String.raw`\b(?:subscribers?|users)(?::|=|\s)\s*${NUMBER}(?![\w.,'])`, "i");

/** `12 subscribers`, `1,234 readers`, `subscribers: 12`, `users 6`; undefined where no number of people is stated. */
function subscribersIn(agent: string): number | undefined {
  const text = BEFORE.exec(agent)?.[1] ?? BEHIND.exec(agent)?.[1];
  if (text === undefined) return undefined;
  const count = Number(text.replace(/\D/g, ""));
  return count <= MOST_SUBSCRIBERS ? count : undefined;
}
