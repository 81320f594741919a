import type { z } from "zod";
import { checkMilestone, type Entry } from "@/domain/dataset/check-milestone";
import type { DatasetFault } from "@/domain/dataset/fault";
import {
  articleSchema,
  type DatasetMilestone,
  initiativeSchema,
  kindSchema,
  milestoneSchema,
  partySchema,
  themeSchema,
} from "@/domain/dataset/form";
import { partyCodeOf } from "@/domain/dataset/party";
import { saidOnOf } from "@/domain/dataset/said";

function fieldOf(root: unknown, name: string): unknown {
  return typeof root === "object" && root !== null ? Reflect.get(root, name) : undefined;
}

function listOf(root: unknown, name: string): unknown[] {
  const list = fieldOf(root, name);
  return Array.isArray(list) ? list : [];
}

function entriesOf<Value>(root: unknown, name: string, schema: z.ZodType<Value>): Entry<Value>[] {
  return listOf(root, name).flatMap((item, index) => {
    const parsed = schema.safeParse(item);
    return parsed.success ? [{ path: `${name}[${index}]`, value: parsed.data }] : [];
  });
}

/** Slugs of all entries, also of those that are badly formed otherwise, so that one fault does not make many. */
function slugsOf(root: unknown, name: string): Set<string> {
  const slugs = listOf(root, name).map((item) => fieldOf(item, "slug"));
  return new Set(slugs.filter((slug) => typeof slug === "string"));
}

function duplicates<Value>(
  entries: Entry<Value>[],
  field: string,
  keyOf: (value: Value) => string,
): DatasetFault[] {
  const seen = new Map<string, string>();
  return entries.flatMap(({ path, value }) => {
    const key = keyOf(value);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, path);
    return first === undefined
      ? []
      : [{ path: `${path}.${field}`, code: "duplicate" as const, params: { value: key, first } }];
  });
}

function cycles(entries: Entry<DatasetMilestone>[]): DatasetFault[] {
  const parents = new Map(entries.map(({ value }) => [value.slug, value.parent]));
  return entries.flatMap(({ path, value }) => {
    const seen = new Set<string>();
    let at: string | null | undefined = value.parent;
    while (at && !seen.has(at) && at !== value.slug) {
      seen.add(at);
      at = parents.get(at);
    }
    return at === value.slug
      ? [{ path: `${path}.parent`, code: "parent-cycle" as const, params: { slug: value.slug } }]
      : [];
  });
}

function countFaults(root: unknown, milestones: Entry<DatasetMilestone>[]): DatasetFault[] {
  // Counted only when every entry could be read: else each bad entry would be told a second time.
  if (milestones.length !== listOf(root, "milestones").length) return [];
  const given = fieldOf(root, "counts");
  const values = milestones.map(({ value }) => value);
  const tracked = values.filter((value) => !value.context_only);
  const found = {
    items: values.length,
    tracked: tracked.length,
    context_only: values.length - tracked.length,
    undated: tracked.filter((value) => value.date.edtf === null).length,
  };
  return Object.entries(found).flatMap(([name, number]) => {
    const said = fieldOf(given, name);
    return typeof said !== "number" || said === number
      ? []
      : [{ path: `counts.${name}`, code: "count-differs" as const, params: { said, found: number } }];
  });
}

function partyFaults(root: unknown, milestones: Entry<DatasetMilestone>[]): DatasetFault[] {
  const named = new Map(
    listOf(root, "parties").flatMap((item) => {
      const parsed = partySchema.safeParse(item);
      return parsed.success ? [[parsed.data.name, parsed.data.code] as const] : [];
    }),
  );
  const owner = new Map([...named].map(([name, code]) => [code, name]));
  return milestones.flatMap(({ path, value }) =>
    value.context_only
      ? []
      : value.actors.flatMap((actor, index) => {
          if (named.has(actor)) return [];
          const code = partyCodeOf(actor);
          if (code !== "" && (owner.get(code) ?? actor) === actor) {
            owner.set(code, actor);
            return [];
          }
          return [
            {
              path: `${path}.actors[${index}]`,
              code: "party-without-code" as const,
              params: { name: actor },
            },
          ];
        }),
  );
}

/** Faults between the parts of a file. Works on what is well-formed, so that it adds to the faults of the form. */
export function checkDataset(root: unknown): DatasetFault[] {
  const themes = entriesOf(root, "themes", themeSchema);
  const initiatives = entriesOf(root, "initiatives", initiativeSchema);
  const kinds = entriesOf(root, "kinds", kindSchema);
  const parties = entriesOf(root, "parties", partySchema);
  const milestones = entriesOf(root, "milestones", milestoneSchema);
  const themeSlugs = slugsOf(root, "themes");
  const kindSlugs = slugsOf(root, "kinds");
  for (const kind of listOf(fieldOf(root, "vocabulary"), "kind"))
    if (typeof kind === "string") kindSlugs.add(kind);
  const source = articleSchema.safeParse(fieldOf(root, "source"));
  const articleSaid = source.success ? saidOnOf(source.data.published.edtf) : null;
  const known = {
    initiatives: slugsOf(root, "initiatives"),
    kinds: kindSlugs,
    milestones: slugsOf(root, "milestones"),
    contextOnly: new Set(milestones.filter(({ value }) => value.context_only).map(({ value }) => value.slug)),
  };
  return [
    ...duplicates(themes, "slug", ({ slug }) => slug),
    ...duplicates(initiatives, "slug", ({ slug }) => slug),
    ...duplicates(kinds, "slug", ({ slug }) => slug),
    ...duplicates(parties, "name", ({ name }) => name),
    ...duplicates(parties, "code", ({ code }) => code),
    ...duplicates(milestones, "slug", ({ slug }) => slug),
    ...initiatives
      .filter(({ value }) => !themeSlugs.has(value.theme))
      .map(({ path, value }) => ({
        path: `${path}.theme`,
        code: "unknown-theme" as const,
        params: { theme: value.theme },
      })),
    ...milestones.flatMap((entry) => checkMilestone(entry, known, articleSaid)),
    ...cycles(milestones),
    ...partyFaults(root, milestones),
    ...countFaults(root, milestones),
  ];
}
