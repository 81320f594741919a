/** A stretch of two texts: in both, only in the first, or only in the second. */
export interface Stretch {
  as: "same" | "gone" | "new";
  text: string;
}

/** More words than these are compared only at both ends: the table of all pairs would take too long. */
const most = 1_500;

/** Words with the space after them; Korean and marks count as they are written. */
const wordsIn = (text: string) => text.match(/\S+\s*|\s+/g) ?? [];

/** What two texts share and where they differ, word by word. The stretches give back either text exactly. */
export function diffWords(before: string, after: string): Stretch[] {
  const [a, b] = [wordsIn(before), wordsIn(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const middle = diffMiddle(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const same = (words: string[]): Stretch[] => words.map((text) => ({ as: "same", text }));
  return joined([...same(a.slice(0, start)), ...middle, ...same(a.slice(a.length - end))]);
}

function diffMiddle(a: string[], b: string[]): Stretch[] {
  const gone = (text: string): Stretch => ({ as: "gone", text });
  const added = (text: string): Stretch => ({ as: "new", text });
  if (a.length > most || b.length > most) return [...a.map(gone), ...b.map(added)];
  const common = commonLengths(a, b);
  const width = b.length + 1;
  const stretches: Stretch[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    const down = common[(i + 1) * width + j] ?? 0;
    const across = common[i * width + j + 1] ?? 0;
    if (left !== undefined && left === right) {
      stretches.push({ as: "same", text: left });
      i += 1;
      j += 1;
    } else if (left !== undefined && (right === undefined || down >= across)) {
      stretches.push(gone(left));
      i += 1;
    } else if (right !== undefined) {
      stretches.push(added(right));
      j += 1;
    }
  }
  return stretches;
}

/** At [i, j] how many words the rests of both lists from there have in common, in order. */
function commonLengths(a: string[], b: string[]): Uint16Array {
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const isSame = a[i] === b[j];
      const down = common[(i + 1) * width + j] ?? 0;
      const across = common[i * width + j + 1] ?? 0;
      const both = common[(i + 1) * width + j + 1] ?? 0;
      common[i * width + j] = isSame ? both + 1 : Math.max(down, across);
    }
  }
  return common;
}

/** Neighbours of the same sort as one; of what was replaced the old words stand before the new. */
function joined(stretches: Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const { as, text } of stretches) {
    const last = result.at(-1);
    if (last?.as === as) last.text += text;
    else result.push({ as, text });
  }
  return result;
}
