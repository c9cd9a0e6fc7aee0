import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  absolute,
  canonical,
  email,
  language,
  mediaType,
  reference,
  rssAddress,
  rssContact,
} from "../../src/check/addresses.ts";
import type { Test } from "../../src/check/finding.ts";

const judge = (rule: Test, value: string) => rule(value, {})[0]?.severity ?? "right";

test.each<[string, Test, string]>([
  ["https://a.example/x?y=1&z=2#w", absolute, "right"],
  ["https://a.example:8080/%D8%B3", rssAddress, "right"],
  ["http://[2001:db8::1]/", absolute, "right"],
  ["https://موقع.example/س", absolute, "right"],
  ["https://a.example/س", rssAddress, "error"],
  ["mailto:ada@a.example", absolute, "right"],
  ["tag:a.example,2020-02-08:x/y", absolute, "right"],
  ["urn:uuid:1f6e9a52-7c1d-4b3a-9d0e-6a5b4c3d2e1f", absolute, "right"],
  ["urn:isbn:0123456789", absolute, "right"],
  ["", absolute, "error"],
  ["/x", absolute, "error"],
  ["//a.example/x", absolute, "error"],
  ["a.example/x", absolute, "error"],
  ["https://", absolute, "error"],
  ["https://a.example:99999/", absolute, "error"],
  ["https://a.example/a b", absolute, "error"],
  ["https://a.example/<x>", absolute, "error"],
  ["https://a.example/100%", absolute, "error"],
  ["tag:a.example:x", absolute, "error"],
  ["tag:a.example,2020-13-01:x", absolute, "error"],
  ["urn:x", absolute, "error"],
  ["urn:uuid:1f6e9a52", absolute, "error"],
  ["gemini-ish://a.example/", absolute, "warning"],
  ["../x", reference, "right"],
  ["x y", reference, "error"],
  ["https://a.example/x", canonical, "right"],
  ["https://a.example", canonical, "warning"],
  ["https://A.example/x", canonical, "warning"],
  ["https://a.example:443/x", canonical, "warning"],
  ["https://a.example/a/../b", canonical, "warning"],
  ["https://a.example/%d8", canonical, "warning"],
  ["ada@a.example", email, "right"],
  ["ada@home", email, "warning"],
  ["ada", email, "error"],
  ["ada@", email, "error"],
  ["ada@a.example (Ada)", rssContact, "right"],
  ["ada@a.example", rssContact, "warning"],
  ["Ada (ada@a.example)", rssContact, "error"],
  ["ar", language, "right"],
  ["zh-Hant-TW", language, "right"],
  ["ar-SA", language, "right"],
  ["arabic", language, "error"],
  ["en_US", language, "error"],
  ["qq", language, "error"],
  ["audio/mpeg", mediaType, "right"],
  ['text/html; charset="utf-8"', mediaType, "right"],
  ["mp3", mediaType, "error"],
  ["audio/", mediaType, "error"],
])("%s", (value, rule, verdict) => {
  expect(judge(rule, value)).toBe(verdict);
});

describe("every address that a browser writes", () => {
  test("is right", () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
        // fast-check's own addresses may hold what a browser still encodes.
        expect(judge(rssAddress, new URL(url).href.replace(/[|^`{}]/g, encodeURIComponent))).toBe("right");
      }),
    );
  });
});
