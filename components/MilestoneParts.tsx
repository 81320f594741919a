import type { ReactNode } from "react";
import { languageOf } from "@/components/language-of";
import { ProgressBadge, StateBadge } from "@/components/StateBadge";
import type { Progress, State } from "@/domain/vocabulary";

interface HeadingProps {
  over: { href: string; text: string };
  title: string;
  /** Language of the title, when it is not that of the page. */
  lang: string | undefined;
  notice: string | null;
  retracted: string | null;
  state: { value: State; label: string };
  progress: { value: Progress; label: string };
}

export function MilestoneHeading({ over, title, lang, notice, retracted, state, progress }: HeadingProps) {
  return (
    <header>
      <p className="mb-1 text-[13.5px]">
        <a href={over.href}>{over.text}</a>
      </p>
      <h1 lang={lang}>{title}</h1>
      {notice && <p className="text-[12px] text-ink-2">{notice}</p>}
      {retracted && (
        <p role="note" className="mt-2 rounded-lg bg-late-soft px-4 py-3 text-late-text">
          {retracted}
        </p>
      )}
      <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        {/* A deadline's state would say that it is still awaited. */}
        {!retracted && <StateBadge state={state.value} label={state.label} />}
        <ProgressBadge progress={progress.value} label={progress.label} />
      </p>
    </header>
  );
}

interface QuoteProps {
  label: string;
  quote: string;
  source: { title: string; url: string; host: string; published: string | null } | null;
}

/** The words that a milestone rests on. */
export function SourceQuote({ label, quote, source }: QuoteProps) {
  return (
    <figure className="mt-6 max-w-[72ch] border-brand border-l-[3px] pl-4" aria-label={label}>
      <blockquote lang={languageOf(quote)} className="text-[16px] leading-relaxed">
        “{quote}”
      </blockquote>
      {source && (
        <figcaption className="mt-2 text-[13px] text-ink-2">
          <a href={source.url} lang={languageOf(source.title)} rel="noopener noreferrer nofollow ugc">
            {source.title}
          </a>{" "}
          ({source.host}
          {source.published && `, ${source.published}`})
        </figcaption>
      )}
    </figure>
  );
}

interface SectionProps {
  id: string;
  title: string;
  /** What to say when there is nothing. */
  empty: string | null;
  /** What stands before the entries. */
  before?: ReactNode;
  children: ReactNode;
}

export function MilestoneSection({ id, title, empty, before, children }: SectionProps) {
  return (
    <section aria-labelledby={id} className="mt-9 first:mt-0">
      <h2 id={id} className="mb-3">
        {title}
      </h2>
      {before}
      {empty ? <p className="max-w-[72ch] text-ink-2">{empty}</p> : <ol className="space-y-4">{children}</ol>}
    </section>
  );
}
