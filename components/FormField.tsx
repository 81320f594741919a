import { useFieldId } from "@/components/form-id";
import type { LiveReading } from "@/components/live-reading";

export interface Field {
  name: string;
  label: string;
  type:
    | "text"
    | "email"
    | "password"
    | "date"
    | "url"
    | "textarea"
    | "select"
    | "checkbox"
    | "checklist"
    | "written-date"
    | "hidden";
  /** Of a checklist: the ticked values with commas between them. */
  value?: string;
  hint?: string;
  options?: { value: string; label: string }[];
  autoComplete?: string;
  maxLength?: number;
  /** Lines of a textarea. */
  rows?: number;
  /** Of a written date. */
  live?: LiveReading;
  /** How the value of a written date is read. */
  reading?: string;
  /** Id of what else describes the field. */
  describedBy?: string;
  /** Language of what is typed, when it is not that of the page. */
  lang?: "en" | "ko";
}

interface Props {
  field: Field;
  value: string;
  problem: string | null;
  /** Whether it is wrong though its problem is told elsewhere. */
  isRefused?: boolean;
}

/** One labelled field with its hint and its problem beside it. */
export function FormField({ field, value, problem, isRefused = false }: Props) {
  const id = useFieldId(field.name);
  if (field.type === "hidden") return <input type="hidden" name={field.name} value={value} />;
  const described = [field.hint && `${id}-hint`, problem && `${id}-problem`, field.describedBy]
    .filter(Boolean)
    .join(" ");
  const common = {
    id,
    name: field.name,
    "aria-invalid": problem || isRefused ? true : undefined,
    "aria-describedby": described || undefined,
  };
  const notes = (
    <>
      {field.hint && (
        <span id={`${id}-hint`} className="mt-1 block text-[12.5px] text-ink-2">
          {field.hint}
        </span>
      )}
      {problem && (
        <span id={`${id}-problem`} className="mt-1 block font-medium text-[13px] text-late-text">
          {problem}
        </span>
      )}
    </>
  );
  if (field.type === "checkbox") {
    return (
      <div>
        <label htmlFor={id} className="flex min-h-11 items-center gap-2.5">
          <input
            {...common}
            type="checkbox"
            value="on"
            defaultChecked={value === "on"}
            className="size-5 accent-brand"
          />
          {field.label}
        </label>
        {notes}
      </div>
    );
  }
  if (field.type === "checklist") {
    return (
      <fieldset id={id} tabIndex={-1} aria-describedby={described || undefined} className="max-w-[46rem]">
        <legend className="font-medium text-[13.5px]">{field.label}</legend>
        <Boxes field={field} value={value} isWrong={problem !== null} />
        {notes}
      </fieldset>
    );
  }
  return (
    <div className="max-w-[46rem]">
      <label htmlFor={id} className="font-medium text-[13.5px]">
        {field.label}
      </label>
      <FieldBox field={field} value={value} common={common} />
      {notes}
    </div>
  );
}

/** A box for each option. The empty hidden field says that the list was there when nothing in it is ticked. */
function Boxes({ field, value, isWrong }: { field: Field; value: string; isWrong: boolean }) {
  const ticked = value.split(",");
  return (
    <div className="mt-0.5 grid max-h-56 gap-x-4 overflow-y-auto rounded-lg border border-ink-3 bg-card px-3 py-1 sm:grid-cols-2">
      <input type="hidden" name={field.name} value="" />
      {field.options?.map((option) => (
        <label key={option.value} className="flex min-h-8 items-center gap-2 max-md:min-h-11">
          <input
            type="checkbox"
            name={field.name}
            value={option.value}
            defaultChecked={ticked.includes(option.value)}
            aria-invalid={isWrong ? true : undefined}
            className="size-5 shrink-0"
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}

interface BoxProps {
  field: Field;
  value: string;
  common: { id: string; name: string; "aria-invalid": boolean | undefined };
}

function FieldBox({ field, value, common }: BoxProps) {
  const { maxLength, lang } = field;
  const shared = { ...common, defaultValue: value, maxLength, lang, className: "field" };
  if (field.type === "textarea") return <textarea {...shared} rows={field.rows ?? 5} />;
  if (field.type === "select") {
    // Without a place of its own an empty value would show as the first option, as if it had been chosen.
    const mustChoose =
      value === "" && common["aria-invalid"] && !field.options?.some((each) => each.value === "");
    return (
      <select {...common} defaultValue={value} className="field">
        {mustChoose && <option value="">–</option>}
        {field.options?.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  }
  return <input {...shared} type={field.type} autoComplete={field.autoComplete} />;
}
