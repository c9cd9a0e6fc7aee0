/** A server that is killed again and again while articles are sent to it by API and pushed to a subscriber. */
import { type ChildProcess, spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { ROOT } from "./command.ts";

export interface Outlived {
  readonly kills: number;
  /** Articles whose PUT was answered with success. */
  readonly acknowledged: readonly string[];
  /** Those of them that the store does not have in the end. */
  readonly lost: readonly string[];
  /** Those of them that the subscriber was not told of in the end. */
  readonly untold: readonly string[];
  /** Deliveries that brought nothing but what the subscriber had. */
  readonly duplicates: number;
  /** Deliveries that were no whole document, or not signed as they should be. */
  readonly torn: readonly string[];
}

const TOKEN = "a-token-for-this-test-alone";
const SECRET = "known to the hub and to the subscriber";
/** Milliseconds that a server lives at most, once it answers. */
const LIFE = 900;
const WRITERS = 3;
/** Milliseconds in which all is pushed once nobody is killed any more: a claim of who was killed has to run out. */
const SOON = 180_000;

/** Kills a server `kills` times at random moments while it is written to, and tells what outlived that. */
export async function outlived(kills: number): Promise<Outlived> {
  const folder = mkdtempSync(join(tmpdir(), "nashra-acknowledged-"));
  writeFileSync(join(folder, "publication.json"), '{"title":"مرفأ"}');
  const subscriber = await subscribing();
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const server = new Serving(folder, port);
  try {
    await server.start();
    await subscribe(address, subscriber.address);
    await until(() => subscriber.isVerified, 20_000);
    const acknowledged: string[] = [];
    let isOver = false;
    const writers = Array.from({ length: WRITERS }, async (_, writer) => {
      for (let n = 0; !isOver; n++) {
        const id = `urn:test:${writer}-${n}`;
        while (!(await put(address, id))) await after(20);
        acknowledged.push(id);
      }
    });
    for (let kill = 0; kill < kills; kill++) {
      await after(Math.random() * LIFE);
      await server.kill();
      await server.start();
    }
    isOver = true;
    await Promise.all(writers);
    const untold = () => acknowledged.filter((id) => !subscriber.told.has(id));
    await until(() => untold().length === 0, SOON);
    const lost: string[] = [];
    for (const id of acknowledged) if ((await stored(address, id)) !== 200) lost.push(id);
    const { duplicates, torn } = subscriber;
    return { kills, acknowledged, lost, untold: untold(), duplicates, torn };
  } finally {
    await server.kill();
    subscriber.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

class Serving {
  readonly #folder: string;
  readonly #port: number;
  #child: ChildProcess | undefined;

  constructor(folder: string, port: number) {
    this.#folder = folder;
    this.#port = port;
  }

  /** Resolves when it answers. */
  async start(): Promise<void> {
    this.#child = spawn(process.execPath, ["src/cli.ts", "serve"], {
      cwd: ROOT,
      stdio: "ignore",
      env: {
        ...process.env,
        DATA_DIR: this.#folder,
        PORT: String(this.#port),
        HOST: "127.0.0.1",
        PUBLIC_URL: `http://127.0.0.1:${this.#port}`,
        API_TOKEN: TOKEN,
        PRIVATE_CALLBACKS: "1",
      },
    });
    await until(() => answers(`http://127.0.0.1:${this.#port}/healthz`), 20_000);
  }

  async kill(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
  }
}

/** A subscriber that confirms what it is asked and keeps what it is told. */
async function subscribing() {
  const told = new Set<string>();
  const torn: string[] = [];
  const it = { told, torn, duplicates: 0, isVerified: false, address: "", close: () => undefined as unknown };
  const server = createServer(async (request, response) => {
    const challenge = new URL(request.url ?? "", "http://subscriber").searchParams.get("hub.challenge");
    if (request.method === "GET" && challenge !== null) {
      it.isVerified = true;
      response.end(challenge);
      return;
    }
    const body = await bodyOf(request);
    // The hub was killed while it sent: nothing was delivered.
    if (!body) return;
    const signature = `sha256=${createHmac("sha256", SECRET).update(body).digest("hex")}`;
    if (request.headers["x-hub-signature"] !== signature) torn.push("it is not signed");
    try {
      const { items } = JSON.parse(body.toString()) as { items: { id: string }[] };
      if (items.every(({ id }) => told.has(id))) it.duplicates += 1;
      for (const { id } of items) told.add(id);
    } catch (error) {
      torn.push(String(error));
    }
    response.writeHead(204).end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  it.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/told`;
  it.close = () => {
    server.close();
    server.closeAllConnections();
  };
  return it;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  try {
    return Buffer.concat(await request.toArray());
  } catch {
    return undefined;
  }
}

async function subscribe(address: string, callback: string): Promise<void> {
  const form = {
    "hub.mode": "subscribe",
    "hub.topic": `${address}/feed.json`,
    "hub.callback": callback,
    "hub.secret": SECRET,
  };
  const { status } = await fetch(`${address}/hub`, { method: "POST", body: new URLSearchParams(form) });
  if (status !== 202) throw new Error(`the hub answered ${status}`);
}

async function put(address: string, id: string): Promise<boolean> {
  try {
    const { ok } = await fetch(`${address}/api/articles/${encodeURIComponent(id)}`, {
      method: "PUT",
      headers: { Authorization: `Bearer ${TOKEN}`, "Content-Type": "application/json" },
      body: JSON.stringify({
        title: `مادة ${id}`,
        // What is old and comes in numbers is an archive, of which subscribers are told the newest alone.
        published: new Date().toISOString(),
        content: `<p>نص المادة ${id}.</p>`,
        keywords: ["ميناء", `موضوع ${id.length}`],
      }),
      signal: AbortSignal.timeout(10_000),
    });
    return ok;
  } catch {
    return false;
  }
}

async function stored(address: string, id: string): Promise<number> {
  const headers = { Authorization: `Bearer ${TOKEN}` };
  for (;;) {
    const { status } = await fetch(`${address}/api/articles/${encodeURIComponent(id)}`, { headers });
    // A token has so many requests a second.
    if (status !== 429) return status;
    await after(200);
  }
}

const answers = async (address: string) => (await fetch(address).catch(() => undefined))?.ok === true;

/** Waits for what comes true, and no longer than `most` milliseconds. */
async function until(isSo: () => boolean | Promise<boolean>, most: number): Promise<void> {
  const end = performance.now() + most;
  while (!(await isSo()) && performance.now() < end) await after(20);
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
