/** A backup is the store, to the last row and the last byte that is served; a restored one stands in its place. */
import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { article, beginWith, nashra, pathOf, taken, write } from "./publication.ts";
import { answersOf, rowsOf } from "./stores.ts";

const MIGRATIONS = join(import.meta.dirname, "../../src/store/migrations");
const store = () => pathOf("nashra.sqlite");
const files = () => readdirSync(pathOf("")).sort();
const backups = () => readdirSync(pathOf("backups"));

beginWith(() => {
  for (let i = 0; i < 6; i++)
    article(`خبر-${i}`, i % 2 ? "الصيد البحري، أسعار السمك" : "أسعار السمك، المرفأ القديم");
  expect(taken().status).toBe(0);
});

const sql = (file: string, statements: string) => {
  const db = new DatabaseSync(file);
  db.exec(statements);
  db.close();
};

test("what is served from a restored store is what was served before, and every row is the same", async () => {
  const answers = await answersOf(store());
  const rows = rowsOf(store());
  expect(Object.keys(answers).length).toBeGreaterThan(20);
  expect(Object.values(answers).filter(([status]) => status !== 200)).toEqual([]);
  expect(nashra("backup", pathOf("kept.sqlite"))).toMatchObject({
    status: 0,
    out: expect.stringMatching(/kept\.sqlite: 6 articles, [\d.]+ MB, \d:\d\d, checked\n$/),
    err: "",
  });
  article("خبر-6", "أسعار السمك");
  taken();
  expect(await answersOf(store())).not.toEqual(answers);

  expect(nashra("restore", pathOf("kept.sqlite"))).toMatchObject({ status: 0, err: "" });
  expect(readFileSync(store()).equals(readFileSync(pathOf("kept.sqlite")))).toBe(true);
  expect(rowsOf(store())).toEqual(rows);
  expect(await answersOf(store())).toEqual(answers);
  expect(await answersOf(pathOf("kept.sqlite"))).toEqual(answers);
});

test("a store that was copied as it lay, with a -wal beside it, is restored with what that holds", () => {
  const db = new DatabaseSync(store());
  db.exec(
    "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; UPDATE state SET generation = generation + 7",
  );
  for (const end of ["", "-wal"]) cpSync(store() + end, pathOf(`kept.sqlite${end}`));
  db.close();
  const rows = rowsOf(store());
  article("خبر-6", "أسعار السمك");
  taken();
  expect(rowsOf(store())).not.toEqual(rows);
  expect(nashra("restore", pathOf("kept.sqlite"))).toMatchObject({ status: 0, err: "" });
  expect(rowsOf(store())).toEqual(rows);
});

test("the store that a backup replaces is kept, and restoring it undoes that", () => {
  nashra("backup", pathOf("kept.sqlite"));
  article("خبر-6", "أسعار السمك");
  taken();
  const rows = rowsOf(store());
  const { out } = nashra("restore", pathOf("kept.sqlite"));
  const aside = /what was there before is now (.*)\n/.exec(out)?.[1] ?? "";
  expect(aside).toMatch(/nashra-before-restore-\d{4}-\d\d-\d\dT\d{6}Z\.sqlite$/);
  expect(rowsOf(aside)).toEqual(rows);
  expect(nashra("restore", aside)).toMatchObject({ status: 0 });
  expect(rowsOf(store())).toEqual(rows);
});

test("without a name a backup stands in backups/ under its date; in a folder, too", () => {
  expect(nashra("backup")).toMatchObject({ status: 0 });
  expect(backups()).toEqual([expect.stringMatching(/^nashra-\d{4}-\d\d-\d\dT\d{6}Z\.sqlite$/)]);
  mkdirSync(pathOf("disk"));
  expect(nashra("backup", pathOf("disk"), "--quick")).toMatchObject({
    status: 0,
    out: expect.not.stringContaining("checked"),
  });
  expect(readdirSync(pathOf("disk"))).toEqual([expect.stringMatching(/^nashra-2.*\.sqlite$/)]);
});

test("a file that is there stays, unless --force is said", () => {
  write("kept.sqlite", "mine");
  expect(nashra("backup", pathOf("kept.sqlite"))).toMatchObject({
    status: 1,
    err: expect.stringMatching(/kept\.sqlite: is there already; right would be another name, or --force/),
  });
  expect(readFileSync(pathOf("kept.sqlite"), "utf8")).toBe("mine");
  expect(nashra("backup", pathOf("kept.sqlite"), "--force")).toMatchObject({ status: 0 });
  expect(rowsOf(pathOf("kept.sqlite"))).toEqual(rowsOf(store()));
});

test.each(["nashra.sqlite", "nashra.sqlite-wal", "articles/../nashra.sqlite"])(
  "%s is the store's own and no place for a backup, whatever is said",
  (name) => {
    const rows = rowsOf(store());
    expect(nashra("backup", pathOf(name), "--force")).toMatchObject({
      status: 1,
      err: expect.stringMatching(/is the store itself, or belongs to it/),
    });
    expect(rowsOf(store())).toEqual(rows);
  },
);

test("a backup below a file is refused, and nothing is left of it", () => {
  write("file", "mine");
  const before = files();
  expect(nashra("backup", pathOf("file/kept.sqlite"))).toMatchObject({
    status: 1,
    err: expect.stringMatching(
      /cannot be written \(.*\); right would be a folder that this user may write to/,
    ),
  });
  expect(files()).toEqual(before);
});

test("what a killed backup left is removed by the next one, and what another is writing is not", async () => {
  mkdirSync(pathOf("backups"));
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  const host = hostname().replace(/[^\w-]/g, "_");
  const gone = spawnSync(process.execPath, ["-e", ""]).pid;
  const dated = (owner: string, end = "") => `.nashra-2026-03-01T101530Z.sqlite${owner}.unfinished${end}`;
  const [left, stay] = [
    [dated(`.${host}-${gone}`), dated(`.${host}-${gone}`, "-journal"), dated(".elsewhere-7"), dated("")],
    [dated(`.${host}-${child.pid}`), dated(".elsewhere-8"), ".mine.sqlite.unfinished", "notes.unfinished"],
  ];
  const old = new Date(Date.now() - 2 * 86_400_000);
  for (const name of [...left, ...stay]) write(`backups/${name}`, "left");
  for (const name of [...left, ...stay]) utimesSync(pathOf(`backups/${name}`), new Date(), new Date());
  for (const name of [left[2] ?? "", left[3] ?? "", stay[2] ?? ""])
    utimesSync(pathOf(`backups/${name}`), old, old);
  try {
    expect(nashra("backup", "--quick")).toMatchObject({ status: 0 });
    expect(backups().sort()).toEqual([...stay, expect.stringMatching(/^nashra-.*\.sqlite$/)].sort());
  } finally {
    child.kill("SIGKILL");
  }
});

test("a backup that is killed leaves nothing once the next one is done", async () => {
  const child = spawn(process.execPath, ["bin/nashra.js", "backup"], {
    cwd: join(import.meta.dirname, "../.."),
    env: { ...process.env, DATA_DIR: pathOf("") },
  });
  const ended = new Promise((done) => child.once("exit", done));
  while (
    child.exitCode === null &&
    !(existsSync(pathOf("backups")) && backups().some((name) => name.endsWith(".unfinished")))
  )
    await new Promise((done) => setTimeout(done, 2));
  child.kill("SIGKILL");
  await ended;
  expect(nashra("backup", "--quick").status).toBe(0);
  expect(backups().filter((name) => name.includes("unfinished"))).toEqual([]);
});

test("by whom feeds were asked for today is in no backup; how many were is", () => {
  const salt = "5a17".repeat(16);
  sql(
    store(),
    `INSERT INTO audience_day (day, salt) VALUES (20700, '${salt}');
     INSERT INTO audience_seen VALUES (20700, '/feed.xml', 'Newsboat', 'app', NULL, 1, 0, 9, NULL);
     INSERT INTO audience_seen VALUES (20700, '/feed.xml', 'Newsboat', 'app', NULL, 1, 0, 9, 'fa5${"0".repeat(29)}');`,
  );
  expect(nashra("backup", pathOf("kept.sqlite")).status).toBe(0);
  const bytes = readFileSync(pathOf("kept.sqlite"), "latin1");
  expect([bytes.includes(salt), bytes.includes("fa5000")]).toEqual([false, false]);
  const db = new DatabaseSync(pathOf("kept.sqlite"));
  expect(db.prepare("SELECT pollers, requests FROM audience").all()).toEqual([{ pollers: 1, requests: 1 }]);
  db.close();
  expect(readFileSync(store(), "latin1")).toContain(salt);
});

test("a store with damaged pages makes no backup; with --quick it does", () => {
  sql(
    store(),
    "DELETE FROM article_category WHERE article_id = 1; PRAGMA foreign_keys = OFF; UPDATE article_author SET article_id = 99; UPDATE article_category SET article_id = 99 WHERE article_id = 2",
  );
  const before = files();
  expect(nashra("backup")).toMatchObject({
    status: 1,
    err: expect.stringMatching(
      /nashra\.sqlite: damaged \(\d+ rows of article_category name a row of article/,
    ),
  });
  expect([files(), backups()]).toEqual([[...before, "backups"].sort(), []]);
  expect(nashra("backup", "--quick")).toMatchObject({ status: 0 });
});

test("without a store there is nothing to back up; a new folder gets the backup as its store", () => {
  nashra("backup", pathOf("kept.sqlite"));
  const rows = rowsOf(store());
  rmSync(store());
  expect(nashra("backup")).toMatchObject({
    status: 1,
    err: expect.stringContaining("there is no store yet"),
  });
  const restored = nashra("restore", pathOf("kept.sqlite"));
  expect(restored).toMatchObject({ status: 0, out: expect.not.stringContaining("before") });
  expect(rowsOf(store())).toEqual(rows);
});

test("what a killed process left beside the store is never written into a restored one", () => {
  nashra("backup", pathOf("kept.sqlite"));
  const rows = rowsOf(store());
  const db = new DatabaseSync(store());
  db.exec("PRAGMA wal_autocheckpoint = 0; DELETE FROM doubt; UPDATE state SET generation = generation + 7");
  for (const end of ["", "-wal"]) cpSync(store() + end, pathOf(`left${end}`));
  db.close();
  for (const end of ["", "-wal"]) renameSync(pathOf(`left${end}`), store() + end);
  const out = nashra("restore", pathOf("kept.sqlite")).out;
  expect(rowsOf(store())).toEqual(rows);
  const aside = /now (.*)\n/.exec(out)?.[1] ?? "";
  // What it had acknowledged is in the store that is kept.
  expect(rowsOf(aside).state).not.toEqual(rows.state);

  // A -wal without its database, likewise.
  rmSync(store());
  writeFileSync(`${store()}-wal`, "left");
  expect(nashra("restore", pathOf("kept.sqlite")).status).toBe(0);
  expect(rowsOf(store())).toEqual(rows);
});

const UNFIT: readonly (readonly [name: string, make: (file: string) => void, message: RegExp])[] = [
  ["no database", (file) => writeFileSync(file, "text ".repeat(2000)), /is no backup that can be restored/],
  ["an empty file", (file) => writeFileSync(file, ""), /holds nothing yet/],
  [
    "another program's database",
    (file) => {
      rmSync(file);
      sql(file, "CREATE TABLE theirs (x)");
    },
    /holds tables of another program/,
  ],
  [
    "a newer nashra's store",
    (file) => sql(file, "INSERT INTO d1_migrations (name) VALUES ('9999_later.sql')"),
    /made by a newer nashra/,
  ],
  [
    "a backup cut short",
    (file) => truncateSync(file, 40_960),
    /is no backup that can be restored \(database disk image is malformed\); nothing was changed/,
  ],
  [
    "a backup with articles gone",
    (file) => sql(file, "PRAGMA foreign_keys = OFF; DELETE FROM article WHERE article_id = 3"),
    /kept\.sqlite: damaged \(\d+ rows of/,
  ],
];

test.each(UNFIT)("%s is not restored, and the store is as it was", (_name, make, message) => {
  nashra("backup", pathOf("kept.sqlite"), "--quick");
  make(pathOf("kept.sqlite"));
  const [rows, before] = [rowsOf(store()), files()];
  const { status, err } = nashra("restore", pathOf("kept.sqlite"));
  expect([status === 0, err]).toEqual([false, expect.stringMatching(message)]);
  expect(rowsOf(store())).toEqual(rows);
  expect(files()).toEqual(before);
});

test("a store that cannot be read is replaced with --force alone, and kept", () => {
  nashra("backup", pathOf("kept.sqlite"));
  const rows = rowsOf(store());
  writeFileSync(store(), "no database ".repeat(1000));
  writeFileSync(`${store()}-wal`, "left");
  expect(nashra("restore", pathOf("kept.sqlite"))).toMatchObject({
    status: 1,
    err: expect.stringMatching(
      /what is there cannot be read \(.*stop nashra, and then right would be --force/,
    ),
  });
  expect(nashra("restore", pathOf("kept.sqlite"), "--force")).toMatchObject({ status: 0 });
  expect(rowsOf(store())).toEqual(rows);
  expect(existsSync(`${store()}-wal`)).toBe(false);
  const aside = files().find((name) => /^nashra-before.*sqlite$/.test(name)) ?? "";
  expect(readFileSync(pathOf(aside), "utf8")).toContain("no database");
});

test("another program's database in the store's place stays, with --force too", () => {
  nashra("backup", pathOf("kept.sqlite"));
  rmSync(store());
  sql(store(), "CREATE TABLE theirs (x)");
  expect(nashra("restore", pathOf("kept.sqlite"), "--force")).toMatchObject({
    status: 1,
    err: expect.stringContaining("is a database of another program"),
  });
  expect(Object.keys(rowsOf(store()))).toContain("theirs");
});

/** Of an article's row, those of the first nashra. */
const COLUMNS =
  "article_id, source, guid, slug, published_at, updated_at, revision, version, categories, article";

test("a backup of an older nashra is restored as it is, and brought up to date when it is opened", async () => {
  const older = new DatabaseSync(pathOf("older.sqlite"));
  older.exec(
    "CREATE TABLE d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)",
  );
  const before = readdirSync(MIGRATIONS)
    .sort()
    .filter((name) => name < "0007");
  for (const name of before) {
    older.exec(readFileSync(join(MIGRATIONS, name), "utf8"));
    older.prepare("INSERT INTO d1_migrations (name) VALUES (?)").run(name);
  }
  older.close();
  sql(
    pathOf("older.sqlite"),
    `ATTACH '${store()}' AS new; INSERT INTO article (${COLUMNS}) SELECT ${COLUMNS} FROM new.article; INSERT INTO state SELECT 1, 0, 0, NULL, 0 WHERE false`,
  );
  expect(nashra("restore", pathOf("older.sqlite"))).toMatchObject({ status: 0, err: "" });
  expect(rowsOf(store()).d1_migrations).toHaveLength(before.length);
  const articles = Object.entries(await answersOf(store())).filter(([path]) => path.startsWith("/articles/"));
  expect(articles.map(([, [status]]) => status)).toEqual([200, 200, 200, 200, 200, 200]);
  expect(rowsOf(store()).d1_migrations?.length).toBeGreaterThan(before.length);
});

test.each([
  ["backup", "a", "b"],
  ["backup", "--wrong"],
  ["restore", "a", "b"],
  ["restore", "a", "--wrong"],
  ["store", "wrong"],
  ["store", "compact", "a"],
])("%s %s %s is told how it is called", (...args) =>
  expect(nashra(...args)).toMatchObject({
    status: 2,
    err: expect.stringMatching(new RegExp(`right would be:\\n\\n  nashra ${args[0]}`)),
  }),
);

test("a store that only its user may read stays so, as do its backups", () => {
  chmodSync(store(), 0o600);
  nashra("backup", pathOf("kept.sqlite"));
  nashra("store", "compact");
  nashra("restore", pathOf("kept.sqlite"));
  for (const file of [store(), pathOf("kept.sqlite")]) expect(statSync(file).mode & 0o777).toBe(0o600);
});

test("however many restores follow each other, each keeps what it replaces", () => {
  nashra("backup", pathOf("kept.sqlite"));
  for (let i = 0; i < 3; i++)
    expect(nashra("restore", pathOf("kept.sqlite"), "--quick")).toMatchObject({ status: 0 });
  expect(files().filter((name) => name.startsWith("nashra-before-restore"))).toHaveLength(3);
});

test("whoever finds a backup cannot sign in with what it holds: the key of the dashboard is nowhere in its bytes", () => {
  const key = "0123456789abcdef".repeat(4);
  sql(store(), `INSERT INTO dashboard_key VALUES (1, '${key}')`);
  expect(nashra("backup", pathOf("keyless.sqlite")).status).toBe(0);
  expect(readFileSync(pathOf("keyless.sqlite")).includes(key)).toBe(false);
  expect(nashra("restore", pathOf("keyless.sqlite")).status).toBe(0);
  const db = new DatabaseSync(store());
  expect(db.prepare("SELECT * FROM dashboard_key").all()).toEqual([]);
  db.close();
});
