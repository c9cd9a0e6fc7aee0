/** What publication.json may say, and what is told where it says something else. */
import * as z from "zod";
import { publicationOf } from "./publication.ts";

const LONGEST_ADDRESS = 1000;
const webAddress = z
  .url({ protocol: /^https?$/i, error: "must be an absolute http or https address" })
  .max(LONGEST_ADDRESS);
const siteAddress = webAddress.refine(
  (address) => !/[?#]|%(?![\da-f]{2})/i.test(address) && URL.parse(address)?.username === "",
  "must be a host and at most a path, such as https://paper.example or https://example.org/news",
);
/** Of a picture of the publication itself. */
const pictureAddress = z
  .string()
  .max(LONGEST_ADDRESS)
  .refine(
    (address) =>
      address.isWellFormed() &&
      (/^\/(?!\/)/.test(address) || /^https?:$/.test(URL.parse(address)?.protocol ?? "")),
    "must be a path such as /images/logo.png or an http(s) address",
  );
const line = (longest: number) => z.string().trim().max(longest);
const named = line(300).regex(/[\p{L}\p{N}\p{S}]/u, "must hold a letter");
const author = z.union([
  named,
  z.looseObject({ name: named, email: z.email().optional(), link: webAddress.optional() }),
]);

const isTimeZone = (zone: string) => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
};
const isLanguage = (tag: string) => {
  try {
    // By its form alone `arabic` would be one (BCP 47 keeps five letters and more for codes that none has).
    return /^[a-z]{2,3}(?:-|$)/i.test(tag) && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};

/** A feed of others. */
const source = z.object({
  url: webAddress.refine((address) => URL.parse(address)?.username === "", "must hold no name or password"),
  every: z
    .string()
    .regex(
      /^(?:[1-9]\d{0,3}m|[1-9]\d?h|[1-7]d)$/,
      "must be minutes, hours or days such as 15m, 2h or 1d, at most 7d",
    )
    .optional(),
  language: z.string().refine(isLanguage, "must be a BCP 47 language tag such as ar, en or ar-SA").optional(),
});

/** `publication.json`. Only the title is required; what each says, `Publication` tells. */
export const PublicationSchema = z
  .object({
    title: named,
    description: line(5000).optional(),
    url: siteAddress.optional(),
    id: z
      .string()
      .min(1)
      .max(LONGEST_ADDRESS)
      .refine(
        (id) =>
          id.isWellFormed() && !/%(?![\da-f]{2})/i.test(id) && (!/^https?:/i.test(id) || URL.canParse(id)),
        "must be an address or a urn: that can be one",
      )
      .optional(),
    language: z
      .string()
      .refine(isLanguage, "must be a BCP 47 language tag such as ar, en or ar-SA")
      .optional(),
    timeZone: z.string().refine(isTimeZone, "must be an IANA time zone such as Asia/Riyadh").optional(),
    topicsFromText: z.boolean().optional(),
    feedSize: z.int().min(1).max(500).optional(),
    author: author.optional(),
    authors: z.array(author).optional(),
    copyright: line(1000).optional(),
    image: pictureAddress.optional(),
    favicon: pictureAddress.optional(),
    ttl: z.int().min(1).max(1440).optional(),
    sources: z.array(source).max(1000).optional(),
    hubs: z.array(webAddress).max(10).optional(),
    audience: z.boolean().optional(),
  })
  .transform(publicationOf);
