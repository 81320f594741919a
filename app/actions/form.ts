import { readingSeen } from "@/app/date-reading";
import { rowCount } from "@/components/form-rows";
import type { FieldProblems } from "@/domain/error";
import { objectOfForm } from "@/domain/milestones/form-data";
import type { Locale } from "@/domain/vocabulary";

/** The form's own fields, without what it carries: the language, the key, the count of rows and what it knows of its date. */
export function formOf(data: FormData) {
  const {
    locale: _locale,
    key,
    [rowCount]: _rows,
    ownDate: _own,
    [readingSeen]: _seen,
    ...input
  } = objectOfForm(data);
  return { key: typeof key === "string" ? key : null, input };
}

/** A text that is missing in both languages is told beside the one that stands first, which is the reader's own. */
export function besideOwn(problems: FieldProblems, locale: Locale): FieldProblems {
  if (locale !== "ko") return problems;
  const ownNames: Record<string, string> = { textEn: "textKo", titleEn: "titleKo", nameEn: "nameKo" };
  return Object.fromEntries(
    Object.entries(problems).map(([name, problem]) => [
      problem.code === "required" ? (ownNames[name] ?? name) : name,
      problem,
    ]),
  );
}
