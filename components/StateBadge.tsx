import type { Progress, State } from "@/domain/vocabulary";

const looks: Record<State, { sign: string; className: string }> = {
  undated: { sign: "┄", className: "border-line text-ink-2 border-dashed" },
  upcoming: { sign: "○", className: "border-line text-ink-2" },
  "in-window": { sign: "◔", className: "border-line text-ink" },
  "due-soon": { sign: "◐", className: "border-warning text-warning-text" },
  overdue: { sign: "!", className: "border-late text-late font-semibold" },
  delivered: { sign: "✓", className: "border-delivered text-delivered" },
  "delivered-late": { sign: "✓", className: "border-delivered text-delivered" },
  running: { sign: "▸", className: "border-under-way text-under-way" },
  "ended-unconfirmed": { sign: "?", className: "border-late text-late" },
  past: { sign: "●", className: "border-line text-ink-2" },
  dropped: { sign: "×", className: "border-line text-ink-2" },
};

const progressSigns: Record<Progress, string> = {
  "not-assessed": "◌",
  "not-started": "○",
  "under-way": "◑",
  delivered: "✓",
  changed: "↻",
  dropped: "×",
};

const shape =
  "inline-flex items-center gap-1 rounded-md border bg-card px-2 py-0.5 text-[12.5px] whitespace-nowrap";

/** State as sign, colour and word. */
export function StateBadge({ state, label }: { state: State; label: string }) {
  const { sign, className } = looks[state];
  return (
    <span className={`${shape} ${className}`}>
      <span aria-hidden="true">{sign}</span>
      {label}
    </span>
  );
}

/** Progress as sign and word. */
export function ProgressBadge({ progress, label }: { progress: Progress; label: string }) {
  return (
    <span className={`${shape} border-line text-ink-2`}>
      <span aria-hidden="true">{progressSigns[progress]}</span>
      {label}
    </span>
  );
}
