/**
 * The language of words that somebody else wrote, which a screen reader needs to say them: Korean when there is Hangul in
 * them, else English. Sources of this kind are in one of the two.
 */
export function languageOf(words: string): "en" | "ko" {
  return /\p{Script=Hangul}/u.test(words) ? "ko" : "en";
}
