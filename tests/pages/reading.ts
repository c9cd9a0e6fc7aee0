/** Reads pages as a strict parser and an aggregator do. */
import { expect } from "vitest";
import { wellFormed } from "../document/reading.ts";

const VOID = /<((?:meta|link|img|br|hr|source|input)\b(?:"[^"]*"|[^">])*?)\s*\/?>/g;

/** Fails where a page is not whole: unclosed or crossed tags, unquoted or repeated attributes, bare `&` or `<`. */
export function whole(page: string): void {
  expect(page.startsWith("<!doctype html>\n<html ")).toBe(true);
  wellFormed(
    page
      .replace("<!doctype html>\n", "")
      .replace(VOID, "<$1/>")
      .replace(/&(?:nbsp|#39);/g, " "),
  );
}

export interface Announced {
  readonly type: string;
  readonly title: string;
  readonly href: string;
}

/** What a reader finds when it is given the page's address. */
export function announced(page: string): readonly Announced[] {
  return [...page.matchAll(/<link rel="alternate" type="([^"]*)" title="([^"]*)" href="([^"]*)">/g)].map(
    ([, type = "", title = "", href = ""]) => ({ type, title, href }),
  );
}

/** Every address that a page leads to. */
export function addresses(page: string): readonly string[] {
  return [...page.matchAll(/ (?:href|src)="([^"]*)"/g)].map((match) =>
    (match[1] ?? "").replaceAll("&amp;", "&"),
  );
}
