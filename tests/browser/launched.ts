/** One real browser, which asks nobody by itself. */
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

export const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
export const isThere = existsSync(CHROMIUM);
export const reason = isThere
  ? ""
  : ` (left out: no ${CHROMIUM}; apt install chromium, or name one in CHROMIUM)`;

export const launched = (): Promise<Browser> =>
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
