/** Last parts of addresses, one for each article, category and author, fixed once given. */
import { slugOf } from "../slug.ts";
import type { Database } from "../store/database.ts";
import { type SlugOwner, takenSlugs } from "../store/lookups.ts";

export interface SlugWish {
  /** Whose slug it is: an article's id, a category's or author's key. */
  readonly owner: string;
  /** A title, label or name. */
  readonly text: string;
  /** The slug of it, where it was made already. */
  readonly made?: string;
  /** The slug that it has elsewhere, which comes first. */
  readonly kept?: string;
  /** What to add when the slug alone is taken, such as the date; then numbers. */
  readonly suffix?: string;
}

/** A free slug for each wish, by owner: `slug`, else `slug-suffix`, else `slug-2` and so on. */
export async function giveSlugs(
  db: Database,
  kind: SlugOwner,
  wishes: readonly SlugWish[],
): Promise<ReadonlyMap<string, string>> {
  const given = new Map<string, string>();
  const used = new Set<string>();
  let open = wishes.map((wish) => ({ ...wish, slug: wish.made ?? slugOf(wish.text, kind) }));
  // A round a candidate, so that however many share a title, the store is asked a few times only.
  for (let round = 0; open.length > 0; round++) {
    const candidates = open.map((wish) => candidate(wish, round));
    const taken = await takenSlugs(db, kind, candidates);
    open = open.filter((wish, i) => {
      const slug = candidates[i] ?? "";
      if (taken.has(slug) || used.has(slug)) return true;
      used.add(slug);
      given.set(wish.owner, slug);
      return false;
    });
  }
  return given;
}

function candidate(wish: SlugWish & { readonly slug: string }, attempt: number): string {
  const { slug, suffix, owner, kept } = wish;
  if (kept !== undefined && attempt === 0) return kept;
  const round = kept === undefined ? attempt : attempt - 1;
  if (round === 0) return slug;
  const dated = suffix ? `${slug}-${suffix}` : slug;
  const number = suffix ? round : round + 1;
  if (number === 1) return dated;
  if (number < 6) return `${dated}-${number}`;
  // Many of one title on one day: the end of the owner's name tells them apart at once.
  const letters = owner.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  return `${dated}-${letters.slice(-4 * (number - 5))}-${number}`;
}
