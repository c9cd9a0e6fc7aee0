/** What has been found in one document so far: what the journal will say of it. */
import type { Media, Problem } from "../article.ts";
import type { Prepared } from "../ingest/prepare.ts";
import type { Found } from "./found.ts";
import { type Entry, type Kept, sumOf } from "./journal.ts";

/** Characters of problems that are said again without reading the document again. */
const MOST_SAID = 3000;

export class Account {
  readonly found: Found;
  /** Whether what is known by its path came from another folder, and may be another document. */
  readonly stranger: boolean;
  results = 0;
  refused = 0;
  /** Articles that should be in the store, and those that are, with the sum of their revisions. */
  expected = 0;
  articles = 0;
  revisions = 0;
  #lasting = true;
  #problems: Problem[] = [];
  #said = 0;
  #unsaid = 0;

  constructor(found: Found, before: Entry | undefined) {
    this.found = found;
    // What comes through standard input comes from anywhere.
    this.stranger = before !== undefined && (before.origin !== found.origin || found.origin === "-");
  }

  /** It must be read again the next time, for what came of it depends on more than itself. */
  dependsOnOthers(): void {
    this.#lasting = false;
  }

  /** Dates that have not come yet and files of the publication's own are judged anew each time. */
  drafted({ published, updated, image, attachments = [] }: Prepared, now: Date): void {
    const dates = [published.at, updated ?? published.at].map((date) => Date.parse(date));
    if (Math.max(...dates) > now.getTime() || [image, ...attachments].some(isOwn)) this.#lasting = false;
  }

  say(problems: readonly Problem[]): void {
    for (const problem of problems) {
      this.#said += problem.file.length + problem.what.length + problem.instead.length;
      if (this.#said > MOST_SAID) this.#unsaid += 1;
      else this.#problems.push(problem);
    }
  }

  keep(kept: readonly Kept[]): void {
    this.articles += kept.length;
    this.revisions += sumOf(kept);
  }

  /** Goes on from what the journal says, which was found to be so. */
  resume({ results, refused, problems }: Entry): void {
    this.results = results;
    this.refused = refused;
    this.expected = this.articles;
    this.say(problems);
    // What was refused may have been so for the sake of another document.
    if (refused > 0) this.dependsOnOthers();
  }

  /** As the journal keeps it; `mark` is empty where the document must be read again in any case. */
  entry(mark: string, whole: boolean): Entry {
    const lasting = this.#lasting && this.expected === this.articles;
    return {
      path: this.found.path,
      origin: this.found.origin,
      mark: lasting || !whole ? mark : "",
      results: this.results,
      whole,
      articles: this.articles,
      revisions: this.revisions,
      refused: this.refused,
      problems: this.#unsaid === 0 ? this.#problems : [...this.#problems, this.#more()],
    };
  }

  #more(): Problem {
    return {
      severity: "warning",
      file: this.found.path,
      what: `${this.#unsaid} more problems were told when it was read`,
      instead: "--again, which reads it again and tells them all",
    };
  }
}

const isOwn = (media: Media | undefined) => media !== undefined && !/^(?:[a-z]+:)?\/\//i.test(media.url);
