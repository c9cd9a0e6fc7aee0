/** What stands at `/search`: the form, what a search found, what is wrong with one. */
import type { Publication } from "./article.ts";
import { FORM_PAGE, HTML } from "./pages/headers.ts";
import { askingPage, notThere, type Results, resultsPage } from "./pages/index.ts";
import { type Representation, whole } from "./response.ts";
import type { InWords } from "./search.ts";
import { titled } from "./search-title.ts";
import { ARCHIVE_PAGE } from "./store/archive-pages.ts";
import type { Database } from "./store/database.ts";
import { dueIn, mostUsed, mostUsedIn, nextDue, readLists } from "./store/listings.ts";
import { readSearch, type Search } from "./store/search.ts";
import { unknownIn } from "./store/search-subjects.ts";

interface SearchPageDeps {
  readonly db: Database;
  readonly publication: Publication;
}

const formPage = (text: string, due?: number) => whole(HTML, text, due, FORM_PAGE);

/** Categories, and authors, to choose from in the form of a search. */
const CHOICES = 100;

/** The page of a search; undefined where a category or an author is not there. */
export async function searchPageAt(
  { db, publication }: SearchPageDeps,
  search: Search,
  at: number,
): Promise<Representation | undefined> {
  const found = await readSearch(
    db,
    search,
    at,
    Math.min(publication.feedSize, ARCHIVE_PAGE),
    mostUsed(db, at, CHOICES),
  );
  if (!found) return undefined;
  const edition = titled(found, search, publication);
  const results: Results = { search, edition, found };
  return formPage(await resultsPage(publication, mostUsedIn(found.beside), results), edition.nextDue);
}

/** The form of a search. */
export async function searchFormAt({ db, publication }: SearchPageDeps, at: number): Promise<Representation> {
  const lists = await readLists(db, at, CHOICES);
  return formPage(await askingPage(publication, lists, { query: new URLSearchParams() }), lists.nextDue);
}

/** The form, and what is wrong with a query. */
export async function searchProblem(
  { db, publication }: SearchPageDeps,
  query: URLSearchParams,
  problem: InWords,
  at: number,
): Promise<string> {
  return askingPage(publication, await readLists(db, at, CHOICES), { query }, [problem]);
}

/** Which categories and authors of a search are not there, in words, and the form to ask otherwise. */
export async function searchMissing(
  { db, publication }: SearchPageDeps,
  search: Search,
  at: number,
): Promise<{
  readonly problems: readonly InWords[];
  readonly page: string;
  readonly nextDue: number | undefined;
}> {
  const { unknown, beside } = await unknownIn(db, search, at, [
    ...mostUsed(db, at, CHOICES),
    nextDue(db, at),
  ]);
  const problems = unknown.map(notThere);
  const query = new URLSearchParams(search.query);
  const page = await askingPage(publication, mostUsedIn(beside), { query }, problems);
  return { problems, page, nextDue: dueIn(beside[2]) };
}
