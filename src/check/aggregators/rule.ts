/** What an aggregator asks for, as data: each with its source, how a feed is seen to lack it, and the fix. */
import type { Known, Place } from "../finding.ts";
import type { Story, Told } from "./story.ts";

/** A place that lacks what is asked for, and what is there instead. */
export interface Lack {
  readonly place: Place;
  readonly what: string;
}

export interface AggregatorRule<Subject> {
  /** Must: it refuses or drops what lacks it. Should: it advises. */
  readonly degree: "must" | "should";
  /** What it asks for, in words. */
  readonly asks: string;
  /** Where it says so. */
  readonly source: string;
  readonly fix: string;
  readonly lacks: (subject: Subject, known: Known) => Iterable<Lack>;
}

export type FeedRule = AggregatorRule<Told>;

/** Each story of which `what` says something. */
export const eachStory =
  (what: (story: Story, told: Told, known: Known) => string | undefined) =>
  (told: Told, known: Known): readonly Lack[] =>
    told.stories.flatMap((place) => {
      const said = what(place, told, known);
      return said === undefined ? [] : [{ place, what: said }];
    });

/** The feed itself, where `what` says something. */
export const ofFeed =
  (what: (told: Told, known: Known) => string | undefined) =>
  (told: Told, known: Known): readonly Lack[] => {
    const said = what(told, known);
    return said === undefined ? [] : [{ place: told, what: said }];
  };
