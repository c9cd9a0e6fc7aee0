/** What a check says, and where it collects it. */

/** One thing that is wrong in a feed, for the person who publishes it. */
export interface Finding {
  readonly severity: "error" | "warning";
  /** 1-based line of the checked text, where one can be named. */
  readonly line?: number;
  /** For example `rss/channel/item[3]/pubDate`. */
  readonly where: string;
  readonly what: string;
  readonly instead: string;
  /** The standard and its section. */
  readonly rule: string;
  /** The article that it is about, where it is about one and not about a feed's form. */
  readonly article?: ArticleNamed;
}

/** An article as a feed names it; either may be empty. */
export interface ArticleNamed {
  readonly title: string;
  readonly link: string;
}

/** What the caller knows besides the feed's text. */
export interface Known {
  /** The address it is served at. */
  readonly address?: string;
  /** The `Content-Type` it is served with. */
  readonly contentType?: string;
  /** The current time, only to judge dates in the future. */
  readonly now?: Date;
}

/** A place in the checked text; an element is one. */
export interface Place {
  readonly where: string;
  readonly line?: number;
  readonly article?: ArticleNamed;
}

/** What is wrong with a value, not yet placed. */
export interface Fault {
  readonly severity: "error" | "warning";
  readonly what: string;
  readonly instead: string;
}

/** The faults of one value; empty when it is right. */
export type Test = (value: string, known: Known) => readonly Fault[];

export interface Report {
  readonly known: Known;
  add(place: Place, faults: readonly Fault[], rule: string): void;
  /** Everything that was added, in the order of its lines. */
  findings(): Finding[];
}

// A broken template repeats its fault in every item; nobody reads more of either severity than this.
const MOST = 1000;

/** An empty report. */
export function startReport(known: Known): Report {
  const kept: Record<Fault["severity"], Finding[]> = { error: [], warning: [] };
  const dropped: Record<Fault["severity"], number> = { error: 0, warning: 0 };
  return {
    known,
    add(place, faults, rule) {
      for (const { severity, what, instead } of faults) {
        if (kept[severity].length >= MOST) {
          dropped[severity]++;
          continue;
        }
        const { where, line, article } = place;
        kept[severity].push({
          severity,
          where,
          ...(line === undefined ? {} : { line }),
          what,
          instead,
          rule,
          ...(article === undefined ? {} : { article }),
        });
      }
    },
    findings() {
      const sorted = [...kept.error, ...kept.warning].sort(
        (one, other) => (one.line ?? 0) - (other.line ?? 0),
      );
      for (const severity of ["error", "warning"] as const)
        if (dropped[severity] > 0) sorted.push(more(severity, dropped[severity]));
      return sorted;
    },
  };
}

function more(severity: Fault["severity"], count: number): Finding {
  const what = `${count} more of severity ${severity} are not shown`;
  return {
    severity,
    where: "document",
    what,
    instead: "mend the others first",
    rule: "nashra check, limits",
  };
}

/** One error, as a list. */
export function error(what: string, instead: string): readonly Fault[] {
  return [{ severity: "error", what, instead }];
}

/** One warning, as a list. */
export function warning(what: string, instead: string): readonly Fault[] {
  return [{ severity: "warning", what, instead }];
}

/** The tests in turn, up to the first that finds something. */
export function first(...tests: readonly Test[]): Test {
  return (value, known) => {
    for (const test of tests) {
      const faults = test(value, known);
      if (faults.length > 0) return faults;
    }
    return [];
  };
}

/** All tests together. */
export function every(...tests: readonly Test[]): Test {
  return (value, known) => tests.flatMap((test) => test(value, known));
}

/** A value short enough to be shown in a finding. */
export function shown(value: string): string {
  const line = value.replace(/\s+/g, " ").trim();
  return line.length > 80 ? `"${line.slice(0, 77)}…"` : `"${line}"`;
}
