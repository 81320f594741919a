import { wordsOf } from "@/app/words";
import type { Field } from "@/components/FormField";
import type { Locale } from "@/domain/vocabulary";

/** What every form says while and after it is sent. */
export function formWords(locale: Locale) {
  return {
    pendingLabel: wordsOf(locale, "forms")("sending"),
    unreachable: wordsOf(locale, "errors")("unreachable"),
  };
}

export function hidden(name: string, value: string): Field {
  return { name, label: "", type: "hidden", value };
}
