/** A publication of the corpus in a folder, as a publisher has it. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { articles } from "./corpus.ts";

/** Writes publication.json and `count` articles into an empty folder. */
export function writePublication(folder: string, count: number): void {
  for (const name of ["articles", "public"]) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(
    join(folder, "publication.json"),
    JSON.stringify({ title: "نشرة القياس", timeZone: "Asia/Riyadh" }),
  );
  for (const { name, text } of articles(count)) writeFileSync(join(folder, "articles", name), text);
}

/** What `nashra serve` is told of its folder. */
export const environmentOf = (folder: string) => ({
  DATA_DIR: folder,
  PORT: "0",
  HOST: "127.0.0.1",
  PUBLIC_URL: "https://bench.example",
});
