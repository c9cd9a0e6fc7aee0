/** `node bench/crossing.ts [ARTICLES]`: an archive pushed to local workerd with D1 by a command that is killed three times. */
import { crossed } from "../tests/hostile/crossing.ts";

const count = Number(process.argv[2] ?? 10_000);
const { kills, last, second, seconds, there, status } = await crossed(count, 3, 3000);
console.log(last.trim());
console.log(second.trim());
console.log(
  `${count} articles, ${kills} kills: ${there} on D1 after ${seconds.toFixed(0)} s (${(count / seconds).toFixed(0)} a second)`,
);
process.exitCode = status;
