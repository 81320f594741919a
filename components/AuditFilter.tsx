interface Option {
  value: string;
  label: string;
}

interface Props {
  action: string;
  words: Record<"person" | "thing" | "from" | "to" | "any" | "apply" | "clear", string>;
  people: Option[];
  things: Option[];
  values: { person: string; thing: string; id: string; from: string; to: string };
  active: boolean;
}

const field = "mt-0.5 block w-full rounded-lg border border-line bg-card px-2 py-1.5 text-ink";

/** What the audit page is filtered by, as a plain form: it goes into the address, with or without JavaScript. */
export function AuditFilter({ action, words, people, things, values, active }: Props) {
  return (
    <form
      action={action}
      className="my-4 grid grid-cols-2 items-end gap-3 md:grid-cols-[1fr_1fr_auto_auto_auto]"
    >
      <Choice name="person" label={words.person} any={words.any} options={people} value={values.person} />
      {values.id === "" ? (
        <Choice name="thing" label={words.thing} any={words.any} options={things} value={values.thing} />
      ) : (
        <>
          <input type="hidden" name="thing" value={values.thing} />
          <input type="hidden" name="id" value={values.id} />
        </>
      )}
      {(["from", "to"] as const).map((name) => (
        <label key={name} className="text-[13px] text-ink-2">
          {words[name]}
          <input type="date" name={name} defaultValue={values[name]} className={field} />
        </label>
      ))}
      <p className="flex items-center gap-4">
        <button type="submit" className="rounded-lg bg-brand px-4 py-1.5 font-medium text-paper">
          {words.apply}
        </button>
        {active && (
          <a href={action} className="py-1.5">
            {words.clear}
          </a>
        )}
      </p>
    </form>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  any: string;
  options: Option[];
  value: string;
}

function Choice({ name, label, any, options, value }: ChoiceProps) {
  return (
    <label className="min-w-0 text-[13px] text-ink-2">
      {label}
      <select name={name} defaultValue={value} className={field}>
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
