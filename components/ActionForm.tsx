"use client";

import { unstable_rethrow } from "next/navigation";
import { type FormEvent, startTransition, useActionState, useEffect, useRef } from "react";
import { type Field, FormField } from "@/components/FormField";

/** What a form action answers; `serial` grows with each answer, so that fields take the values sent back. */
export interface FormState {
  serial: number;
  /** A sentence about the whole form. */
  message: string | null;
  tone: "error" | "done";
  /** Another page to load now. */
  goTo: string | null;
  problems: Record<string, string>;
  values: Record<string, string>;
}

export const untouched: FormState = {
  serial: 0,
  message: null,
  tone: "done",
  goTo: null,
  problems: {},
  values: {},
};

export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;

interface Props {
  action: FormAction;
  fields: Field[];
  submit: string;
  pendingLabel: string;
  /** Said when the answer never came; what was typed stays. */
  unreachable: string;
  look?: "plain" | "main";
}

/** A form that works before JavaScript, keeps what was typed and puts each problem beside its field. */
export function ActionForm({ action, fields, submit, pendingLabel, unreachable, look = "main" }: Props) {
  const [posted, post] = useActionState(action, untouched);
  const guarded: FormAction = async (state, data) => {
    try {
      const answer = await action(state, data);
      // Here, not in an effect: the answer may bring a page on which this form no longer stands.
      if (answer.goTo) leaveTo(answer.goTo);
      return answer;
    } catch (error) {
      unstable_rethrow(error);
      const values = Object.fromEntries([...data].map(([name, value]) => [name, String(value)]));
      return {
        serial: state.serial + 1,
        message: unreachable,
        tone: "error",
        goTo: null,
        problems: {},
        values,
      };
    }
  };
  const [state, send, pending] = useActionState(guarded, posted);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => focusAnswer(form.current, state), [state]);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending || state.goTo) return;
    const data = new FormData(event.currentTarget);
    startTransition(() => send(data));
  };
  const button = look === "main" ? "bg-brand text-paper" : "border border-line bg-card text-ink";
  return (
    <form ref={form} action={post} onSubmit={onSubmit} className="space-y-3" noValidate>
      {state.message && (
        <p
          role={state.tone === "error" ? "alert" : "status"}
          tabIndex={-1}
          className={`form-message rounded-lg border px-3 py-2 ${state.tone === "error" ? "border-late text-late" : "border-delivered text-ink"}`}
        >
          {state.message}
        </p>
      )}
      {fields.map((field) => (
        <FormField
          key={`${field.name} ${state.serial}`}
          field={field}
          value={state.values[field.name] ?? field.value ?? ""}
          problem={state.problems[field.name] ?? null}
        />
      ))}
      <button
        type="submit"
        disabled={pending || state.goTo !== null}
        className={`rounded-lg px-4 py-2 font-medium ${button}`}
      >
        {pending ? pendingLabel : submit}
      </button>
    </form>
  );
}

/** After an answer the focus goes to the first field with a problem, else to the message. */
function focusAnswer(form: HTMLFormElement | null, state: FormState): void {
  if (state.serial === 0 || state.goTo) return;
  const target =
    form?.querySelector<HTMLElement>("[aria-invalid=true]") ?? form?.querySelector(".form-message");
  if (target instanceof HTMLElement) target.focus();
}

/** Loads the page anew, also when only the part after # differs from this address. */
function leaveTo(address: string): void {
  const target = new URL(address, window.location.href);
  const isHere = target.pathname + target.search === window.location.pathname + window.location.search;
  window.location.assign(target);
  if (isHere) window.location.reload();
}
