/** Answers that stand: kept while what they say is so, and made once for all who wait for one. */
import type { Conditions } from "./conditions.ts";
import { type Compress, type Contents, contentsOf } from "./contents.ts";
import { kept } from "./kept.ts";
import { type Answer, type Answerer, answererOf, Changed, type Representation } from "./response.ts";

/** Makes what stands at an address at `at` (Unix seconds). `before` stood there, and nothing has come due since. */
export type Make = (at: number, before?: Representation) => Promise<Representation | undefined>;

export interface Answers {
  /** What an address gets from memory, where that is at hand: without a query. */
  standing(key: string, conditions: Conditions): Answer | undefined;
  /** What it gets in any case; undefined where nothing stands there. */
  answer(key: string, make: Make, conditions: Conditions): Promise<Answer | undefined>;
}

export interface AnswersDeps {
  /** The time in Unix seconds. */
  readonly seconds: () => number;
  /** The store's generation where asking costs next to nothing; without it nothing is kept or shared. */
  readonly generation: (() => number) | undefined;
  readonly compress: Compress | undefined;
  /** Bytes that may be kept. */
  readonly memory: number;
}

/** What holds from `since` (Unix seconds) on, while the store's generation does and until the next article is due. */
interface Standing {
  readonly representation: Representation;
  readonly contents: Contents;
  readonly answerer: Answerer;
  readonly generation: number | undefined;
  readonly since: number;
}

/** Bytes of a representation, and of its headers in each encoding, beside its contents. */
const AROUND = 6000;
/** Articles may change again while a feed is made of them. */
const MOST_ATTEMPTS = 5;

/** Answers that stand for as long as the memory given has room. */
export function createAnswers({ seconds, generation, compress, memory }: AnswersDeps): Answers {
  const standing = kept<Standing>(memory, ({ contents }) => contents.size() + AROUND);
  const making = new Map<string, Promise<Standing | undefined>>();

  function standingAt(key: string, at: number): Standing | undefined {
    const found = standing.get(key);
    return found && found.generation === generation?.() && holdsAt(found, at) ? found : undefined;
  }

  /** Looks again at what stands. Where it says what it said before, its bytes are kept, and its headers where it is the same. */
  async function renewed(key: string, make: Make, at: number, count: number | undefined) {
    const found = standing.get(key);
    const before = found && holdsAt(found, at) ? found.representation : undefined;
    const it = await make(at, before);
    if (!it) return standing.delete(key);
    const contents =
      found?.representation.tag === it.tag
        ? found.contents
        : contentsOf(compress, typeof it.body === "function" ? undefined : it.body);
    const answerer =
      found?.representation === it ? found.answerer : answererOf(it, contents, Boolean(compress));
    const stands: Standing = { representation: it, contents, answerer, generation: count, since: at };
    if (count !== undefined) standing.set(key, stands);
    return stands;
  }

  /** The same, once for all who ask before the store moves on. */
  async function renewedTogether(key: string, make: Make, at: number): Promise<Standing | undefined> {
    const count = generation?.();
    if (count === undefined) return renewed(key, make, at, count);
    const turn = `${count} ${key}`;
    const begun = making.get(turn);
    if (begun) {
      const stands = await begun;
      // It may have begun a second ago, before an article was due.
      return stands && !holdsAt(stands, at) ? renewedTogether(key, make, at) : stands;
    }
    const made = renewed(key, make, at, count).finally(() => making.delete(turn));
    making.set(turn, made);
    return made;
  }

  return {
    standing(key, conditions) {
      const at = seconds();
      return standingAt(key, at)?.answerer.ready(conditions, at);
    },
    async answer(key, make, conditions) {
      for (let attempt = 1; ; attempt++) {
        const at = seconds();
        const stands = standingAt(key, at) ?? (await renewedTogether(key, make, at));
        if (!stands) return undefined;
        try {
          const answer = await stands.answerer.answer(conditions, at);
          // Again each time: it grows with the encodings that were asked for.
          if (standing.get(key) === stands) standing.set(key, stands);
          return answer;
        } catch (error) {
          if (!(error instanceof Changed) || attempt === MOST_ATTEMPTS) throw error;
          if (standing.get(key) === stands) standing.delete(key);
        }
      }
    },
  };
}

function holdsAt({ representation, since }: Standing, at: number): boolean {
  return at >= since && at < (representation.nextDue ?? Number.POSITIVE_INFINITY);
}
