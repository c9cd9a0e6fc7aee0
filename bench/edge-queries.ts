/** A worker that only asks what a feed asks of the store: what of a miss is D1, which here runs in the same process. */
import type { Database } from "../src/store/database.ts";
import { readArticles, readEdition } from "../src/store/editions.ts";

export default {
  async fetch(request: Request, env: { readonly DB: Database }): Promise<Response> {
    const page = Number(/archive\/(\d+)/.exec(request.url)?.[1]);
    const edition = await readEdition(env.DB, { kind: "archive", of: { kind: "all" }, page }, 2e9, 50);
    const rows = await readArticles(env.DB, edition?.entries.map((one) => one.article_id) ?? []);
    return new Response(String(rows.length));
  },
};
