/** Web addresses, ids, e-mail addresses, languages and media types. */
import { error, type Fault, first, shown, type Test, warning } from "./finding.ts";
import { plain } from "./values.ts";

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
// RFC 3986 appendix A: neither reserved nor unreserved.
const NEVER = /[\s<>"{}|\\^`\u0000-\u0020\u007F]/;
const BAD_PERCENT = /%(?![0-9a-f]{2})/i;
const WITH_HOST = /^(?:https?|ftps?|wss?)$/i;
// Longer than any server takes; also keeps every pattern here quick.
const LONGEST = 4000;
const TAG = /^tag:([^,\s:]+),(\d{4}(?:-(\d{2})(?:-(\d{2}))?)?):[\w~.!$&'()*+,;=:@/?%-]*(?:#.*)?$/;
const DOMAIN = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/i;
const EMAIL =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i;
const MEDIA_TYPE = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(?:\s*;\s*[\w!#$&^.+-]+=(?:[\w!#$&^.+:'-]+|"[^"]*"))*\s*;?$/;
const SCHEMES = new Set(
  "about acct callto cid data dav dns doi ed2k example fax file ftp geo git go gopher h323 http https im imap info ipfs ipns ipp irc iris itms jabber ldap ldaps magnet mailto mid mms modem mtqq news nfs nntp opaquelocktoken pop pres prospero rtmp rtsp service shttp sip sips sms snmp ssh svn tag tel telnet tftp urn view-source wais webcal ws wss xmlrpc.beep xmpp z39.50r z39.50s".split(
    " ",
  ),
);

/** An address, relative ones included, where every character may stand. Letters outside ASCII pass (an IRI). */
export const reference: Test = (written) => {
  const value = written.trim();
  if (value.length > LONGEST && !value.startsWith("data:"))
    return error(`${shown(value)} is too long`, `write an address of at most ${LONGEST} characters`);
  const bad = NEVER.exec(value)?.[0];
  if (bad !== undefined) return error(`${shown(value)} holds ${named(bad)}`, `write ${percent(bad)} for it`);
  if (BAD_PERCENT.test(value))
    return error(`${shown(value)} has a % without two hexadecimal digits`, "write %25 for a percent sign");
  return [...scheme(value), ...host(value)];
};

/** A value with nothing around it; Atom and JSON Feed do not have white space taken off. */
export const tight: Test = (value) =>
  value === value.trim() ? [] : error(`${shown(value)} has white space around it`, "write the value alone");

/** An absolute address or id with a scheme. */
export const absolute: Test = first(reference, (written) => {
  const value = written.trim();
  if (value === "") return error("it is empty", "write an absolute address such as https://example.org/");
  return SCHEME.test(value)
    ? identifier(value)
    : error(`${shown(value)} is not absolute`, "write it with its scheme and host");
});

/** A warning on an id that a program may write in another way; readers compare ids letter by letter. */
export const canonical: Test = (value) => {
  const [, name = "", host = "", path = ""] =
    /^([a-z][a-z0-9+.-]*):(?:\/\/([^/?#]*))?([^?#]*)/i.exec(value) ?? [];
  const odd =
    name !== name.toLowerCase()
      ? "its scheme has capitals"
      : host !== host.toLowerCase()
        ? "its host has capitals"
        : /^https?$/.test(name) && path === ""
          ? "its path is empty"
          : /:(?:80|443)?$/.test(host) || /^[^@]*:?@/.test(host)
            ? "its host says what is said without it"
            : /(?:^|\/)\.\.?(?:\/|$)/.test(path)
              ? "its path has dots for folders"
              : /%(?:[0-9A-F]?[a-f]|[a-f])|%(?:2D|2E|5F|7E|3\d|[46][1-9A-F]|[57][0-9A])/.test(value)
                ? "it encodes letters that need none, or in small letters"
                : undefined;
  return odd === undefined
    ? []
    : warning(`${shown(value)}: ${odd}`, "write the id in its usual form (RFC 3986 §6)");
};

/** An absolute address of the web. */
export const webAddress: Test = first(absolute, (value) =>
  /^https?:/i.test(value.trim())
    ? []
    : error(`${shown(value)} is not an http or https address`, "write an address that a browser can open"),
);

/** No letters outside ASCII: RSS knows URIs, not IRIs. */
const ascii: Test = (value) => {
  const letter = /[^\u0000-\u007F]/u.exec(value)?.[0];
  if (letter === undefined) return [];
  return error(
    `${shown(value)} holds ${named(letter)}, which a URI cannot`,
    `write ${percent(letter)} for it`,
  );
};

/** The address of RSS elements. */
export const rssAddress: Test = first(absolute, ascii);

function scheme(value: string): readonly Fault[] {
  const name = SCHEME.exec(value)?.[1]?.toLowerCase();
  if (name === undefined || SCHEMES.has(name)) return [];
  return warning(`${shown(name)} is not a scheme that IANA lists`, "use https, tag or urn");
}

function host(value: string): readonly Fault[] {
  const name = SCHEME.exec(value)?.[1];
  if (name === undefined || !WITH_HOST.test(name)) return [];
  const rest = value.slice(name.length + 1);
  const authority = /^\/\/([^/?#]*)/.exec(rest)?.[1];
  if (!authority) return error(`${shown(value)} names no host`, `write ${name}://host/path`);
  try {
    new URL(value);
    return [];
  } catch {
    return error(
      `${shown(value)} has an impossible host or port`,
      "write a host name as in https://example.org/",
    );
  }
}

/** tag: (RFC 4151) and urn: (RFC 8141) have a form of their own. */
function identifier(value: string): readonly Fault[] {
  if (/^tag:/i.test(value)) {
    const match = TAG.exec(value);
    const [, authority = "", , month = "01", day = "01"] = match ?? [];
    const named = DOMAIN.test(authority) || isEmail(authority);
    if (match && named && +month >= 1 && +month <= 12 && +day >= 1 && +day <= 31) return [];
    return error(`${shown(value)} is not a tag URI`, "write it like tag:example.org,2020-02-08:name");
  }
  if (/^urn:/i.test(value)) {
    if (!/^urn:[a-z0-9][a-z0-9-]{1,31}:[\w()+,.:=@;$!*'%/?#~&-]+$/i.test(value) || /^urn:urn:/i.test(value))
      return error(`${shown(value)} is not a URN`, "write it like urn:uuid:… or urn:isbn:…");
    if (/^urn:uuid:/i.test(value) && !/^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value))
      return error(`${shown(value)} is not a UUID`, "write 32 hexadecimal digits in groups of 8-4-4-4-12");
  }
  return [];
}

/** An e-mail address alone. */
export const email: Test = (written) => {
  const value = written.trim();
  if (isEmail(value)) return [];
  if (isEmail(`${value}.org`))
    return warning(`${shown(value)} names no full domain`, "write it like editor@example.org");
  return error(`${shown(value)} is not an e-mail address`, "write it like editor@example.org");
};

/** Whether it is an e-mail address and nothing else (RFC 3696: at most 320 characters). */
function isEmail(value: string): boolean {
  return value.length <= 320 && EMAIL.test(value);
}

/** The persons of RSS: an e-mail address, best with a name in parentheses. */
export const rssContact: Test = (value, known) => {
  const text = mailto(value.trim());
  const name = /\(([^()]*)\)$/.exec(text);
  const address = text.slice(0, name?.index ?? text.length).trim();
  const anywhere = address.split(/[\s,;:<>()"]+/).find(isEmail);
  if (anywhere !== undefined && anywhere !== address)
    return warning(`${shown(value)} is not in the usual form`, `write ${anywhere} (Name)`);
  if (anywhere === undefined)
    return error(
      `${shown(value)} is not an e-mail address`,
      "write editor@example.org (Name), or use dc:creator for a name alone",
    );
  return name
    ? plain(name[1] ?? "", known)
    : warning(`${shown(value)} names nobody`, `write ${address} (Name)`);
};

function mailto(text: string): string {
  if (!/^mailto:/i.test(text)) return text;
  try {
    return decodeURIComponent(text.replace(/^mailto:/i, "").replace(/\?.*$/s, ""));
  } catch {
    return text;
  }
}

/** A language tag of BCP 47 whose language is registered. */
export const language: Test = (value) => {
  const wrong = error(`${shown(value)} is not a language tag`, "write a BCP 47 tag such as ar, en or ar-SA");
  try {
    const [tag = ""] = Intl.getCanonicalLocales(value.trim());
    const base = tag.split("-")[0] ?? "";
    const known = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" }).of(base);
    // "und" is registered for a language that nobody has determined.
    return known === undefined && base !== "und" ? wrong : [];
  } catch {
    return /^(?:x|i)-[a-z0-9-]+$/i.test(value.trim()) ? [] : wrong;
  }
};

/** A media type such as `audio/mpeg`. */
export const mediaType: Test = (value) =>
  value.length < 200 && MEDIA_TYPE.test(value)
    ? []
    : error(`${shown(value)} is not a media type`, "write it like audio/mpeg");

function named(character: string): string {
  if (character === " ") return "a space";
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  return /\s|[\u0000-\u001F\u007F]/.test(character) ? code : `“${character}” (${code})`;
}

function percent(character: string): string {
  try {
    return /[A-Za-z0-9]/.test(character)
      ? character
      : encodeURIComponent(character).replace(
          /^[^%]$/,
          (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
        );
  } catch {
    return "nothing";
  }
}
