/** Which file of the publication's own folder holds an id: it keeps it against newcomers for as long as it is there. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { MAX_DOCUMENT_BYTES } from "../read/index.ts";

/** Whether an article's source lies in another file than a draft's, which is still there and still names that id. */
export type Holds = (source: string, id: string, draft: string) => boolean;

/** Looks into the files below `home`. A file that is too large to be read whole is believed when it is there. */
export function holdersIn(home: string): Holds {
  // An export may meet another one article by article.
  let last: { readonly file: string; readonly bytes: Buffer | undefined } | undefined;
  return (source, id, draft) => {
    const file = fileOf(home, source);
    if (file === undefined || file === fileOf(home, draft)) return false;
    if (last?.file !== file) last = { file, bytes: bytesOf(file) };
    return last.bytes?.includes(id) ?? true;
  };
}

/** The file of `path`, or of `path#article`. */
function fileOf(home: string, source: string): string | undefined {
  const names = [source, ...(source.includes("#") ? [source.slice(0, source.indexOf("#"))] : [])];
  return names
    .filter((name) => !name.includes("\0") && !name.split("/").includes(".."))
    .map((name) => join(home, name))
    .find((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}

function bytesOf(file: string): Buffer | undefined {
  try {
    return statSync(file).size > MAX_DOCUMENT_BYTES ? undefined : readFileSync(file);
  } catch {
    // It has gone meanwhile, or may not be read.
    return Buffer.alloc(0);
  }
}
