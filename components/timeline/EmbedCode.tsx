export interface EmbedCodeProps {
  title: string;
  intro: string;
  /** Which sites may show it. */
  sites: string;
  code: string;
}

/** The picture with its filter as a piece of another site's page, to be copied: a click selects all of it. */
export function EmbedCode({ title, intro, sites, code }: EmbedCodeProps) {
  return (
    <details className="no-print border-line border-t px-3 py-2">
      <summary className="button button-plain w-fit">{title}</summary>
      <p className="mt-3 text-ink-2">
        {intro} {sites}
      </p>
      <pre className="mt-2 select-all whitespace-pre-wrap [overflow-wrap:anywhere] rounded-lg border border-line bg-card px-3 py-2 text-[12.5px]">
        {code}
      </pre>
    </details>
  );
}
