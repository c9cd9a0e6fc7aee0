/** Where feeds say that they are pushed (WebSub §4). */
import { expect, test } from "vitest";
import { createApp } from "../../src/app/index.ts";
import { PublicationSchema } from "../../src/publication-schema.ts";
import { draft, publishing, SETTINGS } from "./publishing.ts";

const FEEDS = ["/feed.xml", "/atom.xml", "/feed.json", "/categories/sea/atom.xml", "/archive/1/feed.json"];
const OTHER = "https://hub.example/";

async function served(settings: Record<string, unknown>, hasHub: boolean) {
  const it = await publishing(settings);
  await it.publish(draft("a", { keywords: ["Sea"] }));
  return createApp({
    db: it.db,
    publication: PublicationSchema.parse({ ...SETTINGS, ...settings }),
    now: () => new Date("2026-05-01T12:00:00Z"),
    ...(hasHub ? { mounts: { "/hub": () => new Response("") } } : {}),
  });
}

test.each(["https://marfa.example", "https://marfa.example/news"])(
  "every feed of %s names the hub and itself, in its headers also with 304, and in the document (WebSub §4)",
  async (url) => {
    const app = await served({ url, hubs: [OTHER] }, true);
    for (const path of [...FEEDS, "/search/feed.xml?q=x"]) {
      const whole = await app.request(path);
      const again = await app.request(path, {
        headers: { "If-None-Match": whole.headers.get("ETag") ?? "" },
      });
      expect([whole.status, again.status]).toEqual([200, 304]);
      for (const { headers } of [whole, again])
        expect(headers.get("Link")).toContain(
          `<${url}/hub>; rel="hub", <${OTHER}>; rel="hub", <${url}${path}>; rel="self"`,
        );
      const text = await whole.text();
      const named = text.startsWith("{")
        ? (JSON.parse(text) as { hubs: { type: string; url: string }[] }).hubs.map((hub) => hub.url)
        : [...text.matchAll(/<(?:atom:)?link rel="hub" href="([^"]*)"\/>/g)].map(([, hub]) => hub);
      expect(named).toEqual([`${url}/hub`, OTHER]);
    }
  },
);

test("what is served without a hub names those of others alone, or none", async () => {
  const app = await served({ hubs: [OTHER] }, false);
  expect(await (await app.request("/feed.xml")).text()).toContain(`<atom:link rel="hub" href="${OTHER}"/>`);
  const bare = await served({}, false);
  for (const path of FEEDS) {
    const answer = await bare.request(path);
    expect(answer.headers.get("Link")).not.toContain("hub");
    expect(await answer.text()).not.toContain("hub");
  }
});
