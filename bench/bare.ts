/**
 * The limit: a bare Hono handler on the same server that returns bytes from memory. Started by bench/serving.ts with
 * the address whose answers it repeats.
 */
import { gzipSync } from "node:zlib";
import { type HttpBindings, serve } from "@hono/node-server";
import { Hono } from "hono";

const from = process.argv[2] ?? "";
const response = await fetch(from, { headers: { "Accept-Encoding": "identity" } });
const body = new Uint8Array(await response.arrayBuffer());
const gzip = new Uint8Array(gzipSync(body, { level: 6 }));
const headers = Object.fromEntries(
  [...response.headers].filter(([name]) => !["date", "connection", "keep-alive"].includes(name)),
);
const { "content-length": _length, "content-type": _type, ...notModified } = headers;
const gzipped = {
  ...headers,
  etag: `W/${headers.etag}`,
  "content-length": String(gzip.length),
  "content-encoding": "gzip",
};

// An address for each answer: the request is looked at for /compared alone, by the shortest way there is. A plain Response is the fastest that
// Hono answers with: c.body() with headers takes a tenth more.
const app = new Hono<{ Bindings: HttpBindings }>();
app.get("/feed.xml", () => new Response(body, { headers }));
app.get("/304", () => new Response(null, { status: 304, headers: notModified }));
app.get("/compared", (c) =>
  c.env.incoming.headers["if-none-match"] === headers.etag
    ? new Response(null, { status: 304, headers: notModified })
    : new Response(body, { headers }),
);
app.get("/gzip", () => new Response(gzip, { headers: gzipped }));
const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) =>
  console.log(`http://localhost:${port}/feed.xml`),
);
// As long as nashra's: a client must not send into a connection that is being closed.
if ("keepAliveTimeout" in server) server.keepAliveTimeout = 75_000;
process.once("SIGTERM", () => server.close(() => process.exit(0)));
