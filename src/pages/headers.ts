/** What browsers are told of every page. */

export const HTML = "text/html; charset=utf-8";
/** Pages need pictures and recordings from wherever articles have them, one style sheet, and nothing else. */
export const PAGE = {
  "Content-Security-Policy":
    "default-src 'none'; img-src * data:; media-src *; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "Referrer-Policy": "same-origin",
};
/** The page of a feed has a script that copies its address. No cache that several people share keeps it: theirs may be readers of feeds. */
export const FEED_VIEW = {
  ...PAGE,
  "Content-Security-Policy": `${PAGE["Content-Security-Policy"]}; script-src 'self'`,
  "Cache-Control": "private, no-cache",
};
/** The page of searches has a form besides. */
export const FORM_PAGE = {
  ...PAGE,
  "Content-Security-Policy": PAGE["Content-Security-Policy"].replace(
    "form-action 'none'",
    "form-action 'self'",
  ),
};
