export interface FilterChoice {
  name: string;
  label: string;
  options: { value: string; label: string }[];
  chosen: string[];
}

interface Props {
  action: string;
  words: {
    title: string;
    q: string;
    from: string;
    to: string;
    undatedOnly: string;
    any: string;
    apply: string;
    clear: string;
  };
  choices: FilterChoice[];
  values: { q: string; from: string; to: string; undatedOnly: boolean };
  active: boolean;
}

const field = "mt-0.5 block w-full rounded-lg border border-line bg-card px-2 py-1.5 text-ink";

/** The filter as a plain form: what is chosen goes into the address, with or without JavaScript. */
export function FilterForm({ action, words, choices, values, active }: Props) {
  return (
    <details open={active} className="my-4 rounded-xl border border-line bg-card px-4 py-2">
      <summary className="cursor-pointer py-1 font-medium">{words.title}</summary>
      <form action={action} className="grid grid-cols-2 gap-3 py-3 md:grid-cols-4">
        {choices.map((choice) => (
          <label key={choice.name} className="text-[13px] text-ink-2">
            {choice.label}
            <select name={choice.name} defaultValue={choice.chosen[0] ?? ""} className={field}>
              <option value="">{words.any}</option>
              {choice.options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          </label>
        ))}
        <label className="text-[13px] text-ink-2">
          {words.q}
          <input name="q" defaultValue={values.q} maxLength={200} className={field} />
        </label>
        <label className="text-[13px] text-ink-2">
          {words.from}
          <input type="date" name="from" defaultValue={values.from} className={field} />
        </label>
        <label className="text-[13px] text-ink-2">
          {words.to}
          <input type="date" name="to" defaultValue={values.to} className={field} />
        </label>
        <label className="flex items-center gap-2 pt-5">
          <input
            type="checkbox"
            name="dated"
            value="no"
            defaultChecked={values.undatedOnly}
            className="size-4"
          />
          {words.undatedOnly}
        </label>
        <p className="col-span-full flex gap-4">
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
    </details>
  );
}
