/** The feeds of searches. Loaded when one is asked for: most requests are for feeds that stand. */
import type { FormatName } from "../document/index.ts";
import { feedOf, type RepresentationDeps } from "../representations.ts";
import type { Representation } from "../response.ts";
import { titled } from "../search-title.ts";
import { readSearch, type Search } from "../store/search.ts";

/** The feed of a search at `at` (Unix seconds); undefined where it names a category or an author that is not there. */
export const searchFeedAt = (
  deps: RepresentationDeps,
  search: Search,
  format: FormatName,
  at: number,
): Promise<Representation | undefined> =>
  feedOf(deps, search, format, async () => {
    const found = await readSearch(deps.db, search, at, deps.publication.feedSize);
    return found && { ...found, edition: titled(found, search, deps.publication) };
  });
