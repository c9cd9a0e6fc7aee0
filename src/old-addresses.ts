/** Where an address of another system, or a former one of ours, leads to now. */
// The index would bring the tables of the segmenter into the worker.
import { categoryKey } from "./keywords/key.ts";
import { addressKey, namedIn, oldFeedAt } from "./moved.ts";
import type { Database } from "./store/database.ts";
import { type MovedTo, movedTo, subjectNamed } from "./store/moved.ts";
import { articlePath, feedPath, pagePath } from "./urls.ts";

/**
 * The path of ours that answers for a path and query at `at` (Unix seconds); undefined where none does. The other
 * system may have served it below `base`, as we do.
 */
export async function newPathOf(
  db: Database,
  address: string,
  at: number,
  base = "",
): Promise<string | undefined> {
  return (await movedPath(db, address, at)) ?? (base === "" ? undefined : movedPath(db, base + address, at));
}

async function movedPath(db: Database, address: string, at: number): Promise<string | undefined> {
  const key = pageKey(address);
  if (key === undefined) return undefined;
  // `/2024/boats/amp`: the same article for telephones of then.
  const page = /[?&]feed=/.test(address)
    ? undefined
    : ((await movedTo(db, key, at)) ?? (await movedTo(db, key.replace(/\/amp$/, ""), at)));
  if (page) return page.kind === "article" ? articlePath(page.slug) : pagePath(page);
  // `/2024/boats/?p=12`: where the number says nothing, the path may.
  const path = key.split("/?")[0] ?? "";
  const article = path !== key && path !== "" ? await movedTo(db, path, at) : undefined;
  if (article?.kind === "article") return articlePath(article.slug);
  const feed = oldFeedAt(address);
  const named = await subjectAt(db, feed?.below ?? key, at);
  if (!named || named.kind === "article") return undefined;
  return feed ? feedPath(named, feed.format) : pagePath(named);
}

/** An address without the number of its page: older articles have gone to later pages since. */
function pageKey(address: string): string | undefined {
  const key = addressKey(address);
  return key === undefined ? undefined : key.replace(/\/page\/\d{1,6}$/, "") || "/";
}

async function subjectAt(db: Database, key: string, at: number): Promise<MovedTo | undefined> {
  const stored = await movedTo(db, key, at);
  if (stored) return stored;
  if (key === "/") return { kind: "all" };
  const named = namedIn(key);
  if (!named) return undefined;
  const { kind, name } = named;
  return subjectNamed(db, kind, name, [categoryKey(name), categoryKey(name.replace(/[-_+]+/g, " "))]);
}
