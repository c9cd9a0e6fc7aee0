/** What `nashra import` is called with: apart, since it knows every reader, which other commands start without. */
import { type Reader, readers } from "../read/index.ts";
import { parsedBy, UsageError } from "./options.ts";

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
  const { values, positionals } = parsedBy("import", args);
  const { report, format, as = "stdin" } = values;
  if (positionals.length === 0) throw new UsageError("“nashra import” lacks its PATH");
  const known = readers.find(({ name }) => name === format)?.name;
  if (format !== undefined && !known)
    throw new UsageError(`“${format}” is no format`, {
      given: format,
      known: readers.map(({ name }) => name),
    });
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
