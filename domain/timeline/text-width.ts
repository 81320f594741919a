const classes: [RegExp, number][] = [
  [/[\u{1100}-\u{11ff}\u{3130}-\u{318f}\u{ac00}-\u{d7af}]/u, 0.9],
  [/[\u{2e80}-\u{9fff}\u{f900}-\u{faff}\u{ff00}-\u{ff60}\u{1f000}-\u{1faff}]/u, 1.04],
  [/[ilj|'’‘.,:;!·]/u, 0.31],
  [/[\s]/u, 0.28],
  [/[frtI()[\]/\-“”"]/u, 0.41],
  [/[mMW%@—]/u, 0.94],
  [/[wOQGCDHNU&]/u, 0.78],
  [/[0-9A-Z$+=~–]/u, 0.68],
  [/[a-z]/u, 0.59],
];

const known = new Map<string, number>();

function characterWidth(character: string): number {
  const before = known.get(character);
  if (before !== undefined) return before;
  const width = classes.find(([members]) => members.test(character))?.[1] ?? 0.95;
  known.set(character, width);
  return width;
}

/** Width in px of a text in Pretendard, estimated a little too wide so that nothing drawn by it overlaps. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return Math.ceil(width * fontSize);
}

/** The text, or as much of it as fits with an ellipsis; empty when not even that fits. */
export function truncate(text: string, fontSize: number, room: number): string {
  if (textWidth(text, fontSize) <= room) return text;
  let width = 0;
  let kept = "";
  let shown = "";
  for (const character of text) {
    kept += character;
    width += characterWidth(character) * fontSize;
    if (width > room) break;
    const shortened = `${kept.trimEnd()}…`;
    if (textWidth(shortened, fontSize) > room) break;
    shown = shortened;
  }
  return shown;
}

/** Breaks a text between words into at most `limit` lines; the last one is shortened when need be. */
export function wrap(text: string, fontSize: number, room: number, limit: number): string[] {
  const lines: string[] = [];
  const words = text.split(" ").filter(Boolean);
  while (words.length > 0) {
    if (lines.length === limit - 1) {
      lines.push(truncate(words.join(" "), fontSize, room));
      break;
    }
    let line = words.shift() ?? "";
    while (words[0] !== undefined && textWidth(`${line} ${words[0]}`, fontSize) <= room) {
      line = `${line} ${words.shift()}`;
    }
    lines.push(truncate(line, fontSize, room));
  }
  return lines;
}
