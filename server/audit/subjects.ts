import "server-only";
import type { LocalText } from "@/domain/vocabulary";
import { database } from "@/server/database";

interface Subject {
  name: LocalText;
  /** Of a milestone or an initiative, which have pages. */
  slug: string | null;
}

/** A thing of the audit log, or the milestone that it belongs to. */
export type SubjectKey = { slug: string } | { thing: string; id: string };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What each key names, in their order; undefined for what is not there, or has no name. */
export async function subjectsOf(keys: readonly SubjectKey[]): Promise<(Subject | undefined)[]> {
  const idsOf = (thing: string) => [
    ...new Set(keys.flatMap((key) => ("thing" in key && key.thing === thing ? [key.id] : []))),
  ];
  const slugs = [...new Set(keys.flatMap((key) => ("slug" in key ? [key.slug] : [])))];
  const found = new Map<string, Subject>();
  const milestones = await database().milestone.findMany({
    where: {
      OR: [{ slug: { in: slugs } }, { id: { in: idsOf("milestone").filter((id) => uuid.test(id)) } }],
    },
    select: { id: true, slug: true, titleEn: true, titleKo: true },
  });
  for (const { id, slug, titleEn, titleKo } of milestones) {
    const subject = { name: { en: titleEn, ko: titleKo }, slug };
    found.set(`milestone ${id}`, subject).set(`slug ${slug}`, subject);
  }
  const people = await database().user.findMany({
    where: { id: { in: idsOf("person").filter((id) => uuid.test(id)) } },
    select: { id: true, name: true },
  });
  for (const { id, name } of people) found.set(`person ${id}`, { name: { en: name, ko: null }, slug: null });
  const sources = await database().source.findMany({
    where: { id: { in: idsOf("source").filter((id) => uuid.test(id)) } },
    select: { id: true, title: true },
  });
  for (const { id, title } of sources)
    found.set(`source ${id}`, { name: { en: title, ko: null }, slug: null });
  for (const [key, subject] of await namedSubjects(idsOf)) found.set(key, subject);
  return keys.map((key) => found.get("slug" in key ? `slug ${key.slug}` : `${key.thing} ${key.id}`));
}

/** Themes, initiatives, kinds and parties, which are named by slug or code. */
async function namedSubjects(idsOf: (thing: string) => string[]): Promise<[string, Subject][]> {
  const select = { nameEn: true, nameKo: true } as const;
  const bySlug = (thing: string) => ({
    where: { slug: { in: idsOf(thing) } },
    select: { ...select, slug: true },
  });
  const [themes, initiatives, kinds, parties] = await Promise.all([
    database().theme.findMany(bySlug("theme")),
    database().initiative.findMany(bySlug("initiative")),
    database().kind.findMany(bySlug("kind")),
    database().party.findMany({ where: { code: { in: idsOf("party") } }, select: { ...select, code: true } }),
  ]);
  type Named = { nameEn: string | null; nameKo: string | null };
  const entry = (thing: string, key: string, { nameEn, nameKo }: Named, slug: string | null = null) =>
    [`${thing} ${key}`, { name: { en: nameEn, ko: nameKo }, slug }] satisfies [string, Subject];
  return [
    ...themes.map((row) => entry("theme", row.slug, row)),
    ...initiatives.map((row) => entry("initiative", row.slug, row, row.slug)),
    ...kinds.map((row) => entry("kind", row.slug, row)),
    ...parties.map((row) => entry("party", row.code, row)),
  ];
}
