import type { LaneIndex } from "@/domain/timeline/scene/lane-index";
import type { View } from "@/domain/timeline/scene/view";

/** How many dated items of all lanes begin in each of `slots` equal parts of a span; what lies outside is in the end parts. */
export function summarise({ from }: LaneIndex, span: View, slots: number): Uint32Array {
  const counts = new Uint32Array(slots);
  const scale = slots / (span.to - span.from);
  for (const day of from) {
    const slot = Math.min(slots - 1, Math.max(0, Math.floor((day - span.from) * scale)));
    counts[slot] = (counts[slot] ?? 0) + 1;
  }
  return counts;
}
