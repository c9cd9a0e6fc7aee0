/** A real Firefox, Debian's, driven by WebDriver BiDi. */
import { existsSync } from "node:fs";
import { type Browser, firefox } from "playwright-core";

const FIREFOX = process.env.FIREFOX ?? "/usr/bin/firefox-esr";
export const isThere = existsSync(FIREFOX);
/** What a title of tests says where they are left out. */
export const whyLeftOut = isThere
  ? ""
  : ` (left out: no ${FIREFOX}; apt install firefox-esr, or name one in FIREFOX)`;

/** Asks nobody but the pages that it opens. The channel is that of Firefox as Mozilla builds it, without patches. */
export const launch = (): Promise<Browser> =>
  firefox.launch({
    channel: "moz-firefox",
    executablePath: FIREFOX,
    firefoxUserPrefs: {
      "network.captive-portal-service.enabled": false,
      "network.connectivity-service.enabled": false,
      "services.settings.server": "data:,",
    },
  });
