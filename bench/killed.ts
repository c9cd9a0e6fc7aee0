/** `node bench/killed.ts [TIMES] [COUNT]`: an import killed at random moments and run again, beside an undisturbed one. */
import { deepStrictEqual } from "node:assert";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { contents, killed, writeArchive } from "../tests/hostile/killing.ts";

const [times = 50, count = 4000] = process.argv.slice(2).map(Number);
const made = mkdtempSync(join(tmpdir(), "nashra-killed-"));
try {
  writeArchive(join(made, "articles"), count);
  for (const name of ["disturbed", "undisturbed"]) {
    mkdirSync(join(made, name));
    writeFileSync(join(made, name, "publication.json"), '{"title":"مرفأ"}');
  }
  const began = performance.now();
  await killed(join(made, "undisturbed"), join(made, "articles"), 0, 0);
  const took = performance.now() - began;
  const atWork = await killed(join(made, "disturbed"), join(made, "articles"), times, took / 3);
  const [left, right] = [await contents(join(made, "disturbed")), await contents(join(made, "undisturbed"))];
  for (const name of Object.keys(right)) deepStrictEqual(left[name], right[name], name);
  console.log(
    `killed ${atWork} times at work, ${Math.round(took)} ms undisturbed: ${Object.entries(right)
      .map(([name, rows]) => `${rows.length} rows of ${name}`)
      .join(", ")}: all equal`,
  );
} finally {
  rmSync(made, { recursive: true, force: true });
}
