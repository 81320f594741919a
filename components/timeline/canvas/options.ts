import type { CardText } from "@/components/timeline/canvas/card";
import type { ControlTexts } from "@/components/timeline/canvas/controls";
import type { TimelineColumns } from "@/domain/timeline/columns";
import type { FindText } from "@/domain/timeline/scene/box";
import type { LaneHead } from "@/domain/timeline/scene/frame";
import type { TimeWindow } from "@/domain/timeline/types";
import type { Day, Locale } from "@/domain/vocabulary";

/** Every word of the picture; it writes none of its own. */
export interface PictureTexts extends ControlTexts {
  /** Name of the picture, and how to use it by keyboard. */
  picture: string;
  help: string;
  todayBadge: string;
  /** Said when the picture is in the clipboard, and when it became a file. */
  copied: string;
  saved: string;
  /** Title and detail of an item; undefined while they are not at hand, and then it stands without words. */
  item: FindText;
  /** What the card of an item says when it is pointed at. */
  card(id: number): CardText | undefined;
  /** Tag of an item without a date, or of so many. */
  tag(ids: readonly number[], count: number): string;
  /** "12 milestones begin in March 2026": what a number or a bar stands for. */
  many(count: number, window: TimeWindow): string;
}

/** Which of how many a milestone is in its lane, from 1. */
export interface Position {
  nth: number;
  of: number;
  lane: number;
}

export interface PictureCallbacks {
  /** The reader came to rest on a window: for the address, and to fetch what is seen. */
  onWindow(window: TimeWindow): void;
  onSelect(ids: number[]): void;
  /** A click or Enter on one milestone. */
  onOpen(id: number): void;
  /** A click on the name of a lane. */
  onFold(lane: number): void;
  /** The sentence that a screen reader hears when the keyboard comes to a milestone. */
  announce(id: number, position: Position): string;
}

export interface PictureData {
  columns: TimelineColumns;
  /** By place: what the column `lane` counts. */
  lanes: LaneHead[];
  texts: PictureTexts;
  /** What the overview counts, when it is more than the columns. */
  whole?: TimelineColumns;
}

export interface PictureOptions extends PictureData {
  locale: Locale;
  today: Day;
  window: TimeWindow;
  /** All that there is to see; of the columns when absent. */
  span?: TimeWindow;
  callbacks: PictureCallbacks;
}

export interface TimelinePicture {
  /** Shows other milestones, lanes or words in the window that stands. */
  setData(data: Partial<PictureData>): void;
  setWindow(window: TimeWindow): void;
  select(ids: Iterable<number>): void;
  /** Ids of the items that are drawn one by one at the moment. */
  visible(): number[];
  focus(): void;
  destroy(): void;
}
