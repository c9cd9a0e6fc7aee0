/** What is decided on one state of the store, decided again where that state has passed. */
import { Outdated } from "../store/changes.ts";

/** Attempts at most: other processes write now and then, not always. */
const MOST = 20;

/** Does `work` again where another process wrote between its look at the store and its change. */
export async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++)
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Outdated) || attempt === MOST) throw error;
    }
}
