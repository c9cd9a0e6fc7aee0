/** Folders: their documents in the order of their names, one folder's names in memory at a time. */
import { readdirSync, realpathSync, type Stats, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Problem } from "../article.ts";
import { isDocumentName, notAFile, unreadable } from "./found.ts";
import { isZip, unpackedName } from "./names.ts";

/** A file that may be a document or an archive of documents. */
export interface Walked {
  readonly file: string;
  readonly stats: Stats;
}

export type Step = Walked | { readonly problem: Problem };

/** A path relative to a folder, with `/`. */
export const below = (folder: string, file: string) => relative(folder, file).split(sep).join("/");

/**
 * The files below a folder that are documents or archives by their names; names that begin with a dot are passed
 * over. Problems name paths below `root`. A folder is walked once, however many links lead to it.
 */
export function* walk(folder: string, root: string, walked = new Set<string>()): Generator<Step> {
  let names: readonly string[];
  try {
    const real = realpathSync(folder);
    if (walked.has(real)) {
      yield { problem: walkedAlready(below(root, folder) || folder) };
      return;
    }
    walked.add(real);
    names = readdirSync(folder)
      .filter((name) => !name.startsWith("."))
      .sort();
  } catch (error) {
    yield { problem: unreadable(below(root, folder) || folder, error) };
    return;
  }
  for (const name of names) {
    const file = join(folder, name);
    try {
      const stats = statSync(file);
      if (stats.isDirectory()) yield* walk(file, root, walked);
      else if (!isDocumentName(unpackedName(name)) && !isZip(name)) continue;
      else if (!stats.isFile()) yield { problem: notAFile(below(root, file)) };
      else yield { file, stats };
    } catch (error) {
      yield { problem: unreadable(below(root, file), error) };
    }
  }
}

const walkedAlready = (file: string): Problem => ({
  severity: "warning",
  file,
  what: "is a link to a folder that is read in another place, perhaps to one that it lies in",
  instead: "each folder once",
});
