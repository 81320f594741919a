import "@/app/tokens.css";
import "@/components/timeline/canvas/picture.css";
import { columnsOf, laneCount, type Row, today } from "@/bench/timeline/data";
import { runSide } from "@/bench/timeline/page";
import type { Shown, Span } from "@/bench/timeline/side";
import { createTimelinePicture } from "@/components/timeline/canvas/picture";
import { dayOfNumber, type TimelineColumns } from "@/domain/timeline/columns";
import { metricsFor } from "@/domain/timeline/metrics";
import type { LaneHead } from "@/domain/timeline/scene/frame";
import { indexLanes } from "@/domain/timeline/scene/lane-index";
import { createLayout } from "@/domain/timeline/scene/scene";
import { clampView, viewOf, wholeView } from "@/domain/timeline/scene/view";

const lanes: LaneHead[] = Array.from({ length: laneCount }, (_, lane) => ({
  name: `Initiative ${lane + 1}`,
  theme: "",
}));
const windowOf = ({ from, to }: Span) => ({
  from: dayOfNumber(Math.floor(from)),
  to: dayOfNumber(Math.ceil(to) - 1),
});

function mount(host: HTMLElement, rows: Row[], chose: () => void, columns: TimelineColumns): Shown {
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  const item = (id: number) => {
    const title = titles.get(id);
    return title === undefined ? undefined : { title, detail: "" };
  };
  const index = indexLanes(columns, lanes, today);
  const extent = wholeView(index.extent, today);
  let shown = windowOf(extent);
  let chosen: number | null = null;
  const tag = () => "";
  const picture = createTimelinePicture(host, {
    columns,
    lanes,
    locale: "en",
    today: dayOfNumber(today),
    window: shown,
    texts: {
      picture: "Timeline",
      help: "",
      controls: "Zoom",
      zoomIn: "Zoom in",
      zoomOut: "Zoom out",
      showAll: "All",
      goToToday: "Today",
      copyPicture: "Copy",
      savePicture: "Save",
      copied: "",
      saved: "",
      todayBadge: "24 Nov",
      item,
      card: (id) => ({ title: titles.get(id) ?? "", lines: [] }),
      tag,
      many: (count) => String(count),
    },
    callbacks: {
      onWindow: () => {},
      onSelect: () => {},
      onOpen: (id) => {
        chosen = id;
        chose();
      },
      onFold: () => {},
      announce: () => "",
    },
  });
  return {
    ready: () => host.querySelector("canvas") !== null,
    show: (span) => {
      shown = windowOf(span);
      picture.setWindow(shown);
    },
    find: ({ id }) => {
      const metrics = metricsFor(host.clientWidth);
      const layout = createLayout({ index, lanes, metrics, locale: "en", today, find: item, tag });
      const marks = layout(clampView(viewOf(shown), extent)).lanes.flatMap((lane) => lane.marks);
      const mark = marks.find((each) => each.id === id);
      const box = host.getBoundingClientRect();
      return mark ? { x: box.left + mark.x + mark.width / 2, y: box.top + mark.y } : null;
    },
    chosen: () => chosen,
  };
}

let columns: TimelineColumns;
runSide({
  prepare: (rows) => {
    columns = columnsOf(rows);
  },
  mount: (host, rows, chose) => mount(host, rows, chose, columns),
});
