/** A phrase as it is shown: the writer's letters without what only marked it off. */
import { cleanLine, cleanText } from "../text.ts";

const INVISIBLE = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
/** From the first letter or sign that is no mark to the last; greedy, so that long runs of marks cost no more. */
const CORE = /[^\s\p{P}\p{S}](?:.*[^\s\p{P}\p{S}])?/su;
/** What belongs to a name at its ends: C++, C#, U.S., (…) with its pair, $ and %. */
const KEPT_BEHIND = /^(?:\+{1,2}|[#%°])/;
const KEPT_IN_FRONT = /^[$€£¥%+@.](?=[\p{L}\p{N}])/u;
const DOTTED = /(?:^|[ .])\p{L}(?:\.\p{L})+$/u;

const DOUBLE_QUOTED = /^["“”„«»‹›]+([^"“”„«»‹›]+)["“”„«»‹›]+$/;
const SINGLE_QUOTED = /^['‘’‚]([^'‘’‚]+)['‘’‚]$/;
const DOUBLE_QUOTES = /["“”„«»‹›]/g;
/** What a comma inside quotes leaves; behind a digit it is inches. */
const STRAY_QUOTE = /^["“”„«»‹›]|(?<!\p{N})["“”„«»‹›]$/u;

/** Text whose delimiters can be told: clean, without invisible characters. */
export function visibleText(text: string): string {
  return cleanText(text.replace(INVISIBLE, ""));
}

/** A phrase of a line: clean, without tatweel, hashtag underscores, quotes and the marks around it. */
export function labelOf(phrase: string): string {
  const line = cleanLine(
    visibleText(phrase)
      .replaceAll("_", " ")
      .replace(/[\u0640"“”„«»‹›]/g, ""),
  );
  const found = CORE.exec(line);
  if (!found) return "";
  const [core] = found;
  const front = line.slice(0, found.index);
  const behind = line.slice(found.index + core.length);
  const kept = KEPT_IN_FRONT.exec(front.slice(-1) + core)?.[0] ?? "";
  return bracketed(front, kept + core + keptBehind(core, behind), behind);
}

/** Mark-up around words, which an export left in them; a tag alone (`<b>`) is what a keyword speaks of. */
const EMPHASIS = /<(b|i|u|em|strong|span|font|a)\b[^<>]{0,200}>([^<>]{1,200})<\/\1>/gi;

/** A keyword of a list: as written, without the quotes and the white space around it. */
export function listedLabel(keyword: string): string {
  let label = cleanLine(visibleText(keyword)).replace(EMPHASIS, "$2");
  // One kind of quotes may stand inside another; each is gone after its turn, so the turns are few.
  for (let before = ""; before !== label; ) {
    before = label;
    label = withoutQuotes(label);
  }
  return label;
}

function withoutQuotes(label: string): string {
  const inside = (DOUBLE_QUOTED.exec(label) ?? SINGLE_QUOTED.exec(label))?.[1];
  if (inside !== undefined) return inside.trim();
  const isStray = label.match(DOUBLE_QUOTES)?.length === 1;
  return isStray ? label.replace(STRAY_QUOTE, "").trim() : label;
}

function keptBehind(core: string, behind: string): string {
  if (behind.startsWith(".")) return DOTTED.test(core.slice(-20)) ? "." : "";
  return KEPT_BEHIND.exec(behind)?.[0] ?? "";
}

/** The pair of a round bracket that the phrase holds: (2026) at either end of it. */
function bracketed(front: string, label: string, behind: string): string {
  const opening = label.split("(").length;
  const closing = label.split(")").length;
  if (opening < closing && front.endsWith("(")) return `(${label}`;
  return opening > closing && behind.startsWith(")") ? `${label})` : label;
}
