/** Topics of Arabic phrases, from the words of their `categoryKey`. */
import { partsOf, plain, tables } from "./topic-arabic-parts.ts";
import * as forms from "./topic-arabic-words.ts";
import { named, type Part, rendered } from "./topic-nations.ts";

/** The topic of an Arabic phrase of these words. */
export function arabicTopic(given: readonly string[]): string {
  const parts = partsOf(forms.boundWords(given));
  const [only] = parts;
  if (parts.length === 1 && only) {
    if (only.name) return only.word;
    return only.nation && !only.adjective ? named(only.nation) : forms.aloneWord(only.word);
  }
  return rendered(between(parts) ?? pair(parts) ?? sidesOf(parts) ?? inOrder(parts));
}

const headOf = (parts: readonly Part[]) => (parts[0] ? plain(parts[0], true) : "");
const plains = (parts: readonly Part[]) => parts.map((part, i) => plain(part, i === 0));
const sideText = (parts: readonly Part[]) =>
  parts
    .map((part, i) =>
      part.nation ? named(part.nation) : plain(i === 0 ? { ...part, with: "" } : part, false),
    )
    .join(" ");
const hasAnd = (part: Part | undefined) =>
  part !== undefined && (part.with === "و" || /^و../.test(part.word));
const withoutAnd = (part: Part): Part =>
  part.nation || part.name ? { ...part, with: "" } : withDefinite(part.word.replace(/^و/, ""));
const withDefinite = (word: string): Part => ({ word, definite: forms.isDefinite(word) });

/** The head first, then what it is about, then the sides, the latter two in any order. */
function amongSides(head: readonly Part[], tail: readonly Part[], sides: readonly string[]): string[] {
  const [first = "", ...rest] = plains(head);
  const about = [...rest, ...tail.map((part) => plain(part, false))];
  const number = ["", "", "ثنايي", "ثلاثي", "رباعي"][sides.length];
  return [first, ...about.filter((one) => one !== number).sort(), ...[...sides].sort()];
}

/** العلاقات بين تركيا وروسيا; القمة بين مصر والأردن والعراق */
function between(parts: readonly Part[]): string[] | undefined {
  const at = parts.findIndex((part) => part.word === "بين");
  if (at < 1 || !parts.slice(at + 2).some(hasAnd)) return undefined;
  const sides: Part[][] = [];
  const tail: Part[] = [];
  for (const part of parts.slice(at + 1)) {
    if (sides.length === 0 || (hasAnd(part) && tail.length === 0))
      sides.push([sides.length > 0 ? withoutAnd(part) : part]);
    else if (sides.length > 1 && sides.at(-1)?.[0]?.nation) tail.push(part);
    else sides.at(-1)?.push(part);
  }
  return amongSides(parts.slice(0, at), tail, sides.map(sideText));
}

/** تركيا وروسيا; الصحة والتعليم; نفط وغاز */
function pair(parts: readonly Part[]): string[] | undefined {
  const [a, ...others] = parts;
  if (!a || others.length === 0 || !others.every(hasAnd)) return undefined;
  const rest = others.map(withoutAnd);
  if (a.nation && !a.adjective && rest.every((one) => one.nation && !one.adjective))
    return [a, ...rest].map((one) => named(one.nation ?? "")).sort();
  if (a.nation || rest.some((one) => one.nation)) return undefined;
  const all = [a, ...rest];
  const listed =
    all.every((one) => one.definite || one.name) ||
    (all.every((one) => forms.isNoun(one.word)) && !others.some((one) => forms.isNoun(one.word)));
  const mixed = all.every((one) => forms.isNoun(forms.withoutThe(one.word)) && one.definite === a.definite);
  return listed || (mixed && a.definite) ? all.map((one) => plain(one, true)).sort() : undefined;
}

/** علاقات تركيا وروسيا, العلاقات التركية مع روسيا, علاقات تركيا بروسيا, القمة المصرية الأردنية العراقية */
function sidesOf(parts: readonly Part[]): string[] | undefined {
  const links = new Set(parts.filter((part) => part.word === "مع" || part.word === "و"));
  const joined = parts.filter((part) => !links.has(part));
  const from = joined.findIndex((part) => part.nation);
  const head = joined.slice(0, from);
  const [first, left, right] = parts;
  // حوار فتح وحماس
  if (
    first &&
    left &&
    right &&
    parts.length === 3 &&
    hasAnd(right) &&
    (left.name || right.name) &&
    !left.nation
  )
    return tables().mutual.has(headOf(parts))
      ? amongSides([first], [], [[left], [withoutAnd(right)]].map(sideText))
      : undefined;
  if (from < 1 || joined[from]?.with) return undefined;
  const { mutual, event } = tables();
  const isMutual = head.some((part, i) => i < 2 && mutual.has(plain(part, i === 0)));
  const isEvent = event.has(headOf(head));
  let to = from + 1;
  while (to < joined.length && joinsSides(parts, joined[to - 1], joined[to])) to++;
  const sides = joined.slice(from, to);
  const rest = joined.slice(to);
  if (sides.length < 2 || rest.some((part) => part.nation && part.with === "ل") || rest[0]?.word === "علي")
    return undefined;
  // Others have no sides, but lands whose order means nothing: زلزال تركيا وسوريا.
  if (!isMutual && !sides.every((part, i) => !part.adjective && (i === 0 || part.with === "و")))
    return undefined;
  return amongSides(
    isEvent ? head.filter((part) => part.word !== "في") : head,
    rest,
    sides.map(({ nation = "" }) => named(nation)),
  );
}

function joinsSides(parts: readonly Part[], before: Part | undefined, part: Part | undefined): boolean {
  if (!before || !part?.nation) return false;
  const linked = parts[parts.indexOf(part) - 1] !== before;
  return part.with
    ? /^[وب]$/.test(part.with)
    : linked || (before.adjective === true && part.adjective === true);
}

/** Lands that are fought over: «الحرب على غزة» is «حرب غزة». */
const FOUGHT_OVER = /^(?:العراق|اليمن|سوريا|لبنان|ليبيا|أفغانستان|السودان|أوكرانيا)$/;
const ATTACK = /^(?:حرب|هجوم|قصف|حصار|عدوان|غاره|ضربه|اعتداء?|هجمه)$/;
/** A nation may be who attacks: «حرب روسيا» is not «الحرب على روسيا»; a town or a strip of land is not. */
const isAttacked = (head: string, part: Part | undefined) =>
  part?.nation
    ? head === "حرب" && FOUGHT_OVER.test(part.nation)
    : ATTACK.test(head) && part !== undefined && (forms.isPlace(part.word) || part.word === "قطاع");

const OF_PLACE = /^(?:لاجي|نازح|مهاجر|طالب|عامل|منتج|وافد)$/;
/** الأمين العام للأمم المتحدة is أمين عام الأمم المتحدة. */
const OFFICE = /^(?:امين|مدير|رييس|قايد|متحدث|مجلس|مقر|مركز)$/;
const withoutFor = (part: Part): Part =>
  part.with === "ل" ? { ...part, with: "" } : { ...part, word: part.word.replace(/^لل(?=...)/, "ال") };

/** Everything else: a run of adjectives in any order, a nation by its own name where that is the same. */
function inOrder(parts: readonly Part[]): string[] {
  const head = headOf(parts);
  const { event, own: owned, mutual } = tables();
  const inside =
    event.has(head) ||
    head.startsWith("<كاس") ||
    (parts[1] !== undefined && plain(parts[1], false) === "سلام");
  const own = inside || owned.has(head) || mutual.has(head);
  const foughtOver = parts[1]?.word === "علي" && isAttacked(head, parts[2]);
  // مهرجان قرطاج الدولي, مطار القاهرة الدولي
  const international =
    parts.length > 2 && /^(?:مهرجان|مطار|معرض)$/.test(head) && parts.at(-1)?.word === "الدولي";
  const left = parts
    .filter(
      (part, i) =>
        !(international && i === parts.length - 1) &&
        !(foughtOver && i === 1) &&
        !/^(?:بين|حول|بشان)$/.test(part.word),
    )
    .map((part, i) => (i > 0 && OFFICE.test(head) ? withoutFor(part) : part));
  // Whoever acts on something or somewhere: التدخل الروسي في سوريا is تدخل روسيا في سوريا.
  const acts = left.some((part, i) => i > 1 && (/^(?:علي|في|لل..+)$/.test(part.word) || part.with === "ل"));
  const isPlaced = (part: Part) => left[left.indexOf(part) - 1]?.word === "في";
  const isOwn = (part: Part, i: number, last: number) =>
    part.nation !== undefined &&
    !part.with &&
    i > 0 &&
    (i === 1 ? own || acts : i === last && own) &&
    (!isPlaced(part) || inside);
  // اللاجئون من سوريا are اللاجئون السوريون.
  const from = left[2];
  if (left.length === 3 && left[1]?.word === "من" && from?.nation && !from.with && OF_PLACE.test(head))
    return [head, `${named(from.nation)}~`];
  const shown = left.filter((part, i) => !(part.word === "في" && inside && i > 0));
  const byName = new Set(shown.filter((part, i) => isOwn(part, i, shown.length - 1)));
  const texts = shown.map((part, i) => (byName.has(part) ? named(part.nation ?? "") : plain(part, i === 0)));
  const isRun = (part: Part | undefined) =>
    part !== undefined &&
    (byName.has(part) ||
      part.adjective === true ||
      (!part.nation && !part.name && forms.isAdjectiveWord(part.word)));
  for (let from = 1; from < shown.length; from++) {
    let to = from;
    while (to < shown.length && isRun(shown[to])) to++;
    if (to - from < 2) continue;
    const run = texts.slice(from, to).sort();
    const isNation = (text: string) => text.startsWith("{");
    const order = (text: string) => (forms.isSubject(text) ? 0 : isNation(text) ? 2 : 1);
    texts.splice(from, to - from, ...run.sort((a, b) => order(a) - order(b)));
    from = to;
  }
  return texts;
}
