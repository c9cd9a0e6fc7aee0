/** Whether words are a person's name, when nothing but the words says so. */
import { namesSection } from "./text-labels.ts";
import { words } from "./text-lines.ts";

/** Words of a sentence that no person is called. */
const FUNCTION_WORDS =
  /^(?:في|من|على|عن|إلى|الى|مع|بعد|قبل|بين|هذا|هذه|التي|الذي|أو|ثم|لا|ما|ماذا|كيف|لماذا|هل|متى|أين|كل|ضد|حول|خلال|بسبب|عبر|نحو|إن|أن|لم|لن|قد|the|to|for|with|is|are|what|how|why|from|at|on)$/iu;

/** May be a person's name: a few words, nothing that ends or breaks a sentence; Latin names have capitals. */
export function looksLikeName(text: string): boolean {
  const count = words(text);
  if (namesSection(text) || text.split(" ").some((word) => FUNCTION_WORDS.test(word))) return false;
  if (
    count < 2 ||
    count > 5 ||
    /[\p{Nd}.!?؟:؛;"«»“”|>#@()[\]]/u.test(text.replace(/(?:^|\s)(?:\p{L}{1,2}\.)+/gu, ""))
  )
    return false;
  if (!/\p{Script=Latin}/u.test(text)) return true;
  return text
    .split(" ")
    .every(
      (word) =>
        /^\p{Lu}/u.test(word) || /^(?:al|el|bin|ibn|bint|de|da|van|von|der|la|and|&|of)\b/u.test(word),
    );
}

/** Verbs of the news in their present and past, but those that people are called by (`طالب`, `شهد`, `Begin`, `Close`). */
const VERBS = new RegExp(
  `^(?:[وف]?(?:${[
    "س?[يتن](?:قول|علن|ؤكد|كشف|بدأ|عود|دعو|طالب|حذر|رفض|وافق|قرر|واصل|طلق|طلب|نفي|شهد|بحث|ناقش|درس|قتل|صاب|عرض|فتح|غلق|زور|لتقي|ستقبل|ستعد|ستأنف|رتفع|نخفض|تراجع|زداد|توقع|ترقب|نتظر|تهم|حقق|فوز|خسر|حصل|منح|منع|سمح|ضرب|هاجم|قصف|سيطر|تصدر|تحدث|تعهد|ضع|واجه|ستمر|نهي|عقد|ختتم|فتتح|نطلق|ثير|هدد|ندد|دين|دعم|هدف|سعى|خشى|روي|حكي|كتب|كون|مكن|جب|صل|غادر|وسع|مدد|راجع|ؤجل|نشر|بني|عيد|قود|حتفل|شارك|نظم|وقع|نجح|فشل|تزايد|ستغيث|شكو)(?:ون|ان|ين|ن)?",
    "(?:قال|أعلن|أكد|كشف|بدأ|حذر|رفض|قرر|نفى|بحث|ناقش|قتل|عرض|فتح|أغلق|زار|التقى|استقبل|ارتفع|انخفض|تراجع|حقق|خسر|هاجم|قصف|هدد|ندد|أدان|انطلق|اختتم|افتتح|غادر|وصل|دعا|أطلق)(?:ت|وا)?",
    "(?:طالبت|طالبوا|شهدت|شهدوا|دعت|نفت|التقت|ليس|كان|كانت|أصبح|أصبحت|بات|باتت)",
  ].join("|")}))$`,
  "u",
);
const ENGLISH_VERBS =
  /^(?:(?:say|face|call|urge|warn|open|close|begin|end|rise|fall|hit|plan|seek|get|take|make|see|show|tell|return|launche|announce|approve|reject|reveal|denie|vow|kill|die|leave|meet|need|want|keep|help|find|hold|give|bring|turn|move|lose|cut|extend|review|defend|publishe|postpone)s|say|face|seek|urge|warn|vow|get|take|make|need|want|announce|approve|reject|reveal|deny|has|have|had|was|were|be|been|killed|dead|fell|lost|could|should|must|rising|falling|coming|going|making)$/i;

/** Words that begin a headline or a standfirst, and no name. */
const OPENINGS =
  /^(?:صحيفة|جريدة|مجلة|وكالة|موقع|قناة|إذاعة|شبكة|مؤسسة|منظمة|جامعة|تفاصيل|خطة|خطط|خطوة|خطوات|أزمة|أزمات|حرب|أول|آخر|أكثر|عشرات|مئات|آلاف|ألف|قتلى|جرحى|مصادر|وزارة|حكومة|مجلس|لجنة|اتفاق|قرار|قرارات|دعوة|دعوات|مخاوف|توقعات|انتقادات|ارتفاع|انخفاض|تراجع|تحذير|تحذيرات|مطالب|مطالبات|احتجاجات|بداية|نهاية|مشروع|مشاريع|مبادرة|حملة|دراسة|نتائج|أسباب|أسعار|هجوم|هجمات|غارات|مقتل|إصابة|اعتقال|افتتاح|إطلاق|إعلان|زيارة|اجتماع|مفاوضات|محادثات|مباحثات|انتخابات|ترحيب|جديد|جديدة|موسم|قصة|رحلة|عملية|قوات|وفد|أهالي|سكان|سوق|ميناء|مدينة|قرية|بلدة|ضاحية|مخيم|محافظة|ولاية|إقليم|قطاع|ريف|شمال|جنوب|شرق|غرب|وسط|وادي|جبل|خربة|كفر|حي|بئر|شارع|بالصور|بالفيديو|an?|new|latest|more|last|first|no|our|your|his|her|their|its|this|that|these|those|when|where|who|inside|after|before|behind|two|three|photos|watch)$/iu;

/** Places of several words that begin as a name may. */
const PLACES =
  /^(?:أبو ?ظبي|بيت لحم|خان يونس|دير (?:الزور|البلح)|تل أبيب|رام الله|رأس (?:الخيمة|العين)|أم (?:القيوين|درمان)|بور(?:ت)? (?:سعيد|سودان)|بني (?:سويف|غازي|ملال)|كفر الشيخ|شرم الشيخ|حفر الباطن|خميس مشيط|سيدي \p{L}+|عين العرب|نيو ?(?:دلهي|يورك)|لوس أنجلوس|سان (?:فرانسيسكو|بطرسبرغ)|أديس أبابا|كوالا ?لمبور|هونغ كونغ|كيب تاون|أبو ?جا|Abu Dhabi|Tel Aviv|San Francisco|Los Angeles|Cape Town|Hong Kong|Addis Ababa|Kuala Lumpur|Sao Paulo|S(?:ain)?t\.? Petersburg|Port Said|Port Sudan)$/u;

/** A name by itself: looks like one, and neither begins nor goes on as a sentence or a headline does. */
export function isLikelyName(text: string): boolean {
  const [first = "", ...others] = text.split(" ");
  return (
    looksLikeName(text) &&
    !/^ال\p{L}/u.test(first) &&
    !OPENINGS.test(first) &&
    !PLACES.test(text) &&
    ![first, ...others].some(
      (word) => VERBS.test(word) || ENGLISH_VERBS.test(word) || /^لل\p{L}{2}/u.test(word),
    )
  );
}
