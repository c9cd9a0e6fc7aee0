/** The words that every page of the dashboard has. */
import type { Publication } from "../article.ts";
import { interfaceLanguage } from "../language.ts";
import type { Asked } from "./page.ts";

export const WORDS = {
  ar: {
    dashboard: "لوحة التحكم",
    skip: "إلى المحتوى",
    pages: "صفحات لوحة التحكم",
    logOut: "خروج",
    goOn: "إلى لوحة التحكم",
    site: "الموقع",
    mayRead: "رمزك للقراءة فقط",
    login: "الدخول إلى لوحة التحكم",
    token: "الرمز",
    tokenHelp: "رمز من رموز الواجهة البرمجية، كما أعطاه الأمر",
    enter: "دخول",
    loggedOut: "خرجت من لوحة التحكم.",
    noTokens: "لا رمز بعد. يصنع هذا الأمر واحدا ويعرضه مرة واحدة:",
    noTokensEdge: "وعلى Cloudflare:",
    wrong: "هذا الرمز غير صالح. ربما انتهى أو أُلغي، أو نُسخ ناقصا.",
    tooOften: "محاولات كثيرة. انتظر بضع ثوان ثم حاول مرة أخرى.",
    noRoom:
      "رمزك صالح، لكن لا مكان في المخزن لبدء أول جلسة. أفسح مكانا على قرص الخادم (أو في قاعدة البيانات على Cloudflare) ثم ادخل من جديد.",
    ended: "انتهت جلستك ولم يُحفظ شيء بعد. ادخل من جديد وستجد ما كتبته كما هو.",
    failed: "تعذّر الحفظ لخطأ لدينا. ما كتبته باق هنا: حاول مرة أخرى بعد دقيقة.",
    carried: "عدت إلى ما كتبته، ولم يُحفظ بعد. راجعه ثم احفظه.",
  },
  en: {
    dashboard: "Dashboard",
    skip: "Skip to content",
    pages: "Pages of the dashboard",
    logOut: "Log out",
    goOn: "On to the dashboard",
    site: "Site",
    mayRead: "Your token may only read",
    login: "Log in to the dashboard",
    token: "Token",
    tokenHelp: "A token of the API, as it was given by",
    enter: "Log in",
    loggedOut: "You are logged out.",
    noTokens: "There is no token yet. This command makes one and shows it once:",
    noTokensEdge: "And on Cloudflare:",
    wrong: "This token is not good. It may have expired or been revoked, or a part of it is missing.",
    tooOften: "Too many attempts. Wait some seconds, then try again.",
    noRoom:
      "Your token is good, but the store has no room for the first session. Free some on the server's disk (on Cloudflare, in the database), then log in again.",
    ended: "Your session has ended, and nothing is saved yet. Log in again: what you wrote is still there.",
    failed:
      "It could not be saved: this went wrong on our side. What you wrote is still here; try again in a minute.",
    carried: "This is what you wrote. It is not saved yet: look it over, then save it.",
  },
} as const;

/**
 * The language of the dashboard: what the browser prefers of Arabic and English (RFC 9110 §12.5.4); where it names
 * neither, the publication's, or else English.
 */
export function languageFor({ language }: Publication, accepted: string | undefined): "ar" | "en" {
  const [preferred] = (accepted ?? "")
    .slice(0, LONGEST)
    .split(",")
    .flatMap((one) => {
      const [, name, weight = "1"] =
        /^\s*(ar|en)(?:-[a-z0-9-]+)?\s*(?:;\s*q=([01](?:\.\d*)?)\s*)?$/i.exec(one) ?? [];
      const known = name?.toLowerCase() === "ar" ? ("ar" as const) : ("en" as const);
      return name !== undefined && Number(weight) > 0 ? [{ known, weight: Number(weight) }] : [];
    })
    .sort((a, b) => b.weight - a.weight);
  return preferred?.known ?? interfaceLanguage(language);
}

/** Characters of what a browser prefers. */
const LONGEST = 1000;

/** What is said of fields that are shown again; undefined where none are. */
export function carriedNotice({
  language,
  carried,
  isFailed,
}: Pick<Asked, "language" | "carried" | "isFailed">): string | undefined {
  const { failed, carried: again } = WORDS[language];
  return carried && (isFailed ? failed : again);
}
