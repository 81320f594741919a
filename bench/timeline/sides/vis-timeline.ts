import "vis-timeline/styles/vis-timeline-graph2d.css";
import { Timeline } from "vis-timeline/standalone";
import { laneCount, type Row, whole } from "@/bench/timeline/data";
import { runSide } from "@/bench/timeline/page";
import { msPerDay, type Shown } from "@/bench/timeline/side";

interface Item {
  id: number;
  group: number;
  content: string;
  start: number;
  end?: number;
  type: "point" | "range";
}

let items: Item[] = [];
const groups = Array.from({ length: laneCount }, (_, lane) => ({
  id: lane,
  content: `Initiative ${lane + 1}`,
}));

function prepare(rows: Row[]): void {
  items = rows.map(({ id, lane, start, end, title }) => {
    const item = { id, group: lane, content: title, start: start * msPerDay };
    return start === end ? { ...item, type: "point" } : { ...item, end: (end + 1) * msPerDay, type: "range" };
  });
}

function mount(host: HTMLElement, _rows: Row[], chose: () => void): Shown {
  const timeline = new Timeline(host, items, groups, {
    start: whole.from * msPerDay,
    end: whole.to * msPerDay,
    height: "100%",
    verticalScroll: true,
    stack: true,
  });
  let chosen: number | null = null;
  let drawn = false;
  timeline.on("changed", () => {
    drawn = true;
  });
  timeline.on("select", ({ items: ids }: { items: number[] }) => {
    chosen = ids[0] ?? null;
    chose();
  });
  return {
    ready: () => drawn && host.querySelector(".vis-item") !== null,
    show: ({ from, to }) => timeline.setWindow(from * msPerDay, to * msPerDay, { animation: false }),
    find: ({ title }) => {
      const all = [...host.querySelectorAll<HTMLElement>(".vis-item-content")];
      const box = all.find((each) => each.textContent === title)?.getBoundingClientRect();
      return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
    },
    chosen: () => chosen,
  };
}

runSide({ prepare, mount });
