/** What reads ahead goes behind what writes. */
import { setPriority } from "node:os";

/** How much this thread gives way: https://man7.org/linux/man-pages/man7/sched.7.html. */
const NICE = 10;

/**
 * From now on this thread has what others leave of the processor: an import is as quick as the thread that writes, which
 * would wait for it by turns. Elsewhere than on Linux a priority is the whole process's.
 */
export function giveWay(): void {
  if (process.platform === "linux") setPriority(NICE);
}
