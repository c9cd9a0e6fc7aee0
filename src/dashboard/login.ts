/** The way in: a token is shown once, and a session begins. */
import { html } from "hono/html";
import type { Publication } from "../article.ts";
import type { Html } from "../pages/layout.ts";
import { MOST_FIELDS } from "./forms.ts";
import { here } from "./layout.ts";
import { WORDS } from "./words.ts";

export interface LoginForm {
  /** Where to go then: a path that begins with /dashboard. */
  readonly to: string;
  /** What was posted there by a session that had ended. */
  readonly carried?: URLSearchParams | undefined;
  /** What is to be said first. */
  readonly notice?: string | undefined;
  readonly problem?: string | undefined;
  /** Whether there is a token that could be shown. */
  readonly hasTokens: boolean;
}

export function loginBody(
  publication: Publication,
  language: "ar" | "en",
  { to, carried, notice, problem, hasTokens }: LoginForm,
): Html {
  const words = WORDS[language];
  return html`<h1>${words.login}</h1>
${notice ? html`<p class="notice" role="status">${notice}</p>` : ""}
${problem ? html`<p class="problem" role="alert">${problem}</p>` : ""}
${hasTokens ? "" : firstToken(language)}
<form class="stacked login" method="post" action="${here(publication, "/login")}">
<label for="token">${words.token}</label>
<input id="token" name="token" type="password" dir="ltr" autocomplete="current-password" required="required" maxlength="600" autocapitalize="none" spellcheck="false" aria-describedby="token-help">
<p id="token-help">${words.tokenHelp} <code>nashra token add</code></p>
<input type="hidden" name="to" value="${to}">
${carried ? html`<input type="hidden" name="carried" value="${JSON.stringify([...carried])}">` : ""}
<button>${words.enter}</button>
</form>`;
}

/** How to make one, where there is none. */
function firstToken(language: "ar" | "en"): Html {
  const words = WORDS[language];
  return html`<div class="notice"><p>${words.noTokens}</p>
<pre tabindex="0">npm run --silent nashra -- token add editor</pre>
<p>${words.noTokensEdge}</p>
<pre tabindex="0">npx wrangler secret put API_TOKEN -c wrangler.writer.toml</pre></div>`;
}

/** Characters of a path: past what any address that is answered has behind its “?”. */
const LONGEST = 9000;

/** Where a login leads: a path of the dashboard itself, never elsewhere. */
export function safePath(to: string | null | undefined): string {
  const isPath = to && to.length <= LONGEST && /^\/dashboard(?:[/?][\x21-\x7e]*)?$/.test(to);
  // Browsers leave a folder at each “..”, however it is written.
  return isPath && /^\/dashboard(?:\/|$)/.test(new URL(to, "http://localhost").pathname) ? to : "/dashboard";
}

/** The fields that a login form carried along. */
export function carriedIn(text: string | null): URLSearchParams | undefined {
  try {
    const pairs = JSON.parse(text ?? "") as unknown;
    if (!Array.isArray(pairs) || pairs.length === 0 || pairs.length > MOST_FIELDS) return undefined;
    return new URLSearchParams(pairs.map((pair): [string, string] => [String(pair[0]), String(pair[1])]));
  } catch {
    return undefined;
  }
}
