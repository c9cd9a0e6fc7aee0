/** The port: D1's own interface, as far as nashra uses it, so that a D1 binding fits without a wrapper. */

/** What may be bound: what D1 and node:sqlite both take and give back alike. */
export type Value = null | number | string;

export interface Statement {
  /** At most 100 values, numbered `?1`, `?2`, … in the SQL. Lists go in as one JSON text for `json_each`. */
  bind(...values: Value[]): Statement;
  all<Row>(): Promise<{ results: Row[] }>;
}

export interface Database {
  prepare(sql: string): Statement;
  /** All or nothing, in order; never empty. */
  batch<Row>(statements: Statement[]): Promise<{ results: Row[] }[]>;
  /** A statement of a batch costs next to nothing; D1 allows an invocation 1,000, and on its free plan 50. */
  readonly takesManyStatements?: boolean;
}

/** A store that is only asked. */
export type Asks = Pick<Database, "prepare">;
