import { Timeline, type TimelineEvent } from "@gravity-ui/timeline";
import { laneCount, type Row, whole } from "@/bench/timeline/data";
import { runSide } from "@/bench/timeline/page";
import { msPerDay, type Shown } from "@/bench/timeline/side";

/** So low that all lanes and tracks stand in the page at once. */
const trackHeight = 10;
let events: TimelineEvent[] = [];
let axes: { id: string; tracksCount: number; top: number; height: number }[] = [];

/** First-fit into tracks, which gravity asks its caller for; days get a width that can be seen. */
function prepare(rows: Row[]): void {
  const ends: number[][] = Array.from({ length: laneCount }, () => []);
  events = rows.map(({ id, lane, start, end }) => {
    const tracks = ends[lane] ?? [];
    const to = Math.max(end + 1, start + 20);
    const free = tracks.findIndex((until) => until <= start);
    const trackIndex = free === -1 ? Math.min(tracks.length, 5) : free;
    tracks[trackIndex] = to;
    return {
      id: String(id),
      from: start * msPerDay,
      to: to * msPerDay,
      axisId: String(lane),
      trackIndex,
      color: "#2f6fb5",
    };
  });
  let top = 0;
  axes = ends.map((tracks, lane) => {
    const tracksCount = Math.max(1, tracks.length);
    const axis = { id: String(lane), tracksCount, top, height: trackHeight };
    top += tracksCount * trackHeight + 8;
    return axis;
  });
}

function mount(host: HTMLElement, _rows: Row[], chose: () => void): Shown {
  const canvas = document.createElement("canvas");
  canvas.style.cssText = "width:100%;height:100%;display:block";
  host.append(canvas);
  const timeline = new Timeline<TimelineEvent>({
    settings: {
      start: whole.from * msPerDay,
      end: whole.to * msPerDay,
      axes,
      events,
      markers: [],
      sections: [],
    },
  });
  timeline.init(canvas);
  let chosen: number | null = null;
  timeline.on("on-select-change", () => {
    const [first] = timeline.api.getSelectedEvents();
    if (!first) return;
    chosen = Number(first.id);
    chose();
  });
  return {
    ready: () => true,
    show: ({ from, to }) => timeline.api.setRange(from * msPerDay, to * msPerDay),
    find: ({ id }) => {
      const event = events.find((each) => each.id === String(id));
      const place = event && timeline.api.getEventPosition(event);
      const box = canvas.getBoundingClientRect();
      if (!place) return null;
      return {
        x: box.left + (place.x0 + place.x1) / 2,
        y: box.top + place.y0 + timeline.api.getRulerHeight(),
      };
    },
    chosen: () => chosen,
  };
}

runSide({ prepare, mount });
