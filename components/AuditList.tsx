/** One event of the audit log in the reader's words; made by `app/audit-entries.ts`. */
export interface AuditLine {
  number: number;
  at: string;
  machineTime: string;
  who: string;
  /** The sentence round the thing's name. */
  before: string;
  thing: { name: string; href: string | null } | null;
  after: string;
  all: { href: string; text: string; label: string };
}

/** Events of the audit log, newest first: when, who, what was done to which thing. */
export function AuditList({ label, lines }: { label: string; lines: AuditLine[] }) {
  return (
    <ol aria-label={label} className="divide-y divide-line rounded-xl border border-line bg-card">
      {lines.map((line) => (
        <li key={line.number} className="px-4 py-2.5 md:grid md:grid-cols-[15rem_12rem_1fr_auto] md:gap-x-4">
          <p className="text-[13px] text-ink-2">
            <span className="num">{line.number}</span>
            {" · "}
            <time dateTime={line.machineTime}>{line.at}</time>
          </p>
          <p className="break-words font-medium">{line.who}</p>
          <p className="min-w-0 break-words">
            {line.before}
            <Thing thing={line.thing} />
            {line.after}
          </p>
          <p className="text-[13px]">
            <a href={line.all.href} aria-label={line.all.label} className="inline-block py-1">
              {line.all.text}
            </a>
          </p>
        </li>
      ))}
    </ol>
  );
}

function Thing({ thing }: Pick<AuditLine, "thing">) {
  if (!thing) return null;
  return thing.href ? (
    <a href={thing.href}>{thing.name}</a>
  ) : (
    <strong className="font-medium">{thing.name}</strong>
  );
}
