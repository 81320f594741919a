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

/** The picture's twin: a table on wide screens, the same as cards on a phone. */
export function MilestoneTable({ caption, heads, rows }: Props) {
  return (
    <table className="milestone-table w-full border-collapse rounded-xl bg-card text-left">
      <caption className="sr-only">{caption}</caption>
      <thead className="max-md:sr-only">
        <tr className="border-line border-b text-[12.5px] text-ink-2">
          {[heads.milestone, heads.initiative, heads.when, heads.state, heads.progress, heads.checked].map(
            (head) => (
              <th key={head} scope="col" className="px-3 py-2 font-medium">
                {head}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.slug} className="border-line-2 border-b align-top max-md:block max-md:py-3">
            <th scope="row" className="px-3 py-2 font-medium max-md:block max-md:py-1">
              <a href={row.href}>{row.title}</a>
              {row.titleNotice && <span className="block text-[12px] text-ink-2">{row.titleNotice}</span>}
            </th>
            <td className="px-3 py-2 text-ink-2 max-md:block max-md:py-0.5">{row.initiative}</td>
            <td className="px-3 py-2 max-md:block max-md:py-0.5">
              {row.when}
              {row.sourceWords && <span className="block text-[12px] text-ink-2">{row.sourceWords}</span>}
              {row.moves && <span className="block text-[12px] text-ink-2">{row.moves}</span>}
            </td>
            <td className="px-3 py-2 max-md:inline-block max-md:py-1">
              <StateBadge state={row.state} label={row.stateLabel} />
              {row.countdown && <span className="block text-[12px] text-ink-2">{row.countdown}</span>}
            </td>
            <td className="px-3 py-2 max-md:inline-block max-md:py-1">
              <ProgressBadge progress={row.progress} label={row.progressLabel} />
            </td>
            <td className="px-3 py-2 text-[13px] text-ink-2 max-md:block max-md:py-0.5">{row.checked}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
