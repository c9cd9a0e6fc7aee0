/** What each block of an article is: body, author, source, keywords, related headlines. */
import { isHashtags } from "./text-keywords.ts";
import { isFurniture, isSeparator, type Label, labelOf, namesAgency, namesSection } from "./text-labels.ts";
import { type Block, endsSentence, isParagraph, words } from "./text-lines.ts";
import { isLikelyName, looksLikeName } from "./text-names.ts";
import {
  authorsIn,
  guessedName,
  namesDesk,
  partsOfLine,
  ROLE,
  reportersAtEnd,
  translatorAtEnd,
  translatorIn,
  withoutColon,
} from "./text-people.ts";
import { isPictureCredit, opensAsCaption, pictureIn } from "./text-picture.ts";
import { Tail } from "./text-tail.ts";

/** How many blocks a decision may look ahead. */
const AHEAD = 200;

/** What an article is made of, as far as its lines say. */
export class Sections extends Tail {
  readonly #title: string;

  /** Reads the blocks of an article without its title and dateline; `aside` is what the dateline says beside the date. */
  constructor(title: string, blocks: readonly Block[], aside: readonly string[], asideLine: number) {
    super();
    this.#title = title;
    this.dateAside(aside, asideLine);
    for (let i = 0; i < blocks.length; ) i += this.#take(blocks.slice(i, i + AHEAD));
    this.topics(this.body.at(-1));
    this.trailingHeadlines();
    const reporters = reportersAtEnd(this.body.at(-1)?.text ?? "");
    if (reporters && this.authors.length === 0) {
      this.people(reporters, this.body.at(-1)?.line ?? 1);
      this.body.pop();
    }
    const translator = translatorAtEnd(this.body.at(-1)?.text ?? "");
    if (translator) this.translator ??= translator;
  }

  /** Takes the first block, and says how many blocks it used. */
  #take(blocks: readonly Block[]): number {
    const [first, ...rest] = blocks;
    if (!first) return 1;
    if (isFurniture(first.text) || (!/[\p{L}\p{N}]/u.test(first.text) && !isSeparator(first.text))) return 1;
    const label = labelOf(first.text);
    const used = label ? this.#labelled(first, label, rest) : 0;
    if (used > 0) return used;
    if (isHashtags(first.text) && !this.keywordLine && this.keywords.length === 0) {
      this.keywordLine = first.text;
      return 1;
    }
    if (this.zone === "head") this.#head(first, rest);
    else if (this.zone === "body" && !this.agencies(first, rest[0])) this.body.push(first);
    else if (this.zone === "body") this.zone = "source";
    else this.headline(first);
    return 1;
  }

  #head(first: Block, rest: readonly Block[]): void {
    const { line } = first;
    const text = withoutColon(first.text);
    const picture = pictureIn(text);
    const email = text.includes("@") ? /^<?([\w.+-]+@[\w-]+(?:\.[\w-]+)+)>?$/.exec(text)?.[1] : undefined;
    const author = this.authors[0];
    const follows = rest.some(
      (next) => words(next.text) > words(text) && !labelOf(next.text) && !isFurniture(next.text),
    );
    const short = first.lines.length === 1 && follows && !endsSentence(text);
    if (isSeparator(text) || text === this.#title) return;
    if (email && author && this.authors.length === 1 && !author.email) {
      this.authors[0] = { ...author, email };
      return;
    }
    if (picture) {
      if (this.image) this.body.push(first);
      else this.image = picture;
    } else if (this.image && !this.image.alt && short && rest[0]?.text === text) {
      this.image = { ...this.image, alt: text };
    } else if (isPictureCredit(text) && words(text) > 2) this.body.push(first);
    else if (short && words(text) <= 7 && namesAgency(text) && !opensAsCaption(text)) this.agency(text, line);
    else if (short && words(text) <= 6 && /^\S+(?: \S+)?\s*[:–—ـ-]\s*[«"“][^«"“]+[»"”]$/.test(text))
      this.credit ??= text;
    else if (short && namesSection(text)) this.#leftOut(first);
    else if (short && this.authors.length === 0 && guessedName(text))
      this.guess(guessedName(text) ?? "", line);
    else if (short && author && words(text) <= 6 && ROLE.test(text))
      this.warn(line, `“${text}” under the author's name was left out`, "it behind the name, after a comma");
    else if (short && words(text) <= 6 && namesDesk(text)) {
      this.credit ??= text;
      this.warn(line, `“${text}” was taken as who supplied the article`, "المصدر: or Source: before it");
    } else if (short && partsOfLine(text).every((part) => words(part) === 1)) this.#leftOut(first);
    else {
      const parts = short ? partsOfLine(text) : [];
      if (parts.length === 2 && parts.every(isLikelyName))
        this.warn(
          line,
          `“${text}” is in the body: it cannot be told which part of it names a writer`,
          "بقلم: or By before the writer's name",
        );
      // A standfirst or a caption may stand above the author's line.
      if (isParagraph(text) || endsSentence(text) || words(text) > 12) this.zone = "body";
      this.body.push(first);
    }
  }

  /** How many blocks a labelled line used; 0 when its label is only the beginning of a text. */
  #labelled(first: Block, { kind, value }: Label, rest: readonly Block[]): number {
    const { line } = first;
    const next = rest[0];
    const ended = this.zone === "related" || this.zone === "source";
    if (kind === "source") return this.sourceFrom(first, value, rest);
    if (kind === "keywords") {
      const used = this.keywordsOf(value, rest);
      const ends = this.zone !== "head" || (value === "" && this.body.length > 0);
      if (used > 0 && ends) this.zone = "related";
      return used;
    }
    if (kind === "related") return this.relatedFrom(value);
    if (kind === "link") return this.originalAt(first, value, rest);
    if (kind === "author" || kind === "translator") {
      const names = value || (next && looksLikeName(next.text) ? next.text : "");
      if (names === "") return this.zone === "head" && words(first.text) <= 2 ? this.#leftOut(first) : 0;
      const behindSource = kind === "translator" && this.zone === "source" && this.related.length === 0;
      if (ended && !behindSource && !/[:|/]/.test(first.text)) return 0;
      // Among headlines, `تقرير: …` is more often one of them than the writer's line.
      if (this.zone === "related" && !names.split(/\s*[،,]\s*|\s+و\s+/).every(isLikelyName)) return 0;
      if (names.length > 300) return 0;
      const people = kind === "author" ? authorsIn(names) : translatorIn(names);
      const plausible =
        people.authors.every(
          ({ name }) => words(name) <= 5 && !/[.!?؟]$/.test(name) && !/\p{Nd}/u.test(name),
        ) && words(names) <= 16;
      if (!plausible || (this.zone !== "head" && !/[:|/]/.test(first.text) && !looksLikeName(names)))
        return 0;
      this.people(people, line);
      return value === "" ? 2 : 1;
    }
    const caption = kind === "caption" && this.image && !this.image.alt && value !== "";
    if (caption && this.image) {
      this.image = { ...this.image, alt: value };
      return 1;
    }
    if (kind === "state" && this.zone === "head") return this.state(first, value);
    const behind = kind === "section" && ended && words(value) <= 6;
    if (value === "" || (this.zone !== "head" && !behind)) return 0;
    return this.field(kind, value) ? 1 : 0;
  }

  #leftOut(first: Block): number {
    this.warn(
      first.line,
      `“${first.text}” was taken as the name of a section or a place and left out`,
      "القسم: or Section: before a section's name",
    );
    return 1;
  }
}
