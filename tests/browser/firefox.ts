/** A real Firefox, Debian's, driven by WebDriver BiDi. */
import { existsSync } from "node:fs";
import { type Browser, firefox } from "playwright-core";

const FIREFOX = process.env.FIREFOX ?? "/usr/bin/firefox-esr";
export const isThere = existsSync(FIREFOX);
/** What a title of tests says where they are left out. */
export const whyLeftOut = isThere
  ? ""
  : ` (left out: no ${FIREFOX}; apt install firefox-esr, or name one in FIREFOX)`;

/** A port that nothing listens on (RFC 863). */
const NOBODY = 9;

/**
 * Asks nobody but this machine: of its own it asks its makers for settings, and no preference keeps it from that.
 * The channel is that of Firefox as they build it, without patches.
 */
export const launch = (): Promise<Browser> =>
  firefox.launch({
    channel: "moz-firefox",
    executablePath: FIREFOX,
    firefoxUserPrefs: {
      "network.proxy.type": 1,
      "network.proxy.http": "127.0.0.1",
      "network.proxy.http_port": NOBODY,
      "network.proxy.ssl": "127.0.0.1",
      "network.proxy.ssl_port": NOBODY,
      "network.proxy.no_proxies_on": "127.0.0.1",
    },
  });
