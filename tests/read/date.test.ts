import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDate, zoned } from "../../src/read/date.ts";

const now = new Date("2026-11-23T00:00:00Z");
const read = (text: string, timeZone = "Asia/Riyadh") => {
  const found = readDate(text, timeZone, now);
  if (found === undefined) return "no date";
  return "error" in found
    ? `error: ${found.error.what}`
    : found.date.hasTime
      ? found.date.at
      : found.date.at.slice(0, 10);
};
const warnings = (text: string) => {
  const found = readDate(text, "Asia/Riyadh", now);
  return found && !("error" in found) ? found.warnings.map((w) => w.what).join("; ") : "";
};

const NIGHT = "2020-02-08T23:31:00+03:00";
const DAY = "2020-02-08";

test.each([
  ["8 فبراير 2020 الساعة الثامنة إلا ربعا صباحا", "07:45"],
  ["8 فبراير 2020 الساعة 8 إلا خمس دقائق مساء", "19:55"],
  ["8 فبراير 2020 الساعة الواحدة إلا ربعا ظهرا", "12:45"],
  ["8 فبراير 2020 الساعة الثانية عشرة إلا عشر دقائق صباحا", "11:50"],
  ["8 فبراير 2020 الساعة العاشرة وخمس دقائق ليلا", "22:05"],
  ["8 فبراير 2020 السابعة والنصف إلا خمس دقائق صباحا", "07:25"],
  ["8 فبراير 2020 الساعة 9 ونصف مساء", "21:30"],
  ["8 فبراير 2020 منتصف النهار", "12:00"],
  ["8 فبراير 2020 12 منتصف النهار", "12:00"],
  ["8 فبراير 2020 منتصف الليل", "00:00"],
])("%s is a time in words", (text, time) => expect(read(text)).toBe(`2020-02-08T${time}:00+03:00`));

describe("a date is read as its newsroom means it", () => {
  test.each([
    ["السبت 8 فبراير 2020 11:31 م", NIGHT],
    ["8 شباط 2020 11:31 مساء", NIGHT],
    ["8 فيفري 2020 على الساعة 23:31", NIGHT],
    ["السبت 8 فبراير/شباط 2020 الساعة 11:31 مساءً", NIGHT],
    ["السبت 08 شباط (فبراير) 2020، 11:31 م", NIGHT],
    ["السبت - 8 فبراير 2020 - 11:31 م", NIGHT],
    ["11:31 م | السبت، 8 فبراير 2020", NIGHT],
    ["السبت ٠٨ فبراير ٢٠٢٠ ١١:٣١ م", NIGHT],
    ["۸ فبرایر ۲۰۲۰ ۱۱:۳۱ م", NIGHT],
    ["السبت 8 فِبراير 2020م 11:31م", NIGHT],
    ["السبت 14 جمادى الآخرة 1441هـ الموافق 8 فبراير 2020م - 11:31 م", NIGHT],
    ["نشر بتاريخ: 2020/02/08 - 11:31 م", NIGHT],
    ["تاريخ النشر : 08-02-2020 23:31", NIGHT],
    ["08.02.2020 23:31", NIGHT],
    ["2020-02-08 11:31 PM", NIGHT],
    ["2020-02-08T23:31:00+03:00", NIGHT],
    ["2020-02-08T23:31:00.125+0300", NIGHT],
    ["20200208T233100", NIGHT],
    ["Sat, 08 Feb 2020 23:31:00 +0300", NIGHT],
    ["Saturday, February 8th, 2020 at 11:31 p.m.", NIGHT],
    ["Published: Feb. 8, 2020, 11.31pm", NIGHT],
    ["8th of February 2020, 23:31", NIGHT],
    ["11:31 PM, 8 February 2020", NIGHT],
    ["08-Feb-2020 23:31", NIGHT],
    ["Sat Feb 8 23:31:00 2020", NIGHT],
    ["Sat Feb 8 23:31:00 GMT 2020", "2020-02-08T23:31:00+00:00"],
    ["Publié le 8 février 2020 à 23h31", NIGHT],
    ["2020-02-08T20:31:00Z", "2020-02-08T20:31:00+00:00"],
    ["8 فبراير 2020 20:31 بتوقيت غرينتش", "2020-02-08T20:31:00+00:00"],
    ["8 فبراير 2020 20:31 (جرينتش)", "2020-02-08T20:31:00+00:00"],
    ["8 فبراير 2020 11:31 م بتوقيت مكة المكرمة", NIGHT],
    ["8 فبراير 2020 11:31 م بتوقيت القاهرة", "2020-02-08T23:31:00+02:00"],
    ["8 فبراير 2020 11:31 م (20:31 بتوقيت غرينتش)", NIGHT],
    ["8 Feb 2020 11:31 PM KSA", NIGHT],
    ["8 Feb 2020 11:31 PM UTC+3", NIGHT],
    ["8 Feb 2020 16:31 EST", "2020-02-08T16:31:00-05:00"],
    ["8 Feb 2020 23:31:07 GMT+05:30", "2020-02-08T23:31:07+05:30"],
    ["السبت 8 فبراير 2020", DAY],
    ["8فبراير 2020م", DAY],
    ["فبراير 8, 2020", DAY],
    ["2020 فبراير 8", DAY],
    ["8/2020/2", "no date"],
    ["8 نونبر 2020", "2020-11-08"],
    ["18 جانفي 2016", "2016-01-18"],
    ["1 كانون الأول 2021", "2021-12-01"],
    ["1 كانون الثاني 2021", "2021-01-01"],
    ["3 تشرين الأول/أكتوبر 2019", "2019-10-03"],
    ["13 غشت 2020", "2020-08-13"],
    ["5 اغسطس 2020", "2020-08-05"],
    ["5 إبريل 2020", "2020-04-05"],
    ["5 ابريل 2020", "2020-04-05"],
    ["18/01/2016", "2016-01-18"],
    ["18 / 01 / 2016", "2016-01-18"],
    ["1er mars 2020", "2020-03-01"],
    ["29 فبراير 2020", "2020-02-29"],
    ["14 جمادى الآخرة 1441", "2020-02-08"],
    ["30 رمضان 1445 هـ", "2024-04-09"],
    ["1/1/1446هـ", "2024-07-07"],
    ["", "no date"],
    ["قتل 8 جنود في 3 هجمات", "no date"],
    ["فاز الفريق 3-2 في الجولة 12", "no date"],
    ["You may win 8 of 10 in march", "no date"],
  ])("%s", (text, at) => {
    expect(read(text)).toBe(at);
  });
});

describe("twelve-hour times and parts of the day", () => {
  test.each([
    ["12:00 ص", "00:00"],
    ["12:30 ص", "00:30"],
    ["12:00 م", "12:00"],
    ["12:15 PM", "12:15"],
    ["12:15 am", "00:15"],
    ["الساعة 10 صباحاً", "10:00"],
    ["الساعة 12 ظهرا", "12:00"],
    ["1:30 ظهراً", "13:30"],
    ["2 بعد الظهر", "14:00"],
    ["4 عصرا", "16:00"],
    ["7:45 مساءً", "19:45"],
    ["9 ليلا", "21:00"],
    ["12 ليلا", "00:00"],
    ["2 ليلا", "02:00"],
    ["3:20 فجرا", "03:20"],
    ["الساعة الثامنة والنصف مساء", "20:30"],
    ["23:31 م", "23:31"],
    ["at noon", "12:00"],
  ])("%s", (time, clock) => {
    expect(read(`8 فبراير 2020 ${time}`)).toBe(`2020-02-08T${clock}:00+03:00`);
  });
});

describe("a date that cannot be says which part of it cannot", () => {
  test.each([
    ["31 فبراير 2020", "no day 31 in month 2"],
    ["29 February 2021", "no day 29 in month 2"],
    ["2020-13-01", "no month 13"],
    ["13/13/2016", "no month 13"],
    ["0/5/2016", "no day 0"],
    ["8 فبراير 2020 25:10", "no hour 25"],
    ["8 فبراير 2020 11:75", "no minute 75"],
    ["السبت 8 فبراير", "no year"],
    ["فبراير 2020", "no day"],
    ["30 صفر 1441", "no day 30"],
    ["11:31 م", "time without a day"],
    ["أمس", "reader of that day"],
    ["أمس الساعة 5 مساء", "reader of that day"],
    ["Today, 11:31", "reader of that day"],
    ["منذ ساعتين", "reader of that day"],
    ["نشر: قبل 3 أيام", "reader of that day"],
    ["2 hours ago", "reader of that day"],
  ])("%s", (text, part) => {
    expect(read(text)).toMatch(/^error: /);
    expect(read(text)).toContain(part);
  });
});

describe("what is doubtful is said", () => {
  test.each([
    ["الجمعة 8 فبراير 2020", "Friday but is a Saturday"],
    ["8/2/2020", "day first"],
    ["2/18/2020", "month first"],
    ["8 Feb 20", "two digits"],
    ["14 جمادى الآخرة 1441", "Hijri"],
    ["1 محرم 1441 هـ الموافق 8 فبراير 2020", "days away"],
    ["8 فبراير/مارس 2020", "two different months"],
    ["8 فبراير 2029", "two years ahead"],
    ["8 فبراير 1820", "before 1900"],
    ["8 فبراير 2020 - 9 مارس 2020", "second date"],
    ["8 فبراير 2020 14:00 ص", "before noon by its word"],
  ])("%s", (text, doubt) => {
    expect(warnings(text)).toContain(doubt);
  });

  test.each([
    "السبت 8 فبراير 2020 11:31 م",
    "8/8/2020",
    "18/1/2020",
    "8 فبراير 2028",
    "السبت 14 جمادى الآخرة 1441هـ 8 فبراير 2020م",
  ])("nothing about %s", (text) => {
    expect(warnings(text)).toBe("");
  });
});

test("the date of a change is told from the date of publication, whichever comes first", () => {
  const published = { at: NIGHT, hasTime: true };
  const updated = { at: "2020-02-09T08:05:00+03:00", hasTime: true };
  const lines = [
    "نشر: 8 فبراير 2020 11:31 م آخر تحديث: 9 فبراير 2020 08:05 ص",
    "آخر تحديث: 9 فبراير 2020 08:05 ص | تاريخ النشر: 8 فبراير 2020 11:31 م",
    "Published February 8, 2020 11:31 PM, updated February 9, 2020 8:05 AM",
  ];
  for (const line of lines)
    expect(readDate(line, "Asia/Riyadh", now)).toMatchObject({
      date: published,
      updated,
      isUpdate: false,
      warnings: [],
    });
  expect(readDate("آخر تحديث: 9 فبراير 2020 08:05 ص", "Asia/Riyadh", now)).toMatchObject({
    date: updated,
    isUpdate: true,
  });
});

test("what stands beside the date is handed over in its parts", () => {
  expect(readDate("بقلم: سلمى الحداد | الميناء - 8 فبراير 2020", "Asia/Riyadh")).toMatchObject({
    rest: ["بقلم: سلمى الحداد", "الميناء"],
  });
  expect(readDate("By Jane Al-Haddad, Feb. 8, 2020", "Asia/Riyadh")).toMatchObject({
    rest: ["By Jane Al-Haddad"],
  });
});

describe("local times of a zone", () => {
  test.each([
    [
      "a time that the clock skips moves forward",
      [2020, 3, 29, 2, 30, 0],
      "Europe/Berlin",
      "2020-03-29T03:30:00+02:00",
    ],
    [
      "of a time that comes twice the first is meant",
      [2020, 10, 25, 2, 30, 0],
      "Europe/Berlin",
      "2020-10-25T02:30:00+02:00",
    ],
    ["summer time of Cairo", [2024, 7, 1, 12, 0, 0], "Africa/Cairo", "2024-07-01T12:00:00+03:00"],
    ["winter time of Cairo", [2024, 1, 1, 12, 0, 0], "Africa/Cairo", "2024-01-01T12:00:00+02:00"],
    ["midnight that Beirut skips", [2022, 3, 27, 0, 0, 0], "Asia/Beirut", "2022-03-27T01:00:00+03:00"],
    [
      "west of Greenwich by half hours",
      [2020, 1, 1, 0, 0, 0],
      "America/St_Johns",
      "2020-01-01T00:00:00-03:30",
    ],
    ["solar time before the zones", [1900, 1, 1, 0, 0, 0], "Asia/Riyadh", "1900-01-01T00:00:00+03:07"],
  ] as const)("%s", (_, [y, m, d, h, mi, s], zone, at) => {
    expect(zoned(y, m, d, h, mi, s, zone)).toBe(at);
  });

  test("the stamp is the instant at which clocks of the zone show that time", () => {
    const zones = fc.constantFrom(
      "Asia/Riyadh",
      "Europe/London",
      "Africa/Casablanca",
      "Asia/Gaza",
      "America/New_York",
      "Australia/Lord_Howe",
    );
    const instants = fc
      .integer({ min: Date.UTC(1975, 0), max: Date.UTC(2035, 0) })
      .map((ms) => ms - (ms % 1000));
    fc.assert(
      fc.property(zones, instants, (timeZone, instant) => {
        const local = new Intl.DateTimeFormat("sv-SE", {
          timeZone,
          dateStyle: "short",
          timeStyle: "medium",
        }).format(instant);
        const [y = 0, m = 0, d = 0, h = 0, mi = 0, s = 0] = local.match(/\d+/g)?.map(Number) ?? [];
        const stamp = zoned(y, m, d, h, mi, s, timeZone);
        expect(stamp.slice(0, 19)).toBe(local.replace(" ", "T"));
        // An hour that comes twice has two instants; all others have one.
        expect([0, 1_800_000, 3_600_000]).toContain(instant - Date.parse(stamp));
      }),
    );
  });
});

test("a timestamp of an export says what it says among other words", () => {
  const two = (from: number, to: number) =>
    fc.integer({ min: from, max: to }).map((n) => String(n).padStart(2, "0"));
  const stamps = fc
    .tuple(
      fc.integer({ min: 1890, max: 2110 }).map(String),
      ...[two(0, 13), two(0, 32), two(0, 24), two(0, 60), two(0, 60)],
      fc.constantFrom("", ".5", ".000", ".123456789"),
      fc.oneof(
        fc.constant("Z"),
        fc
          .tuple(fc.constantFrom("+", "-"), two(0, 15), fc.constantFrom("00", "30", "45", "20"))
          .map(([sign, hours, minutes]) => `${sign}${hours}:${minutes}`),
      ),
    )
    .map(
      ([year, month, day, hour, minute, second, part, zone]) =>
        `${year}-${month}-${day}T${hour}:${minute}:${second}${part}${zone}`,
    );
  fc.assert(
    fc.property(stamps, (stamp) => {
      // What stands after a space is not read as a timestamp alone.
      expect(readDate(stamp, "Asia/Riyadh", now)).toEqual(readDate(`${stamp} `, "Asia/Riyadh", now));
    }),
    { numRuns: 1000 },
  );
});

test("every day written out in any of the month sets comes back", () => {
  const sets = [
    "ar-EG-u-nu-latn",
    "ar-SY-u-nu-latn",
    "ar-TN-u-nu-latn",
    "ar-MA-u-nu-latn",
    "ar-EG-u-nu-arab",
    "en-GB",
    "en-US",
    "fr-FR",
  ];
  const days = fc.date({ min: new Date("1950-01-01"), max: new Date("2027-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(fc.constantFrom(...sets), days, (locale, day) => {
      const text = new Intl.DateTimeFormat(locale, {
        calendar: "gregory",
        dateStyle: "full",
        timeZone: "UTC",
      }).format(day);
      expect(`${text}: ${read(text, "UTC")}`).toBe(`${text}: ${day.toISOString().slice(0, 10)}`);
      expect(warnings(text)).toBe("");
    }),
  );
});
