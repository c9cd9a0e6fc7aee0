/** The elements of HTML, and what becomes of each in a body. */

const PLAIN = `p br hr h2 h3 h4 h5 h6 figure figcaption ul dl dt dd pre code em strong b i u s sub sup bdi bdo span div\
 table caption thead tbody tfoot tr`;
const GLOBAL = ["lang", "dir"];
/** What feed readers show, with the attributes that they heed. */
export const ALLOWED = new Map(
  Object.entries({
    ...Object.fromEntries(PLAIN.split(" ").map((tag) => [tag, GLOBAL])),
    a: ["href", "title", "hreflang", ...GLOBAL],
    img: ["src", "alt", "width", "height", "title", ...GLOBAL],
    ol: ["start", ...GLOBAL],
    li: ["value", ...GLOBAL],
    blockquote: ["cite", ...GLOBAL],
    th: ["colspan", "rowspan", ...GLOBAL],
    td: ["colspan", "rowspan", ...GLOBAL],
    abbr: ["title", ...GLOBAL],
    time: ["datetime", ...GLOBAL],
    audio: ["src", "controls", ...GLOBAL],
    video: ["src", "controls", "poster", "width", "height", ...GLOBAL],
    source: ["src", "type"],
  }),
);
/** What stands for elements that feed readers do not know, or a body should not have. */
export const RENAMED = new Map(
  `section div,article div,main div,header div,footer div,aside div,address div,details div,summary div,center div,\
h1 h2,strike s,del s,ins u,tt code,kbd code`
    .split(",")
    .map((pair) => pair.split(" ") as [string, string]),
);
/** Elements whose content is no text of the article. */
export const SILENT =
  `script style textarea option select xmp title template iframe object noembed noframes svg math\
 button`.split(" ");
/** Elements without content. */
export const VOID = ["br", "hr", "img", "source"];
/** Elements that begin and end lines of text. */
export const BLOCK =
  /<\/?(?:p|div|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|pre|table|tr|caption|figure|figcaption|section|article|header|footer|aside|main|details|summary|hr|br)(?=[\s/>])/gi;
