import { wordsOf } from "@/app/words";
import { SmallTable } from "@/components/SmallTable";
import { dueWithin, TrendChart } from "@/components/TrendChart";
import { changeInWords, dateInWords, dayInWords } from "@/domain/dates/words";
import { trendOf } from "@/domain/milestones/trend";
import type { DateRole, Locale } from "@/domain/vocabulary";
import type { MilestonePage } from "@/server/milestones/page";

const isCorrection = (reason: string | null) => reason === "correction-of-our-error";

/** How the planned date moved, as a chart and as a table with the same numbers; nothing when it never did. */
export function MilestoneTrend({ page, locale }: { page: MilestonePage; locale: Locale }) {
  const trend = trendOf([...page.history.revisions].reverse());
  if (trend.length === 0) return null;
  const t = wordsOf(locale, "trend");
  const role = (page.row.dateRole ?? "on") as DateRole;
  const points = trend.flatMap(({ saidOn, latest, reason }) =>
    latest ? [{ saidOn, latest, isCorrection: isCorrection(reason) }] : [],
  );
  const heads = ["saidOn", "planned", "latest", "change"] as const;
  return (
    <figure className="mb-5" aria-label={t("title")}>
      {points.length > 1 && (
        <TrendChart
          label={t("label", { count: points.length })}
          points={points}
          until={page.summary.stateOn}
          words={{ saidOn: t("saidOn"), latest: t("latest") }}
        />
      )}
      <figcaption className="max-w-[72ch] text-[12.5px] text-ink-2">
        {t("caption")} {points.length > 1 && dueWithin(points, page.summary.stateOn) && t("due")}
      </figcaption>
      <SmallTable heads={heads.map((head) => t(head))}>
        {trend.map(({ saidOn, edtf, latest, from, reason }) => (
          <tr key={`${saidOn} ${from} ${edtf}`} className="border-line border-t align-top">
            <th scope="row" className="py-1 pr-5 font-normal">
              {dayInWords(saidOn, locale, "short")}
            </th>
            <td className="py-1 pr-5">{edtf ? dateInWords({ edtf, role }, locale, "short") : t("noDate")}</td>
            <td className="py-1 pr-5">{latest ? dayInWords(latest, locale, "short") : "–"}</td>
            <td className="py-1">
              {reason === null
                ? t("first")
                : isCorrection(reason)
                  ? t("correction")
                  : changeInWords(from, edtf, reason, locale)}
            </td>
          </tr>
        ))}
      </SmallTable>
    </figure>
  );
}
