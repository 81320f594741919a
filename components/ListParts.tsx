interface Props {
  label: string;
  /** Back to the start, when this is a later part; on to what follows, unless this is the last part. */
  links: { href: string; text: string }[];
}

/** Leads through a list that is too long for one page. */
export function ListParts({ label, links }: Props) {
  if (links.length === 0) return null;
  return (
    <nav aria-label={label} className="no-print mt-4 flex flex-wrap gap-x-6 gap-y-2">
      {links.map(({ href, text }) => (
        <a key={href} href={href} className="inline-flex min-h-9 items-center max-md:min-h-11">
          {text}
        </a>
      ))}
    </nav>
  );
}
