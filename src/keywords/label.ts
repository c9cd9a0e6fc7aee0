/** A phrase as it is shown: the writer's letters without what only marked it off. */
import { cleanLine } from "../text.ts";

const AROUND = /^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu;
/** What belongs to a name at its ends: C++, C#, U.S., (…) with its pair, $ and %. */
const KEPT_BEHIND = /(?:\+{1,2}|#|%|°)$/;
const KEPT_IN_FRONT = /^[$€£¥%+@.](?=[\p{L}\p{N}])/u;

/** The phrase clean, on one line, without tatweel, hashtag underscores, quotes and the marks around it. */
export function labelOf(phrase: string): string {
  const line = cleanLine(phrase.replaceAll("_", " "))
    .replace(/[\u0640\u200B\u2060\u061C]/g, "")
    .replace(/["“”„«»‹›]/g, "")
    .replace(/ {2,}/g, " ")
    .trim();
  const core = line.replace(AROUND, "");
  if (core === "") return "";
  const from = line.indexOf(core);
  const front = KEPT_IN_FRONT.exec(line.slice(0, from).slice(-1) + core)?.[0] ?? "";
  const tail = line.slice(from + core.length);
  return front + core + tailOf(core, tail);
}

function tailOf(core: string, tail: string): string {
  if (/^[+#%°]/.test(tail)) return KEPT_BEHIND.exec(tail.replace(/[^+#%°].*$/s, ""))?.[0] ?? "";
  if (tail.startsWith(".") && /(?:^|[ .])\p{L}(?:\.\p{L})+$/u.test(core)) return ".";
  if (tail.startsWith(")") && core.includes("(") && !core.includes(")")) return ")";
  return "";
}
