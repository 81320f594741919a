import { type RefObject, useEffect, useEffectEvent } from "react";
import { takeBack } from "@/components/date-choice";
import { fieldOf } from "@/components/form-fields";
import { isOwn, type LiveReading } from "@/components/live-reading";
import { type DateAnswer, readDate } from "@/components/read-date";
import { claimBeside, type SourceDates } from "@/domain/dates/claims";
import { roles } from "@/domain/vocabulary";

const pause = 250;

/** What the source's words can mean; null while it isn't known. */
function datesOf(words: DateAnswer): SourceDates | null {
  if (words.kind === "read") return [words.option];
  if (words.kind === "choice") return words.options;
  return words.kind === "refused" ? [] : null;
}

/** How the date of a form reads beside the source's words for it; null when it was asked to stop or is empty. */
async function answerFor(
  textOf: (field?: string) => string,
  name: string,
  live: LiveReading,
  signal: AbortSignal,
): Promise<DateAnswer | null> {
  const [text, reference, quoted] = [textOf(name), textOf(live.writtenOn), textOf(live.source)];
  if (text === "") return null;
  const role = textOf(live.role?.name);
  if (live.own && isOwn(live, text, quoted, role)) return { kind: "own", reading: live.own.reading };
  const answer = await readDate(text, reference, signal);
  if (answer?.kind !== "read") return answer;
  const words = quoted === "" ? null : await readDate(quoted, reference, signal);
  const chosen = roles.find((each) => each === role) ?? null;
  const dates = words && datesOf(words);
  return { ...answer, claim: dates && claimBeside(answer.option, dates), chosen };
}

/**
 * Reads the text a moment after it, the day it was written on, its role or the source's words have changed; at once what
 * came back from the server or was typed before this page could listen. `typed` is told of every change before its answer.
 */
export function useReading(
  holder: RefObject<HTMLDivElement | null>,
  name: string,
  live: LiveReading,
  { value, wasSent }: { value: string; wasSent: boolean },
  typed: () => void,
  show: (answer: DateAnswer | null, typed: boolean) => void,
): void {
  const onAnswer = useEffectEvent(show);
  const onTyping = useEffectEvent((field: string) => {
    if (field === name && holder.current) takeBack(holder.current, name, live);
    typed();
  });
  const textOf = (field?: string) => (field ? (fieldOf(holder.current, field)?.value.trim() ?? "") : "");
  const ask = useEffectEvent((signal: AbortSignal) => answerFor(textOf, name, live, signal));
  const { writtenOn, source } = live;
  const roleName = live.role?.name;
  useEffect(() => {
    const form = holder.current?.closest("form");
    if (!form) return;
    const watched = [name, writtenOn, source, roleName];
    let timer: ReturnType<typeof setTimeout> | undefined;
    let latest = new AbortController();
    const read = async (isTyped: boolean) => {
      latest.abort();
      latest = new AbortController();
      const { signal } = latest;
      const answer = await ask(signal);
      if (signal.aborted) return;
      if (answer?.kind === "busy") timer = setTimeout(() => void read(isTyped), answer.wait * 1000);
      onAnswer(answer, isTyped);
    };
    const onInput = (event: Event) => {
      const field = (event.target as HTMLInputElement).name;
      if (!watched.includes(field)) return;
      onTyping(field);
      clearTimeout(timer);
      // What is still under way answers a text that is gone.
      latest.abort();
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
  }, [holder, name, writtenOn, source, roleName, value, wasSent]);
}
