/** Names of front matter that only a site generator understands, made into ours: Hugo, Jekyll, Eleventy, Astro, Zola. */
import { FIELDS, type FieldName, foldName } from "./article-schema.ts";
import type { Finding } from "./date.ts";
import { isRecord } from "./ghost-rows.ts";
import { type FilePlace, placeOf } from "./markdown-place.ts";

type Entry = readonly [name: string, value: unknown];

export interface SiteEntries {
  readonly entries: readonly Entry[];
  /** Why the article stays out, and the name that says so. */
  readonly hidden?: { readonly name: string; readonly what: string };
  /** Paths or addresses that the generator gave the article. */
  readonly addresses: readonly string[];
  readonly place: FilePlace;
  /** What ends the part of the body that is its summary. */
  readonly separator: string | undefined;
  readonly warnings: readonly (Finding & { readonly name: string })[];
}

/** Eleventy's collections, which are tags to it and topics to nobody. */
const COLLECTIONS = /^(?:posts?|all|nav)$/i;
/** Eleventy's words for times that only it knows. */
const DATE_WORDS = /^(?:git )?(?:created|last modified)$/i;
const NESTED = new Set(["params", "extra", "taxonomies"]);

/** The entries of one file as an article's, with what the generator says besides. */
export function siteEntries(path: string, stated: readonly Entry[], now: Date): SiteEntries {
  const place = placeOf(path);
  const fields = new Map(stated.map(([name, value]) => [foldName(name), value]));
  const given = (field: FieldName) => stated.some((entry) => says(entry, field));
  const entries = stated.flatMap((entry) => entriesFrom(entry, place, given));
  const has = (field: FieldName) => entries.some((entry) => says(entry, field));
  const add = (name: FieldName, value: unknown) => {
    if (value !== undefined && !has(name)) entries.push([name, value]);
  };
  add("image", featured(fields.get("resources")));
  add("language", place.language);
  if (place.jekyll) {
    if (place.day) add("published", place.day);
    for (const folder of place.jekyll.folders) entries.push(["categories", [folder]]);
  }
  if (place.jekyll || place.section || place.bundle) add("slug", place.name);
  const { addresses, warnings } = addressesOf(fields, entries, place);
  const hidden = hiddenBy(fields, place, now) ?? (has("published") ? undefined : pageBy(fields, place));
  const separator = fields.get("excerptseparator");
  return {
    entries,
    addresses,
    warnings,
    place,
    ...(hidden ? { hidden } : {}),
    separator: typeof separator === "string" && separator.trim() ? separator.trim() : undefined,
  };
}

/** Whether an entry gives a field a value; Jekyll's `published: true` is no date. */
function says([name, value]: Entry, field: FieldName): boolean {
  if (value === null || value === undefined || value === "") return false;
  if (field === "published" && isSwitch(value)) return false;
  return FIELDS.get(foldName(name))?.field === field;
}

const isSwitch = (value: unknown) =>
  typeof value === "boolean" || (typeof value === "string" && /^(?:true|false|yes|no)$/i.test(value));

/** An entry as it is, those that it holds, or none. */
function entriesFrom([name, value]: Entry, place: FilePlace, given: (field: FieldName) => boolean): Entry[] {
  const folded = foldName(name);
  if (NESTED.has(folded) && isRecord(value))
    return Object.entries(value).flatMap(([inner, one]): Entry[] => {
      const field = FIELDS.get(foldName(inner))?.field;
      // Settings of a theme that look like an article's fields count where the article has none of its own.
      return field && (folded === "taxonomies" || !given(field)) ? [[inner, one]] : [];
    });
  if (folded === "date" && typeof value === "string" && DATE_WORDS.test(value.trim())) return [];
  if (folded === "tags" && Array.isArray(value))
    return [[name, value.filter((one) => typeof one !== "string" || !COLLECTIONS.test(one.trim()))]];
  if (folded === "tags" && typeof value === "string" && COLLECTIONS.test(value.trim())) return [];
  // Jekyll tells words apart in a text; the singular names hold one.
  if (place.jekyll && (folded === "tags" || folded === "categories") && typeof value === "string")
    return [[name, value.split(/[\s,،]+/).filter((one) => one !== "")]];
  if (place.jekyll && (folded === "tag" || folded === "category") && typeof value === "string")
    return [[name, [value]]];
  // A path below the site is an old address; a whole one is where it was first published.
  return (folded === "permalink" || folded === "url") && !isWhole(value) ? [] : [[name, value]];
}

const isWhole = (value: unknown) => typeof value === "string" && /^https?:\/\//.test(value.trim());

/** What pages of a site beside its articles are usually called. */
const PAGES = /^(?:about(?:[-_]us)?|contact|privacy|imprint|impressum|home|index|404|search|archives?)$/i;

/** Pages of a site beside its articles: without a date, and a page by their layout or their name. */
function pageBy(fields: ReadonlyMap<string, unknown>, place: FilePlace): SiteEntries["hidden"] {
  const named = ["layout", "type"].find((name) => {
    const value = fields.get(name);
    return typeof value === "string" && /^(?:page|home|default)$/i.test(value);
  });
  if (named === undefined && !PAGES.test(place.name)) return undefined;
  return { name: named ?? "date", what: "is a page without a date, which is no article" };
}

/** Hugo's page resources: the picture that themes show first, by its name. */
function featured(resources: unknown): unknown {
  if (!Array.isArray(resources)) return undefined;
  const found = resources
    .filter(isRecord)
    .find(({ name, src }) => /feature|cover|header|thumb/i.test(`${name} ${src}`));
  if (typeof found?.src !== "string" || found.src.includes("*")) return undefined;
  const params = isRecord(found.params) ? found.params : {};
  const alt = params.alt ?? found.title;
  return { url: found.src, ...(typeof alt === "string" ? { alt } : {}) };
}

function hiddenBy(
  fields: ReadonlyMap<string, unknown>,
  { leftOut }: FilePlace,
  now: Date,
): SiteEntries["hidden"] {
  if (leftOut) return { name: "", what: `left out: ${leftOut}` };
  const isTrue = (value: unknown) => value === true || value === "true";
  if (isTrue(fields.get("headless")))
    return { name: "headless", what: "not published: it says headless: true" };
  if (isTrue(fields.get("eleventyexcludefromcollections")))
    return { name: "eleventyExcludeFromCollections", what: "left out: it is in no collection of Eleventy's" };
  if (fields.get("permalink") === false || fields.get("permalink") === "false")
    return { name: "permalink", what: "not published: it says permalink: false" };
  for (const name of ["expiryDate", "unpublishDate"]) {
    const date = fields.get(foldName(name));
    const time = typeof date === "string" ? Date.parse(date) : Number.NaN;
    if (time <= now.getTime()) return { name, what: `not published: its ${name} ${date} has passed` };
  }
  return undefined;
}

const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => typeof one === "string" && one.trim() !== "");

function addressesOf(
  fields: ReadonlyMap<string, unknown>,
  entries: readonly Entry[],
  place: FilePlace,
): Pick<SiteEntries, "addresses" | "warnings"> {
  const aliases = ["aliases", "alias", "redirectfrom"].flatMap((name) => textsOf(fields.get(name)));
  const own = [...textsOf(fields.get("permalink")), ...textsOf(fields.get("url"))].find(
    (one) => !isWhole(one),
  );
  const slug = fields.get("slug");
  const name = typeof slug === "string" && slug ? slug : place.name;
  const date = textsOf(fields.get("date"))[0] ?? "";
  const day = /^(\d{4})-(\d{2})-(\d{2})/.exec(date) ?? /^(\d{4})-(\d{2})-(\d{2})/.exec(place.day ?? "");
  const topics = entries.flatMap(([field, value]) =>
    /^categor(?:y|ies)$/i.test(field)
      ? textsOf(value).map((one) => one.toLowerCase().replace(/\s+/g, "-"))
      : [],
  );
  const filled = (form: string) =>
    form
      .replace(/:categories/g, topics.join("/"))
      .replace(/:(?:title|slug)/g, name)
      .replace(
        /:(year|month|day)/g,
        (_, part: string) => day?.[["year", "month", "day"].indexOf(part) + 1] ?? ":",
      )
      .replace(/\{\{\s{0,9}page\.fileSlug\s{0,9}\}\}/g, name)
      .replace(/(?<!:)\/{2,}/g, "/");
  const form = own === undefined ? usual(place, day !== null) : (JEKYLL_FORMS[own] ?? own);
  const mine = form === undefined ? "" : filled(form);
  const isTemplate = /\{[{%]|(?<!^https?):/.test(mine);
  const what = `the permalink “${own?.slice(0, 100)}” is a template, and gives no old address`;
  return {
    addresses: [...(isTemplate ? [] : [mine]), ...aliases.filter((one) => !/\{[{%]/.test(one))]
      .map((one) => one.trim())
      .filter((one) => one !== "")
      .map((one) => (/^(?:https?:\/)?\//.test(one) ? one : `/${one}`)),
    warnings: isTemplate && own ? [{ name: "permalink", what, instead: "the path itself" }] : [],
  };
}

const JEKYLL_FORMS: Readonly<Record<string, string>> = {
  date: "/:categories/:year/:month/:day/:title.html",
  pretty: "/:categories/:year/:month/:day/:title/",
  none: "/:categories/:title.html",
};

/** Where the generator puts a file, unless its settings say otherwise. */
function usual({ jekyll, section, bundle }: FilePlace, isDated: boolean): string | undefined {
  if (jekyll) return isDated ? JEKYLL_FORMS.date : undefined;
  const folders = section?.map((one) => one.toLowerCase().replace(/\s+/g, "-"));
  if (folders) return `/${[...folders, ":slug"].join("/")}/`;
  return bundle?.toLowerCase();
}
