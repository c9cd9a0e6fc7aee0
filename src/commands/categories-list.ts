/** What `nashra categories` shows: topics with counts, doubtful lines, likely duplicates. */
import { unixSeconds } from "../clock.ts";
import { type Doubt, doubts } from "../store/corrections.ts";
import { type Listed, listCategories } from "../store/listings.ts";
import { nearDuplicates } from "./near-duplicates.ts";
import type { Publisher } from "./publisher.ts";
import { isolated, list, painted, say } from "./terminal.ts";

const EVERY = Number.MAX_SAFE_INTEGER;

/** Prints them for people, or one JSON object a line. */
export async function listTopics({ db, now }: Publisher, json: boolean): Promise<number> {
  const topics = await listCategories(db, unixSeconds(now()), EVERY);
  const open = await doubts(db);
  const near = nearDuplicates(topics);
  if (json) {
    for (const one of topics) console.log(JSON.stringify({ category: one }));
    for (const { phrases, ...one } of open)
      console.log(JSON.stringify({ doubt: { ...one, phrases: JSON.parse(phrases) } }));
    for (const [one, other] of near) console.log(JSON.stringify({ near: [one.slug, other.slug] }));
    return 0;
  }
  await list(
    [{ heading: "articles", align: "right" }, { heading: "category" }, { heading: "address", yields: true }],
    topics.map(({ articles, label, slug }) => [String(articles), label, `/categories/${slug}`]),
    () => table(topics),
  );
  const heading = (text: string) => painted("heading", text);
  if (open.length > 0)
    say(`\n${heading("Doubtful lines (accept FILE, or split):")}\n${open.map(doubtful).join("\n")}`);
  if (near.length > 0)
    say(
      `\n${heading("Perhaps one topic (merge):")}\n${near.map((pair) => pair.map(brief).join(" ~ ")).join("\n")}`,
    );
  if (topics.length === 0) say("There are no categories yet: articles get them from their keywords.");
  return 0;
}

const brief = ({ label, articles }: Listed) => `${isolated(label)} (${articles})`;

/** Numbers first: labels of any script and direction then need no padding. */
function table(topics: readonly Listed[]): readonly string[] {
  const width = String(topics[0]?.articles ?? "").length;
  return topics.map(
    ({ articles, label, slug }) => `${String(articles).padStart(width)}  ${label}  /categories/${slug}`,
  );
}

function doubtful({ source, line, phrases, confidence }: Doubt): string {
  const proposed = (JSON.parse(phrases) as string[]).join(" | ");
  return `${source}: ${Math.round(confidence * 100)} %\n  ${isolated(line)}\n  ${isolated(proposed)}`;
}
