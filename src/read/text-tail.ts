/** What stands behind an article's body, and headlines in its midst: source, link, keywords, related headlines. */
import { Found } from "./text-found.ts";
import { isHashtags, isTopics } from "./text-keywords.ts";
import { agenciesAlone, isFurniture, isSeparator, labelOf } from "./text-labels.ts";
import { type Block, isParagraph, isWrapped, words } from "./text-lines.ts";
import { creditIn } from "./text-people.ts";
import { pictureIn } from "./text-picture.ts";
import { headlineText, isDate, trailingHeadlines } from "./text-related.ts";

/** An address and nothing else. */
const ADDRESS = /^[<([]?(https?:\/\/[^\s<>()[\]]+)[>)\]]?$/;

/** Where in an article its reading stands; `aside` is among headlines in the midst of the body. */
export type Zone = "head" | "body" | "source" | "related" | "aside";

/** A line in the midst of a body that no headline is: it ends a sentence, or opens a list. */
const endsHeadlines = ({ text, lines }: Block) =>
  lines.length === 1 && words(text) >= 3 && /[.:]["”»]?$/.test(text);

/** Reads what is no body any more. */
export class Tail extends Found {
  protected zone: Zone = "head";
  /** Headlines in the midst of the body, so far. */
  readonly #beside: Block[] = [];
  #sourced = false;

  /** Takes a body's last line where it names agencies and nothing else. */
  protected agencies({ text }: Block, next: Block | undefined): boolean {
    const ends = !next || labelOf(next.text) || isFurniture(next.text) || isHashtags(next.text);
    const credit = ends ? agenciesAlone(text) : undefined;
    if (credit) this.credit ??= credit;
    return credit !== undefined;
  }

  /** Takes the last line as the keywords that no heading announces, if it reads so. */
  protected topics(last: Block | undefined): boolean {
    if (!last || last.lines.length > 1 || this.keywordLine || this.keywords.length > 0) return false;
    if (!isTopics(last.text) || this.body.length < 2) return false;
    this.keywordLine = last.text;
    if (this.body.at(-1) === last) this.body.pop();
    this.warn(last.line, `“${last.text}” was taken as the keywords`, "كلمات مفتاحية or Keywords before them");
    return true;
  }

  protected headline(first: Block): void {
    const { text, line } = first;
    const address = ADDRESS.exec(text)?.[1];
    if (address && this.related.length === 0) this.link ??= address;
    if (address) return;
    if (isSeparator(text) || pictureIn(text) || isDate(text)) return;
    if (this.zone === "source" && this.related.length === 0 && this.topics(first)) return;
    const long =
      this.zone === "related"
        ? words(text) > 30 || (words(text) >= 12 && /[.!؟?]["”»]? \S.*\.["”»]?$/.test(text))
        : isParagraph(text) || (this.#beside.length > 0 && endsHeadlines(first));
    if (
      long &&
      (first.lines.length === 1 || isWrapped(first.lines) || first.lines.some((l) => isParagraph(l.text)))
    ) {
      if (this.zone !== "aside")
        this.warn(
          line,
          `a paragraph behind the end of the article was kept in its body: “${text.slice(0, 40)}…”`,
          "paragraphs before the source line and the keywords",
        );
      else this.#resume();
      this.body.push(first);
      return;
    }
    if (this.zone === "aside") this.#beside.push(first);
    if (this.zone === "source" && this.related.length === 0)
      this.warn(
        line,
        `lines behind the source line were taken as related headlines, from “${text.slice(0, 40)}” on`,
        "مقالات ذات صلة or Related before them",
      );
    this.related.push(...first.lines.map((l) => headlineText(l.text)).filter((headline) => headline !== ""));
  }

  /** Goes on with the body behind headlines in its midst: a much shorter line under them is its sub-heading. */
  #resume(): void {
    const last = this.#beside.at(-1);
    const others = this.#beside.slice(0, -1);
    const heads =
      last?.lines.length === 1 &&
      others.length > 0 &&
      words(last.text) <= 6 &&
      others.every(({ text }) => words(text) >= words(last.text) + 3);
    if (last && heads) {
      this.related.pop();
      this.body.push(last);
      this.warn(
        last.line,
        `“${last.text}” under related headlines was taken as a sub-heading`,
        "related headlines behind the article",
      );
    }
    this.#beside.length = 0;
    this.zone = "body";
  }

  /** Where the article was first published. In the midst of a body, `الرابط: …` may be any address. */
  protected originalAt({ text }: Block, value: string, rest: readonly Block[]): number {
    const address = ADDRESS.exec(value || (rest[0]?.text ?? ""))?.[1];
    const original = /أصل|origin/iu.test(text);
    const inside = this.zone === "body" && rest.some((next) => isParagraph(next.text) && !labelOf(next.text));
    if (!address || (inside && !original)) return 0;
    if (original || this.related.length === 0) this.link ??= address;
    return value === "" ? 2 : 1;
  }

  protected sourceFrom(first: Block, value: string, rest: readonly Block[]): number {
    const next = rest[0];
    // Without a mark, `عن موقع …` may be a sub-heading.
    const marked = value === "" || /[:：∶|/\\؛–—-]/.test(first.text);
    if (!marked && rest.some(({ text }) => isParagraph(text) && !labelOf(text))) return 0;
    const text = value || (next && words(next.text) <= 12 && !labelOf(next.text) ? next.text : "");
    if (text === "" || text.length > 300 || words(text) > 25) return 0;
    // `المصدر: شركة الكهرباء، قالت في بيانها إن …` in the midst of a text is one of its sentences.
    const isSentence = ({ text }: { text: string }) => words(text) >= 5 && /[.!؟…]["”»]?$/.test(text);
    if (isSentence({ text }) && rest.some((next) => isSentence(next) && !labelOf(next.text))) return 0;
    const people = creditIn(text);
    // What the article itself calls its source counts before what was only guessed to be one.
    if (people.credit && !this.#sourced) this.credit = people.credit;
    this.#sourced ||= people.credit !== undefined;
    this.people(people, next?.line ?? 1);
    if (this.body.length > 0 && (this.zone === "head" || this.zone === "body")) this.zone = "source";
    return value === "" ? 2 : 1;
  }

  protected relatedFrom(value: string): number {
    if (value === "") this.zone = this.zone === "body" || this.zone === "head" ? "aside" : "related";
    else if (ADDRESS.test(value)) return 0;
    else this.related.push(headlineText(value));
    return 1;
  }

  protected trailingHeadlines(): void {
    const headlines = this.related.length > 0 ? [] : trailingHeadlines(this.body);
    const first = headlines[0];
    if (!first) return;
    this.body.splice(this.body.length - headlines.length);
    this.related.push(...headlines.map((block) => headlineText(block.text)));
    this.warn(
      first.line,
      `the last ${headlines.length} lines were taken as related headlines, from “${first.text.slice(0, 40)}” on`,
      "مقالات ذات صلة or Related before them",
    );
  }
}
