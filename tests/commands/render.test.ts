/** `nashra render`: the files of a site, and what it leaves alone. */
import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ARTICLE, folder, nashra, publication, sample, serve } from "./processes.ts";

test("render writes files that are the served documents, and touches none that stay", async () => {
  sample();
  const site = join(folder, "site");
  expect(nashra(["render", site]).status).toBe(0);
  for (const name of [
    "index.html",
    "feed.xml",
    "atom.xml",
    "feed.json",
    "categories.opml",
    "categories/fish-market/feed.xml",
    "style.css",
    "images/boats.png",
  ])
    expect(existsSync(join(site, name)), name).toBe(true);
  const served = await serve();
  // Files have no hub to subscribe at.
  const feed = await (await fetch(`${served}/feed.xml`)).text();
  expect(readFileSync(join(site, "feed.xml"), "utf8")).toBe(
    feed.replace(/<atom:link rel="hub" href="[^"]*\/hub"\/>\n/, ""),
  );
  // Nor queries: an aggregator's feed has a file, and says so.
  for (const name of ["apple", "feedly", "flipboard", "msn"]) {
    const profile = await (await fetch(`${served}/feed.xml?profile=${name}`)).text();
    expect(readFileSync(join(site, `feed.${name}.xml`), "utf8")).toBe(
      profile
        .replace(/<atom:link rel="hub" href="[^"]*\/hub"\/>\n/, "")
        .replace(`/feed.xml?profile=${name}"/>`, `/feed.${name}.xml"/>`),
    );
  }
  const before = statSync(join(site, "feed.xml")).mtimeMs;
  expect(nashra(["render", site]).out).toContain(" 0 new or changed");
  expect(statSync(join(site, "feed.xml")).mtimeMs).toBe(before);
});

test("a rendered site leads to older articles, and to nothing that only a server answers", () => {
  // As many as fill the last page of the archive, which leads to one that is empty.
  const articles = Array.from({ length: 150 }, (_, i) => [
    `${i}.txt`,
    ARTICLE.replace("عنوان قصير", `خبر ${i}`),
  ]);
  publication({ title: "مرفأ", timeZone: "Asia/Riyadh" }, Object.fromEntries(articles));
  const site = join(folder, "site");
  expect(nashra(["render", site]).status).toBe(0);
  const pages = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".html"),
  );
  expect(pages).toContain("archive/1/index.html");
  const broken = new Set<string>();
  for (const name of pages)
    for (const [, path = ""] of readFileSync(join(site, name), "utf8").matchAll(/ href="(\/[^"#]*)"/g)) {
      const file = join(site, decodeURIComponent(path));
      if (!existsSync(file.endsWith("/") ? join(file, "index.html") : file)) broken.add(path);
    }
  for (const name of readdirSync(site, { recursive: true, encoding: "utf8" }))
    if (/(?:feed|atom)\.(?:xml|json)$/.test(name))
      for (const [, path = ""] of readFileSync(join(site, name), "utf8").matchAll(
        /"https?:\/\/[^/"]+(\/[^"?]*archive\/[^"?]*)[?"]/g,
      ))
        if (!existsSync(join(site, decodeURIComponent(path)))) broken.add(path);
  const sitemaps = readdirSync(site).filter((name) => name.includes("sitemap"));
  expect(sitemaps).toContain("sitemap-articles-1.xml");
  for (const name of [...sitemaps, "robots.txt"])
    for (const [, path = ""] of readFileSync(join(site, name), "utf8").matchAll(
      /(?:<loc>|Sitemap: )https?:\/\/[^/]+([^<\n]*)/g,
    ))
      if (!existsSync(join(site, decodeURIComponent(path)))) broken.add(path);
  expect([...broken]).toEqual([]);
});

test.each(["render", "dump"])("%s ends with 1 where an article is refused, and says which", (command) => {
  publication(
    { title: "مرفأ", timeZone: "Asia/Riyadh" },
    { "a.txt": ARTICLE, "no-date.txt": "عنوان\n\nنص." },
  );
  const ran = nashra([command, join(folder, "written")]);
  expect([ran.status, ran.err]).toEqual([1, expect.stringContaining("no-date.txt:1: error: ")]);
});

test("render writes no public file over a document, and says so", async () => {
  publication({ title: "مرفأ", timeZone: "Asia/Riyadh" }, { "a.txt": ARTICLE });
  mkdirSync(join(folder, "public"));
  writeFileSync(join(folder, "public/feed.xml"), "old");
  writeFileSync(join(folder, "public/note.txt"), "kept");
  writeFileSync(join(folder, "public/robots.txt"), "User-agent: *\nDisallow: /tmp\n");
  const ran = nashra(["render", join(folder, "site")]);
  expect(ran.err).toMatch(/public\/feed\.xml: warning: feed\.xml is a document/);
  expect(readFileSync(join(folder, "site/feed.xml"), "utf8")).toContain("<rss");
  expect(readFileSync(join(folder, "site/note.txt"), "utf8")).toBe("kept");
  expect(readFileSync(join(folder, "site/robots.txt"), "utf8")).toContain("Disallow");
  expect(ran.err).not.toContain("robots.txt");
  expect(await (await fetch(`${await serve()}/robots.txt`)).text()).toContain("Disallow");
});

test("render leaves alone what is not its own", () => {
  publication({ title: "مرفأ" }, { "a.txt": ARTICLE });
  mkdirSync(join(folder, "public/.git"), { recursive: true });
  writeFileSync(join(folder, "public/.htpasswd"), "secret");
  writeFileSync(join(folder, "public/categories"), "a file where nashra has a folder");
  execFileSync("mkfifo", [join(folder, "public/pipe")]);
  const site = join(folder, "site");
  const ran = nashra(["render", site]);
  expect([ran.status, ran.err], ran.err).toEqual([
    0,
    expect.stringMatching(/(?=[\s\S]*categories: warning)[\s\S]*pipe: warning/),
  ]);
  expect(readdirSync(site).filter((name) => name.startsWith("."))).toEqual([]);
  expect(nashra(["render", site]).status).toBe(0);
  mkdirSync(join(folder, "letters"));
  writeFileSync(join(folder, "letters/a.txt"), "mine");
  for (const target of ["letters", "public/site", "articles/site", "publication.json"]) {
    const refused = nashra(["render", join(folder, target)]);
    expect([refused.status, refused.out], target).toEqual([2, ""]);
  }
  expect(readdirSync(join(folder, "letters"))).toEqual(["a.txt"]);
});

test("the database can be thrown away: the same folder gives the same documents again", () => {
  publication(
    { title: "مرفأ", timeZone: "Asia/Riyadh" },
    { "a.txt": ARTICLE, "b.txt": ARTICLE.replace("قصير", "ثان") },
  );
  const site = join(folder, "site");
  nashra(["render", site]);
  const before = readFileSync(join(site, "atom.xml"), "utf8");
  for (const name of readdirSync(folder)) if (name.startsWith("nashra.sqlite")) rmSync(join(folder, name));
  appendFileSync(join(folder, "publication.json"), "\n");
  nashra(["render", site]);
  expect(readFileSync(join(site, "atom.xml"), "utf8")).toBe(before);
});
