/** The HTML that feeds carry in a description or content: what readers strip, and what breaks away from its page. */
import { type Fault, type Known, shown, type Test, warning } from "./finding.ts";
import { styleFaults } from "./style.ts";

const RISKY = new Set(
  "script iframe object embed applet meta link base frame frameset noframes style param layer bgsound import xml plaintext noembed".split(
    " ",
  ),
);
const ELEMENTS = new Set(
  (
    "a abbr acronym address area article aside audio b bdi bdo big blink blockquote body br button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html i img input ins isindex kbd label legend li main map mark marquee menu meter nav nobr noscript ol optgroup option output p picture pre progress q rp rt ruby s samp search section select slot small source span strike strong sub summary sup svg math table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr " +
    [...RISKY].join(" ")
  ).split(" "),
);
const ADDRESSES = new Set(["href", "src", "cite", "poster", "longdesc", "background", "action", "data"]);
const TAG_START = /<(?:!--|([a-z][^\s/>]*))/gi;
const ATTRIBUTE = /[\s/]*([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y;

/** One start tag. */
export interface Tag {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

/** The start tags of a piece of HTML. */
export function* tagsOf(html: string): Generator<Tag> {
  TAG_START.lastIndex = 0;
  let from = 0;
  for (;;) {
    TAG_START.lastIndex = from;
    const start = TAG_START.exec(html);
    if (!start) return;
    from = TAG_START.lastIndex;
    const name = start[1]?.toLowerCase();
    if (name === undefined) {
      const end = html.indexOf("-->", from);
      if (end < 0) return;
      from = end + 3;
      continue;
    }
    const attributes: [string, string][] = [];
    ATTRIBUTE.lastIndex = from;
    for (let match = ATTRIBUTE.exec(html); match; match = ATTRIBUTE.exec(html)) {
      from = ATTRIBUTE.lastIndex;
      const [, attribute = "", double, single, bare] = match;
      attributes.push([attribute.toLowerCase(), double ?? single ?? bare ?? ""]);
    }
    yield { name, attributes };
  }
}

/** Warnings on HTML that readers strip or cannot resolve. `based` says that an xml:base is in force. */
export function htmlFaults(html: string, based = false): readonly Fault[] {
  const faults = new Map<string, Fault>();
  for (const tag of tagsOf(html)) for (const fault of tagFaults(tag, based)) faults.set(fault.what, fault);
  return [...faults.values()];
}

/** The same as a test of a value. */
export const html: Test = (value: string, _known: Known) => htmlFaults(value);

/** The warnings on one tag. */
export function* tagFaults({ name, attributes }: Tag, based: boolean): Generator<Fault> {
  if (RISKY.has(name))
    yield* warning(`it contains <${name}>`, "leave it out: readers strip it, or refuse the item");
  else if (!ELEMENTS.has(name) && !name.includes(":") && !name.includes("-"))
    yield* warning(`<${name}> is no HTML element`, "write &lt; for a less-than sign that opens no tag");
  for (const [attribute, value] of attributes) {
    if (/^on[a-z]+$/.test(attribute))
      yield* warning(`it contains the attribute ${attribute}`, "leave scripts out: readers strip them");
    if (attribute === "style") yield* styleFaults(value);
    if (ADDRESSES.has(attribute)) yield* addressFaults(attribute, value.trim(), based);
  }
}

function* addressFaults(attribute: string, value: string, based: boolean): Generator<Fault> {
  if (/^(?:javascript|vbscript):/i.test(value))
    yield* warning(`${attribute} holds a script`, "leave it out: readers strip it");
  else if (!based && value !== "" && !value.startsWith("#") && !/^[a-z][a-z0-9+.-]*:/i.test(value))
    yield* warning(
      `${attribute} ${shown(value)} is relative`,
      "write it with scheme and host: readers do not know the page",
    );
}
