/** Load from Node where wrk is not installed: `node bench/load.ts SECONDS CONNECTIONS URL [NAME:VALUE…]`. */
import { Agent, get } from "node:http";

const [seconds = "1", connections = "32", url = "", ...lines] = process.argv.slice(2);
const headers = Object.fromEntries(
  lines.map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1)]),
);
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) });
const start = performance.now();
const end = start + Number(seconds) * 1000;
let answered = 0;

const once = () =>
  new Promise<void>((done, fail) => {
    get(url, { agent, headers }, (response) => {
      if ((response.statusCode ?? 500) >= 400) fail(new Error(`answered ${response.statusCode}`));
      response.resume().once("end", done);
    }).once("error", fail);
  });
const many = async () => {
  while (performance.now() < end) {
    await once();
    answered += 1;
  }
};
await Promise.all(Array.from({ length: Number(connections) }, many));
agent.destroy();
console.log(`${answered} requests in ${((performance.now() - start) / 1000).toFixed(3)}s`);
