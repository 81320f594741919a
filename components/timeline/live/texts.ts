import type { PictureTexts, Position } from "@/components/timeline/canvas/options";
import { fill, type LiveConfig } from "@/components/timeline/live/config";
import type { Source } from "@/components/timeline/live/source";
import { dayInWords } from "@/domain/dates/atom-words";
import { findIn } from "@/domain/timeline/scene/from-window";

/** The picture's words out of those of the source and of the page. */
export function textsOf({ words, locale }: LiveConfig, { texts, want }: Source): PictureTexts {
  return {
    ...words,
    item: findIn(texts),
    card: (id) => {
      const text = texts.get(id);
      if (!text) want([id]);
      return text && { title: text.title, lines: [text.said] };
    },
    tag: ([id], count) => {
      const title = count === 1 ? texts.get(id ?? 0)?.title : undefined;
      return title === undefined ? fill(words.noDateMany, { count }) : fill(words.noDateTag, { title });
    },
    many: (count, { from, to }) =>
      fill(words.many, {
        count,
        from: dayInWords(from, locale, "short"),
        to: dayInWords(to, locale, "short"),
      }),
  };
}

/** "Upgrade talks begin, starts in 2026, due soon, 37 days left, 2 of 3 in Free Trade Agreement". */
export function readingOf(
  { words }: LiveConfig,
  { texts }: Source,
  id: number,
  { nth, of }: Position,
  lane: string,
): string {
  if (id === 0) return fill(words.counted, { count: of, lane });
  const text = texts.get(id);
  const said = text ? [text.title, ...text.said.split(" · ")] : [];
  return [...said, fill(words.position, { nth, of, lane })].join(", ");
}
