/**
 * Whole documents, byte for byte, and their headers: the same from Node with node:sqlite and from workerd with D1,
 * since this file runs in both. `npm run golden` writes them anew; they are read before they are committed.
 */
import { expect, test } from "vitest";
import { DOCUMENT_VERSION } from "../../src/document/index.ts";
import { digest } from "../../src/identity.ts";
import archiveJson from "../golden/archive.json?raw";
import archive from "../golden/archive.xml?raw";
import archiveAtom from "../golden/archive-atom.xml?raw";
import { GOLDEN_DRAFTS, GOLDEN_SETTINGS } from "../golden/articles.ts";
import atom from "../golden/atom.xml?raw";
import opml from "../golden/categories.opml?raw";
import category from "../golden/category.xml?raw";
import json from "../golden/feed.json?raw";
import rss from "../golden/feed.xml?raw";
import headers from "../golden/headers.json?raw";
import apple from "../golden/profile-apple.xml?raw";
import feedly from "../golden/profile-feedly.xml?raw";
import flipboard from "../golden/profile-flipboard.xml?raw";
import msn from "../golden/profile-msn.xml?raw";
import search from "../golden/search-atom.xml?raw";
import version from "../golden/version.json?raw";
import { publishing } from "./publishing.ts";

const CATEGORY = `/categories/${encodeURIComponent("الصيد-البحري")}/feed.xml`;
const GOLDEN: Readonly<Record<string, string>> = {
  "/feed.xml": rss,
  "/atom.xml": atom,
  "/feed.json": json,
  [CATEGORY]: category,
  "/categories.opml": opml,
  "/archive/1/feed.xml": archive,
  "/archive/1/atom.xml": archiveAtom,
  "/archive/1/feed.json": archiveJson,
  [`/search/atom.xml?${new URLSearchParams({ q: "البحر", lang: "ar" })}`]: search,
  "/feed.xml?profile=apple": apple,
  "/feed.xml?profile=feedly": feedly,
  "/feed.xml?profile=flipboard": flipboard,
  "/feed.xml?profile=msn": msn,
};

async function published() {
  const it = await publishing(GOLDEN_SETTINGS, "2026-02-10T07:00:00Z");
  it.at("2026-02-10T08:00:00Z");
  await it.publish(...GOLDEN_DRAFTS);
  it.at("2026-02-10T09:00:00Z");
  return it;
}

test.each(Object.keys(GOLDEN))("%s is the golden document", async (path) => {
  const it = await published();
  expect(await it.text(path)).toBe(GOLDEN[path]);
});

test("the headers are the golden ones", async () => {
  const it = await published();
  const got: Record<string, unknown> = {};
  for (const path of Object.keys(GOLDEN))
    got[decodeURIComponent(path)] = Object.fromEntries([...(await it.get(path)).headers].sort());
  expect(got).toEqual(JSON.parse(headers));
});

test("documents that are written differently have another DOCUMENT_VERSION, so that no upgrade is answered 304", async () => {
  expect({ documents: DOCUMENT_VERSION, digest: await digest(Object.values(GOLDEN).join("")) }).toEqual(
    JSON.parse(version),
  );
});
