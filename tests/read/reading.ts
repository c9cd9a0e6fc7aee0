/** Streams read to their end, in pieces of any length. */
import type { ReadContext, ReadResult, ReadStream } from "../../src/read/reader.ts";

export const context: ReadContext = {
  timeZone: "Asia/Riyadh",
  language: "ar",
  now: new Date("2026-11-24T00:00:00Z"),
};

async function* pieces(text: string, length: number) {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}

/** All that a stream gives of a text that comes in pieces of `length`. */
export async function streamed(
  stream: ReadStream,
  text: string,
  path = "feed.xml",
  length = Number.POSITIVE_INFINITY,
): Promise<Required<Omit<ReadResult, "withdrawn">>> {
  const all: ReadResult[] = [];
  for await (const one of stream({ path, text: pieces(text, Math.min(length, text.length || 1)) }, context))
    all.push(one);
  return {
    drafts: all.flatMap((one) => one.drafts),
    problems: all.flatMap((one) => one.problems),
    moved: all.flatMap((one) => one.moved ?? []),
  };
}

/** The same, once it is known that the pieces' length makes no difference. */
export async function read(
  stream: ReadStream,
  text: string,
  path?: string,
): Promise<Required<Omit<ReadResult, "withdrawn">>> {
  const whole = await streamed(stream, text, path);
  for (const length of [1, 7]) {
    const cut = await streamed(stream, text, path, length);
    if (JSON.stringify(ordered(cut)) !== JSON.stringify(ordered(whole)))
      throw new Error(`in pieces of ${length}: ${JSON.stringify(cut)}, but whole: ${JSON.stringify(whole)}`);
  }
  return whole;
}

/** Two faults of one place may be met in either order. */
const ordered = ({ problems, ...rest }: Required<Omit<ReadResult, "withdrawn">>) => ({
  ...rest,
  problems: problems.map((one) => JSON.stringify(one)).sort(),
});

/** Problems as a person is told them. */
export const told = ({ problems }: ReadResult) =>
  problems.map(({ severity, line, what }) => `${severity} ${line ?? "-"}: ${what}`);
