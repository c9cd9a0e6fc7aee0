/** What `nashra import` is called with: apart, since it knows every reader, which other commands start without. */
import { parseArgs } from "node:util";
import { type Reader, readers } from "../read/index.ts";
import { UsageError } from "./options.ts";

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
