/** The date of change that a draft states. */
import type { Problem } from "../article.ts";
import { seconds } from "./change.ts";
import type { Prepared } from "./prepare.ts";

const DAY = 86_400;

/** When the publisher says that it was updated; a time that has not come yet is not believed. */
export function statedUpdate(draft: Prepared, now: number, problems: Problem[]): number | undefined {
  if (draft.updated === undefined) return undefined;
  const stated = seconds(draft.updated);
  if (!Number.isNaN(stated) && stated <= Math.max(now + DAY, seconds(draft.published.at))) return stated;
  problems.push({
    severity: "warning",
    ...(draft.place ?? { file: draft.source }),
    what: `“updated” is ${draft.updated} and is left out`,
    instead: "the time of the last change, not in the future",
  });
  return undefined;
}
