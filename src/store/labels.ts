/** What categories are called: the commonest of their spellings, unless an editor has named them. As statements of one change. */
import type { Statement } from "./database.ts";
import { CHANGED, modifiedNow } from "./modified.ts";
import type { Run } from "./rows.ts";

/** A spelling of a category that articles use more (or less) often from now on. */
export interface SpellingUse {
  readonly key: string;
  readonly spelling: string;
  readonly uses: number;
}

/** A label that a category shows although its spellings may speak for another. */
export interface ShownLabel {
  readonly key: string;
  readonly label: string;
}

/** SQL of the ids of articles in those categories of `?2` (a JSON array of keys) that this change calls otherwise. */
export const RELABELLED = `SELECT m.article_id FROM json_each(?2) v JOIN category c ON c.key = v.value JOIN article_category m USING (category_id)
  WHERE c.relabelled = (SELECT generation FROM state)`;

/** Moves Last-Modified of the feeds of everything where a change that shows nothing else gives what readers see a new label. */
export const relabelledIsSeen = (run: Run, counted: string, now: number): Statement =>
  run(
    `UPDATE state SET modified = ${modifiedNow("state")} WHERE EXISTS (${RELABELLED} AND m.published_at <= ?1)`,
    now,
    counted,
  );

/** Moves Last-Modified of every feed that holds an article whose category has a new label. */
export function touchRelabelled(
  run: Run,
  kind: "category" | "author",
  counted: string,
  now: number,
): Statement {
  return run(
    `UPDATE ${kind} SET modified = MAX(${modifiedNow(kind)}, ?1 + 1), ${CHANGED}
       WHERE ${kind}_id IN (SELECT ${kind}_id FROM article_${kind} WHERE article_id IN (${RELABELLED}))`,
    now,
    counted,
  );
}

/**
 * From this many articles on, a category's label changes only for a spelling that is twice as common: each of its
 * articles is written again with it.
 */
const LARGE = 1000;

/** SQL of how often articles that are to come, of which nobody hears before ?2, use a spelling `s` of a category. */
const SCHEDULED_USES = `(SELECT COUNT(*) FROM article_category m JOIN article a USING (article_id), json_each(a.article, '$.keywords') w
    WHERE m.category_id = category.category_id AND m.published_at > ?2 AND w.value = s.spelling)`;

/** Counts spellings and gives each category the commonest one that readers see, the first seen of equals, as its label. */
export function spellings(run: Run, uses: readonly SpellingUse[], keys: string, now: number): Statement[] {
  const usesOf = (spelling: string) =>
    `COALESCE((SELECT s.uses FROM spelling s WHERE s.category_id = category.category_id AND s.spelling = ${spelling}), 0)`;
  const commonest = `COALESCE(category.named, (SELECT s.spelling FROM spelling s WHERE s.category_id = category.category_id ORDER BY s.uses - ${SCHEDULED_USES} DESC, s.seen LIMIT 1))`;
  return [
    run(
      `INSERT INTO spelling (category_id, spelling, uses, seen)
       SELECT c.category_id, v.value->>'spelling', v.value->>'uses', (SELECT generation FROM state) * 100000 + v.key
       FROM json_each(?1) v JOIN category c ON c.key = v.value->>'key' WHERE true
       ON CONFLICT DO UPDATE SET uses = uses + excluded.uses`,
      JSON.stringify(uses),
    ),
    run(
      "DELETE FROM spelling WHERE uses <= 0 AND category_id IN (SELECT category_id FROM category WHERE key IN (SELECT value FROM json_each(?1)))",
      keys,
    ),
    run(
      `UPDATE category SET label = ${commonest}, relabelled = (SELECT generation FROM state), ${CHANGED}
       WHERE key IN (SELECT value FROM json_each(?1)) AND label <> ${commonest}
         AND (named IS NOT NULL OR articles <= ${LARGE} OR ${usesOf(commonest)} >= 2 * ${usesOf("category.label")})`,
      keys,
      now,
    ),
  ];
}

export const shown = (run: Run, labels: readonly ShownLabel[]): Statement =>
  run(
    `UPDATE category SET label = v.value->>'label', relabelled = (SELECT generation FROM state), ${CHANGED}
     FROM json_each(?1) v WHERE category.key = v.value->>'key' AND named IS NULL AND label <> v.value->>'label'`,
    JSON.stringify(labels),
  );
