/** Feeds as aggregators are given them, from node:sqlite and from D1 alike. */
import { expect, test } from "vitest";
import { checkFor } from "../../src/check/aggregators/index.ts";
import { check } from "../../src/check/index.ts";
import { HUB_PATH, PROFILE_NAMES } from "../../src/urls.ts";
import { at, draft, publishing } from "./publishing.ts";
import { callbackOf, SITE, subscribing } from "./subscribing.ts";

const LONG = "عادت القوارب إلى المرفأ قبل الظهر ومعها من السردين ما لم يره الرصيف منذ الربيع. ".repeat(8);
const picture = (width: number, height: number) => ({
  url: "/images/a.jpg",
  type: "image/jpeg",
  width,
  height,
});
const good = (name: string, day: number, more = {}) =>
  draft(name, {
    ...at(`2026-04-${String(day).padStart(2, "0")}T09:00:00+03:00`),
    title: `قوارب الفجر تعود بصيد وفير ${name}`,
    content: `<p>${LONG}</p>`,
    authors: [{ name: "سلمى رافع" }],
    keywords: ["بحر"],
    image: picture(1200, 800),
    ...more,
  });
const titles = (xml: string) => [...xml.matchAll(/<item>\n<title>([^<]*)/g)].map(([, title]) => title);

test("a publication with what they ask for passes, in each profile and by the standards", async () => {
  const it = await publishing({
    language: "ar-SA",
    image: "/logo.png",
    favicon: "/icon.png",
    hubs: [`${SITE}${HUB_PATH}`],
  });
  await it.publish(...Array.from({ length: 25 }, (_, n) => good(`${n}`, n + 1)));
  for (const name of PROFILE_NAMES) {
    const path = `/feed.xml?profile=${name}`;
    const response = await it.get(path);
    const known = {
      address: SITE + path,
      contentType: response.headers.get("content-type") ?? "",
      now: new Date("2026-05-01T12:00:00Z"),
    };
    const body = await response.text();
    const { findings } = checkFor(body, [name], known);
    expect([name, ...check(body, known), ...findings]).toEqual([name]);
    expect(titles(body).length).toBe({ apple: 25, feedly: 25, flipboard: 25, msn: 20 }[name]);
  }
});

test("a profile has an address, a tag and a self link of its own, and answers 304", async () => {
  const it = await publishing();
  await it.publish(good("a", 1));
  const plain = await it.get("/feed.xml");
  const answers = await Promise.all(PROFILE_NAMES.map((name) => it.get(`/feed.xml?profile=${name}`)));
  const tags = [plain, ...answers].map(({ headers }) => headers.get("etag") ?? "");
  expect(new Set(tags).size).toBe(5);
  const [apple] = answers;
  expect(apple?.headers.get("link")).toContain(`<${SITE}/feed.xml?profile=apple>; rel="self"`);
  expect(await apple?.text()).toContain(`href="${SITE}/feed.xml?profile=apple"/>`);
  for (const [n, name] of PROFILE_NAMES.entries()) {
    const path = `/feed.xml?profile=${name}`;
    expect((await it.get(path, { "If-None-Match": tags[n + 1] ?? "" })).status).toBe(304);
    expect((await it.get(path, { "If-None-Match": tags[0] ?? "" })).status).toBe(200);
  }
  await it.publish(good("b", 2));
  expect((await it.get("/feed.xml?profile=apple")).headers.get("etag")).not.toBe(tags[1]);
  expect(titles(await it.text("/categories/%D8%A8%D8%AD%D8%B1/feed.xml?profile=msn")).length).toBe(2);
  expect((await it.get("/categories/none/feed.xml?profile=msn")).status).toBe(404);
});

test("an unknown profile is refused with those that there are; other formats have none", async () => {
  const it = await publishing();
  for (const path of [
    "/feed.xml?profile=flip",
    "/feed.xml?profile=",
    "/atom.xml?profile=msn",
    "/feed.json?profile=msn",
  ]) {
    const answer = await it.get(path);
    expect([path, answer.status, answer.headers.get("cache-control")]).toEqual([path, 400, "no-store"]);
    const text = await answer.text();
    for (const name of PROFILE_NAMES) expect(text).toContain(`feed.xml?profile=${name}`);
  }
  expect((await it.get("/feed.xml?ref=profile")).status).toBe(200);
});

test("an unknown profile of a category or an author that is not there is no question of profiles: 404, as without one", async () => {
  const it = await publishing();
  await it.publish(good("a", 1));
  const subject = encodeURIComponent("بحر");
  for (const [path, status] of [
    ["/categories/none/feed.xml?profile=flip", 404],
    ["/categories/none/atom.xml?profile=msn", 404],
    ["/authors/nobody/feed.json?profile=", 404],
    [`/categories/${subject}/feed.xml?profile=flip`, 400],
    [`/categories/${subject}/atom.xml?profile=msn`, 400],
  ] as const)
    for (const headers of [{}, { "Sec-Fetch-Dest": "document" }])
      expect([path, (await it.get(path, headers as Record<string, string>)).status]).toEqual([path, status]);
});

test("flipboard: thirty articles, long summaries, a large picture before recordings, an author for each", async () => {
  const it = await publishing();
  const sound = { url: "https://marfa.example/a.mp3", type: "audio/mpeg", length: 9 };
  await it.publish(
    good("a", 3, { authors: [], summary: "قصير.", attachments: [sound] }),
    good("b", 2, {
      image: picture(800, 450),
      attachments: [{ ...sound, url: "https://marfa.example/b.mp3" }],
    }),
    good("c", 1, { authors: [{ name: "Nadia", email: "nadia@marfa.example" }] }),
  );
  const xml = await it.text("/feed.xml?profile=flipboard");
  const [a = "", b = "", c = ""] = xml.split("<item>").slice(1);
  expect(a).toContain('<enclosure url="https://marfa.example/images/a.jpg"');
  expect(a).toContain("<dc:creator>مرفأ</dc:creator>");
  expect(/<description>([^<]*)…<\/description>/.exec(a)?.[1]?.length).toBeGreaterThanOrEqual(300);
  expect(b).toContain('<enclosure url="https://marfa.example/b.mp3"');
  expect(c).toContain("<dc:creator>Nadia</dc:creator>");
  expect(c).not.toContain("<author>");
});

test("msn: one language, the HTML that it keeps, and when an article was changed", async () => {
  const it = await publishing();
  const html =
    '<h6 lang="en">x</h6><figure><img src="/a.png" alt="y"><figcaption>تعليق</figcaption></figure><hr><p><u>خط</u></p>';
  await it.publish(
    good("a", 3, { content: `${html}<p>${LONG}</p>`, updated: "2026-04-05T10:00:00+03:00" }),
    good("b", 2, { language: "en", title: "Boats are home" }),
  );
  const xml = await it.text("/feed.xml?profile=msn");
  expect(titles(xml)).toEqual(["قوارب الفجر تعود بصيد وفير a"]);
  expect(xml).toContain("<dcterms:modified>2026-04-05T07:00:00.000Z</dcterms:modified>");
  expect(xml).toContain('<h5 lang="en">x</h5><img src="https://marfa.example/a.png" alt="y" /><p>تعليق</p>');
  expect(xml).toContain("<p><span>خط</span></p>");
  expect(xml).not.toMatch(/<(?:figure|hr|u)\b/);
});

test("apple: the whole text in the description; feedly: the publication's pictures", async () => {
  const it = await publishing({ image: "/logo.png" });
  await it.publish(good("a", 1));
  const apple = await it.text("/feed.xml?profile=apple");
  expect(apple).toContain('<description><![CDATA[<div lang="ar" dir="rtl">');
  expect(apple).not.toContain("<content:encoded>");
  const feedly = await it.text("/feed.xml?profile=feedly");
  expect(feedly).toContain('<webfeeds:cover image="https://marfa.example/logo.png"/>');
  expect(feedly).toContain("<webfeeds:logo>https://marfa.example/logo.png</webfeeds:logo>");
});

test("who subscribes to a profile at the hub is sent the articles as it has them", async () => {
  const it = await subscribing();
  const callback = callbackOf("msn");
  await it.subscribe("/feed.xml?profile=msn", callback);
  await it.publish(good("a", 1, { content: `<figure><img src="/a.png"></figure><p>${LONG}</p>` }));
  await it.work();
  const [news = ""] = it.got(callback);
  expect(titles(news)).toEqual(["قوارب الفجر تعود بصيد وفير a"]);
  expect(news).toContain(`href="${SITE}/feed.xml?profile=msn"/>`);
  expect(news).not.toContain("<figure>");
});
