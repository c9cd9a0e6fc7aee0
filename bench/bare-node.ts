/** The limit of Node: node:http and bytes from memory. Started by bench/serving-peers.ts with the address that it repeats. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { ask } from "./asking.ts";

const LEFT_OUT = new Set(["date", "connection", "keep-alive", "transfer-encoding"]);
const from = process.argv[2] ?? "";
const kept = async (headers: Readonly<Record<string, string>>) => {
  const answer = await ask(from, headers);
  const own = Object.entries(answer.headers).filter(([name]) => !LEFT_OUT.has(name));
  return { ...answer, headers: Object.fromEntries(own) };
};
const plain = await kept({});
const gzip = await kept({ "Accept-Encoding": "gzip" });
const tag = String(plain.headers.etag);
const notModified = await kept({ "If-None-Match": tag });

const server = createServer(({ headers }, response) => {
  const answer =
    headers["if-none-match"] === tag ? notModified : headers["accept-encoding"] === "gzip" ? gzip : plain;
  response.writeHead(answer.status, answer.headers);
  response.end(answer === notModified ? undefined : answer.body);
});
server.listen(0, "127.0.0.1", () => {
  console.log(`http://localhost:${(server.address() as AddressInfo).port}/feed.xml`);
});
process.once("SIGTERM", () => server.close(() => process.exit(0)));
