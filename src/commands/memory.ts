/** How much memory a large import may take. */
import { setFlagsFromString } from "node:v8";

/**
 * V8 lets garbage lie where the machine has room, up to several times what is in use. The nursery, whose size saves
 * more time than it costs, stays as it is. To be called before much is done.
 */
export function collectSooner(): void {
  // Collected when it has grown by two fifths.
  setFlagsFromString("--heap-growing-percent=40");
}
