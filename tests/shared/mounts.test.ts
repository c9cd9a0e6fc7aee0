/** What other parts answer at is theirs alone, whatever the method, also below an address with a path. */
import { expect, test } from "vitest";
import { createApp } from "../../src/app/index.ts";
import { PublicationSchema } from "../../src/publication-schema.ts";
import { SETTINGS } from "./publishing.ts";

test.each(["", "/news"])("every request at %s/hub goes to the hub", async (base) => {
  const app = await createApp({
    db: await openStore(),
    publication: PublicationSchema.parse({ ...SETTINGS, url: `https://marfa.example${base}` }),
    now: () => new Date("2026-06-01T00:00:00Z"),
    mounts: {
      "/hub": async (request, path) => new Response(`${request.method} ${path} ${await request.text()}`),
    },
  });
  const ask = async (path: string, init?: RequestInit) => (await app.request(base + path, init)).text();
  expect(await ask("/hub", { method: "POST", body: "a=b" })).toBe("POST /hub a=b");
  expect(await ask("/hub/%D8%A7?x=1", { method: "DELETE" })).toBe("DELETE /hub/%D8%A7 ");
  expect(await ask("/hubs")).toContain("<html");
});
