/** The archive by month, as the articles' own dates state it: how many there are, and which. */
import type { Database, Statement } from "./database.ts";
import { dueIn, nextDue } from "./listings.ts";

/** The month that an article's own date states; an index has it before the second and the id (0014_months.sql). */
const MONTH = "substr(json_extract(a.article, '$.published.at'), 1, 7)";
/** Month and number of the articles that are to come after ?1; mostly there are few. */
const SCHEDULED = `SELECT ${MONTH} AS month, COUNT(*) AS due FROM article a INDEXED BY article_published WHERE a.published_at > ?1 GROUP BY 1`;

export interface CountedMonth {
  /** `2026-02` */
  readonly month: string;
  /** Articles published. */
  readonly articles: number;
}

/** Months on one page of the archive. */
const MONTHS = 600;

export interface Months {
  readonly months: readonly CountedMonth[];
  /** The last year (four digits) that is on the next page; its months are whole there. */
  readonly older: string | undefined;
  readonly nextDue: number | undefined;
}

/** Months with articles published at `now` (Unix seconds), the newest first: of the year `until` and before, or all. */
export async function readMonths(db: Database, now: number, until = "9999"): Promise<Months> {
  const sql = `SELECT m.month, m.articles - COALESCE(s.due, 0) AS articles FROM month m LEFT JOIN (${SCHEDULED}) s USING (month)
    WHERE m.month <= ?2 AND m.articles > COALESCE(s.due, 0) ORDER BY m.month DESC LIMIT ?3`;
  const [months, due] = await db.batch<unknown>([
    db.prepare(sql).bind(now, `${until}-12`, MONTHS + 1),
    nextDue(db, now),
  ]);
  const found = (months?.results ?? []) as readonly CountedMonth[];
  const older = found[MONTHS]?.month.slice(0, 4);
  return {
    months: older === undefined ? found : found.filter(({ month }) => month.slice(0, 4) !== older),
    older,
    nextDue: dueIn(due?.results),
  };
}

/** An article as a list of titles has it. */
export interface TitleRow {
  readonly article_id: number;
  readonly published_at: number;
  readonly slug: string;
  readonly title: string;
  readonly language: string;
  /** RFC 3339, as stated; only the day of it counts where `has_time` is 0. */
  readonly stated: string;
  readonly has_time: 0 | 1;
}

/** The second (Unix) and the id of the article that a page begins behind. */
export interface Behind {
  readonly published_at: number;
  readonly article_id: number;
}

export interface MonthPage {
  /** The newest first. */
  readonly articles: readonly TitleRow[];
  readonly hasMore: boolean;
  /** The nearest months with articles. */
  readonly previous: string | undefined;
  readonly next: string | undefined;
  readonly nextDue: number | undefined;
}

const FIRST: Behind = { published_at: Number.MAX_SAFE_INTEGER, article_id: Number.MAX_SAFE_INTEGER };

/** The articles of a month (`2026-02`) that are published at `now` (Unix seconds), `limit` of them, in one round trip. */
export async function readMonth(
  db: Database,
  month: string,
  now: number,
  limit: number,
  { published_at, article_id } = FIRST,
): Promise<MonthPage> {
  const sql = `SELECT a.article_id, a.published_at, a.slug, json_extract(a.article, '$.title') AS title,
      json_extract(a.article, '$.language') AS language, json_extract(a.article, '$.published.at') AS stated,
      json_extract(a.article, '$.published.hasTime') AS has_time
    FROM article a INDEXED BY article_month WHERE ${MONTH} = ?1 AND a.published_at <= ?2 AND (a.published_at, a.article_id) < (?3, ?4)
    ORDER BY a.published_at DESC, a.article_id DESC LIMIT ?5`;
  const [articles, previous, next, due] = await db.batch<unknown>([
    db.prepare(sql).bind(month, now, published_at, article_id, limit + 1),
    neighbour(db, "<", "DESC", month, now),
    neighbour(db, ">", "ASC", month, now),
    nextDue(db, now),
  ]);
  const found = (articles?.results ?? []) as readonly TitleRow[];
  const monthIn = (rows: readonly unknown[] | undefined) => (rows as CountedMonth[] | undefined)?.[0]?.month;
  return {
    articles: found.slice(0, limit),
    hasMore: found.length > limit,
    previous: monthIn(previous?.results),
    next: monthIn(next?.results),
    nextDue: dueIn(due?.results),
  };
}

/** The nearest month on one side of `?1`; the `+` takes the column's affinity away, with which the index would not serve. */
const neighbour = (
  db: Database,
  side: "<" | ">",
  order: "ASC" | "DESC",
  month: string,
  now: number,
): Statement =>
  db
    .prepare(
      `SELECT m.month FROM month m WHERE m.month ${side} ?1 AND m.articles > 0 AND EXISTS (
         SELECT 1 FROM article a INDEXED BY article_month WHERE ${MONTH} = +m.month AND a.published_at <= ?2)
       ORDER BY m.month ${order} LIMIT 1`,
    )
    .bind(month, now);
