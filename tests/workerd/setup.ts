import { applyD1Migrations, type D1Migration } from "cloudflare:test";
import { env } from "cloudflare:workers";

declare global {
  namespace Cloudflare {
    interface Env {
      MIGRATIONS: D1Migration[];
    }
  }
}

const TABLES = [
  "exchange",
  "job",
  "source",
  "token",
  "dashboard_key",
  "dashboard_ended",
  "withdrawn_article",
  "written_over",
  "subscription",
  "verification",
  "ping",
  "retraction_subject",
  "retraction",
  "search",
  "search_word",
  "search_month",
  "catching_up",
  "moved",
  "category_key",
  "document",
  "refiling",
  "doubt",
  "keyword_cut",
  "article_category",
  "article_author",
  "spelling",
  "category",
  "author",
  "article",
  "month",
  "sitemap_part",
  "audience",
  "audience_poller",
  "audience_day",
];

await applyD1Migrations(env.DB, env.MIGRATIONS);
globalThis.openStore = async () => {
  await env.DB.batch([
    ...TABLES.map((table) => env.DB.prepare(`DELETE FROM ${table}`)),
    env.DB.prepare(
      "UPDATE state SET generation = 0, modified = 0, settings = '', settings_modified = 0, places = 0",
    ),
    env.DB.prepare("UPDATE purged SET changed = 0, changed_before = 0, at = 0, at_before = 0"),
    env.DB.prepare("UPDATE hub SET changed = 0, at = 0, round = 0"),
  ]);
  return env.DB;
};
