/** Bodies of requests: read within limits. */
import { ApiProblem } from "./problem.ts";

/** Bytes of a body that is not taken in while it comes. */
export const MOST_BODY = 4 * 1024 * 1024;
/** Objects and lists within each other. */
const DEEPEST = 50;

/** All bytes of a body. Throws ApiProblem (413, or 400 where it breaks off). */
export async function bytesOf(request: Request): Promise<Uint8Array> {
  const tooLarge = new ApiProblem(413, {
    en: `The body may have ${MOST_BODY} bytes; more articles are sent as JSON Lines, of which there may be any number.`,
    ar: `للمحتوى ${MOST_BODY} بايت على الأكثر، والمواد الأكثر تُرسل بصيغة ‪JSON Lines‬ مهما بلغ عددها.`,
  });
  if (Number(request.headers.get("Content-Length")) > MOST_BODY) throw tooLarge;
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of request.body ?? []) {
      length += piece.length;
      if (length > MOST_BODY) break;
      pieces.push(piece);
    }
  } catch {
    throw new ApiProblem(400, { en: "The body broke off.", ar: "انقطع المحتوى." });
  }
  if (length > MOST_BODY) throw tooLarge;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** The JSON of a body. Throws ApiProblem (400) with the line that is wrong. */
export function jsonOf(bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    throw new ApiProblem(400, { en: "The body is not UTF-8.", ar: "المحتوى ليس بترميز ‪UTF-8‬." });
  }
  if (depthOf(text) > DEEPEST)
    throw new ApiProblem(400, {
      en: `The body's objects lie more than ${DEEPEST} deep in one another.`,
      ar: `كائنات المحتوى متداخلة أكثر من ${DEEPEST} طبقة.`,
    });
  try {
    return JSON.parse(text);
  } catch (error) {
    const offset = Number(/position (\d+)/.exec(String(error))?.[1] ?? text.length);
    const line = text.slice(0, offset).split("\n").length;
    throw new ApiProblem(
      400,
      { en: "The body is not JSON.", ar: "المحتوى ليس بصيغة ‪JSON‬." },
      { errors: [{ line, detail: error instanceof Error ? error.message : String(error) }] },
    );
  }
}

function depthOf(text: string): number {
  let [depth, deepest, isText] = [0, 0, false];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (isText && sign === "\\") at += 1;
    else if (sign === '"') isText = !isText;
    else if (!isText && (sign === "{" || sign === "[")) deepest = Math.max(deepest, ++depth);
    else if (!isText && (sign === "}" || sign === "]")) depth -= 1;
  }
  return deepest;
}
