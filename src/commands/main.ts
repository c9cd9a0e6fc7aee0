/** What `nashra` says and does for each of its commands. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FileError, nearest, UsageError, unknownOption } from "./options.ts";
import { copiedBack, refuse } from "./terminal.ts";
import { COMMAND_NAMES, type CommandName, isCommand, USAGE } from "./usage.ts";

type Run = (args: readonly string[]) => Promise<number>;

const MANY = Number.POSITIVE_INFINITY;

interface Command {
  /** Arguments that it cannot do without, as its usage names them. */
  readonly needs?: readonly string[];
  /** Arguments, at most: those that it needs where nothing is said. */
  readonly most?: number;
  readonly load: () => Promise<Run>;
}

/** Each is loaded when it is called: all together take longer to load than most have to do. */
const COMMANDS: Readonly<Record<CommandName, Command>> = {
  serve: { load: async () => (await import("./serve.ts")).serveCommand },
  import: {
    needs: ["PATH"],
    most: MANY,
    load: async () => (await import("./import.ts")).importCommand,
  },
  check: { most: MANY, load: async () => (await import("./check.ts")).checkCommand },
  categories: {
    most: MANY,
    load: async () => (await import("./categories.ts")).categoriesCommand,
  },
  keywords: {
    most: MANY,
    load: async () => (await import("./keywords.ts")).keywordsCommand,
  },
  retract: {
    most: MANY,
    load: async () => (await import("./retract.ts")).retractCommand,
  },
  push: { most: MANY, load: async () => (await import("./push.ts")).pushCommand },
  pull: { most: MANY, load: async () => (await import("./push.ts")).pullCommand },
  render: { needs: ["DIR"], load: async () => (await import("./render.ts")).renderCommand },
  dump: { needs: ["FILE"], load: async () => (await import("./dump.ts")).dumpCommand },
  backup: { most: MANY, load: async () => (await import("./backup.ts")).backupCommand },
  restore: { most: MANY, load: async () => (await import("./restore.ts")).restoreCommand },
  jobs: { most: MANY, load: async () => (await import("./jobs.ts")).jobsCommand },
  audience: { most: MANY, load: async () => (await import("./audience.ts")).audienceCommand },
  store: { most: MANY, load: async () => (await import("./store.ts")).storeCommand },
  token: { most: MANY, load: async () => (await import("./token.ts")).tokenCommand },
  completion: { needs: ["SHELL"], load: async () => (await import("./completion.ts")).completionCommand },
};

const asksHelp = (one: string) => one === "--help" || one === "-h";

/** Runs the command that the arguments name. Returns the exit status. */
export async function main(given: readonly string[]): Promise<number> {
  const [name = "", ...args] = given.map(copiedBack);
  if (name === "--version" || name === "version") {
    console.log(JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8")).version);
    return 0;
  }
  if (name === "help" || asksHelp(name)) return helped(args.find((one) => !asksHelp(one)));
  if (name === "") {
    await helped(undefined);
    return 2;
  }
  if (!isCommand(name)) return unknown(name);
  if (args.slice(0, endOfOptions(args)).some(asksHelp)) return helped(name);
  const command = COMMANDS[name];
  try {
    checkArguments(name, command, args);
    const run = await command.load();
    return await run(args);
  } catch (error) {
    if (error instanceof UsageError) return misused(name, error);
    const refused = await isRefused(error);
    const why = error instanceof Error ? error.message : String(error);
    refuse(refused || error instanceof FileError ? why : `nashra ${name}: ${why}`);
    return refused ? 2 : 1;
  }
}

/** Whether settings or a store cannot be used. Help is told without loading what knows of them. */
async function isRefused(error: unknown): Promise<boolean> {
  const { SettingsError } = await import("../settings-file.ts");
  const { StoreError } = await import("../store/sqlite-migrations.ts");
  return error instanceof SettingsError || error instanceof StoreError;
}

/** Behind `--` there are no options. */
const endOfOptions = (args: readonly string[]) => (args.includes("--") ? args.indexOf("--") : args.length);

/** What can be told of a command's arguments before it is loaded. Throws UsageError. */
function checkArguments(name: CommandName, command: Command, args: readonly string[]): void {
  const { needs = [], most = needs.length } = command;
  const hasOptions = Object.keys(USAGE[name].options).length > 0;
  const option = hasOptions ? undefined : args.find((one) => one.startsWith("-") && one !== "-");
  if (option !== undefined) throw unknownOption(name, option);
  const given = args.filter((one) => !one.startsWith("-") || one === "-").length;
  const missing = needs[given];
  if (missing !== undefined) throw new UsageError(`“nashra ${name}” lacks its ${missing}`);
  if (args.length > most)
    throw new UsageError(`“${args[most]}” is one argument too many for “nashra ${name}”`);
}

/** Says what is wrong with a call, and what would be right. */
async function misused(name: CommandName, { message, instead }: UsageError): Promise<number> {
  const { usageLines } = await import("./help.ts");
  const { given, known = [], action } = instead;
  const meant = given === undefined ? undefined : await nearest(given, known);
  const isSaid = message.includes("; right would be");
  refuse(`${message}${isSaid ? "" : `; right would be${meant === undefined ? "" : ` ${meant}`}:`}`);
  console.error(`\n${usageLines(name, action ?? meant)}`);
  console.error(`\n“nashra help ${name}” tells more.`);
  return 2;
}

async function helped(name: string | undefined): Promise<number> {
  if (name !== undefined && name !== "help" && !isCommand(name)) return unknown(name);
  const { help, helpOf } = await import("./help.ts");
  console.log(name === undefined || name === "help" ? `${help()}\n` : helpOf(name));
  return 0;
}

async function unknown(name: string): Promise<number> {
  const { commandList, usageLines } = await import("./help.ts");
  const meant = await nearest(name, [...COMMAND_NAMES, "help"]);
  const what = `“${name}” is no command of nashra; right would be`;
  refuse(meant === undefined ? `${what} one of these:` : `${what} “nashra ${meant}”`);
  if (meant === undefined) console.error(`\n${commandList(process.stderr)}`);
  else if (isCommand(meant)) console.error(`\n${usageLines(meant)}\n\n“nashra help ${meant}” tells more.`);
  return 2;
}
