export interface EvidenceEntry {
  url: string;
  host: string;
  title: string;
  stance: string;
  quote: string | null;
  published: string;
}

/** One update in the reader's words; made by `app/update-entries.ts`. */
export interface UpdateEntryProps {
  id: string;
  heading: { href: string; text: string } | null;
  text: string;
  /** Language of the text, when it is not the page's. */
  textLanguage: string | undefined;
  notice: string | null;
  facts: string[];
  noEvidence: string | null;
  evidence: EvidenceEntry[];
}

/** An update with its evidence, as the milestone page and the updates page show it. */
export function UpdateEntry(props: UpdateEntryProps) {
  const { heading, text, textLanguage, notice, facts, noEvidence, evidence } = props;
  return (
    <li className="relative max-w-[80ch] border-line border-l-2 pb-1 pl-5 before:absolute before:top-1.5 before:-left-[6px] before:size-2.5 before:rounded-full before:border-2 before:border-brand before:bg-card">
      {heading && (
        <p className="font-medium">
          <a href={heading.href}>{heading.text}</a>
        </p>
      )}
      <p className="whitespace-pre-line" lang={textLanguage}>
        {text}
      </p>
      {notice && <p className="text-[12px] text-ink-2">{notice}</p>}
      <p className="mt-1 text-[12.5px] text-ink-2">{facts.join(" · ")}</p>
      {noEvidence && <p className="text-[13px] text-ink-2">{noEvidence}</p>}
      {evidence.length > 0 && (
        <ul className="mt-2 space-y-1 text-[13px]">
          {evidence.map((each) => (
            <li key={`${each.url} ${each.title}`}>
              <span className="text-ink-2">{each.stance}: </span>
              <a href={each.url} rel="noopener noreferrer nofollow ugc" className="break-words">
                {each.title}
              </a>{" "}
              <span className="text-ink-2">
                ({each.host}
                {each.published && `, ${each.published}`})
              </span>
              {each.quote && <q className="block text-ink-2">{each.quote}</q>}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
