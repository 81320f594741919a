import type { ReactNode } from "react";
import type { LegendWord, TimelineLabels } from "@/components/timeline/labels";
import { CircleSign, DiamondSign } from "@/components/timeline/Sign";

function Sample({ width, tone, children }: { width: number; tone: string; children: ReactNode }) {
  return (
    <svg
      aria-hidden="true"
      width={width}
      height={20}
      viewBox={`0 0 ${width} 20`}
      className={`tl-${tone} shrink-0`}
    >
      {children}
    </svg>
  );
}

const capsule = { x: 1, y: 2, width: 42, height: 16, rx: 8, stroke: "currentColor", strokeWidth: 1.4 };

const samples: [LegendWord, ReactNode][] = [
  [
    "delivered",
    <Sample key="d" width={20} tone="delivered">
      <DiamondSign x={10} y={10} sign="done" size={7} />
    </Sample>,
  ],
  [
    "underWay",
    <Sample key="u" width={20} tone="under-way">
      <DiamondSign x={10} y={10} sign="half" size={7} />
    </Sample>,
  ],
  [
    "notStarted",
    <Sample key="n" width={20} tone="unknown">
      <DiamondSign x={10} y={10} sign="open" size={7} />
    </Sample>,
  ],
  [
    "overdue",
    <Sample key="o" width={20} tone="late">
      <DiamondSign x={10} y={10} sign="alert" size={7} />
    </Sample>,
  ],
  [
    "dueBy",
    <Sample key="b" width={44} tone="under-way">
      <rect x={0} y={3} width={20} height={14} fill="currentColor" fillOpacity={0.12} />
      <rect x={20} y={3} width={20} height={14} fill="currentColor" fillOpacity={0.3} />
      <rect x={40} y={0} width={4} height={20} rx={1} fill="currentColor" />
    </Sample>,
  ],
  [
    "within",
    <Sample key="w" width={44} tone="unknown">
      <rect {...capsule} fill="currentColor" fillOpacity={0.14} strokeDasharray="2.5 2.5" />
      <CircleSign x={11} y={10} sign="open" size={4} />
    </Sample>,
  ],
  [
    "starts",
    <Sample key="s" width={44} tone="unknown">
      <rect {...capsule} fill="currentColor" fillOpacity={0.14} strokeDasharray="2.5 2.5" />
      <path d="M9 6l4 4l-4 4m6 -8l4 4l-4 4" fill="none" stroke="currentColor" strokeWidth={1.8} />
    </Sample>,
  ],
  [
    "marks",
    <Sample key="m" width={44} tone="unknown">
      <rect {...capsule} fill="none" />
      <circle cx={11} cy={10} r={2.5} fill="currentColor" />
    </Sample>,
  ],
  [
    "moved",
    <Sample key="v" width={44} tone="under-way">
      <line x1={14} x2={44} y1={10} y2={10} stroke="currentColor" strokeWidth={1.6} strokeDasharray="2 3" />
      <path d="M8 4l6 6l-6 6l-6 -6z" fill="none" stroke="currentColor" strokeWidth={1.5} />
    </Sample>,
  ],
  [
    "noDate",
    <Sample key="t" width={44} tone="unknown">
      <rect
        x={1}
        y={2}
        width={42}
        height={16}
        rx={5}
        fill="none"
        stroke="currentColor"
        strokeDasharray="3 3"
      />
    </Sample>,
  ],
  [
    "today",
    <Sample key="y" width={12} tone="late">
      <line x1={6} x2={6} y1={1} y2={19} stroke="currentColor" strokeWidth={1.5} />
    </Sample>,
  ],
];

/** What the shapes mean, in shapes and words. */
export function Legend({ labels }: { labels: TimelineLabels }) {
  return (
    <ul
      aria-label={labels.legend}
      className="flex flex-wrap gap-x-6 gap-y-2.5 border-line border-t px-5 py-4 text-[13px] text-ink-2 max-md:px-3"
    >
      {samples.map(([word, sample]) => (
        <li key={word} className="flex items-center gap-2">
          {sample}
          {labels.legendWords[word]}
        </li>
      ))}
    </ul>
  );
}
