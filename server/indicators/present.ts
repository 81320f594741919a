import "server-only";
import { countsBy, type Moment } from "@/domain/asof/moment";
import { may, requirePermission, type Viewer } from "@/domain/permission";
import type { Day, IndicatorSort, LocalText } from "@/domain/vocabulary";
import type { Prisma } from "@/prisma/generated/client";
import { dayOf } from "@/server/days";

/** What the indicators of a milestone are read with. */
export const indicatorsInclude = {
  orderBy: { position: "asc" },
  include: {
    values: {
      orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
      include: { author: { select: { name: true, isNamePublic: true } } },
    },
  },
} as const satisfies Prisma.Milestone$indicatorsArgs;

type Row = Prisma.IndicatorGetPayload<typeof indicatorsInclude>;

export interface IndicatorValueView {
  id: string;
  sort: IndicatorSort;
  value: number;
  qualifier: string | null;
  /** When it holds, EDTF; null: not said. */
  edtf: string | null;
  url: string | null;
  saidOn: Day;
  recordedAt: Date;
  /** Written by the data load. */
  isLoaded: boolean;
  /** Null: the public sees "an analyst". */
  authorName: string | null;
  correctsId: string | null;
  /** What was wrong with the value that it corrects. */
  correction: string | null;
  /** Whether a later value corrects this one. */
  isCorrected: boolean;
}

export interface IndicatorView {
  id: string;
  name: LocalText;
  unit: string;
  /** In the order in which they were recorded. */
  values: IndicatorValueView[];
}

/** Indicators with the values that had been recorded by then; one without any was not there yet. */
export function presentIndicators(
  viewer: Viewer,
  rows: readonly Row[],
  moment: Moment | null,
): IndicatorView[] {
  requirePermission(viewer, "read-published");
  const mayReadNames = may(viewer.role, "read-names");
  return rows.flatMap(({ id, nameEn, nameKo, unit, values }) => {
    const counted = values.filter((value) =>
      countsBy(moment, { saidOn: dayOf(value.saidOn), recordedOn: dayOf(value.recordedOn) }),
    );
    if (counted.length === 0) return [];
    const corrected = new Set(counted.map(({ correctsId }) => correctsId));
    const views = counted.map(({ author, authorId, saidOn, sort, value, ...rest }): IndicatorValueView => {
      // An earlier day never names anybody to the public, since whether somebody is named may change at any time.
      const isNamed = mayReadNames || (moment === null && author?.isNamePublic === true);
      const { qualifier, edtf, url, recordedAt, correctsId, correction } = rest;
      return {
        id: rest.id,
        ...{ qualifier, edtf, url, recordedAt, correctsId, correction },
        sort: sort as IndicatorSort,
        value: value.toNumber(),
        saidOn: dayOf(saidOn),
        isLoaded: authorId === null,
        authorName: author && isNamed ? author.name : null,
        isCorrected: corrected.has(rest.id),
      };
    });
    return [{ id, name: { en: nameEn, ko: nameKo }, unit, values: views }];
  });
}
