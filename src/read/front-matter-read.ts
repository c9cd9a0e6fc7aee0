/** What front matter of any format gives. */
import type { Problem } from "../article.ts";

/** Named values with their lines, or what is wrong. */
export type MatterRead =
  | {
      readonly kind: "read";
      readonly entries: readonly (readonly [string, unknown])[];
      readonly lines: ReadonlyMap<string, number>;
    }
  | { readonly kind: "broken"; readonly problems: readonly Omit<Problem, "file" | "severity">[] };

export const broken = (line: number, what: string, instead: string) =>
  ({ kind: "broken", problems: [{ line, what, instead }] }) as const;
