import { useId } from "react";

export interface Field {
  name: string;
  label: string;
  type: "text" | "email" | "password" | "date" | "url" | "textarea" | "select" | "checkbox" | "hidden";
  value?: string;
  hint?: string;
  options?: { value: string; label: string }[];
  autoComplete?: string;
  maxLength?: number;
}

interface Props {
  field: Field;
  value: string;
  problem: string | null;
}

const box = "mt-0.5 block w-full rounded-lg border border-line bg-card px-3 py-2 text-ink";

/** One labelled field with its hint and its problem beside it. */
export function FormField({ field, value, problem }: Props) {
  const unique = useId();
  if (field.type === "hidden") return <input type="hidden" name={field.name} value={value} />;
  const id = `${field.name}${unique}`;
  const described = [field.hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ");
  const common = {
    id,
    name: field.name,
    "aria-invalid": problem ? true : undefined,
    "aria-describedby": described || undefined,
  };
  const notes = (
    <>
      {field.hint && (
        <span id={`${id}-hint`} className="block text-[12.5px] text-ink-2">
          {field.hint}
        </span>
      )}
      {problem && (
        <span id={`${id}-problem`} className="block text-[13px] text-late">
          {problem}
        </span>
      )}
    </>
  );
  if (field.type === "checkbox") {
    return (
      <div>
        <label htmlFor={id} className="flex items-center gap-2">
          <input {...common} type="checkbox" value="on" defaultChecked={value === "on"} className="size-5" />
          {field.label}
        </label>
        {notes}
      </div>
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

interface BoxProps {
  field: Field;
  value: string;
  common: { id: string; name: string };
}

function FieldBox({ field, value, common }: BoxProps) {
  if (field.type === "textarea") {
    return <textarea {...common} defaultValue={value} rows={5} maxLength={field.maxLength} className={box} />;
  }
  if (field.type === "select") {
    return (
      <select {...common} defaultValue={value} className={box}>
        {field.options?.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  }
  return (
    <input
      {...common}
      type={field.type}
      defaultValue={value}
      maxLength={field.maxLength}
      autoComplete={field.autoComplete}
      className={box}
    />
  );
}
