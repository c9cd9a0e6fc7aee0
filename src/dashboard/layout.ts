/** What every page of the dashboard shares: head, navigation, the way out. */
import { html } from "hono/html";
import type { Publication } from "../article.ts";
import { direction } from "../language.ts";
import { apart } from "../pages/labels.ts";
import type { Html } from "../pages/layout.ts";
import { place } from "../pages/place.ts";
import { absolute } from "../urls.ts";
import type { DashboardPage } from "./page.ts";
import type { Session } from "./session.ts";
import { WORDS } from "./words.ts";

export interface Framed {
  readonly publication: Publication;
  readonly language: "ar" | "en";
  /** Absent on what is shown to whoever asks. */
  readonly session?: Session | undefined;
  readonly pages: readonly DashboardPage[];
  /** Of the page itself, below /dashboard. */
  readonly path: string;
  readonly title: string;
  readonly body: Html;
}

/** A path of the dashboard as its pages link to it. */
export const here = (publication: Publication, path: string): string =>
  place(publication, `/dashboard${path}`);

/** What a form of this session has to bring along. */
export const formToken = ({ formToken }: Session): Html =>
  html`<input type="hidden" name="form" value="${formToken}">`;

/** Attributes of what the keyboard goes on from when a form was refused. */
export const FOCUSED = html` tabindex="-1" autofocus="autofocus"`;

/** A whole HTML document. */
export async function layout(framed: Framed): Promise<string> {
  const { publication, language, title, body } = framed;
  const words = WORDS[language];
  return String(
    await html`<!doctype html>
<html lang="${language}" dir="${direction(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title} · ${words.dashboard} · ${publication.title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${here(publication, "/style.css")}">
</head>
<body class="dashboard">
<a class="skip" href="#main">${words.skip}</a>
<header>
<a class="name" href="${here(publication, "")}"><span>${apart(publication.title, language)} <small>${words.dashboard}</small></span></a>
${navigation(framed)}
</header>
<main id="main">
${body}
</main>
</body>
</html>
`,
  );
}

function navigation({ publication, language, session, pages, path }: Framed): Html | "" {
  if (!session) return "";
  const words = WORDS[language];
  const shown = pages.find((page) => page.path === path);
  const current = shown?.under ?? shown?.path;
  const links = pages.flatMap((page) =>
    page.title
      ? [
          html`<a href="${here(publication, page.path)}"${page.path === current ? html` aria-current="page"` : ""}>${page.title[language]}</a> `,
        ]
      : [],
  );
  return html`<div class="session">${session.scope === "write" ? "" : html`<span>${words.mayRead}</span> `}<a href="${absolute(publication.url, "/")}">${words.site}</a>
<form method="post" action="${here(publication, "/logout")}">${formToken(session)}<button class="plain">${words.logOut}</button></form></div>
<nav aria-label="${words.pages}">${links}</nav>`;
}
