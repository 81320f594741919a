export interface CitedIn {
  language: string;
  lang: "en" | "ko";
  address: string;
  entries: { name: string; text: string }[];
}

interface Props {
  title: string;
  intro: string;
  languages: CitedIn[];
}

/** References to the page as it stands on this day, ready to be copied. */
export function Cite({ title, intro, languages }: Props) {
  return (
    <details className="no-print mt-9 max-w-[80ch]">
      <summary className="button button-plain w-fit cursor-pointer">{title}</summary>
      <p className="mt-3 text-ink-2">{intro}</p>
      {languages.map(({ language, lang, address, entries }) => (
        <section key={lang} lang={lang} aria-label={language} className="mt-4">
          <h3 className="font-semibold">{language}</h3>
          <p className="mt-1 break-all">
            <a href={address}>{address}</a>
          </p>
          {entries.map(({ name, text }) => (
            <figure key={name} className="mt-3">
              <figcaption className="text-[12.5px] text-ink-2">{name}</figcaption>
              <pre className="mt-1 whitespace-pre-wrap [overflow-wrap:anywhere] rounded-lg border border-line bg-card px-3 py-2 text-[12.5px]">
                {text}
              </pre>
            </figure>
          ))}
        </section>
      ))}
    </details>
  );
}
