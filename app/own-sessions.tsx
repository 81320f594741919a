import { endSessionAction } from "@/app/actions/people";
import { formWords, hidden } from "@/app/form-words";
import { wordsOf } from "@/app/words";
import { ActionForm } from "@/components/ActionForm";
import { momentInWords } from "@/domain/dates/moment";
import { readUserAgent } from "@/domain/people/browser";
import type { Locale } from "@/domain/vocabulary";
import { collectionTimeZone } from "@/server/clock";
import type { OwnSession } from "@/server/people/sessions";

/** The browsers in which the reader is signed in, each but this one with a button that ends it. */
export function OwnSessions({ sessions, locale }: { sessions: OwnSession[]; locale: Locale }) {
  const t = wordsOf(locale, "account");
  const when = (at: Date) => momentInWords(at, collectionTimeZone(), locale);
  return (
    <section>
      <h2 className="mb-1">{t("sessionsTitle")}</h2>
      <p className="mb-3 text-ink-2">{t("sessionsText")}</p>
      <ul className="divide-y divide-line rounded-xl border border-line bg-card">
        {sessions.map(({ id, userAgent, openedAt, seenAt, isThis }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 p-4">
            <div>
              <p className="font-medium">
                {browserInWords(userAgent, locale)}
                {isThis && ` · ${t("thisBrowser")}`}
              </p>
              <p className="text-ink-2">{t("seen", { opened: when(openedAt), seen: when(seenAt) })}</p>
            </div>
            {!isThis && (
              <ActionForm
                action={endSessionAction}
                fields={[hidden("locale", locale), hidden("id", id)]}
                submit={t("endSession")}
                look="plain"
                {...formWords(locale)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function browserInWords(userAgent: string, locale: Locale): string {
  const t = wordsOf(locale, "account");
  const { browser, system } = readUserAgent(userAgent);
  return browser && system ? t("browser", { browser, system }) : (browser ?? t("unknownBrowser"));
}
