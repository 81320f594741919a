import type { ReactNode } from "react";

interface Props {
  /** What stands over each column. */
  heads: string[];
  /** Its rows. */
  children: ReactNode;
}

/** The numbers of a chart beside it, as wide as they are. */
export function SmallTable({ heads, children }: Props) {
  return (
    <div className="overflow-x-auto">
      <table className="mt-2 text-left text-[13px]">
        <thead className="text-ink-2">
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className="pr-5 pb-1 font-normal">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
