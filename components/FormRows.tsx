"use client";

import { type ReactNode, useRef, useState } from "react";
import { type FieldState, Group, StatedField } from "@/components/FormGroup";
import { addRow, type RowFields, rowCount } from "@/components/form-rows";

/**
 * The rows and the button for one more. Before JavaScript the button sends the form and the answer has a further row;
 * with it the row is there at once.
 */
export function FormRows({ rows, state }: { rows: RowFields; state: FieldState }) {
  const sent = Number(state.values[rowCount] ?? rows.least);
  const [added, setAdded] = useState({ serial: state.serial, count: 0 });
  // Rows that were added here count until an answer comes, which carries them itself.
  const more = added.serial === state.serial ? added.count : 0;
  const count = Math.min(Math.max(sent + more, rows.least), rows.most);
  const list = useRef<HTMLDivElement>(null);
  const add = () => {
    setAdded({ serial: state.serial, count: more + 1 });
    requestAnimationFrame(() => {
      const last = list.current?.querySelector("fieldset:last-of-type");
      last?.querySelector("input")?.focus();
    });
  };
  return (
    <div ref={list} className="space-y-4">
      <input type="hidden" name={rowCount} value={count} />
      {rows.legends.slice(0, count).map((legend, row) => (
        <Row
          key={legend}
          legend={legend}
          isFolded={row > 0 && row < rows.least && !isFilled(rows, row, state)}
        >
          {(row === 0 ? rows.first : rows.further).map((field) => {
            const name = `${rows.name}.${row}.${field.name}`;
            const value = rows.values?.[name] ?? field.value;
            return (
              <StatedField key={`${name} ${state.serial}`} field={{ ...field, name, value }} state={state} />
            );
          })}
        </Row>
      ))}
      {state.problems[rows.name] && (
        <p className="font-medium text-[13px] text-late-text">{state.problems[rows.name]}</p>
      )}
      {count < rows.most && (
        <button
          type="submit"
          name={addRow}
          value="1"
          onClick={(event) => {
            event.preventDefault();
            add();
          }}
          className="button button-plain"
        >
          {rows.add}
        </button>
      )}
    </div>
  );
}

/** A row that nobody has filled in yet waits folded, so that the form stays short. */
function Row({ legend, isFolded, children }: { legend: string; isFolded: boolean; children: ReactNode }) {
  if (!isFolded) return <Group legend={legend}>{children}</Group>;
  return (
    <details className="max-w-[49rem] rounded-xl border border-line px-4 py-2">
      <summary className="cursor-pointer font-semibold">{legend}</summary>
      <fieldset aria-label={legend} className="space-y-3 py-2">
        {children}
      </fieldset>
    </details>
  );
}

/** Whether something in the row was typed or is wrong; what a list offers by itself does not count. */
function isFilled(rows: RowFields, row: number, { values, problems }: FieldState): boolean {
  return rows.further.some((field) => {
    const name = `${rows.name}.${row}.${field.name}`;
    const value = values[name] ?? rows.values?.[name] ?? field.value ?? "";
    return problems[name] !== undefined || value !== (field.value ?? "");
  });
}
