"use client";

import { useEffect, useRef } from "react";
import { SourceQuote } from "@/components/MilestoneParts";
import { ProgressBadge, StateBadge } from "@/components/StateBadge";
import { UpdateEntry, type UpdateEntryProps } from "@/components/UpdateEntry";
import type { Progress, State } from "@/domain/vocabulary";

interface Link {
  href: string;
  text: string;
}

export interface PanelFact {
  term: string;
  value: string;
  /** The source's own words. */
  note?: string;
}

/** One milestone in the reader's words; made by `app/panel.ts`. */
export interface PanelProps {
  slug: string;
  over: Link;
  title: string;
  titleLanguage: string | undefined;
  state: { value: State; label: string };
  progress: { value: Progress; label: string };
  quote: Parameters<typeof SourceQuote>[0] | null | "";
  facts: PanelFact[];
  updates: { title: string; empty: string | null; entries: UpdateEntryProps[] };
  page: Link;
  /** For those who may. */
  log: Link | null;
}

interface Props {
  /** What is known at once; the rest follows. */
  title: string;
  panel: PanelProps | null;
  /** A sentence, when the rest could not be had. */
  failure: string | null;
  words: { name: string; close: string };
  /** Address of the page without the panel. */
  closeHref: string;
  onClose: () => void;
  /** The reader opened it just now: it takes the focus. */
  fresh: boolean;
}

/** What is known of a milestone, beside the picture; a sheet where there is no room beside it. */
export function Panel({ title, panel, failure, words, closeHref, onClose, fresh }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another milestone in the same panel is news too
  useEffect(() => {
    if (fresh) heading.current?.focus({ preventScroll: true });
  }, [fresh, title]);
  return (
    <aside
      className="tl-panel"
      aria-label={words.name}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <a
        href={closeHref}
        className="tl-panel-close"
        onClick={(event) => {
          event.preventDefault();
          onClose();
        }}
      >
        <span aria-hidden="true">×</span>
        <span className="sr-only">{words.close}</span>
      </a>
      {panel && (
        <p className="mb-1 pr-10 text-[13px]">
          <a href={panel.over.href}>{panel.over.text}</a>
        </p>
      )}
      <h2 ref={heading} tabIndex={-1} lang={panel?.titleLanguage} className="pr-10 outline-none">
        {title}
      </h2>
      {failure && <p className="mt-3 text-late-text">{failure}</p>}
      {panel && <Known panel={panel} />}
    </aside>
  );
}

function Known({ panel }: { panel: PanelProps }) {
  const { state, progress, quote, facts, updates, page, log } = panel;
  return (
    <>
      <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <StateBadge state={state.value} label={state.label} />
        <ProgressBadge progress={progress.value} label={progress.label} />
      </p>
      {quote && <SourceQuote {...quote} />}
      <dl className="mt-5 grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-3 gap-y-2">
        {facts.map(({ term, value, note }) => (
          <div key={term} className="contents">
            <dt className="text-ink-2">{term}</dt>
            <dd className="min-w-0">
              {value} {note && <span className="text-ink-2">{note}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <div className="mt-5 mb-3 flex flex-wrap items-baseline justify-between gap-x-4 border-line border-t pt-4">
        <h3>{updates.title}</h3>
        {log && (
          <a href={log.href} data-key="u">
            {log.text}
          </a>
        )}
      </div>
      {updates.empty ? (
        <p className="text-ink-2">{updates.empty}</p>
      ) : (
        <ol className="space-y-4">
          {updates.entries.map((entry) => (
            <UpdateEntry key={entry.id} {...entry} />
          ))}
        </ol>
      )}
      <p className="mt-5">
        <a href={page.href}>{page.text}</a>
      </p>
    </>
  );
}
