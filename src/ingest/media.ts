/** Pictures and recordings of an article: an address that readers can fetch, and what is known of what lies there. */
import type { Draft, Media } from "../article.ts";
import { mediaIn } from "./body-media.ts";
import { fewOf, LONGEST_ADDRESS, LONGEST_LINE, optional, type Report, shortLine } from "./parts.ts";

/** RFC 6838 §4.2 with parameters; anything else is an error to validators. */
const MEDIA_TYPE = /^\w[\w!#$&^.+-]*\/\w[\w!#$&^.+-]*(?:\s*;\s*[\w-]+=(?:[\w.+-]+|"[\w ,.+-]*"))*$/;

/** Type, size and measures of a file that the publication itself serves, by its path. */
export type Describe = (path: string) => Promise<Partial<Media> | undefined>;

/** What goes with an article, beside its text. */
export interface Beside {
  readonly image?: Media;
  readonly attachments: readonly Media[];
  /** Whether files of the publication decide on what is said here, or are yet to come. */
  readonly dependsOnFiles: boolean;
}

/** Files of a text that are looked for. */
const MOST_FILES = 100;

/** The lead picture, and recordings and documents: those that the draft names, and those that play in its text. */
export async function mediaBeside(
  draft: Draft,
  content: string,
  base: string,
  describe: Describe | undefined,
  report: Report,
): Promise<Beside> {
  const body = mediaIn(content);
  const image = await media(draft.image, base, describe, report);
  const named = await Promise.all(
    fewOf(draft.attachments, "attachments", report).map((one) => media(one, base, describe, report)),
  );
  const attachments = named.filter((one) => one !== undefined);
  // Not told of what is missing here: that is told below, together with the text's pictures.
  const missing = await missingOf(body.own.slice(0, MOST_FILES), describe);
  for (const one of body.recordings) {
    if (attachments.length >= MOST_FILES || isAmong(attachments, one)) continue;
    const found = await media(one, base, missing.includes(one.url) ? undefined : describe, report);
    if (found && !isAmong(attachments, found)) attachments.push(found);
  }
  if (missing.length > 0) {
    const files = missing.slice(0, 5).map(fileOf).join(", ") + (missing.length > 5 ? " …" : "");
    report(
      "warning",
      `the text shows “${files}”, which ${missing.length > 1 ? "are" : "is"} not there`,
      PUT_THERE,
    );
  }
  const untyped = attachments.filter(({ type, url }) => !type && !url.startsWith("/"));
  if (untyped[0])
    report(
      "warning",
      `of ${untyped.length === 1 ? "" : `${untyped.length} files, among them `}“${untyped[0].url.slice(0, 200)}”, no type is known, so that RSS and JSON Feed cannot name it as an enclosure`,
      "its type beside its address, such as { url: …, type: audio/mpeg }, or the file itself in public/",
    );
  const alt = image?.alt ?? (image && body.alts.get(image.url));
  return {
    ...optional("image", image && { ...image, ...optional("alt", alt) }),
    attachments,
    dependsOnFiles: missing.length > 0 || body.recordings.some(({ url }) => url.startsWith("/")),
  };
}

/** WordPress's players number their addresses (`?_=1`), so that browsers keep them apart. */
const bare = ({ url }: Media) => url.replace(/[?&]_=\d{1,9}$/, "");
const isAmong = (media: readonly Media[], other: Media) => media.some((one) => bare(one) === bare(other));

async function missingOf(paths: readonly string[], describe: Describe | undefined): Promise<string[]> {
  if (!describe) return [];
  const missing: string[] = [];
  for (const path of paths) if (!(await describe(path))) missing.push(path);
  return missing;
}

const PUT_THERE =
  "the file put there, since public/ is what the publication serves (not empty, and no link that leads out of it), or its full address";

/** The file of a path of the publication's own. */
function fileOf(path: string): string {
  const bare = (path.split(/[?#]/)[0] ?? "").slice(0, 1000);
  try {
    return `public${decodeURIComponent(bare)}`;
  } catch {
    return `public${bare}`;
  }
}

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
    report("warning", `the article names “${fileOf(path)}”, which is not there`, PUT_THERE);
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
    // A type says it better.
    ...optional("medium", type && /^(?:image|audio|video)\//.test(type) ? undefined : said.medium),
    ...whole("length"),
    ...whole("width"),
    ...whole("height"),
    ...whole("duration"),
    ...optional("alt", shortLine(said.alt, "alternative text", LONGEST_LINE, report)),
  };
}
