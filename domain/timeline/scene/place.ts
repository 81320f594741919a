import type { View } from "@/domain/timeline/scene/view";

/** Where a view stands in the picture. */
export interface Place {
  view: View;
  left: number;
  right: number;
  perDay: number;
}

/** Left edge of the view in px from day 0: what is added to a box to place it in the picture. */
export const offsetOf = ({ view, left, perDay }: Place) => left - view.from * perDay;
