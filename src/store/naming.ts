/** What editors change of categories: where phrases lead, labels, slugs. As statements of one change. */
import type { Statement } from "./database.ts";
import type { Run } from "./rows.ts";
import type { CategoryKey } from "./topics.ts";

/** A category that is there although no article stands in it yet. */
export interface NewCategory {
  readonly key: string;
  readonly slug: string;
  readonly label: string;
}

/** A phrase's normal form, and the key of the category that it leads to from now on. */
export interface Lead extends CategoryKey {
  /** Key of the category that it led to until now, whose articles are to be filed again. */
  readonly before?: string;
  /** How articles of that category spell it. */
  readonly spellings: readonly string[];
}

/** What an editor calls a category; what is not named stays. */
export interface CategoryName {
  readonly key: string;
  readonly label?: string;
  /** By BCP 47 language. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly slug?: string;
}

/** A slug that was, and the key of the category that answers for it now. */
export interface FormerSlug {
  readonly slug: string;
  readonly owner: string;
}

export interface Naming {
  readonly created: readonly NewCategory[];
  readonly leads: readonly Lead[];
  readonly names: readonly CategoryName[];
  readonly formerSlugs: readonly FormerSlug[];
}

/** Categories whose label may be another after a naming. */
export const relabelledBy = ({ leads, names }: Naming): readonly string[] =>
  [...leads.flatMap(({ owner, before }) => [owner, before]), ...names.map(({ key }) => key)].filter(
    (key) => key !== undefined,
  );

const idOf = (key: string) => `(SELECT category_id FROM category WHERE key = ${key})`;

/** The statements of a naming, after those that make the categories of new articles and before labels are counted. */
export function namingStatements(run: Run, { created, leads, names, formerSlugs }: Naming): Statement[] {
  const spellings = leads.flatMap(({ before, owner, spellings }) =>
    before === undefined ? [] : spellings.map((spelling) => ({ before, owner, spelling })),
  );
  return [
    run(
      `INSERT INTO category (key, slug, label, modified) SELECT v.value->>'key', v.value->>'slug', v.value->>'label', 0
       FROM json_each(?1) v WHERE true ON CONFLICT (key) DO NOTHING`,
      JSON.stringify(created),
    ),
    run(
      `INSERT INTO refiling (key, category_id) SELECT v.value->>'key', ${idOf("v.value->>'before'")}
       FROM json_each(?1) v WHERE v.value->>'before' IS NOT NULL ON CONFLICT DO NOTHING`,
      JSON.stringify(leads),
    ),
    run(
      `INSERT INTO category_key (key, category_id, topic)
       SELECT v.value->>'key', ${idOf("v.value->>'owner'")}, v.value->>'topic' FROM json_each(?1) v WHERE true
       ON CONFLICT DO UPDATE SET category_id = excluded.category_id`,
      JSON.stringify(leads),
    ),
    run(
      `INSERT INTO spelling (category_id, spelling, uses, seen)
       SELECT ${idOf("v.value->>'owner'")}, s.spelling, s.uses, s.seen FROM json_each(?1) v
         JOIN category c ON c.key = v.value->>'before' JOIN spelling s USING (category_id)
       WHERE s.spelling = v.value->>'spelling' ON CONFLICT DO UPDATE SET uses = uses + excluded.uses`,
      JSON.stringify(spellings),
    ),
    run(
      `DELETE FROM spelling WHERE (category_id, spelling) IN
         (SELECT ${idOf("v.value->>'before'")}, v.value->>'spelling' FROM json_each(?1) v)`,
      JSON.stringify(spellings),
    ),
    run(
      `INSERT INTO moved (address, kind, owner)
       SELECT '/categories/' || (v.value->>'slug'), 'category', v.value->>'owner' FROM json_each(?1) v WHERE true
       ON CONFLICT DO UPDATE SET kind = excluded.kind, owner = excluded.owner`,
      JSON.stringify(formerSlugs),
    ),
    run(
      `UPDATE category SET named = COALESCE(v.value->>'label', named), labels = COALESCE(v.value->>'labels', labels),
         slug = COALESCE(v.value->>'slug', slug), relabelled = (SELECT generation FROM state),
         changed = (SELECT generation FROM state)
       FROM json_each(?1) v WHERE category.key = v.value->>'key'`,
      JSON.stringify(names),
    ),
  ];
}

/** SQL of the label that an article in a language (SQL of a BCP 47 tag) shows of category `c`. */
export const labelIn = (language: string) => {
  const labelOf = (tag: string) => `json_extract(c.labels, '$."' || ${tag} || '"')`;
  const primary = `substr(${language}, 1, instr(${language} || '-', '-') - 1)`;
  return `CASE WHEN c.labels IS NULL THEN c.label ELSE COALESCE(${labelOf(language)}, ${labelOf(primary)}, c.label) END`;
};
