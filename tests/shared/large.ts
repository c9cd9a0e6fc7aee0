/** Stores with as many articles as are wished, made by SQL: what is asked of them costs the same as of small ones. */

import { ARCHIVE_PAGE } from "../../src/store/archive-pages.ts";
import type { Database } from "../../src/store/database.ts";
import { rowidOf } from "../../src/store/words.ts";

const TOGETHER = 2000;
/** What the smallest category has in a store of any size, all over its archive. */
const FEW = 50;
/** The categories of a store of `count` articles, with SQL of whether article `i` stands in them. */
const categoriesOf = (count: number) => ({
  huge: "1",
  even: "i % 2 = 0",
  odd: "i % 2 = 1",
  tiny: `(i - 1) % ${Math.max(1, Math.floor(count / FEW))} = 0`,
});
const NUMBERS =
  "WITH RECURSIVE n(i) AS (SELECT CAST(?1 AS INTEGER) UNION ALL SELECT i + 1 FROM n WHERE i < ?2)";
/** Ten minutes apart, so that a month has about 4,400. */
const SECOND = "(1400000000 + i * 600)";
const DATE = `strftime('%Y-%m-%dT%H:%M:%SZ', ${SECOND}, 'unixepoch')`;

export const rareWord = "pearl";

/**
 * Fills an empty store with articles 1 to `count`: all in the category huge and with the word common, every other one
 * in even, with alpha, or odd, with omega; every 997th with pearl; fifty in tiny, all over the archive.
 */
export async function fill(db: Database, count: number): Promise<void> {
  const isIn = categoriesOf(count);
  const categories = Object.entries(isIn);
  const run = (sql: string, ...values: (string | number)[]) => db.prepare(sql).bind(...values);
  await db.batch(
    categories.map(([name], i) =>
      run(
        "INSERT INTO category (category_id, key, slug, label, modified) VALUES (?1, ?2, ?2, ?2, 1)",
        i + 1,
        name,
      ),
    ),
  );
  for (let from = 1; from <= count; from += TOGETHER) {
    const to = Math.min(count, from + TOGETHER - 1);
    await db.batch([
      run(
        `INSERT INTO article (article_id, source, guid, slug, published_at, updated_at, revision, version, categories, article)
         ${NUMBERS} SELECT i, 'n' || i || '.json', 'urn:x-large:' || i, 'n' || i, ${SECOND}, ${SECOND}, 1, 'v' || i, '[["huge","huge"]]',
           json_object('id', 'urn:x-large:' || i, 'slug', 'n' || i, 'title', 'Article ' || i,
             'published', json_object('at', ${DATE}, 'hasTime', json('true')), 'updated', ${DATE}, 'language', 'en',
             'summary', 'Summary', 'content', '<p>Text of ' || i || '</p>', 'authors', json('[]'), 'keywords', json('["huge"]'))
         FROM n`,
        from,
        to,
      ),
      ...categories.map(([, condition], i) =>
        run(
          `INSERT INTO article_category (category_id, published_at, article_id, position, place)
           ${NUMBERS} SELECT ${i + 1}, ${SECOND}, i, ${i},
             (SELECT places FROM category WHERE category_id = ${i + 1}) + ROW_NUMBER() OVER (ORDER BY i)
           FROM n WHERE ${condition}`,
          from,
          to,
        ),
      ),
      run(
        `UPDATE category SET places = (SELECT COALESCE(MAX(place), 0) FROM article_category m WHERE m.category_id = category.category_id AND m.place > category.places - 1),
           articles = (SELECT COALESCE(MAX(place), 0) FROM article_category m WHERE m.category_id = category.category_id AND m.place > category.places - 1)`,
      ),
      run(
        `INSERT INTO search (rowid, words) ${NUMBERS} SELECT ${rowidOf(SECOND, "i")},
           'common article text ' || iif(i % 2, 'omega', 'alpha') || iif(i % 997 = 1, ' ${rareWord}', '')
           || ' wo' || (i % 300) || ' _len _m' || strftime('%Y%m', ${SECOND}, 'unixepoch') || ' _c1' || iif(i % 2, ' _c3', ' _c2') || iif(${isIn.tiny}, ' _c4', '')
         FROM n ORDER BY 1`,
        from,
        to,
      ),
      run(
        `INSERT INTO search_month (month, articles) ${NUMBERS}
         SELECT CAST(strftime('%Y%m', ${SECOND}, 'unixepoch') AS INTEGER), COUNT(*) FROM n GROUP BY 1
         ON CONFLICT DO UPDATE SET articles = articles + excluded.articles`,
        from,
        to,
      ),
    ]);
  }
  const words = [
    "common",
    "article",
    "text",
    "alpha",
    "omega",
    rareWord,
    ...Array.from({ length: 300 }, (_, i) => `wo${i}`),
  ];
  await db.batch([
    run("INSERT INTO search_word SELECT value FROM json_each(?1)", JSON.stringify(words)),
    run("UPDATE state SET modified = 1"),
  ]);
}

/** What is asked of a store of `count` articles, and how many rows each may read where that is stated. */
export function questions(
  count: number,
): readonly { readonly path: string; readonly items: number; readonly isSearch?: true }[] {
  const middle = Math.max(1, Math.floor(count / ARCHIVE_PAGE / 2));
  const search = (query: string, items: number) => ({
    path: `/search/feed.json?${query}`,
    items,
    isSearch: true as const,
  });
  const rare = Math.min(50, Math.floor((count - 1) / 997) + 1);
  return [
    { path: "/feed.json", items: 50 },
    { path: "/categories/huge/feed.json", items: 50 },
    { path: "/categories/tiny/feed.json", items: FEW },
    { path: `/archive/${middle}/feed.json`, items: 50 },
    { path: `/categories/huge/archive/${middle}/feed.json`, items: 50 },
    search(`q=${rareWord}`, rare),
    search("q=common", 50),
    search("q=common+alpha", 50),
    search("q=alpha+omega", 0),
    search("q=%22common+article%22", 50),
    search("q=%22article+common%22", 0),
    search("q=wo*", 50),
    search("q=common+-article", 0),
    search(`q=common+${rareWord}`, rare),
    search("category=even&category=huge", 50),
    search("category=even&category=odd", 0),
    search("category=odd&category=tiny", FEW),
    search("not=huge", 0),
    search("q=common&not=even", 50),
    search("lang=en", 50),
    search("q=omega+common&category=even&lang=en", 0),
    search("q=nosuchword+common", 0),
  ];
}
