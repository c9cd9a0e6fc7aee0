/** What the readers find in a stored document from its bytes, at once and as it comes, in a form that travels between runtimes. */
import type { ReadResult } from "../../src/read/reader.ts";
import { readBytes, readStored } from "../../src/read/stored.ts";

/** Folders of fixtures that are documents. */
export const FOLDERS = ["exports", "feeds", "json", "markdown", "pages", "text"] as const;

const context = { timeZone: "Asia/Riyadh", language: "ar", now: new Date("2026-11-24T00:00:00Z") };

/** Drafts, problems and old addresses as JSON: `[at once, in pieces of 1000 bytes]`. */
export async function readingsOf(path: string, bytes: Uint8Array): Promise<readonly [string, string]> {
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
  }
  const coming: ReadResult[] = [];
  for await (const result of readStored({ path, bytes: pieces() }, context)) coming.push(result);
  return [JSON.stringify(await readBytes(path, bytes, context)), JSON.stringify(coming)];
}
