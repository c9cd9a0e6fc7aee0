/** `nashra serve`: the publication as one process, until it is told to stop. */
import { startNode } from "../node.ts";
import { openPublisher } from "./publisher.ts";
import { isolated, refuse, remark, say } from "./terminal.ts";

/** Serves on PORT (default 8787) until SIGINT or SIGTERM. Exit status 2 when the port cannot be had. */
export async function serveCommand(): Promise<number> {
  const port = portOf(process.env.PORT);
  if (port === undefined) {
    refuse(`PORT is “${process.env.PORT}”; right would be a number from 0 to 65535`);
    return 2;
  }
  // A log on a full disk, or one that nobody reads any more, is no reason to end: readers are served on.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  const publisher = openPublisher();
  // Heard from now on: who reads the address may say so at once.
  const told = new Promise<void>((done) => {
    process.once("SIGINT", () => done());
    process.once("SIGTERM", () => done());
  });
  const { publication } = publisher.settings;
  try {
    const running = await startNode(publisher, port, process.env.HOST);
    say(`${isolated(publication.title)}: http://localhost:${running.port}/feed.xml  /atom.xml  /feed.json`);
    if (!publication.url.endsWith(`localhost:${running.port}`) && publication.url.includes("//localhost:"))
      remark(
        `warning: links in feeds begin with ${publication.url}; PUBLIC_URL=http://localhost:${running.port} would make them lead here`,
      );
    await told;
    await running.stop();
    return 0;
  } catch (error) {
    if (!isListenError(error)) throw error;
    const what = /getaddrinfo/.test(error.message) ? `the address ${process.env.HOST}` : `port ${port}`;
    refuse(`${what} cannot be had (${error.message}); PORT and HOST name another`);
    return 2;
  } finally {
    publisher.db.close();
  }
}

function portOf(text: string | undefined): number | undefined {
  if (text === undefined || text === "") return 8787;
  const port = Number(text);
  return /^\d{1,5}$/.test(text) && port <= 65535 ? port : undefined;
}

function isListenError(error: unknown): error is Error {
  return (
    error instanceof Error && "syscall" in error && /^(?:listen|getaddrinfo)$/.test(String(error.syscall))
  );
}
