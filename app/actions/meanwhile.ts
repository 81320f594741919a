import type { Sent } from "@/app/actions/answer";
import { valuesOfRecord } from "@/app/record-values";
import { changesInWords, inputsOf } from "@/app/record-words";
import { wordsOf } from "@/app/words";
import type { FormState } from "@/components/form-state";
import { momentInWords } from "@/domain/dates/moment";
import { takeOver } from "@/domain/milestones/take-over";
import { may } from "@/domain/permission";
import { collectionTimeZone } from "@/server/clock";
import { findChangesSince } from "@/server/milestones/history";

const longest = 400;

/**
 * What others saved while the form was being filled in, beside the form with everything typed still in it. Fields that
 * the person had not touched take what was saved. Only now does the form carry the new version, so that sending it
 * again is a decision.
 */
export async function changesMeanwhile({ viewer, locale, values }: Sent): Promise<Partial<FormState> | null> {
  const since = await findChangesSince(viewer, values.slug ?? "", Number(values.version));
  if (!since) return null;
  const t = wordsOf(locale, "meanwhile");
  const { before, after, names, version, revisions } = since;
  const kept = takeOver(values, valuesOfRecord(before, names), valuesOfRecord(after, names));
  const changes = changesInWords(before, after, names, locale, may(viewer.role, "read-names"));
  const rows = changes.map((change) => ({
    ...change,
    before: shortened(change.before) || t("nothing"),
    after: shortened(change.after) || t("nothing"),
    note: inputsOf(change.key).some((name) => kept.mine.includes(name)) ? t("yours") : "",
  }));
  const by = revisions.map(({ authorName, recordedAt, version: number }) =>
    t("by", {
      name: authorName ?? wordsOf(locale, "milestone")("loaded"),
      when: momentInWords(recordedAt, collectionTimeZone(), locale),
      version: number,
    }),
  );
  return {
    message: t("stale"),
    changes: { title: t("title"), by, heads: { before: t("before"), after: t("now") }, rows },
    values: { ...kept.values, version: String(version) },
  };
}

function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
