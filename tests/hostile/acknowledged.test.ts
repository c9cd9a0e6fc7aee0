/** What the API has acknowledged is kept and pushed, whenever the server is killed; `node bench/acknowledged.ts` kills it 200 times. */
import { expect, test } from "vitest";
import { outlived } from "./acknowledging.ts";

test("killed again and again: every acknowledged article is there and was pushed, with one duplicate a kill at most", async () => {
  const { kills, acknowledged, lost, untold, duplicates, torn } = await outlived(8);
  expect(acknowledged.length).toBeGreaterThan(0);
  expect({ lost, untold, torn }).toEqual({ lost: [], untold: [], torn: [] });
  expect(duplicates).toBeLessThanOrEqual(kills);
}, 120_000);
