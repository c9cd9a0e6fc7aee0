/** `node bench/import.ts [COUNT]`: a folder of text articles taken in, beside Hugo building a site of the same with RSS for each tag. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readText } from "../src/read/text.ts";
import { articles } from "./corpus.ts";
import { median, table } from "./rounds.ts";

const ROUNDS = 3;
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
const folder = mkdtempSync(join(tmpdir(), "nashra-import-"));

/** Seconds that a command takes as a whole process. */
function timed(command: string, args: readonly string[], environment: Record<string, string> = {}): number {
  const begin = performance.now();
  const ran = spawnSync(command, args, {
    env: { ...process.env, ...environment },
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (ran.status !== 0) throw new Error(`${command}: ${ran.stderr.slice(0, 1000)}`);
  return (performance.now() - begin) / 1000;
}

try {
  writeCorpus();
  const nashra: number[] = [];
  const hugo: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    rmSync(join(folder, "data/nashra.sqlite"), { force: true });
    nashra.push(
      timed(
        process.execPath,
        [join(import.meta.dirname, "../src/cli.ts"), "import", join(folder, "data/articles")],
        {
          DATA_DIR: join(folder, "data"),
        },
      ),
    );
    if (count > 20_000) continue;
    rmSync(join(folder, "hugo/public"), { recursive: true, force: true });
    hugo.push(timed("hugo", ["--source", join(folder, "hugo"), "--quiet"]));
  }
  const [own, other] = [median(nashra), hugo.length > 0 ? median(hugo) : undefined];
  console.log(
    table(
      [`${count} articles, medians of ${ROUNDS}`, "nashra import s", "articles/s", "hugo s", "nashra / hugo"],
      [
        [
          "text in the news layout, 30 topics and their RSS",
          own.toFixed(1),
          (count / own).toFixed(0),
          other?.toFixed(1) ?? "",
          other ? (own / other).toFixed(2) : "",
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
    const tags = (draft.keywordLine ?? draft.keywords.join("،")).split("،").map((one) => one.trim());
    const matter = { title: draft.title, date: draft.published.at, tags, author: draft.authors[0]?.name };
    writeFileSync(
      join(folder, "hugo/content", `${i}.md`),
      `${JSON.stringify(matter)}\n\n${draft.content.replace(/<[^>]+>/g, "").replaceAll("\n", "\n\n")}\n`,
    );
  }
}
