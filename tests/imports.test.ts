/** The house: a file imports from a lower rank or its own folder, and only the outermost files know their platform. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";

const RANKS: readonly (readonly [rank: number, place: RegExp])[] = [
  [
    0,
    /^(?:article|urls|language|text|elements|identity|kept|turns|clock|conditions|moved|letters|cache-tags|reach|cron|bytes|patterns|buckets)\.ts$/,
  ],
  [
    1,
    /^(?:read|keywords|document|store|check|media)\/|^(?:html|addresses|slug|words|contents|publication|hmac|bodies|outgoing)\.ts$/,
  ],
  [2, /^(?:search|search-title|purge|publication-schema|routes|tokens)\.ts$|^(?:ingest|feed)\//],
  [3, /^(?:response|access)\.ts$|^(?:pages|websub|copies|audience)\//],
  [4, /^(?:representations|search-pages|feed-views|refusals|answers|old-addresses)\.ts$|^lists\//],
  [5, /^(?:jobs|edge|edge-counting|settings-file|media|outgoing-fetch)\.ts$|^(?:app|jobs)\//],
  [
    6,
    /^(?:documents|api|dashboard)\/|^(?:cloudflare|listener|settings|outgoing-node|pace|sender|pushing|checking|checking-thread|store-beside|store-thread)\.ts$/,
  ],
  [7, /^(?:node|counting|worker|writer|cloudflare-hub|cli)\.ts$|^commands\//],
];
const NODE =
  /^(?:node|listener|counting|worker|cloudflare|edge|cli|settings|settings-file|media|outgoing-node|pace|sender|checking|checking-thread|store-beside|store-thread)\.ts$|^(?:commands|documents)\/|^store\/sqlite[\w-]*\.ts$/;
const CLOCK = /\bDate\.now\(|\bnew Date\(\)|\bprocess\.|\bperformance\.now\(/;

const root = join(import.meta.dirname, "../src");
const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
  (name) => name.endsWith(".ts") && !name.endsWith("worker-configuration.d.ts"),
);
const source = (name: string) => readFileSync(join(root, name), "utf8");
const imports = (name: string) =>
  [...source(name).matchAll(/(?:import|export)\s[^;]*?from\s+"([^"]+)"|import\("([^"]+)"\)/g)].map(
    (match) => match[1] ?? match[2] ?? "",
  );
const rank = (name: string) => RANKS.find(([, place]) => place.test(name))?.[0];

test("every source file has its place in the house", () => {
  expect(files.filter((name) => rank(name) === undefined)).toEqual([]);
});

test("docs/architecture.md has every place at its rank", () => {
  const text = readFileSync(join(root, "../docs/architecture.md"), "utf8");
  const told = [...text.matchAll(/^\| (\d) \| ((?:`[^`]+` ?)+)\|/gm)].flatMap(([, number, places = ""]) =>
    [...places.matchAll(/`([^`]+)`/g)].map(([, place = ""]) => `${number} ${place}`),
  );
  const places = files.map((name) => (name.includes("/") ? `${name.split("/")[0]}/` : name));
  const first = (place: string) => files.find((name) => name.startsWith(place)) ?? "";
  expect(told.sort()).toEqual([...new Set(places)].map((place) => `${rank(first(place))} ${place}`).sort());
});

test.each(files)("%s imports only what stands below it", (name) => {
  const upward = imports(name)
    .filter((path) => path.startsWith("."))
    .map((path) => relative(root, join(root, dirname(name), path)))
    .filter(
      (other) =>
        other.endsWith(".ts") &&
        (rank(other) ?? 0) >= (rank(name) ?? 0) &&
        (dirname(other) !== dirname(name) || dirname(name) === ".") &&
        !other.startsWith(`${dirname(name)}/`) &&
        !sameHouse(name, other),
    );
  expect(upward).toEqual([]);
});

/** Files of one folder, however deep, and the commands with the server they start, are one room. */
function sameHouse(name: string, other: string): boolean {
  const folder = (path: string) => (path.includes("/") ? (path.split("/")[0] ?? "") : "");
  return (folder(name) !== "" && folder(name) === folder(other)) || rank(name) === 7;
}

test.each(files.filter((name) => !NODE.test(name)))(
  "%s runs anywhere: no node:*, no clock, no environment",
  (name) => {
    expect(
      imports(name).filter((path) => path.startsWith("node:") || path.startsWith("cloudflare:")),
    ).toEqual([]);
    expect(CLOCK.exec(source(name))?.[0]).toBeUndefined();
  },
);
