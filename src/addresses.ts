/** The addresses in safe HTML. */
import { escapeHtml } from "./text.ts";

/** Safe HTML whose addresses that begin with `/` are put under `url`. */
export function absolute(html: string, url: string): string {
  if (!html.includes('="/')) return html;
  const prefix = escapeHtml(url.replace(/\/+$/, ""));
  return html.replace(/<[^>]*="\/[^>]*>/g, (tag) =>
    tag.replace(/ (href|src|poster|cite)="\//g, (_, name: string) => ` ${name}="${prefix}/`),
  );
}
