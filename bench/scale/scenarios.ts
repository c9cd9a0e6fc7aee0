/** What is compared: caching as nashra's answers allow it, and one thing changed at a time. */
import type { Policy } from "./caches.ts";
import { LARGE, type Publication, SMALL } from "./population.ts";
import type { Scenario } from "./simulation.ts";

const HOUR = 3600;
const DAY = 86_400;
const YEAR = 365 * DAY;

/** src/response.ts: `max-age=60, stale-while-revalidate=300`, and a day and the rest of a year for complete archive pages. */
export const CHANGING: Policy = { fresh: 60, stale: 300, uppers: 10, kept: DAY };
export const LASTING: Policy = { fresh: DAY, stale: YEAR - DAY, uppers: 10, kept: DAY };
/** Seconds for which changes are gathered: the cron trigger comes each minute. */
const GATHERED = 60;

const scenario = (
  name: string,
  changed: Partial<Policy> = {},
  more: { varies?: boolean; publication?: Publication } = {},
): Scenario => {
  const { fresh: _, stale: __, invalidated: ___, ...shared } = changed;
  return {
    name,
    publication: more.publication ?? LARGE,
    changing: { ...CHANGING, ...changed },
    lasting: { ...LASTING, ...shared },
    varies: more.varies ?? false,
  };
};

const invalidating = { fresh: DAY, invalidated: GATHERED };
export const BASE = scenario("as nashra answers, one copy for all encodings");
export const INVALIDATING = scenario("a day at the edge, marked stale by tag at a change", invalidating);
export const SCENARIOS: readonly Scenario[] = [
  BASE,
  scenario("a copy for each value of Accept-Encoding", {}, { varies: true }),
  scenario("fresh for 300 s", { fresh: 300 }),
  scenario("fresh for an hour", { fresh: HOUR }),
  INVALIDATING,
  scenario("one upper tier", { uppers: 1 }),
  scenario("60 upper tiers", { uppers: 60 }),
  scenario("no upper tier", { uppers: 0 }),
  scenario("copies that nobody asks for are gone after an hour", { kept: HOUR }),
];

export const SMALL_SCENARIOS: readonly Scenario[] = [
  scenario("small: as nashra answers, one copy", {}, { publication: SMALL }),
  scenario("small: a day at the edge, marked stale by tag", invalidating, { publication: SMALL }),
];

/** A zone's cache before R2: one upper tier beside the bucket, no stale answers taken for granted. */
export const OBJECTS = scenario("feeds as objects", { uppers: 1, stale: 0 });
