import { changeUpdateAction, reviewUpdateAction, takeUpdateAwayAction } from "@/app/actions/updates";
import { carriedFields, formWords, hidden } from "@/app/form-words";
import { linkTo } from "@/app/links";
import { updateForm } from "@/app/update-fields";
import { wordsOf } from "@/app/words";
import { ActionForm } from "@/components/ActionForm";
import type { Field } from "@/components/FormField";
import type { Locale } from "@/domain/vocabulary";
import { today } from "@/server/clock";
import type { UpdateDraft } from "@/server/milestones/page";
import type { UpdateView } from "@/server/milestones/updates";

interface ToolsProps {
  slug: string;
  update: Pick<UpdateView, "id" | "version" | "may" | "retracted" | "isHeld">;
  locale: Locale;
}

/** What every form about an update carries. */
function carriedOf({ slug, update }: Pick<ToolsProps, "slug" | "update">, locale: Locale): Field[] {
  return [
    ...carriedFields(locale, null),
    hidden("slug", slug),
    hidden("id", update.id),
    hidden("updateVersion", String(update.version)),
  ];
}

/** What a signed-in person may do with an update: its author, somebody who corrects it, a second person. */
export function UpdateTools({ slug, update, locale }: ToolsProps) {
  const t = wordsOf(locale, "review");
  const { may } = update;
  if (!may.replace && !may.correct && !may.review) return null;
  const change = `${linkTo.milestone(locale, slug)}?change=${update.id}`;
  const left = may.minutesLeft > 0 ? t("changeLeft", { count: may.minutesLeft }) : t("change");
  return (
    <div className="no-print mt-2 flex flex-wrap items-start gap-x-5 gap-y-1 text-[13px]">
      {(may.replace || may.correct) && (
        <a href={change} className="inline-flex min-h-8 items-center max-md:min-h-11">
          {may.replace ? left : t("correct")}
        </a>
      )}
      {may.review && (
        <details className="open:w-full">
          <summary className="flex min-h-8 w-fit cursor-pointer items-center text-brand underline max-md:min-h-11">
            {t("review")}
          </summary>
          <ReviewForms slug={slug} update={update} locale={locale} />
        </details>
      )}
    </div>
  );
}

function ReviewForms({ slug, update, locale }: ToolsProps) {
  const t = wordsOf(locale, "review");
  const other = locale === "ko" ? "en" : "ko";
  const nameIn = { en: "textEn", ko: "textKo" };
  const textarea = { type: "textarea", maxLength: 10_000, rows: 2 } as const;
  const word = (outcome: string, fields: Field[]) => ({
    action: reviewUpdateAction,
    fields: [...carriedOf({ slug, update }, locale), hidden("outcome", outcome), ...fields],
    look: "plain" as const,
    ...formWords(locale),
  });
  return (
    <div className="mt-1 max-w-[46rem] space-y-5 rounded-xl border border-line bg-card p-4">
      <ActionForm {...word("confirmed", [])} submit={t("confirm")} look="main" />
      <ActionForm
        {...word("sent-back", [{ ...textarea, name: "reason", label: t("sendBackReason") }])}
        submit={t("sendBack")}
      />
      {!update.isHeld && (
        <ActionForm
          {...word("second-opinion", [
            { ...textarea, name: nameIn[locale], label: t("opinion"), hint: t("opinionHint") },
            { ...textarea, name: nameIn[other], label: wordsOf(locale, "log")("otherText"), lang: other },
          ])}
          submit={t("giveOpinion")}
        />
      )}
      {update.may.retract && (
        <ActionForm
          action={takeUpdateAwayAction}
          fields={[
            ...carriedOf({ slug, update }, locale),
            { ...textarea, name: "reason", label: t("retractReason") },
          ]}
          submit={t("retract")}
          look="plain"
          {...formWords(locale)}
        />
      )}
    </div>
  );
}

/** The form that replaces or corrects an update, and the button that withdraws it. */
export function ChangeUpdate({ slug, draft, locale }: { slug: string; draft: UpdateDraft; locale: Locale }) {
  const t = wordsOf(locale, "review");
  const { view, latest } = draft;
  const carried = carriedOf({ slug, update: view }, locale);
  const correction: Field[] = view.may.replace
    ? []
    : [
        {
          name: "correction",
          label: t("correction"),
          type: "text",
          hint: t("correctionHint"),
          maxLength: 500,
        },
      ];
  return (
    <section
      aria-labelledby="change"
      className="my-6 max-w-[48rem] rounded-xl border border-line bg-card p-4 md:p-6"
    >
      <h2 id="change">{t(view.may.replace ? "replaceTitle" : "correctTitle")}</h2>
      <p className="mt-1 mb-3 text-[13px] text-ink-2">
        {t(view.may.replace ? "replaceIntro" : "correctIntro")}
      </p>
      <ActionForm
        action={changeUpdateAction}
        {...updateForm([...carried, ...correction], latest, today(), locale)}
        submit={t("save")}
        {...formWords(locale)}
      />
      <div className="mt-4 flex flex-wrap items-center gap-4">
        {view.may.replace && (
          <ActionForm
            action={takeUpdateAwayAction}
            fields={carriedOf({ slug, update: view }, locale)}
            submit={t("withdraw")}
            look="plain"
            {...formWords(locale)}
          />
        )}
        <a href={linkTo.milestone(locale, slug)}>{wordsOf(locale, "log")("cancel")}</a>
      </div>
    </section>
  );
}
