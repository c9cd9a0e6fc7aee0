/** Ten strings that break serialisers, each in a feed of one item that is otherwise well, and one with none. */
import type { Item } from "../src/document/index.ts";

export interface Hostile {
  readonly name: string;
  readonly item: Item;
}

/** The items, with links below `site`. */
export function hostileItems(site: string): readonly Hostile[] {
  const category = (name: string, term: string, scheme = `${site}/categories`) => ({
    category: [{ name, term, scheme, domain: scheme }],
  });
  const well: Item = {
    id: `${site}/articles/1`,
    link: `${site}/articles/1`,
    title: "مدّ هادئ عند المرفأ",
    summary: "رسا القارب قبل الظهر.",
    content: "<p>رسا القارب قبل الظهر.</p>",
    date: new Date("2026-11-20T06:00:00Z"),
    published: new Date("2026-11-20T06:00:00Z"),
    ...category("بحر", "sea"),
  };
  const changes: readonly (readonly [string, Partial<Item>])[] = [
    ["nothing hostile", {}],
    ["U+0000 in a title", { title: "مدّ\u0000هادئ" }],
    ["U+0008 in a body", { content: "<p>رسا\u0008القارب</p>" }],
    ["U+FFFE in a summary", { summary: "رسا\uFFFEالقارب" }],
    ["two `]]>` in a body", { content: "<p>a]]&gt;b ]]> c ]]> d</p>" }],
    ["`a<b` as a category", category("a<b", "a<b")],
    ["the id `12345`", { id: "12345" }],
    ["`&` in a category's address", category("بحر", "sea", `${site}/categories?a=1&b=2`)],
    ['`"` and `&` in a category', category('R&D "x"', 'R&D "x"')],
    ["a lone surrogate in a title", { title: "مدّ\uD800هادئ" }],
    ["`a&b` in a link", { link: `${site}/articles/1?a=1&b=2` }],
  ];
  return changes.map(([name, change]) => ({ name, item: { ...well, ...change } }));
}
