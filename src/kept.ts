/** What was made once and is kept until room is needed. */

export interface Kept<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
}

/** Keeps values up to `limit` in all, by `sizeOf`; the longest unused go first. */
export function kept<Value>(limit: number, sizeOf: (value: Value) => number): Kept<Value> {
  const values = new Map<string, { readonly value: Value; readonly size: number }>();
  let size = 0;
  const remove = (key: string) => {
    size -= values.get(key)?.size ?? 0;
    values.delete(key);
  };
  return {
    get(key) {
      const found = values.get(key);
      if (!found) return undefined;
      values.delete(key);
      values.set(key, found);
      return found.value;
    },
    set(key, value) {
      remove(key);
      const own = sizeOf(value);
      values.set(key, { value, size: own });
      size += own;
      for (const oldest of values.keys()) {
        if (size <= limit || oldest === key) break;
        remove(oldest);
      }
    },
  };
}
