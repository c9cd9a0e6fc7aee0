/** Documents of the publication as readers get them, made when they are asked for. */
import { createApp } from "../app/index.ts";
import { check, type Finding } from "../check/index.ts";
import { absolute, HUB_PATH } from "../urls.ts";
import type { DashboardDeps } from "./page.ts";

/** Bytes that are kept of items: one page's worth. */
const MEMORY = 2_000_000;

export interface OwnDocument {
  readonly path: string;
  readonly address: string;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
  /** As HTTP has it. */
  readonly modified: string | null;
}

/** Gives what stands at paths; undefined where there is nothing. */
export async function ownDocuments({
  db,
  publication,
  now,
}: DashboardDeps): Promise<(path: string) => Promise<OwnDocument | undefined>> {
  // As it is served: its feeds name its hub.
  const mounts = { [HUB_PATH]: () => new Response(null, { status: 404 }) };
  const app = await createApp({ db, publication, now, mounts, tellsSettings: false, memory: MEMORY });
  return async (path) => {
    const answer = await app.request(absolute(publication.url, path));
    if (answer.status !== 200) return undefined;
    return {
      path,
      address: absolute(publication.url, path),
      body: new Uint8Array(await answer.arrayBuffer()),
      contentType: answer.headers.get("Content-Type") ?? "",
      modified: answer.headers.get("Last-Modified"),
    };
  };
}

export interface Measured extends OwnDocument {
  /** Bytes as they are, and with gzip. */
  readonly plain: number;
  readonly packed: number;
  readonly findings: readonly Finding[];
}

/** What a document weighs, and what the standards say of it. Requests are answered before it begins: it takes some 20 ms. */
export async function measured(document: OwnDocument, now: Date): Promise<Measured> {
  await new Promise((done) => setTimeout(done, 0));
  const { body, address, contentType } = document;
  const packed = await new Response(
    new Blob([body]).stream().pipeThrough(new CompressionStream("gzip")),
  ).arrayBuffer();
  return {
    ...document,
    plain: body.length,
    packed: packed.byteLength,
    findings: check(body, { address, contentType, now }),
  };
}
