/** `nashra categories`: topics, doubtful lines, and an editor's corrections of both. */
import { applyToday } from "./categories-apply.ts";
import { acceptCuts, mergeNamed, renameNamed, splitLine } from "./categories-correct.ts";
import { listTopics } from "./categories-list.ts";
import { suggest } from "./categories-suggest.ts";
import { parsedBy, UsageError } from "./options.ts";
import { openPublisher, type Publisher } from "./publisher.ts";

const USAGE = `  nashra categories [--json]                  topics, doubtful lines, likely duplicates
  nashra categories accept FILE…|--all        the cut proposed for an article is right; FILE as listed above
  nashra categories split "LINE" "A، B، C"    cut a line of keywords so, now and later
  nashra categories merge FROM INTO           one topic: FROM's address leads to INTO's
  nashra categories rename CATEGORY "LABEL"   a label of your own; --lang en: the one in that language
  nashra categories apply [--dry-run]         cut lines and find topics again, by what is known today
  nashra categories suggest [FILE…]           what articles without keywords are perhaps about`;
const OPTIONS = {
  json: { type: "boolean" },
  all: { type: "boolean" },
  "dry-run": { type: "boolean" },
  lang: { type: "string" },
} as const;

interface Asked {
  readonly json: boolean;
  readonly all: boolean;
  readonly dryRun: boolean;
  readonly language: string | undefined;
}

const ACTIONS: Readonly<
  Record<
    string,
    {
      /** How many arguments it takes; any number where none is said. */
      readonly takes?: number;
      readonly run: (publisher: Publisher, args: readonly string[], asked: Asked) => Promise<number>;
    }
  >
> = {
  accept: { run: (publisher, files, { all }) => acceptCuts(publisher, files, all) },
  split: { takes: 2, run: (publisher, [line = "", cut = ""]) => splitLine(publisher, line, cut) },
  merge: { takes: 2, run: (publisher, [from = "", into = ""]) => mergeNamed(publisher, from, into) },
  rename: {
    takes: 2,
    run: (publisher, [name = "", label = ""], { language }) => renameNamed(publisher, name, label, language),
  },
  apply: { takes: 0, run: (publisher, _, asked) => applyToday(publisher, asked) },
  suggest: { run: (publisher, files, { json }) => suggest(publisher, files, json) },
};

/** Lists topics, or corrects them. Exit status 1 when what is named is not there. */
export async function categoriesCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parsedBy(OPTIONS, args, USAGE);
  const [name, ...rest] = positionals;
  const action = name === undefined ? undefined : ACTIONS[name];
  if (name !== undefined && !action)
    throw new UsageError(`“${name}” is nothing that “nashra categories” does; right would be:`, USAGE);
  if (action?.takes !== undefined && rest.length !== action.takes)
    throw new UsageError(
      `“nashra categories ${name}” takes ${action.takes} arguments; right would be:`,
      USAGE,
    );
  const asked = {
    json: values.json ?? false,
    all: values.all ?? false,
    dryRun: values["dry-run"] ?? false,
    language: values.lang,
  };
  const publisher = openPublisher();
  try {
    await publisher.nameCategories();
    return await (action ? action.run(publisher, rest, asked) : listTopics(publisher, asked.json));
  } finally {
    publisher.db.close();
  }
}
