/** Members of JSON objects: their types, and the rules about their values. */
import { error, type Report, shown, type Test, warning } from "./finding.ts";

export type Value = unknown;
export type Members = Record<string, Value>;
/** A test of one member: its findings go to the report. */
export type Check = (value: Value, where: string, report: Report) => void;

/** A string, perhaps of a form. */
export const text =
  (rule: string, test?: Test): Check =>
  (value, where, report) => {
    if (typeof value !== "string")
      fail(report, where, `it is ${kind(value)}, not a string`, "write a string", rule);
    else if (test) report.add({ where }, test(value, report.known), rule);
  };

/** `true` or `false`. */
export const flag =
  (rule: string): Check =>
  (value, where, report) => {
    if (typeof value !== "boolean")
      fail(report, where, `it is ${kind(value)}, not true or false`, "write true or false", rule);
  };

/** A number from 0. */
export const number =
  (rule: string): Check =>
  (value, where, report) => {
    if (typeof value !== "number" || value < 0)
      fail(
        report,
        where,
        `it is ${typeof value === "number" ? "negative" : kind(value)}`,
        "write a number from 0",
        rule,
      );
  };

/** An array of such values. */
export const list =
  (rule: string, each: Check): Check =>
  (value, where, report) => {
    if (!Array.isArray(value))
      fail(report, where, `it is ${kind(value)}, not an array`, "write an array", rule);
    else for (const [index, entry] of value.entries()) each(entry, `${where}[${index + 1}]`, report);
  };

/** An object of these members, and what a table cannot say of it. */
export const object =
  (
    rule: string,
    table: Record<string, Check>,
    also?: (value: Members, where: string, report: Report) => void,
  ): Check =>
  (value, where, report) => {
    if (!isObject(value))
      return fail(report, where, `it is ${kind(value)}, not an object`, "write an object", rule);
    members(value, where, table, report);
    also?.(value, where, report);
  };

/** A member that version 1.1 has replaced. */
export const instead =
  (rule: string, better: string, check: Check): Check =>
  (value, where, report) => {
    warn(report, where, "it is deprecated in version 1.1", `write ${better}`, rule);
    check(value, where, report);
  };

/** The members of an object, each by its row; what has none and no _ is a warning. */
export function members(value: Members, where: string, table: Record<string, Check>, report: Report): void {
  for (const [name, member] of Object.entries(value)) {
    if (name.startsWith("_")) continue;
    const check = Object.hasOwn(table, name) ? table[name] : undefined;
    if (check) check(member, `${where}/${name}`, report);
    else
      warn(
        report,
        where,
        `${shown(name)} is not known in JSON Feed 1.1`,
        "start names of your own with _",
        "JSON Feed 1.1, extensions",
      );
  }
}

/** An error when the member is not there. */
export function missing(value: Members, name: string, where: string, rule: string, report: Report): void {
  if (value[name] === undefined) fail(report, where, `${name} is missing`, `add ${name}`, rule);
}

/** One error at a place. */
export function fail(report: Report, where: string, what: string, better: string, rule: string): void {
  report.add({ where }, error(what, better), rule);
}

/** One warning at a place. */
export function warn(report: Report, where: string, what: string, better: string, rule: string): void {
  report.add({ where }, warning(what, better), rule);
}

/** Whether it is a JSON object. */
export function isObject(value: Value): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A string as it is shown in a finding; of any other value, what it is. */
export function inWords(value: Value): string {
  return typeof value === "string" ? shown(value) : kind(value);
}

/** What a JSON value is, in words. */
export function kind(value: Value): string {
  return value === null
    ? "null"
    : value === undefined
      ? "nothing"
      : Array.isArray(value)
        ? "an array"
        : typeof value === "object"
          ? "an object"
          : `a ${typeof value}`;
}
