/** One new article in an archive: until nashra serves it in every feed that changes, beside rebuilding a static site. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { ask } from "./asking.ts";
import { articles, NEW_TOPICS, newArticle, type StoredArticle } from "./corpus.ts";
import { openPaper } from "./paper.ts";
import { SERVE, start } from "./processes.ts";
import { versionOf } from "./programs.ts";
import { environmentOf } from "./publication.ts";
import { median, quartiles, ratioOf, table } from "./rounds.ts";
import { addToEleventy, addToHugo, writeEleventy, writeHugo, writeNashra } from "./sites.ts";
import { temporarily } from "./temporary.ts";

const ROUNDS = 5;
const COUNT = 10_000;
/** Milliseconds between looks at a feed, and how long to look. */
const [POLL, PATIENCE] = [2, 60_000];
const root = join(import.meta.dirname, "..");
const hugo = versionOf("hugo", "version");
const eleventy = eleventyProgram();

/** What stands above the table. */
export const PUBLISHING = `An archive is served; one more article, with five topics, is published: until it stands in the RSS feeds of everything and of its five topics, ${ROUNDS} rounds in turn, the middle half in brackets. “As a file” is the whole way: the file is written into the folder of a running \`nashra serve\`, whose feeds are asked every ${POLL} ms; most of that time nashra waits until the file has stood still for a quarter of a second, since files are written in pieces. “As a file moved in” is the same with a file that is written and synced beside the folder and then renamed into it, which is when the time begins: it is whole, and is read at once. “In one process” is the work alone: the text read, taken into the store (with a wait for the disk), and the six feeds answered. ${hugo ? `Hugo ${hugo} is given one more content file and builds its site again, as it does in production; its feeds hold 50 articles with bodies, as nashra's do.` : "Hugo is not installed and was left out."} ${eleventy ? `So is Eleventy ${eleventy.version}, with JavaScript templates.` : "Eleventy is not installed and was left out."} Each is looked into after each round: the new article must be in all six feeds.`;

interface Publisher {
  readonly name: string;
  /** Publishes the article of a number; resolves with milliseconds until it is in the six feeds. */
  readonly publish: (number: number) => Promise<number>;
  readonly took: number[];
}

/** The table. */
export async function publishing(count = COUNT): Promise<string> {
  return temporarily(async ({ folder, children }) => {
    const archive = articles(count);
    const own = join(folder, "nashra");
    writeNashra(own, archive);
    await run(["bin/nashra", "import", join(own, "articles")], root, { DATA_DIR: own });
    mkdirSync(join(folder, "copy"));
    copyFileSync(join(own, "nashra.sqlite"), join(folder, "copy/nashra.sqlite"));
    const asFile = await serving(own, children);
    const publishers: Publisher[] = [
      { name: "nashra, as a file", publish: () => asFile(write), took: [] },
      { name: "nashra, as a file moved in", publish: () => asFile(move), took: [] },
      { name: "nashra, in one process", publish: await inProcess(join(folder, "copy")), took: [] },
    ];
    const { length } = publishers;
    if (hugo)
      publishers.push({ name: "Hugo", publish: await withHugo(join(folder, "hugo"), archive), took: [] });
    if (eleventy)
      publishers.push({
        name: "Eleventy",
        publish: await withEleventy(join(folder, "eleventy"), archive),
        took: [],
      });
    for (let round = -1; round < ROUNDS; round++)
      for (const { publish, took } of round % 2 === 0 ? publishers : publishers.toReversed()) {
        const ms = await publish(round + 1);
        if (round >= 0) took.push(ms);
      }
    const ours = publishers.slice(0, length);
    return table(
      [`one article into ${count}`, "ms", ...ours.map(({ name }) => `it / ${name}`)],
      publishers.map(({ name, took }, i) => {
        const [low, high] = quartiles(took);
        return [
          name,
          `${median(took).toFixed(1)} (${low.toFixed(1)} to ${high.toFixed(1)})`,
          ...ours.map((one) => (i < length ? "" : ratioOf(took, one.took, 1))),
        ];
      }),
    );
  });
}

/** Hands a file over and returns the time at which that began. */
type Put = (file: string, text: string) => number;

/** A file into the folder of a running server. */
async function serving(folder: string, children: ChildProcess[]) {
  const { address } = await start(SERVE, environmentOf(folder), children);
  const feeds = await feedsOf(async (path) => (await ask(address + path)).body.toString());
  let number = 0;
  return async (put: Put) => {
    const { name, text, title } = newArticle(number++);
    const began = put(join(folder, "articles", name), text);
    for (const path of feeds) await untilHas(address + path, title);
    return performance.now() - began;
  };
}

const write: Put = (file, text) => {
  const began = performance.now();
  writeFileSync(file, text);
  return began;
};

const move: Put = (file, text) => {
  const beside = join(dirname(file), "..", basename(file));
  writeFileSync(beside, text, { flush: true });
  const began = performance.now();
  renameSync(beside, file);
  return began;
};

/** The reading, the write and the answers. */
async function inProcess(folder: string) {
  const { publish, answer } = await openPaper(join(folder, "nashra.sqlite"));
  const feeds = await feedsOf(answer);
  for (const path of feeds) await answer(path);
  return async (number: number) => {
    const { title, ...article } = newArticle(number);
    const began = performance.now();
    await publish(article);
    for (const path of feeds)
      if (!(await answer(path)).includes(title)) throw new Error(`${path} is without the new article`);
    return performance.now() - began;
  };
}

/** A static site built again and again; its feeds are files in `output`. */
async function rebuilding(
  command: readonly string[],
  site: string,
  output: string,
  add: (site: string, article: StoredArticle) => void,
) {
  const feeds = ["", ...NEW_TOPICS.map((topic) => `tags/${topic.replaceAll(" ", "-")}`)];
  await run(command, site);
  return async (number: number) => {
    const { title, ...article } = newArticle(number);
    add(site, article);
    const ms = await run(command, site);
    for (const name of feeds)
      if (!readFileSync(join(site, output, name, "index.xml"), "utf8").includes(title))
        throw new Error(`the feed ${name} of ${site} is without the new article`);
    return ms;
  };
}

function withHugo(site: string, archive: readonly StoredArticle[]) {
  writeHugo(site, archive);
  return rebuilding(["hugo", "--quiet"], site, "public", addToHugo);
}

function withEleventy(site: string, archive: readonly StoredArticle[]) {
  writeEleventy(site, archive);
  const command = [process.execPath, eleventy?.script ?? "", "--quiet"];
  return rebuilding(command, site, "_site", addToEleventy);
}

/** Addresses of the RSS feed of everything and of the topics of new articles. */
async function feedsOf(answer: (path: string) => Promise<string>): Promise<readonly string[]> {
  const list = await answer("/categories.opml");
  const topics = NEW_TOPICS.map((topic) => {
    const url = new RegExp(`title="[^"]*${topic}[^"]*" xmlUrl="([^"]+)"`).exec(list)?.[1];
    if (!url) throw new Error(`no feed of ${topic}`);
    return new URL(url).pathname;
  });
  return ["/feed.xml", ...topics];
}

async function untilHas(url: string, title: string): Promise<void> {
  const late = performance.now() + PATIENCE;
  let tag = "";
  while (performance.now() < late) {
    const { status, headers, body } = await ask(url, tag ? { "If-None-Match": tag } : {});
    if (status === 200 && body.includes(title)) return;
    tag = String(headers.etag);
    await after(POLL);
  }
  throw new Error(`${url} does not get the new article`);
}

/** A command to its end; milliseconds. */
async function run(
  [program = "", ...args]: readonly string[],
  cwd: string,
  environment = {},
): Promise<number> {
  const began = performance.now();
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`${program} ended with ${code}`);
  return performance.now() - began;
}

function eleventyProgram() {
  const script = join(root, "node_modules/@11ty/eleventy/cmd.cjs");
  return existsSync(script)
    ? { script, version: versionOf(process.execPath, script, "--version") }
    : undefined;
}
