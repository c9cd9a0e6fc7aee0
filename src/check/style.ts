/** Inline styles: which properties and values readers let through. */
import { type Fault, shown, warning } from "./finding.ts";

// What readers' sanitisers (and the W3C validator) have long agreed on; the rest is stripped or distrusted.
const PROPERTIES = new Set(
  "azimuth background background-color border border-bottom border-bottom-color border-bottom-style border-bottom-width border-collapse border-color border-left border-left-color border-left-style border-left-width border-right border-right-color border-right-style border-right-width border-spacing border-style border-top border-top-color border-top-style border-top-width border-width clear color cursor direction display elevation float font font-family font-size font-style font-variant font-weight height letter-spacing line-height list-style-type margin margin-bottom margin-left margin-right margin-top overflow padding padding-bottom padding-left padding-right padding-top page-break-after page-break-before page-break-inside pause pause-after pause-before pitch pitch-range richness speak speak-header speak-numeral speak-punctuation speech-rate stress text-align text-decoration text-indent text-transform unicode-bidi vertical-align visibility voice-family volume white-space width word-spacing".split(
    " ",
  ),
);
const LOADS = /url\s*\(|expression|@import|javascript:|\\|\/\*|[{}<>]/i;
// A length of five digits moves a text off the page.
const HUGE = /\d{4,}(?:em|px|pt|ex|%|cm|mm|in|pc)/i;

/** Warnings on a style attribute. */
export function styleFaults(style: string): readonly Fault[] {
  if (LOADS.test(style) || HUGE.test(style))
    return warning(
      `the style ${shown(style)} is risky`,
      "leave out url(), escapes, comments and huge lengths",
    );
  for (const declaration of style.split(";")) {
    const [name = "", value] = declaration.split(":", 2).map((part) => part.trim().toLowerCase());
    if (name === "" && value === undefined) continue;
    if (value === undefined || !PROPERTIES.has(name))
      return warning(`the style ${shown(declaration)} is not a safe one`, "leave it out: readers strip it");
  }
  return [];
}
