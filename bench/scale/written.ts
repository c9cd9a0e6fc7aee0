/** Tables in a Markdown file, each between `<!-- scale NAME -->` and `<!-- /scale -->`. */

const PLACE = /<!-- scale (\w+) -->\n[\s\S]*?<!-- \/scale -->/g;

/** The text with each table in its place; throws where a place or a table has no other. */
export function written(text: string, tables: Readonly<Record<string, string>>): string {
  const left = new Set(Object.keys(tables));
  const made = text.replace(PLACE, (_, name: string) => {
    const table = tables[name];
    if (table === undefined)
      throw new Error(`docs/scale.md has a place for “${name}”, of which there is no table`);
    left.delete(name);
    return `<!-- scale ${name} -->\n${table}\n<!-- /scale -->`;
  });
  if (left.size > 0) throw new Error(`docs/scale.md has no place for ${[...left].join(", ")}`);
  return made;
}
