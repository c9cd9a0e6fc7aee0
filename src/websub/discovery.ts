/** Where a publication says that its feeds are pushed (WebSub §4). */
import type { Publication } from "../article.ts";
import { absolute, HUB_PATH } from "../urls.ts";

/** A publication that is served with a hub of its own: it names that one before those of others. */
export function withHub(publication: Publication): Publication {
  const own = absolute(publication.url, HUB_PATH);
  return { ...publication, hubs: [own, ...(publication.hubs ?? []).filter((hub) => hub !== own)] };
}
