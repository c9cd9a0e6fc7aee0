/** Where an address of another system, or a former one of ours, leads to now. */
// The index would bring the tables of the segmenter into the worker.
import { categoryKey } from "./keywords/key.ts";
import { addressKey, namedIn, oldFeedAt } from "./moved.ts";
import type { Database } from "./store/database.ts";
import { type FoundMoved, type Gone, lookUpMoved, type MovedTo, type Named } from "./store/moved.ts";
import { articlePath, feedPath, pagePath } from "./urls.ts";

/** Where an address leads, if anywhere, and the Unix seconds at which that may change by itself. */
export interface NewPlace {
  readonly path?: string | undefined;
  readonly nextDue?: number | undefined;
  /** What was withdrawn that stood there, where nothing else answers. */
  readonly gone?: Gone | undefined;
}

/**
 * The path of ours that answers for a path and query at `at` (Unix seconds), in one round trip. The other system may
 * have served it below `base`, as we do.
 */
export async function newPathOf(db: Database, address: string, at: number, base = ""): Promise<NewPlace> {
  const questions = [address, ...(base === "" ? [] : [base + address])].flatMap(
    (one) => questionOf(one) ?? [],
  );
  // The front page with something of no meaning behind it.
  if (questions[0]?.isFront) return { path: "/" };
  const names = questions.flatMap(({ name }) => name ?? []);
  const found = await lookUpMoved(
    db,
    questions.flatMap(({ addresses }) => addresses),
    names,
    at,
  );
  const { nextDue } = found;
  for (const question of questions) {
    const path = answerTo(question, found, question.name && found.named[names.indexOf(question.name)]);
    if (path !== undefined) return { path, nextDue };
  }
  return { nextDue, gone: found.gone };
}

/** What has to be known to tell where an address leads. */
interface Question {
  /** Addresses as the store has them, to look up. */
  readonly addresses: readonly string[];
  /** Where a page stood, the likelier one first. */
  readonly pages: readonly string[];
  /** Where the number says nothing, the path may: of `/2024/boats/?p=12`. */
  readonly article: string | undefined;
  /** What a feed lay below; else what the page itself was. */
  readonly below: string;
  readonly format: "rss" | "atom" | "json" | undefined;
  readonly name: Named | undefined;
  readonly isFront: boolean;
}

function questionOf(address: string): Question | undefined {
  const key = pageKey(address);
  if (key === undefined) return undefined;
  const isFeed = /[?&]feed=/.test(address);
  // `/2024/boats/amp`: the same article for telephones of then.
  const pages = isFeed ? [] : [key, key.replace(/\/amp$/, "")];
  const path = key.split("/?")[0] ?? "";
  const article = path !== key && path !== "" ? path : undefined;
  const feed = oldFeedAt(address);
  const below = feed?.below ?? key;
  return {
    addresses: [...pages, ...(article === undefined ? [] : [article]), below],
    pages,
    article,
    below,
    format: feed?.format,
    name: below === "/" ? undefined : nameIn(below),
    isFront: key === "/" && !isFeed,
  };
}

/** An address without the number of its page: older articles have gone to later pages since. */
function pageKey(address: string): string | undefined {
  const key = addressKey(address);
  return key === undefined ? undefined : key.replace(/\/page\/\d{1,6}$/, "") || "/";
}

function nameIn(key: string): Named | undefined {
  const named = namedIn(key);
  if (!named) return undefined;
  const { kind, name } = named;
  return { kind, slug: name, keys: [categoryKey(name), categoryKey(name.replace(/[-_+]+/g, " "))] };
}

function answerTo(question: Question, { at }: FoundMoved, named: MovedTo | undefined): string | undefined {
  for (const address of question.pages) {
    const page = at.get(address);
    if (page) return page.kind === "article" ? articlePath(page.slug) : pagePath(page);
  }
  const article = question.article === undefined ? undefined : at.get(question.article);
  if (article?.kind === "article") return articlePath(article.slug);
  const subject = at.get(question.below) ?? (question.below === "/" ? { kind: "all" as const } : named);
  if (!subject || subject.kind === "article") return undefined;
  return question.format ? feedPath(subject, question.format) : pagePath(subject);
}
