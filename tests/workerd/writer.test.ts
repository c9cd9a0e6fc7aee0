/** The worker that writes, by itself: what its configuration and its secret may be. */
import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { parse } from "smol-toml";
import { expect, test } from "vitest";
import { TRIGGER } from "../../src/jobs.ts";
import writer from "../../src/writer.ts";
import reader from "../../wrangler.toml?raw";
import configuration from "../../wrangler.writer.toml?raw";

test("its configuration names the database, the variables and the trigger of the worker that is read", () => {
  const [own, other] = [parse(configuration), parse(reader)];
  for (const name of ["d1_databases", "vars", "compatibility_date"])
    expect(own[name], name).toEqual(other[name]);
  expect(own.triggers).toEqual({ crons: [TRIGGER] });
  expect(own.name).not.toBe(other.name);
});

test("a secret that is guessed too easily opens nothing", async () => {
  await openStore();
  const context = createExecutionContext();
  const request = new Request("https://marfa.example/api/articles/a", {
    headers: { Authorization: "Bearer short" },
  });
  const answer = await writer.fetch(
    request as Parameters<typeof writer.fetch>[0],
    { ...env, API_TOKEN: "short" },
    context,
  );
  await waitOnExecutionContext(context);
  expect(answer.status).toBe(401);
});
