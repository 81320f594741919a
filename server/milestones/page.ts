import "server-only";
import type { Moment } from "@/domain/asof/moment";
import type { MilestoneSummary } from "@/domain/milestones/summary";
import type { Prisma } from "@/prisma/generated/client";
import { type IndicatorView, indicatorsInclude } from "@/server/indicators/present";
import type { MilestoneHistory } from "@/server/milestones/history";
import { summaryInclude } from "@/server/milestones/present";
import { type latestOf, type UpdateView, updateInclude } from "@/server/milestones/updates";

/** What the page of one milestone is made from. */
export const pageInclude = {
  ...summaryInclude,
  parties: { orderBy: { position: "asc" }, include: { party: true } },
  children: {
    where: { retractedAt: null },
    orderBy: [{ latestOn: "asc" }, { slug: "asc" }],
    select: { slug: true, titleEn: true, titleKo: true },
  },
  parent: { select: { slug: true, titleEn: true, titleKo: true } },
  kind: true,
  indicators: indicatorsInclude,
  updates: {
    where: { status: { not: "withdrawn" } },
    orderBy: [{ asOfOn: "desc" }, { recordedAt: "desc" }],
    include: updateInclude,
  },
} as const satisfies Prisma.MilestoneInclude;

/** An update with its latest version, as the form that changes it starts from it. */
export interface UpdateDraft {
  view: UpdateView;
  latest: ReturnType<typeof latestOf>;
}

type Row = Prisma.MilestoneGetPayload<{ include: typeof pageInclude }>;

/** What the page says beyond the summary, now or as it stood. */
export type MilestoneDetails = Pick<
  Row,
  | "kind"
  | "parties"
  | "parent"
  | "children"
  | "dateRole"
  | "startedOn"
  | "countsFromEdtf"
  | "countsFromEn"
  | "countsFromKo"
  | "evidenceToLookForEn"
  | "evidenceToLookForKo"
  | "notKnownEn"
  | "notKnownKo"
  | "retractedAt"
  | "retractedReason"
>;

/** Everything that the page of one milestone shows. */
export interface MilestonePage {
  /** Null: now. */
  moment: Moment | null;
  summary: MilestoneSummary;
  updates: UpdateView[];
  /** Updates that the viewer may change. */
  drafts: UpdateDraft[];
  history: MilestoneHistory;
  indicators: IndicatorView[];
  row: MilestoneDetails;
}
