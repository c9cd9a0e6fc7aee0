/** Where an address of another system, or a former one of ours, leads to now. */
import { categoryKey } from "./keywords/index.ts";
import { addressKey, namedIn, oldFeedAt } from "./moved.ts";
import type { Database } from "./store/database.ts";
import { type MovedTo, movedTo, subjectNamed } from "./store/moved.ts";
import { articlePath, feedPath, pagePath } from "./urls.ts";

/** The path of ours that answers for a path and query at `at` (Unix seconds); undefined where none does. */
export async function newPathOf(db: Database, address: string, at: number): Promise<string | undefined> {
  const key = addressKey(address);
  if (key === undefined) return undefined;
  // `/2024/boats/amp`: the same article for telephones of then.
  const page = (await movedTo(db, key, at)) ?? (await movedTo(db, key.replace(/\/amp$/, ""), at));
  if (page) return page.kind === "article" ? articlePath(page.slug) : pagePath(page);
  const feed = oldFeedAt(address);
  const named = await subjectAt(db, feed?.below ?? key, at);
  if (!named || named.kind === "article") return undefined;
  return feed ? feedPath(named, feed.format) : pagePath(named);
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
