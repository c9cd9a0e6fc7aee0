/** The limit: a bare Hono handler on the same server that returns bytes from memory. Started by bench/serving.ts. */
import { gzipSync } from "node:zlib";
import { serve } from "@hono/node-server";
import { Hono } from "hono";

const from = process.argv[2] ?? "";
const response = await fetch(from, { headers: { "Accept-Encoding": "identity" } });
const body = new Uint8Array(await response.arrayBuffer());
const gzip = new Uint8Array(gzipSync(body, { level: 6 }));
const headers = Object.fromEntries(
  [...response.headers].filter(([name]) => !["date", "connection", "keep-alive"].includes(name)),
);
const { "content-length": _length, "content-type": _type, ...notModified } = headers;
const gzipped = { ...headers, "content-length": String(gzip.length), "content-encoding": "gzip" };

// An address for each answer: not even the request's headers are looked at.
const app = new Hono();
app.get("/feed.xml", (c) => c.body(body, 200, headers));
app.get("/304", (c) => c.body(null, 304, notModified));
app.get("/gzip", (c) => c.body(gzip, 200, gzipped));
const server = serve({ fetch: app.fetch, port: 0 }, ({ port }) =>
  console.log(`http://localhost:${port}/feed.xml`),
);
process.once("SIGTERM", () => server.close(() => process.exit(0)));
