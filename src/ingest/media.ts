/** Pictures and recordings of an article: an address that readers can fetch, and what is known of what lies there. */
import type { Media } from "../article.ts";
import { LONGEST_ADDRESS, LONGEST_LINE, optional, type Report, shortLine } from "./parts.ts";

/** RFC 6838 §4.2 with parameters; anything else is an error to validators. */
const MEDIA_TYPE = /^\w[\w!#$&^.+-]*\/\w[\w!#$&^.+-]*(?:\s*;\s*[\w-]+=(?:[\w.+-]+|"[\w ,.+-]*"))*$/;

/** Type, size and measures of a file that the publication itself serves, by its path. */
export type Describe = (path: string) => Promise<Partial<Media> | undefined>;

/** A medium with an address that readers can fetch; a path of the publication's own stays one, and is described. */
export async function media(
  given: Media | undefined,
  base: string,
  describe: Describe | undefined,
  report: Report,
): Promise<Media | undefined> {
  if (!given) return undefined;
  const own = "https://own.invalid";
  const url = URL.parse(given.url.trim(), base === "/" ? `${own}/` : base);
  if (!url || !/^https?:$/.test(url.protocol) || url.href.length > LONGEST_ADDRESS) {
    report(
      "warning",
      `the image or recording “${given.url.slice(0, 200)}” is left out`,
      `an http(s) address of at most ${LONGEST_ADDRESS} characters, or a path such as /images/boat.png`,
    );
    return undefined;
  }
  // Two slashes would name another host.
  const path = url.origin === own ? url.href.slice(own.length).replace(/^\/{2,}/, "/") : undefined;
  const known = path && describe ? await describe(path) : undefined;
  if (path && describe && !known)
    report(
      "warning",
      `the file ${path} is not in the folder public/`,
      "a file that the publication serves, or the picture's full address",
    );
  const said = { ...given, ...known };
  const type = said.type?.trim();
  if (type && !MEDIA_TYPE.test(type))
    report("warning", `the media type “${type.slice(0, 200)}” is left out`, "a type such as audio/mpeg");
  const whole = <Name extends "length" | "width" | "height" | "duration">(name: Name) => {
    const value = Math.round(said[name] ?? 0);
    if (!Number.isSafeInteger(value))
      report("warning", `the ${name} ${value} of ${said.url.slice(0, 200)} is left out`, "a whole number");
    return optional(name, value > 0 && Number.isSafeInteger(value) ? value : undefined);
  };
  return {
    url: path ?? url.href,
    ...optional("type", type && MEDIA_TYPE.test(type) ? type : undefined),
    ...whole("length"),
    ...whole("width"),
    ...whole("height"),
    ...whole("duration"),
    ...optional("alt", shortLine(said.alt, "alternative text", LONGEST_LINE, report)),
  };
}
