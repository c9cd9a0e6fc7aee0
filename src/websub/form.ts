/** What is sent to the hub (WebSub §5.1): a form, checked. */
import type { Refusal } from "../reach.ts";

/** What is wrong with a request, with the status that says so. */
export class FormError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export type Form =
  | {
      readonly mode: "subscribe" | "unsubscribe";
      readonly callback: string;
      readonly topic: string;
      readonly secret: string | null;
      /** Seconds. */
      readonly lease: number;
    }
  | { readonly mode: "publish"; readonly topics: readonly string[] };

/** Bytes of a form, of a secret; characters of an address. */
const LONGEST_FORM = 16_384;
const LONGEST_SECRET = 199;
const LONGEST_ADDRESS = 2048;

const HOUR = 3600;
const DAY = 24 * HOUR;
/** Seconds of a subscription: where none are asked for, and between which they are kept (WebSub §5.1: the hub decides). */
const LEASE = 10 * DAY;
const SHORTEST_LEASE = HOUR;
const LONGEST_LEASE = 30 * DAY;

/** Reads and checks a request's form, with the callback among it. Throws FormError. */
export async function formOf(request: Request, refusal: Refusal): Promise<Form> {
  const [type = ""] = (request.headers.get("Content-Type") ?? "").split(";", 1);
  if (type.trim().toLowerCase() !== "application/x-www-form-urlencoded")
    throw new FormError(
      415,
      `The content type is “${type.slice(0, 100)}”; right would be application/x-www-form-urlencoded (WebSub §5.1).`,
    );
  const params = new URLSearchParams(await bodyOf(request));
  const mode = params.get("hub.mode") ?? "";
  if (mode === "publish") return { mode, topics: published(params) };
  if (mode !== "subscribe" && mode !== "unsubscribe")
    throw new FormError(
      400,
      `hub.mode is “${mode.slice(0, 100)}”; right would be subscribe, unsubscribe or publish.`,
    );
  return {
    mode,
    callback: callbackIn(params, refusal),
    topic: addressIn(params, "hub.topic"),
    secret: secretIn(params),
    lease: leaseIn(params),
  };
}

async function bodyOf(request: Request): Promise<string> {
  const tooLong = new FormError(413, `The form is longer than the ${LONGEST_FORM} bytes that are read.`);
  if (Number(request.headers.get("Content-Length") ?? 0) > LONGEST_FORM) throw tooLong;
  const decoder = new TextDecoder();
  let text = "";
  let length = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.length;
    if (length > LONGEST_FORM) {
      await reader?.cancel();
      throw tooLong;
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

function addressIn(params: URLSearchParams, name: string): string {
  const address = params.get(name) ?? "";
  if (address === "")
    throw new FormError(400, `${name} is missing; right would be an absolute address in it.`);
  if (address.length > LONGEST_ADDRESS)
    throw new FormError(
      400,
      `${name} has ${address.length} characters; right would be ${LONGEST_ADDRESS} at most.`,
    );
  return address;
}

function callbackIn(params: URLSearchParams, refusal: Refusal): string {
  const callback = addressIn(params, "hub.callback");
  const why = refusal(callback);
  const wrong = why ?? (callback.includes("#") ? "it holds a fragment, which no request brings" : undefined);
  if (wrong)
    throw new FormError(400, `hub.callback is “${callback.slice(0, 300)}”, which is not asked: ${wrong}.`);
  return callback;
}

function secretIn(params: URLSearchParams): string | null {
  const secret = params.get("hub.secret") || null;
  const length = new TextEncoder().encode(secret ?? "").length;
  if (length > LONGEST_SECRET)
    throw new FormError(400, `hub.secret has ${length} bytes; right would be less than 200 (WebSub §5.1).`);
  return secret;
}

function leaseIn(params: URLSearchParams): number {
  const text = params.get("hub.lease_seconds") ?? "";
  if (text === "") return LEASE;
  if (!/^\d{1,15}$/.test(text))
    throw new FormError(
      400,
      `hub.lease_seconds is “${text.slice(0, 100)}”; right would be a whole number of seconds.`,
    );
  return Math.min(Math.max(Number(text), SHORTEST_LEASE), LONGEST_LEASE);
}

/** Publishers tell in hub.url, some in hub.topic, several in one form. */
function published(params: URLSearchParams): readonly string[] {
  const topics = [...params.getAll("hub.url"), ...params.getAll("hub.topic")].filter((one) => one !== "");
  if (topics.length === 0)
    throw new FormError(400, "hub.url is missing; right would be the address of the feed that has changed.");
  return topics;
}
