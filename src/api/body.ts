/** Bodies of requests: read within limits. */
import { bodyWithin, MOST_BODY } from "../bodies.ts";
import { ApiProblem } from "./problem.ts";

/** Objects and lists within each other. */
const DEEPEST = 50;

/** All bytes of a body. Throws ApiProblem (413, or 400 where it breaks off). */
export async function bytesOf(request: Request): Promise<Uint8Array> {
  const tooLarge = new ApiProblem(413, {
    en: `The body may have ${MOST_BODY} bytes; more articles are sent as JSON Lines, of which there may be any number.`,
    ar: `للمحتوى ${MOST_BODY} بايت على الأكثر، والمواد الأكثر تُرسل بصيغة ‪JSON Lines‬ مهما بلغ عددها.`,
  });
  const bytes = await bodyWithin(request);
  if (bytes === "too large") throw tooLarge;
  if (bytes === "broken off") throw new ApiProblem(400, { en: "The body broke off.", ar: "انقطع المحتوى." });
  return bytes;
}

/**
 * Bytes as text while they come: UTF-8, as JSON is (RFC 8259 §8.1). Before it throws for bytes that are none, it gives
 * what stands before them.
 */
export async function* textOf(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });
  let begun: Uint8Array = new Uint8Array();
  for await (const piece of bytes) {
    let text: string;
    try {
      text = decoder.decode(piece, { stream: true });
    } catch (error) {
      const lossy = new TextDecoder("utf-8", { fatal: false, ignoreBOM: true });
      yield `${lossy.decode(begun, { stream: true })}${lossy.decode(piece)}`.split("\uFFFD", 1)[0] ?? "";
      throw error;
    }
    begun = begunIn(piece);
    yield text;
  }
  yield decoder.decode();
}

/** The character that bytes end within. */
function begunIn(bytes: Uint8Array): Uint8Array {
  const first = bytes.findLastIndex((byte, at) => at < bytes.length - 3 || (byte & 0xc0) !== 0x80);
  const lead = bytes[first] ?? 0;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
  return first >= 0 && bytes.length - first < length ? bytes.slice(first) : new Uint8Array();
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
