import "server-only";
import type { PlannedDate, PlannedMilestone, PlannedUpdate } from "@/domain/dataset/planned";
import { requirePermission, type Viewer } from "@/domain/permission";
import type { Day } from "@/domain/vocabulary";
import type { Transaction } from "@/server/database";
import { addIndicator } from "@/server/indicators/write-indicator";
import { createMilestone, editMilestone, type MilestoneFields } from "@/server/milestones/write-milestone";
import { addSource } from "@/server/milestones/write-source";
import { milestoneIdOf, publishUpdate } from "@/server/milestones/write-update";

const reconstructed = (saidOn: Day) => ({ saidOn, reconstructed: true });

async function dateFields(tx: Transaction, date: PlannedDate) {
  return {
    dateEdtf: date.edtf,
    dateRole: date.role,
    dateExpression: date.expression,
    sourceId: await addSource(tx, date.source),
  };
}

/** What the milestone says whatever its date was; the quote belongs to the present source. */
async function standingFields(tx: Transaction, planned: PlannedMilestone) {
  const initiative = await tx.initiative.findUniqueOrThrow({ where: { slug: planned.initiative } });
  return {
    slug: planned.slug,
    initiativeId: initiative.id,
    parentId: planned.parent === null ? null : await milestoneIdOf(tx, planned.parent),
    kindSlug: planned.kind,
    titleEn: planned.title.en,
    titleKo: planned.title.ko,
    countsFrom: planned.countsFrom,
    evidenceToLookForEn: planned.evidenceToLookFor.en,
    evidenceToLookForKo: planned.evidenceToLookFor.ko,
    notKnownEn: planned.notKnown.en,
    notKnownKo: planned.notKnown.ko,
    parties: planned.parties,
  };
}

/** Creates the milestone as it was first said and moves its date as often as the file tells. Gives its id. */
async function createWithDates(tx: Transaction, viewer: Viewer, planned: PlannedMilestone): Promise<string> {
  const [first, ...moved] = planned.dates;
  if (!first) throw new Error(`milestone without a date entry: ${planned.slug}`);
  // With an earlier date the progress is known only from the present source, so its first entry gives it.
  const present =
    moved.length > 0
      ? {}
      : { quote: planned.quote, progress: planned.progress, deliveredEdtf: planned.deliveredEdtf };
  const { id } = await createMilestone(tx, viewer, {
    ...(await standingFields(tx, planned)),
    ...(await dateFields(tx, first)),
    ...present,
    recording: reconstructed(first.saidOn),
  });
  let version = 1;
  for (const date of moved) {
    const fields = await dateFields(tx, date);
    const changes: Partial<MilestoneFields> =
      date === planned.dates.at(-1) ? { ...fields, quote: planned.quote } : fields;
    const edited = await editMilestone(tx, viewer, {
      id,
      version,
      changes,
      move: { reason: date.movedBecause ?? "not-stated", sourceId: fields.sourceId, noSource: true },
      recording: reconstructed(date.saidOn),
    });
    version = edited.version;
  }
  return id;
}

function entryOf(milestoneId: string, planned: PlannedMilestone, update: PlannedUpdate) {
  return {
    milestoneId,
    milestoneVersion: null,
    sort: update.sort,
    textEn: update.text.en,
    textKo: update.text.ko,
    asOfOn: update.saidOn,
    progress: planned.progress,
    deliveredEdtf: planned.deliveredEdtf,
    evidenceFound: true,
    evidence: update.evidence.map(({ note, ...evidence }) => ({
      ...evidence,
      noteEn: note.en,
      noteKo: note.ko,
      title: null,
      publisher: null,
      publishedEdtf: null,
      quote: null,
    })),
    recording: reconstructed(update.saidOn),
  };
}

/** Records one milestone of a file with its date moves, indicators and updates, all marked as reconstructed. */
export async function loadMilestone(
  tx: Transaction,
  viewer: Viewer,
  planned: PlannedMilestone,
): Promise<void> {
  requirePermission(viewer, "load-data");
  const milestoneId = await createWithDates(tx, viewer, planned);
  for (const { saidOn, ...indicator } of planned.indicators) {
    await addIndicator(tx, viewer, { ...indicator, milestoneId, recording: reconstructed(saidOn) });
  }
  for (const update of planned.updates) {
    await publishUpdate(tx, viewer, entryOf(milestoneId, planned, update));
  }
}
