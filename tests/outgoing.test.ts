/** Requests to others: nothing leads into our own network, and no answer takes more than it may. */
import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as after } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { isPublicAddress, OutgoingError, type OutgoingRequest, refusalOf } from "../src/outgoing.ts";
import { outgoing, type Resolve } from "../src/outgoing-node.ts";

const closers: (() => void)[] = [];
afterAll(() => {
  for (const close of closers) close();
});

async function served(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  closers.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const asking = (url: string, more: Partial<OutgoingRequest> = {}): OutgoingRequest => ({
  url,
  method: "GET",
  headers: {},
  patience: 5000,
  most: 1000,
  ...more,
});

test.each(["ftp://other.example/", "file:///etc/passwd", "no address"])(
  "%s is asked by nobody, also where private networks may be",
  async (url) => {
    await expect(outgoing({ anywhere: true })(asking(url))).rejects.toThrow(OutgoingError);
  },
);

describe("an address that may not be asked", () => {
  test.each([
    "http://127.0.0.1/",
    "http://127.1/",
    "http://0x7f000001/",
    "http://2130706433/",
    "http://0/",
    "http://10.1.2.3/",
    "http://172.16.0.1/",
    "http://192.168.1.1:8080/",
    "http://169.254.169.254/latest/meta-data",
    "http://100.64.0.1/",
    "http://224.0.0.1/",
    "http://255.255.255.255/",
    "http://[::1]/",
    "http://[::]/",
    "http://[fe80::1]/",
    "http://[fd00::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[2002:7f00:1::]/",
    "http://[::7f00:1]/",
    "http://[::a00:1]/",
    "http://[4000::1]/",
    "http://localhost/",
    "http://LOCALHOST./",
    "http://a.localhost/",
    "http://printer.local/",
    "http://metadata.google.internal/",
    "http://intranet/",
    "https://name:word@news.example/",
    "ftp://news.example/",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "//news.example/",
    "",
  ])("%s", async (url) => {
    expect(refusalOf(url)).toBeTypeOf("string");
    await expect(outgoing()(asking(url))).rejects.toThrow(OutgoingError);
  });

  test.each(["https://news.example/hook", "http://8.8.8.8:8080/", "https://[2606:4700::1111]/"])(
    "is not %s",
    (url) => expect(refusalOf(url)).toBeUndefined(),
  );

  test("is a name without a dot, also of this machine", async () =>
    expect(refusalOf("http://ip6-localhost/")).toMatch(/private network/));

  test("is a name that leads to one of ours", async () => {
    const url = await served((_, answer) => answer.end("reached"));
    const { port } = new URL(url);
    const leading =
      (...addresses: string[]): Resolve =>
      (_, __, done) =>
        done(
          null,
          addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
        );
    for (const addresses of [["127.0.0.1"], ["8.8.8.8", "127.0.0.1"], ["::1"], ["10.0.0.1"]]) {
      const asked = outgoing({ resolve: leading(...addresses) })(asking(`http://news.example:${port}/`));
      await expect(asked).rejects.toThrow(`leads to ${addresses.at(-1)}, which is no address of the public`);
    }
  });
});

test.each(["8.8.8.8", "2606:4700:4700::1111", "::ffff:8.8.8.8"])("%s is public", (address) =>
  expect(isPublicAddress(address)).toBe(true),
);

describe("an answer", () => {
  const anywhere = outgoing({ anywhere: true });

  test("comes with its status, headers and bytes; a redirect is not followed", async () => {
    const url = await served((_, answer) =>
      answer.writeHead(302, { Location: "/x", "X-A": "b" }).end("moved"),
    );
    const { status, headers, body, cut } = await anywhere(asking(url));
    expect([status, headers["x-a"], new TextDecoder().decode(body), cut]).toEqual([302, "b", "moved", false]);
  });

  test("of gigabytes is left after what may be read", async () => {
    let sent = 0;
    const url = await served((_, answer) => {
      const more = () => {
        while (!answer.destroyed && answer.write(Buffer.alloc(65_536))) sent += 65_536;
        if (!answer.destroyed) answer.once("drain", more);
      };
      more();
    });
    const { body, cut } = await anywhere(asking(url, { most: 1000 }));
    expect([body.length, cut]).toEqual([1000, true]);
    const until = sent;
    await after(200);
    expect(sent - until).toBeLessThan(20_000_000);
  });

  test("that never comes is waited for only so long", async () => {
    const url = await served(() => undefined);
    await expect(anywhere(asking(url, { patience: 100 }))).rejects.toThrow("no whole answer within 0.1 s");
  });

  test("that comes a byte at a time is waited for only so long", async () => {
    const url = await served((_, answer) => {
      const drip = setInterval(() => answer.write("x"), 20);
      answer.on("close", () => clearInterval(drip));
    });
    await expect(anywhere(asking(url, { patience: 200 }))).rejects.toThrow("no whole answer within 0.2 s");
  });

  test("that breaks off is none", async () => {
    const url = await served((_, answer) => {
      answer.writeHead(200, { "Content-Length": "100" });
      answer.write("half");
      setTimeout(() => answer.destroy(), 20);
    });
    await expect(anywhere(asking(url))).rejects.toThrow(OutgoingError);
  });

  test("to a body has the body that was sent", async () => {
    const url = await served((request, answer) => request.pipe(answer));
    const body = new TextEncoder().encode("نص");
    expect((await anywhere(asking(url, { method: "POST", body }))).body).toEqual(Buffer.from(body));
  });
});
