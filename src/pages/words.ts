/** The few words of the public pages, in the publication's language. */
import { direction } from "../language.ts";

const WORDS = {
  ar: {
    language: "ar",
    home: "الرئيسية",
    categories: "الأقسام",
    category: "قسم",
    authors: "الكتّاب",
    author: "كاتب",
    search: "بحث",
    searchWords: "كلمات البحث",
    narrow: "خيارات أخرى: القسم والكاتب واللغة والأيام",
    any: "الكل",
    notCategory: "خارج قسم",
    inLanguage: "اللغة",
    afterDay: "منذ يوم",
    beforeDay: "قبل يوم",
    moreFound: (shown: number) => `هذه أحدث ${shown} مادة، وفي البحث مواد أقدم منها.`,
    eitherNotice: (word: string) =>
      `يجد البحث كل كلماته معا، ومنها «${word}». لإحدى كلمتين ابحث عن كل منهما على حدة.`,
    searchHelp: 'كل الكلمات معا؛ "عبارة كما هي"، وبداية كلمة*، و-كلمة لا تريدها.',
    nothingFound: "لا توجد مواد تطابق هذا البحث بعد. يمكنك الاشتراك فيه لتصلك حال نشرها.",
    skip: "إلى المحتوى",
    subscribe: "اشترك",
    readers: "انسخ أحد هذه العناوين إلى قارئ الأخبار لتصلك المواد الجديدة حال نشرها:",
    older: "مواد أقدم",
    newer: "مواد أحدث",
    newest: "أحدث المواد",
    pages: "صفحات المواد",
    archive: "الأرشيف، صفحة",
    emptyPage: "لا توجد مواد في هذه الصفحة بعد.",
    allFeeds: "كل الأقسام والكتّاب دفعة واحدة (OPML)",
    empty: "لا توجد مواد منشورة بعد. ضع ملفات المقالات في مجلد articles ثم حدّث الصفحة.",
    noCategories: "لا توجد أقسام بعد: تأتي الأقسام من الكلمات المفتاحية في المقالات.",
    source: "المصدر",
    translation: "ترجمة",
    original: "المادة الأصلية",
    attachments: "مرفقات",
    related: "عناوين ذات صلة",
    by: "بقلم",
    comma: "، ",
    updated: "آخر تحديث",
    withdrawn: "سُحبت هذه المادة",
    withdrawnOn: "سحبها الناشر في",
    missing: "الصفحة غير موجودة",
    missingText: "ليس في هذا العنوان شيء. ربما تغيّر العنوان، أو لم تُنشر المادة بعد.",
  },
  en: {
    language: "en",
    home: "Home",
    categories: "Categories",
    category: "Category",
    authors: "Authors",
    author: "Author",
    search: "Search",
    searchWords: "Words to search for",
    narrow: "More choices: category, author, language, days",
    any: "All",
    notCategory: "Not in category",
    inLanguage: "Language",
    afterDay: "Since the day",
    beforeDay: "Before the day",
    moreFound: (shown: number) => `These are the newest ${shown}; there are older ones.`,
    eitherNotice: (word: string) =>
      `A search finds all of its words together, “${word}” among them. For either of two, search for each by itself.`,
    searchHelp:
      'All words together; "a phrase as it is", the beginning of a wor*, and -words that you do not want.',
    nothingFound:
      "No article matches this search yet. Subscribe to it, and they reach you when they are published.",
    skip: "Skip to content",
    subscribe: "Subscribe",
    readers:
      "Copy one of these addresses into a feed reader, and new articles come to you as they are published:",
    older: "Older articles",
    newer: "Newer articles",
    newest: "Newest articles",
    pages: "Pages of articles",
    archive: "Archive, page",
    emptyPage: "There are no articles on this page yet.",
    allFeeds: "All categories and authors at once (OPML)",
    empty: "Nothing is published yet. Put articles into the folder articles, then reload this page.",
    noCategories: "There are no categories yet: they come from the keywords of articles.",
    source: "Source",
    translation: "Translation",
    original: "Original article",
    attachments: "Attachments",
    related: "Related headlines",
    by: "By",
    comma: ", ",
    updated: "Updated",
    withdrawn: "This article was withdrawn",
    withdrawnOn: "Its publisher withdrew it on",
    missing: "Page not found",
    missingText:
      "There is nothing at this address. It may have changed, or the article is not published yet.",
  },
} as const;

export type Words = (typeof WORDS)["ar"] | (typeof WORDS)["en"];

/** The words of a language; English ones where it has none here, for writing that runs its way. */
export function wordsFor(language: string): Words {
  const own = language.toLowerCase().split("-")[0];
  return own === "ar" ? WORDS.ar : WORDS.en;
}

/** The direction of the words, which differs from the publication's where they are not in its language. */
export const wordsDirection = (words: Words): "rtl" | "ltr" => direction(words.language);
