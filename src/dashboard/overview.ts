/** The first page: how much there is, and what waits for someone. */
import { html } from "hono/html";
import { counts } from "../store/counting.ts";
import type { Asked, Shown } from "./page.ts";

const WORDS = {
  ar: { title: "نظرة عامة", published: "مادة منشورة" },
  en: { title: "Overview", published: "published" },
} as const;

export async function overview({ deps, language, at }: Asked): Promise<Shown> {
  const words = WORDS[language];
  const { published } = await counts(deps.db, at);
  return {
    title: words.title,
    body: html`<h1>${words.title}</h1>
<ul class="counts"><li><b>${published}</b> ${words.published}</li></ul>`,
  };
}
