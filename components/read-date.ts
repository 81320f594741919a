import type { Bounds } from "@/domain/milestones/summary";
import type { Locale } from "@/domain/vocabulary";

type InEach = Record<Locale, string>;

/** One reading, as `/api/v1/dates` gives it. */
export interface DateOption extends Bounds {
  edtf: string | null;
  role: string | null;
  reading: InEach;
  relative: boolean;
  warnings: ({ code: string } & InEach)[];
}

/** One of several readings, with the text that is read as this one alone. */
export interface Alternative extends DateOption {
  text: InEach;
}

export type DateAnswer =
  | { kind: "read"; option: DateOption; claimsMore: boolean }
  | { kind: "choice"; options: Alternative[] }
  | { kind: "refused"; sentence: InEach };

/** Asks how a text is read; null when there is no answer, which the form then gives when it is sent. */
export async function readDate(
  text: string,
  reference: string,
  signal: AbortSignal,
): Promise<DateAnswer | null> {
  const asked = new URLSearchParams({ text, ...(reference && { reference }) });
  try {
    const response = await fetch(`/api/v1/dates?${asked}`, { signal });
    if (response.ok) return { kind: "read", option: await response.json(), claimsMore: false };
    if (response.status !== 422) return null;
    const { sentence, alternatives } = await response.json();
    return alternatives ? { kind: "choice", options: alternatives } : { kind: "refused", sentence };
  } catch {
    // The network is away, or something else was typed meanwhile.
    return null;
  }
}
