/** A folder of text articles taken in, beside Hugo building a site of the same with RSS for each tag. */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { articles } from "./corpus.ts";
import { versionOf } from "./programs.ts";
import { median, ratioOf, table } from "./rounds.ts";
import { writeHugo, writeNashra } from "./sites.ts";
import { temporarily } from "./temporary.ts";

const COUNT = 10_000;
const ROUNDS = 5;
/** A large import is long enough to be measured once, and alone. */
const LARGE = 20_000;
const hugo = versionOf("hugo", "version");

/** What stands above the table. */
export const IMPORTING = `A folder of text articles in the news layout taken in by \`nashra import\` as a whole process${hugo ? `, and a site of the same articles with RSS for each tag built by Hugo ${hugo}, which is given its tags cut; in turn` : "; Hugo is not installed and was left out"}. Medians of ${ROUNDS} rounds, of one where there are more than ${LARGE} articles; in brackets the middle half of the rounds; files written out before each.`;

interface Timed {
  readonly seconds: number;
  /** The most memory that the process had at a time, in MB; 0 where /proc does not tell. */
  readonly memory: number;
}

/** A command as a whole process. */
async function timed(
  command: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<Timed> {
  // What was written before is not to be waited for now.
  execFileSync("sync");
  const begin = performance.now();
  const child = spawn(command, args, { env: { ...process.env, ...environment }, stdio: "ignore" });
  let memory = 0;
  const look = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
      memory = Math.max(memory, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
    } catch {
      // It has just ended.
    }
  }, 100);
  const [code] = await once(child, "exit");
  clearInterval(look);
  if (code !== 0) throw new Error(`${command} ended with ${code}`);
  return { seconds: (performance.now() - begin) / 1000, memory };
}

/** The table. */
export async function importing(count = COUNT): Promise<string> {
  return temporarily(async ({ folder }) => {
    const archive = articles(count);
    const beside = hugo !== undefined && count <= LARGE;
    writeNashra(join(folder, "nashra"), archive);
    if (beside) writeHugo(join(folder, "hugo"), archive);
    const took = { nashra: [] as Timed[], hugo: [] as Timed[] };
    for (let round = 0; round < (count > LARGE ? 1 : ROUNDS); round++) {
      took.nashra.push(await importOnce(join(folder, "nashra")));
      if (!beside) continue;
      rmSync(join(folder, "hugo/public"), { recursive: true, force: true });
      took.hugo.push(await timed("hugo", ["--source", join(folder, "hugo"), "--quiet"]));
    }
    const seconds = (list: readonly Timed[]) => list.map((one) => one.seconds);
    const own = median(seconds(took.nashra));
    return table(
      ["articles", "s", "articles/s", "memory at most, MB", "Hugo s", "nashra / Hugo"],
      [
        [
          count,
          own.toFixed(1),
          (count / own).toFixed(0),
          Math.max(...took.nashra.map(({ memory }) => memory)).toFixed(0),
          beside ? median(seconds(took.hugo)).toFixed(1) : "",
          beside ? ratioOf(seconds(took.nashra), seconds(took.hugo)) : "",
        ],
      ],
    );
  });
}

/** All into an empty store. */
async function importOnce(folder: string): Promise<Timed> {
  for (const end of ["", "-wal", "-shm"]) rmSync(join(folder, `nashra.sqlite${end}`), { force: true });
  return timed(join(import.meta.dirname, "../bin/nashra"), ["import", join(folder, "articles")], {
    DATA_DIR: folder,
  });
}
