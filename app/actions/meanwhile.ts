import type { Sent } from "@/app/actions/answer";
import { valuesOfRecord } from "@/app/record-values";
import { changesInWords, type FieldChange, inputsOf } from "@/app/record-words";
import { wordsOf } from "@/app/words";
import type { FormState } from "@/components/form-state";
import { momentInWords } from "@/domain/dates/moment";
import type { MilestoneRecord } from "@/domain/milestones/record";
import { takeOver } from "@/domain/milestones/take-over";
import { may } from "@/domain/permission";
import { diffWords, type Stretch } from "@/domain/text/word-diff";
import { forecasts, type Locale, progresses } from "@/domain/vocabulary";
import { collectionTimeZone } from "@/server/clock";
import { findChangesSince } from "@/server/milestones/history";

/**
 * What others saved while the form was being filled in, beside the form with everything typed still in it. Fields that
 * the person had not touched take what was saved, statuses aside. Only now does the form carry the new version, so that
 * sending it again is a decision.
 */
export async function changesMeanwhile({ viewer, locale, values }: Sent): Promise<Partial<FormState> | null> {
  const since = await findChangesSince(viewer, values.slug ?? "", Number(values.version));
  if (!since) return null;
  const t = wordsOf(locale, "meanwhile");
  const { before, after, names, version, revisions } = since;
  const stored = valuesOfRecord(after, names);
  const kept = takeOver(values, valuesOfRecord(before, names), stored);
  // A form that is a button alone says the same as before.
  const isFilled = Object.keys(stored).some((name) => values[name] !== undefined);
  const open = openStatus(values, before, after, locale);
  const changes = changesInWords(before, after, names, locale, may(viewer.role, "read-names"));
  const by = revisions.map(({ authorName, recordedAt, version: number }) =>
    t("by", {
      name: authorName ?? wordsOf(locale, "milestone")("loaded"),
      when: momentInWords(recordedAt, collectionTimeZone(), locale),
      version: number,
    }),
  );
  return {
    message: t("stale"),
    changes: {
      title: t("title"),
      by,
      heads: { before: t("before"), after: t("now"), mine: t("mine") },
      rows: changes.map((change) => rowOf(change, kept.mine, values, locale)),
    },
    submit: isFilled ? t(kept.mine.some((name) => !isStatus(name)) ? "saveOver" : "saveBoth") : null,
    problems: Object.fromEntries(open),
    values: {
      ...kept.values,
      ...Object.fromEntries(open.map(([name]) => [name, ""])),
      version: String(version),
    },
  };
}

/** A field that others changed, and what the form holds for it when the person changed it too. */
function rowOf(
  { key, term, before, after }: FieldChange,
  mine: string[],
  values: Record<string, string>,
  locale: Locale,
) {
  const t = wordsOf(locale, "meanwhile");
  const own = inputsOf(key).filter((name) => mine.includes(name));
  const theirs = diffWords(before, after);
  const said = (stretches: Stretch[]): Stretch[] =>
    stretches.length > 0 ? stretches : [{ as: "same", text: t("nothing") }];
  const typed = own.map((name) => typedIn(name, values, locale)).join(" · ");
  return {
    key,
    term,
    before: said(theirs.filter(({ as }) => as !== "new")),
    after: said(theirs.filter(({ as }) => as !== "gone")),
    mine: own.length === 0 ? null : said(diffWords(after, typed).filter(({ as }) => as !== "gone")),
    note: own.length > 0 && !own.some(isStatus) ? t("yours") : "",
  };
}

const statuses = ["progress", "forecast"] as const;
const isStatus = (name: string) => statuses.some((each) => each === name);

/** A status in the reader's words; whatever else a form sent as it is. */
function wordIn(name: "progress" | "forecast", value: string, locale: Locale): string {
  const isKnown = [...progresses, ...forecasts].some((each) => each === value);
  return isKnown ? wordsOf(locale, name)(value) : value || "–";
}

/** What a field of the form holds, in the reader's words where it holds a word of ours. */
function typedIn(name: string, values: Record<string, string>, locale: Locale): string {
  const typed = values[name] ?? "";
  if (typed === "") return "";
  if (name === "progress" || name === "forecast") return wordIn(name, typed, locale);
  return name === "dateRole" ? wordsOf(locale, "role")(typed) : typed;
}

/**
 * Statuses that others changed and the form sees otherwise: neither theirs nor the person's own is taken silently. Each is
 * left open, with both told beside the field, so that the form cannot be sent before one was chosen.
 */
function openStatus(
  values: Record<string, string>,
  before: MilestoneRecord,
  after: MilestoneRecord,
  locale: Locale,
): [string, string][] {
  return statuses.flatMap((name): [string, string][] => {
    const mine = values[name];
    if (mine === undefined || before[name] === after[name] || mine === after[name]) return [];
    const told = { theirs: wordIn(name, after[name], locale), mine: wordIn(name, mine, locale) };
    return [[name, wordsOf(locale, "meanwhile")("chooseStatus", told)]];
  });
}
