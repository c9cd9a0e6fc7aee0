/** The words that datelines are made of. Spellings are folded, so hamza and mark variants need no row. */
import { phrases } from "./date-tokens.ts";

/** Month names of the Gregorian calendar: Gulf and Egypt; Levant and Iraq; Tunisia and Algeria; Morocco; English; French. */
export const MONTHS = phrases<number>([
  [1, "يناير, كانون الثاني, كانون ثاني, كانون ثان, جانفي, january, jan, janvier, janv"],
  [2, "فبراير, شباط, فيفري, february, feb, febr, fevrier, fevr, fev"],
  [3, "مارس, آذار, march, mar, mars"],
  [4, "أبريل, نيسان, أفريل, april, apr, avril, avr"],
  [5, "مايو, أيار, ماي, مايس, may, mai"],
  [6, "يونيو, يونيه, حزيران, جوان, june, jun, juin"],
  [7, "يوليو, يوليه, تموز, جويلية, يوليوز, july, jul, juillet, juil"],
  [8, "أغسطس, أوغسطس, آب, أوت, غشت, august, aug, aout"],
  [9, "سبتمبر, أيلول, شتنبر, september, sep, sept, septembre"],
  [10, "أكتوبر, تشرين الأول, تشرين أول, october, oct, octobre"],
  [11, "نوفمبر, تشرين الثاني, تشرين ثاني, تشرين ثان, نونبر, november, nov, novembre"],
  [12, "ديسمبر, كانون الأول, كانون أول, دجنبر, december, dec, decembre"],
]);

export const HIJRI_MONTHS = phrases<number>([
  [1, "محرم, المحرم, محرم الحرام, muharram"],
  [2, "صفر, safar"],
  [3, "ربيع الأول, ربيع أول, rabi al awwal, rabi i"],
  [4, "ربيع الآخر, ربيع الثاني, ربيع ثاني, rabi al thani, rabi al akhir, rabi ii"],
  [5, "جمادى الأولى, جمادى الأول, جماد الأول, جماد أول, jumada al awwal, jumada al ula, jumada i"],
  [
    6,
    "جمادى الآخرة, جمادى الثانية, جمادى الآخر, جمادى الثاني, جماد الثاني, جماد الآخر, jumada al thani, jumada al akhirah, jumada ii",
  ],
  [7, "رجب, rajab"],
  [8, "شعبان, shaban, shaaban"],
  [9, "رمضان, ramadan, ramadhan"],
  [10, "شوال, shawwal"],
  [11, "ذو القعدة, ذي القعدة, ذوالقعدة, dhu al qadah, dhul qadah"],
  [12, "ذو الحجة, ذي الحجة, ذوالحجة, dhu al hijjah, dhul hijjah"],
]);

/** Sunday is 0. */
export const WEEKDAYS = phrases<number>([
  [0, "الأحد, يوم أحد, sunday, sun, dimanche, dim"],
  [1, "الاثنين, الأثنين, اثنين, monday, mon, lundi, lun"],
  [2, "الثلاثاء, الثلثاء, ثلاثاء, tuesday, tue, tues, mardi"],
  [3, "الأربعاء, أربعاء, wednesday, wed, mercredi, mer"],
  [4, "الخميس, خميس, thursday, thu, thur, thurs, jeudi, jeu"],
  [5, "الجمعة, جمعة, friday, fri, vendredi, ven"],
  [6, "السبت, سبت, saturday, sat, samedi, sam"],
]);

export type DayPart = "am" | "pm" | "noon" | "night";

export const DAY_PARTS = phrases<DayPart>([
  ["am", "ص, صباحا, صباح, الصباح, فجرا, الفجر, ضحى, قبل الظهر, am, a m, in the morning, بعد منتصف الليل"],
  [
    "pm",
    "م, مساء, مساءا, المساء, عصرا, العصر, بعد الظهر, بعد العصر, pm, p m, in the evening, in the afternoon",
  ],
  ["noon", "ظهرا, الظهر, ظ, منتصف النهار, noon"],
  ["night", "ليلا, الليل, منتصف الليل, at night, midnight"],
]);

/** Hours as `الساعة` may be followed by. */
export const HOUR_WORDS = phrases<number>([
  [1, "الواحدة"],
  [2, "الثانية"],
  [3, "الثالثة"],
  [4, "الرابعة"],
  [5, "الخامسة"],
  [6, "السادسة"],
  [7, "السابعة"],
  [8, "الثامنة"],
  [9, "التاسعة"],
  [10, "العاشرة"],
  [11, "الحادية عشرة, الحادية عشر"],
  [12, "الثانية عشرة, الثانية عشر"],
]);
/** Minutes past the hour that stands before them, or short of it. */
export const HOUR_FRACTIONS = phrases<number>([
  [5, "وخمس دقائق"],
  [10, "وعشر دقائق"],
  [15, "والربع, وربع"],
  [20, "والثلث, وثلث"],
  [25, "والنصف إلا خمس دقائق, والنصف إلا خمسة"],
  [30, "والنصف, ونصف"],
  [35, "والنصف وخمس دقائق"],
  [-20, "إلا ثلثا, إلا ثلث, إلا الثلث"],
  [-15, "إلا ربعا, إلا ربع, إلا الربع"],
  [-10, "إلا عشر دقائق, إلا عشرة"],
  [-5, "إلا خمس دقائق, إلا خمسة"],
]);

export const BEFORE_TIME = phrases<true>([
  [
    true,
    "الساعة, الساعه, عند الساعة, في الساعة, في تمام الساعة, تمام الساعة, على الساعة, at, a, time, الوقت, التوقيت",
  ],
]);

export const ERA = phrases<"gregorian" | "hijri">([
  ["gregorian", "م, ميلادي, ميلادية, الميلادي, ad, ce"],
  ["hijri", "ه, هج, هجري, هجرية, الهجري, ah"],
]);

/** What a date is said to be the date of. */
export const LABELS = phrases<"published" | "updated">([
  [
    "published",
    "نشر, نشرت, تاريخ النشر, منشور, تم النشر, وقت النشر, أضيف, أضيفت, تاريخ الإضافة, كتب في, كتب بتاريخ, كتبت في, كتبت بتاريخ, published, first published, originally published, posted, originally posted, date posted, created, publie, publication date",
  ],
  [
    "updated",
    "آخر تحديث, تحديث, تاريخ التحديث, تم التحديث, حدث, محدث, آخر تعديل, عدل, تعديل, updated, last updated, update, modified, last modified, edited, mis a jour, modifie, actualise",
  ],
]);

/** Words that may stand in a dateline and say nothing more. */
export const FILLERS = phrases<true>([
  [
    true,
    "صباح, صباحا, مساء, ظهر, ظهرا, عصر, عصرا, فجر, فجرا, ليل, ليلا, ليلة, morning, afternoon, evening, night",
  ],
  [
    true,
    "الموافق, الموافق لـ, موافق, يوافق, بتاريخ, تاريخ, التاريخ, يوم, اليوم, في, من, شهر, عام, سنة, لعام, لسنة, لشهر, حتى",
  ],
  [
    true,
    "on, of, the, at, in, date, dated, day, time, year, le, de, du, a, t, corresponding to, edt time, local time",
  ],
  [true, "بالتوقيت المحلي, التوقيت المحلي, توقيت محلي, المحلي, بتوقيت, توقيت, لـ, ل, ب, و, السنة"],
  [true, "st, nd, rd, th, er, دقيقة, دقائق, hrs, hours, h"],
]);

/** Zones by their short name or by `بتوقيت …`: minutes east of UTC, or an IANA name where the offset has changed. */
export const ZONES = phrases<number | string>([
  [0, "gmt, utc, z, غرينتش, جرينتش, غرينيتش, جرينيتش, قرينتش, ت غ, ت ج, greenwich"],
  [60, "cet, bst"],
  [120, "cest, eet"],
  [180, "eest, eat, msk, trt"],
  [-240, "edt"],
  [-300, "est, cdt"],
  [-360, "cst, mdt"],
  [-420, "mst, pdt"],
  [-480, "pst"],
  ["America/New_York", "et, نيويورك, واشنطن, الساحل الشرقي"],
  ["America/Los_Angeles", "pt, لوس أنجلوس"],
  ["Asia/Riyadh", "ksa, ت م, مكة, مكة المكرمة, السعودية, الرياض, mecca, makkah, riyadh"],
  ["Asia/Dubai", "uae, gst, الإمارات, دبي, أبوظبي, أبو ظبي, dubai"],
  ["Asia/Muscat", "مسقط, سلطنة عمان, muscat"],
  ["Asia/Qatar", "قطر, الدوحة, doha"],
  ["Asia/Kuwait", "الكويت, kuwait"],
  ["Asia/Bahrain", "البحرين, المنامة, manama"],
  ["Asia/Baghdad", "بغداد, العراق, baghdad"],
  ["Asia/Aden", "اليمن, صنعاء, عدن"],
  ["Asia/Beirut", "بيروت, لبنان, beirut"],
  ["Asia/Damascus", "دمشق, سوريا, damascus"],
  ["Asia/Amman", "الأردن, عمان, amman"],
  ["Asia/Jerusalem", "القدس, القدس المحتلة, jerusalem"],
  ["Asia/Gaza", "فلسطين, غزة, gaza"],
  ["Asia/Tehran", "طهران, إيران, tehran"],
  ["Africa/Cairo", "القاهرة, مصر, cairo"],
  ["Africa/Tripoli", "طرابلس, ليبيا"],
  ["Africa/Tunis", "تونس, tunis"],
  ["Africa/Algiers", "الجزائر, algiers"],
  ["Africa/Casablanca", "الرباط, المغرب, casablanca"],
  ["Africa/Khartoum", "الخرطوم, السودان"],
  ["Europe/Istanbul", "تركيا, أنقرة, إسطنبول, اسطنبول, istanbul, ankara"],
  ["Europe/Moscow", "موسكو, moscow"],
  ["Europe/London", "لندن, london"],
  ["Europe/Paris", "باريس, paris"],
]);

/** Whole texts that say when only to a reader of that day. */
export const RELATIVE =
  /^(?:(?:منذ|قبل)\s+\S+(?:\s+\S+)?|(?:أمس(?:\s+الأول)?|الأمس|اليوم|غدا|الآن|today|yesterday|tomorrow|now|just now)(?:[\s،,|–-]+(?:الساعة|at\s|\p{Nd}{1,2}\s*[:.]\p{Nd}{2}).{0,30})?|(?:an?|\p{Nd}+|a few|one|two|last)\s+(?:second|minute|min|hour|hr|day|week|month|year)s?(?:\s+ago)?|il y a .{1,20})$/iu;
