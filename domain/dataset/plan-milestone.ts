import type { Dataset, DatasetFact, DatasetMilestone, DatasetQuantity } from "@/domain/dataset/form";
import { partyCodeOf } from "@/domain/dataset/party";
import type {
  PlannedDate,
  PlannedEvidence,
  PlannedIndicator,
  PlannedMilestone,
  PlannedSource,
  PlannedUpdate,
} from "@/domain/dataset/planned";
import { saidOnOf } from "@/domain/dataset/said";
import { sourceWords } from "@/domain/dataset/source-words";
import type { Day, LocalText, Stance } from "@/domain/vocabulary";

/** What a whole file says once and its milestones lean on. */
export interface PlanContext {
  article: PlannedSource;
  /** The day from which the article counts. */
  articleSaidOn: Day;
  /** The day of the load: nothing counts from a later one. */
  today: Day;
  codes: Map<string, string>;
}

const stanceOf: Record<Exclude<DatasetFact["relation"], "later">, Stance> = {
  confirms: "supports",
  refines: "supports",
  conflicts: "contradicts",
  related: "context",
};

/** EDTF of the delivery: the file's own word for it, else the date on which it was to happen; null when not delivered. */
export function deliveryOf({ progress, delivered_on, role, date }: DatasetMilestone): string | null {
  if (progress !== "delivered") return null;
  return delivered_on ?? (role === "on" ? date.edtf : null);
}

function noLaterThan(today: Day, day: Day): Day {
  return day > today ? today : day;
}

function evidenceOf(fact: DatasetFact, stance: Stance, note: LocalText): PlannedEvidence {
  return { url: fact.url, stance, note };
}

/** A fact and the file's own remark on it. Korean only where both are there in Korean. */
function noteOf({ fact, note, fact_ko, note_ko }: DatasetFact): LocalText {
  if (!note) return { en: fact, ko: fact_ko ?? null };
  return { en: `${fact} (${note})`, ko: fact_ko && note_ko ? `${fact_ko} (${note_ko})` : null };
}

function firstEntry(milestone: DatasetMilestone, context: PlanContext): PlannedUpdate {
  const { title } = context.article;
  const evidence = milestone.corroboration.flatMap((fact) =>
    fact.relation === "later" ? [] : [evidenceOf(fact, stanceOf[fact.relation], noteOf(fact))],
  );
  return {
    sort: "first-entry",
    text: { en: `Recorded from “${title}”.`, ko: `“${title}”에서 옮겨 적음.` },
    saidOn: context.articleSaidOn,
    evidence,
  };
}

function laterUpdates(milestone: DatasetMilestone, context: PlanContext): PlannedUpdate[] {
  return milestone.corroboration
    .filter((fact) => fact.relation === "later")
    .map((fact): PlannedUpdate => {
      const own = fact.said_on ?? (fact.edtf === null ? null : saidOnOf(fact.edtf));
      return {
        sort: "update",
        text: { en: fact.fact, ko: fact.fact_ko ?? null },
        saidOn: noLaterThan(context.today, own ?? context.articleSaidOn),
        evidence: [evidenceOf(fact, "supports", { en: fact.note ?? null, ko: fact.note_ko ?? null })],
      };
    })
    .sort((a, b) => (a.saidOn < b.saidOn ? -1 : a.saidOn > b.saidOn ? 1 : 0));
}

/** Every date that the milestone had, the present one last; each with the day and the source that said so. */
function datesOf(milestone: DatasetMilestone, context: PlanContext): PlannedDate[] {
  const earlier = (milestone.date_history ?? []).map(
    (date): PlannedDate => ({
      edtf: date.edtf,
      role: date.role,
      expression: sourceWords(date.expression),
      saidOn: noLaterThan(context.today, saidOnOf(date.said) ?? context.articleSaidOn),
      source: {
        title: date.source.title,
        url: date.source.url,
        publisher: date.source.publisher,
        publishedEdtf: date.source.published,
      },
      movedBecause: null,
    }),
  );
  const present: PlannedDate = {
    edtf: milestone.date.edtf,
    role: milestone.role,
    expression: sourceWords(milestone.date.expression),
    saidOn: context.articleSaidOn,
    source: context.article,
    movedBecause: null,
  };
  return [...earlier, present].map((date, at) => ({
    ...date,
    movedBecause: milestone.date_history?.[at - 1]?.reason_moved ?? null,
  }));
}

function indicatorOf(
  quantity: DatasetQuantity,
  milestone: DatasetMilestone,
  context: PlanContext,
): PlannedIndicator {
  const reached =
    milestone.progress === "delivered" || milestone.role === "marks" || milestone.role === "since";
  return {
    name: { en: quantity.label, ko: quantity.label_ko ?? null },
    unit: quantity.unit,
    sort: quantity.sort ?? (reached ? "actual" : "target"),
    value: quantity.value,
    qualifier: quantity.qualifier,
    edtf: milestone.date.edtf,
    url: context.article.url,
    saidOn: context.articleSaidOn,
  };
}

/** What one tracked milestone of the file becomes. */
export function planMilestone(
  milestone: DatasetMilestone & { initiative: string },
  context: PlanContext,
): PlannedMilestone {
  const counts = milestone.counts_from;
  return {
    slug: milestone.slug,
    initiative: milestone.initiative,
    parent: milestone.parent,
    kind: milestone.kind,
    title: { en: milestone.title, ko: milestone.title_ko ?? null },
    quote: milestone.quote,
    source: context.article,
    dates: datesOf(milestone, context),
    countsFrom: counts ? { edtf: counts.edtf, ...counts.what } : null,
    progress: milestone.progress,
    deliveredEdtf: deliveryOf(milestone),
    parties: milestone.actors.map((actor) => ({
      code: context.codes.get(actor) ?? partyCodeOf(actor),
      namedInSource: !milestone.actors_not_named_in_article.includes(actor),
    })),
    evidenceToLookFor: { en: milestone.evidence_to_look_for, ko: milestone.evidence_to_look_for_ko ?? null },
    notKnown: { en: milestone.unknown, ko: milestone.unknown_ko ?? [] },
    indicators: milestone.quantities.map((quantity) => indicatorOf(quantity, milestone, context)),
    updates: [firstEntry(milestone, context), ...laterUpdates(milestone, context)],
  };
}

/** The article as a source, and the day from which it counts. */
export function contextOf(dataset: Dataset, today: Day): PlanContext {
  const { title, url, publisher, published } = dataset.source;
  return {
    article: { title, url, publisher, publishedEdtf: published.edtf },
    articleSaidOn: noLaterThan(today, saidOnOf(published.edtf) ?? today),
    today,
    codes: new Map((dataset.parties ?? []).map((party) => [party.name, party.code])),
  };
}
