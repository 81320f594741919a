/** A piece of a text; with an address when it is one that may be followed. */
export interface TextPart {
  text: string;
  href: string | null;
}

const maxAddress = 2048;

/**
 * A text in pieces, the http and https addresses in it apart. An address ends before what is not ASCII, so that a Korean
 * particle does not become part of it, and before the punctuation of the sentence round it. One with a name and a password
 * is left as text.
 */
export function splitAtAddresses(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(/\bhttps?:\/\/[!-~]+/gi)) {
    if (match[0].length > maxAddress) continue;
    const address = withoutPunctuation(match[0]);
    if (!isSafe(address)) continue;
    if (match.index > end) parts.push({ text: text.slice(end, match.index), href: null });
    parts.push({ text: address, href: address });
    end = match.index + address.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), href: null });
  return parts;
}

/** A closing bracket belongs to the address only when it was opened there. */
function withoutPunctuation(address: string): string {
  const shorter = address.replace(/[.,;:!?'"<>]+$/, "");
  const last = shorter.at(-1) ?? "";
  const opening = { ")": "(", "]": "[", "}": "{" }[last];
  if (!opening || shorter.split(opening).length >= shorter.split(last).length) {
    return shorter === address ? address : withoutPunctuation(shorter);
  }
  return withoutPunctuation(shorter.slice(0, -1));
}

function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { hostname, username, password } = new URL(address);
  return hostname !== "" && username === "" && password === "";
}
