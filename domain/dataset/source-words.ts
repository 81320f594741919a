/**
 * The source's own words about a date, from what a data file notes of them: only what the note quotes, when the rest of it
 * is remarks in brackets or says that no date is given. A note that quotes nothing else is the words themselves.
 */
export function sourceWords(note: string): string {
  const quoted = [...note.matchAll(/"([^"]+)"/g)].map(([, words]) => words);
  const remark = /\([^()]*\)|\bnone given\b|[;,.\s]/gi;
  const others = note.replaceAll(/"[^"]+"/g, "").replaceAll(remark, "");
  return others === "" ? quoted.join("; ") : note;
}
