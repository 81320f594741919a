"use client";

import { unstable_isUnrecognizedActionError, unstable_rethrow } from "next/navigation";
import { type FormEvent, startTransition, useActionState, useEffect, useId, useRef } from "react";
import { sayOnArrival } from "@/components/Arrival";
import { type FormPart, FormPartView } from "@/components/FormGroup";
import { FormMessage } from "@/components/FormMessage";
import { FormRows } from "@/components/FormRows";
import { FormId, fieldId } from "@/components/form-id";
import { problemsInOrder } from "@/components/form-problems";
import type { RowFields } from "@/components/form-rows";
import { type FormState, untouched, valuesOfForm } from "@/components/form-state";

export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;

interface Props {
  action: FormAction;
  fields: FormPart[];
  /** Rows of the same fields, after the others. */
  rows?: RowFields;
  /** What stands after the rows. */
  last?: FormPart[];
  submit: string;
  pendingLabel: string;
  /** Said when the answer never came; what was typed stays. */
  unreachable: string;
  /** Said when the page is from before an update of the product, which no longer knows its form. */
  outdated: string;
  look?: "plain" | "main";
  /** The single key that sends it. */
  shortcut?: "c";
}

/** A form that works before JavaScript, keeps what was typed and puts each problem beside its field. */
export function ActionForm(props: Props) {
  const {
    action,
    fields,
    rows,
    last = [],
    submit,
    pendingLabel,
    unreachable,
    outdated,
    look = "main",
    shortcut,
  } = props;
  const [posted, post] = useActionState(action, untouched);
  const guarded: FormAction = async (state, data) => {
    try {
      const answer = await action(state, data);
      // Here, not in an effect: the answer may bring a page on which this form no longer stands.
      if (answer.goTo) leaveTo(answer.goTo, answer.message);
      return answer;
    } catch (error) {
      unstable_rethrow(error);
      return {
        ...untouched,
        serial: state.serial + 1,
        message: unstable_isUnrecognizedActionError(error) ? outdated : unreachable,
        tone: "error",
        values: valuesOfForm(data),
      };
    }
  };
  const [state, send, pending] = useActionState(guarded, posted);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const links = problemsInOrder(fields, rows, last, state).map(({ name, label, problem }) => ({
    href: `#${fieldId(id, name)}`,
    text: `${label}: ${problem}`,
  }));
  useEffect(() => focusAnswer(form.current, state), [state]);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending || state.goTo) return;
    const data = new FormData(event.currentTarget);
    startTransition(() => send(data));
  };
  const button = look === "main" ? "button-main" : "button-plain";
  return (
    <form ref={form} action={post} onSubmit={onSubmit} className="space-y-4" noValidate>
      {/* Enter in a field presses the first button of a form, which must be the one that sends it. */}
      {rows && <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />}
      <FormMessage
        message={state.message}
        tone={state.tone}
        link={state.link}
        links={links}
        changes={state.changes}
      />
      <FormId value={id}>
        {fields.map((part) => (
          <FormPartView key={`${keyOf(part)} ${state.serial}`} part={part} state={state} />
        ))}
        {rows && <FormRows rows={rows} state={state} />}
        {last.map((part) => (
          <FormPartView key={`${keyOf(part)} ${state.serial}`} part={part} state={state} />
        ))}
      </FormId>
      <button
        type="submit"
        disabled={pending || state.goTo !== null}
        data-key={shortcut}
        className={`button ${button}`}
      >
        {pending ? pendingLabel : (state.submit ?? submit)}
      </button>
    </form>
  );
}

const keyOf = (part: FormPart) => ("legend" in part ? part.legend : part.name);

/** After an answer the focus goes to the first field with a problem, else to the message. */
function focusAnswer(form: HTMLFormElement | null, state: FormState): void {
  if (state.serial === 0 || state.goTo) return;
  const target =
    form?.querySelector<HTMLElement>("[aria-invalid=true]") ?? form?.querySelector(".form-message");
  if (target instanceof HTMLElement) target.focus();
}

/** Loads the page anew, also when only the part after # differs from this address. */
function leaveTo(address: string, said: string | null): void {
  if (said) sayOnArrival(said);
  const target = new URL(address, window.location.href);
  const isHere = target.pathname + target.search === window.location.pathname + window.location.search;
  window.location.assign(target);
  if (isHere) window.location.reload();
}
