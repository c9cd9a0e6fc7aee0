/** Exports of any length, piece by piece: invented articles as WordPress, Ghost, a feed and JSON Lines hold them. */

export const FORMATS = {
  "wordpress.xml": wordpress,
  "ghost.json": ghost,
  "feed.xml": rss,
  "lines.jsonl": lines,
} as const;

export type ExportName = keyof typeof FORMATS;

const SENTENCES = [
  "عادت القوارب إلى المرفأ قبل منتصف الليل وفي شباكها صيد وفير.",
  "قال المجلس إن الأرصفة الخشبية ستجدد قبل الخريف.",
  "The harbour master counts the boats twice each evening.",
  "يفتح السوق أبوابه مع أول ضوء ويغلقها عند الظهر.",
  "Rain kept the ferries at their moorings until noon.",
];
const TOPICS = ["الصيد البحري", "أسعار السمك", "النقل العام", "harbour", "الطقس", "coastal buses"];

const sentence = (id: number, at: number) => SENTENCES[(id + at) % SENTENCES.length] ?? "";
const paragraphs = (id: number, length: number) =>
  Array.from({ length }, (_, i) => `${id}: ${sentence(id, i)} ${sentence(id, i * 3 + 1)}`);
const topicsOf = (id: number) => [TOPICS[id % TOPICS.length] ?? "", `موسم ${id % 40}`];
const dateOf = (id: number) => new Date(Date.UTC(2020, 0, 1 + (id % 2000), id % 24, id % 60));

/** `count` articles of so many paragraphs each, in a document of its format. */
export type MakeExport = (count: number, length?: number) => Generator<string>;

function* wordpress(count: number, length = 4): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Old</title><link>https://old.example</link>\n`;
  for (let id = 1; id <= count; id++) {
    const date = dateOf(id).toISOString().slice(0, 19).replace("T", " ");
    const tags = topicsOf(id).map((name) => `<category domain="post_tag"><![CDATA[${name}]]></category>`);
    yield `<item><title>خبر ${id}</title><link>https://old.example/${id}/</link><dc:creator>layla</dc:creator><guid isPermaLink="false">https://old.example/?p=${id}</guid>
<content:encoded><![CDATA[${paragraphs(id, length).join("\n\n")}]]></content:encoded><wp:post_id>${id}</wp:post_id><wp:post_date>${date}</wp:post_date><wp:post_date_gmt>${date}</wp:post_date_gmt>
<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>${tags.join("")}</item>\n`;
  }
  yield "</channel></rss>\n";
}

function* ghost(count: number, length = 4): Generator<string> {
  const tags = [...new Set(Array.from({ length: count }, (_, i) => topicsOf(i)).flat())].map((name, i) => ({
    id: `t${i}`,
    name,
    slug: `t-${i}`,
  }));
  const tagged = new Map(tags.map(({ id, name }) => [name, id]));
  yield `{"db":[{"meta":{"version":"5.0.0"},"data":{"posts":[`;
  for (let id = 1; id <= count; id++) {
    const html = paragraphs(id, length).map((text) => `<p>${text}</p>`);
    const post = { id: `p${id}`, title: `خبر ${id}`, slug: `post-${id}`, html: html.join("\n") };
    const state = { status: "published", type: "post", published_at: dateOf(id).toISOString() };
    yield `${id > 1 ? ",\n" : ""}${JSON.stringify({ ...post, ...state })}`;
  }
  yield `],"tags":${JSON.stringify(tags)},"users":[],"posts_authors":[],"posts_tags":[`;
  for (let id = 1; id <= count; id++)
    yield (id > 1 ? "," : "") +
      topicsOf(id)
        .map((name, i) => JSON.stringify({ post_id: `p${id}`, tag_id: tagged.get(name), sort_order: i }))
        .join(",");
  yield "]}}]}\n";
}

function* rss(count: number, length = 4): Generator<string> {
  yield `<?xml version="1.0"?>\n<rss version="2.0"><channel><title>Old</title><link>https://old.example</link><description>Old</description>\n`;
  for (let id = 1; id <= count; id++) {
    const html = paragraphs(id, length).map((text) => `<p>${text}</p>`);
    const tags = topicsOf(id).map((name) => `<category>${name}</category>`);
    yield `<item><title>خبر ${id}</title><link>https://old.example/${id}</link><guid>https://old.example/${id}</guid><pubDate>${dateOf(id).toUTCString()}</pubDate>${tags.join("")}<description><![CDATA[${html.join("\n")}]]></description></item>\n`;
  }
  yield "</channel></rss>\n";
}

function* lines(count: number, length = 4): Generator<string> {
  for (let id = 1; id <= count; id++)
    yield `${JSON.stringify({
      id: `urn:old:${id}`,
      title: `خبر ${id}`,
      date: dateOf(id).toISOString(),
      tags: topicsOf(id),
      text: paragraphs(id, length).join("\n\n"),
    })}\n`;
}
