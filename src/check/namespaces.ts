/** Names of namespaces that are written almost right. */
import { error, type Report, shown, warning } from "./finding.ts";
import type { Extension } from "./vocabulary.ts";
import type { Declaration } from "./xml.ts";

const RULE = "Namespaces in XML 1.0 §2.1";

/** Findings on declarations of known namespaces under another name or prefix. */
export function checkNamespaces(
  declarations: readonly Declaration[],
  extensions: ReadonlyMap<string, Extension>,
  report: Report,
): void {
  const byForm = new Map([...extensions.values()].map((extension) => [rough(extension.uri), extension]));
  const byPrefix = new Map([...extensions.values()].map((extension) => [extension.prefix, extension]));
  for (const { prefix, uri, line } of declarations) {
    const place = { where: `xmlns${prefix && ":"}${prefix}`, line };
    const exact = extensions.get(uri);
    if (exact) {
      if (prefix !== "" && prefix !== exact.prefix && byPrefix.has(prefix))
        report.add(
          place,
          warning(`${prefix} is bound to the namespace of ${exact.prefix}`, `write xmlns:${exact.prefix}`),
          RULE,
        );
      continue;
    }
    const meant = byForm.get(rough(uri));
    if (/\s/.test(uri))
      report.add(
        place,
        error(`${shown(uri)} holds white space`, "write the name of the namespace exactly"),
        RULE,
      );
    else if (meant)
      report.add(place, error(`${shown(uri)} is not the name of that namespace`, `write ${meant.uri}`), RULE);
    else if (byPrefix.has(prefix)) {
      const usual = byPrefix.get(prefix);
      report.add(
        place,
        warning(
          `the prefix ${prefix} usually means ${usual?.uri}`,
          "check the namespace, or use another prefix",
        ),
        RULE,
      );
    }
  }
}

function rough(uri: string): string {
  return uri
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, "")
    .replace(/[\s/#]+$/g, "");
}
