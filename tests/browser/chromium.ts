/** A real Chromium, and pages that remember what went wrong on them. */
import { existsSync } from "node:fs";
import { type Browser, type BrowserContextOptions, chromium } from "playwright-core";
import { onTestFinished } from "vitest";
import type { Site } from "../serving.ts";

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
export const isThere = existsSync(CHROMIUM);
/** What a title of tests says where they are left out. */
export const whyLeftOut = isThere
  ? ""
  : ` (left out: no ${CHROMIUM}; apt install chromium, or name one in CHROMIUM)`;

/** Asks nobody but the pages that it opens. */
export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

/** What the publication is in, where its browser is to prefer that. */
interface Spoken {
  readonly language?: "ar" | "en";
}

/**
 * A page until the test ends, and what goes wrong on it: errors, what the policy refuses, answers of 400 and above,
 * and requests to anyone but the publication.
 */
export async function openPage(
  browser: Browser,
  site: Pick<Site, "address"> & Spoken,
  width: number,
  options: Omit<BrowserContextOptions, "viewport"> = {},
) {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    ...(site.language ? { locale: site.language } : {}),
    ...options,
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on("console", (said) => {
    if (said.type() === "error" || said.type() === "warning") wrong.push(said.text());
  });
  page.on("pageerror", (error) => wrong.push(String(error)));
  page.on("requestfailed", (request) => wrong.push(`${request.url()} failed`));
  page.on("response", (response) => {
    if (response.status() >= 400) wrong.push(`${response.url()} ${response.status()}`);
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(`${site.address}/`)) wrong.push(`asked ${request.url()}`);
  });
  return { page, wrong };
}

/** What has to be scrolled sideways to, or is cut off where the page begins. */
export async function stickingOut(page: Awaited<ReturnType<typeof openPage>>["page"]): Promise<unknown[]> {
  // A scrollbar takes some of the window in Firefox.
  const [wide, room] = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return [scrollWidth, clientWidth];
  });
  const cut = await page.$$eval("main *:not(.wide *, pre *)", (all) =>
    all
      .filter((one) => {
        const { left, right } = one.getBoundingClientRect();
        return left < -1 || right > innerWidth + 1;
      })
      .map((one) => one.outerHTML.slice(0, 80)),
  );
  return wide === room ? cut : [`${page.url()} is ${wide} wide`, ...cut];
}
