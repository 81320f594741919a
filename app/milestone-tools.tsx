import { checkNoChangeAction, logUpdateAction } from "@/app/actions/milestones";
import { carriedFields, formWords } from "@/app/form-words";
import { linkTo } from "@/app/links";
import { updateForm } from "@/app/update-fields";
import { wordsOf } from "@/app/words";
import { ActionForm } from "@/components/ActionForm";
import type { Locale } from "@/domain/vocabulary";
import { today } from "@/server/clock";
import type { MilestonePage } from "@/server/milestones/page";

interface Props {
  page: MilestonePage;
  locale: Locale;
  /** The address asks for the form, so that it opens without JavaScript too. */
  logging: boolean;
}

/** What a signed-in analyst does with a milestone. */
export function MilestoneTools({ page, locale, logging }: Props) {
  const t = wordsOf(locale, "log");
  const here = linkTo.milestone(locale, page.summary.slug);
  if (logging) {
    return (
      <section
        aria-labelledby="log"
        className="my-6 max-w-[48rem] rounded-xl border border-line bg-card p-4 md:p-6"
      >
        <h2 id="log" className="mb-3">
          {t("title")}
        </h2>
        <ActionForm
          action={logUpdateAction}
          {...updateForm(
            carriedFields(locale, page.summary),
            { ...page.summary, asOfOn: today(), deliveredEdtf: page.summary.deliveredOn },
            today(),
            locale,
          )}
          submit={t("publish")}
          {...formWords(locale)}
        />
        <p className="mt-4">
          <a href={here}>{t("cancel")}</a>
        </p>
      </section>
    );
  }
  return (
    <div className="my-4 flex flex-wrap items-center gap-3">
      <form action={here}>
        <button type="submit" name="log" value="update" data-key="u" className="button button-main">
          {t("open")}
        </button>
      </form>
      <ActionForm
        action={checkNoChangeAction}
        fields={carriedFields(locale, page.summary)}
        submit={t("check")}
        look="plain"
        shortcut="c"
        {...formWords(locale)}
      />
      <a href={linkTo.editMilestone(locale, page.summary.slug)} className="button button-plain">
        {t("edit")}
      </a>
    </div>
  );
}
