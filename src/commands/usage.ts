/** How each command is called: what help, refusals, options and completion go by. */
import type { AggregatorName } from "../check/aggregators/index.ts";
import type { Reader } from "../read/index.ts";

export interface Option {
  readonly type: "boolean" | "string";
  /** Whether it may be given more than once. */
  readonly multiple?: true;
  /** The word that stands for its value: FILE and DIR are names of files and folders. */
  readonly value?: string;
  /** What its value may be, or is most of the time. */
  readonly choices?: readonly string[];
  readonly what: string;
}

/** One way to call a command. */
export interface Call {
  /** What follows the command: first an action's name in small letters, where it has one; FILE, PATH and DIR as above. */
  readonly args: string;
  /** What its last argument may be. */
  readonly choices?: readonly string[];
  readonly what: string;
}

export interface Usage {
  /** What it is for, and the arguments that are shown with that in the list of all commands. */
  readonly purpose: string;
  readonly shown?: string;
  readonly calls: readonly Call[];
  readonly options: Readonly<Record<string, Option>>;
  readonly notes?: string;
  /** As typed in a shell. */
  readonly examples: readonly string[];
}

const FORMATS = [
  ...(["ghost", "wxr", "feed", "markdown"] as const),
  ...(["html", "jsonfeed", "json", "text"] as const),
] satisfies readonly Reader["name"][];
const AGGREGATORS = [
  ...(["apple", "feedly", "flipboard", "google-news", "msn", "podcasts"] as const),
  "all",
] satisfies readonly (AggregatorName | "all")[];
const LANGUAGES = ["ar", "en", "fr"];
const JSON_LINES = { type: "boolean", what: "for programs: JSON, an object a line" } as const;
/** Of the other nashra, to push to or pull from. */
const ADDRESS = { type: "string", value: "URL", what: "its address" } as const;
const VERIFY = { type: "boolean", what: "compares both stores then, and names what differs" } as const;
const TOKEN_NOTE = "The token of the other nashra comes from NASHRA_TOKEN";

/** By command, in the order in which they are listed. */
export const USAGE = {
  serve: {
    purpose: "take in DATA_DIR/articles and serve the publication",
    calls: [{ args: "", what: "takes in DATA_DIR/articles and serves the publication, until it is stopped" }],
    options: {},
    notes:
      "PORT, HOST, PUBLIC_URL and MEMORY say where and how; a file that changes in articles/ is taken in a moment later.",
    examples: ["nashra serve", "DATA_DIR=/srv/paper PUBLIC_URL=https://paper.example PORT=8080 nashra serve"],
  },
  import: {
    purpose: "take in articles: files, folders, “patterns”, .zip and .gz of these, - for standard input",
    shown: "PATH…",
    calls: [
      {
        args: "PATH…",
        what: "takes in articles: files, folders, “patterns”, .zip and .gz of these, - for standard input",
      },
    ],
    options: {
      "dry-run": { type: "boolean", what: "reads and decides, but writes nothing" },
      report: { type: "string", value: "FILE", what: "what became of each article, as JSON Lines" },
      format: {
        type: "string",
        value: "NAME",
        choices: FORMATS,
        what: `reads every document in this format: ${FORMATS.join(", ")}`,
      },
      as: {
        type: "string",
        value: "NAME",
        what: "the name of the document on standard input (default: stdin)",
      },
      again: { type: "boolean", what: "reads again what has not changed since it was taken in" },
      replace: {
        type: "boolean",
        what: "equally named articles from another folder are the same, whatever they say",
      },
    },
    notes: "Importing the same again changes nothing; what was stopped goes on where it was.",
    examples: [
      'nashra import ~/archive/2020 letter.md "texts/**/*.txt" old.zip',
      "nashra import --dry-run --report told.jsonl export.xml",
      "curl -s https://old.example/feed.xml | nashra import --format feed --as old.xml -",
    ],
  },
  check: {
    purpose: "check feeds against the standards; without PATH all of ours",
    shown: "[PATH|URL…]",
    calls: [
      {
        args: "[PATH|URL…]",
        what: "checks feeds against the standards, offline; without a path all of the publication's own",
      },
    ],
    options: {
      for: {
        type: "string",
        multiple: true,
        value: "NAME",
        choices: AGGREGATORS,
        what: "also what this aggregator asks for; may be given more than once",
      },
    },
    notes:
      "Without a path --for checks the publication's own feed as that aggregator is given it (/feed.xml?profile=NAME). Errors are what an aggregator refuses or drops, warnings what it advises; each names the article, the fix and the source.",
    examples: [
      "nashra check",
      "nashra check feed.xml site",
      "nashra check --for flipboard https://paper.example/feed.xml",
    ],
  },
  categories: {
    purpose:
      "topics with counts, doubtful lines of keywords, likely duplicates; accept, split, merge, rename, apply and suggest correct them",
    calls: [
      { args: "[--json]", what: "topics, doubtful lines, likely duplicates" },
      {
        args: "accept FILE…|--all",
        what: "the cut proposed for an article is right; FILE as listed above",
      },
      { args: 'split "LINE" "A، B، C"', what: "cut a line of keywords so, now and later" },
      { args: "merge FROM INTO", what: "one topic: FROM's address leads to INTO's" },
      {
        args: 'rename CATEGORY "LABEL"',
        what: "a label of your own; --lang en: the one in that language",
      },
      { args: "apply [--dry-run]", what: "cut lines and find topics again, by what is known today" },
      { args: "suggest [FILE…]", what: "what articles without keywords are perhaps about" },
    ],
    options: {
      all: { type: "boolean", what: "accept: every cut that is proposed" },
      lang: {
        type: "string",
        value: "L",
        choices: LANGUAGES,
        what: "rename: the label in this language alone",
      },
      "dry-run": { type: "boolean", what: "apply: tells what would change, but writes nothing" },
      json: JSON_LINES,
    },
    examples: [
      'nashra categories merge "أسعار السمك" fish-market',
      'nashra categories rename fish-market "Fish and prices" --lang en',
      "nashra categories apply --dry-run",
    ],
  },
  keywords: {
    purpose: "cut lines of keywords on standard input into phrases, one JSON object a line",
    calls: [
      {
        args: "[--lang L] [--text FILE] < LINES",
        what: "cuts lines of keywords into phrases, one JSON object a line",
      },
    ],
    options: {
      lang: {
        type: "string",
        value: "L",
        choices: LANGUAGES,
        what: "the language of the lines: ar, en or fr",
      },
      text: { type: "string", value: "FILE", what: "the text of their article" },
    },
    examples: [
      'echo "أسعار النفط أوبك" | nashra keywords --lang ar',
      "nashra keywords --text letter.md < lines.txt",
    ],
  },
  retract: {
    purpose: "withdraw articles; --undo lets them in again",
    shown: "ARTICLE…",
    calls: [
      {
        args: "ID|SLUG|FILE…",
        what: "withdraws articles: out of every feed and page, and 410 at their addresses",
      },
    ],
    options: {
      reason: { type: "string", value: "TEXT", what: "what the address tells readers" },
      undo: { type: "boolean", what: "lets them in again, and takes in the publication's own articles" },
      missing: {
        type: "boolean",
        what: "lists articles whose files are gone from articles/; with --yes withdraws them",
      },
      yes: { type: "boolean", what: "with --missing: withdraws what it lists" },
    },
    examples: [
      'nashra retract data/articles/letter.md --reason "The letter was not hers."',
      "nashra retract --undo tag:paper.example,2026:letter",
      "nashra retract --missing",
    ],
  },
  push: {
    purpose: "send what changed to another nashra",
    shown: "--to URL",
    calls: [
      {
        args: "[PATH…] --to URL",
        what: "takes articles in (without PATH those of articles/) and sends what changed to another nashra",
      },
    ],
    options: {
      to: ADDRESS,
      verify: VERIFY,
      again: { type: "boolean", what: "sends all, also what was sent already" },
    },
    notes: `${TOKEN_NOTE}. What was stopped goes on where it was.`,
    examples: [
      "NASHRA_TOKEN=… nashra push --to https://paper.example",
      "NASHRA_TOKEN=… nashra push --to https://paper.example --verify",
    ],
  },
  pull: {
    purpose: "take over what changed there",
    shown: "--from URL",
    calls: [{ args: "--from URL", what: "takes over what changed in another nashra" }],
    options: {
      from: ADDRESS,
      verify: VERIFY,
      again: { type: "boolean", what: "asks for all, also what was taken over already" },
    },
    notes: `${TOKEN_NOTE}; one that may only read is enough.`,
    examples: [
      "NASHRA_TOKEN=… nashra pull --from https://paper.example",
      "NASHRA_TOKEN=… nashra pull --from https://paper.example --verify",
    ],
  },
  render: {
    purpose: "write every feed and page as files for a static host",
    shown: "DIR",
    calls: [{ args: "DIR", what: "writes every feed and page as files for a static host" }],
    options: {},
    notes: "DIR is made where it is not there; else it is empty, or one that nashra wrote.",
    examples: ["nashra render site", "PUBLIC_URL=https://paper.example nashra render site"],
  },
  dump: {
    purpose: "write the store as SQL for a D1 database",
    shown: "FILE",
    calls: [
      {
        args: "FILE",
        what: "writes the store as SQL for a D1 database, in place of what that holds",
      },
    ],
    options: {},
    examples: [
      "nashra dump articles.sql",
      "nashra dump articles.sql && npx wrangler d1 execute DB --remote --file articles.sql",
    ],
  },
  backup: {
    purpose: "copy the store while it is served",
    shown: "[FILE]",
    calls: [
      {
        args: "[FILE]",
        what: "writes the store into FILE, or into backups/ of DATA_DIR under the date; while it is served, too",
      },
    ],
    options: {
      force: { type: "boolean", what: "over a file of that name" },
      quick: { type: "boolean", what: "without reading the backup again to check it" },
    },
    notes:
      "FILE may be a folder. It holds the articles and all that was decided of them; publication.json, categories.json, keywords.txt, articles/ and public/ are files that you copy yourself.",
    examples: ["nashra backup", "nashra backup today.sqlite --force"],
  },
  restore: {
    purpose: "put a backup in the store's place; the store that was there is kept",
    shown: "FILE",
    calls: [
      {
        args: "FILE",
        what: "puts a backup in the place of the store of DATA_DIR; no process may have that open",
      },
    ],
    options: {
      force: {
        type: "boolean",
        what: "also over a store that is too damaged to tell whether a process has it open",
      },
      quick: { type: "boolean", what: "without reading all of the backup to check it" },
    },
    notes: "The store that was there is kept in DATA_DIR as nashra-before-restore-TIME.sqlite.",
    examples: ["nashra restore today.sqlite", "nashra restore today.sqlite --quick"],
  },
  store: {
    purpose: "where the store is and what it holds; check: all of it, compact: written anew",
    calls: [
      { args: "[--json]", what: "where the store of DATA_DIR is, its size, and what it holds" },
      {
        args: "check [FILE]",
        what: "reads all of it, or of a backup: pages, schema, references, counters, full-text index; while it is served, too",
      },
      {
        args: "compact",
        what: "written anew without gaps; needs as much room again, and no process may have it open",
      },
    ],
    options: { json: JSON_LINES },
    examples: ["nashra store", "nashra store check", "nashra store check today.sqlite"],
  },
  jobs: {
    purpose: "what time makes due: last and next runs, failures; run NAME: one of them now",
    calls: [
      {
        args: "[--json]",
        what: "what time makes due: when each job last ran, how long it took, its last failure, and when it is next due",
      },
      {
        args: "run NAME",
        choices: ["purge", "push", "rescan", "sources", "audience", "housekeeping"],
        what: "runs one now, unless a process is at it",
      },
    ],
    options: { json: JSON_LINES },
    notes:
      "Times are those of the publication's time zone. Exit status 1 when the last run of a job failed, or a source fails.",
    examples: ["nashra jobs", "nashra jobs run rescan"],
  },
  audience: {
    purpose: "who reads each feed: subscribers by reader",
    calls: [
      {
        args: "[--days N] [--json]",
        what: "subscribers of each feed by reader: what services state, and different senders of other programs",
      },
    ],
    options: {
      days: { type: "string", value: "N", what: "so many days until today (default: 30, at most 400)" },
      json: JSON_LINES,
    },
    notes:
      "“nashra serve” counts from requests alone, and notes every ten seconds. Whoever reads two feeds is a subscriber of both.",
    examples: ["nashra audience", "nashra audience --days 7 --json"],
  },
  token: {
    purpose: "who may use the API and the dashboard; add NAME, revoke NAME",
    calls: [
      { args: "[--json]", what: "who may use the API and the dashboard" },
      { args: "add NAME", what: "makes a token and shows it once" },
      { args: "revoke NAME", what: "it is not taken any more" },
    ],
    options: {
      scope: {
        type: "string",
        value: "read|write",
        choices: ["read", "write"],
        what: "add: what it allows (default: write)",
      },
      days: {
        type: "string",
        value: "N",
        what: "add: how long it is taken (default: until it is revoked)",
      },
      sql: {
        type: "boolean",
        what: "add: writes nothing here, and prints what makes it known to another database",
      },
      json: { type: "boolean", what: "for programs: a JSON array" },
    },
    examples: [
      "nashra token add newsroom",
      "nashra token add reader --scope read --days 90",
      "nashra token revoke reader",
    ],
  },
  completion: {
    purpose: "complete commands, options and file names with the Tab key",
    shown: "SHELL",
    calls: [{ args: "bash|zsh|fish", what: "prints a script that completes nashra's command line" }],
    options: {},
    notes: `bash: add to ~/.bashrc
  eval "$(nashra completion bash)"
zsh: add to ~/.zshrc, below compinit
  eval "$(nashra completion zsh)"
fish:
  nashra completion fish > ~/.config/fish/completions/nashra.fish
A shell starts sooner that sources a file into which the script was written once.`,
    examples: ['eval "$(nashra completion bash)"', "nashra completion zsh > ~/.nashra-completion.zsh"],
  },
} as const satisfies Readonly<Record<string, Usage>>;

export type CommandName = keyof typeof USAGE;

export const COMMAND_NAMES = Object.keys(USAGE) as readonly CommandName[];

export const isCommand = (name: string): name is CommandName => Object.hasOwn(USAGE, name);
