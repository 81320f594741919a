/**
 * What to know of a reading because the words claim less, or other, than the EDTF can say. Worded in the messages under
 * `dateWarnings`.
 */
export const dateWarningCodes = [
  /** "Early", "mid" and "late" are kept as thirds of the year, about. */
  "part-of-year",
  /** "Late March" is kept as the whole month; so for parts of a quarter, season or decade. */
  "part-kept-whole",
  /** Seasons are the northern ones. */
  "season",
  /** The century of '27 was supplied. */
  "two-digit-year",
  /** The words speak of a plan, an aim or an expectation. */
  "plan",
  /** "Soon", "in due course": no day at all. */
  "vague",
  /** The year was not given and was supplied. */
  "year-supplied",
  /** It was counted from the day the words were written: another day would have given another date. */
  "counted",
  /** `2026-36` was read as EDTF's fourth quarter of 2026; it might be meant for the years to 2036. */
  "edtf-part",
] as const;

export type DateWarningCode = (typeof dateWarningCodes)[number];
