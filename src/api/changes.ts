/** What changed in the store, given and taken as copies: the way of an archive from one store to another. */

import { STRETCH, stretchOf } from "../copies/comparing.ts";
import { COPIES_TYPE, type Copy, copyOf, type Taken } from "../copies/copy.ts";
import { givenAfter } from "../copies/giving.ts";
import { takeCopies } from "../copies/taking.ts";
import { beginning, comparedRows, generationOf, type Point, pointIn } from "../store/copies.ts";
import type { ApiDeps } from "./articles.ts";
import { bytesOf } from "./body.ts";
import { ApiProblem } from "./problem.ts";

const PRIVATE = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" };

/** GET: what changed after `?after=`, as lines; `Nashra-Point` is where that ends, and a link says that there is more. */
export async function getChanges({ db }: ApiDeps, request: Request): Promise<Response> {
  const after = pointOf(new URL(request.url).searchParams.get("after"));
  const given = await givenAfter(db, after ?? (await beginning(db)));
  const point = `${given.point.changed}.${given.point.article_id}`;
  return new Response(given.lines.map((line) => `${line}\n`).join(""), {
    headers: {
      ...PRIVATE,
      "Content-Type": COPIES_TYPE,
      "Nashra-Point": point,
      ...(given.hasMore ? { Link: `<?after=${point}>; rel="next"` } : {}),
    },
  });
}

/** POST: takes copies in. Answers when they are in the store, with a line for each. */
export async function postChanges(deps: ApiDeps, request: Request): Promise<Response> {
  const type = request.headers.get("Content-Type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== COPIES_TYPE)
    throw new ApiProblem(
      415,
      { en: `Copies are sent as ${COPIES_TYPE}.`, ar: `تُرسل النسخ بنوع ‪${COPIES_TYPE}‬.` },
      { headers: { "Accept-Post": COPIES_TYPE } },
    );
  const lines = new TextDecoder("utf-8", { fatal: false, ignoreBOM: false })
    .decode(await bytesOf(request))
    .split("\n")
    .filter((line) => line.trim() !== "");
  const read = lines.map(copyOf);
  const copies = read.filter((one): one is Copy => !("faults" in one));
  const taken = [...(await takeCopies(deps, copies))];
  if (copies.length > 0) deps.wrote?.(undefined);
  const told = read.map((one): Taken => {
    if (!("faults" in one)) return taken.shift() ?? { id: "", result: "refused" };
    return { id: one.id, result: "refused", reason: one.faults.join("; ") };
  });
  return new Response(told.map((one) => `${JSON.stringify(one)}\n`).join(""), {
    headers: { ...PRIVATE, "Content-Type": "application/jsonl; charset=utf-8" },
  });
}

/** GET: which store this is, as far as others must know it. */
export async function getStore({ db, publication }: ApiDeps): Promise<Response> {
  const body = { publication: publication.id, generation: await generationOf(db) };
  return Response.json(body, { headers: PRIVATE });
}

/** GET: a digest of the ids and versions behind `?after=`; with `?until=` and `list` they themselves, as lines. */
export async function getStretch({ db, hash }: ApiDeps, request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  const after = asked.get("after") ?? "";
  const until = asked.get("until") ?? undefined;
  if (!asked.has("list"))
    return Response.json(await stretchOf(db, { after, until }, hash), { headers: PRIVATE });
  const rows = await comparedRows(db, { after, until, most: STRETCH });
  return new Response(rows.map((row) => `${JSON.stringify(row)}\n`).join(""), {
    headers: { ...PRIVATE, "Content-Type": "application/jsonl; charset=utf-8" },
  });
}

function pointOf(text: string | null): Point | undefined {
  if (text === null) return undefined;
  const point = pointIn(text);
  if (point) return point;
  throw new ApiProblem(400, {
    en: "“after” is what Nashra-Point of the answer before said, such as 12.345.",
    ar: "قيمة ‪after‬ هي ما ذكرته ترويسة ‪Nashra-Point‬ في الجواب السابق، مثل ‪12.345‬.",
  });
}
