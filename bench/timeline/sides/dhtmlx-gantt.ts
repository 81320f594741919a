import "dhtmlx-gantt/codebase/dhtmlxgantt.css";
import { gantt } from "dhtmlx-gantt";
import { laneCount, type Row, whole } from "@/bench/timeline/data";
import { runSide } from "@/bench/timeline/page";
import { msPerDay, type Shown } from "@/bench/timeline/side";

interface Task {
  id: number;
  text: string;
  start_date: Date;
  end_date: Date;
  parent: number;
  type?: string;
  open?: boolean;
}

let tasks: Task[] = [];

/** Lanes are its parent tasks; they stay open, so each milestone has a row as dhtmlx draws it. */
function prepare(rows: Row[]): void {
  const day = (number: number) => new Date(number * msPerDay);
  const lanes = Array.from(
    { length: laneCount },
    (_, lane): Task => ({
      id: 1_000_000 + lane,
      text: `Initiative ${lane + 1}`,
      start_date: day(whole.from),
      end_date: day(whole.to),
      parent: 0,
      open: true,
    }),
  );
  tasks = [
    ...lanes,
    ...rows.map(({ id, lane, start, end, title }) => ({
      id,
      text: title,
      start_date: day(start),
      end_date: day(end + 1),
      parent: 1_000_000 + lane,
      ...(start === end ? { type: "milestone" } : {}),
    })),
  ];
}

function mount(host: HTMLElement, _rows: Row[], chose: () => void): Shown {
  let chosen: number | null = null;
  Object.assign(gantt.config, {
    readonly: true,
    scales: [{ unit: "year", step: 1, format: "%Y" }],
    start_date: new Date(whole.from * msPerDay),
    end_date: new Date(whole.to * msPerDay),
    min_column_width: 4,
    fit_tasks: false,
    columns: [{ name: "text", label: "Milestone", width: 220, tree: true }],
  });
  gantt.attachEvent("onTaskClick", (id: string | number) => {
    chosen = Number(id);
    chose();
    return true;
  });
  gantt.init(host);
  gantt.parse({ data: tasks });
  const chart = () => host.querySelector<HTMLElement>(".gantt_task")?.clientWidth ?? 800;
  return {
    ready: () => host.querySelector(".gantt_task_line") !== null,
    // It scales by the width of a column: a year is made as wide as the span asks for, then scrolled to.
    show: ({ from, to }) => {
      const years = (to - from) / 365.25;
      gantt.config.min_column_width = Math.max(4, chart() / years);
      gantt.render();
      gantt.scrollTo(gantt.posFromDate(new Date(from * msPerDay)), null);
    },
    find: ({ id }) => {
      gantt.showTask(id);
      const box = host.querySelector(`.gantt_task_line[data-task-id="${id}"]`)?.getBoundingClientRect();
      return box ? { x: box.left + Math.min(box.width, 16) / 2, y: box.top + box.height / 2 } : null;
    },
    chosen: () => chosen,
  };
}

runSide({ prepare, mount });
