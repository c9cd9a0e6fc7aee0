/** The addresses of lists, for people and for crawlers, and what answers there. */
import type { Publication } from "../article.ts";
import type { Representation } from "../response.ts";
import type { Database } from "../store/database.ts";
import { allPath, type ListKind, listPath, monthPath, monthsPath } from "../urls.ts";
import { NEWS_SITEMAP, PAGES_SITEMAP, ROBOTS, SITEMAP } from "./addresses.ts";

/** What answers there is loaded when it is asked for. */
const pages = () => import("./pages.ts");
const sitemaps = () => import("./sitemaps.ts");

interface Deps {
  readonly db: Database;
  readonly publication: Publication;
}

/** What stands at the `:names` of a path. */
export type Named = Readonly<Record<string, string>>;

export interface Listing {
  /** As the router takes it. */
  readonly path: string;
  /** The one address of what is asked for. */
  readonly address: (named: Named) => string;
  /** At a moment in Unix seconds; undefined where there is nothing. */
  readonly make: (deps: Deps, named: Named, at: number) => Promise<Representation | undefined>;
  /** A file of the publication's own stands before it. */
  readonly isDefault?: true;
}

const fixed = (path: string, make: Listing["make"]): Listing => ({ path, address: () => path, make });

const MONTH = "/archive/:year{[0-9]{4}}/:month{(?:0[1-9]|1[0-2])}";
const monthOf = ({ year, month }: Named) => `${year}-${month}`;

export const LISTINGS: readonly Listing[] = [
  ...(["category", "author"] as const).flatMap((kind: ListKind): Listing[] => [
    fixed(listPath(kind), async (deps, _, at) => (await pages()).listAt(deps, kind, at)),
    fixed(allPath(kind), async (deps, _, at) => (await pages()).allAt(deps, kind, "", at)),
    {
      path: `${allPath(kind)}/:behind`,
      address: ({ behind }) => allPath(kind, behind),
      make: async (deps, { behind = "" }, at) => (await pages()).allAt(deps, kind, behind, at),
    },
  ]),
  fixed(monthsPath(), async (deps, _, at) => (await pages()).monthsAt(deps, undefined, at)),
  {
    path: "/archive/until/:year{[0-9]{4}}",
    address: ({ year }) => monthsPath(year),
    make: async (deps, { year }, at) => (await pages()).monthsAt(deps, year, at),
  },
  {
    path: MONTH,
    address: (named) => monthPath(monthOf(named)),
    make: async (deps, named, at) => (await pages()).monthAt(deps, monthOf(named), undefined, at),
  },
  {
    path: `${MONTH}/before/:behind{-?[0-9]{1,12}_[0-9]{1,12}}`,
    address: (named) => monthPath(monthOf(named), named.behind),
    make: async (deps, named, at) => (await pages()).monthAt(deps, monthOf(named), named.behind, at),
  },
  fixed(SITEMAP, async (deps, _, at) => (await sitemaps()).sitemapAt(deps, at)),
  fixed(NEWS_SITEMAP, async (deps, _, at) => (await sitemaps()).newsSitemapAt(deps, at)),
  fixed(PAGES_SITEMAP, async (deps) => (await sitemaps()).pagesSitemap(deps)),
  ...(["articles", "categories", "authors"] as const).map(
    (kind): Listing => ({
      path: `/:file{sitemap-${kind}-[1-9][0-9]{0,5}\\.xml}`,
      address: ({ file = "" }) => `/${file}`,
      make: async (deps, { file = "" }, at) =>
        (await sitemaps()).sitemapPartAt(deps, kind, Number(/\d+/.exec(file)?.[0]), at),
    }),
  ),
  { ...fixed(ROBOTS, async (deps) => (await sitemaps()).robots(deps)), isDefault: true },
];
