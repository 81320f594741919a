import "server-only";
import type { LoadPlan } from "@/domain/dataset/planned";
import { requirePermission, type Viewer } from "@/domain/permission";
import type { LocalText } from "@/domain/vocabulary";
import { recordAudit } from "@/server/change";
import type { Transaction } from "@/server/database";

const names = ({ en, ko }: LocalText) => ({ nameEn: en, nameKo: ko });

interface Row {
  key: string;
  position: number;
}

/** The planned entries that are not there yet, each with its place after those that are. */
function missing<Planned>(rows: Row[], planned: Planned[], keyOf: (entry: Planned) => string) {
  const present = new Set(rows.map(({ key }) => key));
  const next = Math.max(-1, ...rows.map(({ position }) => position)) + 1;
  return planned
    .filter((entry) => !present.has(keyOf(entry)))
    .map((entry, at) => ({ entry, position: next + at }));
}

async function slugsWithPlaces(find: Promise<{ slug: string; position: number }[]>): Promise<Row[]> {
  return (await find).map(({ slug, position }) => ({ key: slug, position }));
}

async function addThemes(tx: Transaction, viewer: Viewer, plan: LoadPlan): Promise<void> {
  const rows = await slugsWithPlaces(tx.theme.findMany());
  for (const { entry, position } of missing(rows, plan.themes, ({ slug }) => slug)) {
    await tx.theme.create({ data: { slug: entry.slug, ...names(entry.name), position } });
    await recordAudit(tx, viewer, { action: "add-theme", thing: "theme", thingId: entry.slug });
  }
}

async function addInitiatives(tx: Transaction, viewer: Viewer, plan: LoadPlan): Promise<void> {
  const rows = await slugsWithPlaces(tx.initiative.findMany());
  for (const { entry, position } of missing(rows, plan.initiatives, ({ slug }) => slug)) {
    const theme = { connect: { slug: entry.theme } };
    await tx.initiative.create({ data: { slug: entry.slug, theme, ...names(entry.name), position } });
    await recordAudit(tx, viewer, { action: "add-initiative", thing: "initiative", thingId: entry.slug });
  }
}

async function addKinds(tx: Transaction, viewer: Viewer, plan: LoadPlan): Promise<void> {
  const rows = await slugsWithPlaces(tx.kind.findMany());
  for (const { entry, position } of missing(rows, plan.kinds, ({ slug }) => slug)) {
    await tx.kind.create({ data: { slug: entry.slug, ...names(entry.name), position } });
    await recordAudit(tx, viewer, { action: "add-kind", thing: "kind", thingId: entry.slug });
  }
}

async function addParties(tx: Transaction, viewer: Viewer, plan: LoadPlan): Promise<void> {
  const rows = (await tx.party.findMany()).map(({ code, position }) => ({ key: code, position }));
  for (const { entry, position } of missing(rows, plan.parties, ({ code }) => code)) {
    await tx.party.create({ data: { code: entry.code, ...names(entry.name), position } });
    await recordAudit(tx, viewer, { action: "add-party", thing: "party", thingId: entry.code });
  }
}

/** Adds the themes, initiatives, kinds and parties that are not there; those that are stay as people made them. */
export async function addNames(tx: Transaction, viewer: Viewer, plan: LoadPlan): Promise<void> {
  requirePermission(viewer, "load-data");
  await addThemes(tx, viewer, plan);
  await addInitiatives(tx, viewer, plan);
  await addKinds(tx, viewer, plan);
  await addParties(tx, viewer, plan);
}
