/** Addresses within the publication's pages. */
import type { Publication } from "../article.ts";
import { basePath } from "../urls.ts";

/** A path of the publication as its own pages link to it: behind the path that the publication's address has. */
export function place(publication: Publication, path: string): string {
  if (!path.startsWith("/") || path.startsWith("//")) return path;
  return basePath(publication.url) + path;
}

/** An address as a person reads it. */
export function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
