import { stringify } from "csv-stringify/sync";
import type { ExportRequest } from "@/app/export/answer";
import { absolute, linkAt, linkTo } from "@/app/links";
import { wordsOf } from "@/app/words";
import { dateInWords } from "@/domain/dates/words";
import type { MilestoneSummary } from "@/domain/milestones/summary";
import type { Day, Locale } from "@/domain/vocabulary";
import { exportMilestones } from "@/server/export/read";

/** Makes Excel read UTF-8. */
const byteOrderMark = "\ufeff";

/** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
const form = { record_delimiter: "windows", escape_formulas: true } as const;

interface Wording {
  locale: Locale;
  asof: Day | null;
}

type Cell = string | number | null;

/** The columns of the file in their order. Names are those of the JSON, with `_` between their parts. */
const columns: [name: string, (milestone: MilestoneSummary, wording: Wording) => Cell][] = [
  ["slug", ({ slug }) => slug],
  ["version", ({ version }) => version],
  ["url", ({ slug }, { locale, asof }) => absolute(linkAt(asof)(linkTo.milestone(locale, slug)))],
  ["title_en", ({ title }) => title.en],
  ["title_ko", ({ title }) => title.ko],
  ["theme", ({ theme }) => theme],
  ["initiative", ({ initiative }) => initiative],
  ["kind", ({ kind }) => kind],
  ["date_in_words", ({ date }, { locale }) => (date ? dateInWords(date, locale, "long") : null)],
  ["date_expression", ({ dateExpression }) => dateExpression],
  ["date_edtf", ({ date }) => date?.edtf ?? null],
  ["date_role", ({ date }) => date?.role ?? null],
  ["date_precision", ({ date }) => date?.precision ?? null],
  ["date_earliest", ({ date }) => date?.earliest ?? null],
  ["date_latest", ({ date }) => date?.latest ?? null],
  ["baseline_edtf", ({ baseline }) => baseline?.edtf ?? null],
  ["baseline_earliest", ({ baseline }) => baseline?.earliest ?? null],
  ["baseline_latest", ({ baseline }) => baseline?.latest ?? null],
  ["moves", ({ moves }) => moves],
  ["slip_days", ({ slipDays }) => slipDays],
  ["state", ({ state }) => state],
  ["state_in_words", ({ state }, { locale }) => wordsOf(locale, "state")(state)],
  ["state_on", ({ stateOn }) => stateOn],
  ["days_left", ({ daysLeft }) => daysLeft],
  ["progress", ({ progress }) => progress],
  ["delivered_on", ({ deliveredOn }) => deliveredOn],
  ["forecast", ({ forecast }) => forecast],
  ["parties", ({ parties }) => parties.join(" ")],
  ["parent", ({ parent }) => parent],
  ["last_checked_on", ({ lastCheckedOn }) => lastCheckedOn],
  ["last_finding", ({ lastFinding }) => lastFinding],
  ["updates", ({ updates }) => updates],
  ["quote", ({ quote }) => quote],
  ["source_title", ({ source }) => source?.title ?? null],
  ["source_url", ({ source }) => source?.url ?? null],
  ["source_published", ({ source }) => source?.published ?? null],
];

/** The export as CSV (RFC 4180, UTF-8 with a byte order mark): one line for each milestone; see docs/api.md. */
export async function* writeCsv({ viewer, query, locale }: ExportRequest): AsyncGenerator<string> {
  yield byteOrderMark + stringify([columns.map(([name]) => name)], form);
  const wording = { locale, asof: query.asof };
  for await (const part of exportMilestones(viewer, query)) {
    yield stringify(
      part.map(({ summary }) => columns.map(([, cell]) => cell(summary, wording))),
      form,
    );
  }
}
