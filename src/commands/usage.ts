/** How each command is called, and what is common to all. */

/** By command: the usage line first, then what there is to know of it. */
export const USAGE = {
  serve: `  nashra serve   takes in DATA_DIR/articles and serves the publication, until it is stopped
PORT, HOST, PUBLIC_URL and MEMORY say where and how; a file that changes in articles/ is taken in a moment later.`,
  import: `  nashra import PATH…   takes in articles: files, folders, “patterns”, .zip and .gz of these, - for standard input
    --dry-run          reads and decides, but writes nothing
    --report FILE      what became of each article, as JSON Lines
    --format NAME      reads every document in this format
    --as NAME          the name of the document on standard input (default: stdin)
    --again            reads again what has not changed since it was taken in
    --replace          equally named articles from another folder are the same, whatever they say
Importing the same again changes nothing; what was stopped goes on where it was.`,
  check: `  nashra check [PATH|URL…]   checks feeds against the standards, offline; without a path all of the publication's own
    --for NAME   also against what an aggregator asks for, several times if you like: apple (Apple News), feedly,
                 flipboard, msn, podcasts (Apple Podcasts) or google-news (its sitemap, and pages of articles); or all
Without a path --for checks the publication's own feed as that aggregator is given it (/feed.xml?profile=NAME).
Errors are what an aggregator refuses or drops, warnings what it advises; each names the article, the fix and the source.`,
  categories: `  nashra categories [--json]                  topics, doubtful lines, likely duplicates
  nashra categories accept FILE…|--all        the cut proposed for an article is right; FILE as listed above
  nashra categories split "LINE" "A، B، C"    cut a line of keywords so, now and later
  nashra categories merge FROM INTO           one topic: FROM's address leads to INTO's
  nashra categories rename CATEGORY "LABEL"   a label of your own; --lang en: the one in that language
  nashra categories apply [--dry-run]         cut lines and find topics again, by what is known today
  nashra categories suggest [FILE…]           what articles without keywords are perhaps about`,
  keywords: `  nashra keywords [--lang L] [--text FILE] < LINES   cuts lines of keywords into phrases, one JSON object a line
    --lang L      the language of the lines: ar, en or fr
    --text FILE   the text of their article`,
  retract: `  nashra retract ID|SLUG|FILE…   withdraws articles: out of every feed and page, and 410 at their addresses
    --reason TEXT   what the address tells readers
    --undo          lets them in again, and takes in the publication's own articles
    --missing       lists articles whose files are gone from articles/; with --yes withdraws them`,
  push: `  nashra push [PATH…] --to URL   takes articles in (without PATH those of articles/) and sends what changed to another nashra
    --verify   compares both stores then, and names what differs
    --again    sends all, also what was sent already
The token of the other nashra comes from NASHRA_TOKEN. What was stopped goes on where it was.`,
  pull: `  nashra pull --from URL   takes over what changed in another nashra
    --verify   compares both stores then, and names what differs
    --again    asks for all, also what was taken over already
The token of the other nashra comes from NASHRA_TOKEN; one that may only read is enough.`,
  render: `  nashra render DIR   writes every feed and page as files for a static host
DIR is made where it is not there; else it is empty, or one that nashra wrote.`,
  dump: `  nashra dump FILE   writes the store as SQL for a D1 database, in place of what that holds`,
  backup: `  nashra backup [FILE]   writes the store into FILE, or into backups/ of DATA_DIR under the date; while it is served, too
    --force              over a file of that name
    --quick              without reading the backup again to check it
FILE may be a folder. It holds the articles and all that was decided of them; publication.json, categories.json,
keywords.txt, articles/ and public/ are files that you copy yourself.`,
  restore: `  nashra restore FILE   puts a backup in the place of the store of DATA_DIR; no process may have that open
    --force             also over a store that is too damaged to tell whether a process has it open
    --quick             without reading all of the backup to check it
The store that was there is kept in DATA_DIR as nashra-before-restore-TIME.sqlite.`,
  jobs: `  nashra jobs [--json]     what time makes due: when each job last ran, how long it took, its last failure, and when it is next due
  nashra jobs run NAME     runs one now, unless a process is at it
Times are those of the publication's time zone. Exit status 1 when the last run of a job failed.`,
  store: `  nashra store [--json]      where the store of DATA_DIR is, its size, and what it holds
  nashra store check [FILE]  reads all of it, or of a backup: pages, schema, references, counters, full-text index; while it is served, too
  nashra store compact       written anew without gaps; needs as much room again, and no process may have it open`,
  token: `  nashra token [--json]       who may use the API
  nashra token add NAME       makes a token and shows it once
    --scope read|write        what it allows (default: write)
    --days N                  how long it is taken (default: until it is revoked)
    --sql                     writes nothing here, and prints what makes it known to another database
  nashra token revoke NAME    it is not taken any more`,
} as const;

export type CommandName = keyof typeof USAGE;

/** What all is called, and all that is not of one command. */
export const HELP = `nashra: stored articles in, feeds out

  nashra serve              take in DATA_DIR/articles and serve the publication
  nashra import PATH…       take in articles: files, folders, “patterns”, .zip and .gz of these, - for standard input
  nashra check [PATH|URL…]  check feeds against the standards; without PATH all of ours
  nashra categories         topics with counts, doubtful lines of keywords, likely duplicates; accept, split, merge,
                            rename, apply and suggest correct them
  nashra keywords           cut lines of keywords on standard input into phrases, one JSON object a line
  nashra retract ARTICLE…   withdraw articles; --undo lets them in again
  nashra push --to URL      send what changed to another nashra
  nashra pull --from URL    take over what changed there
  nashra render DIR         write every feed and page as files for a static host
  nashra dump FILE          write the store as SQL for a D1 database
  nashra backup [FILE]      copy the store while it is served
  nashra restore FILE       put a backup in the store's place; the store that was there is kept
  nashra store              where the store is and what it holds; check: all of it, compact: written anew
  nashra jobs               what time makes due: last and next runs, failures; run NAME: one of them now
  nashra token              who may use the API; add NAME, revoke NAME
  nashra help COMMAND       all that a command takes
  nashra --version

Settings come from publication.json in DATA_DIR (default: data) and from the environment:
  DATA_DIR    folder of publication.json, articles/, public/ and the database
  PORT, HOST  where serve listens (default: 8787, every address)
  PUBLIC_URL  the address that links in feeds begin with
  MEMORY      megabytes of rendered feeds that serve keeps (default: 96)
  API_TOKEN   a token of the API, besides those of nashra token
  NASHRA_TOKEN  the token of the other nashra, for push and pull
  PRIVATE_CALLBACKS=1   the hub and sources may ask addresses of private networks too

Exit status: 0 all well, also of serve that was stopped; 1 some input was refused or has errors, or a file could not
be read or written; 2 wrong usage, settings or store, or a port that is taken; of what was stopped by Ctrl+C 130, by
SIGTERM 143.

Examples:
  nashra import ~/archive/2020 letter.md "texts/**/*.txt" old.zip
  DATA_DIR=/srv/paper PUBLIC_URL=https://paper.example nashra serve
  nashra check https://paper.example/feed.xml
  echo "أسعار النفط أوبك" | nashra keywords --lang ar
`;
