/**
 * What `nashra check` says of the same articles, written by `feed`, feedsmith and nashra:
 * `DATA_DIR=data node bench/peers-checked.ts` prints tables of errors and warnings, and then what they are. The strings of
 * hostile.ts follow, each in a feed of one item.
 */
import { createApp } from "../src/app/index.ts";
import { type AggregatorName, checkFor } from "../src/check/aggregators/index.ts";
import { check, type Finding } from "../src/check/index.ts";
import { openPublisher } from "../src/commands/publisher.ts";
import { absolute, HUB_PATH, isProfile, profilePath } from "../src/urls.ts";
import { hostileItems } from "./hostile.ts";
import { peersAt } from "./peer-documents.ts";

const SITE = "https://coast.example";
const NOW = new Date("2026-11-27T12:00:00Z");
const ASKED: readonly AggregatorName[] = ["apple", "feedly", "flipboard", "msn"];
const { stored, writers } = await peersAt(SITE);
const { db, settings } = openPublisher();
const mounts = { [HUB_PATH]: () => new Response() };
const publication = { ...settings.publication, url: SITE };
const app = await createApp({ db, publication, now: () => NOW, mounts, tellsSettings: false });
const served = async (path: string) => (await app.request(path)).text();

const counts = (findings: readonly Finding[]) => {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  return `${errors} / ${findings.length - errors}`;
};
/** Findings by kind: what they say, but for the values. */
const kinds = (findings: readonly Finding[]) => {
  const seen = new Map<string, number>();
  for (const { severity, what } of findings) {
    const kind = `${severity}: ${what.replace(/"[^"]*"/g, "…").replace(/\d+/g, "N")}`;
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
  }
  return [...seen].sort().map(([kind, count]) => `${count} × ${kind}`);
};
const row = (cells: readonly string[]) => console.log(`| ${cells.join(" | ")} |`);

const peers = new Map(
  Object.entries(writers).map(([name, write]) => {
    const address = `${SITE}/${name.endsWith("atom") ? "atom.xml" : "feed.xml"}`;
    return [name, { address, body: write(address, stored) }];
  }),
);
const told: string[] = [];
console.log(`${stored.length} articles of ${settings.folder}; errors / warnings\n`);
row(["document", "the standards"]);
row(["---", "---:"]);
for (const [name, { address, body }] of peers) {
  const findings = check(body, { address, now: NOW });
  row([name, counts(findings)]);
  told.push(...kinds(findings).map((kind) => `${name}: ${kind}`));
}

const rss = ["feed.rss", "feedsmith.rss"];
console.log("");
row(["asked by", ...rss, "nashra, /feed.xml", "nashra, its profile"]);
row(["---", ...rss.map(() => "---:"), "---:", "---:"]);
for (const name of ASKED) {
  const documents = rss.flatMap((one) => peers.get(one) ?? []);
  const own = isProfile(name) ? profilePath({ kind: "all" }, name) : "/feed.xml";
  for (const path of ["/feed.xml", own])
    documents.push({ address: absolute(SITE, path), body: await served(path) });
  const findings = documents.map(
    ({ address, body }) => checkFor(body, [name], { address, now: NOW }).findings,
  );
  row([name, ...findings.map(counts)]);
  const heads = [...rss, "nashra", `nashra?profile=${name}`];
  findings.forEach((some, i) => {
    told.push(...kinds(some).map((kind) => `${name}, ${heads[i]}: ${kind}`));
  });
}
console.log("");
row(["string", ...Object.keys(writers)]);
row(["---", ...Object.keys(writers).map(() => "---")]);
for (const { name, item } of hostileItems(SITE))
  row([name, ...Object.values(writers).map((write) => verdict(() => write(`${SITE}/feed.xml`, [item])))]);

/** Errors and warnings of a document, or that there is none. */
function verdict(make: () => string): string {
  let body: string;
  try {
    body = make();
  } catch {
    return "throws";
  }
  // As the bytes that go over the wire, where half a character becomes U+FFFD.
  const findings = check(new TextEncoder().encode(body), { now: NOW });
  const isBroken = findings.some(
    ({ severity, rule }) => severity === "error" && /^(?:XML 1\.0|Namespaces)/.test(rule),
  );
  return isBroken ? "broken" : counts(findings);
}
console.log(`\n${told.join("\n")}`);
db.close();
