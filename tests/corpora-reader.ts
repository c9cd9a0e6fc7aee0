/** A thread that reads one test document after the other: who sends it may end it when a document takes too long. */
import { readFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import type { Draft, Problem } from "../src/article.ts";
import { decode } from "../src/read/decode.ts";
import { readStored } from "../src/read/stored.ts";
import { type Entry, entriesOf } from "./corpora-entries.ts";

export interface Found {
  readonly drafts: number;
  readonly errors: number;
  readonly problems: number;
  readonly milliseconds: number;
  /** As the feed reader understands them, refused ones too. */
  readonly entries: readonly Entry[];
  readonly crash?: string;
}

const context = { timeZone: "UTC", language: "en", now: new Date("2026-11-25T00:00:00Z") };

async function find(file: string): Promise<Found> {
  const bytes = readFileSync(file);
  const began = performance.now();
  const drafts: Draft[] = [];
  const problems: Problem[] = [];
  const pieces = async function* () {
    for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
  };
  for await (const one of readStored({ path: file, bytes: pieces() }, context)) {
    drafts.push(...one.drafts);
    problems.push(...one.problems);
  }
  const milliseconds = performance.now() - began;
  const decoded = decode(bytes, file);
  const entries = file.endsWith(".json")
    ? drafts.map(entryOfDraft)
    : "text" in decoded
      ? entriesOf(file, decoded.text.replace(/^\uFEFF+/, ""), context)
      : [];
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return { drafts: drafts.length, errors, problems: problems.length, milliseconds, entries };
}

const entryOfDraft = ({ title, link, published, keywords }: Draft): Entry => ({
  title,
  link,
  date: new Date(published.at).toISOString().replace(/\.\d+Z$/, "Z"),
  tags: keywords,
});

parentPort?.on("message", async (file: string) => {
  const none = { drafts: 0, errors: 0, problems: 0, milliseconds: 0, entries: [] };
  const found = await find(file).catch(
    (error: unknown): Found => ({ ...none, crash: error instanceof Error ? `${error.stack}` : `${error}` }),
  );
  parentPort?.postMessage(found);
});
