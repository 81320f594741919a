import type { Dataset, DatasetMilestone } from "@/domain/dataset/form";
import { partyCodeOf } from "@/domain/dataset/party";
import { contextOf, type PlanContext, planMilestone } from "@/domain/dataset/plan-milestone";
import type { LoadPlan, PlannedName } from "@/domain/dataset/planned";
import type { Day } from "@/domain/vocabulary";

type Tracked = DatasetMilestone & { initiative: string };

function isTracked(milestone: DatasetMilestone): milestone is Tracked {
  return !milestone.context_only && milestone.initiative !== null;
}

/** The order of the file, except that a parent comes before its children. */
function parentsFirst(milestones: Tracked[]): Tracked[] {
  const bySlug = new Map(milestones.map((milestone) => [milestone.slug, milestone]));
  const placed = new Set<Tracked>();
  for (const milestone of milestones) {
    const chain: Tracked[] = [];
    let at: Tracked | undefined = milestone;
    while (at && !placed.has(at) && !chain.includes(at)) {
      chain.unshift(at);
      at = at.parent === null ? undefined : bySlug.get(at.parent);
    }
    for (const one of chain) placed.add(one);
  }
  return [...placed];
}

/** Kinds that have a name, then those that the file only lists: their name is the word itself. */
function kindsOf(dataset: Dataset): PlannedName[] {
  const named = dataset.kinds ?? [];
  const others = (dataset.vocabulary?.kind ?? []).filter((slug) => !named.some((kind) => kind.slug === slug));
  return [...named, ...others.map((slug) => ({ slug, name: { en: slug.replaceAll("-", " "), ko: null } }))];
}

function partiesOf(dataset: Dataset, tracked: Tracked[], { codes }: PlanContext) {
  const named = (dataset.parties ?? []).map(({ code, names }) => ({ code, name: names }));
  const actors = [...new Set(tracked.flatMap(({ actors }) => actors))].filter((actor) => !codes.has(actor));
  return [...named, ...actors.map((actor) => ({ code: partyCodeOf(actor), name: { en: actor, ko: null } }))];
}

/** What is to be stored of a data file on the day of its load. Items that are context only are left out. */
export function planDataset(dataset: Dataset, today: Day): LoadPlan {
  const context = contextOf(dataset, today);
  const tracked = dataset.milestones.filter(isTracked);
  return {
    collection: dataset.collection ?? null,
    themes: dataset.themes,
    initiatives: dataset.initiatives,
    kinds: kindsOf(dataset),
    parties: partiesOf(dataset, tracked, context),
    milestones: parentsFirst(tracked).map((milestone) => planMilestone(milestone, context)),
  };
}
