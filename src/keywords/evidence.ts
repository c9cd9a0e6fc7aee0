/** What is known of words besides their kinds: from the article's text, and from the lines that came before. */

/** Takes a cue and how often (or how strongly) it is there. */
export type Emit = (cue: string, times: number) => void;

/** Names cues of a run; both are silent of what they know nothing of. */
export interface Evidence {
  /** Cues for joining the words `at` and `at + 1`. */
  gap(at: number, emit: Emit): void;
  /** Cues for the words from `from` to before `to` being one phrase. */
  phrase(from: number, to: number, emit: Emit): void;
}

const SHARES = ["never", "seldom", "at times", "mostly", "always"] as const;

/** A cue for each step of how often something was so, and of how often it could have been. */
export function shareCue(name: string): (part: number, whole: number, emit: Emit) => void {
  const cues = ["once", "twice", "often", "very often"].map((times) =>
    SHARES.map((share) => `${name} ${share} of ${times}`),
  );
  return (part, whole, emit) => {
    if (whole <= 0) return;
    const share = part / whole;
    const step = part <= 0 ? 0 : share <= 0.25 ? 1 : share <= 0.6 ? 2 : share < 1 ? 3 : 4;
    const times = whole < 2 ? 0 : whole < 4 ? 1 : whole < 9 ? 2 : 3;
    emit(cues[times]?.[step] ?? "", 1);
  };
}

/** A cue for each length of a phrase: `name 1` to `name 4`, the last for all that are longer. */
export function lengthCue(name: string): (length: number) => string {
  const cues = [1, 2, 3, 4].map((length) => `${name} ${length}`);
  return (length) => cues[Math.min(length, 4) - 1] ?? "";
}
