/** `nashra retract`: what a publisher withdraws is gone, stays gone, and comes back when it is let in again. */
import { type Dirent, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { article, beginWith, nashra, pathOf, served, taken, write } from "./publication.ts";

beginWith(() => {
  for (const name of ["a", "b"]) article(name, "الصيد البحري");
  expect(taken().status).toBe(0);
});

const statusOf = (path: string) => served(async (get) => (await get(path)).status);
const A = "/articles/عنوان-a";

test("an article is retracted by its file or address, stays out of the next import, and is let in again", async () => {
  expect(nashra("retract", "a.txt", "--reason", "خطأ")).toMatchObject({
    status: 0,
    out: expect.stringContaining("retracted: /articles/عنوان-a"),
  });
  expect(await statusOf(A)).toBe(410);
  const again = taken();
  expect([again.status, again.out]).toEqual([0, expect.stringContaining("0 created")]);
  expect(again.err + again.out).toContain("retracted on");
  expect(await statusOf(A)).toBe(410);
  expect(nashra("store", "check").status).toBe(0);
  expect(nashra("retract", "--undo", "عنوان-a").status).toBe(0);
  expect(await statusOf(A)).toBe(200);
  expect(nashra("store", "check").status).toBe(0);
});

test("a rendering takes away what an earlier one wrote of a withdrawn article", () => {
  article("c", "ميناء");
  const site = pathOf("site");
  const holding = () =>
    (readdirSync(site, { recursive: true, withFileTypes: true }) as Dirent[])
      .filter(
        (one) => one.isFile() && readFileSync(join(one.parentPath, one.name), "utf8").includes("عنوان c"),
      )
      .map(({ name }) => name);
  expect(nashra("render", site).status).toBe(0);
  expect(holding().length).toBeGreaterThan(5);
  nashra("retract", "c.txt");
  expect(nashra("render", site).status).toBe(0);
  expect(holding()).toEqual([]);
  expect(readFileSync(join(site, "categories/ميناء/atom.xml"), "utf8")).toContain("<at:deleted-entry ");
});

test("what is not there is told, and is no success", () => {
  const { status, err } = nashra("retract", "nothing");
  expect([status, err]).toEqual([1, expect.stringContaining("“nothing” is no article")]);
  expect(nashra("retract").status).toBe(2);
  expect(nashra("retract", "--undo", "nothing").status).toBe(1);
});

test("a file that is gone retracts nothing by itself; --missing lists it, and retracts it with --yes", async () => {
  rmSync(pathOf("articles/a.txt"));
  taken();
  expect(await statusOf(A)).toBe(200);
  const { out } = nashra("retract", "--missing");
  expect(out).toContain("a.txt: /articles/عنوان-a");
  expect(out).not.toContain("b.txt");
  expect(await statusOf(A)).toBe(200);
  expect(nashra("retract", "--missing", "--yes").status).toBe(0);
  expect(await statusOf(A)).toBe(410);
  expect(await statusOf("/articles/عنوان-b")).toBe(200);
});

const markdown = (name: string, more: string) =>
  write(
    `articles/${name}.md`,
    `---\ntitle: Boats ${name}\ndate: 2020-02-08\n${more}---\nThe boats came back.\n`,
  );

test.each([
  "retracted: true",
  "retracted: 2026-05-01",
  "status: retracted",
  "draft: true",
  "published: false",
])(
  "an article whose document says %s is withdrawn, and comes back when it no longer says so",
  async (line) => {
    markdown("one", "");
    markdown("two", "");
    taken();
    expect(await statusOf("/articles/boats-one")).toBe(200);
    markdown("one", `${line}\n`);
    expect(taken().err).toContain("an article that was published before is withdrawn");
    expect(await statusOf("/articles/boats-one")).toBe(410);
    expect(await served(async (get) => (await get("/atom.xml")).text())).toContain("<at:deleted-entry");
    expect(await statusOf("/articles/boats-two")).toBe(200);
    markdown("one", "");
    taken();
    expect(await statusOf("/articles/boats-one")).toBe(200);
    expect(nashra("store", "check").status).toBe(0);
  },
);

test("a list of articles withdraws the one that says so", async () => {
  const list = (more: object) =>
    write(
      "articles/list.json",
      JSON.stringify([
        { title: "First", published: "2020-02-08", content: "One." },
        { title: "Second", published: "2020-02-09", content: "Two.", ...more },
      ]),
    );
  list({});
  taken();
  list({ retracted: true });
  taken();
  expect(await statusOf("/articles/second")).toBe(410);
  expect(await statusOf("/articles/first")).toBe(200);
});
