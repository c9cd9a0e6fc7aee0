/** Clients that ask for much at once. */
import { connect } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Site, serveCopy } from "./serving.ts";

let site: Site;
beforeAll(async () => {
  site = await serveCopy(join(import.meta.dirname, "../data"));
});
afterAll(() => site?.stop());

const request = "GET /feed.json HTTP/1.1\r\nHost: x\r\n\r\n";
const dial = () => connect({ host: "127.0.0.1", port: Number(new URL(site.address).port) });

test("fifty requests in one go are answered, each in its turn", async () => {
  const client = dial();
  client.write(request.repeat(49));
  client.write("GET /atom.xml HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  const said = Buffer.concat(await client.toArray()).toString();
  expect(said.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(50);
  expect(said.lastIndexOf("application/atom+xml")).toBeGreaterThan(said.lastIndexOf("application/feed+json"));
});

test("a client that asks on and on and reads nothing is cut off, and others are served", async () => {
  const client = dial();
  const ended = new Promise<string>((done) => {
    // The connection may break more than once: while writing and while reading.
    client.on("error", () => done("cut off"));
    client.once("end", () => done("cut off"));
    client.once("close", () => done("cut off"));
  });
  client.write(request.repeat(100_000));
  await new Promise((done) => setTimeout(done, 300));
  const end = await Promise.race([
    ended,
    new Promise<string>((done) => {
      let bytes = 0;
      client.on("data", (data) => {
        bytes += data.length;
        if (bytes > 50_000_000) done("served on and on");
      });
    }),
  ]);
  client.destroy();
  expect(end).toBe("cut off");
  expect((await fetch(`${site.address}/feed.json`)).status).toBe(200);
});
