/** `npm run golden`: writes the golden documents anew. Refuses when they changed and DOCUMENT_VERSION did not. */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DOCUMENT_VERSION } from "../../src/document/index.ts";
import { digest } from "../../src/identity.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import { PROFILE_NAMES } from "../../src/urls.ts";
import { publishing } from "../shared/publishing.ts";
import { GOLDEN_DRAFTS, GOLDEN_SETTINGS } from "./articles.ts";

globalThis.openStore = async () => openSqlite(":memory:");
const FILES: readonly (readonly [path: string, file: string])[] = [
  ["/feed.xml", "feed.xml"],
  ["/atom.xml", "atom.xml"],
  ["/feed.json", "feed.json"],
  [`/categories/${encodeURIComponent("الصيد-البحري")}/feed.xml`, "category.xml"],
  ["/categories.opml", "categories.opml"],
  ["/archive/1/feed.xml", "archive.xml"],
  ["/archive/1/atom.xml", "archive-atom.xml"],
  ["/archive/1/feed.json", "archive.json"],
  [`/search/atom.xml?${new URLSearchParams({ q: "البحر", lang: "ar" })}`, "search-atom.xml"],
  ...PROFILE_NAMES.map((name) => [`/feed.xml?profile=${name}`, `profile-${name}.xml`] as const),
];
const file = (name: string) => join(import.meta.dirname, name);

const it = await publishing(GOLDEN_SETTINGS, "2026-02-10T07:00:00Z");
it.at("2026-02-10T08:00:00Z");
await it.publish(...GOLDEN_DRAFTS);
it.at("2026-02-10T09:00:00Z");
const headers: Record<string, unknown> = {};
const texts: string[] = [];
for (const [path] of FILES) {
  const response = await it.get(path);
  headers[decodeURIComponent(path)] = Object.fromEntries([...response.headers].sort());
  texts.push(await response.text());
}
const now = { documents: DOCUMENT_VERSION, digest: await digest(texts.join("")) };
const before = JSON.parse(readFileSync(file("version.json"), "utf8")) as typeof now;
if (
  before.digest !== now.digest &&
  before.documents >= DOCUMENT_VERSION &&
  !process.argv.includes("--unreleased")
) {
  console.error(
    `The documents have changed: raise DOCUMENT_VERSION in src/document/index.ts above ${before.documents} first.`,
  );
  process.exit(1);
}
FILES.forEach(([, name], i) => {
  writeFileSync(file(name), texts[i] ?? "");
});
writeFileSync(file("headers.json"), `${JSON.stringify(headers, null, 2)}\n`);
writeFileSync(file("version.json"), `${JSON.stringify(now, null, 2)}\n`);
