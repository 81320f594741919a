"use client";

import { useEffect, useEffectEvent, useId, useRef, useState } from "react";
import { type Field, FormField } from "@/components/FormField";
import type { DateWords, LiveReading } from "@/components/live-reading";
import { type Alternative, type DateAnswer, readDate } from "@/components/read-date";
import { allowsAll } from "@/domain/dates/range";
import type { Locale } from "@/domain/vocabulary";

export interface DateFieldProps {
  field: Field;
  live: LiveReading;
  value: string;
  problem: string | null;
  /** How the server read the value that it sent along, or why not; shown until the text changes. */
  reading: string | null;
  /** Whether the value was sent and came back. */
  wasSent: boolean;
}

const pause = 250;

/** One date as people write it, with how it is read under it. Without JavaScript the reading comes with the answer. */
export function DateField({ field, live, value, problem, reading, wasSent }: DateFieldProps) {
  const { name } = field;
  const holder = useRef<HTMLDivElement>(null);
  const id = useId();
  const [answer, setAnswer] = useState<DateAnswer | "unchanged" | null>("unchanged");
  const [isTyped, setTyped] = useState(false);
  useReading(holder, name, live, { value, wasSent }, (next, typed) => {
    // What the server says of what was sent stays; only the readings to choose from are better as buttons.
    if (!typed && next?.kind !== "choice") return;
    setAnswer(next);
    setTyped(typed);
    if (typed) sayRole(holder.current, live, next);
  });
  const choose = (option: Alternative) => {
    const input = fieldOf(holder.current, name);
    const source = live.source ? fieldOf(holder.current, live.source) : null;
    if (!input) return;
    if (source && source.value === "") source.value = input.value;
    input.value = option.text[live.locale];
    // The only role that words give and EDTF cannot say.
    const role = live.role && fieldOf(holder.current, live.role.name);
    if (role && option.role === "starts") role.value = option.role;
    input.focus();
    input.dispatchEvent(new Event("input", { bubbles: true }));
  };
  return (
    <div ref={holder}>
      <FormField
        field={{ ...field, type: "text", describedBy: id }}
        value={value}
        problem={isTyped ? null : problem}
      />
      <output id={id} aria-live="polite" className="mt-1 block max-w-[46rem] text-[13.5px]">
        {answer === "unchanged"
          ? reading !== problem && reading
          : answer && <Answer answer={answer} words={live.words} locale={live.locale} choose={choose} />}
      </output>
    </div>
  );
}

function Answer(props: {
  answer: DateAnswer;
  words: DateWords;
  locale: Locale;
  choose: (option: Alternative) => void;
}) {
  const { answer, words, locale, choose } = props;
  if (answer.kind === "refused") return <span className="text-late-text">{answer.sentence[locale]}</span>;
  if (answer.kind === "choice") {
    return (
      <span>
        {words.choose}{" "}
        {answer.options.map((option) => (
          <button
            key={`${option.edtf} ${option.role}`}
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
      {answer.claimsMore && <span className="block text-late-text">{words.claimsMore}</span>}
    </>
  );
}

function fieldOf(holder: HTMLElement | null, name: string): HTMLInputElement | HTMLSelectElement | null {
  const found = holder?.closest("form")?.elements.namedItem(name);
  return found instanceof HTMLInputElement || found instanceof HTMLSelectElement ? found : null;
}

/** The first choice of the role says which role the words give. */
function sayRole(holder: HTMLElement | null, { role }: LiveReading, answer: DateAnswer | null): void {
  const choice = role && fieldOf(holder, role.name);
  if (!(choice instanceof HTMLSelectElement) || !choice.options[0]) return;
  const said = answer?.kind === "read" && answer.option.role;
  choice.options[0].text = (said && role?.said[said]) || role?.unsaid || "";
}

/**
 * Reads the text a moment after it, the day it was written on or the source's words have changed; at once what came back
 * from the server or was typed before this page could listen.
 */
function useReading(
  holder: React.RefObject<HTMLDivElement | null>,
  name: string,
  { writtenOn, source }: LiveReading,
  { value, wasSent }: Pick<DateFieldProps, "value" | "wasSent">,
  show: (answer: DateAnswer | null, typed: boolean) => void,
): void {
  const onAnswer = useEffectEvent(show);
  useEffect(() => {
    const form = holder.current?.closest("form");
    if (!form) return;
    const watched = [name, writtenOn, source];
    let timer: ReturnType<typeof setTimeout> | undefined;
    let latest = new AbortController();
    const read = async (typed: boolean) => {
      latest.abort();
      latest = new AbortController();
      const { signal } = latest;
      const textOf = (field?: string) => (field ? (fieldOf(holder.current, field)?.value.trim() ?? "") : "");
      const [text, reference, quoted] = [textOf(name), textOf(writtenOn), textOf(source)];
      if (text === "") return onAnswer(null, typed);
      const answer = await readDate(text, reference, signal);
      const isChecked = quoted !== "" && answer?.kind === "read";
      const words = isChecked ? await readDate(quoted, reference, signal) : null;
      if (signal.aborted) return;
      if (!answer) return onAnswer(null, typed);
      const more =
        answer.kind === "read" && words?.kind === "read" && !allowsAll(answer.option, words.option);
      onAnswer(answer.kind === "read" ? { ...answer, claimsMore: more } : answer, typed);
    };
    const onInput = (event: Event) => {
      if (!watched.includes((event.target as HTMLInputElement).name)) return;
      clearTimeout(timer);
      timer = setTimeout(() => void read(true), pause);
    };
    form.addEventListener("input", onInput);
    // What was typed before this ran has told nobody.
    const isTyped = (fieldOf(holder.current, name)?.value ?? value) !== value;
    if (wasSent || isTyped) void read(isTyped);
    return () => {
      form.removeEventListener("input", onInput);
      clearTimeout(timer);
      latest.abort();
    };
  }, [holder, name, writtenOn, source, value, wasSent]);
}
