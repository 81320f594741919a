/** The code of a party that the file names only: `Korea Coast Guard` is `KOREA-COAST-GUARD`; "" for none. */
export function partyCodeOf(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
}
