/** Kills a server 200 times (or as often as told) while it is written to, and prints what outlived that. */
import { outlived } from "../tests/hostile/acknowledging.ts";

const { kills, acknowledged, lost, untold, duplicates, torn } = await outlived(
  Number(process.argv[2] ?? 200),
);
console.log(
  `${kills} kills: ${acknowledged.length} articles acknowledged, ${lost.length} lost, ${untold.length} not pushed, ${duplicates} duplicate deliveries, ${torn.length} torn`,
);
process.exitCode = lost.length + untold.length + torn.length > 0 || duplicates > kills ? 1 : 0;
