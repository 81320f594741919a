import "server-only";
import { readFile } from "node:fs/promises";
import type { DatasetFault } from "@/domain/dataset/fault";
import type { Dataset } from "@/domain/dataset/form";
import { planDataset } from "@/domain/dataset/plan";
import type { LoadPlan } from "@/domain/dataset/planned";
import { readDataset } from "@/domain/dataset/read";
import { requirePermission, type Viewer } from "@/domain/permission";
import { recordAudit } from "@/server/change";
import { today } from "@/server/clock";
import { database, type Transaction } from "@/server/database";
import { loadMilestone } from "@/server/dataset/load-milestone";
import { addNames } from "@/server/dataset/load-names";
import { dateOf } from "@/server/days";

/** How many milestones a load added, and how many were there already and stayed as they are. */
interface LoadCounts {
  added: number;
  present: number;
}

type LoadOutcome = ({ ok: true } & LoadCounts) | { ok: false; faults: DatasetFault[] };

const foundingFile = new URL("../../prisma/seed/korea-asean.json", import.meta.url);

async function nameCollection(tx: Transaction, viewer: Viewer, { collection }: LoadPlan): Promise<void> {
  const stored = await tx.collection.findUniqueOrThrow({ where: { id: 1 } });
  if (!collection || stored.nameEn !== null || stored.nameKo !== null) return;
  const { name, summary } = collection;
  await tx.collection.update({
    where: { id: 1 },
    data: { nameEn: name.en, nameKo: name.ko, summaryEn: summary.en, summaryKo: summary.ko },
  });
  await recordAudit(tx, viewer, { action: "name-collection", thing: "collection", thingId: "1" });
}

/**
 * One transaction that may take long, for a file may be large and the machine slow. Two loads at once take turns:
 * the second finds what the first has added.
 */
function inTurn<Answer>(run: (tx: Transaction) => Promise<Answer>): Promise<Answer> {
  const turn = async (tx: Transaction) => {
    await tx.$executeRaw`set local statement_timeout = '5min'`;
    await tx.$queryRaw`select id from collection where id = 1 for update`;
    return run(tx);
  };
  return database().$transaction(turn, { timeout: 300_000, maxWait: 10_000 });
}

async function execute(tx: Transaction, viewer: Viewer, plan: LoadPlan): Promise<LoadCounts> {
  await nameCollection(tx, viewer, plan);
  await addNames(tx, viewer, plan);
  const slugs = plan.milestones.map(({ slug }) => slug);
  const present = await tx.milestone.findMany({ where: { slug: { in: slugs } }, select: { slug: true } });
  const known = new Set(present.map(({ slug }) => slug));
  const added = plan.milestones.filter(({ slug }) => !known.has(slug));
  for (const planned of added) await loadMilestone(tx, viewer, planned);
  return { added: added.length, present: known.size };
}

/**
 * Loads a data file in one transaction. What is there already, by slug or code, stays as people made it, so loading
 * a file twice changes nothing.
 * @throws DomainError("not-allowed"); ("gone") when a milestone's parent was retracted
 */
async function loadDataset(viewer: Viewer, dataset: Dataset): Promise<LoadCounts> {
  requirePermission(viewer, "load-data");
  const plan = planDataset(dataset, today());
  return inTurn(async (tx) => {
    const { loadedAt } = await tx.collection.findUniqueOrThrow({ where: { id: 1 } });
    if (loadedAt === null && (await tx.milestone.count()) === 0) await markLoaded(tx);
    return execute(tx, viewer, plan);
  });
}

/** From this day on an as-of view shows what was live; only a load into an empty collection begins one. */
async function markLoaded(tx: Transaction): Promise<void> {
  await tx.collection.update({
    where: { id: 1 },
    data: { loadedAt: new Date(), loadedOn: dateOf(today()) },
  });
}

/** Loads a data file from its text; one with any fault is refused whole, with every fault's place. */
export async function loadDatasetText(viewer: Viewer, text: string): Promise<LoadOutcome> {
  requirePermission(viewer, "load-data");
  const reading = readDataset(text);
  if (!reading.ok) return reading;
  return { ok: true, ...(await loadDataset(viewer, reading.dataset)) };
}

/** Loads the founding data into an empty database, once; adds nothing when there was a load or a milestone before. */
export async function loadFoundingData(viewer: Viewer): Promise<LoadCounts> {
  requirePermission(viewer, "load-data");
  const { loadedAt } = await database().collection.findUniqueOrThrow({ where: { id: 1 } });
  if (loadedAt !== null) return { added: 0, present: await database().milestone.count() };
  const reading = readDataset(await readFile(foundingFile, "utf8"));
  if (!reading.ok)
    throw new Error(`the founding data is damaged: ${JSON.stringify(reading.faults.slice(0, 5))}`);
  const plan = planDataset(reading.dataset, today());
  return inTurn(async (tx) => {
    const claimed = await tx.collection.findUniqueOrThrow({ where: { id: 1 } });
    const present = await tx.milestone.count();
    if (claimed.loadedAt !== null || present > 0) return { added: 0, present };
    await markLoaded(tx);
    return execute(tx, viewer, plan);
  });
}
