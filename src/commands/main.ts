/** What `nashra` says and does for each of its commands. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SettingsError } from "../settings-file.ts";
import { StoreError } from "../store/sqlite.ts";
import { FileError, UsageError } from "./options.ts";
import { type CommandName, HELP, USAGE } from "./usage.ts";

type Run = (args: readonly string[]) => Promise<number>;

const MANY = Number.POSITIVE_INFINITY;

interface Command {
  /** Arguments that it cannot do without, as its usage names them. */
  readonly needs?: readonly string[];
  /** Arguments, at most: those that it needs where nothing is said. */
  readonly most?: number;
  /** Whether it reads options of its own. */
  readonly options?: true;
  readonly load: () => Promise<Run>;
}

/** Each is loaded when it is called: all together take longer to load than most have to do. */
const COMMANDS: Readonly<Record<CommandName, Command>> = {
  serve: { load: async () => (await import("./serve.ts")).serveCommand },
  import: {
    needs: ["PATH"],
    most: MANY,
    options: true,
    load: async () => (await import("./import.ts")).importCommand,
  },
  check: { most: MANY, options: true, load: async () => (await import("./check.ts")).checkCommand },
  categories: {
    most: MANY,
    options: true,
    load: async () => (await import("./categories.ts")).categoriesCommand,
  },
  keywords: {
    most: MANY,
    options: true,
    load: async () => (await import("./keywords.ts")).keywordsCommand,
  },
  retract: {
    most: MANY,
    options: true,
    load: async () => (await import("./retract.ts")).retractCommand,
  },
  push: { most: MANY, options: true, load: async () => (await import("./push.ts")).pushCommand },
  pull: { most: MANY, options: true, load: async () => (await import("./push.ts")).pullCommand },
  render: { needs: ["DIR"], load: async () => (await import("./render.ts")).renderCommand },
  dump: { needs: ["FILE"], load: async () => (await import("./dump.ts")).dumpCommand },
  backup: { most: MANY, options: true, load: async () => (await import("./backup.ts")).backupCommand },
  restore: { most: MANY, options: true, load: async () => (await import("./restore.ts")).restoreCommand },
  jobs: { most: MANY, options: true, load: async () => (await import("./jobs.ts")).jobsCommand },
  store: { most: MANY, options: true, load: async () => (await import("./store.ts")).storeCommand },
  token: { most: MANY, options: true, load: async () => (await import("./token.ts")).tokenCommand },
};

const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);
const asksHelp = (one: string) => one === "--help" || one === "-h";

/** Runs the command that the arguments name. Returns the exit status. */
export async function main([name = "", ...args]: readonly string[]): Promise<number> {
  if (name === "--version" || name === "version") {
    console.log(JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8")).version);
    return 0;
  }
  if (name === "help" || asksHelp(name)) return help(args.find((one) => !asksHelp(one)));
  if (name === "") {
    console.log(HELP);
    return 2;
  }
  if (!isCommand(name)) return unknown(name);
  if (args.some(asksHelp)) return help(name);
  const command = COMMANDS[name];
  try {
    checkArguments(name, command, args);
    const run = await command.load();
    return await run(args);
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\n\n${error.usage ?? USAGE[name]}`);
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

/** What can be told of a command's arguments before it is loaded. Throws UsageError. */
function checkArguments(name: CommandName, command: Command, args: readonly string[]): void {
  const { needs = [], most = needs.length } = command;
  const line = USAGE[name].split("\n", 1)[0];
  const option = command.options ? undefined : args.find((one) => one.startsWith("-") && one !== "-");
  if (option !== undefined)
    throw new UsageError(`${option} is no option of “nashra ${name}”; right would be:`);
  const given = args.filter((one) => !one.startsWith("-") || one === "-").length;
  const missing = needs[given];
  if (missing !== undefined)
    throw new UsageError(`“nashra ${name}” lacks its ${missing}; right would be:`, line);
  if (args.length > most)
    throw new UsageError(
      `“${args[most]}” is one argument too many for “nashra ${name}”; right would be:`,
      line,
    );
}

function help(name: string | undefined): number {
  if (name !== undefined && !isCommand(name)) return unknown(name);
  console.log(name === undefined ? HELP : USAGE[name]);
  return 0;
}

function unknown(name: string): number {
  console.error(`“${name}” is no command of nashra; right would be one of these:\n\n${HELP}`);
  return 2;
}
