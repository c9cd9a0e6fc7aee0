/** What the place of a Markdown file says to Hugo, Jekyll, Eleventy and Astro. */

export interface FilePlace {
  /** Why the file is no article, if it is none. */
  readonly leftOut?: string;
  /** `2024-03-05`, from a name that begins with it. */
  readonly day?: string;
  /** The name without day, language and ending; of an `index` file, that of its folder. */
  readonly name: string;
  /** BCP 47, from an ending such as `.ar.md`. */
  readonly language?: string;
  /** Folders above a `_posts` folder, which are categories to Jekyll. */
  readonly jekyll?: { readonly folders: readonly string[] };
  /** Folders below a `content` folder, which are the address to Hugo and Astro. */
  readonly section?: readonly string[];
  /** The folder of an `index` file, with its pictures, as an address: `/posts/trip/`. */
  readonly bundle?: string;
  /** The folder of the file as an address, where its pictures lie beside it: `/posts/`, or `/`. */
  readonly folder: string;
}

/** Languages that are met as endings; other short endings are names. */
const LANGUAGES = new Set(
  "ar bg ca cs da de el en es et fa fi fr he hi hr hu id it ja ko ku lt lv ms nl no pl pt ro ru sk sl sr sv sw th tr uk ur vi zh".split(
    " ",
  ),
);

/** Reads a path with `/`. */
export function placeOf(path: string): FilePlace {
  const folders = path.split("/");
  const file = folders.pop() ?? "";
  const bare = file.replace(/\.[a-z]{2,8}$/i, "");
  const [, stem = bare, code = ""] = /^(.+)\.([a-z]{2})(?:-[a-z]{2})?$/i.exec(bare) ?? [];
  const isLanguage = LANGUAGES.has(code.toLowerCase());
  const plain = isLanguage ? stem : bare;
  const [, year, month = "", date = "", rest] = /^(\d{4})-(\d{1,2})-(\d{1,2})-(.+)$/.exec(plain) ?? [];
  const posts = folders.lastIndexOf("_posts");
  const content = folders.indexOf("content");
  const isIndex = plain === "index" && folders.length > 0;
  const folder = `/${(content === -1 ? folders : folders.slice(content + 1)).map((one) => `${one}/`).join("")}`;
  const name = isIndex ? (folders.at(-1) ?? "") : (rest ?? plain);
  const below = content === -1 ? undefined : folders.slice(content + 1, isIndex ? -1 : undefined);
  const leftOut =
    plain === "_index"
      ? "the page of a section (_index)"
      : folders.includes("_drafts")
        ? "a draft, by its folder _drafts"
        : undefined;
  return {
    name,
    folder,
    ...(leftOut ? { leftOut } : {}),
    ...(year ? { day: `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}` } : {}),
    ...(isLanguage ? { language: bare.slice(stem.length + 1) } : {}),
    ...(posts === -1 ? {} : { jekyll: { folders: folders.slice(0, posts).filter((one) => one !== "src") } }),
    ...(below && posts === -1 ? { section: below } : {}),
    ...(isIndex ? { bundle: folder } : {}),
  };
}
