/** What has been found of an article while its blocks are read. */
import type { Author, Media } from "../article.ts";
import type { Finding } from "./date.ts";
import { isHidden } from "./draft.ts";
import { keywordsIn } from "./text-keywords.ts";
import { isFurniture, isSeparator, type Label, labelOf, namesAgency } from "./text-labels.ts";
import { type Block, isParagraph } from "./text-lines.ts";
import { authorsIn, guessedName, namesWriters, type People, partsOfLine, ROLE } from "./text-people.ts";
import { headlineText } from "./text-related.ts";

/** The parts of an article, and the names and fields as lines bring them. */
export class Found {
  readonly body: Block[] = [];
  readonly authors: Author[] = [];
  readonly keywords: string[] = [];
  readonly related: string[] = [];
  readonly warnings: (Finding & { readonly line: number })[] = [];
  keywordLine?: string;
  credit?: string;
  translator?: string;
  link?: string;
  summary?: string;
  slug?: string;
  language?: string;
  image?: Media;
  /** The line that says that it is not to be shown: `Status: draft`. */
  hidden?: Finding & { readonly line: number };

  warn(line: number, what: string, instead: string): void {
    this.warnings.push({ line, what, instead });
  }

  protected people(people: People, line: number): void {
    this.authors.push(
      ...people.authors.filter(({ name }) => !this.authors.some((known) => known.name === name)),
    );
    if (people.translator) this.translator ??= people.translator;
    if (people.credit) this.credit ??= people.credit;
    if (people.link) this.link ??= people.link;
    if (people.guessed)
      this.warn(
        line,
        `“${people.authors.map(({ name }) => name).join("”, “")}” were read as several authors`,
        "، between names",
      );
  }

  protected guess(name: string, line: number): void {
    this.people(authorsIn(name), line);
    this.warn(line, `“${name}” was taken as the author's name`, "بقلم: or By before the name");
  }

  /** `وكالات`, `الميناء - وكالات`, or a writer beside the agency. */
  protected agency(text: string, line: number): void {
    const parts = partsOfLine(text);
    // Nobody writes for “agencies”: what stands beside them is a place. So it is where Anadolu's name closes `…/ …`, and the outlet behind `خاص`.
    const place =
      parts.length === 2 && /^خاص\s|(?:^|[\s+،])و?(?:ال)?وكالات$|\/\s*(?:ا?لأناضول|anadolu)$/iu.test(text);
    const mayName = parts.length > 1 && this.authors.length === 0 && !place;
    const name = mayName ? guessedName(text) : undefined;
    if (name) this.guess(name, line);
    const supplier = parts
      .filter((part) => part !== name && !(name && ROLE.test(part)))
      .join(text.includes("/") ? "/ " : " - ");
    if (supplier !== "") this.credit ??= name ? supplier : text.replace(/\s*[-–—:]$/, "");
  }

  protected dateAside(aside: readonly string[], line: number): void {
    const unknown: string[] = [];
    for (const part of aside) {
      const label = labelOf(part);
      if (label?.kind === "author") this.people(authorsIn(label.value), line);
      else if (label?.kind === "translator") this.translator ??= label.value;
      else if (
        this.authors.length === 0 &&
        namesWriters(part) &&
        !namesAgency(part) &&
        !/^[\p{Lu}\s.]+$/u.test(part)
      )
        this.guess(part, line);
      else unknown.push(part);
    }
    if (unknown.length === 0 || isFurniture(unknown.join(" "))) return;
    if (unknown.some(namesAgency)) this.credit ??= unknown.join(" - ");
    else
      this.warn(
        line,
        `“${unknown.join(" - ")}” beside the date was left out`,
        "the date on a line of its own; بقلم: or By before a name",
      );
  }

  /** The fields of a file that has one on each line above its body. */
  protected field(kind: Label["kind"], value: string): boolean {
    if (kind === "summary") this.summary ??= value;
    else if (kind === "section")
      this.keywords.push(...value.split(/\s*[،,;؛|]\s*/).filter((part) => part !== ""));
    else if (kind === "slug") this.slug ??= value;
    else if (kind === "language" && /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(value)) this.language ??= value;
    else return false;
    return true;
  }

  /** `Status: draft`, `Draft: yes` above the body. */
  protected state({ text, line }: Block, value: string): number {
    if (!isHidden(value) && !(/^(?:draft|مسودة)/iu.test(text) && /^(?:yes|true|1|نعم)$/iu.test(value)))
      return /^(?:published|live|final|منشور|no|false)$/iu.test(value) ? 1 : 0;
    this.hidden = {
      line,
      what: `left out, since it says ${text}; an article that was published before is withdrawn`,
      instead: "that line left out, if it is to be published",
    };
    return 1;
  }

  /** Takes the keywords on their heading's line or behind it; says how many blocks they were, 0 for none. */
  protected keywordsOf(value: string, rest: readonly Block[]): number {
    if (value !== "") {
      if (isParagraph(value) && !/[،,;؛|#]/.test(value)) return 0;
      this.#addLine(value);
      return 1;
    }
    const plain = rest.findIndex(
      (block) => labelOf(block.text) !== undefined || isFurniture(block.text) || isSeparator(block.text),
    );
    const found = keywordsIn(plain === -1 ? rest : rest.slice(0, plain));
    const at = rest[0]?.line ?? 1;
    if (found.kind === "line") {
      this.#addLine(found.line);
      if (found.headlines) {
        this.related.push(...found.headlines.map(headlineText));
        this.warn(
          at,
          `“${found.line}” was taken as the keywords and the lines under it as related headlines`,
          "keywords on one line, with ، between them, and a blank line behind it",
        );
      }
    } else if (found.kind === "list") {
      this.keywords.push(...found.keywords);
      if (found.doubtful)
        this.warn(
          at,
          `${found.keywords.length} short lines were taken as a keyword each, from “${found.keywords[0]}” on`,
          "keywords on one line, with ، between them",
        );
    } else if (rest[0])
      this.warn(
        at,
        `“${rest[0].text.slice(0, 60)}” behind the keywords' heading reads as a sentence; it was not taken as keywords`,
        "keywords on one line, with ، between them",
      );
    return 1 + (found.kind === "sentence" ? 0 : found.blocks);
  }

  #addLine(line: string): void {
    this.keywordLine = this.keywordLine === undefined ? line : `${this.keywordLine}، ${line}`;
  }
}
