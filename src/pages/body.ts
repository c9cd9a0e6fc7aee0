/** An article's safe HTML as its page shows it. */
import { absolute } from "../addresses.ts";
import { detectLanguage, direction } from "../language.ts";

const LINE = /<(p|h[2-6]|dt|dd|figcaption)>([\s\S]*?)<\/\1>/g;
/** A point of a list or a cell of a table that holds nothing but a line: its own place stays that of its neighbours. */
const POINT =
  /<(li|td|th)>((?:(?!<\/?(?:li|td|th|ul|ol|dl|p|div|blockquote|pre|table|figure|hr|h[2-6]|audio|video)[\s/>])[\s\S])*)<\/\1>/g;

/**
 * `content` with its own addresses under `base`, and what is written in another direction than the article marked so:
 * a line takes the direction of most of its letters, since Arabic ones often begin with a Latin name.
 */
export function bodyOf(content: string, language: string, base: string): string {
  return (
    absolute(content, base)
      .replace(LINE, (whole, tag: string, line: string) => {
        const marks = contrary(line, language);
        return marks ? `<${tag}${marks}>${line}</${tag}>` : whole;
      })
      .replace(POINT, (whole, tag: string, line: string) => {
        const marks = contrary(line, language);
        return marks ? `<${tag}><bdi${marks}>${line}</bdi></${tag}>` : whole;
      })
      // What is scrolled sideways can be by keyboard too.
      .replace(/<pre>/g, '<pre tabindex="0">')
      .replace(/<table[\s>]/g, '<div class="wide" tabindex="0">$&')
      .replace(/<\/table>/g, "$&</div>")
  );
}

/** Attributes of a line that runs against the article; nothing for the others. Addresses say nothing of its language. */
function contrary(line: string, language: string): string {
  const words = line
    .replace(/<[^>]*>|&#?\w+;/g, " ")
    .split(/\s+/)
    .filter((word) => !/\/\/|^www\.|@/.test(word));
  const own = detectLanguage(words.join(" "), language);
  return direction(own) === direction(language) ? "" : ` lang="${own}" dir="${direction(own)}"`;
}
