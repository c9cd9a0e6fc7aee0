/** `nashra push` and `nashra pull`, over HTTP between two publications that the command itself serves. */
import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { article, begun, cleared, folder, idOf, nashra, served, TOKEN } from "./exchanging.ts";

afterEach(cleared);

/** Three articles, and an empty publication that is served. */
async function two() {
  const [here, there] = [folder(), folder()];
  for (const name of ["1", "2", "3"]) article(here, name, `الصيد البحري، أسعار السمك ${name}`);
  const url = await served(there);
  return { here, there, url, push: (...more: string[]) => nashra(here, "push", "--to", url, ...more) };
}

test("an archive reaches another nashra as it stands, and the second push sends nothing", async () => {
  const { push, url } = await two();
  const first = push("--verify");
  expect([first.status, first.out]).toEqual([
    0,
    `${url}: 3 created, 0 updated, 0 unchanged, 0 refused\nboth stores are equal: 3 articles and retractions\n`,
  ]);
  const second = push("--verify");
  expect([second.status, second.out]).toEqual([
    0,
    `${url}: nothing has changed since the last push\nboth stores are equal: 3 articles and retractions\n`,
  ]);
});

test("one edited article is one that is sent, and a retraction takes it away there", async () => {
  const { here, push, url } = await two();
  push();
  article(here, "2", "الصيد البحري", "صُحح النص.");
  expect(push("--verify").out).toContain("0 created, 1 updated, 0 unchanged, 0 refused");
  expect(nashra(here, "retract", "2.txt", "--reason", "خطأ").status).toBe(0);
  const told = push("--verify");
  expect(told.out).toContain("1 retracted");
  expect(told.out).toContain("both stores are equal");
  const gone = await fetch(`${url}/articles/${encodeURIComponent("عنوان-2")}`);
  expect([gone.status, await gone.text()]).toEqual([410, expect.stringContaining("خطأ")]);
});

test("an empty publication that pulls has the same articles", async () => {
  const { here, url, push } = await two();
  nashra(here, "import", `${here}/articles`);
  nashra(here, "retract", "3.txt");
  push();
  const third = folder();
  const pulled = nashra(third, "pull", "--from", url, "--verify");
  expect([pulled.status, pulled.err]).toEqual([0, ""]);
  expect(pulled.out).toContain("2 created, 0 updated, 0 unchanged, 0 refused, 1 retracted");
  expect(pulled.out).toContain("both stores are equal: 3");
  expect(nashra(third, "pull", "--from", url).out).toContain("nothing has changed since the last pull");
});

test("what was corrected there and pulled is not written over by the file here, until that changes", async () => {
  const { here, push, url } = await two();
  push();
  const at = (id: string) => `${url}/api/articles/${encodeURIComponent(id)}`;
  const address = at(idOf(here, "2.txt"));
  const headers = { Authorization: `Bearer ${TOKEN}`, "Content-Type": "application/json" };
  const article2 = { title: "عنوان 2", published: "2020-02-08", content: "<p>صُحح هناك.</p>" };
  const put = await fetch(address, { method: "PUT", headers, body: JSON.stringify(article2) });
  expect(put.status).toBe(200);
  await fetch(at("theirs"), {
    method: "PUT",
    headers,
    body: JSON.stringify({ ...article2, title: "عنوان 4" }),
  });
  const differing = push("--verify");
  expect([differing.status, differing.out]).toEqual([1, expect.stringContaining("2 of 4 articles")]);
  expect(differing.err).toContain("theirs is missing here");
  expect(nashra(here, "pull", "--from", url, "--verify").out).toContain("both stores are equal");
  expect(nashra(here, "import", `${here}/articles`).out).toContain("0 updated");
  expect(push("--verify").out).toContain("both stores are equal");
  article(here, "2", "الصيد البحري", "نص جديد.");
  expect(nashra(here, "import", `${here}/articles`).out).toContain("1 updated");
});

async function pretending(answer: RequestListener) {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => server.close(),
  };
}

test("a side that says it took what it did not is not believed, and what was sent is sent again", async () => {
  const here = folder();
  article(here, "1", "الصيد البحري");
  const liar = await pretending((request, response) => {
    request.resume();
    response.end(
      request.url === "/api/store" ? '{"generation":1}' : '{"id":"urn:other","result":"created"}\n',
    );
  });
  const child = begun(here, "push", "--to", liar.url);
  let said = "";
  child.stderr?.on("data", (piece) => {
    said += piece;
  });
  const [status] = await once(child, "exit");
  liar.stop();
  expect([status, said]).toEqual([1, expect.stringContaining("did not answer for every article")]);
  const url = await served(folder());
  expect(nashra(here, "push", "--to", url).out).toContain("1 created");
});

test("a side that fails now and then is asked again", async () => {
  const { here, url } = await two();
  let asked = 0;
  const flaky = await pretending(async (request, response) => {
    asked += 1;
    const body = Buffer.concat(await request.toArray());
    if (asked % 3 === 1) return void response.writeHead(500).end();
    if (asked % 3 === 2) return void request.socket.destroy();
    const { method = "GET", headers } = request;
    const answer = await fetch(`${url}${request.url}`, {
      method,
      headers: {
        authorization: String(headers.authorization),
        "content-type": String(headers["content-type"]),
      },
      ...(method === "POST" ? { body } : {}),
    });
    response.end(await answer.text());
  });
  const child = begun(here, "push", "--to", flaky.url);
  let out = "";
  child.stdout?.on("data", (piece) => {
    out += piece;
  });
  const [status] = await once(child, "exit");
  flaky.stop();
  expect([status, out]).toEqual([0, expect.stringContaining("3 created")]);
});

test("what cannot go through is said with what would be right", async () => {
  const { here, url } = await two();
  expect(nashra(here, "push").status).toBe(2);
  const wrong = nashra(here, "push", "--to", `${url}/nowhere`);
  expect([wrong.status, wrong.err]).toEqual([1, expect.stringContaining("there is no API")]);
  const other = nashra(here, "push", "--to", "ftp://paper.example");
  expect([other.status, other.err]).toEqual([1, expect.stringContaining("is no address of a nashra")]);
});
