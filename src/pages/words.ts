/** The few words of the public pages, in the publication's language. */

const WORDS = {
  ar: {
    home: "الرئيسية",
    categories: "الأقسام",
    authors: "الكتّاب",
    subscribe: "اشترك",
    readers: "انسخ أحد هذه العناوين إلى قارئ الأخبار لتصلك المواد الجديدة حال نشرها:",
    allFeeds: "كل الأقسام دفعة واحدة (OPML)",
    empty: "لا توجد مواد منشورة بعد. ضع ملفات المقالات في مجلد articles ثم حدّث الصفحة.",
    noCategories: "لا توجد أقسام بعد: تأتي الأقسام من الكلمات المفتاحية في المقالات.",
    source: "المصدر",
    translation: "ترجمة",
    original: "المادة الأصلية",
    related: "عناوين ذات صلة",
    by: "بقلم",
    comma: "، ",
    updated: "آخر تحديث",
    missing: "الصفحة غير موجودة",
    missingText: "ليس في هذا العنوان شيء. ربما تغيّر العنوان، أو لم تُنشر المادة بعد.",
  },
  en: {
    home: "Home",
    categories: "Categories",
    authors: "Authors",
    subscribe: "Subscribe",
    readers:
      "Copy one of these addresses into a feed reader, and new articles come to you as they are published:",
    allFeeds: "All categories at once (OPML)",
    empty: "Nothing is published yet. Put articles into the folder articles, then reload this page.",
    noCategories: "There are no categories yet: they come from the keywords of articles.",
    source: "Source",
    translation: "Translation",
    original: "Original article",
    related: "Related headlines",
    by: "By",
    comma: ", ",
    updated: "Updated",
    missing: "Page not found",
    missingText:
      "There is nothing at this address. It may have changed, or the article is not published yet.",
  },
} as const;

export type Words = (typeof WORDS)["ar"] | (typeof WORDS)["en"];

export function wordsFor(language: string): Words {
  return language.split("-")[0] === "ar" ? WORDS.ar : WORDS.en;
}
