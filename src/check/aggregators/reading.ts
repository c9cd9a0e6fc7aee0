/** Texts as a person reads and counts them. */

/** HTML as a person reads it: tags taken out, references read, white space as one space. */
export function readable(html: string): string {
  const marks: Readonly<Record<string, string>> = {
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: " ",
  };
  return html
    .replace(/<[a-z/!?][^<>]*>/gi, " ")
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos|nbsp));/gi, (all, hex, decimal, name) => {
      if (name) return marks[String(name).toLowerCase()] ?? all;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    })
    .replace(/\s+/g, " ")
    .trim();
}

/** The characters of a text as a person counts them, roughly: code points. */
export const lengthOf = (text: string): number => [...text].length;
