import type { Progress, State } from "@/domain/vocabulary";

const looks: Record<State, { sign: string; className: string }> = {
  undated: { sign: "┄", className: "bg-card text-ink-2 border-ink-3 border-dashed" },
  upcoming: { sign: "○", className: "bg-unknown-soft text-ink-2" },
  "in-window": { sign: "◔", className: "bg-brand-soft text-brand" },
  "due-soon": { sign: "◐", className: "bg-warning-soft text-warning-text" },
  overdue: { sign: "!", className: "bg-late-soft text-late-text font-semibold" },
  delivered: { sign: "✓", className: "bg-delivered-soft text-delivered-text" },
  "delivered-late": { sign: "✓", className: "bg-delivered-soft text-delivered-text" },
  running: { sign: "▸", className: "bg-under-way-soft text-under-way-text" },
  "ended-unconfirmed": { sign: "?", className: "bg-warning-soft text-warning-text" },
  past: { sign: "●", className: "bg-unknown-soft text-ink-2" },
  dropped: { sign: "×", className: "bg-unknown-soft text-ink-2" },
};

const progressSigns: Record<Progress, string> = {
  "not-assessed": "◌",
  "not-started": "○",
  "under-way": "◑",
  delivered: "✓",
  changed: "↻",
  dropped: "×",
};

const shape = "inline-flex items-center gap-1.5 rounded-md text-[12.5px] leading-5 whitespace-nowrap";

/** State as sign, colour and word; the border shows where backgrounds do not. */
export function StateBadge({ state, label }: { state: State; label: string }) {
  const { sign, className } = looks[state];
  const border = className.includes("border-") ? "" : "border-transparent";
  return (
    <span className={`${shape} border px-2 font-medium ${border} ${className}`}>
      <span aria-hidden="true">{sign}</span>
      {label}
    </span>
  );
}

/** Progress as sign and word. */
export function ProgressBadge({ progress, label }: { progress: Progress; label: string }) {
  return (
    <span className={`${shape} border border-transparent text-ink-2`}>
      <span aria-hidden="true">{progressSigns[progress]}</span>
      {label}
    </span>
  );
}
