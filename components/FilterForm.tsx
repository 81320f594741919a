import type { ReactNode } from "react";

export interface FilterChoice {
  name: string;
  label: string;
  options: { value: string; label: string }[];
  chosen: string[];
}

interface Shortcut {
  key: string;
  label: string;
  href: string;
  current: boolean;
}

interface Props {
  action: string;
  words: Record<FilterWord, string>;
  /** The themes, one click each. */
  themes: Shortcut[];
  choices: FilterChoice[];
  values: { q: string; from: string; to: string; undatedOnly: boolean; asof: string };
  /** The same page without any filter. */
  clear: string;
  /** What is filtered now; each leads to the same page without it. */
  chips: { key: string; label: string; remove: string; href: string }[];
  active: boolean;
}

export const filterWords = [
  "title",
  "themes",
  "q",
  "from",
  "to",
  "undatedOnly",
  "any",
  "apply",
  "clear",
  "active",
] as const;
type FilterWord = (typeof filterWords)[number];

/** The filter: themes as links, the rest as a plain form, and what is chosen as chips. All of it is in the address. */
export function FilterForm({ children, ...props }: Props & { children?: ReactNode }) {
  const { words, themes, chips, active, clear } = props;
  return (
    <div className="no-print my-5 flex flex-wrap items-start gap-2">
      <nav aria-label={words.themes} className="contents max-lg:hidden">
        {themes.map((theme) => (
          <a
            key={theme.key}
            href={theme.href}
            aria-current={theme.current ? "true" : undefined}
            className="pill max-lg:hidden!"
          >
            {theme.label}
          </a>
        ))}
      </nav>
      <details className="group open:w-full open:basis-full">
        <summary className="pill w-fit">
          <Funnel />
          {words.title}
          {chips.length > 0 && <span className="text-ink-2">{chips.length}</span>}
        </summary>
        <Fields {...props} />
      </details>
      {active && (
        <ul aria-label={words.active} className="flex flex-wrap gap-2">
          {chips.map((chip) => (
            <li key={chip.key}>
              <a href={chip.href} aria-label={chip.remove} className="pill pill-on">
                {chip.label}
                <span aria-hidden="true" className="text-[16px] leading-none">
                  ×
                </span>
              </a>
            </li>
          ))}
          <li>
            <a href={clear} className="inline-flex min-h-9 items-center px-2 max-md:min-h-11">
              {words.clear}
            </a>
          </li>
        </ul>
      )}
      {children}
    </div>
  );
}

function Funnel() {
  return (
    <svg viewBox="0 0 16 16" className="size-3.5" aria-hidden="true">
      <path
        d="M1.5 3h13M4 8h8M6.5 13h3"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
      />
    </svg>
  );
}

const label = "block min-w-0 text-[13px] text-ink-2";

function Fields({ action, words, choices, values }: Props) {
  return (
    <form
      action={action}
      className="mt-3 grid grid-cols-2 gap-4 rounded-xl border border-line bg-card p-4 md:grid-cols-4"
    >
      {values.asof && <input type="hidden" name="asof" value={values.asof} />}
      {choices.map((choice) => (
        <Choice key={choice.name} choice={choice} any={words.any} />
      ))}
      <label className={label}>
        {words.q}
        <input name="q" defaultValue={values.q} maxLength={200} className="field" />
      </label>
      <label className={label}>
        {words.from}
        <input type="date" name="from" defaultValue={values.from} className="field max-md:px-2" />
      </label>
      <label className={label}>
        {words.to}
        <input type="date" name="to" defaultValue={values.to} className="field max-md:px-2" />
      </label>
      <label className="flex min-h-11 items-center gap-2.5 self-end">
        <input
          type="checkbox"
          name="dated"
          value="no"
          defaultChecked={values.undatedOnly}
          className="size-5 accent-brand"
        />
        {words.undatedOnly}
      </label>
      <p className="col-span-full">
        <button type="submit" className="button button-main">
          {words.apply}
        </button>
      </p>
    </form>
  );
}

/** One value to choose; further ones that the address holds stay until their chip removes them. */
function Choice({ choice, any }: { choice: FilterChoice; any: string }) {
  const [first, ...more] = choice.chosen;
  return (
    <div className="min-w-0">
      <label htmlFor={`filter-${choice.name}`} className={label}>
        {choice.label}
      </label>
      <select id={`filter-${choice.name}`} name={choice.name} defaultValue={first ?? ""} className="field">
        <option value="">{any}</option>
        {choice.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {more.map((value) => (
        <input key={value} type="hidden" name={choice.name} value={value} />
      ))}
    </div>
  );
}
