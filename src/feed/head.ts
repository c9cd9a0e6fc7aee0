/** What stands before a feed's items: what it is, and the documents before and behind it. */
import type { Publication } from "../article.ts";
import {
  FORMATS,
  type FormatLinks,
  type FormatName,
  type Head,
  type History,
  rssWith,
} from "../document/index.ts";
import type { Edition, Neighbour } from "../store/edition.ts";
import {
  absolute,
  articlePath,
  feedPath,
  HUB_PATH,
  pagePath,
  profileFilePath,
  profilePath,
  type Selection,
} from "../urls.ts";
import type { Profile } from "./profiles.ts";

/** What stands before the items, in one format; of RSS, as a profile has it. */
export function headText(
  edition: Edition,
  format: FormatName,
  publication: Publication,
  profile?: Profile,
): string {
  const head = headOf(edition, publication);
  const updated = editionUpdated(edition, format);
  if (!profile) return FORMATS[format].head(head, updated);
  return rssWith(profile.namespaces).head(
    profiledHead(head, edition.selection, publication, profile),
    updated,
  );
}

/** The hubs that a feed names. Only our own knows the address of a profile as a topic. */
export function hubsFor({ url, hubs = [] }: Publication, isProfile: boolean): readonly string[] {
  const own = absolute(url, HUB_PATH);
  return isProfile ? hubs.filter((hub) => hub === own) : hubs;
}

/** The same feed at its profile's address. */
function profiledHead(head: Head, selection: Selection, publication: Publication, profile: Profile): Head {
  const isFile = publication.hasSearch === false && selection.kind === "all";
  const path = isFile ? profileFilePath(profile.name) : profilePath(selection, profile.name);
  const self = absolute(publication.url, path);
  return {
    ...head,
    options: {
      ...head.options,
      feedLinks: { rss: self },
      hubs: hubsFor(publication, true),
    },
    extensions: profile.head?.(publication) ?? [],
  };
}

/** What was withdrawn, in the formats that have words for it. */
export const told = ({ deleted }: Edition, format: FormatName) => (format === "rss" ? undefined : deleted);

/** What stands before the items. */
export function headOf(edition: Edition, publication: Publication): Head {
  const { selection, label } = edition;
  const address = (path: string) => absolute(publication.url, path);
  const links = (of: Selection, query = "") => ({
    rss: address(feedPath(of, "rss") + query),
    atom: address(feedPath(of, "atom") + query),
    json: address(feedPath(of, "json") + query),
  });
  const [author] = publication.authors;
  return {
    options: {
      id: publication.id + pagePath(selection),
      title: label === undefined ? publication.title : `${label} · ${publication.title}`,
      description: [publication.description || publication.title, searchedNotice(edition, publication)]
        .filter((one) => one !== undefined)
        .join(" "),
      link: address(pagePath(selection)),
      feedLinks: links(selection),
      history: historyOf(edition, links),
      language: publication.language,
      author: author ?? { name: publication.title, link: address("/") },
      copyright: publication.copyright,
      image: publication.image && address(publication.image),
      favicon: publication.favicon && address(publication.favicon),
      ttl: publication.ttl,
      hubs: publication.hubs,
      deleted: edition.deleted?.map(({ guid, slug, retracted_at }) => ({
        id: guid,
        link: address(articlePath(slug)),
        date: new Date(retracted_at * 1000),
      })),
    },
    categories: subjectOf(selection).kind === "category" && label !== undefined ? [label] : [],
    contributors: [],
    extensions: [],
  };
}

/** What a search says that left something out. */
export function searchedNotice(
  { searchedSince, searchedWords }: Edition,
  { language }: Publication,
): string | undefined {
  const isArabic = language.toLowerCase().split("-")[0] === "ar";
  const day = searchedSince === undefined ? "" : new Date(searchedSince * 1000).toISOString().slice(0, 10);
  const notices = [
    day && isArabic && `بُحث في المواد المنشورة منذ ${day} فقط، وقد تكون في المواد الأقدم نتائج أخرى.`,
    day && !isArabic && `Only articles published since ${day} were searched; older ones may match too.`,
    searchedWords && isArabic && `تبدأ كلمات كثيرة بما كُتب، وبُحث عن أول ${searchedWords} منها فقط.`,
    searchedWords &&
      !isArabic &&
      `Many words begin so; only the first ${searchedWords} of them were searched for.`,
  ].filter((one) => typeof one === "string" && one !== "");
  return notices.length === 0 ? undefined : notices.join(" ");
}

const subjectOf = (selection: Selection): Selection =>
  selection.kind === "archive" ? selection.of : selection;

/** The documents before and behind it (RFC 5005 §4). */
function historyOf(
  { selection, previous, next }: Edition,
  links: (of: Selection, query?: string) => FormatLinks,
): History | undefined {
  if (selection.kind === "search" || !(previous || next || selection.kind === "archive")) return undefined;
  const of = selection.kind === "archive" ? selection.of : selection;
  // A reader goes back until it meets an address that it has read: what may still grow has another one each time.
  const page = ({ page, until }: Neighbour) =>
    links({ kind: "archive", of, page }, until === undefined ? "" : `?until=${until}`);
  return {
    current: selection.kind === "archive" ? links(of) : undefined,
    previous: previous && page(previous),
    next: next && page(next),
  };
}

/** The newest change of what an edition holds. */
function editionUpdated(edition: Edition, format: FormatName): Date {
  const withdrawn = told(edition, format)?.[0]?.retracted_at ?? 0;
  const newest = edition.entries.reduce((latest, one) => Math.max(latest, one.updated_at), withdrawn);
  return new Date((newest || edition.modified) * 1000);
}
