/** Scheduled articles and commands: what is made for readers holds nothing of them, what is made for operators does. */
import { type Dirent, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { article, beginWith, nashra, pathOf, write } from "./publication.ts";

const SECRET = "زمردة";

beginWith(() => {
  article("a", "الصيد البحري");
  write(
    "articles/later.md",
    `---\ntitle: ${SECRET}\ndate: 2099-02-08\ntags: [${SECRET} خضراء]\nauthor: ${SECRET} سعيد\n---\nنص عن ${SECRET}.\n`,
  );
});

test("a rendering holds nothing of an article that is to come, neither in texts nor in names of files", () => {
  const site = pathOf("site");
  expect(nashra("render", site).status).toBe(0);
  const files = (readdirSync(site, { recursive: true, withFileTypes: true }) as Dirent[]).filter((one) =>
    one.isFile(),
  );
  expect(files.length).toBeGreaterThan(5);
  for (const { parentPath, name } of files) {
    const file = join(parentPath, name);
    expect([file, file.includes(SECRET)]).toEqual([file, false]);
    expect([file, readFileSync(file, "utf8").includes(SECRET)]).toEqual([file, false]);
    expect(readFileSync(file, "utf8")).not.toContain(encodeURIComponent(SECRET));
  }
});

test("a dump holds it, for the database that will show it in time", () => {
  expect(nashra("dump", pathOf("articles.sql")).status).toBe(0);
  expect(readFileSync(pathOf("articles.sql"), "utf8")).toContain(SECRET);
});
