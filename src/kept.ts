/** What was made once and is kept until room is needed. */

export interface Kept<Value> {
  get(key: string): Value | undefined;
  /** Keeps a value, unless it alone is larger than all the room. Again where it has grown. */
  set(key: string, value: Value): void;
  /** Returns nothing. */
  delete(key: string): undefined;
  /** Bytes kept. */
  size(): number;
}

/** Bytes that an entry takes beside its key and its value, and what a byte of these takes where memory is in pieces. */
const ENTRY = 1000;
const SCATTERED = 1.5;

/** Keeps values up to `limit` bytes in all, by `sizeOf`; the longest unused go first. */
export function kept<Value>(limit: number, sizeOf: (value: Value) => number): Kept<Value> {
  const values = new Map<string, { readonly value: Value; readonly size: number }>();
  let size = 0;
  let newest: string | undefined;
  const remove = (key: string): undefined => {
    size -= values.get(key)?.size ?? 0;
    values.delete(key);
  };
  return {
    get(key) {
      const found = values.get(key);
      if (!found || key === newest) return found?.value;
      values.delete(key);
      values.set(key, found);
      newest = key;
      return found.value;
    },
    set(key, value) {
      remove(key);
      const own = SCATTERED * (sizeOf(value) + 2 * key.length) + ENTRY;
      if (own > limit) return;
      values.set(key, { value, size: own });
      newest = key;
      size += own;
      for (const oldest of values.keys()) {
        if (size <= limit) break;
        remove(oldest);
      }
    },
    delete: remove,
    size: () => size,
  };
}
