/** What the golden documents are made of: one article of each kind that documents show differently. */
import type { Draft } from "../../src/article.ts";

export const GOLDEN_SETTINGS = {
  title: "مرفأ & Marfa",
  description: "أخبار مرفأ <صغير>",
  url: "https://marfa.example",
  language: "ar",
  timeZone: "Asia/Riyadh",
  feedSize: 10,
  authors: [{ name: "هيئة التحرير", email: "desk@marfa.example", link: "https://marfa.example/desk" }],
  copyright: "© 2026 مرفأ",
  image: "/images/logo.png",
  favicon: "/images/favicon.png",
  ttl: 30,
};

export const GOLDEN_DRAFTS: readonly Draft[] = [
  {
    source: "boats.txt",
    title: "قوارب «الفجر» تعود & تبيع <صيدها>",
    published: { at: "2026-02-08T23:31:00+03:00", hasTime: true },
    content:
      '<p>عادت القوارب ومعها صيد وفير، وقال الريّس: "البحر كريم".</p><p>والخبر على <a href="https://example.org/خبر">هذا العنوان</a> ]]&gt;</p><img src="/images/boats.png" alt="قوارب">',
    authors: [{ name: "سلمى رافع" }, { name: "Omar Adel", link: "https://marfa.example/omar" }],
    keywords: ["الصيد البحري", "C++ & <b>"],
    image: {
      url: "/images/boats.png",
      type: "image/png",
      length: 8433,
      width: 800,
      height: 450,
      alt: "قوارب عند الرصيف",
    },
    credit: "مرفأ + وكالات",
    translator: "ليلى",
    related: ["عنوان لا يظهر في المتن"],
  },
  {
    source: "tides.md",
    id: "https://old.example/?p=7&x=1",
    title: "Tide tables",
    published: { at: "2026-02-08T00:00:00+03:00", hasTime: false },
    updated: "2026-02-09T10:00:00+03:00",
    language: "en-GB",
    summary: "When the water <comes> & goes.",
    content: "<h1>Tides</h1><ul><li>One<li>Two</ul><script>alert(1)</script><p onclick=x>Text</p>",
    authors: [{ name: "Nadia Quay", email: "nadia@marfa.example" }],
    keywords: ["Tides", "الصيد البحرى"],
    attachments: [
      { url: "https://marfa.example/tides.mp3", type: "audio/mpeg", length: 12345, duration: 61 },
    ],
    link: "https://old.example/tides",
  },
  {
    source: "plain.txt",
    id: "12345",
    title: "خبر قصير",
    published: { at: "2026-02-08T00:00:00+03:00", hasTime: false },
    content: "",
    authors: [],
    keywords: [],
  },
];
