import "server-only";
import { InvalidEntry } from "@/domain/milestones/invalid";
import { readRecord } from "@/domain/milestones/record";
import { requirePermission, type Viewer } from "@/domain/permission";
import { findingOf } from "@/domain/updates/finding";
import {
  type Said,
  type Standing,
  sameStanding,
  standingOnceCorrected,
  standingOnceReleased,
} from "@/domain/updates/standing";
import type { Forecast, Progress } from "@/domain/vocabulary";
import type { Prisma } from "@/prisma/generated/client";
import { today } from "@/server/clock";
import type { Transaction } from "@/server/database";
import { dateOf, dayOf } from "@/server/days";
import {
  changeGuarded,
  dateColumns,
  type Recording,
  recordOf,
  type StoredMilestone,
  writeRevision,
} from "@/server/milestones/write-revision";

const withVersions = {
  versions: { orderBy: { version: "asc" } },
  publications: { orderBy: { number: "desc" }, take: 1 },
} as const satisfies Prisma.UpdateInclude;
type StoredUpdate = Prisma.UpdateGetPayload<{ include: typeof withVersions }>;

function saidIn(update: StoredUpdate, version: number): Said {
  const row = update.versions.find((each) => each.version === version);
  if (!row) throw new Error(`update ${update.id} has no version ${version}`);
  return {
    progress: row.progress as Progress,
    forecast: row.forecast as Forecast,
    deliveredEdtf: row.deliveredEdtf,
    asOfOn: dayOf(row.asOfOn),
    isFirstEntry: update.sort === "first-entry",
  };
}

function standingOf(record: Standing): Standing {
  const { progress, forecast, deliveredEdtf, startedOn } = record;
  return { progress, forecast, deliveredEdtf, startedOn };
}

async function standingAtVersion(tx: Transaction, milestoneId: string, version: number): Promise<Standing> {
  const where = { milestoneId_version: { milestoneId, version } };
  const { record } = await tx.revision.findUniqueOrThrow({ where, select: { record: true } });
  return standingOf(readRecord(record));
}

/** How the milestone stood before the update changed it; as it stands when the update never did. */
async function standingBefore(tx: Transaction, stored: StoredMilestone, update: StoredUpdate) {
  const first = await tx.revision.findFirst({
    where: { updateId: update.id },
    orderBy: { version: "asc" },
    select: { version: true },
  });
  return first ? standingAtVersion(tx, stored.id, first.version - 1) : standingOf(recordOf(stored));
}

/** Whether no update of the milestone became public after this one. */
async function isNewest(tx: Transaction, { id, milestoneId, publishedAt, asOfOn }: StoredUpdate) {
  if (publishedAt === null) return false;
  const later = [{ publishedAt: { gt: publishedAt } }, { publishedAt, asOfOn: { gt: asOfOn } }];
  const others = { milestoneId, id: { not: id }, status: "published", OR: later };
  return (await tx.update.count({ where: others })) === 0;
}

async function standingOnceChanged(
  tx: Transaction,
  stored: StoredMilestone,
  update: StoredUpdate,
  said: Said | null,
): Promise<Standing> {
  const now = standingOf(recordOf(stored));
  if (update.publicVersion === null) return now;
  const before = await standingBefore(tx, stored, update);
  const was = saidIn(update, update.publicVersion);
  return standingOnceCorrected({ before, was, now, isNewest: await isNewest(tx, update) }, said);
}

async function standingOnceFirstPublic(
  tx: Transaction,
  stored: StoredMilestone,
  update: StoredUpdate,
  said: Said,
): Promise<Standing> {
  const now = standingOf(recordOf(stored));
  const { milestoneVersion } = update;
  const isStill = milestoneVersion === null || milestoneVersion === stored.version;
  const seen = isStill ? now : await standingAtVersion(tx, stored.id, milestoneVersion);
  const standing = standingOnceReleased(seen, now, said);
  if (!standing) throw new InvalidEntry({ form: { code: "standing-moved" } });
  return standing;
}

/** The last look and what it found: the latest as-of day of what is public; a first entry is no look. */
async function lastLook(tx: Transaction, milestoneId: string) {
  const last = await tx.update.findFirst({
    where: { milestoneId, status: "published", sort: { not: "first-entry" } },
    orderBy: [{ asOfOn: "desc" }, { publishedAt: "desc" }, { id: "asc" }],
    include: { versions: { include: { _count: { select: { evidence: true } } } } },
  });
  const shown = last?.versions.find(({ version }) => version === last.publicVersion);
  if (!last || !shown) return { lastCheckedOn: null, lastFinding: null };
  const { evidenceFound, _count } = shown;
  const lastFinding = findingOf({ sort: last.sort, evidenceFound, links: _count.evidence });
  return { lastCheckedOn: last.asOfOn, lastFinding };
}

interface Settlement {
  stored: StoredMilestone;
  update: StoredUpdate;
  standing: Standing;
  author: { id: string | null; name: string };
}

/** Brings the milestone to how it stands after a change of an update; a changed status is a revision of its author's. */
async function settle(
  tx: Transaction,
  viewer: Viewer,
  { stored, update, standing, author }: Settlement,
  recording: Recording,
): Promise<void> {
  const checked = await lastLook(tx, stored.id);
  const before = recordOf(stored);
  const isSame = sameStanding(before, standing) && before.startedOn === standing.startedOn;
  if (isSame) return changeGuarded(tx, stored, checked, true);
  const delivered = dateColumns(standing.deliveredEdtf, "deliveredEdtf");
  await changeGuarded(tx, stored, {
    ...checked,
    progress: standing.progress,
    forecast: standing.forecast,
    deliveredEdtf: delivered.edtf,
    deliveredEarliestOn: delivered.earliestOn,
    deliveredLatestOn: delivered.latestOn,
    startedOn: dateOf(standing.startedOn),
  });
  await writeRevision(tx, viewer, { id: stored.id, before, recording, update: { id: update.id, author } });
}

function publicationOf({ id, publications }: StoredUpdate, viewer: Viewer, { saidOn }: Recording) {
  const number = (publications[0]?.number ?? 0) + 1;
  return {
    updateId: id,
    number,
    saidOn: dateOf(saidOn),
    recordedOn: dateOf(today()),
    authorId: viewer.id,
  };
}

interface Change {
  /** Held by the caller until the transaction ends. */
  stored: StoredMilestone;
  updateId: string;
  recording: Recording;
}

/**
 * Shows a version of an update to readers, and brings the milestone to what it says.
 * @throws InvalidEntry when the milestone's status was changed since the update was written
 */
export async function makePublic(
  tx: Transaction,
  viewer: Viewer,
  { stored, updateId, version, recording }: Change & { version: number },
): Promise<void> {
  requirePermission(viewer, "log-update");
  const update = await tx.update.findUniqueOrThrow({ where: { id: updateId }, include: withVersions });
  const said = saidIn(update, version);
  const standing =
    update.publicVersion === null
      ? await standingOnceFirstPublic(tx, stored, update, said)
      : await standingOnceChanged(tx, stored, update, said);
  await tx.publication.create({ data: { ...publicationOf(update, viewer, recording), version } });
  await tx.update.update({
    where: { id: updateId },
    data: {
      status: "published",
      publicVersion: version,
      asOfOn: dateOf(said.asOfOn),
      publishedAt: update.publishedAt ?? new Date(),
    },
  });
  const author = await authorOf(tx, viewer, update, version);
  await settle(tx, viewer, { stored, update, standing, author }, recording);
}

/** Who wrote the version: a reviewer who lets it through is not its author. */
async function authorOf(tx: Transaction, viewer: Viewer, { versions }: StoredUpdate, version: number) {
  const id = versions.find((each) => each.version === version)?.authorId ?? null;
  if (id === null || id === viewer.id) return viewer;
  return tx.user.findUniqueOrThrow({ where: { id }, select: { id: true, name: true } });
}

/** Takes an update away from readers; the milestone goes back to how it stood when the update was its newest. */
export async function takeAway(
  tx: Transaction,
  viewer: Viewer,
  { stored, updateId, recording, reason }: Change & { reason: string | null },
): Promise<void> {
  requirePermission(viewer, "log-update");
  const update = await tx.update.findUniqueOrThrow({ where: { id: updateId }, include: withVersions });
  const standing = await standingOnceChanged(tx, stored, update, null);
  if (update.publicVersion !== null) {
    const publication = { ...publicationOf(update, viewer, recording), version: null, reason };
    await tx.publication.create({ data: publication });
  }
  const status = reason === null ? "withdrawn" : "retracted";
  await tx.update.update({ where: { id: updateId }, data: { status, publicVersion: null } });
  await settle(tx, viewer, { stored, update, standing, author: viewer }, recording);
}
