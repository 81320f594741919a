/** Fields that hold several values, between which stands a comma; their order does not matter. */
const lists = ["parties"];

function sameValue(name: string, a: string, b: string): boolean {
  const tidy = (text: string) => {
    const plain = text.replace(/\r\n?/g, "\n").trim();
    return lists.includes(name) ? plain.split(",").filter(Boolean).sort().join() : plain;
  };
  return tidy(a) === tidy(b);
}

/**
 * What a form should hold after others have saved: their value where the person had left the field as it was, the
 * person's own where both changed it; `mine` names those.
 */
export function takeOver(
  typed: Record<string, string>,
  before: Record<string, string>,
  after: Record<string, string>,
): { values: Record<string, string>; mine: string[] } {
  const values = { ...typed };
  const mine: string[] = [];
  for (const [name, now] of Object.entries(after)) {
    const [own, was] = [typed[name], before[name] ?? ""];
    if (own === undefined || sameValue(name, was, now)) continue;
    if (sameValue(name, own, was)) values[name] = now;
    else if (!sameValue(name, own, now)) mine.push(name);
  }
  return { values, mine };
}
