/** `nashra render DIR`: every feed and page as a file, for a host that only serves files. */

import { existsSync, readdirSync, statSync } from "node:fs";
import { cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { createApp } from "../app/index.ts";
import { ROBOTS } from "../lists/addresses.ts";
import { withdrawnSlugs } from "../store/retractions.ts";
import { articlePath, isProfile, pagePath, profileFilePath } from "../urls.ts";
import { emptiedSubjects, takeOwn } from "./own.ts";
import { FIRST, publishedPaths } from "./published-paths.ts";
import { openPublisher, type Publisher } from "./publisher.ts";
import { refuse, remark, say } from "./terminal.ts";

/** Takes the folder's articles in and writes what is published now. Files whose bytes stay are not touched. */
export async function renderCommand([folder = ""]: readonly string[]): Promise<number> {
  const unfit = unfitness(folder);
  if (unfit) {
    refuse(`${folder}: ${unfit}`);
    return 2;
  }
  const publisher = openPublisher();
  const below = (name: string) =>
    `${resolve(folder)}${sep}`.startsWith(join(publisher.settings.folder, name) + sep);
  if (below("public") || below("articles")) {
    publisher.db.close();
    refuse(`${folder}: lies among what nashra reads; right would be a folder beside it`);
    return 2;
  }
  const { db, settings, now } = publisher;
  try {
    const errors = await takeOwn(publisher);
    const app = await createApp({ db, publication: settings.publication, now, hasSearch: false });
    let written = 0;
    const documents = new Set<string>();
    const hasRobots = existsSync(join(settings.folder, "public", ROBOTS));
    for await (const path of publishedPaths(publisher)) {
      if (path === ROBOTS && hasRobots) continue;
      const response = await app.request(path);
      if (response.status !== 200) throw new Error(`${path} answers ${response.status}`);
      const file = join(folder, fileOf(path));
      documents.add(file);
      if (await put(file, new Uint8Array(await response.arrayBuffer()))) written += 1;
    }
    await removeWithdrawn(publisher, folder);
    await removePassed(folder, documents);
    await copyPublic(join(settings.folder, "public"), folder, documents);
    say(`${folder}: ${documents.size} files, ${written} new or changed`);
    return errors > 0 ? 1 : 0;
  } finally {
    db.close();
  }
}

/** What an earlier rendering wrote of articles that have been withdrawn since. */
async function removeWithdrawn(publisher: Publisher, folder: string): Promise<void> {
  for (const slug of await withdrawnSlugs(publisher.db))
    await rm(join(folder, fileOf(articlePath(slug))), { force: true });
  for (const subject of await emptiedSubjects(publisher))
    await rm(join(folder, decodeURIComponent(pagePath(subject)), "archive"), {
      recursive: true,
      force: true,
    });
}

/** Lists and sitemaps that an earlier rendering wrote, and that nothing leads to now. */
async function removePassed(folder: string, documents: ReadonlySet<string>): Promise<void> {
  const ours = /^(?:archive\/(?:until|\d{4}\/\d\d)|all\/(?:categories|authors))\/|^sitemap-[a-z]+-\d+\.xml$/;
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const file = join(folder, name);
    const isPassed = ours.test(name) && /\.(?:html|xml)$/.test(name) && !documents.has(file);
    if (isPassed) await rm(file, { force: true });
  }
}

/** Copies what `serve` would serve of the folder public/, and never over a document. */
async function copyPublic(own: string, folder: string, documents: ReadonlySet<string>): Promise<void> {
  const isFree = (source: string, target: string) => {
    if (source !== own && basename(source).startsWith(".")) return false;
    const warn = (what: string, instead: string) => {
      remark(`${source}: warning: ${what}; right would be: ${instead}`);
      return false;
    };
    const kind = statSync(source, { throwIfNoEntry: false });
    const blocked = kind?.isFile() && existsSync(target) && statSync(target).isDirectory();
    if (kind === undefined || blocked || !(kind.isFile() || kind.isDirectory()))
      return warn("is left out", "a file or a folder with a name of its own");
    if (!documents.has(target)) return true;
    return warn(
      `${relative(folder, target)} is a document of nashra's own and was not written over`,
      "another name",
    );
  };
  if (existsSync(own)) await cp(own, folder, { recursive: true, filter: isFree });
}

/** Why a folder cannot take the files, if it cannot. */
function unfitness(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  if (!statSync(folder).isDirectory()) return "is no folder; right would be the name of a folder to write";
  const names = readdirSync(folder).filter((name) => !name.startsWith("."));
  if (names.length === 0 || names.includes(FIRST.slice(1))) return undefined;
  return "holds other files, which 100 new ones would be lost among; right would be an empty folder, or one that nashra wrote";
}

/** Hosts find a page under `…/index.html`; file names are readable, addresses percent-encode them, and have no query. */
function fileOf(path: string): string {
  const [, profile = ""] = path.split("?profile=");
  const name = isProfile(profile) ? profileFilePath(profile) : decodeURIComponent(path);
  return /\.[a-z]+$/.test(name.slice(name.lastIndexOf("/"))) ? name : join(name, "index.html");
}

async function put(file: string, bytes: Uint8Array): Promise<boolean> {
  const old = await readFile(file).catch(() => undefined);
  if (old && Buffer.compare(old, bytes) === 0) return false;
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(`${file}.new`, bytes);
    await rename(`${file}.new`, file);
  } catch (error) {
    await rm(`${file}.new`, { force: true });
    throw error;
  }
  return true;
}
