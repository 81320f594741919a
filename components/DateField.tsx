"use client";

import { useEffect, useId, useRef, useState } from "react";
import { FormField } from "@/components/FormField";
import { type DateAnswer, type DateOption, readDate } from "@/components/read-date";
import { claimsMore } from "@/domain/dates/claims";
import type { Locale } from "@/domain/vocabulary";

/** Sentences of the line under the field; `{words}` is replaced. */
export interface DateWords {
  as: string;
  choose: string;
  claimsMore: string;
  whenWritten: string;
}

export interface DateFieldProps {
  name: string;
  label: string;
  hint?: string;
  value: string;
  problem: string | null;
  locale: Locale;
  words: DateWords;
  /** How the server read the value that it sent along; shown until the text changes. */
  reading: string | null;
  /** Name of the field with the day on which the words were written; today when absent. */
  writtenOn?: string;
  /** Name of the field with the source's own words, against which the date is checked. */
  source?: string;
  /** Name of the choice of role, whose first option follows the words. */
  role?: string;
}

const pause = 250;

/** One date as people write it, with how it is read under it. Without JavaScript the reading comes with the answer. */
export function DateField(props: DateFieldProps) {
  const { name, label, hint, value, problem, locale, words, reading } = props;
  const holder = useRef<HTMLDivElement>(null);
  const id = useId();
  const [answer, setAnswer] = useState<DateAnswer | null>(null);
  useReading(holder, props, setAnswer);
  const choose = (option: DateOption) => {
    const input = fieldOf(holder.current, name);
    const source = props.source ? fieldOf(holder.current, props.source) : null;
    if (!input) return;
    if (source && source.value === "") source.value = input.value;
    input.value = option.edtf ?? "";
    input.focus();
    input.dispatchEvent(new Event("input", { bubbles: true }));
  };
  return (
    <div ref={holder} className="max-w-[46rem]">
      <FormField
        field={{ name, label, type: "text", hint, maxLength: 500, describedBy: id }}
        value={value}
        problem={answer ? null : problem}
      />
      <output id={id} aria-live="polite" className="mt-1 block text-[13.5px]" data-reading={name}>
        {answer ? <Answer answer={answer} words={words} locale={locale} choose={choose} /> : reading}
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
  { name, writtenOn, source, locale }: DateFieldProps,
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
      const words = quoted === "" || answer?.kind !== "read" ? null : await readDate(quoted, reference, signal);
      if (signal.aborted || !answer) return;
      const more = answer.kind === "read" && words?.kind === "read" && claimsMore(answer.option, words.option);
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
  }, [holder, name, writtenOn, source, locale, show]);
}
