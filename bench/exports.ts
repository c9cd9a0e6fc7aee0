/** Memory and time of reading a large export as it comes: `node bench/exports.ts [wordpress|ghost] [megabytes]`. */
import { decodeStream, readers } from "../src/read/index.ts";

const [format = "wordpress", size = "300"] = process.argv.slice(2);
const BYTES = Number(size) * 1_000_000;
const SENTENCE = "عادت القوارب إلى المرفأ قبل منتصف الليل، وكان الصيد وفيرا كما قال الصيادون. ";
const BODY = `${SENTENCE.repeat(12)}\n\n`.repeat(4);
const encoder = new TextEncoder();

function* wordpress(): Generator<string> {
  const date =
    "<wp:post_date>2021-01-02 03:04:05</wp:post_date><wp:post_date_gmt>2021-01-02 00:04:05</wp:post_date_gmt>";
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><link>https://old.example</link>\n`;
  for (let id = 1; ; id += 2) {
    const picture =
      id % 10 === 1
        ? ""
        : `<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>${id + 1}</wp:meta_value></wp:postmeta>`;
    yield `<item><title>Post ${id}</title><link>https://old.example/${id}/</link><dc:creator>layla</dc:creator>
<guid>https://old.example/?p=${id}</guid><content:encoded><![CDATA[${BODY}]]></content:encoded><wp:post_id>${id}</wp:post_id>${date}
<wp:status>publish</wp:status><wp:post_type>post</wp:post_type><category domain="post_tag" nicename="t${id % 300}">topic ${id % 300}</category>${picture}</item>
<item><title>p</title><wp:post_id>${id + 1}</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://old.example/${id}.jpg</wp:attachment_url></item>\n`;
  }
}

function* ghost(): Generator<string> {
  yield '{"db":[{"meta":{"version":"5.0.0"},"data":{"posts":[';
  for (let id = 1; ; id++) {
    const html = `<p>${BODY}</p>`;
    const lexical = JSON.stringify({
      root: { children: [{ type: "paragraph", children: [{ type: "text", text: BODY }] }] },
    });
    const post = {
      id: String(id),
      uuid: `u-${id}`,
      title: `Post ${id}`,
      slug: `p-${id}`,
      lexical,
      html,
      plaintext: BODY,
    };
    yield (id > 1 ? "," : "") +
      JSON.stringify({
        ...post,
        status: "published",
        type: "post",
        published_at: "2021-01-02T00:00:00.000Z",
      });
  }
}

async function* bytes(): AsyncGenerator<Uint8Array> {
  let given = 0;
  for (const text of format === "ghost" ? ghost() : wordpress()) {
    const piece = encoder.encode(text);
    given += piece.length;
    yield piece;
    if (given > BYTES) break;
  }
  yield encoder.encode(
    format === "ghost" ? '],"tags":[],"posts_tags":[],"users":[]}}]}' : "</channel></rss>",
  );
}

const reader = readers.find(({ name }) => name === (format === "ghost" ? "ghost" : "wxr"));
if (!reader || !("stream" in reader)) throw new Error(`no reader of ${format}`);
const started = performance.now();
const before = process.memoryUsage().rss;
let [peak, drafts, problems, read] = [before, 0, 0, 0];
const { text } = decodeStream(bytes(), "export");
const context = { timeZone: "UTC", language: "ar", now: new Date() };
for await (const result of reader.stream({ path: "export", text }, context)) {
  drafts += result.drafts.length;
  problems += result.problems.length;
  if (++read % 200 === 0) peak = Math.max(peak, process.memoryUsage().rss);
}
const seconds = (performance.now() - started) / 1000;
console.log(
  `${format}, ${size} MB: ${drafts} articles, ${problems} problems, ${seconds.toFixed(1)} s, ${Math.round((peak - before) / 1e6)} MB of memory above the start's ${Math.round(before / 1e6)}`,
);
