/** What the counts mean. */
import type { ReaderReport } from "../store/audience-reports.ts";

/**
 * Subscribers of a feed by a reader: what a service states, and the senders of an app. Undefined of everyone else, and of
 * a service that states nothing: browsers, crawlers and programs that nobody knows may claim what they like.
 */
export function subscribersOf({
  kind,
  stated,
  senders,
}: Pick<ReaderReport, "kind" | "stated" | "senders">): number | undefined {
  if (kind === "app") return (stated ?? 0) + senders;
  return kind === "service" ? (stated ?? undefined) : undefined;
}

/** Those of several readers together. */
export const sumOf = (reports: readonly ReaderReport[]): number =>
  reports.reduce((sum, report) => sum + (subscribersOf(report) ?? 0), 0);

/** `2026-11-27`: a day since 1970-01-01. */
export const dateOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
