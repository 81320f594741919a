import { expect } from "playwright/test";
import type { Answer } from "./raw-browser";

/** Checks the policy of a page: scripts by the page's own nonce only. @returns the nonce */
export function nonceOf({ headers, text }: Answer): string {
  const policy = String(headers["content-security-policy"]);
  const script = policy.split("; ").find((part) => part.startsWith("script-src")) ?? "";
  const nonce = script.match(/'nonce-([^']{20,})'/)?.[1] ?? "";
  expect(script).not.toMatch(/unsafe|\*|https?:/);
  expect(policy).toMatch(/object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'/);
  for (const [tag] of text.matchAll(/<script\b[^>]*>/g)) expect(tag).toContain(`nonce="${nonce}"`);
  expect(text).not.toMatch(/<[^>]+\son(click|load|error)=/i);
  return nonce;
}

/** Whether the page that a form answered with says the sentence. */
export function says({ text }: Answer, sentence: string): boolean {
  return text.includes(sentence);
}
