/** The subscriber that tests have, as far as they use it; the package brings no types. */
declare module "pubsubhubbub" {
  import type { EventEmitter } from "node:events";
  import type { Server } from "node:http";

  interface Subscriber extends EventEmitter {
    callbackUrl: string;
    readonly server: Server;
    listen(port: number, host: string): void;
    subscribe(topic: string, hub: string): void;
  }
  const hubbub: { createServer(options: { callbackUrl: string; secret?: string }): Subscriber };
  export default hubbub;
}
