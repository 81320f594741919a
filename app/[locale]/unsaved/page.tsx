import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { linkTo } from "@/app/links";
import { readPage } from "@/app/request";
import { canBeSentAgain, readUnsaved, typedTexts, type UnsavedForm } from "@/app/unsaved-form";
import { wordsOf } from "@/app/words";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await readPage(params);
  return { title: wordsOf(locale, "unsaved")("title"), robots: { index: false } };
}

/**
 * Answers a form that was sent without JavaScript by somebody whose session has ended, or who may not do it: what was
 * typed, to copy or to send again. `scripts/stand-in-pages.mjs` asks for it, and nobody else can.
 */
export default async function UnsavedPage({ params }: Props) {
  const form = readUnsaved(await headers());
  if (!form) notFound();
  const { locale, viewer, collection } = await readPage(params);
  const t = wordsOf(locale, "unsaved");
  const isSignedOut = viewer.role === "visitor";
  const texts = typedTexts(form, collection, locale);
  return (
    <div className="max-w-[49rem]">
      <h1>{t("title")}</h1>
      <p role="alert" className="my-3 rounded-lg border border-late bg-late-soft px-4 py-3 text-late-text">
        {t(isSignedOut ? "signedOut" : "refused")}
      </p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {isSignedOut && (
          <a href={linkTo.signIn(locale)} target="_blank" rel="noopener" className="button button-main">
            {wordsOf(locale, "forms")("signInElsewhere")}
          </a>
        )}
        {canBeSentAgain(form) && <SendAgain form={form} label={t("again")} />}
        <a href={form.address}>{t("open")}</a>
      </div>
      {texts.length > 0 && (
        <section aria-labelledby="typed" className="mt-7 space-y-4">
          <h2 id="typed">{t("typed")}</h2>
          <p className="text-[13px] text-ink-2">{t("typedHint")}</p>
          {texts.map(({ name, label, text }) => (
            <label key={name} className="block font-medium text-[13.5px]">
              {label}
              <textarea
                readOnly
                defaultValue={text}
                rows={Math.min(12, Math.ceil(text.length / 80) + text.split("\n").length - 1)}
                className="field font-normal"
              />
            </label>
          ))}
        </section>
      )}
    </div>
  );
}

/** The same form with all that it held, also what its page had put into it. */
function SendAgain({ form, label }: { form: UnsavedForm; label: string }) {
  return (
    <form method="post" encType="multipart/form-data" action={form.address}>
      {form.fields.map(([name, value], at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a name can come several times, and the order never changes.
        <input key={at} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className="button button-plain">
        {label}
      </button>
    </form>
  );
}
