"use client";

import { Fragment, useId, useRef, useState } from "react";
import { take } from "@/components/date-choice";
import { type Field, FormField } from "@/components/FormField";
import { fieldOf } from "@/components/form-fields";
import type { DateWords, LiveReading } from "@/components/live-reading";
import type { Alternative, DateAnswer } from "@/components/read-date";
import { useReading } from "@/components/use-reading";
import { dateAndDaysInWords } from "@/domain/dates/words";
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

/** One date as people write it, with how it is read under it. Without JavaScript the reading comes with the answer. */
export function DateField({ field, live, value, problem, reading, wasSent }: DateFieldProps) {
  const { name } = field;
  const holder = useRef<HTMLDivElement>(null);
  const id = useId();
  const [answer, setAnswer] = useState<DateAnswer | "unchanged" | null>("unchanged");
  const [isTyped, setTyped] = useState(false);
  const forget = () => setAnswer((shown) => (isChoice(shown) ? null : shown));
  useReading(holder, name, live, { value, wasSent }, forget, (next, typed) => {
    // What the server says of what was sent stays; only the readings to choose from are better as buttons.
    if (!typed && next?.kind !== "choice") return;
    setAnswer(next);
    setTyped(typed);
    if (typed) sayRole(holder.current, live, next);
  });
  const choose = (option: Alternative) => holder.current && take(holder.current, name, live, option);
  return (
    <div ref={holder}>
      <FormField
        field={{ ...field, type: "text", describedBy: id }}
        value={value}
        problem={isTyped ? null : problem}
        isRefused={typeof answer === "object" && answer?.kind === "refused"}
      />
      <output id={id} aria-live="polite" className="mt-1 block max-w-[46rem] text-[13.5px]">
        {answer === "unchanged"
          ? reading !== problem && reading
          : answer && <Answer answer={answer} words={live.words} locale={live.locale} choose={choose} />}
      </output>
    </div>
  );
}

const isChoice = (shown: DateAnswer | "unchanged" | null) =>
  typeof shown === "object" && shown?.kind === "choice";

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
          <Fragment key={`${option.edtf} ${option.role}`}>
            <button
              type="button"
              onClick={() => choose(option)}
              className="mr-2 inline-flex min-h-11 items-center rounded-lg border border-line bg-card px-3 text-brand"
            >
              {option.reading[locale]}
            </button>
            <span className="sr-only">; </span>
          </Fragment>
        ))}
      </span>
    );
  }
  if (answer.kind === "own") return <>{answer.reading}</>;
  if (answer.kind === "busy" || answer.kind === "away") return <>{words[answer.kind]}</>;
  const { option, chosen } = answer;
  const inWords =
    option.edtf !== null && option.role !== null && chosen !== null
      ? dateAndDaysInWords({ ...option, edtf: option.edtf, role: chosen }, locale)
      : option.reading[locale];
  return (
    <>
      {words.as.replace("{words}", inWords)}
      {option.warnings.map((warning) => (
        <span key={warning.code} className="block text-ink-2">
          {warning[locale]}
        </span>
      ))}
      {answer.claim && <span className="block text-late-text">{words.claims[answer.claim]}</span>}
    </>
  );
}

/** The first choice of the role says which role the words give. */
function sayRole(holder: HTMLElement | null, { role }: LiveReading, answer: DateAnswer | null): void {
  const choice = role && fieldOf(holder, role.name);
  if (!(choice instanceof HTMLSelectElement) || !choice.options[0]) return;
  const said = answer?.kind === "read" && answer.option.role;
  choice.options[0].text = (said && role?.said[said]) || role?.unsaid || "";
}
