/** Whatever happens in whatever order, every subscriber ends with every change, and nobody is sent what is no news. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { retract } from "../../src/ingest/retract.ts";
import { PublicationSchema } from "../../src/publication-schema.ts";
import { publishedAs, restore, retractionNamed } from "../../src/store/retractions.ts";
import { at, draft, SETTINGS } from "./publishing.ts";
import { callbackOf, type Subscribing, subscribing } from "./subscribing.ts";

const TOPICS = ["/feed.json", "/categories/sea/feed.json", "/authors/n/feed.json", "/archive/1/feed.json"];
const FOLLOWERS = TOPICS.map((path, index) => ({ path, callback: callbackOf(`f${index}`) }));

interface Item {
  readonly id: string;
  readonly content_html: string;
  readonly tags?: readonly string[];
  readonly authors?: readonly { readonly name: string }[];
}
const itemsIn = (text: string) => (JSON.parse(text) as { items: Item[] }).items;

interface Gone {
  readonly id: string;
  readonly date_deleted: string;
}
const goneIn = (text: string) =>
  (JSON.parse(text) as { _nashra?: { deleted?: Gone[] } })._nashra?.deleted ?? [];

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("publish" as const),
      names: fc.subarray(["a", "b", "c", "d"], { minLength: 1 }),
      text: fc.constantFrom("x", "y", "z"),
      minute: fc.integer({ min: 0, max: 20 }),
      keywords: fc.subarray(["Sea", "Land"]),
      author: fc.constantFrom("N", "M"),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom("retract" as const, "restore" as const),
      name: fc.constantFrom("a", "b", "c", "d"),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("work" as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("wait" as const), seconds: fc.constantFrom(1, 31, 150, 700) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("away" as const), who: fc.nat(3), isAway: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("restart" as const) }) },
  // A process that ends between an answer and the note of it.
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("crash" as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("renew" as const), who: fc.nat(3) }) },
);

const HISTORIES = fc.array(step, { minLength: 6, maxLength: 24 });

/** What a topic's feed shows of each article now. */
async function shown(it: Subscribing, path: string): Promise<Map<string, string>> {
  const answer = await it.app.request(path);
  if (answer.status !== 200) return new Map();
  return new Map(itemsIn(await answer.text()).map((item) => [item.id, JSON.stringify(item)]));
}

test("every subscriber ends with every change, whatever was written, failed and restarted in between", async () => {
  await fc.assert(
    fc.asyncProperty(HISTORIES, fc.constantFrom(1, 2, 50), async (history, together) => {
      const publication = PublicationSchema.parse({ ...SETTINGS, feedSize: together });
      const it = await subscribing({ feedSize: 50 }, { publication });
      let time = Date.parse("2026-05-01T12:00:00Z");
      const away = new Set<string>();
      const unnoted = new Set<string>();
      let crashes = false;
      // What each was told to be gone, and what each has to be told.
      const told = new Map(FOLLOWERS.map(({ callback }) => [callback, new Set<string>()]));
      const owed: { readonly callback: string; readonly id: string }[] = [];
      // All topics are there from the start.
      await it.publish(draft("a", { keywords: ["Sea"], authors: [{ name: "N" }] }));
      const known = new Map<string, Map<string, string>>();
      for (const { path, callback } of FOLLOWERS) {
        known.set(callback, await shown(it, path));
        await it.subscribe(path, callback);
      }
      it.answer = ({ method, url, body }) => {
        if (method !== "POST") return undefined;
        if (away.has(url)) return "nothing";
        const text = new TextDecoder().decode(body);
        const [items, gone] = [itemsIn(text), goneIn(text)];
        expect(items.length + gone.length).toBeGreaterThan(0);
        const has = known.get(url);
        const before = told.get(url);
        const news = [
          ...items.filter((item) => has?.get(item.id) !== JSON.stringify(item)),
          ...gone.filter((one) => !before?.has(JSON.stringify(one))),
        ];
        // What an ended process did not note comes once more.
        if (news.length === 0 && !crashes) expect(unnoted.delete(url)).toBe(true);
        if (crashes) unnoted.add(url);
        for (const { id } of gone) has?.delete(id);
        for (const one of gone) before?.add(JSON.stringify(one));
        for (const item of items) has?.set(item.id, JSON.stringify(item));
        return crashes ? new Promise<never>(() => {}) : undefined;
      };
      const work = async () => {
        it.time(new Date(time).toISOString());
        await it.work();
      };
      for (const one of history) {
        it.time(new Date(time).toISOString());
        if (one.kind === "publish")
          await it.publish(
            ...one.names.map((name) =>
              draft(name, {
                content: `<p>${one.text}</p>`,
                keywords: one.keywords,
                authors: [{ name: one.author }],
                ...at(`2026-05-01T12:${String(one.minute).padStart(2, "0")}:00Z`),
              }),
            ),
          );
        if (one.kind === "retract") {
          const { guid } = (await publishedAs(it.db, `${one.name}.txt`)) ?? {};
          for (const { path, callback } of FOLLOWERS)
            if (guid && !path.startsWith("/archive/") && (await shown(it, path)).has(guid))
              owed.push({ callback, id: guid });
          if (guid) await retract(it.db, guid, { now: Math.floor(time / 1000) });
        }
        if (one.kind === "restore") {
          const { guid } = (await retractionNamed(it.db, `${one.name}.txt`)) ?? {};
          if (guid) await restore(it.db, guid);
        }
        if (one.kind === "wait") time += one.seconds * 1000;
        if (one.kind === "work") await work();
        if (one.kind === "away") away[one.isAway ? "add" : "delete"](FOLLOWERS[one.who]?.callback ?? "");
        if (one.kind === "restart") it.restart({ publication });
        if (one.kind === "renew") {
          const { path, callback } = FOLLOWERS[one.who] ?? { path: "", callback: "" };
          await it.subscribe(path, callback);
        }
        if (one.kind === "crash") {
          crashes = true;
          await it.hub.work();
          await new Promise((done) => setTimeout(done, 15));
          crashes = false;
          it.restart({ publication });
          // What it had claimed is another's then.
          time += 121_000;
        }
      }
      away.clear();
      for (let rounds = 0; rounds < 3; rounds += 1) {
        time += 25_000_000;
        await work();
      }
      for (const { path, callback } of FOLLOWERS) {
        const has = known.get(callback);
        for (const [id, item] of await shown(it, path))
          expect([callback, has?.get(id)]).toEqual([callback, item]);
      }
      for (const { callback, id } of owed)
        if (!(await publishedAs(it.db, id)))
          expect([callback, id, known.get(callback)?.has(id)]).toEqual([callback, id, false]);
    }),
    { numRuns: navigator.userAgent === "Cloudflare-Workers" ? 5 : 25 },
  );
}, 120_000);
