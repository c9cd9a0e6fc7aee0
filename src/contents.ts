/** The bytes of one version of a document, in each encoding: made once for all who wait, kept where asked for. */
import type { Encoding } from "./conditions.ts";
import { turns } from "./turns.ts";

/** The bytes in an encoding. */
export type Compress = (plain: Uint8Array, encoding: Encoding) => Promise<Uint8Array>;

export interface Content {
  readonly bytes: Uint8Array;
  /** None where compressing is not worth it. */
  readonly encoding?: Encoding;
}

export interface Contents {
  /** What is at hand; without an encoding the plain bytes. */
  found(encoding: Encoding | undefined): Content | undefined;
  /** The same once it is made. `plain` makes the plain bytes where these are needed; what it throws is thrown. */
  make(encoding: Encoding | undefined, plain: () => Promise<Uint8Array>): Promise<Content>;
  /** Bytes kept. */
  size(): number;
}

/** Bodies below this many bytes go out as they are. */
export const WORTH_COMPRESSING = 512;
/** Documents compressed at a time, of all that there are; the others are not made before it is their turn. */
const COMPRESSING = 2;
const inTurn = turns(COMPRESSING);

/** Contents of which nothing is made yet, or the plain bytes alone (`known`). */
export function contentsOf(compress: Compress | undefined, known?: Uint8Array): Contents {
  const found = new Map<Encoding | undefined, Content>(known && [[undefined, { bytes: known }]]);
  const making = new Map<Encoding | undefined, Promise<Content>>();

  /** What has begun is waited for, in place of beginning it again. */
  function once(encoding: Encoding | undefined, work: () => Promise<Content>): Promise<Content> {
    const begun = making.get(encoding);
    if (begun) return begun;
    const made = work().finally(() => making.delete(encoding));
    making.set(encoding, made);
    return made;
  }

  type Plain = () => Promise<Uint8Array>;
  const made = async (plain: Plain) =>
    found.get(undefined) ?? once(undefined, async () => ({ bytes: await plain() }));
  async function compressed(encoding: Encoding, plain: Plain): Promise<Content> {
    const whole = await made(plain);
    if (!compress || whole.bytes.length < WORTH_COMPRESSING) return whole;
    return { bytes: await compress(whole.bytes, encoding), encoding };
  }

  return {
    found: (encoding) => found.get(encoding),
    async make(encoding, plain) {
      const content = await (encoding === undefined
        ? made(plain)
        : once(encoding, () => inTurn(() => compressed(encoding, plain))));
      // Plain bytes that only a compression needed are let go: nearly all readers take a quarter of them.
      found.set(encoding, content);
      return content;
    },
    size: () => [...found.values()].reduce((sum, { bytes }) => sum + bytes.length, 0),
  };
}
