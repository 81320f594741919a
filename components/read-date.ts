import type { DateClaim } from "@/domain/dates/claims";
import type { Precision } from "@/domain/dates/edtf-tree";
import type { Bounds } from "@/domain/milestones/summary";
import type { DateRole, Locale } from "@/domain/vocabulary";

type InEach = Record<Locale, string>;

/** One reading, as `/api/v1/dates` gives it. */
export interface DateOption extends Bounds {
  edtf: string | null;
  role: DateRole | null;
  precision: Precision | null;
  reading: InEach;
  relative: boolean;
  warnings: ({ code: string } & InEach)[];
}

/** One of several readings, with the text that is read as this one alone. */
export interface Alternative extends DateOption {
  text: InEach;
}

export type DateAnswer =
  /** What is stored already, told by the server. */
  | { kind: "own"; reading: string }
  | { kind: "read"; option: DateOption; claim: DateClaim | null; chosen: DateRole | null }
  | { kind: "choice"; options: Alternative[] }
  | { kind: "refused"; sentence: InEach }
  /** Too many questions: to be asked again after so many seconds. */
  | { kind: "busy"; wait: number }
  /** No answer; the form gives one when it is sent. */
  | { kind: "away" };

const longestWait = 60;

/** Asks how a text is read; null when it was asked to stop. */
export async function readDate(
  text: string,
  reference: string,
  signal: AbortSignal,
): Promise<DateAnswer | null> {
  const asked = new URLSearchParams({ text, ...(reference && { reference }) });
  try {
    const response = await fetch(`/api/v1/dates?${asked}`, { signal });
    if (response.ok) return { kind: "read", option: await response.json(), claim: null, chosen: null };
    if (response.status === 429) {
      const wait = Number(response.headers.get("retry-after"));
      return { kind: "busy", wait: Math.min(longestWait, Math.max(1, wait || longestWait)) };
    }
    if (response.status !== 422) return { kind: "away" };
    const { sentence, alternatives } = await response.json();
    return alternatives ? { kind: "choice", options: alternatives } : { kind: "refused", sentence };
  } catch {
    // Something else was typed meanwhile, or the network is away.
    return signal.aborted ? null : { kind: "away" };
  }
}
