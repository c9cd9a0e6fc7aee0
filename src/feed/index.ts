/** A selection of articles as a feed: its validators and its bytes. */
import type { Publication } from "../article.ts";
import { joined } from "../bytes.ts";
import { DOCUMENT_VERSION, FORMATS, type FormatName, type Item, rssWith } from "../document/index.ts";
import { digest } from "../identity.ts";
import type { Kept } from "../kept.ts";
import type { Database } from "../store/database.ts";
import type { Edition, Entry } from "../store/edition.ts";
import { readArticles } from "../store/editions.ts";
import { headText, told } from "./head.ts";
import { itemOf } from "./item.ts";
import type { Profiled } from "./profiled.ts";

/** What documents depend on besides the articles: where it differs, so does every ETag. */
export async function settingsFingerprint(publication: Publication): Promise<string> {
  return digest(JSON.stringify([DOCUMENT_VERSION, publication]));
}

/**
 * The entity tag's text of an edition in one format, without quotes (RFC 9110 §8.8.3). Computed from what the store
 * says alone: each entry's version is a hash of its content, and documents are pure functions of these values.
 */
export async function entityTag(
  edition: Edition,
  format: FormatName,
  fingerprint: string,
  publication: Publication,
  profile?: Profiled,
): Promise<string> {
  const entries = edition.entries.map((one) => [one.version, one.categories]);
  // A feed without articles shows when that was so, in the formats that have a place for it.
  const empty = entries.length === 0 ? headText(edition, format, publication) : null;
  const { previous, next, searchedSince, searchedWords } = edition;
  const beside = [previous, next, searchedSince, searchedWords, told(edition, format)];
  return digest(
    JSON.stringify([
      fingerprint,
      ...(profile ? [profile.profile.name] : []),
      format,
      edition.selection,
      edition.label ?? null,
      empty,
      entries,
      ...(beside.some((one) => one !== undefined) ? beside : []),
    ]),
  );
}

/** The bytes of rendered items, by format, article, version and categories. */
export type KeptItems = Kept<Uint8Array>;

const encoder = new TextEncoder();

/** How a document differs from that of its format. */
export interface Variation {
  /** Gives articles by their ids. */
  readonly read?: (ids: readonly number[]) => ReturnType<typeof readArticles>;
  readonly profile?: Profiled | undefined;
  /** Items, at most: of what a profile leaves out there may be more in the edition. */
  readonly most?: number | undefined;
}

/**
 * The document of an edition. Items already kept are neither read nor rendered again. Undefined when an article has
 * changed since the edition was read: read the edition again.
 */
export async function documentOf(
  deps: { readonly db: Database; readonly publication: Publication; readonly items: KeptItems },
  edition: Edition,
  name: FormatName,
  { read = (ids) => readArticles(deps.db, ids), profile, most }: Variation = {},
): Promise<Uint8Array | undefined> {
  const { publication } = deps;
  const format = profile ? rssWith(profile.profile.namespaces) : FORMATS[name];
  const render = (item: Item) => {
    const shown = profile ? profile.item(item, profile.profile, publication) : item;
    return shown ? encoder.encode(format.item(shown)) : NOTHING;
  };
  const kind = profile ? `${name}?${profile.profile.name}` : name;
  const keys = edition.entries.map((one) => keyOf(kind, one));
  const parts = keys.map((key) => deps.items.get(key));
  if (parts.includes(undefined)) {
    const made = new Map<string, Uint8Array>();
    const missing = edition.entries.filter((_, i) => !parts[i]).map((one) => one.article_id);
    for (const row of await read(missing)) {
      const item = render(itemOf(JSON.parse(row.article), row.categories, publication));
      made.set(keyOf(kind, row), item);
      deps.items.set(keyOf(kind, row), item);
    }
    keys.forEach((key, i) => {
      parts[i] ??= made.get(key);
    });
  }
  if (!parts.every((part) => part !== undefined)) return undefined;
  const shown = profile ? parts.filter(({ length }) => length > 0).slice(0, most) : parts;
  const head = encoder.encode(headText(edition, name, publication, profile?.profile));
  const separator = encoder.encode(format.separator);
  const items = shown.flatMap((part, i) => (i > 0 ? [separator, part] : [part]));
  return joined([head, ...items, encoder.encode(format.tail)]);
}

/** What stands for an article that a profile leaves out. */
const NOTHING = new Uint8Array(0);

const keyOf = (kind: string, one: Entry) => `${kind} ${one.article_id} ${one.version} ${one.categories}`;
