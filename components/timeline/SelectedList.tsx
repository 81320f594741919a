"use client";

import type { Selection } from "@/components/timeline/live/start";
import type { Day } from "@/domain/vocabulary";

export interface SelectionWords {
  /** "{count} milestones selected" */
  selected: string;
  span: string;
  more: string;
  clear: string;
}

interface Props {
  selection: Selection;
  words: SelectionWords;
  /** Puts values into a sentence of the words. */
  say(sentence: string, values: Record<string, string | number>): string;
  inWords(day: Day): string;
  hrefOf(slug: string): string;
  onOpen(slug: string, title: string): void;
  onClear(): void;
}

/** Several milestones that were chosen on the picture, as a list. */
export function SelectedList({ selection, words, say, inWords, hrefOf, onOpen, onClear }: Props) {
  const { count, span, items } = selection;
  const title = say(words.selected, { count });
  return (
    <aside className="tl-panel" aria-label={title}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 aria-live="polite">{title}</h2>
        <button type="button" className="min-h-9 cursor-pointer underline" onClick={onClear}>
          {words.clear}
        </button>
      </div>
      {span && (
        <p className="text-ink-2">{say(words.span, { from: inWords(span.from), to: inWords(span.to) })}</p>
      )}
      <ol className="mt-3 divide-y divide-line-2">
        {items.map((item) => (
          <li key={item.slug} className="py-2.5">
            <a
              href={hrefOf(item.slug)}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                onOpen(item.slug, item.title);
              }}
            >
              {item.title}
            </a>
            <span className="block text-[12.5px] text-ink-2">{item.said}</span>
          </li>
        ))}
      </ol>
      {count > items.length && (
        <p className="text-ink-2">{say(words.more, { count: count - items.length })}</p>
      )}
    </aside>
  );
}
