/** `node bench/import.ts [COUNT]`: a folder of text articles taken in, beside Hugo building a site of the same with RSS for each tag. */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { phrasesOf } from "../src/keywords/index.ts";
import { readText } from "../src/read/text.ts";
import { articles } from "./corpus.ts";
import { median, table } from "./rounds.ts";

const HUGO = `baseURL = "https://bench.example/"
title = "نشرة القياس"
languageCode = "ar"
disableKinds = ["section"]
[taxonomies]
tag = "tags"
[outputs]
home = ["HTML", "RSS"]
term = ["HTML", "RSS"]
taxonomy = ["HTML"]
`;
const count = Number(process.argv[2] ?? 10_000);
/** A large import is long enough to be measured once. */
const ROUNDS = count > 20_000 ? 1 : 5;
const folder = mkdtempSync(join(tmpdir(), "nashra-import-"));

interface Timed {
  readonly seconds: number;
  /** The most memory that the process had at a time, in MB; 0 where /proc does not tell. */
  readonly memory: number;
}

/** A command as a whole process. */
async function timed(
  command: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<Timed> {
  // What was written before is not to be waited for now.
  execFileSync("sync");
  const begin = performance.now();
  const child = spawn(command, args, { env: { ...process.env, ...environment }, stdio: "ignore" });
  let memory = 0;
  const look = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
      memory = Math.max(memory, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
    } catch {
      // It has just ended.
    }
  }, 100);
  const [code] = await once(child, "exit");
  clearInterval(look);
  if (code !== 0) throw new Error(`${command} ended with ${code}`);
  return { seconds: (performance.now() - begin) / 1000, memory };
}

try {
  writeCorpus();
  const nashra: Timed[] = [];
  const hugo: Timed[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    rmSync(join(folder, "data/nashra.sqlite"), { force: true });
    nashra.push(
      await timed(
        process.execPath,
        [
          "--max-semi-space-size=8",
          join(import.meta.dirname, "../src/cli.ts"),
          "import",
          join(folder, "data/articles"),
        ],
        {
          DATA_DIR: join(folder, "data"),
        },
      ),
    );
    if (count > 20_000) continue;
    rmSync(join(folder, "hugo/public"), { recursive: true, force: true });
    hugo.push(await timed("hugo", ["--source", join(folder, "hugo"), "--quiet"]));
    const [one, other] = [nashra.at(-1)?.seconds ?? 0, hugo.at(-1)?.seconds ?? 0];
    console.error(`nashra ${one.toFixed(2)} s, Hugo ${other.toFixed(2)} s`);
  }
  const own = median(nashra.map(({ seconds }) => seconds));
  const other = hugo.length > 0 ? median(hugo.map(({ seconds }) => seconds)) : undefined;
  const ratio = median(hugo.map(({ seconds }, round) => (nashra[round]?.seconds ?? 0) / seconds));
  console.log(
    table(
      [
        `${count} articles, medians of ${ROUNDS}`,
        "s",
        "articles/s",
        "memory at most, MB",
        "Hugo s",
        "nashra / Hugo, median of the rounds",
      ],
      [
        [
          "text in the news layout",
          own.toFixed(1),
          (count / own).toFixed(0),
          Math.max(...nashra.map(({ memory }) => memory)).toFixed(0),
          other?.toFixed(1) ?? "",
          other === undefined ? "" : ratio.toFixed(2),
        ],
      ],
    ),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function writeCorpus(): void {
  for (const name of ["data/articles", "hugo/content", "hugo/layouts/_default"])
    mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(
    join(folder, "data/publication.json"),
    '{ "title": "نشرة القياس", "timeZone": "Asia/Riyadh" }',
  );
  writeFileSync(join(folder, "hugo/config.toml"), HUGO);
  writeFileSync(join(folder, "hugo/layouts/_default/single.html"), "<h1>{{ .Title }}</h1>{{ .Content }}");
  writeFileSync(
    join(folder, "hugo/layouts/_default/list.html"),
    "<h1>{{ .Title }}</h1>{{ range first 50 .Pages }}<a href={{ .Permalink }}>{{ .Title }}</a>{{ end }}",
  );
  const context = { timeZone: "Asia/Riyadh", language: "ar", now: new Date() };
  for (const [i, { name, text }] of articles(count).entries()) {
    writeFileSync(join(folder, "data/articles", `${i}-${name}`), text);
    const draft = readText({ path: name, text }, context).drafts[0];
    if (!draft) throw new Error(`${name} cannot be read`);
    // Hugo is given its tags cut, which nashra does by itself.
    const tags = phrasesOf({ ...draft, language: "ar" }).phrases.map(({ label }) => label);
    const matter = { title: draft.title, date: draft.published.at, tags, author: draft.authors[0]?.name };
    writeFileSync(
      join(folder, "hugo/content", `${i}.md`),
      `${JSON.stringify(matter)}\n\n${draft.content.replace(/<[^>]+>/g, "").replaceAll("\n", "\n\n")}\n`,
    );
  }
}
