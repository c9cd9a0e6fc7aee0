/** What `nashra` says and does for each of its commands. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SettingsError } from "../settings-file.ts";
import { StoreError } from "../store/sqlite.ts";
import { FileError, UsageError } from "./options.ts";

const HELP = `nashra: stored articles in, feeds out

  nashra serve              take in DATA_DIR/articles and serve the publication
  nashra import PATH…       take in articles: files, folders, “patterns”, .zip and .gz of these, - for standard input
  nashra check [PATH|URL…]  check feeds against the standards; without PATH all of ours
  nashra categories         topics with counts, doubtful lines of keywords, likely duplicates (--json)
                            accept FILE…|--all, split "LINE" "A، B", merge FROM INTO, rename CATEGORY "LABEL" (--lang en),
                            apply (--dry-run): again by what is known today, suggest [FILE…]: for articles without
  nashra keywords           cut lines of keywords on standard input into phrases, one JSON object a line
                            (--lang ar|en|fr; --text FILE: the text of their article)
  nashra render DIR         write every feed and page as files for a static host
  nashra dump FILE          write the store as SQL for a D1 database
  nashra backup [FILE]      copy the store while it is served (--force, --quick)
  nashra restore FILE       put a backup in the store's place; the store that was there is kept (--force, --quick)
  nashra store              where the store is and what it holds (--json)
                            check [FILE]: all of it, and what to do; compact: written anew, without gaps

Options of import:
  --dry-run        read and decide, but write nothing
  --report FILE    what became of each article, as JSON Lines
  --format NAME    read every document in this format
  --as NAME        the name of the document on standard input (default: stdin)
  --again          read again what has not changed since it was taken in
  --replace        equally named articles from another folder are the same, whatever they say

Settings come from publication.json in DATA_DIR (default: data) and from the environment:
  DATA_DIR    folder of publication.json, articles/, public/ and the database
  PORT, HOST  where serve listens (default: 8787, every address)
  PUBLIC_URL  the address that links in feeds begin with
  MEMORY      megabytes of rendered feeds that serve keeps (default: 96)

Exit status: 0 all well, 1 some input was refused or has errors, 2 wrong usage or settings; import stopped by Ctrl+C 130.

Examples:
  nashra import ~/archive/2020 letter.md "texts/**/*.txt" old.zip
  DATA_DIR=/srv/paper PUBLIC_URL=https://paper.example nashra serve
  nashra check https://paper.example/feed.xml
  echo "أسعار النفط أوبك" | nashra keywords --lang ar
`;

type Run = (args: readonly string[]) => Promise<number>;

const MANY = Number.POSITIVE_INFINITY;

/** Each is loaded when it is called: all together take longer to load than most have to do. */
const COMMANDS: Readonly<
  Record<
    string,
    {
      readonly least: number;
      readonly most: number;
      /** Whether it reads options of its own. */
      readonly options?: true;
      readonly load: () => Promise<Run>;
    }
  >
> = {
  serve: { least: 0, most: 0, load: async () => (await import("./serve.ts")).serveCommand },
  import: {
    least: 1,
    most: MANY,
    options: true,
    load: async () => (await import("./import.ts")).importCommand,
  },
  check: { least: 0, most: MANY, load: async () => (await import("./check.ts")).checkCommand },
  categories: {
    least: 0,
    most: MANY,
    options: true,
    load: async () => (await import("./categories.ts")).categoriesCommand,
  },
  keywords: {
    least: 0,
    most: 4,
    options: true,
    load: async () => (await import("./keywords.ts")).keywordsCommand,
  },
  render: { least: 1, most: 1, load: async () => (await import("./render.ts")).renderCommand },
  dump: { least: 1, most: 1, load: async () => (await import("./dump.ts")).dumpCommand },
  backup: {
    least: 0,
    most: 3,
    options: true,
    load: async () => (await import("./backup.ts")).backupCommand,
  },
  restore: {
    least: 1,
    most: 3,
    options: true,
    load: async () => (await import("./restore.ts")).restoreCommand,
  },
  store: {
    least: 0,
    most: 4,
    options: true,
    load: async () => (await import("./store.ts")).storeCommand,
  },
};

/** Runs the command that the arguments name. Returns the exit status. */
export async function main([name = "", ...args]: readonly string[]): Promise<number> {
  if (name === "--version" || name === "version") {
    console.log(JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8")).version);
    return 0;
  }
  if (["", "help", "--help", "-h"].includes(name) || args.some((one) => one === "--help" || one === "-h")) {
    console.log(HELP);
    return name === "" ? 2 : 0;
  }
  const command = COMMANDS[name];
  const option = command?.options ? undefined : args.find((one) => one.startsWith("-") && one !== "-");
  if (!command || option || args.length < command.least || args.length > command.most) {
    console.error(
      command
        ? option
          ? `${option} is no option of “nashra ${name}”`
          : `“nashra ${name}” takes ${args.length < command.least ? "more" : "fewer"} arguments; right would be as below`
        : `“${name}” is no command of nashra`,
    );
    console.error(HELP);
    return 2;
  }
  try {
    const run = await command.load();
    return await run(args);
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\n\n${error.usage ?? HELP}`);
      return 2;
    }
    const refused = error instanceof SettingsError || error instanceof StoreError;
    console.error(
      refused || error instanceof FileError
        ? error.message
        : `nashra ${name}: ${error instanceof Error ? error.message : error}`,
    );
    return refused ? 2 : 1;
  }
}
