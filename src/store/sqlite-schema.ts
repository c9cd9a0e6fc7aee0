/** Whether a store has the tables and indexes that migrations make: what was taken away by hand is found out. */
import { readdirSync, readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { MIGRATIONS } from "./sqlite-migrations.ts";

interface Part {
  readonly type: string;
  readonly name: string;
  readonly sql: string;
}

/** What differs from the schema that the store's own migrations make in an empty database, in words. */
export function schemaDifferences(db: DatabaseSync): readonly string[] {
  const made = new DatabaseSync(":memory:");
  try {
    const applied = new Set(
      db
        .prepare("SELECT name FROM d1_migrations")
        .all()
        .map(({ name }) => name),
    );
    for (const name of readdirSync(MIGRATIONS).sort())
      if (applied.has(name)) made.exec(readFileSync(MIGRATIONS + name, "utf8"));
    const [expected, found] = [partsOf(made), partsOf(db)];
    return [
      ...[...expected.values()].flatMap((part) => {
        const own = found.get(part.name);
        if (!own) return [`the ${part.type} ${part.name} is missing`];
        if (own.type === part.type && own.sql === part.sql) return [];
        return [`the ${part.type} ${part.name} is not as nashra makes it${columns(made, db, part.name)}`];
      }),
      ...[...found.values()].flatMap(({ type, name }) =>
        expected.has(name) ? [] : [`the ${type} ${name} is none of nashra's`],
      ),
    ];
  } finally {
    made.close();
  }
}

/** Tables, indexes, triggers and views by their names; not what SQLite and the keeping of migrations have of their own. */
function partsOf(db: DatabaseSync): ReadonlyMap<string, Part> {
  const rows = db
    .prepare(
      "SELECT type, name, COALESCE(sql, '') AS sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite^_%' ESCAPE '^' AND name <> 'd1_migrations' ORDER BY name",
    )
    .all() as unknown as readonly Part[];
  return new Map(rows.map((part) => [part.name, { ...part, sql: part.sql.replace(/\s+/g, " ") }]));
}

/** Which columns one has and the other has not. */
function columns(made: DatabaseSync, db: DatabaseSync, table: string): string {
  const of = (one: DatabaseSync) =>
    one
      .prepare("SELECT name FROM pragma_table_xinfo(?)")
      .all(table)
      .map(({ name }) => String(name));
  const [expected, found] = [of(made), of(db)];
  const missing = expected.filter((name) => !found.includes(name));
  const more = found.filter((name) => !expected.includes(name));
  return [
    ...(missing.length > 0 ? [`: it lacks ${missing.join(", ")}`] : []),
    ...(more.length > 0 ? [`: it has ${more.join(", ")} besides`] : []),
  ].join("");
}
