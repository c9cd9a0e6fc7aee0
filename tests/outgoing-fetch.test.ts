/** What the worker sends with fetch, over real HTTP on this machine. */
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { OutgoingError } from "../src/outgoing.ts";
import { outgoingFetch } from "../src/outgoing-fetch.ts";

const ended: (() => unknown)[] = [];
afterEach(() => {
  for (const end of ended.splice(0)) end();
});

async function serving(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  ended.push(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise((done) => server.once("listening", done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const ASKED = { method: "GET", headers: {}, patience: 5000, most: 10 } as const;

test("a body arrives as it is, with its headers, and the answer comes back", async () => {
  const url = await serving(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    response.setHeader("X-Type", request.headers["content-type"] ?? "");
    response.end(Buffer.concat(parts));
  });
  const body = Uint8Array.from([0, 255, 128, 10]);
  const answer = await outgoingFetch({ anywhere: true })({
    ...ASKED,
    url,
    method: "POST",
    headers: { "Content-Type": "a/b" },
    body,
  });
  expect([answer.status, answer.headers["x-type"], answer.cut]).toEqual([200, "a/b", false]);
  expect(answer.body).toEqual(body);
});

test.each([
  [10, false],
  [11, true],
])("of an answer of %i bytes ten are read; that it is cut is told: %s", async (length, cut) => {
  const url = await serving((_, response) => response.end("x".repeat(length)));
  const answer = await outgoingFetch({ anywhere: true })({ ...ASKED, url });
  expect([answer.body.length, answer.cut]).toEqual([10, cut]);
});

test("a redirect is given back, not followed", async () => {
  const asked: (string | undefined)[] = [];
  const url = await serving(({ url }, response) => {
    asked.push(url);
    response.writeHead(302, { Location: "/elsewhere" }).end();
  });
  expect((await outgoingFetch({ anywhere: true })({ ...ASKED, url })).status).toBe(302);
  expect(asked).toEqual(["/"]);
});

test.each(["http://8.8.8.8/", "https://[2606:4700::1111]/", "http://0x7f.1/", "http://router.lan/"])(
  "%s is refused: Cloudflare asks names of the public internet alone",
  async (url) => {
    await expect(outgoingFetch()({ ...ASKED, url })).rejects.toThrow(OutgoingError);
  },
);

test("private addresses are refused, and silence has an end", async () => {
  const url = await serving(() => {});
  await expect(outgoingFetch()({ ...ASKED, url })).rejects.toThrow(OutgoingError);
  await expect(outgoingFetch({ anywhere: true })({ ...ASKED, url, patience: 50 })).rejects.toThrow(
    "there was no whole answer within 0.05 s",
  );
});
