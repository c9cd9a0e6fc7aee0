/** What is in a store, to the last row, and what is served from it, to the last byte. */
import { createHash } from "node:crypto";
import { DatabaseSync } from "node:sqlite";
import { createApp } from "../../src/app/index.ts";
import { PublicationSchema } from "../../src/publication-schema.ts";
import { openSqlite } from "../../src/store/sqlite.ts";

/** Every row of every table; the file itself is left as it is. */
export function rowsOf(file: string): Readonly<Record<string, readonly string[]>> {
  const db = new DatabaseSync(file);
  const all = (sql: string) => {
    const statement = db.prepare(sql);
    statement.setReadBigInts(true);
    return statement.all();
  };
  const rows = Object.fromEntries(
    all(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow') ORDER BY name",
    ).map(({ name }) => [
      String(name),
      all(`SELECT * FROM "${name}"`).map((row) =>
        JSON.stringify(row, (_, value) =>
          typeof value === "bigint"
            ? String(value)
            : value instanceof Uint8Array
              ? Buffer.from(value).toString("hex")
              : value,
        ),
      ),
    ]),
  );
  db.close();
  return rows;
}

const LATER = new Date("2026-11-01T00:00:00Z");

/** Status, headers and a hash of the body of every address of a store, at one moment. */
export async function answersOf(file: string): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const db = openSqlite(file);
  try {
    const publication = PublicationSchema.parse({ title: "مرفأ", url: "https://marfa.example" });
    const app = await createApp({ db, publication, now: () => LATER });
    const slugs = async (table: string) =>
      (await db.prepare(`SELECT slug FROM ${table} ORDER BY 1`).all<{ slug: string }>()).results.map(
        ({ slug }) => slug,
      );
    const subjects = [
      "",
      ...(await slugs("category")).map((slug) => `/categories/${slug}`),
      ...(await slugs("author")).map((slug) => `/authors/${slug}`),
    ];
    const paths = [
      "/",
      "/categories",
      "/categories.opml",
      "/search?q=المرفأ",
      "/search/feed.xml?q=المرفأ",
      ...subjects.flatMap((at) => ["/feed.xml", "/atom.xml", "/feed.json"].map((feed) => at + feed)),
      ...(await slugs("article")).map((slug) => `/articles/${slug}`),
    ];
    const answers: Record<string, readonly unknown[]> = {};
    for (const path of paths) {
      const response = await app.request(encodeURI(path));
      const body = createHash("sha256")
        .update(Buffer.from(await response.arrayBuffer()))
        .digest("hex");
      answers[path] = [response.status, Object.fromEntries(response.headers), body];
    }
    return answers;
  } finally {
    db.close();
  }
}
