/** What commands are called with. */
import { parseArgs } from "node:util";
import { type CommandName, USAGE, type Usage } from "./usage.ts";

/** What is to be said of a command that was not called as it can be. */
export interface Instead {
  /** The action that was meant: its usage alone is shown. */
  readonly action?: string;
  /** What was given, and what it could have been: the nearest of these is named. */
  readonly given?: string;
  readonly known?: readonly string[];
}

/** A command that was not called as it can be; exit status 2. */
export class UsageError extends Error {
  readonly instead: Instead;

  constructor(message: string, instead: Instead = {}) {
    super(message);
    this.instead = instead;
  }
}

/** A file that cannot be written or put in place; the message says why and what would be right. Exit status 1. */
export class FileError extends Error {}

type Parsed<Name extends CommandName> = ReturnType<
  typeof parseArgs<{ args: string[]; allowPositionals: true; options: (typeof USAGE)[Name]["options"] }>
>;

/** A command's arguments by its options. Throws UsageError. */
export function parsedBy<Name extends CommandName>(name: Name, args: readonly string[]): Parsed<Name> {
  const { options }: Usage = USAGE[name];
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options }) as Parsed<Name>;
  } catch (error) {
    const { tokens } = parseArgs({
      args: [...args],
      options,
      strict: false,
      allowPositionals: true,
      tokens: true,
    });
    for (const token of tokens)
      if (token.kind === "option" && !Object.hasOwn(options, token.name))
        throw unknownOption(name, token.rawName);
      else if (token.kind === "option" && options[token.name]?.type === "string" && token.value === undefined)
        throw new UsageError(`${token.rawName} lacks its ${options[token.name]?.value ?? "value"}`);
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** An option that a command does not have. */
export const unknownOption = (name: CommandName, option: string): UsageError =>
  new UsageError(`${option} is no option of “nashra ${name}”`, {
    given: option,
    known: Object.keys(USAGE[name].options).map((one) => `--${one}`),
  });

/** An action that a command does not have. */
export const unknownAction = (name: CommandName, action: string): UsageError =>
  new UsageError(`“${action}” is nothing that “nashra ${name}” does`, {
    given: action,
    known: actionsOf(name),
  });

/** The words by which a command's actions are called. */
export const actionsOf = (name: CommandName): readonly string[] =>
  USAGE[name].calls.flatMap(({ args }) => /^[a-z|]+(?= |$)/.exec(args)?.[0].split("|") ?? []);

/** Of `known` what was most likely meant: what begins so, or differs by few letters. */
export async function nearest(given: string, known: readonly string[]): Promise<string | undefined> {
  const begun = known.filter((one) => given.length > 1 && one.startsWith(given));
  if (begun.length === 1) return begun[0];
  const { closestMatch } = await import("leven");
  return closestMatch(given, known, { maxDistance: Math.min(3, Math.max(1, Math.floor(given.length / 2))) });
}
