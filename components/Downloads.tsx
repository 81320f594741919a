interface Props {
  /** What is downloaded: "Download this list:". */
  label: string;
  links: { href: string; text: string }[];
}

/** What a list can be taken away as. */
export function Downloads({ label, links }: Props) {
  return (
    <p className="downloads no-print mt-4 text-[13.5px] text-ink-2">
      {label}{" "}
      {links.map(({ href, text }) => (
        <a key={href} href={href} download className="mr-4 inline-flex min-h-9 items-center max-md:min-h-11">
          {text}
        </a>
      ))}
    </p>
  );
}
