/** A body as WordPress stores it: blocks between comments, or text whose blank lines are paragraphs. */

/** Elements that stand between paragraphs, and of those the ones that hold text without paragraphs. */
const BLOCKS =
  "address|article|aside|blockquote|canvas|center|details|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|pre|script|section|style|summary|table|tbody|td|tfoot|th|thead|tr|ul|audio|video";
const HOLDS_TEXT =
  /^(?:figcaption|figure|h[1-6]|iframe|li|ol|p|pre|script|style|summary|table|tbody|td|tfoot|th|thead|tr|ul|dl|dt|dd|audio|video)$/;
const ALONE = /^(?:hr)$/;
/** Whose inside is copied letter for letter. */
const RAW = /^(?:pre|script|style)$/;
const BLOCK_COMMENT = /<!--\s{0,4}(\/?)wp:[a-z]/g;
const PAGE_MARKS = /<!--\s*(?:more[^>]{0,200}|noteaser|nextpage)\s*-->/g;

/** HTML of a stored body whose shortcodes are expanded. */
export function wordpressHtml(stored: string): string {
  const body = stored.replace(/\r\n?/g, "\n").replace(PAGE_MARKS, "\n\n");
  if (!body.includes("<!-- wp:")) return paragraphs(body).trim();
  let html = "";
  let depth = 0;
  let at = 0;
  for (const { 1: closes, index } of body.matchAll(BLOCK_COMMENT)) {
    const end = body.indexOf("-->", index);
    if (end === -1) break;
    if (index < at) continue;
    const piece = body.slice(at, index);
    // Between blocks stands what was written before there were blocks.
    html += depth === 0 ? paragraphs(piece) : piece;
    at = end + 3;
    if (body[end - 1] !== "/") depth = Math.max(0, depth + (closes === "/" ? -1 : 1));
  }
  const rest = body.slice(at);
  return (html + (depth === 0 ? paragraphs(rest) : rest)).replace(/\n{3,}/g, "\n\n").trim();
}

/** Text with blank lines between its paragraphs, beside HTML blocks, as paragraphs. */
export function paragraphs(text: string): string {
  if (text.trim() === "") return "";
  const tags = new RegExp(`<(/?)(${BLOCKS})\\b[^<>]*>`, "gi");
  const open: string[] = [];
  let html = "";
  let at = 0;
  let raw = "";
  const flow = (piece: string) => {
    html += open.some((name) => HOLDS_TEXT.test(name)) ? piece : wrapped(piece);
  };
  for (const { 0: tag, 1: slash, 2: written = "", index } of text.matchAll(tags)) {
    const name = written.toLowerCase();
    if (raw && !(slash && name === raw)) continue;
    if (raw) html += text.slice(at, index);
    else flow(text.slice(at, index));
    raw = "";
    html += tag;
    at = index + tag.length;
    if (slash) {
      const last = open.lastIndexOf(name);
      if (last !== -1) open.length = last;
    } else if (!ALONE.test(name) && !tag.endsWith("/>") && open.length < 200) {
      open.push(name);
      if (RAW.test(name)) raw = name;
    }
  }
  if (raw) html += text.slice(at);
  else flow(text.slice(at));
  return html;
}

function wrapped(piece: string): string {
  return piece
    .split(/\n[ \t]*\n\s*/)
    .map((one) => one.trim())
    .filter((one) => one !== "")
    .map((one) => (/^(?:<!--[^>]{0,200}-->\s*)+$/.test(one) ? one : `<p>${lines(one)}</p>`))
    .join("\n");
}

/** An address alone in its paragraph was shown as what it leads to; line ends were line breaks. */
function lines(text: string): string {
  if (/^https?:\/\/[^\s<>"]{1,2000}$/.test(text)) return `<a href="${text}">${text}</a>`;
  return text.replace(/(?:<br\s{0,4}\/?>)?[ \t]{0,80}\n/gi, "<br>\n");
}
