/** Documents made to fill memory, to take for ever, or to have something fetched: through the command, each in seconds. */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ROOT } from "./command.ts";
import { type Paper, paper } from "./paper.ts";

let it: Paper;
beforeEach(() => {
  it = paper();
});
afterEach(() => it.remove());

/** Imports with 300 MB for all that JavaScript keeps, and gives up after `most` milliseconds. */
async function taken(paths: readonly string[], most = 30_000) {
  const child = spawn(
    process.execPath,
    ["--max-old-space-size=300", join(ROOT, "bin/nashra.js"), "import", ...paths],
    {
      cwd: it.folder,
      env: { ...process.env, DATA_DIR: join(it.folder, "data") },
      timeout: most,
      killSignal: "SIGKILL",
    },
  );
  let [out, err] = ["", ""];
  child.stdout.on("data", (data) => {
    out += data;
  });
  child.stderr.on("data", (data) => {
    err += data;
  });
  const [status] = await once(child, "close");
  return { status, out: out.trim(), err };
}

const rss = (title: string, doctype = "", description = "نص.") =>
  `<?xml version="1.0"?>${doctype}<rss version="2.0"><channel><title>x</title><item><guid>${title}</guid><title>${title}</title><pubDate>Sun, 01 Mar 2026 10:00:00 GMT</pubDate><description>${description}</description></item></channel></rss>`;
const wxr = (title: string, doctype: string) =>
  `<?xml version="1.0"?>${doctype}<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><guid>1</guid><title>${title}</title><wp:post_id>1</wp:post_id><wp:post_date_gmt>2026-03-01 10:00:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>`;
const laughs = `<!DOCTYPE rss [<!ENTITY a "ha">${[..."bcdefghijk"]
  .map((name) => `<!ENTITY ${name} "${`&${String.fromCharCode(name.charCodeAt(0) - 1)};`.repeat(10)}">`)
  .join("")}]>`;

test("entities within entities, and one long entity named often, are refused at once", async () => {
  const blowup = `<!DOCTYPE rss [<!ENTITY a "${"a".repeat(100_000)}">]>`;
  it.write("in/laughs.xml", rss("&k;", laughs));
  it.write("in/laughs.wxr", wxr("&k;", laughs));
  it.write("in/blowup.xml", rss("&a;".repeat(100_000), blowup));
  it.write(
    "in/page.xhtml",
    `<?xml version="1.0"?>${laughs.replace("rss", "html")}<html><head><title>&k;</title></head><body><p>&k;</p></body></html>`,
  );
  const { status, out, err } = await taken(["in"]);
  expect([status, out]).toEqual([1, "0 created, 0 updated, 0 unchanged, 4 refused"]);
  for (const name of ["laughs\\.xml", "laughs\\.wxr", "blowup\\.xml"])
    expect(err).toMatch(new RegExp(`^${name}:\\d+: error: .*entit`, "m"));
  expect(err.length).toBeLessThan(10_000);
}, 60_000);

test("nothing outside is read or fetched, whatever a document asks for", async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.end("<!ENTITY z 'fetched'>");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  it.write("secret.txt", "the secret of the house");
  const secret = `file://${join(it.folder, "secret.txt")}`;
  const entity = (address: string) => `<!DOCTYPE rss [<!ENTITY z SYSTEM "${address}">]>`;
  const parameter = `<!DOCTYPE rss [<!ENTITY % z SYSTEM "${site}/parameter"> %z;]>`;
  const subset = `<!DOCTYPE rss SYSTEM "${site}/subset.dtd">`;
  for (const [name, text] of Object.entries({
    "file.xml": rss("&z;", entity(secret)),
    "http.xml": rss("&z;", entity(`${site}/entity`)),
    "http.wxr": wxr("&z;", entity(`${site}/entity`)),
    "parameter.xml": rss("x", parameter),
    "subset.xml": rss("A subset elsewhere", subset),
    "style.xml": rss("A style", `<?xml-stylesheet href="${site}/style.xsl" type="text/xsl"?>`),
    "include.xml": rss(
      "An inclusion",
      "",
      `<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${secret}" parse="text"/>a`,
    ),
    "page.html": `<html><head><title>A page</title><base href="${site}/"><link rel="stylesheet" href="s.css"><link rel="canonical" href="${site}/c"><meta property="article:published_time" content="2026-03-01"></head><body><p>Text of the page.<img src="${site}/i.png"><iframe src="${secret}"></iframe></p></body></html>`,
    "note.md": `---\ntitle: A note\ndate: 2026-03-01\nimage: ${site}/note.png\n---\n![](${site}/x.png) {{< include "${secret}" >}}\n`,
  }))
    it.write(`in/${name}`, text);
  const { out } = await taken(["in"]);
  server.close();
  expect(asked).toEqual([]);
  expect(out).toMatch(/^[45] created/);
  const store = new DatabaseSync(join(it.folder, "data/nashra.sqlite"), { readOnly: true });
  const all = JSON.stringify(store.prepare("SELECT article FROM article").all());
  store.close();
  expect(all).not.toMatch(/secret of the house|fetched/);
}, 60_000);

test("100,000 elements, brackets or quotations within one another end nothing but their own document", async () => {
  const deep = 100_000;
  const within = (open: string, close: string, text = "x") => open.repeat(deep) + text + close.repeat(deep);
  it.write("in/deep.xml", rss("Deep", "", within("<b>", "</b>")));
  it.write("in/html.xml", rss("Deep in HTML", "", `<![CDATA[${within("<div>", "</div>", "words")}]]>`));
  it.write(
    "in/deep.html",
    `<html><head><title>Deep page</title><meta property="article:published_time" content="2026-03-01"></head><body>${within("<div>", "</div>", "words of the page")}</body></html>`,
  );
  it.write("in/deep.json", within("[", "]", "1"));
  it.write(
    "in/object.json",
    `{"title":"Deep","date":"2026-03-01","text":"x","more":${within('{"a":', "}", "1")}}`,
  );
  it.write(
    "in/deep.jsonl",
    `{"id":"1","title":"Deep","date":"2026-03-01","text":"x","more":${within("[", "]", "1")}}\n{"id":"2","title":"Next","date":"2026-03-01","text":"x"}\n`,
  );
  it.write(
    "in/ghost.json",
    `{"db":[{"meta":{"version":"5.0.0"},"data":{"posts":${within("[", "]", "1")}}}]}`,
  );
  it.write("in/quoted.md", `---\ntitle: Quoted\ndate: 2026-03-01\n---\n${">".repeat(deep)} words\n`);
  it.write(
    "in/front.md",
    `---\ntitle: Front\ndate: 2026-03-01\ntags: ${within("[", "]", "a")}\n---\nwords\n`,
  );
  it.write("in/well.md", "---\ntitle: Well\ndate: 2026-03-01\n---\nwords\n");
  const { status, out, err } = await taken(["in"], 60_000);
  expect([status === 0 || status === 1, out, err.length < 20_000]).toEqual([
    true,
    expect.stringMatching(/^\d+ created/),
    true,
  ]);
  const titles = it.articles().map(([, title]) => title);
  expect(titles).toEqual(expect.arrayContaining(["Well", "Next"]));
}, 90_000);

test("300,000 attributes, and single lines of 20 MB, are refused or cut in seconds", async () => {
  const attributes = Array.from({ length: 300_000 }, (_, i) => ` a${i}="1"`).join("");
  it.write("in/attributes.xml", rss("Attributes").replace("<item>", `<item${attributes}>`));
  it.write("in/attributes.wxr", wxr("Attributes", "").replace("<item>", `<item${attributes}>`));
  it.write(
    "in/attributes.html",
    `<html><head><title>Attributes</title><meta property="article:published_time" content="2026-03-01"></head><body><p${attributes}>words of the page</p></body></html>`,
  );
  const long = "كلمة ".repeat(2_300_000);
  it.write("in/long.txt", long);
  it.write("in/long.md", `---\ntitle: ${long}\ndate: 2026-03-01\n---\nwords\n`);
  it.write(
    "in/long.jsonl",
    `{"id":"1","title":"Long","date":"2026-03-01","text":"${long}"}\n{"id":"2","title":"Next","date":"2026-03-01","text":"x"}\n`,
  );
  it.write(
    "in/long.json",
    `{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[{"id":"1","date_published":"2026-03-01T00:00:00Z","content_text":"${long}"}]}`,
  );
  it.write("in/long.xml", rss("Long", "", long));
  it.write("in/well.md", "---\ntitle: Well\ndate: 2026-03-01\n---\nwords\n");
  // What takes a time that grows with the square of either has not ended by then.
  const { status, out, err } = await taken(["in"]);
  expect([status, out, err.length < 20_000]).toEqual([1, expect.stringMatching(/^\d+ created/), true]);
  const titles = it.articles().map(([, title]) => title);
  expect(titles).toEqual(expect.arrayContaining(["Well", "Next"]));
  for (const name of [
    "attributes\\.xml:1",
    "attributes\\.wxr:1",
    "long\\.txt",
    "long\\.md",
    "long\\.jsonl:1",
  ])
    expect(err).toMatch(new RegExp(`^${name}: error:`, "m"));
}, 90_000);
