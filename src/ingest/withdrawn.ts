/** Drafts of articles that were withdrawn. */
import type { Problem } from "../article.ts";
import type { Retraction } from "../store/retractions.ts";
import type { Prepared } from "./prepare.ts";

/** That an article of this id was withdrawn, or, of a draft without one, the article that came from there. */
export const retractionOf = (draft: Prepared, id: string, known: readonly Retraction[]) =>
  known.find(({ guid }) => guid === id) ??
  (draft.id === undefined ? known.find(({ source }) => source === draft.source) : undefined);

/** The problem of a draft whose article an editor withdrew. */
export const leftOut = (draft: Prepared, { guid, retracted_at }: Retraction): Problem => ({
  severity: "warning",
  ...(draft.place ?? { file: draft.source }),
  what: `left out, since it was retracted on ${new Date(retracted_at * 1000).toISOString().slice(0, 10)}`,
  instead: `“nashra retract --undo ${guid}”, which lets it in again`,
});
