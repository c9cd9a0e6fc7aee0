/** Lines that say what they are: `المصدر | …`, `كلمات مفتاحية`, `By …`, `اقرأ أيضا: …`, share buttons, separators. */
import { fold, phrases } from "./date-tokens.ts";
import { endsSentence, words } from "./text-lines.ts";
import { remembering } from "./text-memory.ts";

export type LabelKind =
  | "title"
  | "author"
  | "translator"
  | "source"
  | "keywords"
  | "section"
  | "related"
  | "summary"
  | "link"
  | "image"
  | "caption"
  | "slug"
  | "language"
  | "state";

export interface Label {
  readonly kind: LabelKind;
  /** What follows the label on its line; empty when it is a heading. */
  readonly value: string;
}

const LABELS = phrases<LabelKind>([
  ["title", "العنوان, عنوان, عنوان الخبر, عنوان المقال, title, headline"],
  [
    "author",
    "بقلم, كتب, كتبت, كتبه, كتبها, إعداد, أعده, أعدته, إعداد وتحرير, الكاتب, الكاتبة, المؤلف, بقلم الكاتب, المحرر, تحرير, تقرير, حوار, حاوره, حاورته, حاورها, حاورتها, حاورهم, أجرى الحوار, أجرت الحوار, أجرى المقابلة, أجرت المقابلة, أعدها, كتابة, بواسطة, نشر بواسطة, كتب بواسطة, by, author, authors, interview by, interviewed by, written by, posted by, published by, reported by, words by, byline, story by, par, auteur, propos recueillis par, publie par",
  ],
  [
    "translator",
    "ترجمة, ترجمة وتحرير, ترجمة وإعداد, ترجمها, ترجمه, ترجمته, المترجم, المترجمة, نقله إلى العربية, نقلها إلى العربية, نقلته إلى العربية, تعريب, ترجمة عن الإنجليزية, ترجمة عن الفرنسية, ترجمها عن الإنجليزية, ترجمه عن الإنجليزية, translated by, translation, translator, translation by, translated and edited by, traduction, traduit par, traduit de l'arabe par, traduit de l'anglais par",
  ],
  [
    "source",
    "المصدر, المصادر, مصدر الخبر, مصدر المقال, نقلا عن, source, sources, via, credit, original source",
  ],
  [
    "keywords",
    "كلمات مفتاحية, الكلمات المفتاحية, كلمات دلالية, الكلمات الدلالية, الكلمات المفتاحية للخبر, الكلمات المفتاحية للمقال, كلمات دالة, الكلمات الدالة, كلمات دليلية, الكلمات الدليلية, الدلالات, دلالات, هاشتاغات, هاشتاقات, هاشتاق, كلمات البحث, كلمات رئيسية, الوسوم, وسوم, الأوسمة, أوسمة, علامات, العلامات, تاغات, تاغ, تاجات, تاج, هاشتاغ, كلمات ذات صلة, مواضيع, موضوعات, المواضيع, الموضوعات, keywords, keyword, key words, tags, tag, topics, topic, tagged, filed under, mots cles, mots-cles, mots clefs, mots-clefs, etiquettes, hashtags, labels",
  ],
  ["section", "القسم, قسم, التصنيف, تصنيف, التصنيفات, الفئة, الباب, section, category, categories, rubrique"],
  [
    "related",
    "اقرأ أيضا, اقرا ايضا, إقرأ أيضا, اقرأ كذلك, اقرأ المزيد, إقرأ المزيد, شاهد أيضا, طالع أيضا, تابع أيضا, اقرأ في, مقالات ذات صلة, أخبار ذات صلة, مواضيع ذات صلة, موضوعات ذات صلة, مواد ذات صلة, ذات صلة, موضوعات متعلقة, مواضيع متعلقة, مقالات متعلقة, أخبار متعلقة, مواضيع مشابهة, مقالات مشابهة, أخبار أخرى, مواضيع أخرى, حول هذه القصة, المزيد, المزيد حول, أخبار مشابهة, من نفس القسم, المزيد من الأخبار, قد يهمك, قد يهمك أيضا, قد يعجبك أيضا, ربما يعجبك, إقرأ أيضاً, الأكثر قراءة, روابط ذات صلة, شاهد, طالع, مواضيع قد تهمك, مواضيع تهمك, أخبار قد تهمك, قد تهمك, اقرأوا أيضا, اقرؤوا أيضا, اقرأ للكاتب, للمزيد, من الأرشيف, من أرشيف الصحيفة, المقال السابق, المقال التالي, related, related articles, related stories, related news, related posts, related topics, related headlines, read also, also read, see also, read more, read next, more on this, more on this story, more stories, more from us, you may also like, recommended, most read, further reading, from the archive, lire aussi, a lire aussi, lire egalement, a lire egalement, voir aussi, sur le meme sujet, articles similaires, articles lies, du meme auteur, dans la meme rubrique",
  ],
  [
    "summary",
    "الملخص, ملخص, الخلاصة, موجز, summary, standfirst, abstract, description, subtitle, subheading, excerpt",
  ],
  [
    "link",
    "الرابط, رابط, رابط الخبر, رابط المقال, رابط المصدر, الرابط الأصلي, رابط المقال الأصلي, رابط المادة الأصلية, رابط النص الأصلي, المقال الأصلي, المادة الأصلية, النص الأصلي, لقراءة المقال الأصلي, لقراءة النص الأصلي, للاطلاع على المقال الأصلي, للاطلاع على النص الأصلي, link, url, permalink, original, original link, original article, original text, read the original, lien, lien original, article original, texte original",
  ],
  ["image", "صورة, الصورة, صور, رابط الصورة, image, photo, picture, featured image, img"],
  ["caption", "تعليق الصورة, شرح الصورة, التعليق, caption, photo caption, image caption, alt"],
  ["slug", "slug"],
  ["state", "status, state, draft, الحالة, مسودة"],
  ["language", "اللغة, language, lang"],
]);
/** Labels that need no mark behind them. */
const OPEN = phrases<LabelKind | "tags">([
  // Words of many a sentence: labels only of what marks set apart.
  ["tags", "وسوم, الوسوم, تاغات, tags"],
  [
    "author",
    "بقلم, كتب, كتبت, كتبه, إعداد, حاوره, حاورته, حاورها, حاورتها, بواسطة, by, interview by, interviewed by, written by, posted by, reported by, par, propos recueillis par",
  ],
  [
    "translator",
    "ترجمة, ترجمة وتحرير, ترجمة وإعداد, ترجمها, translated by, traduit par, traduit de l'arabe par, traduit de l'anglais par",
  ],
  ["source", "نقلا عن, نقلا عن صحيفة, نقلا عن موقع, عن موقع, عن صحيفة"],
  [
    "keywords",
    "كلمات مفتاحية, الكلمات المفتاحية, الكلمات المفتاحية للخبر, الكلمات المفتاحية للمقال, كلمات دلالية, الكلمات الدلالية, كلمات دالة, الكلمات الدالة, كلمات دليلية",
  ],
  [
    "related",
    "اقرأ أيضا, إقرأ أيضا, اقرا ايضا, اقرأ المزيد, شاهد أيضا, طالع أيضا, read also, also read, read more, see also",
  ],
]);

/** Words of the longest of them. */
const OPEN_WORDS = 4;

/** What editors put behind a heading: `اقرأ أيضا..`, `اقرأ أيضا 👇`. */
const TRAIL = /\s*(?:\.{2,}|…|(?:[!↓👇]|⬇\uFE0F?){1,9})$/u;
/** `اقرأ أيضا.. HEADLINE`; behind other labels, dots are a headline's (`شاهد.. لحظة الانهيار`). */
const DOTTED = /^((?:[اإ]قر\S{1,6}|طالع|شاهد|تابع) \S{1,12}?)\s*(?:…|\.{2,9})\s*(.*)$/u;

/** With words behind it, it opens a sentence: `للمزيد: اتصلوا بـ…`. */
const HEADING_ONLY = /^للمزيد\s*[:|–-]/;

const DECORATION = /^[\s#*=_~<>[\]()«»•▪●■◄►▶◀★☆|:ـ-]+|[\s*=_~<>[\]()«»•▪●■◄►▶◀★☆|:ـ-]+$/g;
const foldAll = (text: string) =>
  text.replace(DECORATION, "").replaceAll("_", " ").split(" ").map(fold).join(" ").trim();

/** What a line calls itself, if it does. */
export const labelOf = remembering((line: string): Label | undefined => {
  const first = fold(/\p{L}[\p{L}\p{M}\u0640]*/u.exec(line)?.[0] ?? "");
  if (!LABELS.openings.has(first) && !OPEN.openings.has(first) && first !== "مصدر") return undefined;
  const heading = line.length > 60 ? undefined : LABELS.meanings.get(foldAll(line.replace(TRAIL, "")));
  if (heading) return { kind: heading, value: "" };
  const marked =
    /^(.{1,40}?)\s*(?:[:：∶|/\\؛]|\s[-–—]\s|[-–—](?=\s))\s*(.*)$/u.exec(line) ?? DOTTED.exec(line);
  const kind = marked?.[1] === undefined ? undefined : LABELS.meanings.get(foldAll(marked[1]));
  if (kind && !HEADING_ONLY.test(line))
    return { kind, value: (marked?.[2] ?? "").replace(/^[\s:|–—-]+/, "").trim() };
  // `مصدر: …` opens many a headline; only the bar of the layout makes it a source line.
  if (marked && /^مصدر\s*\|/.test(line)) return { kind: "source", value: marked[2] ?? "" };
  const bracketed = /^(.{1,20}?)\s*\(([^()]+)\)$/.exec(line);
  if (bracketed?.[1] && LABELS.meanings.get(foldAll(bracketed[1])) === "source")
    return { kind: "source", value: bracketed[2] ?? "" };
  return openLabel(line);
});

function openLabel(line: string): Label | undefined {
  const parts = line.replace(/^[*•\s]+/, "").split(" ");
  if (!OPEN.openings.has(foldAll(parts[0] ?? ""))) return undefined;
  for (let length = Math.min(OPEN_WORDS, parts.length - 1); length > 0; length--) {
    const kind = OPEN.meanings.get(foldAll(parts.slice(0, length).join(" ")));
    const value = parts
      .slice(length)
      .join(" ")
      .replace(/\s*:$/, kind === "author" ? "" : "$&");
    if (kind === "keywords" || (kind === "related" && words(value) <= 25 && !value.endsWith(".")))
      return { kind, value };
    const name = words(value) <= 8 && !/[.!?؟:،]$|\p{Nd}/u.test(value) && /^[\p{Lu}\p{Lo}]/u.test(value);
    if (name && (kind === "author" || kind === "translator")) return { kind, value };
    if (kind === "source" && words(value) <= 5 && !/[.!?؟:،]$/.test(value)) return { kind, value };
    if (kind === "tags" && /[،,;؛|#]/.test(value)) return { kind: "keywords", value };
  }
  return undefined;
}

/** A row of marks between parts of a text. */
export function isSeparator(line: string): boolean {
  return /^(?:[*_=~#•·.\-–—ـ+]\s*){3,}$/.test(line);
}

const FURNITURE = new RegExp(
  `^(?:${[
    "(?:for (?:immediate )?release|(?:press|news|media) release|press statement|للنشر(?: الفوري)?|(?:بيان|خبر) صحفي|نشرة صحفية|communiqu[ée] de presse|(?:à|pour) diffusion immédiate)\\s*:?",
    "(?:شارك|شاركها|مشاركة|شارك(?:ها)?\\s+(?:ال)?(?:مقال|خبر|موضوع|الآن|على|عبر|هذا).{0,40})",
    "(?:طباعة|اطبع|حفظ|إرسال|نسخ الرابط|تم نسخ الرابط|حجم الخط.{0,12}|استمع.{0,20}|إعلان|إعلانات|الرئيسية|عاجل)",
    "تابعوا \\S+ (?:على|عبر).{0,40}",
    "(?:تابعنا|تابعونا|اشترك|اشتركوا|انضم|حمل تطبيق).{0,60}",
    "(?:(?:فيسبوك|فيس بوك|تويتر|واتساب|واتس ?اب|تيليجرام|تليجرام|تلغرام|لينكد ?إن|انستجرام|إنستغرام|يوتيوب|ماسنجر|بريد إلكتروني|طباعة|شارك|facebook|twitter|x|whatsapp|telegram|linkedin|instagram|email|e-mail|print|share|tweet|pinterest|reddit|copy link|messenger)[\\s|,،·•/+-]*)+",
    "share(?: this)?(?: (?:article|story|on|via|post).{0,40})?|advertisement|sponsored|follow us.{0,40}|subscribe.{0,60}|sign up.{0,60}|listen(?: to this article)?|save|home",
    "(?:تابع|أكمل|متابعة) القراءة\\S{0,2}",
    "(?:مدة |وقت )?(?:ال)?قراءة\\s*:?\\s*(?:في\\s*)?(?:\\p{Nd}+ ?(?:دقائق|دقيقة|د)|دقيقة|دقيقتان|دقيقتين)",
    "(?:\\p{Nd}+\\s*(?:مشاهدة|تعليقات?|دقائق|دقيقة|دقيقة قراءة|دقائق قراءة|قراءة|comments?|views?|shares?|min(?:ute)?s?(?: read)?))",
    "(?:المشاهدات|مشاهدات|عدد المشاهدات|عدد القراءات|القراءات|التعليقات|مدة القراءة|وقت القراءة|views|comments|reading time)\\s*:?\\s*[^.]{0,14}",
    "(?:للاطلاع|للإطلاع|لقراءة|لمتابعة|لمشاهدة|للمزيد).{0,60}(?:اضغط|إضغط|انقر|أنقر) (?:هنا|على الرابط)\\S{0,2}",
    "A\\+?\\s*A?-?|TT|tt",
    "(?:©|\\(c\\)|copyright|جميع الحقوق محفوظة|كل الحقوق محفوظة|all rights reserved).{0,80}",
  ].join("|")})$`,
  "iu",
);

/** Buttons, counters and legal lines that a copied page leaves behind. */
export function isFurniture(line: string): boolean {
  return line.length <= 110 && isShortFurniture(line);
}

const isShortFurniture = remembering((line: string) =>
  FURNITURE.test(line.replace(/\u0640/g, "").replace(DECORATION, "")),
);

const AGENCIES = String.raw`و?(?:ال)?وكالات|وكالة|متابعات|رويترز|ا?لأناضول|الأناضول|أ\.?\s?ف\.?\s?ب\.?|فرانس برس|أ\.?\s?ب\.?|أسوشيتد برس|د\.?\s?ب\.?\s?أ\.?|سانا|واس|وام|قنا|كونا|بترا|وفا|شينخوا|سبوتنيك|تاس|الألمانية|الفرنسية|مواقع|خاص|reuters|afp|ap|anadolu|aa|dpa|upi|xinhua|bbc|cnn|agencies|news agencies|staff|newsroom|associated press|agence france-presse`;
const AGENCY = new RegExp(`(?:^|[\\s(+،,/-])(?:${AGENCIES})(?=$|[\\s)+،,/-])`, "iu");
const ONLY_AGENCY = new RegExp(`^(?:${AGENCIES})$`, "iu");

const SECTION =
  /^(?:ال)?(?:أخبار|اخبار|سياسة|سياسي|اقتصاد|رياضة|ثقافة|ثقافي|منوعات|آراء|رأي|مقال|مقالات|تقرير|تقارير|تحليل|تحليلات|تحقيق|تحقيقات|حوار|حوارات|مجتمع|صحة|علوم|تكنولوجيا|تقنية|فن|فنون|محليات|محلي|دولي|عربي|عربي ودولي|شؤون|ملفات|خاص|حصري|فيديو|news|world|politics|business|sports?|culture|opinion|analysis|features?|exclusive|video|breaking)(?=$|\s)/iu;

/** Begins as a section of a newspaper does: `أخبار الثقافة`, `World`. */
export function namesSection(text: string): boolean {
  return words(text) <= 4 && SECTION.test(text) && !endsSentence(text);
}

/** Names a news agency, or several. */
export function namesAgency(text: string): boolean {
  return words(text) <= 8 && AGENCY.test(text);
}

/** The agencies that a line is, and nothing else: `رويترز`, `(وكالات)`, `المرفأ - وكالات`. */
export function agenciesAlone(line: string): string | undefined {
  const bracketed = /^[([]\s*([^()[\]]+?)\s*[)\]]$/.exec(line)?.[1];
  // `م.ح/ع.س (رويترز)`: the initials of editors before it.
  const signed = /^(?:\p{L}{1,2}[./،,\s]+){1,8}\(([^()]+)\)$/u.exec(line)?.[1];
  const text = (bracketed ?? signed ?? line).replace(/^(?:انتهى\s*\/\s*|avec\s+(?:l')?|with\s+)/i, "");
  const parts = text.split(/\s*[+،,/&|]\s*|\s+[-–—و]\s+/);
  const named = parts.some((part) => ONLY_AGENCY.test(part));
  const alone = parts.length > 1 || bracketed || parts.every((part) => ONLY_AGENCY.test(part));
  return named && alone && words(text) <= 6 && !/[.!?؟:]$/.test(text) ? text : undefined;
}

/** `الرئيسية > أخبار > سياسة`: where a page stood in its site. */
export function isBreadcrumb(text: string): boolean {
  const parts = text.split(/\s*[>›»←|]\s*|\s\/\s/);
  return (
    parts.length > 1 && words(text) <= 10 && parts.every((part) => words(part) <= 3) && !/[.!?؟:]$/.test(text)
  );
}
