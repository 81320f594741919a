export interface Count {
  key: string;
  label: string;
  value: number;
  className: string;
}

/** The figures in the header of the timeline. */
export function Counts({ counts }: { counts: Count[] }) {
  return (
    <dl className="flex flex-wrap gap-y-2 rounded-xl border border-line bg-card">
      {counts.map((count) => (
        <div key={count.key} className="flex flex-col-reverse border-line border-r px-4 py-2 last:border-0">
          <dt className="text-[12.5px] text-ink-2">{count.label}</dt>
          <dd className={`font-bold text-[19px] ${count.className}`}>{count.value}</dd>
        </div>
      ))}
    </dl>
  );
}
