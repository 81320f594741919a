export interface Count {
  key: string;
  label: string;
  value: number;
  className: string;
  /** Where those counted are listed. */
  href: string;
}

/** The figures in the header of the timeline; each leads to what it counts. */
export function Counts({ counts }: { counts: Count[] }) {
  return (
    <ul className="grid grid-cols-4 overflow-hidden rounded-xl border border-line bg-card max-lg:w-full lg:flex">
      {counts.map((count) => (
        <li key={count.key} className="-mt-px -ml-px border-line border-t border-l last:max-lg:col-span-2">
          <a
            href={count.href}
            className="flex h-full flex-col px-3 py-2 no-underline hover:bg-brand-soft focus-visible:-outline-offset-2 md:px-4"
          >
            <span className={`font-bold text-[20px] leading-7 ${count.className}`}>{count.value}</span>{" "}
            <span className="text-[12.5px] text-ink-2 leading-tight">{count.label}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
