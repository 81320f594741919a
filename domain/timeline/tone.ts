import type { MilestoneSummary } from "@/domain/milestones/summary";
import type { Sign, Tone } from "@/domain/timeline/types";

/** Colour and sign of a milestone: its state where that asks for attention, else its progress. */
export function toneOf(milestone: Pick<MilestoneSummary, "state" | "progress" | "date">): {
  tone: Tone;
  sign: Sign;
} {
  switch (milestone.state) {
    case "dropped":
      return { tone: "unknown", sign: "cross" };
    case "delivered":
    case "delivered-late":
      return { tone: "delivered", sign: "done" };
    case "overdue":
      return { tone: "late", sign: "alert" };
    case "ended-unconfirmed":
      return { tone: "warning", sign: "alert" };
    case "due-soon":
      return { tone: "warning", sign: milestone.progress === "under-way" ? "half" : "open" };
    default:
      if (milestone.date?.role === "marks") return { tone: "unknown", sign: "open" };
      return milestone.progress === "under-way"
        ? { tone: "under-way", sign: "half" }
        : { tone: "unknown", sign: "open" };
  }
}
