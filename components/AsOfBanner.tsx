interface Props {
  text: string;
  today: { href: string; label: string };
}

/** Says on every page of an earlier day that it is one, and leads to today. */
export function AsOfBanner({ text, today }: Props) {
  return (
    <aside className="border-warning border-b bg-warning-soft print:border">
      <p className="mx-auto max-w-[1440px] px-4 py-2.5 md:px-7">
        {text}{" "}
        <a href={today.href} className="inline-block py-0.5 font-medium">
          {today.label}
        </a>
      </p>
    </aside>
  );
}
