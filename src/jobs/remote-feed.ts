/** A feed as it came from elsewhere: its articles, and what else it says that matters here. */
import type { Draft, Problem } from "../article.ts";
import { decode } from "../read/decode.ts";
import { streamFeed } from "../read/feed.ts";
import { isJsonFeed, streamJsonFeed } from "../read/jsonfeed.ts";
import type { ReadContext } from "../read/reader.ts";

export interface RemoteFeed {
  readonly drafts: readonly Draft[];
  readonly problems: readonly Problem[];
  /** The page of its archive before this one (RFC 5005 §4), as it is written. */
  readonly older?: string | undefined;
  /** Minutes, of RSS. */
  readonly ttl?: number | undefined;
}

/** Reads RSS, Atom or JSON Feed. `name` is the feed's address in our settings: articles are known by it and their ids. */
export async function readRemote(name: string, body: Uint8Array, context: ReadContext): Promise<RemoteFeed> {
  const decoded = decode(body, name);
  if ("problem" in decoded) return { drafts: [], problems: [decoded.problem] };
  const text = decoded.text.replace(/^\uFEFF+/, "");
  const isJson = isJsonFeed(text);
  const pieces = async function* () {
    yield text;
  };
  const drafts: Draft[] = [];
  const problems: Problem[] = [...(decoded.warnings ?? [])];
  const results = (isJson ? streamJsonFeed : streamFeed)({ path: name, text: pieces() }, context);
  for await (const result of results) {
    drafts.push(...result.drafts);
    problems.push(...result.problems);
  }
  // Where they stood before is theirs: no address of ours leads on because a feed says so.
  const own = drafts.map(({ addresses: _, ...draft }) => draft);
  return { drafts: own, problems, ...(isJson ? {} : headOf(text)) };
}

/** What stands before the first entry; a feed may be cut behind it. */
function headOf(text: string): Pick<RemoteFeed, "older" | "ttl"> {
  const head = text.slice(0, text.search(/<(?:[\w.-]+:)?(?:item|entry)[\s>]/) >>> 0);
  const links = head.match(/<(?:[\w.-]+:)?link\b[^<>]*>/g) ?? [];
  const older = links.find((link) => /\srel\s*=\s*["']\s*prev-archive\s*["']/.test(link));
  const href = older && /\shref\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(older);
  const ttl = /<ttl>\s*(\d{1,6})\s*<\/ttl>/.exec(head)?.[1];
  return {
    older: href ? (href[1] ?? href[2])?.trim().replaceAll("&amp;", "&") : undefined,
    ttl: ttl === undefined ? undefined : Number(ttl),
  };
}
