/** What commands are called with. */
import { type ParseArgsConfig, parseArgs } from "node:util";
import { type Reader, readers } from "../read/index.ts";

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

/** The options of `nashra import`. */
export interface ImportOptions {
  readonly paths: readonly string[];
  readonly dryRun: boolean;
  readonly report?: string;
  readonly format?: Reader["name"];
  readonly inputName: string;
  readonly again: boolean;
  readonly replace: boolean;
}

/** Reads the arguments. Throws UsageError. */
export function importOptions(args: readonly string[]): ImportOptions {
  const { values, positionals } = parsed(args);
  const { report, format, as = "stdin" } = values;
  if (positionals.length === 0) throw new UsageError("“nashra import” lacks its PATH; right would be:");
  const known = readers.find(({ name }) => name === format)?.name;
  if (format !== undefined && !known)
    throw new UsageError(
      `“${format}” is no format; right would be one of ${readers.map(({ name }) => name).join(", ")}`,
    );
  if (values.as !== undefined && !positionals.includes("-"))
    throw new UsageError("--as names the document on standard input, which is the path -");
  if (as === "" || report === "") throw new UsageError("--as and --report take a name");
  return {
    paths: positionals,
    dryRun: values["dry-run"] ?? false,
    inputName: as,
    again: values.again ?? false,
    replace: values.replace ?? false,
    ...(report === undefined ? {} : { report }),
    ...(known ? { format: known } : {}),
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        "dry-run": { type: "boolean" },
        report: { type: "string" },
        format: { type: "string" },
        as: { type: "string" },
        again: { type: "boolean" },
        replace: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
