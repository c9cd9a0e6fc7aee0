/** The publication on Cloudflare: requests and cron triggers, with D1 behind. */
import settings from "../data/publication.json" with { type: "json" };
import { type App, createApp } from "./app.ts";
import { PublicationSchema } from "./article.ts";
import { steady } from "./clock.ts";
import { runJobs } from "./jobs.ts";

const publicationFor = (env: CloudflareBindings) => {
  const own = PublicationSchema.parse(settings);
  // Ids were given under the file's own address: another public address changes links, never ids.
  return env.PUBLIC_URL
    ? { ...PublicationSchema.parse({ ...settings, url: env.PUBLIC_URL }), id: own.id }
    : own;
};

let started: Promise<App> | undefined;

function start(env: CloudflareBindings): Promise<App> {
  started ??= createApp({
    db: env.DB,
    publication: publicationFor(env),
    now: steady(() => new Date()),
  }).catch((error: unknown) => {
    started = undefined;
    throw error;
  });
  return started;
}

export default {
  async fetch(request, env, context) {
    const app = await start(env);
    return app.fetch(request, env, context);
  },
  async scheduled(controller, env, context) {
    const purge = async () => context.cache?.purge({ purgeEverything: true });
    await runJobs(
      controller.cron,
      { db: env.DB, now: new Date(controller.scheduledTime), purge },
      (name, error) => console.error(`job ${name}:`, error),
    );
  },
} satisfies ExportedHandler<CloudflareBindings>;
