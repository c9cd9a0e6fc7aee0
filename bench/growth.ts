/** One article into a small archive and into a large one: the work of publishing, in turn. */
import { join } from "node:path";
import { openSqlite } from "../src/store/sqlite.ts";
import { fill } from "../tests/shared/large.ts";
import { newArticle } from "./corpus.ts";
import { openPaper, type Paper } from "./paper.ts";
import { median, quartiles, ratioOf, table } from "./rounds.ts";
import { temporarily } from "./temporary.ts";

const ROUNDS = 25;
const SIZES = [10_000, 1_000_000];
const TOPICS = ["huge", "even", "odd", "tiny", "fresh"];
/** The articles of the stores are ten minutes apart from 2014 on: by then all have appeared. */
const NOW = new Date("2040-01-01T00:00:00Z");

/** What stands above the table. */
export const GROWTH = `Stores filled with so many articles, in categories that hold all of them, half of them and fifty, and in the index of words. One more article with five topics is read, taken into the store (with a wait for the disk) and answered in the RSS feeds of everything and of its topics, in one process; ${ROUNDS} rounds in turn, in brackets the middle half. “The first” is the first article after the start, when the process learns the publication's keywords; the stores' own keywords are few.`;

interface Sized {
  readonly size: number;
  readonly paper: Paper;
  readonly write: number[];
  readonly all: number[];
}

/** The table. */
export async function growing(...given: number[]): Promise<string> {
  return temporarily(async ({ folder }) => {
    const stores: Sized[] = [];
    try {
      for (const size of given.length > 0 ? given : SIZES) {
        const file = join(folder, `${size}.sqlite`);
        const db = openSqlite(file);
        await db.repeatable(() => fill(db, size));
        db.close();
        stores.push({ size, paper: await openPaper(file, () => NOW), write: [], all: [] });
      }
      await warmUp();
      for (let round = 0; round <= ROUNDS; round++)
        for (const store of round % 2 === 0 ? stores : stores.toReversed()) await publishIn(store, round);
      return tableOf(stores);
    } finally {
      for (const { paper } of stores) paper.close();
    }
  });
}

/** The process has compiled what it runs before the first article counts. */
async function warmUp(): Promise<void> {
  const paper = await openPaper(":memory:", () => NOW);
  for (let round = 0; round < 10; round++) await publishIn({ size: 0, paper, write: [], all: [] }, round);
  paper.close();
}

async function publishIn({ paper, write, all }: Sized, round: number): Promise<void> {
  const title = `Boats come home (${round})`;
  const body = newArticle(round).text.split("\n\n").slice(3, 9);
  const minute = String(round).padStart(2, "0");
  const text = [title, `8 March 2039 11:${minute} am`, ...body, "Keywords", TOPICS.join(", ")].join("\n\n");
  const began = performance.now();
  await paper.publish({ name: `new-${round}.txt`, text: `${text}\n` });
  write.push(performance.now() - began);
  for (const path of ["/feed.xml", ...TOPICS.map((topic) => `/categories/${topic}/feed.xml`)])
    if (!(await paper.answer(path)).includes(title)) throw new Error(`${path} is without the new article`);
  all.push(performance.now() - began);
}

function tableOf(stores: readonly Sized[]): string {
  const [smallest] = stores;
  const later = (values: readonly number[]) => values.slice(1);
  const told = (values: readonly number[]) => {
    const [low, high] = quartiles(values);
    return `${median(values).toFixed(1)} (${low.toFixed(1)} to ${high.toFixed(1)})`;
  };
  return table(
    ["articles", "the first, ms", "written, ms", "written and six feeds answered, ms", "it / the smallest"],
    stores.map(({ size, write, all }) => [
      size,
      all[0]?.toFixed(0) ?? "",
      told(later(write)),
      told(later(all)),
      smallest && smallest.size !== size ? ratioOf(later(all), later(smallest.all)) : "",
    ]),
  );
}
