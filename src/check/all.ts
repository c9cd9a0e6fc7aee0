/** All that can be said of a document: what the standards and some aggregators ask for. */
import { type AggregatorName, checkFor } from "./aggregators/index.ts";
import { check, type Finding, type Known } from "./index.ts";

export interface AskedOf {
  readonly body: Uint8Array;
  readonly names: readonly AggregatorName[];
  readonly known: Known;
  /** None of the aggregators is asked about a document of a kind that it does not take. */
  readonly ifFitting: boolean;
}

/** What the standards and these aggregators say of a document. Hostile ones of 2 MB take up to minutes. */
export function checkAll({ body, names, known, ifFitting }: AskedOf): readonly Finding[] {
  const lacking =
    names.length > 0
      ? checkFor(body, names, known, ifFitting)
      : { findings: [] as readonly Finding[], isNoFeed: false };
  return [...(lacking.isNoFeed ? [] : check(body, known)), ...lacking.findings];
}
