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

/** The head of a column. One that the table can be ordered by leads to the table in that order. */
export interface ColumnHead {
  text: string;
  href?: string;
  sorted?: "ascending" | "descending" | null;
}

interface Props {
  caption: string;
  heads: {
    milestone: ColumnHead;
    initiative: ColumnHead;
    when: ColumnHead;
    state: ColumnHead;
    progress: ColumnHead;
    checked: ColumnHead;
  };
  rows: MilestoneRow[];
  /** The column whose equal values stand together under a heading of their own. */
  grouped?: "initiative" | "stateLabel" | "progressLabel" | null;
}

const widths = ["30%", "21%", "19%", "11%", "11%", "8%"];

/** The picture's twin: a table on wide screens, the same as cards on a phone. */
export function MilestoneTable({ caption, heads, rows, grouped = null }: Props) {
  const columns = [heads.milestone, heads.initiative, heads.when, heads.state, heads.progress, heads.checked];
  return (
    <table className="milestone-table">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {columns.map((head, index) => (
            <th
              key={head.text}
              scope="col"
              style={{ width: widths[index] }}
              aria-sort={head.sorted ?? undefined}
            >
              {head.href ? <a href={head.href}>{head.text}</a> : head.text}
            </th>
          ))}
        </tr>
      </thead>
      {groupsOf(rows, grouped).map(({ name, members }) => (
        <tbody key={members[0]?.slug}>
          {name !== null && (
            <tr className="group-head">
              <th scope="rowgroup" colSpan={columns.length}>
                {name}
              </th>
            </tr>
          )}
          {members.map((row) => (
            <Row key={row.slug} row={row} checked={heads.checked.text} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** Rows with the same value in a row, in the order in which they come; all of them at once without a column. */
function groupsOf(rows: MilestoneRow[], grouped: Props["grouped"]) {
  if (!grouped) return [{ name: null, members: rows }];
  const groups: { name: string; members: MilestoneRow[] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.name === row[grouped]) last.members.push(row);
    else groups.push({ name: row[grouped], members: [row] });
  }
  return groups;
}

const note = "block text-[12.5px] text-ink-2";

function Row({ row, checked }: { row: MilestoneRow; checked: string }) {
  return (
    <tr data-row="">
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
