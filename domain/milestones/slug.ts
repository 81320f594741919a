/** Names that pages have, so no milestone may. */
const pageNames = ["new"];
const maxSlug = 80;

/** The title as a name in addresses, `a-z0-9-`; `milestone` when the title has no such letters. */
export function slugOf(title: string): string {
  const words = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  let slug = "";
  for (const word of words) {
    const longer = slug === "" ? word.slice(0, maxSlug) : `${slug}-${word}`;
    if (longer.length > maxSlug) break;
    slug = longer;
  }
  return slug === "" ? "milestone" : slug;
}

/** The first of `slug`, `slug-2`, `slug-3`… that is not taken. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  const isFree = (name: string) => !taken.has(name) && !pageNames.includes(name);
  let name = slug;
  for (let number = 2; !isFree(name); number++) name = `${slug}-${number}`;
  return name;
}
