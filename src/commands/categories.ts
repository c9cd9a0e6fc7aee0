/** `nashra categories`: topics, doubtful lines, and an editor's corrections of both. */
import { applyToday } from "./categories-apply.ts";
import { acceptCuts, mergeNamed, renameNamed, splitLine } from "./categories-correct.ts";
import { listTopics } from "./categories-list.ts";
import { suggest } from "./categories-suggest.ts";
import { parsedBy, UsageError, unknownAction } from "./options.ts";
import { openPublisher, type Publisher } from "./publisher.ts";

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
      /** The arguments that it takes; any number where none are said. */
      readonly takes?: readonly string[];
      readonly run: (publisher: Publisher, args: readonly string[], asked: Asked) => Promise<number>;
    }
  >
> = {
  accept: { run: (publisher, files, { all }) => acceptCuts(publisher, files, all) },
  split: {
    takes: ["the LINE", 'its cut, such as "A، B، C"'],
    run: (publisher, [line = "", cut = ""]) => splitLine(publisher, line, cut),
  },
  merge: {
    takes: ["FROM", "INTO"],
    run: (publisher, [from = "", into = ""]) => mergeNamed(publisher, from, into),
  },
  rename: {
    takes: ["CATEGORY", "the LABEL"],
    run: (publisher, [name = "", label = ""], { language }) => renameNamed(publisher, name, label, language),
  },
  apply: { takes: [], run: (publisher, _, asked) => applyToday(publisher, asked) },
  suggest: { run: (publisher, files, { json }) => suggest(publisher, files, json) },
};

/** Lists topics, or corrects them. Exit status 1 when what is named is not there. */
export async function categoriesCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parsedBy("categories", args);
  const [name, ...rest] = positionals;
  const action = name === undefined ? undefined : ACTIONS[name];
  if (name !== undefined && !action) throw unknownAction("categories", name);
  if (action?.takes !== undefined && rest.length !== action.takes.length)
    throw new UsageError(
      rest.length > action.takes.length
        ? `“${rest[action.takes.length]}” is one argument too many for “nashra categories ${name}”`
        : `“nashra categories ${name}” lacks ${action.takes[rest.length]}`,
      name === undefined ? {} : { action: name },
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
