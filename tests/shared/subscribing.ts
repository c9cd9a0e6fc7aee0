/** Subscribers that a test plays, and a hub that reaches them through a function: what they were told, in their words. */
import { steady } from "../../src/clock.ts";
import {
  type Outgoing,
  type OutgoingAnswer,
  OutgoingError,
  type OutgoingRequest,
} from "../../src/outgoing.ts";
import { createHub, type Hub, type HubDeps } from "../../src/websub/hub.ts";
import { type Publishing, publishing } from "./publishing.ts";

/** What a subscriber answers; where it says nothing, it confirms and takes what it gets. */
type Said = Partial<OutgoingAnswer> | "nothing" | undefined;

export interface Subscribing extends Publishing {
  hub: Hub;
  /** Everything that the hub sent. */
  readonly sent: OutgoingRequest[];
  /** How subscribers answer; they confirm and take everything unless a test says otherwise. */
  answer: (request: OutgoingRequest) => Said | Promise<Said>;
  /** Another process with the same store. */
  restart(deps?: Partial<HubDeps>): void;
  post(form: Record<string, string>, headers?: Record<string, string>): Promise<Response>;
  /** Subscribes and waits until that is confirmed. */
  subscribe(path: string, callback: string, more?: Record<string, string>): Promise<Response>;
  /** Lets the hub work until nothing is left to be done now. */
  work(): Promise<void>;
  /** Documents that a callback got, in order. */
  got(callback: string): string[];
  time(text: string): void;
}

export const SITE = "https://marfa.example";

/** Addresses as a callback or a topic is written in these tests. */
export const callbackOf = (name: string) => `https://${name}.example/callback?for=${name}`;

export async function subscribing(
  settings: Record<string, unknown> = {},
  deps: Partial<HubDeps> = {},
): Promise<Subscribing> {
  const it = await publishing(settings);
  const { PublicationSchema } = await import("../../src/publication-schema.ts");
  const { SETTINGS } = await import("./publishing.ts");
  const publication = PublicationSchema.parse({ ...SETTINGS, ...settings });
  let moment = new Date("2026-05-01T12:00:00Z");
  const now = steady(() => moment);
  const sent: OutgoingRequest[] = [];
  const outgoing: Outgoing = async (request) => {
    sent.push(request);
    const said = await all.answer(request);
    if (said === "nothing") throw new OutgoingError("nobody is there");
    return { status: 200, headers: {}, body: challengeIn(request), cut: false, ...said };
  };
  const failures: unknown[] = [];
  const fresh = (deps: Partial<HubDeps>) =>
    createHub({ db: it.db, publication, now, outgoing, report: (error) => failures.push(error), ...deps });
  const under: Promise<unknown>[] = [];
  const all: Subscribing = Object.assign(it, {
    hub: fresh(deps),
    sent,
    answer: () => undefined,
    restart: (deps = {}) => {
      all.hub = fresh(deps);
    },
    time: (text: string) => {
      moment = new Date(text);
      it.at(text);
    },
    async post(form: Record<string, string>, headers: Record<string, string> = {}) {
      const answer = await all.hub.answer(
        new Request(`${SITE}/hub`, { method: "POST", body: new URLSearchParams(form), headers }),
        (work) => under.push(work),
      );
      return answer;
    },
    async subscribe(path: string, callback: string, more: Record<string, string> = {}) {
      const answer = await all.post({
        "hub.mode": "subscribe",
        "hub.topic": SITE + path,
        "hub.callback": callback,
        ...more,
      });
      await Promise.all(under.splice(0));
      return answer;
    },
    async work() {
      const { done } = await all.hub.work();
      await done;
      await Promise.all(under.splice(0));
      if (failures.length > 0) throw failures[0];
    },
    got: (callback: string) =>
      sent
        .filter(({ method, url }) => method === "POST" && url === callback)
        .map(({ body }) => new TextDecoder().decode(body)),
  });
  return all;
}

/** What a willing subscriber answers a verification with. */
export const challengeIn = ({ url }: OutgoingRequest) =>
  new TextEncoder().encode(new URL(url).searchParams.get("hub.challenge") ?? "");

/** The parameters that a verification or denial had. */
export const asked = ({ url }: OutgoingRequest) => Object.fromEntries(new URL(url).searchParams);

/** Titles of the items of a feed's document, whatever its format. */
export const titlesIn = (document: string): string[] =>
  document.startsWith("{")
    ? (JSON.parse(document) as { items: { title: string }[] }).items.map(({ title }) => title)
    : [...document.matchAll(/<(?:item|entry[^>]*)>[\s\S]*?<title>(.*?)<\/title>/g)].map(
        ([, title = ""]) => title,
      );
