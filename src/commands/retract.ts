/** `nashra retract`: articles withdrawn, and let in again. */
import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { unixSeconds } from "../clock.ts";
import { retract } from "../ingest/retract.ts";
import {
  type NamedArticle,
  ownArticles,
  publishedAs,
  restore,
  retractionNamed,
} from "../store/retractions.ts";
import { parsedBy, UsageError } from "./options.ts";
import { takeOwn } from "./own.ts";
import { openPublisher, type Publisher } from "./publisher.ts";
import { list, refuse, say } from "./terminal.ts";

/** Withdraws articles or lets them in again. Exit status 1 where one that is named is not there. */
export async function retractCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parsedBy("retract", args);
  const { missing = false, undo = false, yes = false, reason } = values;
  if (missing ? positionals.length > 0 || undo : positionals.length === 0 || yes)
    throw new UsageError("“nashra retract” is not called so");
  const publisher = openPublisher();
  try {
    if (missing) return await retractMissing(publisher, yes, reason);
    if (undo) return await undoRetractions(publisher, positionals);
    return await retractNamed(publisher, positionals, reason);
  } finally {
    publisher.db.close();
  }
}

/** A file is named by its path from here, or from `articles/`, as in the store. */
const namesOf = ({ settings }: Publisher, name: string): readonly string[] => {
  const source = relative(join(settings.folder, "articles"), resolve(name)).replaceAll("\\", "/");
  return source.startsWith("..") ? [name] : [name, source];
};

async function retractNamed(
  publisher: Publisher,
  names: readonly string[],
  reason: string | undefined,
): Promise<number> {
  let status = 0;
  for (const name of names) {
    const found = await first(namesOf(publisher, name), (one) => publishedAs(publisher.db, one));
    if (found) await withdraw(publisher, found, reason);
    else {
      refuse(
        `“${name}” is no article; right would be its id, the last part of its address, or its file in articles/`,
      );
      status = 1;
    }
  }
  return status;
}

async function withdraw(
  { db, now }: Publisher,
  { guid, slug }: NamedArticle,
  reason: string | undefined,
): Promise<void> {
  await retract(db, guid, { now: unixSeconds(now()), ...(reason === undefined ? {} : { reason }) });
  say(`retracted: /articles/${slug} (nashra retract --undo ${guid})`);
}

async function undoRetractions(publisher: Publisher, names: readonly string[]): Promise<number> {
  const { db } = publisher;
  let status = 0;
  for (const name of names) {
    const found = await first(namesOf(publisher, name), (one) => retractionNamed(db, one));
    if (found && (await restore(db, found.guid))) say(`let in again: /articles/${found.slug}`);
    else {
      refuse(`“${name}” was not retracted; right would be the id that was told when it was`);
      status = 1;
    }
  }
  return (await takeOwn(publisher)) > 0 ? 1 : status;
}

/** A disk that is not mounted has no files: they are listed first. */
async function retractMissing(
  publisher: Publisher,
  sure: boolean,
  reason: string | undefined,
): Promise<number> {
  const folder = join(publisher.settings.folder, "articles");
  const gone = (await ownArticles(publisher.db)).filter(
    ({ source }) => !existsSync(join(folder, source.split("#")[0] ?? source)),
  );
  for (const one of sure ? gone : []) await withdraw(publisher, one, reason);
  if (!sure)
    await list(
      [{ heading: "file" }, { heading: "address" }],
      gone.map(({ source, slug }) => [source, `/articles/${slug}`]),
      () => gone.map(({ source, slug }) => `${source}: /articles/${slug}`),
    );
  if (!sure && gone.length > 0)
    say(`${gone.length} without a file; “nashra retract --missing --yes” withdraws them`);
  return 0;
}

async function first<T>(
  names: readonly string[],
  find: (name: string) => Promise<T | undefined>,
): Promise<T | undefined> {
  for (const name of names) {
    const found = await find(name);
    if (found) return found;
  }
  return undefined;
}
