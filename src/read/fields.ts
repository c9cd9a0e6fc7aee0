/** Named values of a stored article → its draft. */
import type { Problem } from "../article.ts";
import {
  type ArticleFields,
  ArticleSchema,
  FIELDS,
  type FieldName,
  foldName,
  phraseList,
  recordingList,
} from "./article-schema.ts";

/** Where an article stands: what its problems name. */
export interface Place {
  readonly file: string;
  readonly source: string;
  /** The line of a value, by its path of names and positions; of the whole article for an empty path. */
  readonly line: (path: readonly PropertyKey[]) => number | undefined;
}

/** Recognised values under our names, the path of each in the document, and the names that mean nothing to us. */
export interface Fields {
  readonly values: ArticleFields;
  readonly names: ReadonlyMap<FieldName, string>;
  readonly unknown: readonly string[];
  readonly problems: readonly Problem[];
}

const isAbsent = (value: unknown) =>
  value === undefined ||
  value === null ||
  (typeof value === "string" && value.trim() === "") ||
  (Array.isArray(value) && value.length === 0);

/** A problem at a value of an article. */
export function problemAt(
  place: Place,
  severity: Problem["severity"],
  path: readonly PropertyKey[],
  what: string,
  instead: string,
): Problem {
  const line = place.line(path) ?? place.line(path.slice(0, 1)) ?? place.line([]);
  return { severity, file: place.file, ...(line === undefined ? {} : { line }), what, instead };
}

/** Sorts values by the names that people give them and checks what they hold. */
export function fieldsOf(entries: Iterable<readonly [string, unknown]>, place: Place): Fields {
  const given = new Map<FieldName, { name: string; rank: number; value: unknown }>();
  const unknown: string[] = [];
  for (const [name, value] of entries) {
    if (isAbsent(value)) continue;
    const known = fieldNamed(name, value);
    const earlier = known && given.get(known.field);
    if (!known) unknown.push(name);
    else if (known.field === "attachments") {
      // Recordings under several names are several.
      const { name: first = name, value: before = [] } = earlier ?? {};
      const values = [...(before as unknown[]), ...recordingList(name, value)];
      given.set("attachments", { name: first, rank: 0, value: values });
    } else if (earlier && (known.field === "keywords" || known.field === "categories"))
      given.set(known.field, { ...earlier, value: [...phraseList(earlier.value), ...phraseList(value)] });
    else if (known.rank < (earlier?.rank ?? Number.POSITIVE_INFINITY))
      given.set(known.field, { name, rank: known.rank, value });
  }
  const names = new Map([...given].map(([field, { name }]) => [field, name]));
  const record = Object.fromEntries([...given].map(([field, { value }]) => [field, value]));
  const checked = ArticleSchema.safeParse(record);
  if (checked.success) return { values: checked.data, names, unknown, problems: [] };
  const problems = checked.error.issues.map((issue) => {
    const [field, ...deeper] = issue.path;
    const path = [names.get(field as FieldName) ?? String(field), ...deeper];
    return problemAt(
      place,
      "error",
      path,
      `${path.map(String).join(".")} is ${kindOf(valueAt(record, issue.path))}`,
      issue.message,
    );
  });
  return { values: {}, names, unknown, problems };
}

/** Jekyll's `published: false` is no date. */
function fieldNamed(name: string, value: unknown): { field: FieldName; rank: number } | undefined {
  const folded = FIELDS.get(foldName(name));
  const isFlag =
    typeof value === "boolean" || (typeof value === "string" && /^(?:true|false|yes|no)$/i.test(value));
  return folded?.field === "published" && isFlag ? { field: "shown", rank: 0 } : folded;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === "object" && at !== null && Object.hasOwn(at, key) ? Reflect.get(at, key) : undefined,
    value,
  );
}

function kindOf(value: unknown): string {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "an object";
  return typeof value === "string"
    ? `“${value.slice(0, 80)}”`
    : `${typeof value === "number" ? "the number" : "the value"} ${value}`;
}
