import type { Stretch } from "@/domain/text/word-diff";

/** A text with what was taken out and what came in marked by lines through and under it, not by colour alone. */
export function MarkedText({ stretches }: { stretches: Stretch[] }) {
  let place = 0;
  return stretches.map(({ as, text }) => {
    place += text.length;
    const key = `${as} ${place}`;
    if (as === "gone")
      return (
        <del key={key} className="bg-late-soft text-late-text">
          {text}
        </del>
      );
    if (as === "new")
      return (
        <ins key={key} className="bg-delivered-soft text-delivered-text">
          {text}
        </ins>
      );
    return <span key={key}>{text}</span>;
  });
}
