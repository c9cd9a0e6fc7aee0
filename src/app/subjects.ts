/** The routes of everything, of categories and of authors: their feeds, pages and archives. */
import type { Context, Hono } from "hono";
import type { Make } from "../answers.ts";
import type { FormatName } from "../document/index.ts";
import { interfaceLanguage } from "../language.ts";
import { moved, noProfile } from "../refusals.ts";
import { feedAt, pageAt } from "../representations.ts";
import { ALIASES, FEEDS, SUBJECTS } from "../routes.ts";
import { readEdition } from "../store/editions.ts";
import {
  type ArchivePage,
  archivePath,
  feedPath,
  isProfile,
  pagePath,
  profilePath,
  type Subject,
} from "../urls.ts";
import type { Answering } from "./answering.ts";

/** Adds them to the app. */
export function subjectRoutes(app: Hono, answering: Answering): void {
  const { deps, base, seconds, answer, answeredFeed, opens, missing } = answering;
  const language = interfaceLanguage(deps.publication.language);

  async function feedOf(c: Context, of: Subject | ArchivePage, format: FormatName): Promise<Response> {
    const feed: Make = (at, before) => feedAt(deps, of, format, at, before);
    const view: Make = async (at) => (await import("../feed-views.ts")).feedViewAt(deps, of, format, at);
    return (await answeredFeed(c, feedPath(of, format), feed, view)) ?? missing(c);
  }

  /** A feed as an aggregator is given it. The table is loaded when one asks. */
  async function profiled(c: Context, of: Subject, format: FormatName, name: string): Promise<Response> {
    if (format !== "rss" || !isProfile(name)) {
      // Of what is not there, or elsewhere by now, no profile would be right.
      if (of.kind !== "all" && !(await readEdition(deps.db, of, seconds(), 1))) return missing(c);
      return opens(c)
        ? (await import("../feed-views.ts")).noProfileView(deps, of, format, name)
        : noProfile(name, format, language);
    }
    const profile = (await import("../feed/profiled.ts")).profiledAs(name);
    const feed: Make = (at, before) => feedAt(deps, of, format, at, before, profile);
    const view: Make = async (at) =>
      (await import("../feed-views.ts")).feedViewAt(deps, of, format, at, profile);
    return (await answeredFeed(c, profilePath(of, name), feed, view)) ?? missing(c);
  }

  for (const [kind, prefix] of Object.entries(SUBJECTS) as [Subject["kind"], string][]) {
    const selection = (c: Context): Subject =>
      kind === "all" ? { kind } : { kind, slug: c.req.param("slug") ?? "" };
    for (const [file, format] of Object.entries(FEEDS))
      app.get(prefix + file, (c) => {
        const chosen = selection(c);
        const name = c.req.url.includes("?") ? c.req.query("profile") : undefined;
        return name === undefined ? feedOf(c, chosen, format) : profiled(c, chosen, format, name);
      });
    for (const [file, format] of Object.entries(FEEDS))
      app.get(`${prefix}/archive/:page{[1-9][0-9]{0,9}}${file}`, (c) => {
        const page: ArchivePage = { kind: "archive", of: selection(c), page: Number(c.req.param("page")) };
        return feedOf(c, page, format);
      });
    app.get(`${prefix}/archive/:page{[1-9][0-9]{0,9}}`, (c) => {
      const page: ArchivePage = { kind: "archive", of: selection(c), page: Number(c.req.param("page")) };
      return answer(c, archivePath(page), (at, before) => pageAt(deps, page, at, before));
    });
    for (const [alias, format] of Object.entries(ALIASES))
      app.get(prefix + alias, (c) => moved(base + feedPath(selection(c), format)));
    app.get(prefix || "/", async (c) => {
      const chosen = selection(c);
      // `/?p=123`, `/?feed=rss2`: whole addresses of WordPress, where ours have no query.
      const { search } = kind === "all" ? new URL(c.req.url) : { search: "" };
      const { path: now, gone } =
        search === ""
          ? { path: "/", gone: undefined }
          : await (await import("../old-addresses.ts")).newPathOf(deps.db, `/${search}`, seconds(), base);
      if (now !== undefined && now !== "/") return moved(base + now);
      if (gone) return missing(c);
      // A reader that asks for a feed of what is not here is not given a page.
      if (now === undefined && /[?&]feed=/.test(search)) return missing(c);
      return answer(c, pagePath(chosen), (at, before) => pageAt(deps, chosen, at, before));
    });
  }
}
