import { describe, expect, test } from "vitest";
import { readText } from "../../src/read/text.ts";

/** An article whose other lines are ordinary, with the lines in question where the layout has them. */
interface Lines {
  readonly underDate?: string;
  readonly inBody?: string;
  readonly behindBody?: string;
  readonly behindSource?: string;
  readonly date?: string;
  readonly source?: string;
}

const TITLE = "البلدية توسع رصيف الميناء القديم";
const FIRST =
  "أعلنت البلدية، اليوم، أنها ستبدأ توسعة رصيف الميناء القديم قبل نهاية العام بكلفة لم تكشف عنها.";
const SECOND = "وقال رئيس البلدية إن العمل سيجري على مرحلتين، وإن قوارب الصيد لن تتوقف خلال أشهر الصيف.";

function draftOf(lines: Lines, timeZone = "Asia/Riyadh") {
  const { date = "السبت 8 فبراير 2020 11:31 م", source = "المصدر | صحيفة المرفأ" } = lines;
  const parts = [
    TITLE,
    date,
    lines.underDate,
    FIRST,
    lines.inBody,
    SECOND,
    lines.behindBody,
    source,
    lines.behindSource,
    "كلمات مفتاحية",
    "رصيف الميناء، البلدية",
  ];
  const read = readText(
    { path: "a.txt", text: parts.filter((part) => part).join("\n\n") },
    { timeZone, language: "ar", now: new Date("2026-11-23T00:00:00Z") },
  );
  const [draft] = read.drafts;
  if (!draft) throw new Error(`refused: ${read.problems.map(({ what }) => what).join("; ")}`);
  const ordinary = [`<p>${FIRST}</p>`, `<p>${SECOND}</p>`];
  return {
    authors: draft.authors.map(({ name }) => name),
    credit: draft.credit,
    translator: draft.translator,
    link: draft.link,
    at: draft.published.at,
    related: draft.related ?? [],
    keywordLine: draft.keywordLine,
    keywords: draft.keywords,
    /** What the body has beside the two ordinary paragraphs. */
    more: draft.content.split("\n").filter((element) => !ordinary.includes(element)),
    warnings: read.problems.map(({ what }) => what),
  };
}

describe("a line about a picture between paragraphs is no sub-heading", () => {
  test.each([
    "الصيادون عند مدخل الميناء، سبتمبر 2021 (غيتي)",
    "رئيس البلدية خلال المؤتمر الصحفي (رويترز)",
    "جانب من أعمال التوسعة (الأناضول)",
    "رئيس البلدية يتفقد الرصيف - أرشيفية",
    "تصوير: وسيم القاضي",
    "Photo : le port vu du phare (DR)",
  ])("%s", (line) => expect(draftOf({ inBody: line }).more).toEqual([`<p>${line}</p>`]));

  test("while a short line without any of that is one", () => {
    expect(draftOf({ inBody: "مرحلتان للعمل" }).more).toEqual(["<h2>مرحلتان للعمل</h2>"]);
    expect(draftOf({ inBody: "** مرحلتان للعمل" }).more).toEqual(["<h2>مرحلتان للعمل</h2>"]);
  });
});

describe("where a translation was first published is its link, and no headline", () => {
  const address = "https://review.example/harbour";
  test.each([
    `رابط المقال الأصلي: ${address}`,
    `المقال الأصلي: ${address}`,
    `رابط المادة الأصلية | ${address}`,
    `لقراءة المقال الأصلي: ${address}`,
    `الرابط الأصلي: ${address}`,
    `الرابط: ${address}`,
    `رابط المقال الأصلي\n\n${address}`,
    `رابط المقال الأصلي:\n\n${address}`,
    address,
    `Original: ${address}`,
    `Article original : ${address}`,
  ])("%s", (line) => {
    const { link, related, more } = draftOf({ behindSource: line });
    expect({ link, related, more }).toEqual({ link: address, related: [], more: [] });
  });

  test("also above the source line, and behind it on the same line", () => {
    expect(draftOf({ behindBody: `المقال الأصلي: ${address}` })).toMatchObject({ link: address, more: [] });
    expect(draftOf({ source: `المصدر | صحيفة المرفأ - رابط المقال الأصلي: ${address}` })).toMatchObject({
      link: address,
      credit: "صحيفة المرفأ",
    });
  });

  test("a button without an address is left out", () => {
    expect(draftOf({ behindSource: "للاطلاع على النص الأصلي اضغط هنا" }).related).toEqual([]);
  });

  test("an address that the text itself gives stays in the text", () => {
    const { link, more } = draftOf({ inBody: "الرابط: https://form.example/apply" });
    expect(link).toBeUndefined();
    expect(more.join("")).toContain('href="https://form.example/apply"');
  });
});

test.each([
  ["(وكالات)", "وكالات"],
  ["(رويترز)", "رويترز"],
  ["(أ ف ب)", "أ ف ب"],
  ["رويترز", "رويترز"],
  ["الأناضول + رويترز", "الأناضول + رويترز"],
  ["(المرفأ + وكالات)", "المرفأ + وكالات"],
  ["المصدر (وكالات)", "وكالات"],
  ["وكالات - المرفأ", "وكالات - المرفأ"],
  ["المرفأ نت - متابعات", "المرفأ نت - متابعات"],
  ["انتهى/ وكالات", "وكالات"],
  ["م.ح/ع.س (رويترز)", "رويترز"],
  ["عن موقع «المرفأ»", "«المرفأ»"],
  ["* نقلا عن صحيفة المرفأ", "المرفأ"],
])("a last line of agencies alone, %s, is the source", (line, credit) => {
  expect(draftOf({ behindBody: line, source: "" })).toMatchObject({ credit, more: [] });
});

describe("a date under the text may name the writer", () => {
  test.each([
    ["Posted on March 9, 2018 at 7:45 pm by Simon Kettle", "2018-03-09T19:45:00+03:00", ["Simon Kettle"]],
    ["March 9, 2018 at 7:45 pm by Simon Kettle", "2018-03-09T19:45:00+03:00", ["Simon Kettle"]],
    ["Originally published March 9, 2018", "2018-03-09T00:00:00+03:00", []],
    ["كتب في 9 مارس 2018 بواسطة سلمى الحداد", "2018-03-09T00:00:00+03:00", ["سلمى الحداد"]],
    ["بواسطة سلمى الحداد في 9 مارس 2018 - 7:45 م", "2018-03-09T19:45:00+03:00", ["سلمى الحداد"]],
    ["نشر بواسطة: سلمى الحداد بتاريخ 9 مارس 2018", "2018-03-09T00:00:00+03:00", ["سلمى الحداد"]],
    ["سلمى الحداد - 9 مارس 2018", "2018-03-09T00:00:00+03:00", ["سلمى الحداد"]],
  ])("%s", (line, at, authors) => {
    expect(draftOf({ date: "", behindBody: line })).toMatchObject({ at, authors, more: [] });
  });
});

describe("a line under the date that names the writer beside a place, an agency or an office", () => {
  test.each([
    ["إسطنبول/ سنان أوزدمير/ الأناضول", ["سنان أوزدمير"], "إسطنبول/ الأناضول"],
    ["إسطنبول / الأناضول", [], "إسطنبول / الأناضول"],
    ["الرياض - محمد العنزي - وكالات", ["محمد العنزي"], "الرياض - وكالات"],
    ["سلمى الحداد - كاتبة لبنانية", ["سلمى الحداد"], undefined],
    ["سلمى الحداد*", ["سلمى الحداد"], undefined],
    ["سلمى الحداد @salma", ["سلمى الحداد"], undefined],
    ["أ.د. نادر الخوري", ["أ.د. نادر الخوري"], undefined],
    ["* سلمى الحداد", ["سلمى الحداد"], undefined],
    ["Tom Ferrar in Tromso and Aiko Brandt in Reykjavik", ["Tom Ferrar", "Aiko Brandt"], undefined],
    ["By Jane Doe\nContributing columnist", ["Jane Doe"], undefined],
    ["By Jane Doe with Mary Roe", ["Jane Doe", "Mary Roe"], undefined],
    ["Par Karim Benaïssa avec AFP", ["Karim Benaïssa"], "AFP"],
    ["Propos recueillis par Leïla Haddouche", ["Leïla Haddouche"], undefined],
  ])("%s", (line, authors, credit) => {
    expect(draftOf({ underDate: line, source: "" })).toMatchObject({ authors, credit, more: [] });
  });

  test("a newspaper and a place are no writer", () => {
    expect(draftOf({ underDate: "المرفأ - القاهرة" })).toMatchObject({ authors: [], more: [] });
    expect(draftOf({ date: "صحيفة الضحى | العدد 8142 | الاثنين 29 فبراير 2016" })).toMatchObject({
      authors: [],
      at: "2016-02-29T00:00:00+03:00",
    });
  });
});

test("words that may say where an article is from are a sub-heading among paragraphs", () => {
  const { credit, more } = draftOf({ inBody: "عن موقع الرصيف", source: "" });
  expect({ credit, more }).toEqual({ credit: undefined, more: ["<h2>عن موقع الرصيف</h2>"] });
});

test("a translator and a source on one line are both read", () => {
  expect(draftOf({ behindBody: "ترجمة: نادر الخوري - المصدر: المرفأ", source: "" })).toMatchObject({
    translator: "نادر الخوري",
    credit: "المرفأ",
  });
});

test("a section's line behind the source is a keyword", () => {
  const { related, keywords } = draftOf({ behindSource: "تصنيف: محليات" });
  expect({ related, keywords }).toEqual({ related: [], keywords: ["محليات"] });
});

test.each([
  ["ترجمة: نادر الخوري", "نادر الخوري"],
  ["Traduit de l'arabe par Samir Kacem", "Samir Kacem"],
  ["Translated by Nora Feld", "Nora Feld"],
])("%s names the translator", (line, translator) => {
  expect(draftOf({ behindBody: line })).toMatchObject({ translator, more: [] });
});

test("a last sentence that names the translator stays, and names the translator", () => {
  const last = "This article was first published in Al-Shati. Translated from the Arabic by Nora Feld.";
  expect(draftOf({ behindBody: last })).toMatchObject({ translator: "Nora Feld", more: [`<p>${last}</p>`] });
});

test("a source line's address in brackets leaves no bracket behind", () => {
  expect(draftOf({ source: "Source : APS (https://aps.example/quay)" })).toMatchObject({
    credit: "APS",
    link: "https://aps.example/quay",
  });
});

test.each([
  "وسوم رصيف الميناء، البلدية",
  "كلمات_مفتاحية: رصيف الميناء، البلدية",
  "Tags: رصيف الميناء، البلدية",
])("keywords behind their heading: %s", (line) => {
  const read = readText(
    { path: "a.txt", text: [TITLE, "السبت 8 فبراير 2020", FIRST, SECOND, line].join("\n\n") },
    { timeZone: "Asia/Riyadh", language: "ar", now: new Date("2026-11-23T00:00:00Z") },
  );
  expect(read.drafts[0]?.keywordLine).toBe("رصيف الميناء، البلدية");
});

test.each(["شاهد", "طالع"])("%s: and a headline between paragraphs is of another article", (word) => {
  const { related, more } = draftOf({ inBody: `${word}: ورش صيفية مجانية في متحف المدينة` });
  expect({ related, more }).toEqual({ related: ["ورش صيفية مجانية في متحف المدينة"], more: [] });
});

describe("keywords under any of their headings", () => {
  test.each([
    "الكلمات الدالة",
    "كلمات دالة",
    "كلمات دليلية",
    "تاجات",
    "أوسمة",
    "الدلالات",
    "الكلمات المفتاحية للخبر",
    "Mots-clés",
    "Étiquettes",
  ])("%s", (heading) => {
    const text = [TITLE, "السبت 8 فبراير 2020", FIRST, SECOND, heading, "رصيف الميناء، البلدية"].join("\n\n");
    const read = readText(
      { path: "a.txt", text },
      { timeZone: "Asia/Riyadh", language: "ar", now: new Date("2026-11-23T00:00:00Z") },
    );
    expect(read.drafts[0]?.keywordLine).toBe("رصيف الميناء، البلدية");
  });
});

test.each([
  "روابط ذات صلة",
  "اقرأوا أيضا",
  "للمزيد",
  "من أرشيف الصحيفة",
  "المقال السابق",
  "Sur le même sujet",
  "Articles similaires",
])("%s is a heading of other headlines and none itself", (heading) => {
  expect(draftOf({ behindSource: `${heading}\n\nورش صيفية مجانية في متحف المدينة` }).related).toEqual([
    "ورش صيفية مجانية في متحف المدينة",
  ]);
});

describe("a poem keeps its lines", () => {
  test("with both hemistichs on a line, set apart by dots", () => {
    const verses = [
      "يا بحر خذ من خطانا ما تشاء وكن ... لنا إذا ضاقت المرساة شطآنا",
      "ما كان في الثغر غير الريح تعرفنا ... فصار في الثغر من يبكي لذكرانا",
    ];
    expect(draftOf({ inBody: verses.join("\n") }).more).toEqual([`<p>${verses.join("<br>")}</p>`]);
  });

  test("or by a wide gap, which stays one", () => {
    const verses = [
      "يا بحر خذ من خطانا ما تشاء وكن     لنا إذا ضاقت المرساة شطآنا",
      "ما كان في الثغر غير الريح تعرفنا     فصار في الثغر من يبكي لذكرانا",
    ];
    expect(draftOf({ inBody: verses.join("\n") }).more).toEqual([
      `<p>${verses.join("<br>").replaceAll("     ", "\u2003")}</p>`,
    ]);
  });
});

test("of two lines above the date, the longer second is no end of the title", () => {
  const second = "العمل يبدأ في الخريف وينتهي قبل موسم الصيد المقبل";
  const read = readText(
    {
      path: "a.txt",
      text: [
        `البلدية توسع رصيف الميناء القديم في الخريف\n${second} بحسب الخطة`,
        "السبت 8 فبراير 2020",
        FIRST,
        SECOND,
      ].join("\n\n"),
    },
    { timeZone: "Asia/Riyadh", language: "ar", now: new Date("2026-11-23T00:00:00Z") },
  );
  expect(read.drafts[0]?.title).toBe("البلدية توسع رصيف الميناء القديم في الخريف");
  expect(read.problems.map(({ what }) => what).join()).toContain("two lines above the date may be the title");
});

describe("a press release, a newsroom's desk, an agency's end", () => {
  const read = (...parts: readonly string[]) =>
    readText(
      { path: "a.txt", text: parts.join("\n\n") },
      { timeZone: "Asia/Riyadh", language: "ar", now: new Date("2026-11-23T00:00:00Z") },
    );
  const day = "السبت 8 فبراير 2020";

  test.each(["FOR IMMEDIATE RELEASE", "PRESS RELEASE", "للنشر الفوري", "بيان صحفي:", "COMMUNIQUÉ DE PRESSE"])(
    "“%s” above the title is no title",
    (notice) => {
      const { drafts, problems } = read(notice, TITLE, day, FIRST, SECOND);
      expect(drafts.map(({ title }) => title)).toEqual([TITLE]);
      expect(problems).toEqual([]);
    },
  );

  test("its date may open the first paragraph behind a place and a region", () => {
    const { drafts, problems } = read(
      "Sail Company opens a new fish market",
      "PORT ALDER, Northshire – 9 March 2020 – Sail Company today opened its new fish market at the old quay.",
    );
    expect(drafts[0]?.published.at).toBe("2020-03-09T00:00:00+03:00");
    expect(problems.map(({ what }) => what).join()).toContain("from the beginning of a paragraph");
  });

  test.each([
    ["// انتهى //", "14:35ت م", "0087"],
    ["// انتهى // 14:35ت م 0087"],
    ["//انتهى//", "14:35 ت م", "0087"],
    ["انتهى", "14:35ت م"],
  ])("the end of an item (%s) is none of its body, and its hour is the date's", (...end) => {
    const { drafts } = read(TITLE, day, FIRST, SECOND, ...end);
    expect(drafts[0]?.content).toBe(`<p>${FIRST}</p>\n<p>${SECOND}</p>`);
    expect(drafts[0]?.published).toEqual({ at: "2020-02-08T14:35:00+03:00", hasTime: true });
  });

  test.each(["-30-", "- ENDS -", "(انتهى)"])("%s ends an item too, and gives no hour", (end) => {
    const { drafts } = read(TITLE, day, FIRST, SECOND, end);
    expect(drafts[0]?.content).toBe(`<p>${FIRST}</p>\n<p>${SECOND}</p>`);
    expect(drafts[0]?.published.hasTime).toBe(false);
  });

  test("a sentence that begins with the end is one of the body", () => {
    const sentence = "انتهى الاجتماع في الساعة 14:35 بعد أن وافق الأعضاء جميعا على الكلفة الجديدة.";
    expect(draftOf({ behindBody: sentence }).more).toEqual([`<p>${sentence}</p>`]);
  });

  test.each([
    ["القاهرة - نادين الشافعي:", "نادين الشافعي", undefined],
    ["الحسكة – مراسل الفرات", undefined, "الحسكة – مراسل الفرات"],
  ])("“%s” above the date is who wrote it, and no paragraph", (line, author, credit) => {
    const { drafts, problems } = read(TITLE, line, day, FIRST, SECOND);
    expect(drafts[0]?.authors.map(({ name }) => name)).toEqual(author ? [author] : []);
    expect(drafts[0]?.credit).toBe(credit);
    expect(drafts[0]?.content).toBe(`<p>${FIRST}</p>\n<p>${SECOND}</p>`);
    expect(problems).toHaveLength(1);
  });

  test("an outlet beside a place under the writer's name is no sub-heading", () => {
    const { authors, credit, more } = draftOf({
      underDate: "بقلم: سلمى الحداد\n\nالشاطئ نيوز عربي - بغداد",
      source: "الوسوم",
    });
    expect({ authors, credit, more }).toEqual({
      authors: ["سلمى الحداد"],
      credit: "الشاطئ نيوز عربي - بغداد",
      more: [],
    });
  });

  test("a place of two words before Anadolu is no writer", () => {
    const { authors, credit, more } = draftOf({ underDate: "جناق قلعة / الأناضول", source: "الوسوم" });
    expect({ authors, credit, more }).toEqual({ authors: [], credit: "جناق قلعة / الأناضول", more: [] });
  });

  test.each([
    ["By Nora Quill and Sam Frost, Associated Press", "Associated Press"],
    ["بقلم: سلمى الحداد وهدى عمران، رويترز", "رويترز"],
  ])("%s: the agency behind the writers is the credit", (line, agency) => {
    const { authors, credit } = draftOf({ underDate: line, source: "الوسوم" });
    expect(authors).toHaveLength(2);
    expect(credit).toBe(agency);
  });

  test("a caption that names its photographer keeps both, and makes no writer of one", () => {
    const line = "Photo: The new market seen from the lighthouse. Credit: Iris Bell";
    const { authors, more } = draftOf({ underDate: line });
    expect({ authors, more }).toEqual({ authors: [], more: [`<p>${line}</p>`] });
  });
});

describe("dates with more beside them", () => {
  test("two writers with titles stand beside the date", () => {
    const { authors, at } = draftOf({ date: "د. مها العطار ود. نبيل سعدون | 2020-09-21 | 16:05" });
    expect({ authors, at }).toEqual({
      authors: ["د. مها العطار", "د. نبيل سعدون"],
      at: "2020-09-21T16:05:00+03:00",
    });
  });

  test("the hour of the last change, in two zones, is that of the last change", () => {
    const read = readText(
      {
        path: "a.txt",
        text: [
          TITLE,
          "الثلاثاء 16/2/1438 هـ - الموافق 15/11/2016 م (آخر تحديث) الساعة 12:26 (مكة المكرمة)، 9:26 (غرينتش)",
          FIRST,
        ].join("\n\n"),
      },
      { timeZone: "Africa/Cairo", language: "ar", now: new Date("2026-11-23T00:00:00Z") },
    );
    expect(read.drafts[0]?.published.at).toBe("2016-11-15T00:00:00+02:00");
    expect(read.drafts[0]?.updated).toBe("2016-11-15T12:26:00+03:00");
    expect(read.problems).toEqual([]);
  });
});

describe("keywords and headlines without their heading", () => {
  test("a last line of topics between commas is the keywords, with a warning", () => {
    const read = readText(
      {
        path: "a.txt",
        text: [TITLE, "8 فبراير 2020", FIRST, SECOND, "رصيف الميناء، البلدية، أسعار السمك"].join("\n\n"),
      },
      { timeZone: "Asia/Riyadh", language: "ar", now: new Date("2026-11-23T00:00:00Z") },
    );
    expect(read.drafts[0]?.keywordLine).toBe("رصيف الميناء، البلدية، أسعار السمك");
    expect(read.problems.map(({ line }) => line)).toEqual([9]);
  });

  test("names in a row with “and” stay a line of the text", () => {
    const line = "سلمى الحداد، هدى عمران، ونبيل سعدون";
    expect(draftOf({ behindBody: line }).more).not.toEqual([]);
  });

  test("a short line under a headline in the midst of the body is the sub-heading of what follows", () => {
    const { related, more, warnings } = draftOf({
      inBody: "قد يهمك أيضا:\n\nارتفاع أسعار السمك في أسواق المدينة بعد العاصفة\n\nمرحلتان للعمل",
    });
    expect(related).toEqual(["ارتفاع أسعار السمك في أسواق المدينة بعد العاصفة"]);
    expect(more).toEqual(["<h2>مرحلتان للعمل</h2>"]);
    expect(warnings.join()).toContain("sub-heading");
  });

  test("دلالات before hash tags is their heading", () => {
    expect(draftOf({ source: "دلالات: #الميناء #البلدية" }).keywordLine).toContain("#الميناء #البلدية");
  });
});

describe("a headline may begin like a label", () => {
  const read = (...parts: readonly string[]) =>
    readText(
      { path: "a.txt", text: parts.join("\n\n") },
      { timeZone: "Asia/Riyadh", language: "ar", now: new Date("2026-11-23T00:00:00Z") },
    );
  test.each([
    "Read more books, doctors tell the town",
    "Draft: harbour law reaches the council",
    "بقلم الرصاص يرسم المدينة",
    "ترجمة القرآن إلى لغة الإشارة",
    "كلمات مفتاحية في خطاب الوزير",
    "اقرأ أيضا في الظلام: مكتبة لفاقدي البصر",
  ])("%s", (headline) => {
    const { drafts } = read(headline, "10 October 2026", FIRST, SECOND);
    expect(drafts[0]?.title).toBe(headline);
    expect(drafts[0]?.content).toBe(`<p>${FIRST}</p>\n<p>${SECOND}</p>`);
  });

  test.each([
    ["القدس - خاص", "كتب محمود العابد:", "محمود العابد"],
    ["كتب محمود العابد", undefined, "محمود العابد"],
    ["Staff report", undefined, undefined],
  ])("but %s above it is who sends it", (first, second, author) => {
    const { drafts } = read(
      ...[first, second, TITLE, "10/10/2026", FIRST].filter((one) => one !== undefined),
    );
    expect(drafts[0]?.title).toBe(TITLE);
    expect(drafts[0]?.authors.map(({ name }) => name)).toEqual(author ? [author] : []);
    expect(drafts[0]?.content).toBe(`<p>${FIRST}</p>`);
  });

  test.each(["Status: draft", "Draft: yes", "الحالة: مسودة"])(
    "%s keeps an article out, and is said",
    (line) => {
      const { drafts, problems } = read(TITLE, "10/10/2026", line, FIRST);
      expect(drafts).toEqual([]);
      expect(problems).toEqual([expect.objectContaining({ severity: "warning", line: 5 })]);
    },
  );
});

describe("who an article is by, and from", () => {
  test.each([
    ["By Tomas Reed, transport correspondent", ["Tomas Reed"]],
    ["By Jane Holt, Rivermill", ["Jane Holt"]],
    ["بقلم: سلمى الحداد، بغداد", ["سلمى الحداد"]],
    ["بقلم: سلمى الحداد، هدى عمران", ["سلمى الحداد", "هدى عمران"]],
  ])("%s", (line, names) => {
    expect(draftOf({ underDate: line }).authors).toEqual(names);
  });

  test("an interviewer beside the date is its author", () => {
    expect(draftOf({ date: "Interview by Leila Haddad | 15 October 2025 | 10:00 GMT" }).authors).toEqual([
      "Leila Haddad",
    ]);
  });

  test("what the article calls its source counts before an agency at the dateline", () => {
    expect(draftOf({ date: "عمّان (وكالات) – 18 أكتوبر 2025" }).credit).toBe("صحيفة المرفأ");
    expect(draftOf({ underDate: "خاص - منبر الطاحونة" })).toMatchObject({
      authors: [],
      credit: "صحيفة المرفأ",
    });
  });

  test("a sentence of the text that names its source ends nothing", () => {
    const line = "المصدر: شركة الكهرباء، قالت في بيانها إن المحول سيستبدل خلال أسبوع.";
    const { more, related } = draftOf({ inBody: line });
    expect({ more, related }).toEqual({ more: [`<p>${line}</p>`], related: [] });
  });
});

test("a keyword list goes on in the next line, and a short line ends a phrase", () => {
  expect(draftOf({ behindSource: "الوسوم\nالمدن البطيئة، التخطيط العمراني\nالسويد" }).keywordLine).toContain(
    "التخطيط العمراني، السويد",
  );
});

test("a writer's note and a question in an interview are no sub-headings", () => {
  for (const line of ["* كاتب وصحفي من وادي الزعتر", "س: متى تنتهي الأعمال؟"])
    expect(draftOf({ inBody: line }).more).toEqual([`<p>${line}</p>`]);
});

test("an address to read on at stays in the text", () => {
  expect(draftOf({ inBody: "Read more: https://clinic.example/books" }).more.join()).toContain(
    "https://clinic.example/books",
  );
});

test.each(["صباح السبت 10 أكتوبر 2020", "Saturday morning, October 10, 2020"])("%s is a date", (date) => {
  expect(draftOf({ date })).toMatchObject({ at: "2020-10-10T00:00:00+03:00", warnings: [] });
});

test("a dateline without a year is told what it lacks", () => {
  const read = readText(
    {
      path: "a.txt",
      text: `Harbour opens\n\nPORT ALDER, Oct 20 (CNA) - ${"The harbour opened again today. ".repeat(3)}`,
    },
    { timeZone: "UTC", language: "en", now: new Date("2026-11-23T00:00:00Z") },
  );
  expect(read.problems[0]).toMatchObject({ line: 3, what: expect.stringContaining("has no year") });
});

describe("headlines in the midst of a text", () => {
  const headline = "العراق يخسر مئة ألف دونم سنويا بفعل التصحر";
  test.each(["ويتوقع أن تنحسر العاصفة مساء.", '"سنحتاج إلى عام كامل"، يقول المهندس.', "وتشمل الإجراءات:"])(
    "end where the text goes on: %s",
    (line) => {
      const { related, more } = draftOf({ inBody: `اقرأ أيضا\n\n${headline}\n\n${line}` });
      expect(related).toEqual([headline]);
      expect(more).toHaveLength(1);
    },
  );

  test.each(["اقرأ أيضا..", "اقرأ أيضا…", "اقرأ أيضاً 👇"])("stand under %s", (heading) => {
    expect(draftOf({ inBody: `${heading}\n\n${headline}` })).toMatchObject({ related: [headline], more: [] });
  });

  test("and behind its dots, while dots elsewhere are a headline's own", () => {
    expect(draftOf({ inBody: `اقرأ أيضا.. ${headline}` })).toMatchObject({ related: [headline], more: [] });
    const title = "شاهد.. لحظة انهيار جسر قديم";
    const read = readText(
      { path: "a.txt", text: [title, "8 فبراير 2020", FIRST].join("\n\n") },
      { timeZone: "Asia/Riyadh", language: "ar", now: new Date("2026-11-23T00:00:00Z") },
    );
    expect(read.drafts[0]?.title).toBe(title);
  });
});

describe("what stands behind a writer's name is no second writer", () => {
  test.each([
    ["By Sara Whitfield, Business Reporter", "Sara Whitfield"],
    ["By Rami Saad, Staff Writer, Amman", "Rami Saad"],
    ["By Rami Saad in Amman", "Rami Saad"],
    ["Par Rami Saad, envoyé spécial à Amman", "Rami Saad"],
    ["بقلم: أحمد سالم، عضو البرلمان", "أحمد سالم"],
    ["بقلم: أحمد سالم، باحث سياسي، القاهرة", "أحمد سالم"],
  ])("%s", (line, name) => expect(draftOf({ underDate: line }).authors).toEqual([name]));

  test.each([
    ["(Reporting by Dina Fouad; Writing by Alex Carter; Editing by Mary Lowe)", "Dina Fouad"],
    ["(إعداد محمد عطية للنشرة العربية - تحرير ليلى فهمي)", "محمد عطية"],
  ])("an agency names its reporter at the end: %s", (line, name) => {
    const read = readText(
      { path: "a.txt", text: [TITLE, "8 فبراير 2020", FIRST, SECOND, line].join("\n\n") },
      { timeZone: "Asia/Riyadh", language: "ar", now: new Date("2026-11-23T00:00:00Z") },
    );
    expect(read.drafts[0]?.authors).toEqual([{ name }]);
    expect(read.drafts[0]?.content).toBe(`<p>${FIRST}</p>\n<p>${SECOND}</p>`);
  });
});

test.each(["بيروت في 6 آب 2020", "بيروت 6 آب 2020", "حرر في بيروت بتاريخ 6 آب 2020"])(
  "a place before the date is no part of it: %s",
  (date) => expect(draftOf({ date }).at).toBe("2020-08-06T00:00:00+03:00"),
);

test("Modifié le is the date of the last change", () => {
  const read = readText(
    {
      path: "a.txt",
      text: `Le port rouvre\n\nPublié le : 06/02/2024 - 09:12   Modifié le : 06/02/2024 - 11:47\n\n${FIRST}`,
    },
    { timeZone: "Africa/Casablanca", language: "fr", now: new Date("2026-11-23T00:00:00Z") },
  );
  expect(read.drafts[0]).toMatchObject({
    published: { at: "2024-02-06T09:12:00+01:00" },
    updated: "2024-02-06T11:47:00+01:00",
  });
});

test("the first sub-heading may stand above a line that opens a list", () => {
  const { more } = draftOf({
    inBody: "خطوات بسيطة\n\nينصح الخبراء باتباع الخطوات التالية:\n\n1- إغلاق النوافذ\n2- إطفاء المصابيح",
  });
  expect(more[0]).toBe("<h2>خطوات بسيطة</h2>");
  expect(draftOf({ inBody: "pic.twitter.com/AbCdEf1234" }).more.join()).not.toContain("<h2>");
});
