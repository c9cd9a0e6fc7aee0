/** What files' names tell of how they are packed. */

export const isZip = (name: string) => /\.zip$/i.test(name);
export const isGzip = (name: string) => /\.(?:gz|tgz)$/i.test(name);
/** The name without `.gz`: what lies in it. */
export const unpackedName = (name: string) => name.replace(/\.gz$/i, "");
