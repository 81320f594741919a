import type { ReactNode } from "react";
import { LinkedText } from "@/components/LinkedText";
import { languageOf } from "@/components/language-of";

export interface EvidenceEntry {
  url: string;
  host: string;
  /** Null: the host stands for it. */
  title: string | null;
  /** What it shows, in our words. */
  note: ReactNode;
  stance: string;
  quote: string | null;
  published: string;
}

/** A text in the reader's words, with its language when it is not the page's. */
export interface SaidText {
  text: string;
  lang: "en" | "ko" | undefined;
}

/** One update in the reader's words; made by `app/update-entries.ts`. */
export interface UpdateEntryProps {
  id: string;
  heading: { href: string; text: string } | null;
  text: string;
  /** Language of the text, when it is not the page's. */
  textLanguage: "en" | "ko" | undefined;
  notice: string | null;
  /** Said before the text: that it is not public yet, was retracted, or sent back. */
  flags: string[];
  facts: string[];
  noEvidence: string | null;
  evidence: EvidenceEntry[];
  correction: string | null;
  /** What readers saw before a correction. */
  earlier: { title: string; entries: (SaidText & { key: number; when: string })[] } | null;
  opinions: (SaidText & { key: string; by: string })[];
  /** Of a retracted update: the reason, which stands in the place of its words. */
  retracted: string | null;
  /** What the signed-in reader may do with it. */
  children?: ReactNode;
}

/** An update with its evidence, as the milestone page and the updates page show it. */
export function UpdateEntry(props: UpdateEntryProps) {
  const { id, heading, flags, facts, retracted, children } = props;
  return (
    <li
      id={`update-${id}`}
      className="relative max-w-[80ch] border-line border-l-2 pb-1 pl-5 before:absolute before:top-1.5 before:-left-[6px] before:size-2.5 before:rounded-full before:border-2 before:border-brand before:bg-card"
    >
      {heading && (
        <p className="font-medium">
          <a href={heading.href}>{heading.text}</a>
        </p>
      )}
      {flags.map((flag) => (
        <p key={flag} className="mb-1 w-fit rounded-md bg-warning-soft px-2 py-0.5 text-[13px]">
          {flag}
        </p>
      ))}
      {retracted ? <p className="text-ink-2 italic">{retracted}</p> : <Words {...props} />}
      <p className="mt-1 text-[12.5px] text-ink-2">{facts.join(" · ")}</p>
      <Sides {...props} />
      {children}
    </li>
  );
}

function Words({ text, textLanguage, notice, correction }: UpdateEntryProps) {
  return (
    <>
      <LinkedText text={text} lang={textLanguage} />
      {notice && <p className="text-[12px] text-ink-2">{notice}</p>}
      {correction && <p className="mt-1 break-words text-[13px]">{correction}</p>}
    </>
  );
}

/** What stands under an update: its evidence, what it said before, and what others think. */
function Sides({ retracted, noEvidence, evidence, earlier, opinions }: UpdateEntryProps) {
  return (
    <>
      {noEvidence && !retracted && <p className="text-[13px] text-ink-2">{noEvidence}</p>}
      {evidence.length > 0 && !retracted && <EvidenceList evidence={evidence} />}
      {earlier && (
        <details className="mt-1 text-[13px]">
          <summary className="w-fit cursor-pointer py-1 text-ink-2">{earlier.title}</summary>
          {earlier.entries.map((entry) => (
            <div key={entry.key} className="my-1 border-line border-l-2 pl-3">
              <p className="text-ink-2">{entry.when}</p>
              <LinkedText text={entry.text} lang={entry.lang} />
            </div>
          ))}
        </details>
      )}
      {opinions.map((opinion) => (
        <div
          key={opinion.key}
          className="mt-2 rounded-lg border border-line bg-paper px-3 py-2 text-[13.5px]"
        >
          <p className="font-medium text-[12.5px]">{opinion.by}</p>
          <LinkedText text={opinion.text} lang={opinion.lang} />
        </div>
      ))}
    </>
  );
}

/** Where a link leads, as far as its text does not say so itself, and when that was published. */
function Origin({ title, host, published }: EvidenceEntry) {
  const told = [title && host, published].filter(Boolean).join(", ");
  return told ? <span className="text-ink-2">({told}) </span> : null;
}

function EvidenceList({ evidence }: Pick<UpdateEntryProps, "evidence">) {
  return (
    <ul className="mt-2 space-y-1 text-[13px]">
      {evidence.map((each) => (
        <li key={`${each.url} ${each.title} ${each.stance}`}>
          <span className="text-ink-2">{each.stance}: </span>
          <a
            href={each.url}
            lang={each.title ? languageOf(each.title) : undefined}
            rel="noopener noreferrer nofollow ugc"
            className="break-words"
          >
            {each.title ?? each.host}
          </a>{" "}
          <Origin {...each} />
          {each.note && <span className="break-words">– {each.note}</span>}
          {each.quote && (
            <q lang={languageOf(each.quote)} className="block text-ink-2">
              {each.quote}
            </q>
          )}
        </li>
      ))}
    </ul>
  );
}
