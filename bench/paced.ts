/**
 * A load that does not wait for answers: `node bench/paced.ts SECONDS RATE URL…` asks the addresses in turn, so many
 * times a second, and prints the latencies' percentiles in milliseconds as JSON, and each with the time of its request.
 * A slow answer delays no other request.
 */
import { Agent, get } from "node:http";

const [seconds = 1, rate = 100] = process.argv.slice(2, 4).map(Number);
const urls = process.argv.slice(4);
const agent = new Agent({ keepAlive: true, maxSockets: 1000 });
/** Unix milliseconds of the request, and milliseconds until its answer was whole. */
const waits: [number, number][] = [];
const asked: Promise<void>[] = [];

const once = (url: string) =>
  new Promise<void>((done, fail) => {
    const began = performance.now();
    get(url, { agent }, (response) => {
      if (response.statusCode !== 200) fail(new Error(`answered ${response.statusCode}`));
      response.resume().once("end", () => {
        waits.push([performance.timeOrigin + began, performance.now() - began]);
        done();
      });
    }).once("error", fail);
  });

const begin = performance.now();
await new Promise<void>((done) => {
  const tick = setInterval(() => {
    const at = (performance.now() - begin) / 1000;
    for (const due = Math.min(at, seconds) * rate; asked.length < due; )
      asked.push(once(urls[asked.length % urls.length] ?? ""));
    if (at < seconds) return;
    clearInterval(tick);
    done();
  }, 1);
});
await Promise.all(asked);
agent.destroy();
const latencies = waits.map(([, wait]) => wait).sort((a, b) => a - b);
const at = (share: number) => latencies[Math.floor(share * (latencies.length - 1))];
console.log(JSON.stringify({ p50: at(0.5), p99: at(0.99), most: at(1), requests: latencies.length, waits }));
