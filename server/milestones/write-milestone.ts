import "server-only";
import { Faults, InvalidEntry } from "@/domain/milestones/invalid";
import type { MoveGrounds } from "@/domain/milestones/move";
import { requirePermission, type Viewer } from "@/domain/permission";
import type { DateRole, Forecast, Progress } from "@/domain/vocabulary";
import { recordAudit } from "@/server/change";
import type { Transaction } from "@/server/database";
import { baselineColumns, dateOfMilestone, editedDate, orStored } from "@/server/milestones/write-date";
import { deliveryColumns, editedDelivery } from "@/server/milestones/write-delivery";
import {
  changeGuarded,
  dateColumns,
  holdMilestone,
  type Recording,
  recordOf,
  requireRecording,
  type StoredMilestone,
  writeRevision,
} from "@/server/milestones/write-revision";

export interface PartyEntry {
  code: string;
  namedInSource: boolean;
}

/** What can be edited of a milestone; dates are EDTF. Progress and forecast change by updates only. */
export interface MilestoneFields {
  initiativeId: string;
  parentId: string | null;
  assigneeId: string | null;
  kindSlug: string;
  titleEn: string | null;
  titleKo: string | null;
  quote: string | null;
  quoteLocator: string | null;
  sourceId: string | null;
  dateExpression: string;
  dateEdtf: string | null;
  dateRole: DateRole | null;
  /** When it was delivered, as precisely as known; only while the progress is delivered. */
  deliveredEdtf: string | null;
  countsFrom: { edtf: string | null; en: string | null; ko: string | null } | null;
  evidenceToLookForEn: string | null;
  evidenceToLookForKo: string | null;
  notKnownEn: string[];
  notKnownKo: string[];
  parties: PartyEntry[];
}

/** With progress delivered its day is required, unless the milestone is reconstructed from a source that gives none. */
export type NewMilestone = Pick<MilestoneFields, "initiativeId" | "kindSlug"> &
  Partial<MilestoneFields> & {
    slug: string;
    progress?: Progress;
    forecast?: Forecast;
    recording: Recording;
  };

export interface MilestoneEdit {
  id: string;
  /** The version that the writer saw. */
  version: number;
  /** Fields that are left out stay as they are. */
  changes: Partial<MilestoneFields>;
  /** Why the date changed, on what source, and a word about the change. */
  move?: MoveGrounds & { text?: string | null };
  recording: Recording;
  /** What was found wrong before: nothing is written, but all else that is wrong is told with it. */
  faults?: Faults;
}

/** Columns that take the entered value as it is. */
function plainColumns(fields: Partial<MilestoneFields>) {
  const { countsFrom, parties, dateEdtf, dateRole, deliveredEdtf, ...plain } = fields;
  if (countsFrom === undefined) return plain;
  const counts = dateColumns(countsFrom?.edtf ?? null, "countsFromEdtf");
  return {
    ...plain,
    countsFromEdtf: counts.edtf,
    countsFromEn: countsFrom?.en ?? null,
    countsFromKo: countsFrom?.ko ?? null,
  };
}

function requireTitle(titleEn: string | null, titleKo: string | null): void {
  if (!titleEn && !titleKo) throw new InvalidEntry({ titleEn: { code: "required" } });
}

async function writeParties(tx: Transaction, milestoneId: string, parties: PartyEntry[]): Promise<void> {
  const distinct = [...new Map(parties.map((party) => [party.code, party])).values()];
  await tx.milestoneParty.deleteMany({ where: { milestoneId } });
  await tx.milestoneParty.createMany({
    data: distinct.map(({ code, namedInSource }, position) => ({
      milestoneId,
      partyCode: code,
      position,
      namedInSource,
    })),
  });
}

/** Throws InvalidEntry when the parent is the milestone itself or lies below it. */
async function requireNoLoop(tx: Transaction, id: string, parentId: string | null): Promise<void> {
  const seen = new Set<string>([id]);
  for (let above = parentId; above !== null; ) {
    if (seen.has(above)) throw new InvalidEntry({ parent: { code: "parent-loop" } });
    seen.add(above);
    const parent = await tx.milestone.findUnique({ where: { id: above }, select: { parentId: true } });
    above = parent?.parentId ?? null;
  }
}

/**
 * Creates a milestone with its parties and first revision.
 * @throws InvalidEntry with problems by field; DomainError("not-allowed")
 */
export async function createMilestone(
  tx: Transaction,
  viewer: Viewer,
  input: NewMilestone,
): Promise<{ id: string; slug: string }> {
  requirePermission(viewer, "create-milestone");
  const {
    slug,
    recording,
    progress = "not-assessed",
    forecast = "not-rated",
    deliveredEdtf,
    ...fields
  } = input;
  requireRecording(viewer, recording);
  requireTitle(fields.titleEn ?? null, fields.titleKo ?? null);
  const date = dateOfMilestone(fields.dateEdtf ?? null, fields.dateRole ?? null);
  const { id } = await tx.milestone.create({
    data: {
      ...plainColumns(fields),
      initiativeId: fields.initiativeId,
      kindSlug: fields.kindSlug,
      slug,
      progress,
      forecast,
      ...date,
      ...baselineColumns(date.dateEdtf),
      ...deliveryColumns(progress, deliveredEdtf ?? null, recording.reconstructed),
      publishedAt: new Date(),
    },
    select: { id: true },
  });
  await writeParties(tx, id, fields.parties ?? []);
  await writeRevision(tx, viewer, { id, before: null, recording });
  await recordAudit(tx, viewer, {
    action: "create-milestone",
    thing: "milestone",
    thingId: id,
    details: { slug },
  });
  return { id, slug };
}

/** Whether anything entered is not what is stored already. */
function differs(stored: StoredMilestone, entered: object, parties: PartyEntry[] | undefined): boolean {
  const columns = new Map<string, unknown>(Object.entries(stored));
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const partiesDiffer = parties !== undefined && !same(parties, recordOf(stored).parties);
  const changed = Object.entries(entered).some(
    ([name, value]) => value !== undefined && !same(value, columns.get(name)),
  );
  return changed || partiesDiffer;
}

/** What the edit makes of date and delivery. Throws InvalidEntry with all that is wrong, also what was found before. */
async function checkedEdit(tx: Transaction, stored: StoredMilestone, edit: MilestoneEdit) {
  const { id, changes, move, faults = new Faults() } = edit;
  const { parentId } = changes;
  if (parentId) await faults.keep(() => requireNoLoop(tx, id, parentId));
  await faults.keep(() =>
    requireTitle(orStored(changes.titleEn, stored.titleEn), orStored(changes.titleKo, stored.titleKo)),
  );
  const date = await faults.keep(() => editedDate(stored, changes, move));
  const delivery = await faults.keep(() => editedDelivery(stored, changes.deliveredEdtf));
  if (!date || !delivery || faults.any) throw new InvalidEntry(faults.problems);
  return { ...date, delivery };
}

/**
 * Changes a milestone that still has the version the writer saw, and writes the revision; a save without any change, source
 * or word about it writes nothing.
 * @throws InvalidEntry with problems by field; DomainError("stale", { version: current }), ("not-found"), ("gone")
 */
export async function editMilestone(
  tx: Transaction,
  viewer: Viewer,
  edit: MilestoneEdit,
): Promise<{ slug: string; version: number }> {
  requirePermission(viewer, "edit-milestone");
  requireRecording(viewer, edit.recording);
  const { id, changes, move, recording } = edit;
  const stored = await holdMilestone(tx, id, edit.version);
  const before = recordOf(stored);
  const { outcome, columns, delivery } = await checkedEdit(tx, stored, edit);
  const entered = { ...plainColumns(changes), ...columns, ...delivery };
  const saysMore = Boolean(move?.sourceId || move?.text);
  if (!saysMore && !differs(stored, entered, changes.parties))
    return { slug: stored.slug, version: stored.version };
  await changeGuarded(tx, edit, entered);
  if (changes.parties) await writeParties(tx, id, changes.parties);
  const why = { reason: move?.text, sourceId: move?.sourceId, moveReason: outcome.moveReason };
  await writeRevision(tx, viewer, { id, before, recording, why });
  const action = outcome.moveReason ? "move-date" : "edit-milestone";
  const version = edit.version + 1;
  await recordAudit(tx, viewer, {
    action,
    thing: "milestone",
    thingId: id,
    details: { slug: stored.slug, version },
  });
  return { slug: stored.slug, version };
}
