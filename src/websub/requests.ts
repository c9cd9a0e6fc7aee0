/** Requests to the hub (WebSub §5.1): taken and to be confirmed, or refused with what would be right. */
import type { Publication } from "../article.ts";
import type { Refusal } from "../reach.ts";
import type { Database } from "../store/database.ts";
import type { Cursor } from "../store/hub-cursor.ts";
import { fullness, keepAsked, type Limits } from "../store/verifications.ts";
import { type Form, FormError, formOf } from "./form.ts";
import { isThere, subjectOfTopic, type TopicOrNot, topicAt } from "./topics.ts";

export interface RequestDeps {
  readonly db: Database;
  readonly publication: Publication;
  readonly seconds: () => number;
  /** Finds out what changed; the point that a subscription begins at. */
  readonly mark: () => Promise<Cursor>;
  readonly limits: Limits;
  readonly refusal: Refusal;
}

type Subscribing = Exclude<Form, { readonly mode: "publish" }>;

/** Seconds after which one may ask again. */
const FULL = { host: 60, pending: 60, subscriptions: 3600 };

/** Answers 202 to what it takes, and `wake`s what deals with it. */
export async function answerTo(deps: RequestDeps, request: Request, wake: () => void): Promise<Response> {
  if (request.method !== "POST")
    return said(
      405,
      "This is the hub of the publication's feeds (WebSub): subscribe with a POST of hub.mode, hub.topic and hub.callback.",
      { Allow: "POST" },
    );
  try {
    const form = await formOf(request, deps.refusal);
    const answer = form.mode === "publish" ? await published(deps, form.topics) : await asked(deps, form);
    if (answer.status === 202) wake();
    return answer;
  } catch (error) {
    if (error instanceof FormError) return said(error.status, error.message);
    throw error;
  }
}

/** Everybody may say that a topic has changed: the hub looks by itself, and sees whether it has. */
async function published({ publication, mark }: RequestDeps, topics: readonly string[]): Promise<Response> {
  for (const address of topics) {
    const topic = topicAt(publication, address);
    if (!topic || "denied" in topic) throw new FormError(400, reasonOf(topic, address, publication));
  }
  await mark();
  return said(202, "The hub has looked for what is new.");
}

async function asked(deps: RequestDeps, form: Subscribing): Promise<Response> {
  const { db, publication, seconds, limits } = deps;
  const topic = topicAt(publication, form.topic);
  if (!topic) throw new FormError(400, reasonOf(topic, form.topic, publication));
  // Whatever its port: one machine may have thousands.
  const { hostname: host } = new URL(form.callback);
  const now = seconds();
  const path = "denied" in topic ? form.topic : topic.path;
  const full = await fullness(db, { host, callback: form.callback, topic: path }, now, limits);
  if (full && (full !== "subscriptions" || form.mode === "subscribe"))
    return said(full === "host" ? 429 : 503, FULLNESS[full], { "Retry-After": String(FULL[full]) });
  const cursor = await deps.mark();
  const reason =
    "denied" in topic
      ? topic.denied
      : form.mode === "subscribe" && !(await isThere(db, topic, now))
        ? `${form.topic} is no feed: there is nothing at this address`
        : undefined;
  const { callback, secret, lease } = form;
  const common = { callback, host, secret, lease };
  await keepAsked(
    db,
    "denied" in topic || reason !== undefined
      ? { ...common, topic: form.topic, kind: "", slug: "", mode: "denied", reason: reason ?? "" }
      : { ...common, topic: topic.path, ...subjectOfTopic(topic), mode: form.mode, reason: "" },
    cursor,
    now,
  );
  return said(202, "The callback is asked to confirm this.");
}

const FULLNESS = {
  host: "Too much was asked for this callback's host within a minute; ask again in a minute.",
  pending: "Too many requests wait for their confirmation; ask again in a minute.",
  subscriptions: "The hub has as many subscriptions as it takes; poll the feed, and ask again later.",
};

const reasonOf = (topic: TopicOrNot, address: string, { url }: Publication) =>
  topic && "denied" in topic
    ? `${topic.denied}.`
    : `${address.slice(0, 300)} is no address of this publication; right would be a feed's, such as ${url}/feed.xml.`;

function said(status: number, text: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(`${text}\n`, {
    status,
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Cache-Control": "no-store",
      "Access-Control-Allow-Origin": "*",
      ...headers,
    },
  });
}
