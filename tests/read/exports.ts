/** What a reader finds in a stream, however it is cut into pieces. */
import { readFileSync } from "node:fs";
import { expect } from "vitest";
import type { ReadResult, ReadStream } from "../../src/read/reader.ts";

export const context = { timeZone: "Asia/Riyadh", language: "ar", now: new Date("2026-11-24T00:00:00Z") };

/** An export of `tests/fixtures/exports`. */
export const exported = (name: string) =>
  readFileSync(new URL(`../fixtures/exports/${name}`, import.meta.url), "utf8");

async function* pieces(text: string, length: number) {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}

export type Whole = Required<Omit<ReadResult, "withdrawn">>;

/** All that is read of a text. */
export async function readWhole(
  read: ReadStream,
  text: string,
  path = "export.xml",
  length = text.length + 1,
): Promise<Whole> {
  const whole = { drafts: [], problems: [], moved: [] } as { [K in keyof Whole]: Whole[K][number][] };
  for await (const { drafts, problems, moved = [] } of read({ path, text: pieces(text, length) }, context)) {
    whole.drafts.push(...drafts);
    whole.problems.push(...problems);
    whole.moved.push(...moved);
  }
  return whole;
}

/** The same, with pieces of one letter, of seven and in one; all must agree. */
export async function readInPieces(read: ReadStream, text: string, path?: string): Promise<Whole> {
  const whole = await readWhole(read, text, path);
  for (const length of [1, 7]) expect(await readWhole(read, text, path, length)).toEqual(whole);
  return whole;
}

export const told = ({ problems }: Pick<Whole, "problems">) =>
  problems.map(({ severity, line, what }) => `${severity} ${line ?? "-"}: ${what}`);
