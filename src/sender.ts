/** Where a request to a Node process comes from, also behind proxies. */
import type { IncomingMessage } from "node:http";

/** Characters of an address (RFC 4291 §2.2, with one of IPv4 in it), and of a list of some. */
const LONGEST = 45;
const LONGEST_LIST = 300;

/** From which address a request comes: what the outermost of our proxies saw, where there are some. */
export function senderOf({ socket, headers }: IncomingMessage, proxies: number): string {
  const near = socket.remoteAddress ?? "";
  const list = proxies > 0 ? headers["x-forwarded-for"]?.toString() : undefined;
  if (!list) return near;
  let end = list.length;
  let comma = list.lastIndexOf(",");
  for (let passed = 1; passed < proxies && comma >= 0; passed++) {
    end = comma;
    comma = comma === 0 ? -1 : list.lastIndexOf(",", comma - 1);
  }
  if (comma < 0 && end === list.length) return list.length <= LONGEST ? list : near;
  const sender = list.slice(comma + 1, end).trim();
  if (sender.length > LONGEST) return near;
  // A part of a text keeps the whole of it in memory.
  return list.length <= LONGEST_LIST ? sender : Buffer.from(sender).toString();
}
