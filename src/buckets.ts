/** How often someone may ask: a bucket that fills by itself, of which each question takes one. */

export interface Rate {
  /** In the long run. */
  readonly perSecond: number;
  /** At once. */
  readonly burst: number;
}

export interface Buckets {
  /** Takes one from the bucket of `name`, at a time in milliseconds; returns the milliseconds to wait where it is empty. */
  take(name: string, now: number): number;
}

interface Bucket {
  left: number;
  filled: number;
}

/** Buckets that are kept; who asked longest ago is forgotten, and begins with a full one. */
const MOST = 10_000;

/** A bucket for each name. */
export function bucketsOf({ perSecond, burst }: Rate): Buckets {
  const buckets = new Map<string, Bucket>();

  function bucketOf(name: string, now: number): Bucket {
    const bucket = buckets.get(name) ?? { left: burst, filled: now };
    buckets.delete(name);
    buckets.set(name, bucket);
    const [oldest] = buckets.size > MOST ? buckets.keys() : [];
    if (oldest !== undefined) buckets.delete(oldest);
    return bucket;
  }

  return {
    take(name, now) {
      const bucket = bucketOf(name, now);
      bucket.left = Math.min(burst, bucket.left + (Math.max(0, now - bucket.filled) * perSecond) / 1000);
      bucket.filled = now;
      if (bucket.left < 1) return ((1 - bucket.left) * 1000) / perSecond;
      bucket.left -= 1;
      return 0;
    },
  };
}
