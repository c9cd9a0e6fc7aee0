/** Synthetic articles for measurements: invented news of an invented coast, the same for the same seed. */
import type { Item } from "feed";

/** One article as a stored document in the plain-text layout. */
export interface StoredArticle {
  readonly name: string;
  readonly text: string;
}

interface Piece {
  readonly number: number;
  readonly language: "ar" | "en";
  readonly title: string;
  readonly published: Date;
  readonly author: string;
  readonly paragraphs: readonly string[];
  readonly keywords: readonly string[];
  readonly related: readonly string[];
}

/** Words and sentence patterns of one language; `{name}` stands for a word of the list of that name. */
interface Phrasebook {
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly titles: readonly string[];
  readonly lead: readonly string[];
  readonly sentences: readonly string[];
  readonly sentencesInParagraph: number;
}

const split = (text: string) => text.split(/\s*\|\s*/);

/** Lines such as `name: word | word`. */
function wordLists(text: string): Phrasebook["lists"] {
  const lines = text.trim().split(/\s*\n\s*/);
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(":")), split(line.slice(line.indexOf(":") + 2))]),
  );
}

const ARABIC: Phrasebook = {
  lists: wordLists(`
    subject: المجلس البلدي | مركز الأرصاد | اتحاد الصيادين | متحف الميناء | مكتب النقل | نادي الشراع | فريق المتطوعين | مختبر الشاطئ | مجلس الحي | صندوق التراث | معهد البحار | سوق الحرفيين
    place: مرسى الياسمين | رأس الزعتر | خليج النوارس | جزيرة الملح | وادي القصب | تل المنارة | مرفأ الصدف | ساحل الرمان | ميناء السنديان | عين الموج | قرية الشباك | برج الريح
    act: يعلن | يناقش | يطلق | يوسع | يراجع | يستأنف | يمدد | يعرض | يدرس | يبدأ | يؤجل | يختتم
    acted: أعلن | ناقش | أطلق | وسع | راجع | استأنف | مدد | عرض | درس | بدأ | أجل | اختتم
    matter: خطة تجديد الأرصفة الخشبية | برنامج تدريب البحارة الجدد | مسار الحافلات بين المرفأ والتل | مشروع إنارة الطريق الساحلي | قواعد الصيد في مواسم التكاثر | دليل السلامة على القوارب الصغيرة | ترميم المخازن الحجرية القديمة | تجربة جمع الشباك المهملة | موسم القراءة على الشاطئ | حملة تنظيف الخلجان الصخرية | سجل الأمواج والرياح اليومي | معرض أدوات النجارة البحرية | شبكة سقي البساتين المالحة | رحلات المدارس إلى المحميات
    day: السبت | الأحد | الاثنين | الثلاثاء | الأربعاء | الخميس
    month: مارس/آذار | مايو/أيار | يونيو/حزيران | سبتمبر/أيلول | ديسمبر/كانون الأول
    purpose: في خطوة انتظرها الأهالي منذ سنوات | بعد مشاورات استمرت أربعة أشهر | بحضور عدد كبير من أصحاب القوارب | استنادا إلى مقترحات وصلت من المدارس والأسواق | على أن يبدأ التنفيذ مع هدوء البحر | بتمويل من التبرعات ورسوم المرفأ
    person: المشرف "راجح المجداف" | المهندس "نديم الحبال" | البحار "صالح المرساة" | الباحث "مازن القواقع" | المتحدث "غسان الشاطئ" | المنسق "كمال السارية"
    clause: العمل سيجري على مراحل حتى لا يتوقف رزق أحد | النتائج الأولى جاءت أفضل مما توقعه الخبراء | المشاركة مفتوحة لكل من يسكن الساحل | التكلفة ستبقى أقل من تقديرات العام الماضي | التجربة ستنقل إلى القرى المجاورة إذا نجحت | الأرقام ستنشر كل أسبوع على لوح في مدخل السوق
    quote: البحر لا ينتظر من يتأخر عن موعده | تعلمنا من أخطاء الشتاء أكثر مما تعلمنا من الخطط | كل بيت هنا يعرف قيمة رصيف ثابت | سنقيس أولا ثم نقرر | أجمل ما في المشروع أن الناس رسموه بأيديهم | من أراد أن يساعد فليأت بقفازين وبعض الصبر
    report: تقرير اللجنة | سجلات المرفأ | استطلاع شمل ألف أسرة | قياسات المختبر | بيانات مكتب الإحصاء
    measure: ارتفع عدد الرحلات اليومية | زادت كمية المياه المحلاة | تراجع عدد الحوادث الصغيرة | نما عدد المتدربين | انخفض استهلاك الوقود
    condition: ما لم تفرض الريح رأيا آخر | إذا وصلت المعدات في موعدها | وفق ما اتفق عليه في الاجتماع الأخير | مع مراجعة كل ثلاثة أشهر | دون إغلاق المدخل الشرقي
    author: سهيل الدفة | ريما الأفق | باسل المنارة | هيفاء المد | عادل الصواري | نجلاء الجزر
    topic: الصيد البحري | سوق السمك | النقل العام | السلامة البحرية | المكتبة البلدية | التراث البحري | الطاقة الشمسية | تحلية المياه | السلاحف البحرية | مهرجان القوارب | المطبخ الساحلي | تلوث الشواطئ | بساتين النخيل | صناعة السفن | أسعار الوقود | الأرصاد الجوية | مدارس الساحل | متحف الميناء | سباق الزوارق | حماية الخلجان | الحرف اليدوية | قوارب الصيد | الرحلات المدرسية | خفر السواحل | السياحة الشاطئية | تربية الأسماك | الجزر الصغيرة | حركة الموانئ | ترميم المنارات | الفنون الشعبية
  `),
  titles: [
    "{subject} في {place} {act} {matter}",
    "{place}: {subject} {act} {matter}",
    "{subject} {act} {matter} في {place}",
  ],
  lead: [
    "{acted} {subject} في {place}، {day}، {matter}، {purpose}، فيما بدأ الاستعداد للمرحلة التالية التي تشمل {matter}.",
  ],
  sentences: [
    'وقال {person} إن {clause}، مضيفا: "{quote}".',
    "وبحسب {report}، {measure} بنسبة {percent} في المئة خلال عام واحد، وكان الفارق أوضح في {place}.",
    "ومن المقرر أن تكتمل الأعمال قبل نهاية {month} المقبل، {condition}.",
    "وكان {subject} قد {acted} {matter} في العام الماضي، {purpose}.",
    "وأوضح {person} أن {clause}، وأن {subject} سيتابع ذلك {condition}.",
    "ويشارك في العمل نحو {count} شخصا من {place} و{place}، {purpose}.",
  ],
  sentencesInParagraph: 2,
};

const ENGLISH: Phrasebook = {
  lists: wordLists(`
    subject: the harbour office | the town council | the sailing club | the museum of boats | the fishing co-operative | the weather station | the school board
    place: Marsa Yasmin | Gull Bay | Salt Island | Reed Valley | Lamp Hill | Shell Harbour | Thyme Head
    act: opens | reviews | extends | postpones | publishes | defends
    acted: opened | reviewed | extended | postponed | published | defended
    matter: a plan for the wooden quays | a course for new sailors | the bus route to the hill | a trial of safer nets | the lighting of the coast road | a record of winter waves | an exhibition of old tools
    day: on Saturday | on Sunday | on Monday | on Tuesday | on Wednesday
    month: March | May | June | September | December
    person: Rachel Oarsman | Nadim Ropewalk | Salih Anchorage | Greta Tidewater | Kamal Mainmast
    clause: the work would go on in stages so that nobody lost a day at sea | the first results were better than anyone had expected | everyone who lived on the coast was welcome to take part | the figures would be written on a board at the market gate
    quote: The sea does not wait for people who are late | We learnt more from last winter than from any plan | Every house here knows what a steady quay is worth
    author: Edith Marlinspike | Owen Foghorn | Leila Seawall
    topic: public transport | fish market | local history | harbour safety | solar energy | sea turtles | boat building | coastal weather | school trips | beach football
  `),
  titles: ["{Subject} in {place} {act} {matter}", "{place}: {subject} {act} {matter}"],
  lead: [
    "{Subject} in {place} {acted} {matter} {day}, after four months of talks with the owners of small boats and with the families who live behind the market.",
  ],
  sentences: [
    '{person} said that {clause}. "{quote}," the spokesperson added, and nobody at the meeting disagreed.',
    "According to the books of the port, traffic rose by {percent} per cent within a year, and most of the growth was seen in {place}.",
    "The work is to be finished before the end of {month}, unless the wind has other ideas, and {subject} will report every three months.",
    "Last year {subject} {acted} {matter}, and some {count} people from {place} took part without being asked twice.",
  ],
  sentencesInParagraph: 3,
};

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function writer(book: Phrasebook, random: () => number) {
  const below = (limit: number) => Math.floor(random() * limit);
  const one = (list: readonly string[] | undefined) => list?.[below(list.length)] ?? "";
  const word = (slot: string): string => {
    if (slot === "percent") return String(2 + below(60));
    if (slot === "count") return String(20 + below(79));
    const found = one(book.lists[slot.toLowerCase()]);
    return slot === slot.toLowerCase() ? found : found.charAt(0).toUpperCase() + found.slice(1);
  };
  const say = (patterns: readonly string[]) =>
    one(patterns).replace(/\{(\w+)\}/g, (_, slot: string) => word(slot));
  const paragraph = () => {
    const first = below(book.sentences.length);
    const patterns = [...book.sentences.slice(first), ...book.sentences.slice(0, first)];
    return patterns
      .slice(0, book.sentencesInParagraph)
      .map((pattern) => say([pattern]))
      .join(" ");
  };
  const topics = () => {
    const all = book.lists.topic ?? [];
    const chosen = new Set<string>();
    // The square makes the first topics the commonest, as in a real archive.
    while (chosen.size < 3) chosen.add(all[Math.floor(random() ** 2 * all.length)] ?? "");
    return [...chosen];
  };
  return { below, word, say, paragraph, topics };
}

const NEWEST = Date.UTC(2026, 10, 20, 6, 0);
const STEP = 37 * 60_000;
const ENGLISH_EVERY = 8;

/** One article after the other, each depending on the seed and its number alone. */
function* pieces(count: number, seed: number): Generator<Piece> {
  for (let number = 0; number < count; number++) {
    const isEnglish = number % ENGLISH_EVERY === ENGLISH_EVERY - 1;
    const book = isEnglish ? ENGLISH : ARABIC;
    const { below, word, say, paragraph, topics } = writer(
      book,
      randomFrom(Math.imul(seed, 0x9e3779b1) + number),
    );
    yield {
      number,
      language: isEnglish ? "en" : "ar",
      title: say(book.titles),
      published: new Date(NEWEST - number * STEP),
      author: word("author"),
      paragraphs: [say(book.lead), ...Array.from({ length: 5 + below(3) }, paragraph)],
      keywords: topics(),
      related: Array.from({ length: 3 }, () => say(book.titles)),
    };
  }
}

const DAYS = split("الأحد | الاثنين | الثلاثاء | الأربعاء | الخميس | الجمعة | السبت");
const MONTHS = split(
  "يناير | فبراير | مارس | أبريل | مايو | يونيو | يوليو | أغسطس | سبتمبر | أكتوبر | نوفمبر | ديسمبر",
);
const ENGLISH_MONTHS = split(
  "January | February | March | April | May | June | July | August | September | October | November | December",
);

/** The wall clock at UTC+3, in the words of the layout. */
function dateline(published: Date, language: "ar" | "en"): string {
  const local = new Date(published.getTime() + 3 * 3_600_000);
  const hour = local.getUTCHours();
  const clock = `${hour % 12 || 12}:${String(local.getUTCMinutes()).padStart(2, "0")}`;
  const [day, month, year] = [local.getUTCDate(), local.getUTCMonth(), local.getUTCFullYear()];
  return language === "ar"
    ? `${DAYS[local.getUTCDay()]} ${day} ${MONTHS[month]} ${year} ${clock} ${hour < 12 ? "ص" : "م"}`
    : `${day} ${ENGLISH_MONTHS[month]} ${year} ${clock} ${hour < 12 ? "am" : "pm"}`;
}

function stored(piece: Piece, between = " "): StoredArticle {
  const { number, language, title, published, author, paragraphs, keywords, related } = piece;
  const isArabic = language === "ar";
  const blocks = [
    title,
    dateline(published, language),
    `${isArabic ? "بقلم:" : "By"} ${author}`,
    ...paragraphs,
    isArabic ? "المصدر | صدى الساحل + وكالات" : "Source | Coast Echo",
    isArabic ? "  كلمات مفتاحية" : "Keywords",
    // Without delimiters only Arabic can be told apart with any certainty.
    keywords.join(isArabic ? between : ", "),
    ...related,
  ];
  return { name: `bench-${String(number).padStart(6, "0")}.txt`, text: `${blocks.join("\n\n")}\n` };
}

/** Articles as an archive stores them: about 3 KB of UTF-8 each, seven in eight Arabic, the newest first. */
export function articles(count: number, seed = 1): StoredArticle[] {
  return Array.from(pieces(count, seed), (piece) => stored(piece));
}

/** Topics that new articles are about: the commonest of the corpus. */
export const NEW_TOPICS: readonly string[] = ARABIC.lists.topic?.slice(0, 5) ?? [];

/** An article newer than all others, with keywords, and with a title that no other has. */
export function newArticle(
  number: number,
  keywords: readonly string[] = NEW_TOPICS,
): StoredArticle & { readonly title: string } {
  const [piece] = pieces(1, 1_000_000 + number);
  if (!piece) throw new Error("no article");
  const published = new Date(NEWEST + (number + 1) * 60_000);
  const title = `${piece.title} (${number})`;
  const { text } = stored({ ...piece, title, published, keywords }, "، ");
  return { name: `new-${String(number).padStart(6, "0")}.txt`, text, title };
}

const SITE = "http://localhost:8787";

function item({ number, title, published, author, paragraphs, keywords }: Piece): Item {
  const link = `${SITE}/articles/bench-${number}`;
  return {
    title,
    id: link,
    link,
    date: published,
    published,
    description: paragraphs[0] ?? "",
    content: paragraphs.map((text) => `<p>${text.replaceAll('"', "&quot;")}</p>`).join(""),
    author: [{ name: author }],
    category: keywords.map((name) => ({
      name,
      term: name.replaceAll(" ", "-"),
      scheme: `${SITE}/categories`,
      domain: `${SITE}/categories`,
    })),
  };
}

/** The same articles as items of npm package `feed`. */
export function feedItems(count: number, seed = 1): Item[] {
  return Array.from(pieces(count, seed), item);
}
