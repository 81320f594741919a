"use client";

import { useEffect, useId, useRef, useState } from "react";
import { type Field, FormField } from "@/components/FormField";
import type { DateWords, LiveReading } from "@/components/live-reading";
import { type DateAnswer, type DateOption, readDate } from "@/components/read-date";
import { allowsAll } from "@/domain/dates/range";
import type { Locale } from "@/domain/vocabulary";

export interface DateFieldProps {
  field: Field;
  live: LiveReading;
  value: string;
  problem: string | null;
  /** How the server read the value that it sent along; shown until the text changes. */
  reading: string | null;
}

const pause = 250;

/** One date as people write it, with how it is read under it. Without JavaScript the reading comes with the answer. */
export function DateField({ field, live, value, problem, reading }: DateFieldProps) {
  const { name } = field;
  const holder = useRef<HTMLDivElement>(null);
  const id = useId();
  const [answer, setAnswer] = useState<DateAnswer | "unchanged" | null>("unchanged");
  useReading(holder, name, live, setAnswer);
  const choose = (option: DateOption) => {
    const input = fieldOf(holder.current, name);
    const source = live.source ? fieldOf(holder.current, live.source) : null;
    if (!input) return;
    if (source && source.value === "") source.value = input.value;
    input.value = option.edtf ?? "";
    input.focus();
    input.dispatchEvent(new Event("input", { bubbles: true }));
  };
  return (
    <div ref={holder}>
      <FormField
        field={{ ...field, type: "text", describedBy: id }}
        value={value}
        problem={answer === "unchanged" ? problem : null}
      />
      <output id={id} aria-live="polite" className="mt-1 block max-w-[46rem] text-[13.5px]">
        {answer === "unchanged"
          ? reading
          : answer && <Answer answer={answer} words={live.words} locale={live.locale} choose={choose} />}
      </output>
    </div>
  );
}

function Answer(props: {
  answer: DateAnswer;
  words: DateWords;
  locale: Locale;
  choose: (option: DateOption) => void;
}) {
  const { answer, words, locale, choose } = props;
  if (answer.kind === "refused") return <span className="text-late">{answer.sentence[locale]}</span>;
  if (answer.kind === "choice") {
    return (
      <span>
        {words.choose}{" "}
        {answer.options.map((option) => (
          <button
            key={option.edtf}
            type="button"
            onClick={() => choose(option)}
            className="mr-2 inline-flex min-h-11 items-center rounded-lg border border-line bg-card px-3 text-brand"
          >
            {option.reading[locale]}
          </button>
        ))}
      </span>
    );
  }
  return (
    <>
      {words.as.replace("{words}", answer.option.reading[locale])}
      {answer.option.warnings.map((warning) => (
        <span key={warning.code} className="block text-ink-2">
          {warning[locale]}
        </span>
      ))}
      {answer.claimsMore && <span className="block text-late">{words.claimsMore}</span>}
    </>
  );
}

function fieldOf(holder: HTMLElement | null, name: string): HTMLInputElement | null {
  const found = holder?.closest("form")?.elements.namedItem(name);
  return found instanceof HTMLInputElement ? found : null;
}

/** Reads the text a moment after it, the day it was written on or the source's words have changed. */
function useReading(
  holder: React.RefObject<HTMLDivElement | null>,
  name: string,
  { writtenOn, source }: LiveReading,
  show: (answer: DateAnswer | null) => void,
): void {
  useEffect(() => {
    const form = holder.current?.closest("form");
    if (!form) return;
    const watched = [name, writtenOn, source];
    let timer: ReturnType<typeof setTimeout> | undefined;
    let latest = new AbortController();
    const read = async () => {
      latest.abort();
      latest = new AbortController();
      const { signal } = latest;
      const textOf = (field?: string) => (field ? (fieldOf(holder.current, field)?.value.trim() ?? "") : "");
      const [text, reference, quoted] = [textOf(name), textOf(writtenOn), textOf(source)];
      if (text === "") return show(null);
      const answer = await readDate(text, reference, signal);
      const words =
        quoted === "" || answer?.kind !== "read" ? null : await readDate(quoted, reference, signal);
      if (signal.aborted || !answer) return;
      const more =
        answer.kind === "read" && words?.kind === "read" && !allowsAll(answer.option, words.option);
      show(answer.kind === "read" ? { ...answer, claimsMore: more } : answer);
    };
    const onInput = (event: Event) => {
      if (!watched.includes((event.target as HTMLInputElement).name)) return;
      clearTimeout(timer);
      timer = setTimeout(() => void read().catch(() => show(null)), pause);
    };
    form.addEventListener("input", onInput);
    return () => {
      form.removeEventListener("input", onInput);
      clearTimeout(timer);
      latest.abort();
    };
  }, [holder, name, writtenOn, source, show]);
}
