import "server-only";
import type { FieldProblems } from "@/domain/error";
import type { MilestoneForm } from "@/domain/milestones/forms";
import { InvalidEntry } from "@/domain/milestones/invalid";
import { freeSlug, slugOf } from "@/domain/milestones/slug";
import type { Transaction } from "@/server/database";
import type { MilestoneFields, PartyEntry } from "@/server/milestones/write-milestone";

/** The id of the source with the address, made when it is new; null without an address. */
export async function sourceIdOf(tx: Transaction, url: string, title: string | null): Promise<string | null> {
  if (url === "") return null;
  const source = await tx.source.upsert({
    where: { url },
    create: { url, title: title ?? url },
    update: {},
    select: { id: true },
  });
  return source.id;
}

/** A name for addresses that no milestone has. */
export async function newSlug(tx: Transaction, title: string): Promise<string> {
  const slug = slugOf(title);
  const taken = await tx.milestone.findMany({
    where: { slug: { startsWith: slug } },
    select: { slug: true },
  });
  return freeSlug(slug, new Set(taken.map((milestone) => milestone.slug)));
}

/** The ids behind the names that the form gives. Throws InvalidEntry when one is unknown. */
async function placesOf(tx: Transaction, { initiative, kind, parent }: MilestoneForm) {
  const problems: FieldProblems = {};
  const lane = initiative ? await tx.initiative.findUnique({ where: { slug: initiative } }) : null;
  if (initiative !== undefined && !lane) problems.initiative = { code: "not-a-choice" };
  const sort = kind ? await tx.kind.findUnique({ where: { slug: kind } }) : null;
  if (kind !== undefined && !sort) problems.kind = { code: "not-a-choice" };
  const above = parent ? await tx.milestone.findUnique({ where: { slug: parent } }) : null;
  if (parent && (!above || above.retractedAt)) problems.parent = { code: "not-a-choice" };
  if (Object.keys(problems).length > 0) throw new InvalidEntry(problems);
  return {
    initiativeId: lane?.id,
    kindSlug: sort?.slug,
    parentId: parent === undefined ? undefined : (above?.id ?? null),
  };
}

/** The parties of the form; one that the milestone has keeps whether the source names it. */
async function partiesOf(
  tx: Transaction,
  codes: string[],
  milestoneId: string | null,
): Promise<PartyEntry[]> {
  const known = await tx.party.count({ where: { code: { in: codes } } });
  if (known !== codes.length) throw new InvalidEntry({ parties: { code: "not-a-choice" } });
  const present = milestoneId ? await tx.milestoneParty.findMany({ where: { milestoneId } }) : [];
  const named = new Map(present.map((party) => [party.partyCode, party.namedInSource]));
  return codes.map((code) => ({ code, namedInSource: named.get(code) ?? true }));
}

function countsFromOf({ countsFromEdtf, countsFromEn, countsFromKo }: MilestoneForm) {
  if (countsFromEdtf === undefined && countsFromEn === undefined && countsFromKo === undefined)
    return undefined;
  return { edtf: countsFromEdtf ?? null, en: countsFromEn ?? null, ko: countsFromKo ?? null };
}

/** The fields of a form as they are written; what the form leaves out is undefined. Throws InvalidEntry. */
export async function fieldsOf(
  tx: Transaction,
  form: MilestoneForm,
  milestoneId: string | null,
): Promise<Partial<MilestoneFields>> {
  const { initiative, kind, parent, sourceUrl, sourceTitle, parties, ...rest } = form;
  const { countsFromEdtf, countsFromEn, countsFromKo, ...plain } = rest;
  return {
    ...plain,
    ...(await placesOf(tx, form)),
    sourceId: sourceUrl === undefined ? undefined : await sourceIdOf(tx, sourceUrl, sourceTitle ?? null),
    countsFrom: countsFromOf(form),
    parties: parties && (await partiesOf(tx, parties, milestoneId)),
  };
}
