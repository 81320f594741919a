import { ProgressBadge, StateBadge } from "@/components/StateBadge";
import type { Progress, State } from "@/domain/vocabulary";

/** One milestone in the reader's words; made by `app/rows.ts`. */
export interface MilestoneRow {
  slug: string;
  href: string;
  title: string;
  titleNotice: string | null;
  initiative: string;
  when: string;
  hasDate: boolean;
  sourceWords: string;
  state: State;
  stateLabel: string;
  countdown: string;
  progress: Progress;
  progressLabel: string;
  checked: string;
  moves: string;
}

interface Props {
  caption: string;
  heads: {
    milestone: string;
    initiative: string;
    when: string;
    state: string;
    progress: string;
    checked: string;
  };
  rows: MilestoneRow[];
}

const widths = ["30%", "21%", "19%", "11%", "11%", "8%"];

/** The picture's twin: a table on wide screens, the same as cards on a phone. */
export function MilestoneTable({ caption, heads, rows }: Props) {
  const columns = [heads.milestone, heads.initiative, heads.when, heads.state, heads.progress, heads.checked];
  return (
    <table className="milestone-table">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {columns.map((head, index) => (
            <th key={head} scope="col" style={{ width: widths[index] }}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.slug} row={row} checked={heads.checked} />
        ))}
      </tbody>
    </table>
  );
}

const note = "block text-[12.5px] text-ink-2";

function Row({ row, checked }: { row: MilestoneRow; checked: string }) {
  return (
    <tr>
      <th scope="row">
        <a href={row.href}>{row.title}</a>
        {row.titleNotice && <span className={note}>{row.titleNotice}</span>}
      </th>
      <td className="text-ink-2">{row.initiative}</td>
      {/* In a card the state says that there is no date. */}
      <td className={row.hasDate ? "" : "not-in-card text-ink-2"}>
        {row.when}
        {row.sourceWords && <span className={note}>{row.sourceWords}</span>}
        {row.moves && <span className={note}>{row.moves}</span>}
      </td>
      <td data-inline="">
        <StateBadge state={row.state} label={row.stateLabel} />
        {row.countdown && <span className={`${note} mt-1`}>{row.countdown}</span>}
      </td>
      {/* A card on a phone does not say "Delivered" twice. */}
      <td data-inline="" className={row.progressLabel === row.stateLabel ? "not-in-card" : ""}>
        <ProgressBadge progress={row.progress} label={row.progressLabel} />
      </td>
      <td className="text-[13px] text-ink-2">
        <span className="only-in-card">{checked}: </span>
        {row.checked}
      </td>
    </tr>
  );
}
