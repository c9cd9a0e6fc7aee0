/** What a reader makes of an article, whatever reader and format, and what it should have made of it. */
import { expect } from "vitest";
import { textOf } from "../../src/html.ts";

export interface Seen {
  readonly title: string;
  /** Milliseconds; absent where the reader itself has no place for it, like the two below. */
  readonly published?: number;
  readonly categories?: readonly string[];
  readonly text?: string;
}

/** The words of HTML, however a reader spaces them. */
export const words = (html: string) => textOf(html).replace(/\s+/g, " ").trim();

/** A value that may stand alone, in a list or in an object of text and attributes, as a list of one of its names. */
export function named(value: unknown, name: string): readonly string[] {
  const values = value === undefined ? [] : Array.isArray(value) ? value : [value];
  return values.map((one: unknown) =>
    typeof one === "object" && one !== null && name in one ? String(Reflect.get(one, name)) : String(one),
  );
}

/** The document at an address, which has to be there. */
export async function get(address: string): Promise<string> {
  const response = await fetch(address);
  expect([address, response.status]).toEqual([address, 200]);
  return response.text();
}

/** What a subject's feed.json says, taken from it without any reader. */
export async function stated(subject: string): Promise<readonly Required<Seen>[]> {
  const { items } = JSON.parse(await get(`${subject}/feed.json`)) as {
    items: { title: string; date_published: string; tags?: string[]; content_html: string }[];
  };
  expect(items.length).toBeGreaterThan(0);
  return items.map((item) => {
    const published = Date.parse(item.date_published);
    expect([item.title, Number.isNaN(published)]).toEqual([item.title, false]);
    return { title: item.title, published, categories: item.tags ?? [], text: words(item.content_html) };
  });
}

/** Compares every field that the reader gives with what is stated, in order. */
export function agree(address: string, seen: readonly Seen[], all: readonly Seen[]): void {
  for (const field of ["title", "published", "categories", "text"] as const)
    if (field === "title" || seen.some((one) => one[field] !== undefined))
      expect(
        seen.map((one) => one[field]),
        `${field} of ${address}`,
      ).toEqual(all.map((one) => one[field]));
}
