/** Clients that open connections and then take their time: each is given up, and the others are answered meanwhile. */
import { once } from "node:events";
import { get, type IncomingMessage, type RequestListener, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { type Patience, patientServer } from "../../src/listener.ts";

let server: Server;
const large: RequestListener = (_, outgoing) => outgoing.end(Buffer.alloc(50_000_000));
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, "close");
});

async function serve(listener: RequestListener, patience?: Patience): Promise<number> {
  server = patientServer(listener, patience).listen(0, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}
const LONG = { idle: 60_000, headers: 60_000, request: 60_000, stalled: 60_000 };
const open = (port: number, text: string): Socket => {
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => undefined).write(text);
  return socket;
};

test.each([
  ["sends half a request", "GET / HTTP/1.1\r\nHost: a\r\nX-", { ...LONG, headers: 60 }],
  ["says nothing", "", { ...LONG, headers: 60 }],
  ["asks and never reads", "GET / HTTP/1.1\r\nHost: a\r\n\r\n", { ...LONG, stalled: 60 }],
  [
    "says that more comes, and sends none",
    "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n",
    { ...LONG, headers: 60, request: 60 },
  ],
  [
    "names the API behind the path, and sends no more",
    "POST /hub?/api/ HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n",
    { ...LONG, request: 60 },
  ],
])("a client that %s is given up", async (_name, text, patience) => {
  const listener: RequestListener = (incoming, outgoing) =>
    incoming.method === "POST" ? undefined : large(incoming, outgoing);
  const port = await serve(listener as RequestListener, patience);
  const ended = new Promise<void>((done) => {
    server.on("connection", (socket) => socket.once("close", () => done()));
  });
  const slow = open(port, text).pause();
  await ended;
  slow.destroy();
  const next = open(port, "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
  expect(String((await once(next, "data"))[0])).toMatch(/^HTTP\/1\.1 200 OK/);
  next.destroy();
});

test("a connection is kept for more than a minute between two requests, and the client is told", async () => {
  const port = await serve((_, outgoing) => outgoing.end("a"));
  const response = await new Promise<IncomingMessage>((done) => {
    get({ port, host: "127.0.0.1", headers: { connection: "keep-alive" } }, done);
  });
  response.resume();
  expect(response.headers["keep-alive"]).toBe("timeout=75");
});
