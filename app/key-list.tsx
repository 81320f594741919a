import { wordsOf } from "@/app/words";
import type { Locale } from "@/domain/vocabulary";

const keys = ["j", "k", "enter", "u", "c", "help"] as const;
const caps: Record<(typeof keys)[number], string> = {
  j: "j",
  k: "k",
  enter: "Enter",
  u: "u",
  c: "c",
  help: "?",
};

/** What each single key does. */
export function KeyList({ locale }: { locale: Locale }) {
  const t = wordsOf(locale, "keys");
  return (
    <dl className="grid grid-cols-[4rem_minmax(0,1fr)] gap-x-3 gap-y-2">
      {keys.map((key) => (
        <div key={key} className="contents">
          <dt>
            <kbd className="rounded border border-ink-3 px-1.5 py-0.5">{caps[key]}</kbd>
          </dt>
          <dd>{t(key)}</dd>
        </div>
      ))}
    </dl>
  );
}
