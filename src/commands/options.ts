/** What commands are called with. */
import { type ParseArgsConfig, parseArgs } from "node:util";

/** A command that was not called as it can be; exit status 2. */
export class UsageError extends Error {
  /** How it is called; where there is none, all that is to be said of the command. */
  readonly usage: string | undefined;

  constructor(message: string, usage?: string) {
    super(message);
    this.usage = usage;
  }
}

/** A file that cannot be written or put in place; the message says why and what would be right. Exit status 1. */
export class FileError extends Error {}

/** A command's arguments by its options. Throws UsageError, with how it is called. */
export function parsedBy<const Options extends NonNullable<ParseArgsConfig["options"]>>(
  options: Options,
  args: readonly string[],
  usage: string,
) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}; right would be:`, usage);
  }
}
