/**
 * The articles of a data folder, and ten hostile strings, through `feed`, feedsmith and nashra, served side by side for
 * a validator: `DATA_DIR=data node bench/peers.ts PORT` prints the addresses and stays until it is stopped.
 */
import { createServer } from "node:http";
import { hostileItems } from "./hostile.ts";
import { peersAt } from "./peer-documents.ts";

const port = Number(process.argv[2] ?? 8811);
const site = `http://127.0.0.1:${port}`;
const { stored, writers } = await peersAt(site);
const attempt = (make: () => string) => {
  try {
    return make();
  } catch (error) {
    return `it throws: ${error instanceof Error ? error.message : error}`;
  }
};
const selections = [stored, ...hostileItems(site).map(({ item }) => [item])];
// /0/ has the stored articles, /1/ the item without anything hostile, the rest a string each.
const documents = new Map(
  selections.flatMap((items, n) =>
    Object.entries(writers).map(([name, write]): [string, () => string] => {
      const path = `/${n}/${name}`;
      return [path, () => write(site + path, items)];
    }),
  ),
);
const server = createServer((request, response) => {
  const path = request.url ?? "";
  const make = documents.get(path);
  const made = make && attempt(make);
  response.writeHead(made === undefined ? 404 : made.startsWith("it throws") ? 500 : 200, {
    "Content-Type": `application/${path.endsWith("atom") ? "atom" : "rss"}+xml; charset=utf-8`,
  });
  response.end(made ?? "");
}).listen(port, "127.0.0.1", () => console.log([...documents.keys()].map((path) => site + path).join("\n")));
process.once("SIGTERM", () => server.close());
