/** How figures are written. */

export const dollars = (amount: number) =>
  amount >= 100 ? `$${amount.toFixed(0)}` : `$${amount.toFixed(2)}`;
export const millions = (count: number) => (count / 1e6).toFixed(count < 10e6 ? 2 : 1);
export const percent = (part: number, of: number) => `${((100 * part) / of).toFixed(1)} %`;
export const gigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(0)} GB`;
export const link = (page: string) => `[${page.replace("https://developers.cloudflare.com/", "")}](${page})`;
