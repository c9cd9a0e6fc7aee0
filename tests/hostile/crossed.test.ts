/** An archive on its way to Cloudflare that is interrupted arrives whole, once. */
import { expect, test } from "vitest";
import { crossed } from "./crossing.ts";

test("killed three times, a push to D1 goes on where it was: both stores are equal, and the next one sends nothing", async () => {
  const { kills, last, second, there, status } = await crossed(400, 3, 100);
  expect(kills).toBeGreaterThan(0);
  expect([status, last]).toEqual([0, expect.stringContaining("both stores are equal: 400")]);
  expect(second).toContain("nothing has changed since the last push");
  expect(there).toBe(400);
}, 240_000);
