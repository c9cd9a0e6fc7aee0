/** The report of an import: what became of each article or document, a JSON object a line. */
import { closeSync, openSync, writeSync } from "node:fs";
import type { Told } from "../documents/told.ts";
import { UsageError } from "./options.ts";

/** Characters that are written together. */
const TOGETHER = 64 * 1024;

export interface Report {
  add(told: Told): void;
  /** Writes what has not been written yet. */
  flush(): void;
  close(): void;
}

/** Opens a report anew. Throws UsageError when the file cannot be written. */
export function openReport(file: string): Report {
  const descriptor = opened(file);
  let lines = "";
  const flush = () => {
    if (lines !== "") writeSync(descriptor, lines);
    lines = "";
  };
  return {
    add({ source, result, count, problems }) {
      lines += `${JSON.stringify({ source, result, ...(count === undefined || count === 1 ? {} : { count }), problems })}\n`;
      if (lines.length > TOGETHER) flush();
    },
    flush,
    close() {
      flush();
      closeSync(descriptor);
    },
  };
}

function opened(file: string): number {
  try {
    return openSync(file, "w");
  } catch (error) {
    throw new UsageError(
      `${file}: the report cannot be written (${error instanceof Error ? error.message : error})`,
    );
  }
}
