/** Writing XML: one rule of escaping in one place, so that no text can break a document. */
import { withoutForbidden } from "../text.ts";

/** Text of an element: `& < >` as references, characters that XML forbids taken out. */
export function text(value: string): string {
  const clean = withoutForbidden(value);
  return /[&<>]/.test(clean)
    ? clean.replace(/[&<>]/g, (c) => (c === "&" ? "&amp;" : c === "<" ? "&lt;" : "&gt;"))
    : clean;
}

/**
 * Plain text in an element that some readers take for HTML (RSS title): hexadecimal references, which read
 * the same either way (RSS Best Practices Profile, "Character Data").
 */
export function plain(value: string): string {
  const clean = withoutForbidden(value);
  return /[&<>]/.test(clean)
    ? clean.replace(/[&<>]/g, (c) => (c === "&" ? "&#x26;" : c === "<" ? "&#x3C;" : "&#x3E;"))
    : clean;
}

/** An attribute's value between double quotes; white space that a parser would change is written as references. */
export function attribute(value: string): string {
  const clean = withoutForbidden(value);
  return /[&<>"\t\n\r]/.test(clean)
    ? clean.replace(/[&<>"\t\n\r]/g, (c) =>
        c === "&"
          ? "&amp;"
          : c === "<"
            ? "&lt;"
            : c === ">"
              ? "&gt;"
              : c === '"'
                ? "&quot;"
                : `&#${c.charCodeAt(0)};`,
      )
    : clean;
}

/** A CDATA section (XML 1.0 §2.7); every `]]>` inside is split over two. */
export function cdata(value: string): string {
  const clean = withoutForbidden(value);
  return `<![CDATA[${clean.includes("]]>") ? clean.replaceAll("]]>", "]]]]><![CDATA[>") : clean}]]>`;
}

/** ` name="value"`, or nothing when there is no value. */
export function attr(name: string, value: string | number | undefined): string {
  return value === undefined ? "" : ` ${name}="${attribute(String(value))}"`;
}

/** `<name>text</name>` and a line end, or nothing when there is no text. */
export function element(name: string, value: string | undefined): string {
  return value === undefined ? "" : `<${name}>${text(value)}</${name}>\n`;
}

/** The same for plain text that some readers take for HTML. */
export function plainElement(name: string, value: string | undefined): string {
  return value === undefined ? "" : `<${name}>${plain(value)}</${name}>\n`;
}

/** An absolute address as a URI that every parser reads: other letters percent-encoded, as written where it is none. */
export function uri(address: string): string {
  // RFC 3986 §2: what is a URI already stays to the byte; new URL would still rewrite it (a trailing slash).
  if (/^[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*$/.test(address))
    return address;
  const parsed = URL.parse(address);
  return parsed ? parsed.href : encodeURI(withoutForbidden(address));
}
