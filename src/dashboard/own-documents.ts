/** Documents of the publication as readers get them, made when they are asked for. */
import { createApp } from "../app/index.ts";
import { type AskedOf, checkAll } from "../check/all.ts";
import type { Finding } from "../check/index.ts";
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

/** Bytes of documents that are checked here, in some 50 ms: a thread of its own takes longer to begin. */
const AT_ONCE = 100_000;

/**
 * What is said of each of some documents of ours; undefined where that takes longer than a page may wait. Requests are
 * answered meanwhile.
 */
export async function ownFindings(
  { checked }: Pick<DashboardDeps, "checked">,
  asked: readonly AskedOf[],
): Promise<readonly (readonly Finding[])[] | undefined> {
  const bytes = asked.reduce((sum, { body }) => sum + body.length, 0);
  if (checked && bytes > AT_ONCE) return checked(asked);
  const found: (readonly Finding[])[] = [];
  for (const one of asked) {
    await new Promise((done) => setTimeout(done, 0));
    found.push(checkAll(one));
  }
  return found;
}

/** Bytes of a document with gzip. */
export async function packedSize({ body }: OwnDocument): Promise<number> {
  const packed = new Blob([body]).stream().pipeThrough(new CompressionStream("gzip"));
  return (await new Response(packed).arrayBuffer()).byteLength;
}
