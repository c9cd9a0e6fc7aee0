/** A publication with its dashboard over HTTP, with articles in every state, and a clock that tests turn. */
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { withdraw } from "../../src/ingest/withdrawing.ts";
import { listenerOf, patientServer } from "../../src/listener.ts";
import { type Desk, deskOf } from "../shared/desk.ts";
import { at, draft } from "../shared/publishing.ts";

export interface ServedDesk {
  readonly address: string;
  readonly language: "ar" | "en";
  readonly desk: Desk;
  stop(): Promise<void>;
}

const NAMES = { ar: "مرفأ", en: "Coast Echo" };
/** A line that is cut without much certainty. */
export const LINE = "شباك قوارب ميناء بحر عواصف صيادون";
const LONG = `${"averylongwordwithoutanyplacetobreak".repeat(12)}</title><script>alert(1)</script>`;

const TITLES = {
  ar: [
    "قوارب الفجر تعود بصيد وفير",
    "أسعار السمك تهبط في الأسواق",
    "ميناء الصيد القديم يفتح أبوابه",
    "موسم الصيد يبدأ غدا",
  ],
  en: [
    "Boats of dawn return with a rich catch",
    "Fish prices fall",
    "The old harbour opens its gates",
    "The season begins tomorrow",
  ],
};
const TEXTS = {
  ar: "عادت القوارب إلى المرفأ قبل منتصف الليل. ",
  en: "The boats came back to the harbour before midnight. ",
};
const KEYWORDS = { ar: ["أسعار السمك", "الصيد البحري"], en: ["Fish market", "Harbour"] };

export async function servedDesk(language: "ar" | "en", start?: string): Promise<ServedDesk> {
  const server = patientServer((...request) => answer(...request)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const desk = await deskOf({
    settings: { title: NAMES[language], language, url: address, feedSize: 50 },
    ...(start ? { start } : {}),
  });
  const answer = listenerOf(desk.app);
  const days = ["2026-04-30", "2026-04-29", "2026-04-28", "2026-06-01"];
  await desk.publish(
    ...TITLES[language].map((title, n) =>
      draft(`n${n}`, {
        id: `n${n}`,
        title,
        keywords: KEYWORDS[language],
        content: `<p>${title}. ${TEXTS[language].repeat(5)}</p>`,
        ...at(`${days[n]}T09:00:00+03:00`),
      }),
    ),
    draft("line", {
      id: "line",
      title: language === "ar" ? "ليلة عاصفة" : "A stormy night",
      keywordLine: LINE,
      ...at("2026-04-27T09:00:00+03:00"),
    }),
    draft("hostile", {
      id: "hostile",
      title: LONG,
      keywords: [LONG.slice(0, 99)],
      ...at("2026-04-01T09:00:00Z"),
    }),
  );
  await desk.publish(draft("gone", { id: "gone", title: "Gone" }));
  const now = Date.parse("2026-05-01T12:00:00Z") / 1000;
  await withdraw({ ...desk, now: () => new Date(now * 1000) }, "gone", { now, meets: async () => {} });
  return {
    address,
    language,
    desk,
    async stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
