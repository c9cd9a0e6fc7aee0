/** The style sheet: readable in both schemes, and nothing from elsewhere. */
import { expect, test } from "vitest";
import { STYLE } from "../../src/pages/style.ts";

function colours(scheme: string): Map<string, string> {
  return new Map(
    [...scheme.matchAll(/--(\w+): (#[\da-f]{6})/g)].map(([, name = "", value = ""]) => [name, value]),
  );
}

// WCAG 2.2, relative luminance and contrast ratio.
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const [light = "", dark = "", print = ""] = [...STYLE.matchAll(/:root \{[^}]*\}/g)].map((match) => match[0]);

test.each([
  ["light", light],
  ["dark", dark],
  ["print", print],
])("texts and links stand out from what is behind them (WCAG AA), %s", (_, scheme) => {
  const of = colours(scheme);
  for (const text of ["ink", "soft", "link"])
    for (const behind of ["paper", "card"])
      expect([text, behind, contrast(of.get(text) ?? "", of.get(behind) ?? "") >= 4.5]).toEqual([
        text,
        behind,
        true,
      ]);
});

test("no colour but those of the schemes, no import, no address", () => {
  const rules = STYLE.replace(light, "").replace(dark, "").replace(print, "");
  expect(rules).not.toMatch(/#[\da-f]{3,8}\b(?!-)|rgb|@import|url\(/i);
});

test("both directions are served by one set of rules", () => {
  expect(STYLE).not.toMatch(/(?:margin|padding|border)-(?:left|right)|float: (?:left|right)/);
});
