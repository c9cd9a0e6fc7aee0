/**
 * Subscribers for bench/hub.ts: every address below /healthy, /slow, /refusing and /silent is one. They all confirm; the
 * slow ones take five seconds to take what they get, the refusing close the connection, the silent never answer.
 * /arrivals?of=TEXT says when documents with that text came to the healthy ones (milliseconds since 1970).
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const SLOW = 5000;
const came: { readonly body: Buffer; readonly at: number }[] = [];

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? "", "http://localhost");
  if (pathname === "/arrivals") {
    const of = searchParams.get("of") ?? "";
    response.end(JSON.stringify(came.filter(({ body }) => body.includes(of)).map(({ at }) => at)));
    return;
  }
  if (request.method === "GET") {
    response.end(searchParams.get("hub.challenge"));
    return;
  }
  const [, kind] = pathname.split("/");
  if (kind === "refusing") {
    request.socket.destroy();
    return;
  }
  const parts: Buffer[] = [];
  request.on("data", (part: Buffer) => parts.push(part));
  request.once("end", () => {
    if (kind === "healthy") came.push({ body: Buffer.concat(parts), at: Date.now() });
    if (kind === "slow") setTimeout(() => response.end(), SLOW);
    else if (kind !== "silent") response.end();
  });
});
// The subscribers are on many addresses of this machine.
server.listen(0, "0.0.0.0", 2000, () =>
  console.log(`http://localhost:${(server.address() as AddressInfo).port}/feed.xml`),
);
process.once("SIGTERM", () => process.exit(0));
