/** Before the tests begin, in Node whatever runs them: the fixtures' bytes, and what the readers find in them here. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { FOLDERS, readingsOf } from "./fixtures-read.ts";

/** A fixture as it can be handed to any runtime. */
export interface Fixture {
  readonly path: string;
  readonly base64: string;
  readonly readings: readonly [atOnce: string, asItComes: string];
}

declare module "vitest" {
  interface ProvidedContext {
    fixtures: readonly Fixture[];
  }
}

export default async function provide(project: TestProject): Promise<void> {
  const fixtures: Fixture[] = [];
  for (const folder of FOLDERS) {
    const here = join(import.meta.dirname, "../fixtures", folder);
    for (const name of readdirSync(here).sort()) {
      // Beside each text stands what is expected of it.
      if (folder === "text" && !name.endsWith(".txt")) continue;
      const bytes = readFileSync(join(here, name));
      const path = `${folder}/${name}`;
      fixtures.push({ path, base64: bytes.toString("base64"), readings: await readingsOf(path, bytes) });
    }
  }
  project.provide("fixtures", fixtures);
}
