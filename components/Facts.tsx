import type { ReactNode } from "react";

export interface Fact {
  term: string;
  value: ReactNode;
}

/** Terms and values that line up. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className="grid grid-cols-[6.25rem_minmax(0,1fr)] md:grid-cols-[8.5rem_minmax(0,1fr)] gap-x-4 gap-y-3">
      {facts.map((fact) => (
        <div key={fact.term} className="contents">
          <dt className="text-ink-2">{fact.term}</dt>
          <dd className="min-w-0">{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
