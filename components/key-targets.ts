/** The keys that do something wherever they apply. Enter opens a link by itself. */
export const singleKeys = ["j", "k", "u", "c", "?"] as const;
type SingleKey = (typeof singleKeys)[number];

/** Where keys are text, or already do something else. */
const ownKeys = "input, textarea, select, [contenteditable], dialog, .tl-stage";

/**
 * The single key that was pressed outside of anything that takes text; null for any other. With a Korean keyboard the letters
 * come as jamo, and the place of the key tells which it is.
 */
export function keyOf(event: KeyboardEvent): SingleKey | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return null;
  if (event.target instanceof Element && event.target.closest(ownKeys)) return null;
  const letter = /^[a-z]$/i.test(event.key) ? event.key : /^Key([A-Z])$/.exec(event.code)?.[1];
  const pressed = event.key === "?" ? "?" : letter?.toLowerCase();
  if (pressed !== "?" && event.shiftKey) return null;
  return singleKeys.find((key) => key === pressed) ?? null;
}

/** What keys can be done to just now. */
export interface KeyTargets {
  /** Rows of lists, in their order on the page. */
  rows: HTMLElement[];
  log: (() => void) | null;
  check: (() => void) | null;
}

/** The row with the focus counts, else the page itself; a link to a milestone can be logged to wherever it stands. */
export function targetsIn(page: Document): KeyTargets {
  const active = page.activeElement;
  const rows = [...page.querySelectorAll<HTMLElement>("[data-row]")];
  const row = rows.find((each) => each.contains(active));
  const marked = (key: "u" | "c") => {
    const all = [...(row ?? page).querySelectorAll<HTMLElement>(`[data-key="${key}"]`)];
    const found = row ? all[0] : all.find((each) => !each.closest("[data-row]"));
    return found ? () => found.click() : null;
  };
  return { rows, log: marked("u") ?? logFrom(active), check: marked("c") };
}

function logFrom(active: Element | null): (() => void) | null {
  if (!(active instanceof HTMLAnchorElement)) return null;
  // Of an earlier day nothing is logged.
  if (!/^\/\w+\/milestones\/[a-z0-9-]+$/.test(active.pathname) || active.search) return null;
  return () => window.location.assign(`${active.pathname}?log=update`);
}
