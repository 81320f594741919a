import { z } from "zod";
import { unwelcome } from "@/domain/characters";
import type { DatasetFaultCode } from "@/domain/dataset/fault";
import { isDay } from "@/domain/dates/day";
import { maxEdtfLength, parseEdtf } from "@/domain/dates/edtf";

const maxUrlLength = 2048;

function refusal(code: DatasetFaultCode, params: Record<string, string | number> = {}) {
  return { error: code, params: { code, ...params } };
}

/** Text for people: not empty, without characters that hide or reorder what is read. */
export function text(max: number) {
  return z
    .string()
    .min(1)
    .max(max)
    .refine((value) => !unwelcome.test(value), refusal("bad-text"));
}

/** An http or https address without credentials. */
export const url = text(maxUrlLength).refine((value) => {
  if (!/^https?:\/\//.test(value) || /\s/.test(value) || !URL.canParse(value)) return false;
  const { protocol, username, password, hostname } = new URL(value);
  return /^https?:$/.test(protocol) && username === "" && password === "" && hostname !== "";
}, refusal("bad-url"));

export const slug = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .refine((value) => value !== "new", refusal("reserved"));

export const partyCode = z
  .string()
  .min(1)
  .max(60)
  .regex(/^[A-Z0-9]+(-[A-Z0-9]+)*$/);

export const day = z
  .string()
  .max(10)
  .superRefine((value, context) => {
    if (isDay(value)) return;
    context.addIssue({ code: "custom", ...refusal("bad-date", { problem: "no-such-day", text: value }) });
  });

export const edtf = z
  .string()
  .min(1)
  .max(maxEdtfLength)
  .superRefine((value, context) => {
    const reading = parseEdtf(value);
    if (reading.ok) return;
    const { code, params } = reading.problem;
    context.addIssue({ code: "custom", ...refusal("bad-date", { ...params, problem: code }) });
  });

/** A name in both languages; either may be null, not both. */
export const localName = z
  .strictObject({ en: text(300).nullable(), ko: text(300).nullable() })
  .refine(({ en, ko }) => en !== null || ko !== null, refusal("missing"));
