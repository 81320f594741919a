/** Where a dash joins no span, and a space parts nothing, the text is as with a hyphen and without the space. */
const sameAs: [RegExp, string][] = [
  // "2025–10–27", "27–10–2025".
  [/(?<!\d)(\d{4})–(\d{1,2})–(\d{1,2})(?!\d)/g, "$1-$2-$3"],
  [/(?<!\d)(\d{1,2})–(\d{1,2})–(\d{4})(?!\d)/g, "$1-$2-$3"],
  // "Mid–2026", "end–2026", "mid–October"; "early–mid 2026" is a span.
  [/\b(mid|early|late|(?<!\d ?)end|year-end)–(?=\d{4}|(?!mid|early|late|end|start)[a-z])/g, "$1-"],
  [/\b(first|second|third|fourth|last)–(?=(?:half|quarter|third)\b)/g, "$1-"],
  // "2025–Q4", "2025–상반기"; "2025–Q4 2026" is a span, and so is what begins with another date.
  [/^(\D*\d{4}) ?– ?(?=(?:q[1-4]|[1-4]q|h[12]|[12]h|[1-4]분기|[상하]반기)\D*$)/, "$1-"],
  // "2020 - 21" is "2020-21".
  [/^(\D*\d{4}) ([-–]) (?=\d\d(?:$|[ ?]*$|까지|부터))/, "$1$2"],
  // "2026 . 11 . 24 ."
  [/(\d) \.(?!\.)/g, "$1."],
  // "상·하반기" are both halves; "'til" is no quotation.
  [/상 ?[·,] ?하 ?반기/g, "상반기·하반기"],
  [/'(?=til\b)/g, ""],
];

export function joined(text: string): string {
  return sameAs.reduce((made, [pattern, by]) => made.replace(pattern, by), text);
}
