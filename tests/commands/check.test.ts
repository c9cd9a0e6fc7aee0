/** `nashra check`: nothing against our own feeds, and what is wrong in another's. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folder, nashra, sample } from "./processes.ts";

test("check finds nothing in our own feeds, and names what is wrong in another's", () => {
  sample();
  const own = nashra(["check"]);
  expect(own.out).toMatch(/\d+ documents, 0 errors, 0 warnings/);
  expect(own.status).toBe(0);
  const bad = join(folder, "bad.xml");
  writeFileSync(bad, "<rss version='2.0'><channel><title>x</title></channel></rss>");
  const ran = nashra(["check", bad]);
  expect(ran.status).toBe(1);
  expect(ran.out).toMatch(/bad\.xml:1: error: .*link.*; right would be: /);
  expect(nashra(["check", join(folder, "none.xml")]).status).toBe(1);

  // What aggregators ask for, of the feeds that they are given: the sample lacks large pictures alone.
  const settings = JSON.parse(readFileSync(join(folder, "publication.json"), "utf8"));
  writeFileSync(
    join(folder, "publication.json"),
    JSON.stringify({ ...settings, language: "ar-SA", url: "https://coast.example" }),
  );
  const names = ["apple", "feedly", "flipboard", "msn"];
  const asked = nashra(["check", ...names.flatMap((name) => ["--for", name])]);
  const lines = asked.out.split("\n").filter((line) => /: (?:error|warning): /.test(line));
  expect(lines.filter((line) => !line.includes("picture"))).toEqual([
    expect.stringContaining("its description holds a table"),
    expect.stringContaining("its description holds a table"),
  ]);
  expect(lines.filter((line) => line.includes("error") && !line.includes("Flipboard"))).toEqual([]);
  expect(lines.find((line) => line.includes("Solar lamps"))).toMatch(
    /^\/feed\.xml\?profile=flipboard:\d+: error: “Solar lamps light the harbour steps” https:\/\/coast\.example\/articles\/\S+: its largest picture has 800 × 450 pixels; right would be: .*\(Flipboard asks for .*: https:\/\/flipboard\.helpshift\.com\//,
  );
  const unknown = nashra(["check", "--for", "flip"]);
  expect([unknown.status, unknown.err]).toEqual([
    2,
    expect.stringMatching(/“flip” is no aggregator.*flipboard/),
  ]);
});

test("check says when there was nothing to check", () => {
  const ran = nashra(["check", folder]);
  expect([ran.status, ran.out]).toEqual([1, expect.stringContaining("nothing was checked")]);
});
