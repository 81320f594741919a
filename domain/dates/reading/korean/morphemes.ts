import * as lexicon from "@/domain/dates/reading/korean/lexicon";
import { koreanPlaces } from "@/domain/dates/reading/places";

/** Every morpheme of the lexicon. */
function morphemes(): Set<string> {
  const found = new Set<string>();
  for (const entry of Object.values(lexicon)) {
    const texts = typeof entry === "string" ? [entry] : entry.map(([text]) => text);
    for (const text of texts) for (const morpheme of text.split(/[| ]/)) found.add(morpheme);
  }
  for (const place of koreanPlaces.split(/[| ]/)) found.add(place);
  return found;
}

const known = morphemes();
const longest = Math.max(...[...known].map((morpheme) => morpheme.length));

/**
 * A run of Korean letters cut into known morphemes, as few as possible: "2026년 말까지" has 말 and 까지. One piece when it
 * holds a word that no date has.
 */
export function splitKorean(run: string): string[] {
  // fewest[i]: how few morphemes make the letters before i; from[i]: where the last of them begins.
  const fewest = new Array<number>(run.length + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Array<number>(run.length + 1).fill(0);
  fewest[0] = 0;
  for (let end = 1; end <= run.length; end += 1) {
    for (let start = Math.max(0, end - longest); start < end; start += 1) {
      const count = (fewest[start] ?? 0) + 1;
      if (count < (fewest[end] ?? 0) && known.has(run.slice(start, end))) {
        fewest[end] = count;
        from[end] = start;
      }
    }
  }
  if (fewest[run.length] === Number.POSITIVE_INFINITY) return [run];
  const pieces: string[] = [];
  for (let end = run.length; end > 0; end = from[end] ?? 0) pieces.unshift(run.slice(from[end], end));
  return pieces;
}
