/** The form's field of that name that holds a text or a choice, seen from an element of the form. */
export function fieldOf(
  within: HTMLElement | null,
  name: string,
): HTMLInputElement | HTMLSelectElement | null {
  const found = within?.closest("form")?.elements.namedItem(name);
  return found instanceof HTMLInputElement || found instanceof HTMLSelectElement ? found : null;
}
