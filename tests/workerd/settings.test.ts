/** The first requests of an isolate that serves with other settings than the store knows. */
import { env, exports } from "cloudflare:workers";
import { expect, test } from "vitest";
import { fill } from "../shared/large.ts";

test("the first answer says already that every feed changed when the settings did", async () => {
  await openStore();
  await fill(env.DB, 60);
  await env.DB.prepare("UPDATE state SET settings = 'those of before'").run();
  const before = Math.floor(Date.now() / 1000);
  const answers = await Promise.all([
    exports.default.fetch("https://marfa.example/feed.xml"),
    exports.default.fetch("https://marfa.example/atom.xml"),
  ]);
  for (const { headers } of answers)
    expect(Date.parse(headers.get("Last-Modified") ?? "") / 1000).toBeGreaterThanOrEqual(before);
  const { results } = await env.DB.prepare("SELECT generation, settings FROM state").all();
  expect(results).toEqual([{ generation: 1, settings: expect.stringMatching(/^[\w-]{22}$/) }]);
});
