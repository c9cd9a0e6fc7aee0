/** Who wrote, translated and supplied an article, from the lines that say so. */
import type { Author } from "../article.ts";
import { labelOf, namesAgency } from "./text-labels.ts";
import { words } from "./text-lines.ts";
import { isLikelyName } from "./text-names.ts";

export interface People {
  readonly authors: readonly Author[];
  readonly translator?: string;
  readonly credit?: string;
  /** Absolute address, when the line gives one. */
  readonly link?: string;
  /** A name was cut at a joined `و`, which may also begin a name. */
  readonly guessed?: boolean;
}

/** Given names that begin with the letter that also means “and”. */
const NAMES_IN_WAW =
  /^و(?:ليد|ائل|سام|فاء|رد|ردة|داد|جدي|حيد|سيم|جيه|ضاح|لاء|هيب|هبة|هبي|ديع|اصف|جدان|فيق|فيقة|صال|صفي|سيلة|لي|هدان|تار|ورد|اثق|الي|زير|زان|هب)$/;
/** What a person is, beside the name. */
export const ROLE =
  /^(?:مراسل|مراسلة|كاتب|كاتبة|صحفي|صحفية|صحافي|صحافية|محرر|محررة|باحث|باحثة|أستاذ|رئيس|مدير|شاعر|شاعرة|روائي|روائية|ناقد|ناقدة|أكاديمي|أكاديمية|إعلامي|إعلامية|محلل|محللة|خبير|خبيرة|correspondent|reporter|editor|writer|staff|senior|chief|journalist|columnist|contributing|freelance|guest|special|professor|in )/iu;

/** What a person is, behind the name and a comma. */
const ROLE_BEHIND =
  /\s(?:reporter|editor|correspondent|writer|columnist|journalist|producer|analyst)$|^(?:عضو|وزير|وزيرة|طبيب|طبيبة|سفير|سفيرة|نائب|نائبة|مستشار|مستشارة|عميد|محام|محامية|ناشط|ناشطة|مخرج|مخرجة|فنان|فنانة|مؤرخ|مؤرخة|دبلوماسي|سياسي|اقتصادي|مهندس|مهندسة|زميل|زميلة|متخصص|مختص|مفكر|مترجم|مترجمة|مؤلف|مؤلفة)(?=$|\s)/iu;

/** `Jane Doe in Paris and John Roe in Rome` */
const IN_PLACE = /(?<=\p{Lu}\S+ \S+) in \p{Lu}[\p{L}'-]*(?: \p{Lu}[\p{L}'-]*)?(?=$|,| and )/gu;

/** `أحمد علي وسارة حسن` is two people; `أحمد وليد حسن` is one. */
function cutAtJoinedWaw(name: string): string[] {
  const parts = name.split(" ");
  for (let i = 2; i <= parts.length - 2; i++) {
    const word = parts[i] ?? "";
    if (/^و(?:\p{Script=Arabic}{2,}|\p{Script=Arabic}\.)/u.test(word) && !NAMES_IN_WAW.test(word))
      return [
        parts.slice(0, i).join(" "),
        ...cutAtJoinedWaw([word.slice(1), ...parts.slice(i + 1)].join(" ")),
      ];
  }
  return [name];
}

/** Without what stands behind a whole name and is none: a place (`Jane Holt, Rivermill`), a role (`…, transport correspondent`). */
function named(names: readonly string[]): string[] {
  const [first = ""] = names;
  const isAside = (name: string) => words(name) === 1 || /^\p{Ll}/u.test(name) || ROLE_BEHIND.test(name);
  return names.filter((name, i) => i === 0 || words(first) < 2 || !isAside(name));
}

/** The people that an author line names. */
export function authorsIn(line: string): People {
  const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/.exec(line)?.[0];
  const bare = line
    .replace(/\(?<?[\w.+-]+@[\w-]+(?:\.[\w-]+)+>?\)?/g, "")
    .replace(/(?:^|\s)@\w+/g, "")
    .replace(/https?:\/\/\S+/g, "");
  const translated = /(?:^|[\s|–—-])(?:ترجمة|translated by)[\s:]+(?:وتحرير\s+|وإعداد\s+)?(.+)$/iu.exec(bare);
  const written =
    (translated ? bare.slice(0, translated.index) : bare).split(/\s[|–—-]\s|\s?\|\s?|\s*\(/)[0] ?? "";
  const spaced = written
    .replace(IN_PLACE, "")
    .split(/\s+و\s+|\s+and\s+|\s*&\s*|\s*[،,؛;/]\s*|\s+(?:et|avec|with)\s+(?:l')?/iu)
    .map((name) =>
      name
        .replace(/^(?:and|و|الكاتب|الكاتبة)\s+/iu, "")
        .replace(/\s(?:في|بتاريخ|يوم|on|le)$/u, "")
        .replace(/^[*\s]+|[\s.:|*–—-]+$/g, "")
        .trim(),
    )
    .filter(
      (name) =>
        name !== "" && !ROLE.test(name) && !(namesAgency(name) && /[,،]|\s(?:avec|with)\s/iu.test(written)),
    );
  const names = named(spaced.flatMap(cutAtJoinedWaw));
  const supplier = /(?:\s(?:avec|with)\s+(?:l')?|[,،]\s*)([^,،]+)$/iu.exec(written)?.[1];
  const translator = translated?.[1]?.trim();
  return {
    authors: names.map((name, i) => ({ name, ...(email && i === 0 ? { email } : {}) })),
    ...(translator ? { translator } : {}),
    ...(supplier && namesAgency(supplier) ? { credit: supplier } : {}),
    ...(names.length > spaced.length ? { guessed: true } : {}),
  };
}

/** A translator's line; a source may stand on it too: `ترجمة: … - المصدر: …`. */
export function translatorIn(line: string): People {
  const [name = "", ...others] = line.split(/\s[|–—-]\s/);
  const labels = others.map(labelOf);
  const source = labels.find((label) => label?.kind === "source" && label.value !== "");
  return source ? { authors: [], translator: name, credit: source.value } : { authors: [], translator: line };
}

/** Who translated an article whose last sentence says so: `Translated from the Arabic by …`. */
export function translatorAtEnd(paragraph: string): string | undefined {
  const name =
    /(?:^|[.!?]\s)(?:translated (?:from (?:the )?\p{L}+ )?by|traduit (?:de (?:l')?\p{L}+ |du \p{L}+ )?par)\s+([^.]{3,60})\.?$/iu.exec(
      paragraph,
    )?.[1];
  return name && isLikelyName(name) ? name : undefined;
}

/** `X - ترجمة وتحرير Y`, `X + وكالات`, `Writer | Outlet | Translated by Y`. */
export function creditIn(value: string): People {
  const link = /https?:\/\/[^\s،؛|)\]]+/.exec(value)?.[0];
  const bare = link
    ? value
        .replace(link, " ")
        .replace(/\(\s*\)|\[\s*\]/g, " ")
        .replace(/\s+/g, " ")
        .trim()
    : value;
  const kept: string[] = [];
  let translator: string | undefined;
  for (const part of bare.split(
    /\s*(\s[-–—]\s|\||،\s(?=ترجم)|,\s(?=[Tt]ranslat)|\((?=ترجم|[Tt]ranslat))\s*/,
  )) {
    const label = labelOf(part);
    if (label?.kind === "translator")
      translator = label.value.replace(/^و(?:تحرير|إعداد)\s*:?\s*/, "").replace(/\)$/, "");
    else if (label?.kind !== "link") kept.push(part);
  }
  const credit = kept
    .join(" ")
    .replace(/\s+/g, " ")
    .replace(/^[\s|()–—،,-]+|[\s|()–—،,-]+$/g, (edge) =>
      edge.includes(")") && kept.join("").includes("(") ? ")" : "",
    )
    .trim();
  return {
    authors: [],
    ...(credit ? { credit } : {}),
    ...(translator ? { translator } : {}),
    ...(link ? { link } : {}),
  };
}

/** Whether a line is names of persons and nothing else: `د. مها العطار ود. نبيل سعدون`. */
export function namesWriters(text: string): boolean {
  const { authors } = authorsIn(text);
  return text.length <= 120 && authors.length > 0 && authors.every(({ name }) => isLikelyName(name));
}

/** `(Reporting by X; Editing by Y)`, `(إعداد X للنشرة العربية - تحرير Y)`: who wrote what an agency sends. */
export function reportersAtEnd(paragraph: string): People | undefined {
  const line =
    /^\((?:reporting by|by|إعداد|تغطية صحفية|كتب|كتبت)\s*:?\s+([^()]{3,200})\)$/iu.exec(paragraph)?.[1] ?? "";
  const names = line.split(/\s*[;؛]\s*|\s[-–—]\s/)[0]?.replace(/\s(?:للنشرة العربية|في \S+)$/u, "") ?? "";
  return namesWriters(names) ? authorsIn(names) : undefined;
}

/** The parts of a short line: `القاهرة - سلمى الحداد`, `Jane Doe, Reuters`. */
export function partsOfLine(text: string): string[] {
  return text.split(/\s*[,،|]\s*|\s[-–—ـ]\s|\s?:\s|\s*\/\s+|\s+\//).filter((part) => part !== "");
}

const OUTLET =
  /(?:^|\s)(?:نيوز|قناة|صحيفة|جريدة|موقع|شبكة|مجلة|تلفزيون|إذاعة|راديو|أونلاين|اونلاين|News|TV|Times|Post|Herald|Tribune|Gazette|Online|Radio)(?=$|\s)/u;

/** An outlet or its reporter beside a place: `الحسكة – مراسل الفرات`, `Harbour News - Port Alder`. */
export function namesDesk(text: string): boolean {
  const parts = partsOfLine(text);
  return (
    parts.length === 2 && parts.some((part) => OUTLET.test(part) || (words(part) > 1 && ROLE.test(part)))
  );
}

/** `القاهرة - نادين الشافعي:`, the line of who says what follows, without its colon. */
export function withoutColon(text: string): string {
  const bare = text.replace(/\s*:$/, "");
  return bare !== text && partsOfLine(bare).length > 1 && guessedName(bare) ? bare : text;
}

/** The one name in a line that may be one, with or without a place or an agency beside it. */
export function guessedName(text: string): string | undefined {
  if (text.length > 200) return undefined;
  const bare = text.replace(/^[*\s]+|[*\s]+$|\s@\w+$/g, "").replace(IN_PLACE, "");
  const parts = partsOfLine(bare);
  const several = parts[0]?.split(" and ") ?? [];
  if (parts.length === 1) return several.every(isLikelyName) ? parts[0] : undefined;
  const names = parts.filter((part) => isLikelyName(part) && !namesAgency(part) && !ROLE.test(part));
  return parts.length <= 3 && names.length === 1 ? names[0] : undefined;
}
