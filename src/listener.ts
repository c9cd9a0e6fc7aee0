/** HTTP of one Node process: answers from memory, then the routes, then the files of `public/`. */
import { stat } from "node:fs/promises";
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from "node:http";
import type { Socket } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { type BrotliOptions, brotliCompress, constants, gzip, type ZlibOptions } from "node:zlib";
import { getRequestListener, type HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import send from "send";
import type { App, AppDeps } from "./app/index.ts";
import type { Compress } from "./contents.ts";

/** How long clients may take, in milliseconds. */
export interface Patience {
  /** Between two requests. Longer than the minute for which proxies keep connections, so that none asks on one that is being closed. */
  readonly idle: number;
  /** For the lines of a request, and for all of it. */
  readonly headers: number;
  readonly request: number;
  /** While nothing of an answer is read. */
  readonly stalled: number;
}

const PATIENCE: Patience = { idle: 75_000, headers: 15_000, request: 30_000, stalled: 60_000 };

/** A server that gives connections up when their clients take longer. */
export function patientServer(listener: RequestListener, patience: Patience = PATIENCE): Server {
  const { idle, headers, stalled } = patience;
  const options: ServerOptions = {
    keepAliveTimeout: idle,
    headersTimeout: headers,
    // Node's own is for all requests alike, and articles may be sent for hours.
    requestTimeout: 0,
    connectionsCheckingInterval: headers / 3,
  };
  return createServer(options, listener)
    .prependListener("request", (incoming) => giveUpLater(incoming, patience))
    .setTimeout(stalled);
}

/** Answers of one connection that may wait behind another, which a client that never reads would pile up. */
const MOST_WAITING = 100;
const waiting = new WeakMap<Socket, number>();

/** Whether a client has asked for much more than it reads. Until its turn comes, an answer has no socket. */
function asksTooMuch({ socket }: IncomingMessage, outgoing: ServerResponse): boolean {
  if (outgoing.socket) return false;
  const count = (waiting.get(socket) ?? 0) + 1;
  waiting.set(socket, count);
  outgoing.once("close", () => waiting.set(socket, (waiting.get(socket) ?? 1) - 1));
  return count > MOST_WAITING;
}

/** Told of each answer: its status and the bytes of its body. */
export type Count = (request: IncomingMessage, status: number, bytes: number) => void;

/** Answers every request of a Node server; a connection that asks on and on without reading is closed. */
export function listenerOf(app: App, count?: Count): RequestListener {
  // HTTP/1.0 knows no Host.
  const routes = getRequestListener(count ? counted(app, count) : app.fetch, { hostname: "localhost" });
  return (incoming, outgoing) => {
    if (asksTooMuch(incoming, outgoing)) {
      incoming.socket.destroy();
      return;
    }
    const answer = standing(app, incoming);
    if (!answer) return routes(incoming, outgoing);
    outgoing.writeHead(answer.status, answer.headers);
    outgoing.end(answer.body ?? undefined);
    count?.(incoming, answer.status, answer.body?.length ?? 0);
  };
}

const counted =
  ({ fetch }: App, count: Count): App["fetch"] =>
  async (request, env, context) => {
    const answer = await fetch(request, env, context);
    const { incoming } = env as HttpBindings;
    count(incoming, answer.status, Number(answer.headers.get("Content-Length")) || 0);
    return answer;
  };

/** Ends a request whose body does not come in time; one to the API while nothing of it comes, which sockets see to. */
function giveUpLater(incoming: IncomingMessage, { request }: Patience): void {
  const { headers, url = "" } = incoming;
  if (headers["content-length"] === undefined && headers["transfer-encoding"] === undefined) return;
  if (/^[^?]*\/api\//.test(url)) return;
  const timer = setTimeout(() => {
    if (!incoming.complete) incoming.socket.destroy();
  }, request);
  incoming.once("close", () => clearTimeout(timer));
}

/** Most requests are of readers that ask again; without the objects of a Request they cost a fraction. */
function standing(app: App, { method, url = "", headers }: Parameters<RequestListener>[0]) {
  if (method !== "GET" && method !== "HEAD") return undefined;
  try {
    return app.standing(url, {
      ifNoneMatch: headers["if-none-match"],
      ifModifiedSince: headers["if-modified-since"],
      acceptEncoding: headers["accept-encoding"]?.toString(),
      destination: headers["sec-fetch-dest"]?.toString(),
    });
  } catch {
    // The store cannot be asked: the routes report it.
    return undefined;
  }
}

/** Files of a folder for an hour: pictures and whatever else the publisher puts there. */
export function filesOf(root: string): NonNullable<AppDeps["elsewhere"]> {
  return async (path, env) => {
    const { incoming, outgoing } = env as HttpBindings;
    const asked = incoming.method === "GET" || incoming.method === "HEAD";
    // A pipe or a device would be waited for without end.
    if (!asked || !(await isFile(root, path))) return undefined;
    return new Promise((done) => {
      send(incoming, path, { root, index: false, maxAge: "1h" })
        .on("headers", (response) => response.setHeader("X-Content-Type-Options", "nosniff"))
        .on("directory", () => done(undefined))
        .on("error", ({ status, headers = {} }: { status: number; headers?: Record<string, string> }) =>
          done(status === 412 || status === 416 ? new Response(null, { status, headers }) : undefined),
        )
        .pipe(outgoing);
      outgoing.once("close", () => done(RESPONSE_ALREADY_SENT));
    });
  };
}

async function isFile(root: string, path: string): Promise<boolean> {
  try {
    return (await stat(join(root, decodeURIComponent(path)))).isFile();
  } catch {
    return false;
  }
}

const gzipped = promisify<Uint8Array, ZlibOptions, Buffer>(gzip);
const brotli = promisify<Uint8Array, BrotliOptions, Buffer>(brotliCompress);

/** The bytes in one encoding, made beside the thread that answers; brotli at a level that costs no more than gzip. */
export const compress: Compress = (plain, encoding) =>
  encoding === "gzip"
    ? gzipped(plain, { level: 6 })
    : brotli(plain, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
      });
