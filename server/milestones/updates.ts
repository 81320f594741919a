import "server-only";
import type { Evidence } from "@/domain/milestones/evidence";
import { may, type Viewer } from "@/domain/permission";
import type { Day, Forecast, LocalText, Progress, Stance } from "@/domain/vocabulary";
import type { Prisma } from "@/prisma/generated/client";
import { dayOf } from "@/server/days";

/** One published update as a reader may see it. */
export interface UpdateView {
  id: string;
  sort: string;
  text: LocalText;
  asOfOn: Day;
  progress: Progress;
  forecast: Forecast;
  /** Null: the public sees "an analyst". */
  authorName: string | null;
  /** Written by the data load. */
  isLoaded: boolean;
  reconstructed: boolean;
  reviewed: boolean;
  evidenceFound: boolean;
  evidence: Evidence[];
}

export const updateInclude = {
  versions: {
    orderBy: { version: "desc" },
    take: 1,
    include: { evidence: { orderBy: { position: "asc" } } },
  },
  reviews: { orderBy: { recordedAt: "desc" }, take: 1 },
  author: { select: { name: true, isNamePublic: true } },
} as const satisfies Prisma.UpdateInclude;

type UpdateRow = Prisma.UpdateGetPayload<{ include: typeof updateInclude }>;

export function presentUpdate(viewer: Viewer, row: UpdateRow): UpdateView {
  const version = row.versions[0];
  if (!version) throw new Error(`update ${row.id} has no version`);
  const mayReadName = may(viewer.role, "read-names") || row.author?.isNamePublic === true;
  return {
    id: row.id,
    sort: row.sort,
    text: { en: version.textEn, ko: version.textKo },
    asOfOn: dayOf(row.asOfOn),
    progress: version.progress as Progress,
    forecast: version.forecast as Forecast,
    authorName: row.author && mayReadName ? row.author.name : null,
    isLoaded: row.authorId === null,
    reconstructed: row.reconstructed,
    reviewed: row.reviews[0]?.outcome === "confirmed",
    evidenceFound: version.evidenceFound,
    evidence: version.evidence.map((each) => ({ ...each, stance: each.stance as Stance })),
  };
}
